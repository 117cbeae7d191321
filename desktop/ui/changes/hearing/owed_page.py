"""Answers owed: who waits, until when; the letters, what is told instead, what comes back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal

from desktop.services.changes.hearing import closing, owed
from desktop.services.changes.hearing.owed import Standing
from desktop.services.changes.requests import requests
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.hearing import owed_words as said
from desktop.ui.changes.hearing.blocks_dialog import BlocksDialog
from desktop.ui.changes.hearing.close_dialog import CloseDialog
from desktop.ui.changes.hearing.letter_acts import Key, LetterActs
from desktop.ui.changes.hearing.one_part import OnePart
from desktop.ui.fields import Choice
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.papers.asking import Asking
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import RowList
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Card, Text

SHOWS = owed.READ | {"name_passed", "own_text", "own_text_version", "wording_block"}
ALL = 0
"""People of every request, instead of one."""
LIST_EMS = 40
"""As high as the list becomes, in heights of text: what is said of one stays beside it."""


class OwedPage(RoomPage):
    """Keys: Enter looks at the letter, Ctrl+P prints or saves the letters of a request, Ctrl+T
    says that they are sent, Ctrl+E that somebody was told, Ctrl+R writes down a reply, Esc goes
    back."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go, *, asking: Asking | None = None) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self._go = go
        self.found: dict[Key, Standing] = {}
        self._shown: dict[Key, date] = {}
        self._come_for = 0
        self.acts = LetterActs(self, asking or Asking())
        self.head = PageHead(words.text("Answers owed"))
        self.which: Choice[int] = Choice([(ALL, words.text("all requests"))])
        self.which.setAccessibleName(words.text("Show"))
        self._make_buttons()
        empty = words.text("Nobody waits for an answer.")
        self.list = RowList(kit, words.text("Who waits"), empty=empty)
        self.list.grow(up_to=LIST_EMS)
        self.one = OnePart(self)
        self._connect()
        self._lay_out()

    def show_request(self, request_id: int) -> None:
        """Show who took part in one request, and how they stand."""
        self.notice.clear()
        self._come_for = request_id
        self._show_requests()
        self.which.show_value(request_id)
        self.refresh()

    def show_person(self, person_id: int) -> None:
        """Stand on somebody who waits, in whichever request."""
        self.notice.clear()
        self.which.show_value(ALL)
        self.refresh()
        key = next((key for key in self.found if key[1] == person_id), None)
        if key is not None:
            self.list.choose(key)

    def start(self) -> None:
        """Whoever heard while the page was open before leaves the list of those who wait."""
        if any(one.owed is None for one in self.found.values()) and not self.which.value():
            self._shown.clear()
            self.refresh()
        first = self.list if self.list.rows() else self.which
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self._show_requests()
        words, day, which = self.kit.words, self.session.today(), self.which.value()
        every = self._everybody()
        waiting = [one.owed for one in every if one.owed is not None]
        self.head.show_head(words.text("Answers owed"), said.counted(words, waiting, day))
        self.setAccessibleName(words.text("Answers owed"))
        self.found = {_key(one): one for one in every}
        self.acts.forget_old(self.found, which)
        self.list.show_rows(
            [
                said.card(words, one, titled=not which, printed=key in self.acts.printed)
                for key, one in self.found.items()
            ]
        )
        self._show_chosen()

    @property
    def request_id(self) -> int:
        """The request that is chosen, or that whoever is chosen belongs to; 0 for none."""
        one = self.chosen()
        return self.which.value() or (one.request.id or 0 if one is not None else 0)

    def chosen(self) -> Standing | None:
        key = self.list.chosen_key()
        return self.found.get(key) if isinstance(key, tuple) else None

    def close_request(self) -> None:
        if self.request_id and self.allowed(closing.close):
            self.ask(CloseDialog(self, requests.get(self.session.workspace, self.request_id)))

    def _everybody(self) -> list[Standing]:
        """Of one request everybody. Of all of them who waits, what is due first first; who hears
        while the page is open keeps their place, so that their reply can be written down."""
        workspace, day = self.session.workspace, self.session.today()
        if self.which.value():
            return owed.everybody(workspace, self.which.value(), day)
        every = [
            one for one in owed.everyone(workspace, day) if one.owed or _key(one) in self._shown
        ]
        self._shown |= {_key(one): one.owed.due for one in every if one.owed is not None}
        return sorted(every, key=lambda one: (self._shown[_key(one)], one.person.listed.casefold()))

    def _show_requests(self) -> None:
        """The requests about which somebody spoke; the one shown stays chosen.

        So does one about which nobody spoke, for whoever comes from it: it closes here too.
        """
        now, workspace = self.which.value(), self.session.workspace
        found = owed.asked(workspace)
        wanted = self._come_for
        if wanted not in {one.id for one in found} and requests.is_there(workspace, wanted):
            found = [requests.get(workspace, wanted), *found]
        choices = [(ALL, self.kit.words.text("all requests"))]
        choices += [(one.id or 0, one.title) for one in found]
        self.which.blockSignals(True)
        self.which.show_choices(choices)
        self.which.show_value(now)
        self.which.blockSignals(False)

    def _show_chosen(self) -> None:
        one = self.chosen()
        self.one.show_one(one, as_it_is=one is not None and _key(one) in self.acts.as_it_is)
        about = self.request_id
        here = [one.owed for one in self.found.values() if one.request.id == about]
        ready = any(one is not None and one.is_ready for one in here)
        printed = any(key[0] == about for key in self.acts.printed)
        for button in (self.deliver, self.sent, self.themes, self.close_it):
            button.setEnabled(bool(about))
        fill(self.sent, filled=printed)
        fill(self.deliver, filled=ready and not printed)

    def _on_one(self, do: Callable[[Standing], object]) -> None:
        one = self.chosen()
        if one is not None:
            do(one)

    def _print_one(self, one: Standing) -> None:
        self.acts.print_letters(one.request.id or 0, one.person.id)

    def _let_go(self) -> None:
        self._on_one(lambda one: self.acts.let_go(_key(one)))
        self._show_chosen()

    def _open_got(self, key: tuple[str, int]) -> None:
        """A letter as it was sent, or what somebody replied, in its thread."""
        kind, number = key
        if kind == "letter":
            self.acts.look_at_kept(number)
        else:
            self._go("said", view_id=number)

    def _make_buttons(self) -> None:
        words = self.kit.words
        acts = self.acts
        self.deliver = key_button(
            self,
            words.text("Print or save…"),
            lambda: acts.print_letters(self.request_id),
            "Ctrl+P",
        )
        self.sent = key_button(
            self, words.text("They are sent…"), lambda: acts.say_sent(self.request_id), "Ctrl+T"
        )
        self.themes = Button(
            words.text("Themes and answers"),
            do=lambda: self._go("themes", request_id=self.request_id),
        )
        self.wording = Button(
            words.text("Wording we use again"), do=lambda: self.ask(BlocksDialog(self))
        )
        self.close_it = Button(words.text("Close the request…"), do=self.close_request)

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self.show_again)
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.opened.connect(lambda _key: self._on_one(self.acts.look))
        self.one.look.connect(lambda: self._on_one(self.acts.look))
        self.one.to_print.connect(lambda: self._on_one(self._print_one))
        self.one.to_say.connect(lambda: self._on_one(self.acts.look_at_words))
        self.one.as_it_is.connect(self._let_go)
        self.one.opened.connect(self._open_got)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Esc", self.left.emit, within=within)

    def _lay_out(self) -> None:
        label = Text(wrap=False)
        label.setBuddy(self.which)
        label.setText(self.kit.words.text("&Show"))
        listed = Card()
        listed.add(self.list)
        buttons = flow(self.deliver, self.sent, self.themes, self.wording, self.close_it)
        sides = Columns([stack(listed), stack(self.one)], weights=(1, 1))
        self.lay_out(self.head, flow(label, self.which), buttons, self.notice, sides)


def _key(one: Standing) -> Key:
    return one.request.id or 0, one.person.id or 0
