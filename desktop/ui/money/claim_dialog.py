"""Writing down what somebody spent, and changing it while nothing is paid."""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.claim import ClaimKind, FullClaim
from desktop.domain.person import METHOD_NAMES, Method
from desktop.domain.policy import Kind
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings import meetings
from desktop.services.money import advances, claims
from desktop.services.money.costs import as_costs
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.money.costs_dialog import MINUTES, CostsDialog
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.session import Session
from desktop.ui.when import day_reader

MEETINGS_OFFERED = 60


class ClaimDialog(CostsDialog):
    """A new claim: who, at which meeting or none, and the costs. `made` is the claim afterwards."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        *,
        person_id: int | None = None,
        meeting_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        title = words.text("Write down a claim")
        super().__init__(session, kit, title, do=words.text("Write it down"), parent=parent)
        self.made: FullClaim | None = None
        self._meetings = {
            one.id: one for one in meetings.every(session.workspace, limit=MEETINGS_OFFERED)
        }
        self._add_who(person_id, meeting_id)
        self._add_kind()
        self.add_cost_parts()
        self._person_changed()
        self._kind_changed()
        self.add_cost()
        self.person.chosen.connect(self._person_changed)
        self.person.left.connect(self._person_changed)
        self.meeting.currentIndexChanged.connect(self._day_changed)
        self.day.left.connect(self._day_changed)
        self.sort.currentIndexChanged.connect(self._kind_changed)

    def _add_who(self, person_id: int | None, meeting_id: int | None) -> None:
        words, workspace = self.kit.words, self.session.workspace
        person = people.get(workspace, person_id) if person_id is not None else None
        self.person = PersonField(self.kit, workspace, person)
        add_person(self.form, "person", words.text("&Who?"), self.person)
        chosen = meeting_id if meeting_id is not None else self._this_meeting()
        choices: list[tuple[int, str]] = [(0, words.text("No meeting"))]
        choices += [
            (one.id or 0, words.listed([words.date(one.day), one.title]))
            for one in self._meetings.values()
        ]
        self.meeting = self.form.add_choice("meeting", words.text("&Meeting"), choices, chosen)
        self.day = self.form.add_date(
            "day",
            words.text("&Day"),
            self.session.today(),
            read=day_reader(self.session.today, Sense.HAPPENED),
        )
        self.form.rows["day"].setVisible(not self.meeting.value())

    def _this_meeting(self) -> int:
        """The meeting of today, or the last one before it."""
        today = self.session.act().day
        begun = [one for one in self._meetings.values() if one.day <= today]
        return begun[0].id or 0 if begun else 0

    def _add_kind(self) -> None:
        words = self.kit.words
        self.sort = self.form.add_choice(
            "kind",
            words.text("What &is it?"),
            [
                (ClaimKind.COST, words.text("Costs they had")),
                (ClaimKind.ADVANCE, words.text("A cost to come: money beforehand")),
                (ClaimKind.FEE, words.text("A thank-you fee")),
            ],
        )
        self.return_by = self.form.add_date(
            "return_by",
            words.text("Receipt back by"),
            read=day_reader(self.session.today, Sense.TO_COME),
        )
        self.advance = self.form.add_choice(
            "advance_id", words.text("Money they had beforehand"), [(0, words.text("None"))]
        )
        self.method = self.form.add_choice(
            "method",
            words.text("&How are they paid?"),
            [(method, words.text(METHOD_NAMES[method])) for method in Method],
        )

    def usual_day(self) -> date:
        chosen = self._meetings.get(self.meeting.value())
        if chosen is not None:
            return chosen.day
        try:
            return self.day.value()
        except UserError:
            return self.session.act().day

    def kind(self) -> Kind:
        return Kind.FEE if self.sort.value() is ClaimKind.FEE else Kind.COST

    def whose(self) -> int:
        try:
            person = self.person.value()
        except UserError:
            return 0
        return person.id or 0 if person is not None else 0

    def deed(self) -> str:
        person = self.person.value()
        if person is None:
            raise UserError(N_("Whose costs are they? Type a name."), field="person")
        sort = self.sort.value()
        without_meeting = not self.meeting.value()
        asked = claims.Asked(
            kind=sort,
            method=self.method.value(),
            day=self.day.value() if without_meeting else None,
            away_minutes=self.away_minutes(),
            return_by=self.return_by.value_if_any() if sort is ClaimKind.ADVANCE else None,
            advance_id=self.advance.value() or None,
        )
        self.made = claims.new_claim(
            self.session.workspace,
            self.session.act(),
            person_id=person.id or 0,
            costs=self.typed_costs(),
            meeting_id=self.meeting.value() or None,
            asked=asked,
        )
        return self.kit.words.text(
            "Claim {number} is written down: {amount}.",
            number=self.made.claim.number,
            amount=self.amounts.said(self.made.allowed),
        )

    def _person_changed(self) -> None:
        """Once it is clear who it is: how they like to be paid, what they usually spend."""
        self._show_advances()
        if not self.whose():
            self.same.hide()
            return
        self.method.show_value(people.get(self.session.workspace, self.whose()).method)
        self.show_usual()

    def _show_advances(self) -> None:
        """What they had beforehand and have not accounted for yet."""
        words = self.kit.words
        had = [
            full
            for full in advances.waiting(self.session.workspace)
            if full.claim.person_id == self.whose()
        ]
        choices = [(0, words.text("None"))]
        choices += [
            (
                full.id,
                words.text(
                    "{amount} on {day}", amount=self.amounts.said(full.allowed), day=full.claim.day
                ),
            )
            for full in had
        ]
        self.advance.show_choices(choices)
        self.form.rows["advance_id"].setVisible(bool(had))

    def _day_changed(self) -> None:
        self.form.rows["day"].setVisible(not self.meeting.value())
        self.show_payable()

    def _kind_changed(self) -> None:
        sort = self.sort.value()
        self.form.rows["return_by"].setVisible(sort is ClaimKind.ADVANCE)
        self.show_payable()


class ChangeCostsDialog(CostsDialog):
    """Other costs on a claim nothing is paid of. What was agreed at another sum lapses."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Change claim {number}", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self._full = full
        self.explain(
            self.amounts.name(full.claim.person_id),
            words.text("Agreed already. At another sum it must be agreed again.")
            if full.standing
            else "",
        )
        self.add_cost_parts()
        self.same.hide()
        if full.claim.away_minutes is not None:
            self.away.setText(f"{full.claim.away_minutes / MINUTES:g}")
        for cost in as_costs(session.workspace, full):
            self.add_cost(cost)
        if not self.costs:
            self.add_cost()

    def usual_day(self) -> date:
        return self._full.claim.day

    def kind(self) -> Kind:
        return self._full.claim.line_kind

    def whose(self) -> int:
        return self._full.claim.person_id

    def deed(self) -> str:
        workspace, act = self.session.workspace, self.session.act()
        costs = self.typed_costs()
        full = claims.change_costs(workspace, act, claim_id=self._full.id, costs=costs)
        minutes = self.away_minutes()
        if minutes is not None and minutes != self._full.claim.away_minutes:
            full = claims.set_away(workspace, act, claim_id=self._full.id, minutes=minutes)
        return self.kit.words.text(
            "Claim {number} is changed: {amount}.",
            number=full.claim.number,
            amount=self.amounts.said(full.allowed),
        )
