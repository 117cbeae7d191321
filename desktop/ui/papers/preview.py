"""A paper before it is printed: as the page, as text, in the reader's language and format."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.paper_kinds import Paper
from desktop.language import LANGUAGE_NAMES, Sentence
from desktop.services.papers.paper_names import all_different
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from desktop.ui import theme
from desktop.ui.background import Job, run_in_background
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.languages.names import said_of_paper
from desktop.ui.layouts import Page, flow
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.delivery import DRAWING, Delivery
from desktop.ui.papers.one_view import OneView
from desktop.ui.papers.shown import Shown, paper_shown
from desktop.ui.papers.ways import Ways
from desktop.ui.reading_order import move_focus
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Session
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import Heading, Size, column, row

VIEW_EMS = 16
"""The least height of a page in sight; the window scrolls where there is no more room."""
NAME_EMS = 9
"""The least width of the list of papers: no name on it is cut beside two pages of large text."""


def show_paper(
    session: Session, kit: Kit, kind: Paper, about: About, parent: QWidget
) -> "PaperDialog":
    """Open the preview of a paper. Raises UserError when there is nothing to print yet."""
    return show_papers(session, kit, paper_shown(session, kit, kind, about), parent)


def show_papers(
    session: Session, kit: Kit, shown: Shown, parent: QWidget, asking: Asking | None = None
) -> "PaperDialog":
    """Open a preview. Raises UserError when there is nothing to print yet."""
    dialog = PaperDialog(session, kit, shown, parent, asking=asking)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class Drawn(NamedTuple):
    """The pages of a paper, of the same in the sender's language, and what was changed."""

    pdf: bytes
    mine: bytes | None
    changes: tuple[Sentence, ...]


