"""The person chosen in a meeting's list: came, what they answered, who is with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from desktop.domain.meeting import REPLY_NAMES, Attendance, Reply
from desktop.domain.person import Person
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.ticks import OneOf, Tick
from desktop.ui.widgets import Card, Text, column


class PersonCard(Card):
    """Says what somebody changed; the page does it."""

    came = Signal(bool)
    replied = Signal(object)
    no_costs = Signal(bool)
    supporter = Signal()
    opened = Signal()

    def __init__(self, kit: Kit) -> None:
        words = kit.words
        super().__init__(words.text("Nobody chosen"))
        self._kit = kit
        self._showing = False
        self.came_tick = Tick(words.text("Came"))
        self.came_tick.toggled.connect(lambda on: self._tell(self.came, on))
        self.replies = {reply: OneOf(words.text(REPLY_NAMES[reply])) for reply in Reply}
        self._group = QButtonGroup(self)
        for reply, choice in self.replies.items():
            self._group.addButton(choice)
            choice.toggled.connect(lambda on, reply=reply: self._replied(on, reply))
        self.costs_tick = Tick(words.text("Does not claim today"))
        self.costs_tick.toggled.connect(lambda on: self._tell(self.no_costs, on))
        self.with_them = Button(words.text("Somebody is with them"))
        self.with_them.clicked.connect(self.supporter)
        self.page = Button(words.text("Their page"))
        self.page.clicked.connect(self.opened)
        answered = column(spacing=theme.XXS)
        answered.addWidget(Text(words.text("Before the day they said:"), tone="soft"))
        for choice in self.replies.values():
            answered.addWidget(choice)
        self.add(self.came_tick)
        self.body.addLayout(answered)
        self.add(self.costs_tick)
        self.body.addLayout(flow(self.with_them, self.page))
        self.hide()

    def show_person(self, row: Attendance, person: Person) -> None:
        words = self._kit.words
        self._showing = True
        if self.heading is not None:
            self.heading.setText(person.listed)
        self.setAccessibleName(person.listed)
        self.came_tick.setChecked(row.came)
        self.came_tick.setAccessibleName(words.text("{name} came", name=person.called))
        for reply, choice in self.replies.items():
            choice.setChecked(reply is row.reply)
            said = words.text(REPLY_NAMES[reply])
            choice.setAccessibleName(f"{person.called}: {said}")
        self.costs_tick.setChecked(row.no_costs)
        self.with_them.setText(words.text("Somebody is with {name}", name=person.called))
        self.page.setText(words.text("Page of {name}", name=person.called))
        self._showing = False
        self.show()

    def start(self) -> None:
        self.came_tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _replied(self, on: bool, reply: Reply) -> None:
        if on and not self._showing:
            self.replied.emit(reply)

    def _tell(self, signal: object, on: bool) -> None:
        if not self._showing:
            signal.emit(on)  # type: ignore[attr-defined]  # a bound signal has no public type
