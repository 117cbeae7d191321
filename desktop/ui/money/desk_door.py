"""The door to the pay desk: whose meeting it is, how far it is, and one button."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import Meeting
from desktop.domain.paper_kinds import Paper
from desktop.services.meetings import meetings
from desktop.services.money import desk
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.page import MoneyPage
from desktop.ui.papers.preview import show_paper
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.states import Chip, Mark
from desktop.ui.widgets import Card, Heading, Size

SHOWN = 12
"""How many meetings are offered; the Meetings room has all of them."""


class DeskDoor(MoneyPage):
    """Today's meeting or the next one; below it the others, to pay somebody late."""

    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "attendance", "claim", "claim_line", "movement", "promise"}
    )

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        words = kit.words
        self._meeting: Meeting | None = None
        self.heading = Heading(words.text("Pay desk"), size=Size.SCREEN)
        self.card = Card()
        self.title = Heading()
        self.lines = Lines(kit)
        self.paid, self.by_bank = Chip(), Chip()
        self.open = Button(words.text("Open the pay desk"), ButtonLook.PRIMARY)
        self.open.clicked.connect(self._open)
        self.to_meetings = Button(words.text("Go to Meetings"), ButtonLook.PRIMARY)
        self.to_meetings.clicked.connect(lambda: go("meetings"))
        self.from_paper = Button(words.text("Type in from paper"))
        self.from_paper.clicked.connect(self._type_in)
        self.papers = {
            Paper.CLAIM_FORMS: Button(words.text("Costs forms…")),
            Paper.PAYOUT_SHEET: Button(words.text("Pay-out sheet…")),
            Paper.SLIPS: Button(words.text("All slips…")),
        }
        for kind, button in self.papers.items():
            button.clicked.connect(lambda _on=False, kind=kind: self._show_paper(kind))
        chips, buttons = QWidget(), QWidget()
        chips.setLayout(flow(self.paid, self.by_bank))
        buttons.setLayout(flow(self.open, self.to_meetings, self.from_paper, *self.papers.values()))
        for widget in (self.title, self.lines, chips, buttons):
            self.card.add(widget)
        self.others_title = Heading(words.text("Another meeting"))
        self.others = RowList(kit, words.text("Another meeting"))
        self.others.grow()
        self.others.opened.connect(lambda meeting_id: go("desk", meeting_id=meeting_id))
        self.lay_out(self.heading, self.notice, self.card, self.others_title, self.others)

    def parts(self) -> list[QWidget]:
        return [self.open, self.to_meetings, self.others]

    def refresh(self) -> None:
        words, workspace = self.kit.words, self.session.workspace
        every = meetings.every(workspace, limit=SHOWN)
        self._meeting = meetings.next_one(workspace, self.session.act()) or next(iter(every), None)
        found = self._meeting
        self.open.setVisible(found is not None)
        self.to_meetings.setVisible(found is None)
        for button in (self.from_paper, *self.papers.values()):
            button.setVisible(found is not None)
        self.title.setText(found.title if found else words.text("No meeting yet"))
        if found is None:
            self.lines.show_lines(
                words.text("Add a meeting first. Then people can be paid at its desk.")
            )
        else:
            self.lines.show_lines(words.date(found.day, "full"), found.place)
        self._show_how_far()
        self._show_others(every)

    def _show_how_far(self) -> None:
        words = self.kit.words
        found = self._meeting
        self.paid.setVisible(found is not None)
        self.by_bank.hide()
        if found is None or found.id is None:
            return
        place_id = None
        shown = desk.summary(self.session.workspace, self.session.act(), found.id, place_id)
        text = words.text("{paid} of {all} paid", paid=shown.paid, all=shown.everyone)
        done = shown.paid and not shown.to_pay
        self.paid.show_state(text, Mark.GOOD if done else Mark.PLAIN)
        self.by_bank.setVisible(bool(shown.by_bank))
        self.by_bank.show_state(words.text("{count} by bank", count=shown.by_bank))

    def _show_others(self, every: list[Meeting]) -> None:
        others = [one for one in every if self._meeting and one.id != self._meeting.id]
        words = self.kit.words
        self.others.show_rows(
            [Row(key=one.id, title=one.title, detail=words.date(one.day, "full")) for one in others]
        )
        self.others.setVisible(bool(others))
        self.others_title.setVisible(bool(others))

    def _show_paper(self, kind: Paper) -> None:
        if self._meeting is not None:
            about = About(meeting_id=self._meeting.id, reader_id=self._reader(kind))
            self.attempt(lambda: show_paper(self.session, self.kit, kind, about, self))

    def _reader(self, kind: Paper) -> int | None:
        """The pay-out sheet is read by whoever pays; the others by whom they are for."""
        return self.session.person_id if kind is Paper.PAYOUT_SHEET else None

    def _open(self) -> None:
        if self._meeting is not None and self._meeting.id is not None:
            self.go("desk", meeting_id=self._meeting.id)

    def _type_in(self) -> None:
        if self._meeting is not None and self._meeting.id is not None:
            self.go("paper", meeting_id=self._meeting.id)