class PaperDialog(QDialog):
    """One paper, or a run of them with a list beside it. Ctrl+P prints, Ctrl+S saves."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        shown: Shown,
        parent: QWidget | None = None,
        *,
        asking: Asking | None = None,
    ) -> None:
        every = shown.gather(shown.begin)
        super().__init__(parent)
        self._session, self._kit, self._gather = session, kit, shown.gather
        self._said = shown.said
        self.every: list[Ready] = every
        self.pdf: bytes | None = None
        self._drawing = 0
        self._gone = False
        self.notice = Notice(kit)
        self.delivery = Delivery(kit, self, self._tell, asking or Asking())
        self.ways = Ways(kit, session.workspace, shown.begin, several=len(every) > 1)
        self._make_views(shown.title)
        self._make_buttons(to_look=shown.to_look)
        self._lay_out()
        self._connect()
        self._show_run()
        em = kit.look.em()
        room = self.screen().availableGeometry().size() * 0.92
        wide = len(self.every) > 1 or self.mine.isVisibleTo(self)
        self.resize(min(em * (72 if wide else 56), room.width()), room.height())

    @property
    def ready(self) -> Ready:
        """The paper that is shown."""
        number = self.list.chosen_key()
        return self.every[number if isinstance(number, int) else 0]

    def done(self, result: int) -> None:
        """Goes away once nothing is being drawn for it any more."""
        super().done(result)
        self._gone = True
        self._leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _make_views(self, title: str) -> None:
        words = self._kit.words
        own = LANGUAGE_NAMES.get(words.language, words.language)
        self.heading = Heading(title, size=Size.SCREEN)
        self.list = RowList(self._kit, words.text("Papers"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view = OneView(self._kit)
        self.mine = OneView(self._kit, words.text("The same in {language}", language=own))
        self.pages, self.text = self.view.pages, self.view.text

    def _make_buttons(self, *, to_look: bool) -> None:
        words = self._kit.words
        several = len(self.every) > 1
        self.print_all = Button(words.text("Print &all…"), ButtonLook.PRIMARY)
        self.save_all = Button(words.text("Sa&ve all…"))
        look = ButtonLook.SECONDARY if several else ButtonLook.PRIMARY
        text = words.text("&Print this one…") if several else words.text("&Print…")
        self.print = Button(text, look)
        self.save = Button(words.text("&Save this one…") if several else words.text("&Save…"))
        self.larger = Button(words.text("Larger page"))
        self.smaller = Button(words.text("Smaller page"))
        self.close_button = Button(words.text("Close"))
        for button in (self.print_all, self.save_all):
            button.setVisible(several)
        if to_look:
            for button in (self.print_all, self.save_all, self.print, self.save):
                button.hide()
                button.setEnabled(False)

    def _lay_out(self) -> None:
        feet = QWidget()
        done = (self.print_all, self.save_all, self.print, self.save)
        feet.setLayout(flow(*done, self.larger, self.smaller, self.close_button))
        middle = row(spacing=theme.M)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.view, 5)
        middle.addWidget(self.mine, 5)
        self.list.setVisible(len(self.every) > 1)
        body = column(spacing=theme.S)
        body.addWidget(self.heading)
        body.addWidget(self.notice)
        body.addWidget(self.ways)
        body.addLayout(middle, 1)
        inside = QWidget()
        inside.setLayout(body)
        whole = column(spacing=theme.S, margin=theme.M)
        whole.addWidget(Page(inside), 1)
        whole.addWidget(feet)
        self.setLayout(whole)
        self.list.setMinimumWidth(self._kit.look.em() * NAME_EMS)
        for view in (self.list, self.view, self.mine):
            view.setMinimumHeight(self._kit.look.em() * VIEW_EMS)

    def _connect(self) -> None:
        self.ways.changed.connect(self._read_otherwise)
        self.ways.as_page.toggled.connect(self._show_view)
        self.list.chosen.connect(lambda _number: self._show_one())
        self.print.clicked.connect(lambda: self.delivery.print_out([self.ready]))
        self.print_all.clicked.connect(lambda: self.delivery.print_out(self.every))
        self.save.clicked.connect(lambda: self.delivery.save(self.ready, self.pdf))
        self.save_all.clicked.connect(lambda: self.delivery.save_all(self.every))
        self.ways.with_mine.toggled.connect(self._show_one)
        for view in (self.view, self.mine):
            self.larger.clicked.connect(view.pages.larger)
            self.smaller.clicked.connect(view.pages.smaller)
        self.close_button.clicked.connect(self.reject)
        several = len(self.every) > 1
        shortcut(self, "Ctrl+P", (self.print_all if several else self.print).click)
        shortcut(self, "Ctrl+S", (self.save_all if several else self.save).click)

    def _read_otherwise(self) -> None:
        self.every = self._gather(self.ways.reader())
        self._show_run()

    def _show_run(self) -> None:
        two = any(one.beside is not None for one in self.every)
        self.ways.alone.setVisible(two or self.ways.alone.value())
        titles = all_different([one.title(self._kit.words) for one in self.every])
        rows = [Row(key=number, title=title) for number, title in enumerate(titles)]
        self.list.blockSignals(True)
        self.list.show_rows(rows)
        self.list.blockSignals(False)
        self._show_one()

    def _show_one(self) -> None:
        """The text at once; the page when it is drawn."""
        words, ready = self._kit.words, self.ready
        self.setWindowTitle(ready.title(words))
        if len(self.every) == 1:
            self.heading.setText(ready.title(words))
        self.notice.clear()
        languages = said_of_paper(words, self._session.workspace, ready)
        if text := words.sentences((self._said, languages)):
            self.notice.show_text(text)
        self.view.show_ready(ready)
        mine = self._in_my_language(ready)
        self.ways.with_mine.setVisible(mine is not None)
        if mine is not None and not self.ways.with_mine.value():
            mine = None
        self.mine.setVisible(mine is not None)
        if mine is not None:
            self.mine.show_ready(mine)
        self.pdf = None
        self._draw(ready, mine)

    def _in_my_language(self, ready: Ready) -> Ready | None:
        """The same paper for whoever sends it, where they cannot read what is on it."""
        own = self._kit.words.language
        read = {ready.document.language, ready.beside.language if ready.beside else ""}
        if own in read:
            return None
        mine = self._gather(Reader(language=own, reading=self.ways.reading.value(), alone=True))
        found = mine[min(self.every.index(ready), len(mine) - 1)]
        return found if found.document.language == own else None

    def _draw(self, ready: Ready, mine: Ready | None) -> None:
        def work(_job: Job) -> Drawn:
            with DRAWING:
                own = mine.pdf() if mine is not None else None
                return Drawn(ready.pdf(), own, ready.changes())

        def show(drawn: Drawn) -> None:
            self._drawing -= 1
            if not self._gone and ready is self.ready:
                self.pdf = drawn.pdf
                self.view.show_pdf(drawn.pdf, title)
                self.mine.show_pdf(drawn.mine, title)
                self._say_changes(drawn.changes)
            self._leave()

        self._drawing += 1
        words, title = self._kit.words, ready.title(self._kit.words)
        run_in_background(self, words, words.text("Drawing the page"), work, show)

    def _say_changes(self, changes: Sequence[Sentence]) -> None:
        """What could not be printed as it was typed, said before it is printed."""
        if changes:
            words = self._kit.words
            said = (self.notice.text(), *(words.say(one) for one in changes))
            self.notice.show_text(words.sentences(one for one in said if one))

    def _show_view(self) -> None:
        as_page = self.ways.as_page.isChecked()
        for view in (self.view, self.mine):
            view.show_as(page=as_page)
        self.larger.setVisible(as_page)
        self.smaller.setVisible(as_page)

    def _tell(self, text: str, mark: Mark) -> None:
        self.notice.show_text(text, mark)

    def _leave(self) -> None:
        if self._gone and not self._drawing:
            for view in (self.view, self.mine):
                view.show_pdf(None, "")
            self.deleteLater()
