"""Wording that letters use again: what there is, written anew, and its languages."""

from desktop.domain.hearing import BLOCK_PLACE_NAMES, BlockPlace
from desktop.domain.own_text import shortened
from desktop.domain.wording_blocks import FullBlock
from desktop.errors import NotAllowed
from desktop.language import LANGUAGE_NAMES
from desktop.services.access import require
from desktop.services.changes.hearing import blocks
from desktop.services.papers import own_texts
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_dialogs import TextDialog
from desktop.ui.group.text_words import apart, turn
from desktop.ui.group.translation_dialog import open_over
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.speech import spoken
from desktop.ui.states import Mark
from desktop.ui.widgets import Text


class BlocksDialog(FormDialog):
    """Every block by its place in a letter; Enter on one opens it."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Wording we use again")
        super().__init__(page.kit, title, do=words.text("Close"), parent=page)
        self._page = page
        self.cancel.hide()
        self.list = RowList(page.kit, title)
        self.list.grow()
        self.list.opened.connect(self._open)
        self.write = Button(words.text("Write a text"))
        self.write.clicked.connect(self._write)
        said = words.text("Letters that were sent stay as they are.")
        self.form.add_widget(Text(said, tone="soft"))
        self.form.add_widget(self.list)
        self.form.add_layout(flow(self.write))
        page.session.changed.connect(self._hear)
        self._show()
        self.list.setFocus()

    def _hear(self, tables: frozenset[str]) -> None:
        if blocks.BLOCKS & tables:
            self._show()

    def _show(self) -> None:
        self._blocks = blocks.every(self._page.session.workspace)
        self.list.show_rows([self._row(number, one) for number, one in enumerate(self._blocks)])

    def _row(self, number: int, one: FullBlock) -> Row:
        """Its words first: they are what one looks for; behind them where it stands."""
        words = self.kit.words
        title = apart(words, shortened(_wording(self._page, one)))
        place = words.text(BLOCK_PLACE_NAMES[one.place])
        return Row(key=number, title=title, detail=place, spoken=spoken(title, place))

    def _open(self, key: object) -> None:
        if not isinstance(key, int) or not self._allowed():
            return
        one = self._blocks[key]
        if one.text.is_starter:
            open_over(BlockDialog(self._page, self, one))
        else:
            open_over(TextDialog(self._page, one.text.id))

    def _write(self) -> None:
        if self._allowed():
            open_over(BlockDialog(self._page, self))

    def _allowed(self) -> bool:
        """Whether whoever is here may write; if not, whom to ask is said here."""
        session = self._page.session
        act = session.act()
        try:
            require(session.workspace, act.person_id, act, vars(blocks.change)["offices"])
        except NotAllowed as error:
            self.form.notice.show_text(self.kit.words.error(error), Mark.BAD)
            return False
        return True


class BlockDialog(FormDialog):
    """A new block: where it stands, what it says. Or one that came with the program, changed."""

    def __init__(self, page: RoomPage, parent: FormDialog, block: FullBlock | None = None) -> None:
        words = page.kit.words
        title = words.text("Change the text") if block else words.text("Write a text")
        super().__init__(page.kit, title, parent=parent)
        self._page, self._block = page, block
        places = [(place, words.text(BLOCK_PLACE_NAMES[place])) for place in BlockPlace]
        if block:
            self.form.add_widget(Text(words.text(BLOCK_PLACE_NAMES[block.place])))
        else:
            self.place = self.form.add_choice("place", words.text("What it is &for"), places)
        language = page.session.settings.language
        named = LANGUAGE_NAMES[language]
        self.wording = self.form.add_box(
            "wording",
            words.text("The &text"),
            _wording(page, block) if block else "",
            lines=5,
            hint=words.text("Write short sentences, in: {language}", language=named),
        )
        turn(self.wording, language)
        if block:
            self.end = Button(words.text("&No longer use it"))
            self.end.clicked.connect(self._end)
            self.form.add_layout(flow(self.end))

    def check(self) -> None:
        session, wording = self._page.session, self.wording.value()
        if self._block:
            blocks.change(session.workspace, session.act(), block=self._block, wording=wording)
        else:
            place = self.place.value()
            blocks.add(session.workspace, session.act(), place=place, wording=wording)
        self._page.say_saved()

    def _end(self) -> None:
        session, block = self._page.session, self._block
        if block is None:
            return
        done = self.form.attempt(lambda: blocks.end(session.workspace, session.act(), block=block))
        if done:
            self.reject()


def _wording(page: RoomPage, one: FullBlock) -> str:
    """What a block says to whoever writes it, in the group's own language."""
    workspace = page.session.workspace
    words = own_texts.words_of(workspace, workspace.settings.language)
    return one.text.said(words).wording
