"""One person who waits or heard: what there is to know, what to do, what they got and replied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.heard_by import TOLD_ALOUD
from desktop.domain.hearing import SentLetter
from desktop.domain.notes import MemberView
from desktop.services.changes.hearing import runs, sending, telling
from desktop.services.changes.hearing.owed import Heard, Standing
from desktop.services.changes.said import views
from desktop.services.people import people
from desktop.ui import theme
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.hearing import owed_words as said
from desktop.ui.changes.hearing.hearing_dialogs import (
    NotReachedDialog,
    TakeBackDialog,
    ToldDialog,
)
from desktop.ui.changes.hearing.names_dialog import NamesDialog
from desktop.ui.changes.said.record_dialog import RecordDialog
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card, Heading, column


class OnePart(QWidget):
    """Everything about the one chosen, and what can be done for them."""

    look = Signal()
    to_print = Signal()
    to_say = Signal()
    as_it_is = Signal()
    opened = Signal(object)
    """A letter or a reply: `("letter", id)` or `("view", id)`."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__()
        words = page.kit.words
        self._page = page
        self.one: Standing | None = None
        self.name = Heading()
        self.facts = Lines(page.kit, words.text("How it stands"))
        got = words.text("What they got and replied")
        self.got = RowList(page.kit, got, empty=words.text("Nothing yet."))
        self.got.grow()
        self.got.opened.connect(self.opened)
        self.got.chosen.connect(lambda _key: self._show_back())
        self._make_buttons()
        listed = Card(got)
        listed.add(self.got)
        listed.body.addLayout(flow(self.back))
        body = column(spacing=theme.M)
        body.addWidget(self.name)
        body.addWidget(self.facts)
        first = (self.letter, self.deliver, self.words_to_say, self.told, self.replied)
        body.addLayout(flow(*first, self.names, self.go_as_it_is, self.lost))
        body.addWidget(listed)
        body.addStretch(1)
        self.setLayout(body)

    def show_one(self, one: Standing | None, *, as_it_is: bool = False) -> None:
        """`as_it_is` is whether the letter goes although something is missing."""
        self.one = one
        self.setVisible(one is not None)
        if one is None:
            return
        words, session = self._page.kit.words, self._page.session
        stop = runs.stops(session.workspace, one)
        facts = said.facts(words, one)
        if stop.why.text and one.heard in {Heard.OWED, Heard.DIED}:
            facts.append(words.say(stop.why))
        self.name.setText(one.person.listed)
        self.facts.show_lines(*dict.fromkeys(facts))
        self.go_as_it_is.setVisible(stop.may_go)
        self.go_as_it_is.setText(
            words.text("It waits after all") if as_it_is else words.text("It may go as it is")
        )
        self.names.setVisible(bool(stop.names))
        self._show_buttons(one)
        self._show_got(one)

    def tell(self) -> None:
        one = self.one
        if one is not None and one.heard is Heard.OWED and self._page.allowed(telling.told):
            self._page.ask(ToldDialog(self._page, one))

    def write_reply(self) -> None:
        """What they answered to their last letter, which stays in the same thread."""
        one, page = self.one, self._page
        if one is None or not one.letters or not page.allowed(views.record):
            return

        def save(view: MemberView) -> None:
            views.record(page.session.workspace, page.session.act(), view=view)
            page.say_saved()

        letter = (one.standing or list(one.letters))[-1]
        page.ask(RecordDialog(page, save, answers=letter))

    def ask_names(self) -> None:
        if self.one is not None:
            self._page.ask(NamesDialog(self._page, self.one))

    def not_reached(self) -> None:
        one, session = self.one, self._page.session
        if one is None or not self._page.allowed(telling.not_reached):
            return
        if one.heard is not Heard.NOT_REACHED:
            self._page.ask(NotReachedDialog(self._page, one))
            return
        self._page.attempt(
            lambda: telling.found_again(
                session.workspace,
                session.act(),
                request_id=one.request.id or 0,
                person_id=one.person.id or 0,
            )
        )

    def take_back(self) -> None:
        letter = self.letter_chosen()
        if self.one is not None and letter is not None and self._page.allowed(sending.take_back):
            self._page.ask(TakeBackDialog(self._page, self.one, letter))

    def letter_chosen(self) -> SentLetter | None:
        """The letter in the list that the keys stand on."""
        key = self.got.chosen_key()
        letters = self.one.letters if self.one is not None else ()
        return next((one for one in letters if ("letter", one.id) == key), None)

    def _show_buttons(self, one: Standing) -> None:
        words, lost = self._page.kit.words, one.heard is Heard.NOT_REACHED
        waits = one.owed is not None and bool(one.owed.answers)
        for button in (self.letter, self.deliver, self.words_to_say, self.told):
            button.setVisible(waits)
        self.replied.setVisible(bool(one.letters) and one.heard is not Heard.DIED)
        self.lost.setVisible(lost or one.heard is Heard.OWED)
        self.lost.setText(
            words.text("We can reach them again") if lost else words.text("We cannot reach them…")
        )

    def _show_got(self, one: Standing) -> None:
        """Letters, and what was replied, in the order of their days."""
        session, words = self._page.session, self._page.kit.words
        tellers = people.by_ids(session.workspace, {each.told_by for each in one.letters})
        dated = [
            (each.sent_on, said.letter_card(words, one, each, tellers[each.told_by].listed))
            for each in one.letters
        ]
        dated += [
            (each.day, said.reply_card(words, each))
            for each in views.of_request(session.workspace, one.request.id or 0)
            if each.letter_id is not None and each.person_id == one.person.id
        ]
        dated.sort(key=lambda each: each[0])
        self.got.show_rows([row for _day, row in dated])
        self._show_back()

    def _show_back(self) -> None:
        letter, words = self.letter_chosen(), self._page.kit.words
        taken = self.one.taken_back if self.one is not None else {}
        told = letter is not None and letter.way in TOLD_ALOUD
        self.back.setText(
            words.text("Take this back…") if told else words.text("Take the letter back…")
        )
        self.back.setVisible(letter is not None and letter.id not in taken)

    def _make_buttons(self) -> None:
        words = self._page.kit.words
        self.letter = Button(words.text("Look at the letter…"), do=self.look.emit, keys="Enter")
        self.deliver = Button(words.text("Print or save this one…"), do=self.to_print.emit)
        self.words_to_say = Button(words.text("Words to say…"), do=self.to_say.emit)
        self.told = key_button(self._page, words.text("They were told…"), self.tell, "Ctrl+E")
        self.replied = key_button(
            self._page, words.text("They replied…"), self.write_reply, "Ctrl+R"
        )
        self.names = Button(words.text("Names in the letter…"), do=self.ask_names)
        self.go_as_it_is = Button("", do=self.as_it_is.emit)
        self.lost = Button("", do=self.not_reached)
        self.back = Button("", do=self.take_back)
