"""Texts of the group's own: all of them, and their way to translators and back."""

from desktop.services.papers import own_texts, worksheets
from desktop.ui.buttons import Button
from desktop.ui.group.text_dialogs import NewTextDialog, TextDialog
from desktop.ui.group.text_words import text_row
from desktop.ui.group.worksheet_dialogs import FromPaperDialog, WorksheetDialog, bring_in
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card


class TextsCard(Card):
    """Enter on a text opens it; what comes back from a translator is shown before it is taken."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Texts we wrote")
        super().__init__(title)
        self._page = page
        empty = words.text("None yet. You can add to your policy and to letters.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(self._open)
        self.write = Button(words.text("Write a text"))
        self.write.clicked.connect(self._write)
        self.out = Button(words.text("Send out for translation"))
        self.out.clicked.connect(self._send_out)
        self.back = Button(words.text("A worksheet came back"))
        self.back.clicked.connect(self._bring_in)
        self.typed = Button(words.text("Type in from paper"))
        self.typed.clicked.connect(self._type_in)
        self.add(self.list)
        self.body.addLayout(flow(self.write, self.out, self.back, self.typed))

    def show_texts(self) -> None:
        """Our own words need no translator: rules that came with the program are not shown."""
        words, workspace = self._page.kit.words, self._page.session.workspace
        ours = [one for one in own_texts.every(workspace) if not one.is_starter]
        self.list.show_rows([text_row(words, workspace, one) for one in ours])
        for button in (self.out, self.back, self.typed):
            button.setVisible(bool(ours))

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self._page.ask(TextDialog(self._page, key))

    def _write(self) -> None:
        if self._page.allowed(own_texts.write):
            self._page.ask(NewTextDialog(self._page))

    def _send_out(self) -> None:
        self._page.ask(WorksheetDialog(self._page))

    def _type_in(self) -> None:
        if self._page.allowed(own_texts.translate):
            self._page.ask(FromPaperDialog(self._page))

    def _bring_in(self) -> None:
        if self._page.allowed(worksheets.take):
            bring_in(self._page)
