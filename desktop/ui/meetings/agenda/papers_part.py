"""The papers of an item: PDFs and pictures from elsewhere, kept in the file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.agenda import Item, ItemPaper
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Words
from desktop.services.meetings.agenda import item_papers
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.group.translation_dialog import open_over
from desktop.ui.languages.names import language_choices
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.where_to_begin import begin_in
from desktop.ui.widgets import Heading, Text, column

May = Callable[[Callable[..., object]], bool]


def choose_paper(parent: QWidget, words: Words) -> Path | None:
    """Ask for a PDF or a picture in the system's own window."""
    kinds = words.text("Photos and PDFs ({kinds})", kinds="*.pdf *.jpg *.jpeg *.png *.heic *.heif")
    title, begin = words.text("Add a paper"), str(begin_in())
    name, _kind = QFileDialog.getOpenFileName(parent, title, begin, kinds)
    return Path(name) if name else None


def read_paper(path: Path) -> bytes:
    """Raises UserError for a file that cannot be read, or is too large to look at."""
    try:
        if path.stat().st_size > item_papers.MOST_BYTES:
            raise UserError(item_papers.LIMITS)
        return path.read_bytes()
    except OSError as error:
        text = N_("We could not read {name}. Nothing was changed.")
        raise UserError(text, name=path.name) from error


class PapersPart(QWidget):
    """Enter on a paper changes what is said of it. What is too much is said before choosing."""

    def __init__(self, page: RoomPage, around: FormDialog, may: May) -> None:
        super().__init__()
        words = page.kit.words
        self._page, self._around, self._may = page, around, may
        self._item_id = 0
        self.list = RowList(page.kit, words.text("Papers"), empty=words.text("No papers yet."))
        self.list.grow()
        self.list.opened.connect(self._open)
        self.add = Button(words.text("Add a pape&r"))
        self.add.clicked.connect(self._add)
        body = column()
        body.addWidget(Heading(words.text("Papers")))
        body.addWidget(Text(words.text(item_papers.LIMITS), tone="soft"))
        body.addWidget(self.list)
        body.addLayout(flow(self.add))
        self.setLayout(body)

    def show_papers(self, item: Item) -> None:
        self._item_id = item.id or 0
        found = item_papers.of_item(self._page.session.workspace, self._item_id)
        self.list.show_rows([paper_row(self._page.kit.words, paper) for paper in found])

    def _add(self) -> None:
        page = self._page
        if not self._may(item_papers.add):
            return
        path = choose_paper(self, page.kit.words)
        if path is None:
            return
        session, item_id = page.session, self._item_id
        read: list[bytes] = []
        if not self._around.form.attempt(lambda: read.append(read_paper(path))):
            return

        def save(title: str, author: str, language: str, summary: str) -> None:
            paper = item_papers.add(
                session.workspace,
                session.act(),
                item_id=item_id,
                title=title,
                name=path.name,
                content=read[0],
                author=author,
                language=language,
                summary=summary,
            )
            page.kit.speech.say(page, page.kit.words.say(item_papers.said(paper)))

        open_over(PaperForm(page, path.stem, save, None, self._around))

    def _open(self, key: object) -> None:
        session = self._page.session
        if not isinstance(key, int) or not self._may(item_papers.change):
            return
        paper = item_papers.get(session.workspace, key)

        def save(title: str, author: str, language: str, summary: str) -> None:
            item_papers.change(
                session.workspace,
                session.act(),
                paper_id=key,
                title=title,
                author=author,
                language=language,
                summary=summary,
            )
            self._page.say_saved()

        open_over(PaperForm(self._page, paper.title, save, paper, self._around))


class PaperForm(FormDialog):
    """What a paper is called, who wrote it, in which language, and what it says in short."""

    def __init__(
        self,
        page: RoomPage,
        title: str,
        save: Callable[[str, str, str, str], object],
        paper: ItemPaper | None,
        parent: QWidget,
    ) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page.kit, words.text("A paper for an idea"), parent=parent)
        self._page, self._save, self._paper = page, save, paper
        if paper is not None:
            self.form.add_widget(Text(words.say(item_papers.said(paper)), tone="soft"))
        self.title = self.form.add_text("title", words.text("What is it &called?"), title)
        author = paper.author if paper else ""
        self.author = self.form.add_text("author", words.text("Who &wrote it?"), author)
        self.language = self.form.add_choice(
            "language",
            words.text("In which &language is it?"),
            language_choices(words, session.workspace),
            paper.language if paper else session.settings.language,
        )
        self.summary = self.form.add_box(
            "summary",
            words.text("What it says, in &short"),
            paper.summary if paper else "",
            lines=3,
            hint=words.text("For whoever cannot read this paper as it is."),
        )
        if paper is not None:
            self.away = Button(words.text("&Take it away"))
            self.away.clicked.connect(self._take_away)
            self.stand_beside(self.away)

    def check(self) -> None:
        self._save(
            self.title.value(), self.author.value(), self.language.value(), self.summary.value()
        )

    def _take_away(self) -> None:
        session, words, paper = self._page.session, self.kit.words, self._paper
        if paper is None:
            return
        do = words.text("Take the paper away")

        def remove() -> None:
            item_papers.remove(session.workspace, session.act(), paper_id=paper.id or 0)
            self._page.say_saved()

        sure = Sure(self.kit, do, paper.title, do=do, act=remove, parent=self)
        sure.accepted.connect(self.reject)
        open_over(sure)


def paper_row(words: Words, paper: ItemPaper) -> Row:
    """A paper with its pages, and what is wrong with it as a word."""
    parts = [paper.author] if paper.author else []
    parts.append(LANGUAGE_NAMES.get(paper.language, paper.language))
    if paper.pages:
        parts.append(words.plural("{count} page", "{count} pages", paper.pages))
    troubled = bool(paper.trouble.text)
    return Row(
        key=paper.id or 0,
        title=paper.title,
        detail=words.say(paper.trouble) if troubled else " · ".join(parts),
        chip=words.text("printed beside") if troubled else "",
        mark=Mark.WARN if troubled else Mark.PLAIN,
    )
