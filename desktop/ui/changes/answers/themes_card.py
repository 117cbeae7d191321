"""The themes of a request in their order: chosen, added, moved, sent on, given up."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal

from desktop.domain.theme_answer import ThemeAnswer
from desktop.services.changes.said import themes
from desktop.services.changes.said.themes import FullTheme
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.answers.answers_words import UNSORTED, theme_row, unsorted_row
from desktop.ui.changes.answers.theme_dialogs import SendDialog, ThemeDialog
from desktop.ui.keys import shortcut
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card


class ThemesCard(Card):
    """Up and Down choose a theme, Enter goes to what is in it, Alt+Up and Alt+Down move it,
    Ctrl+N begins one, Ctrl+E changes it."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Themes")
        super().__init__(title)
        self._page = page
        self._request_id = 0
        self._asked_by = ""
        self.found: Mapping[int, FullTheme] = {}
        self.list = RowList(page.kit, title, empty=words.text("Nothing was said yet."))
        self.list.grow()
        self.list.chosen.connect(lambda _key: self.chosen.emit())
        self.list.opened.connect(lambda _key: self.opened.emit())
        self._make_buttons()
        self.add(self.list)
        self.body.addLayout(
            flow(self.new, self.change, self.send, self.up, self.down, self.give_up)
        )

    def show_themes(
        self,
        request_id: int,
        found: Sequence[FullTheme],
        answered: Sequence[ThemeAnswer],
        unsorted: int,
        asked_by: str,
    ) -> None:
        words = self._page.kit.words
        self._request_id, self._asked_by = request_id, asked_by
        self.found = {one.id: one for one in found}
        rows = [unsorted_row(words, unsorted)] if unsorted else []
        rows += [theme_row(words, self.found[one.id], one) for one in answered]
        self.list.show_rows(rows)
        self.send.setVisible(bool(found))

    def show_buttons(self, one: ThemeAnswer | None) -> None:
        """What can be done with the theme that is chosen, if one is."""
        for button in (self.change, self.up, self.down):
            button.setVisible(one is not None)
        self.give_up.setVisible(one is not None and one.answer is None and not one.earlier)

    @property
    def theme_id(self) -> int:
        """The theme that is chosen, or `UNSORTED`."""
        key = self.list.chosen_key()
        return key if isinstance(key, int) else UNSORTED

    def begin(self) -> None:
        if self.allowed():
            self._page.ask(ThemeDialog(self._page, self._request_id))

    def change_it(self) -> None:
        full = self.found.get(self.theme_id)
        if full is not None and self.allowed():
            self._page.ask(ThemeDialog(self._page, self._request_id, full.theme))

    def send_on(self) -> None:
        found = list(self.found.values())
        if found and self.allowed():
            known = next((one.theme.sent_to for one in found if one.theme.sent_to), self._asked_by)
            self._page.ask(SendDialog(self._page, found, known))

    def end(self) -> None:
        """Give it up: what was said in it waits to be grouped again. Undo brings it back."""
        session, theme_id = self._page.session, self.theme_id
        if theme_id in self.found and self.allowed():
            said = self._page.kit.words.text("Given up. What was said waits to be grouped.")
            if self._page.attempt(
                lambda: themes.end(session.workspace, session.act(), theme_id=theme_id), said
            ):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_theme(self, by: int) -> None:
        session, words, theme_id = self._page.session, self._page.kit.words, self.theme_id
        if theme_id not in self.found or not self.allowed():
            return

        def do() -> None:
            themes.move(session.workspace, session.act(), theme_id=theme_id, by=by)

        if self._page.attempt(do):
            self.list.choose(theme_id)
            order = list(self.found)
            said = words.text(
                "{title}: {number} of {all}",
                title=self.found[theme_id].theme.title,
                number=order.index(theme_id) + 1,
                all=len(order),
            )
            self._page.kit.speech.say(self.list, said)

    def allowed(self) -> bool:
        return self._page.allowed(themes.add)

    def _make_buttons(self) -> None:
        words, page = self._page.kit.words, self._page
        self.new = key_button(page, words.text("A new theme…"), self.begin, "Ctrl+N")
        self.change = key_button(page, words.text("Change the theme…"), self.change_it, "Ctrl+E")
        self.send = Button(words.text("Send on for an answer…"), do=self.send_on)
        self.up = Button(words.text("Move up"), do=lambda: self.move_theme(-1), keys="Alt+Up")
        self.down = Button(words.text("Move down"), do=lambda: self.move_theme(1), keys="Alt+Down")
        self.give_up = Button(words.text("Give the theme up"), do=self.end)
        within = Qt.ShortcutContext.WidgetShortcut
        shortcut(self.list, "Alt+Up", lambda: self.move_theme(-1), within=within)
        shortcut(self.list, "Alt+Down", lambda: self.move_theme(1), within=within)
