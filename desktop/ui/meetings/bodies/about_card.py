"""What a group or committee is for, what it may do, and how it works, version by version."""

from desktop.domain.body import Body, TermsOfReference
from desktop.domain.paper_kinds import Paper
from desktop.services.meetings.bodies import bodies
from desktop.services.papers import own_texts
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, key_button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.bodies.body_dialogs import BodyDialog, OldTermsDialog, TermsDialog
from desktop.ui.meetings.bodies.body_words import about_lines, terms_days, terms_lines
from desktop.ui.meetings.packs.texts_dialog import RecordTextsDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Card


class AboutCard(Card):
    """Lines, and buttons to change it or say that it no longer meets."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What it is for")
        super().__init__(title)
        self._page = page
        self._body: Body | None = None
        self.lines = Lines(page.kit, title)
        self.change = key_button(page, words.text("Change"), self.change_body, "Ctrl+E")
        self.end = Button(words.text("It no longer meets"))
        self.end.clicked.connect(self._end)
        self.add(self.lines)
        self.body.addLayout(flow(self.change, self.end))

    def show_body(self, body: Body) -> None:
        self._body = body
        session = self._page.session
        members = bodies.members_on(session.workspace, body.id or 0, session.act().day)
        self.lines.show_lines(*about_lines(self._page.kit.words, body, len(members)))

    def change_body(self) -> None:
        page, session = self._page, self._page.session
        if self._body is None or not page.allowed(bodies.change):
            return

        def save(body: Body) -> None:
            bodies.change(session.workspace, session.act(), body=body)
            page.say_saved()

        page.ask(BodyDialog(page, self._body, save))

    def _end(self) -> None:
        page, session, words = self._page, self._page.session, self._page.kit.words
        body = self._body
        if body is None or not page.allowed(bodies.end):
            return
        dialog = Sure(
            page.kit,
            body.name,
            words.text("Who sits on it sits there until today. All it decided stays."),
            do=words.text("It no longer meets"),
            act=lambda: bodies.end(session.workspace, session.act(), body_id=body.id or 0),
            parent=page,
        )
        page.ask(dialog)


class TermsCard(Card):
    """The newest terms of reference, and every version before them; Enter opens an old one."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("How it works")
        super().__init__(title)
        self._page = page
        self._body: Body | None = None
        self._every: list[TermsOfReference] = []
        self.lines = Lines(page.kit, title)
        self.older = RowList(page.kit, words.text("What it said before"))
        self.older.grow()
        self.older.opened.connect(self._open)
        self.write = Button(words.text("Write how it works"))
        self.write.clicked.connect(self._write)
        self.print = Button(words.text("Print"))
        self.print.clicked.connect(self._print)
        self.texts = Button(words.text("Texts in other languages…"))
        self.texts.clicked.connect(self._translate)
        self.add(self.lines)
        self.add(self.older)
        self.body.addLayout(flow(self.write, self.print, self.texts))

    def show_body(self, body: Body) -> None:
        self._body = body
        words, workspace = self._page.kit.words, self._page.session.workspace
        self._every = bodies.every_terms(workspace, body.id or 0)
        none = [words.text("Nothing is written yet: who belongs to it, how often it meets.")]
        newest = self._every[0] if self._every else None
        self.lines.show_lines(*(terms_lines(words, newest) if newest else none))
        rows = [
            Row(
                key=one.version,
                title=words.text("Version {number}", number=one.version),
                detail=terms_days(words, one),
            )
            for one in self._every[1:]
        ]
        self.older.show_rows(rows)
        self.older.setVisible(bool(rows))
        for button in (self.print, self.texts):
            button.setVisible(newest is not None)

    def _write(self) -> None:
        page, session = self._page, self._page.session
        if self._body is None or not page.allowed(bodies.write_terms):
            return

        def save(terms: TermsOfReference) -> None:
            bodies.write_terms(session.workspace, session.act(), terms=terms)
            page.say_saved()

        now = self._every[0] if self._every else None
        page.ask(TermsDialog(page, self._body.id or 0, now, save))

    def _open(self, key: object) -> None:
        terms = next((one for one in self._every if one.version == key), None)
        if terms is not None and self._body is not None:
            self._page.ask(OldTermsDialog(self._page, self._body.name, terms))

    def _print(self) -> None:
        page, body = self._page, self._body
        if body is not None:
            about = About(body_id=body.id)
            page.attempt(lambda: show_paper(page.session, page.kit, Paper.TERMS, about, page))

    def _translate(self) -> None:
        page, body, workspace = self._page, self._body, self._page.session.workspace
        if body is None or not page.allowed(own_texts.translate):
            return
        own = workspace.settings.language
        dialog = RecordTextsDialog(
            page,
            body.name,
            lambda: bodies.texts(workspace, body.id or 0),
            tags=[tag for tag in own_texts.languages(workspace) if tag != own],
        )
        page.ask(dialog)
