"""Looking at a copy: which one, its own password, how old it is and what is newer in our file."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.history import Step
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.keeping import copies
from desktop.services.keeping.copies import CopySeen
from desktop.ui.background import Job, run_in_background
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.keeping.folders import ask_copy
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines

NAMED = 3
"""How many of the things that are newer are named; the others are counted."""


def age_lines(words: Words, seen: CopySeen, now: datetime, zone: str) -> list[str]:
    """Whose copy it is, of when, and how old."""
    made = (seen.copied_at or seen.newest_at).astimezone(ZoneInfo(zone))
    age = copies.age_in_words(made.date(), now.astimezone(ZoneInfo(zone)).date())
    lines = [seen.group]
    if seen.copied_at is None:
        lines.append(words.text("This is not a copy but a file that people work in."))
        lines.append(words.text("It goes on until {at}, {age}.", at=made, age=age))
    else:
        lines.append(words.text("The copy is of {at}, {age}.", at=made, age=age))
    return lines


def newer_lines(words: Words, steps: Sequence[Step], seen: CopySeen) -> list[str]:
    """What was done in our file after this copy, newest first; `steps` are our last ones."""
    newer = [step for step in steps if step.at > seen.newest_at]
    if not newer:
        return [words.text("Nothing was done in our file since.")]
    lines = [
        words.plural(
            "Since then {count} thing was done in our file.",
            "Since then {count} things were done in our file.",
            len(newer),
        )
    ]
    lines += [words.say(step.label) for step in newer[:NAMED]]
    more = len(newer) - NAMED
    if more > 0:
        lines.append(words.plural("and {count} more", "and {count} more", more))
    return lines


class LookAtCopy(FormDialog):
    """Choose the copy, type its password; `looked` is called with what was found."""

    def __init__(
        self,
        kit: Kit,
        title: str,
        copy: Path | None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, title, do=words.text("Look at it"), parent=parent)
        self.seen: CopySeen | None = None
        self.copy = self.form.add_text("copy", words.text("&Copy"), str(copy or ""))
        self.choose = Button(words.text("Choose a cop&y…"))
        self.form.add_layout(flow(self.choose))
        hint = words.text("The password our file had on that day, or its spare key.")
        self.password = self.form.add_password("password", words.text("Its &password"), hint=hint)
        self.found = Lines(kit, words.text("What was found"))
        self.found.hide()
        self.form.add_widget(self.found)
        self.choose.clicked.connect(self._choose)
        (self.password if copy is not None else self.choose).setFocus()

    def accept(self) -> None:
        if self.seen is None:
            self.look()
        else:
            super().accept()

    def look(self) -> None:
        """Try the copy on another thread; it is closed again at once."""
        self.form.clear_problems()
        words, path, password = self.kit.words, self.copy.value(), self.password.value()
        if not path:
            self.form.show_error(UserError(N_("Choose a copy first."), field="copy"))
            return

        def work(_job: Job) -> CopySeen | UserError:
            try:
                return copies.test_copy(Path(path), password)
            except UserError as error:
                return error

        run_in_background(self, words, words.text("Looking at the copy"), work, self._show_found)

    def looked(self, seen: CopySeen) -> list[str]:
        """What to say of it. Called once a copy was opened and closed again."""
        raise NotImplementedError

    def next_stop(self) -> QWidget:
        """Where the focus goes once the copy was looked at."""
        return self.cancel

    def _show_found(self, found: CopySeen | UserError) -> None:
        if isinstance(found, UserError):
            self.form.show_error(found)
            return
        self.seen = found
        faults = [self.kit.words.say(fault.what) for fault in found.faults]
        lines = [*self.looked(found), *faults]
        self.found.show_lines(*lines)
        self.kit.speech.say(self, ". ".join(line.rstrip(".:") for line in lines))
        self.copy.setReadOnly(True)
        self.copy.setCursorPosition(
            len(self.copy.text())
        )  # the name of a file says more than its folders
        self.choose.setEnabled(False)
        self._take_room()
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        """To what comes next, once everything has its place, so that the page shows it."""
        self.next_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        now = Path(self.copy.value()).parent if self.copy.value() else None
        chosen = ask_copy(self, self.kit, now)
        if chosen is not None:
            self.copy.setText(str(chosen))
            self.password.setFocus()
