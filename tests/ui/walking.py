"""Somebody who walks through a whole window and notes what is wrong with it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from desktop.english_dates import MONTHS, WEEKDAYS
from desktop.language import LANGUAGE_NAMES
from desktop.ui.buttons import Button
from desktop.ui.fields import TextField
from desktop.ui.rows import RowList
from desktop.ui.session import Travel
from desktop.ui.shell.window import MainWindow
from tests.ui.made_up import MadeUp
from tests.ui.screen_rules import check_access_keys, check_nothing_cut, shown

SETTLED = 4
"""Layouts settle first, then lists, then what follows the lists."""
PAPER = "…"
"""What ends the name of a button that leads to paper, which has tests of its own."""
ASKING = frozenset(
    {
        *("Let members read them…", "They are agreed…", "They are signed…"),
        *("A change is asked for…", "Type in sheets…", "Decided between meetings…"),
        *("Texts in other languages…", "Not on the agenda…"),
    }
)
"""Buttons that end so and ask something first."""
OF_NO_LANGUAGE = frozenset(
    {
        *(
            "Hearback",
            "hearback",
            "PIN",
            "PDF",
            "Ctrl",
            "Shift",
            "Alt",
            "Enter",
            "Esc",
            "Up",
            "Down",
        ),
        *MONTHS,
        *WEEKDAYS,
        *(month[:3] for month in MONTHS),
        *LANGUAGE_NAMES.values(),
        *("Check", "sheet", "Ground", "rules", "for", "the", "wall"),
        *("Somebody", "we", "no", "longer", "name"),
        *("Invitation", "Agenda", "Two", "questions", "Notes", "Review"),
    }
)
"""Names, keys, and what stays in the group's own language: dates, names of files, what is kept."""
SEAL = re.compile(r"\b[0-9a-f]{4}(?: [0-9a-f]{4}){2}\b")
"""A file's seal: drawn by chance, and now and then a part of it has letters alone."""


@dataclass
class Walker:
    """Goes everywhere, and notes what it finds wrong and which Alt keys stand together."""

    window: MainWindow | None
    texts: MadeUp
    known: frozenset[str]
    go: Travel = field(default_factory=Travel)
    forgotten: dict[str, str] = field(default_factory=dict)
    cut: dict[str, str] = field(default_factory=dict)
    clashes: dict[str, str] = field(default_factory=dict)
    keys: dict[str, frozenset[str]] = field(default_factory=dict)

    def come(self, where: str, come: Callable[[], object]) -> None:
        """Come to a place, and to every dialog its buttons open."""
        assert self.window is not None
        come()
        self.look(where, self.window)
        for number in range(len(self._buttons())):
            self.leave()
            come()
            self.leave()
            buttons = self._buttons()
            if number < len(buttons):
                name = buttons[number].text()
                buttons[number].click()
                QApplication.processEvents()
                dialog = QApplication.activeModalWidget()
                if dialog is not None:
                    self.look(f"{where} {number}, {name}", dialog)
        self.leave()

    def open_first(self, where: str, come: Callable[[], object]) -> None:
        """Come to every dialog that Enter on the first card of a list opens."""
        come()
        for number in range(len(self._lists())):
            self.leave()
            come()
            lists = self._lists()
            if number < len(lists):
                lists[number].opened.emit(lists[number].rows()[0].key)
                QApplication.processEvents()
                dialog = QApplication.activeModalWidget()
                if dialog is not None:
                    self.look(f"{where}, card of list {number}", dialog)
        self.leave()

    def look(self, where: str, window: QWidget) -> None:
        for _ in range(SETTLED):
            QApplication.processEvents()
        for text in said_on(window):
            for word in plain_words(text) - self.known - OF_NO_LANGUAGE:
                self.forgotten[f"{where}: {text}"] = word
        for check, notes in ((check_nothing_cut, self.cut), (check_access_keys, self.clashes)):
            try:
                check(window)
            except AssertionError as fault:
                notes[where] = str(fault)
        keyed = (text for text in said_on(window) if "&" in text.replace("&&", ""))
        self.keys[where] = frozenset(self.texts.english.get(text, "") for text in keyed) - {""}

    def leave(self) -> None:
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def _buttons(self) -> list[Button]:
        assert self.window is not None
        page = self.window.widget(self.window.room)
        every = [one for one in page.findChildren(Button) if one.isVisible() and one.isEnabled()]
        return [one for one in every if not self._leads_to_paper(one.text())]

    def _leads_to_paper(self, text: str) -> bool:
        return text.endswith(PAPER) and self.texts.english.get(text, "") not in ASKING

    def _lists(self) -> list[RowList]:
        assert self.window is not None
        every = self.window.widget(self.window.room).findChildren(RowList)
        return [one for one in every if one.isVisible() and one.rows()]


def said_on(window: QWidget) -> Iterator[str]:
    """Every text of the window that is ours to translate; what was typed in fields is not."""
    yield window.windowTitle()
    for widget in shown(window):
        if isinstance(widget, TextField | QPlainTextEdit):
            continue
        if isinstance(widget, QLabel):
            yield re.sub(r"<[^>]*>", "", widget.text())
        elif isinstance(widget, QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        elif isinstance(widget, RowList):
            for row in widget.rows():
                yield from (row.title, row.detail, row.chip)
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()


def plain_words(text: str) -> set[str]:
    """Words in letters that the made-up language has none of; codes and keys are no words."""
    found = re.findall(r"[^\W_]{2,}", SEAL.sub("", text))
    return {w for w in found if w.isascii() and w.isalpha() and not w.isupper()}
