"""A paper before it is printed: as the page, as text, in the reader's language and format."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from desktop.domain.person import READING_NAMES, TOLD
from desktop.language import RIGHT_TO_LEFT
from desktop.services.papers import papers
from desktop.services.papers.paper_kinds import PAPER_NAMES, Paper
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from desktop.ui import theme
from desktop.ui.background import Job, run_in_background
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import Choice, TextBox
from desktop.ui.form_row import FormRow
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.languages.names import language_choices, said_of_paper
from desktop.ui.layouts import flow
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.delivery import DRAWING, Delivery
from desktop.ui.papers.level import level
from desktop.ui.papers.page_images import Pages
from desktop.ui.papers.pages_view import PagesView
from desktop.ui.reading_order import move_focus
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Session
from desktop.ui.states import Mark, Notice
from desktop.ui.ticks import OneOf, Tick
from desktop.ui.widgets import Heading, Size, column, row

OWN = ""
"""Each in their own language, their own format."""


def show_paper(
    session: Session, kit: Kit, kind: Paper, about: About, parent: QWidget
) -> "PaperDialog":
    """Open the preview of a paper, or of all papers of a kind, as `services.papers` gathers them.

    Raises UserError when there is nothing to print yet.
    """
    dialog = PaperDialog(session, kit, kind, about, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class PaperDialog(QDialog):
    """One paper, or a run of them with a list beside it. Ctrl+P prints, Ctrl+S saves."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        kind: Paper,
        about: About,
        parent: QWidget | None = None,
        *,
        asking: Asking | None = None,
    ) -> None:
        every = papers.papers(session.workspace, kind, about, day=session.act().day)
        super().__init__(parent)
        self._session, self._kit, self._kind, self._about = session, kit, kind, about
        self.every: list[Ready] = every
        self.pdf: bytes | None = None
        self._drawing = 0
        self._gone = False
        self.notice = Notice(kit)
        self.delivery = Delivery(kit, self, self._tell, asking or Asking())
        self._make_choices()
        self._make_views()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_run()
        em = kit.look.em()
        room = self.screen().availableGeometry().size() * 0.92
        self.resize(min(em * (72 if len(self.every) > 1 else 56), room.width()), room.height())

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

    def _make_choices(self) -> None:
        words = self._kit.words
        several = len(self.every) > 1
        own = words.text("Each as they read it") if several else words.text("As they read it")
        languages = [(OWN, own), *language_choices(words, self._session.workspace)]
        formats = [(OWN, own)]
        printed = ((r, name) for r, name in READING_NAMES.items() if r not in TOLD)
        formats += [(r.value, words.text(name)) for r, name in printed]
        self.language: Choice[str] = Choice(languages)
        self.reading: Choice[str] = Choice(formats)
        self.choices = (
            FormRow(self._kit, words.text("&Language"), self.language),
            FormRow(self._kit, words.text("&Format"), self.reading),
        )
        self.alone = Tick(words.text("&One language only"))
        self.as_page = OneOf(words.text("The pa&ge"), on=True)
        self.as_text = OneOf(words.text("As te&xt"))

    def _make_views(self) -> None:
        words = self._kit.words
        self.heading = Heading(words.text(PAPER_NAMES[self._kind]), size=Size.SCREEN)
        self.list = RowList(self._kit, words.text("Papers"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.pages = PagesView(self._kit)
        self.text = TextBox(lines=12)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(words.text("The paper as text"))
        self.views = QStackedWidget()
        self.views.addWidget(self.pages)
        self.views.addWidget(self.text)

    def _make_buttons(self) -> None:
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

    def _lay_out(self) -> None:
        ways = QWidget()
        ways.setLayout(flow(self.as_page, self.as_text, self.alone, spacing=theme.M))
        top = flow(*self.choices, level(ways), spacing=theme.M)
        feet = QWidget()
        feet.setLayout(
            flow(
                self.print_all,
                self.save_all,
                self.print,
                self.save,
                self.larger,
                self.smaller,
                self.close_button,
            )
        )
        middle = row(spacing=theme.M)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.views, 5)
        self.list.setVisible(len(self.every) > 1)
        body = column(spacing=theme.S, margin=theme.M)
        body.addWidget(self.heading)
        body.addWidget(self.notice)
        body.addLayout(top)
        body.addLayout(middle, 1)
        body.addWidget(feet)
        self.setLayout(body)

    def _connect(self) -> None:
        self.language.currentIndexChanged.connect(self._read_otherwise)
        self.reading.currentIndexChanged.connect(self._read_otherwise)
        self.alone.toggled.connect(self._read_otherwise)
        self.as_page.toggled.connect(self._show_view)
        self.list.chosen.connect(lambda _number: self._show_one())
        self.print.clicked.connect(lambda: self.delivery.print_out([self.ready]))
        self.print_all.clicked.connect(lambda: self.delivery.print_out(self.every))
        self.save.clicked.connect(lambda: self.delivery.save(self.ready, self.pdf))
        self.save_all.clicked.connect(lambda: self.delivery.save_all(self.every))
        self.larger.clicked.connect(self.pages.larger)
        self.smaller.clicked.connect(self.pages.smaller)
        self.close_button.clicked.connect(self.reject)
        several = len(self.every) > 1
        shortcut(self, "Ctrl+P", (self.print_all if several else self.print).click)
        shortcut(self, "Ctrl+S", (self.save_all if several else self.save).click)

    def _read_otherwise(self) -> None:
        self.every = papers.papers(
            self._session.workspace,
            self._kind,
            self._about,
            day=self._session.act().day,
            reader=Reader(
                language=self.language.value(),
                reading=self.reading.value(),
                alone=self.alone.value(),
            ),
        )
        self._show_run()

    def _show_run(self) -> None:
        two = any(one.beside is not None for one in self.every)
        self.alone.setVisible(two or self.alone.value())
        rows = [Row(key=number, title=one.name) for number, one in enumerate(self.every)]
        self.list.blockSignals(True)
        self.list.show_rows(rows)
        self.list.blockSignals(False)
        self._show_one()

    def _show_one(self) -> None:
        """The text at once; the page when it is drawn."""
        words, ready = self._kit.words, self.ready
        self.setWindowTitle(ready.name)
        if len(self.every) == 1:
            self.heading.setText(ready.name)
        self.notice.clear()
        if text := said_of_paper(words, self._session.workspace, ready):
            self.notice.show_text(text)
        self.text.setPlainText(ready.text())
        rtl = _is_rtl(ready.document.language)
        self.text.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self.pdf = None
        self._draw(ready)

    def _draw(self, ready: Ready) -> None:
        def work(_job: Job) -> bytes:
            with DRAWING:
                return ready.pdf()

        def show(pdf: bytes) -> None:
            self._drawing -= 1
            if not self._gone and ready is self.ready:
                self.pdf = pdf
                self.pages.show_pages(Pages(pdf), ready.name)
            self._leave()

        self._drawing += 1
        title = self._kit.words.text("Drawing the page")
        run_in_background(self, self._kit.words, title, work, show)

    def _show_view(self) -> None:
        as_page = self.as_page.isChecked()
        self.views.setCurrentWidget(self.pages if as_page else self.text)
        self.larger.setVisible(as_page)
        self.smaller.setVisible(as_page)

    def _tell(self, text: str, mark: Mark) -> None:
        self.notice.show_text(text, mark)

    def _leave(self) -> None:
        if self._gone and not self._drawing:
            self.pages.show_pages(None, "")
            self.deleteLater()


def _is_rtl(language: str) -> bool:
    return language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT
