"""Our group's languages: how far each was checked, and how to check one."""

from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person
from desktop.services.papers import wording, wording_records
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.languages.begin_dialogs import SheetBack, WhichLanguage
from desktop.ui.languages.check_dialog import CheckDialog
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage
from desktop.ui.widgets import Card


class LanguagesCard(Card):
    """The languages our members read, and three ways to check them."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Our languages")
        super().__init__(title)
        self._page = page
        self.lines = Lines(page.kit, title)
        self.check = Button(words.text("Check a language"))
        self.print = Button(words.text("Print a check sheet"))
        self.back = Button(words.text("A check sheet came back"))
        self.check.clicked.connect(self._check)
        self.print.clicked.connect(self._print)
        self.back.clicked.connect(self._came_back)
        self.add(self.lines)
        self.body.addLayout(flow(self.check, self.print, self.back))

    def show_languages(self) -> None:
        """The languages that somebody reads; where nobody does, how to begin."""
        words, workspace = self._page.kit.words, self._page.session.workspace
        read = wording_records.languages_read(workspace)
        said = [wording.review(workspace, tag).named(words) for tag in read]
        draft = words.text("A draft prints with our own language beside it.")
        checked = all(wording.review(workspace, tag).is_checked for tag in read)
        self.lines.show_lines(*said, "" if checked else draft)

    def _check(self) -> None:
        page, words = self._page, self._page.kit.words
        if not page.allowed(wording.check):
            return
        title, do = words.text("Check a language"), words.text("Begin")
        asking = WhichLanguage(
            page.session, page.kit, title, do, language=self._first(), parent=page
        )
        asking.accepted.connect(lambda: self._open(asking.language, asking.speaker))
        page.ask(asking)

    def _came_back(self) -> None:
        page = self._page
        if not page.allowed(wording.check):
            return
        asking = SheetBack(page.session, page.kit, language=self._first(), parent=page)

        def done() -> None:
            page.say_saved()
            if asking.better.value():
                self._open(asking.language, asking.speaker)

        asking.accepted.connect(done)
        page.ask(asking)

    def _print(self) -> None:
        page = self._page

        def show() -> None:
            about = About(language=self._first())
            show_paper(page.session, page.kit, Paper.CHECK_SHEET, about, page)

        page.attempt(show)

    def _open(self, language: str, speaker: Person) -> None:
        page = self._page
        page.ask(CheckDialog(page.session, page.kit, language, speaker, page))

    def _first(self) -> str:
        return wording_records.most_read(self._page.session.workspace)
