"""The pay-out sheet that comes back from the table: its rows, and what was typed in of them.

One row is one step, so a power cut loses one row at most. What was typed in is remembered
with the meeting, so typing goes on at the row that was not saved.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop.domain.cash import Movement
from desktop.domain.claim import OPEN_STATES, ClaimState, FullClaim, asked_for
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person, Status
from desktop.language import N_, Money, Sentence, sentence
from desktop.services.meetings import meetings as meeting_services
from desktop.services.money import policies
from desktop.services.money.costs import Cost, as_costs, usual_costs
from desktop.services.papers import paper_kit
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, meetings, people

TYPED = "typed rows"
"""The name under which a meeting remembers what was typed in of its sheet, in that order."""


class RowKind(StrEnum):
    """What a row of the sheet says happened."""

    PAID = "paid"
    BANK = "bank"
    NOTHING = "nothing"
    """They came and claim nothing today."""
    ABSENT = "absent"
    CROSSED_OUT = "crossed out"


ROW_NAMES = {
    RowKind.PAID: N_("had money"),
    RowKind.BANK: N_("by bank"),
    RowKind.NOTHING: N_("came, claims nothing"),
    RowKind.ABSENT: N_("did not come"),
    RowKind.CROSSED_OUT: N_("row crossed out"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRow:
    """One row as it was typed in. `amount` is what it gave or promised, in the smallest unit."""

    person_id: int
    kind: RowKind
    amount: int = 0
    claim_id: int | None = None
    movement_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row of the sheet: whose it is, what is known of their costs, and what was typed in.

    `already` is the last money they had at this meeting, where none was typed in from here.
    """

    number: int
    person: Person
    full: FullClaim | None
    costs: tuple[Cost, ...] = ()
    typed: TypedRow | None = None
    already: Movement | None = None

    @property
    def on_screen(self) -> bool:
        """Whether they were paid or promised on screen, so that the paper may say nothing."""
        promised = self.full is not None and self.full.claim.state is ClaimState.PROMISED
        return self.typed is None and (self.already is not None or promised)

    @property
    def done(self) -> bool:
        return self.typed is not None or self.on_screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The sheet of one meeting, its rows in the order of the paper."""

    meeting: Meeting
    rows: tuple[SheetRow, ...]

    @property
    def done(self) -> int:
        return sum(row.done for row in self.rows)

    @property
    def given(self) -> int:
        """What the rows say was handed over in cash, in the smallest unit."""
        return self._sum(RowKind.PAID)

    @property
    def promised(self) -> int:
        return self._sum(RowKind.BANK)

    def _sum(self, kind: RowKind) -> int:
        return sum(r.typed.amount for r in self.rows if r.typed and r.typed.kind is kind)

    def next_row(self) -> SheetRow | None:
        """The first row nobody has typed in yet."""
        return next((row for row in self.rows if not row.done), None)


def sheet(workspace: Workspace, meeting_id: int) -> Sheet:
    """The kit's rows in the kit's order, else everybody expected by name; new names at the end."""
    meeting = meeting_services.get(workspace, meeting_id)
    typed = typed_rows(workspace, meeting_id)
    order = _order(workspace, meeting_id)
    known = people.by_ids(workspace.db, {*order, *(row.person_id for row in typed)})
    by_person: dict[int, list[TypedRow]] = {}
    for row in typed:
        by_person.setdefault(row.person_id, []).append(row)
    firsts = [(person_id, by_person.get(person_id, [])[:1]) for person_id in order]
    mores = [
        (person_id, [row])
        for person_id, rows in by_person.items()
        for row in (rows[1:] if person_id in order else rows)
    ]
    of_meeting = claims.of_meeting(workspace.db, meeting_id)
    return Sheet(
        meeting=meeting,
        rows=tuple(
            _row(workspace, number, known[person_id], of_meeting, next(iter(rows), None), meeting)
            for number, (person_id, rows) in enumerate([*firsts, *mores], 1)
            if person_id in known
        ),
    )


def _order(workspace: Workspace, meeting_id: int) -> list[int]:
    """Whose rows the paper has, from the top."""
    kit = paper_kit.rows(workspace, meeting_id)
    if kit:
        return list(kit)
    here = meeting_services.attendance(workspace, meeting_id)
    return [row.person_id for row, person in here if person.status is not Status.DIED]


def _row(
    workspace: Workspace,
    number: int,
    person: Person,
    of_meeting: Sequence[FullClaim],
    typed: TypedRow | None,
    meeting: Meeting,
) -> SheetRow:
    assert person.id is not None
    full = claim_to_pay(of_meeting, person.id)
    costs = as_costs(workspace, full) if full else usual_costs(workspace, person.id, meeting.day)
    slip = None if typed else paid_already(workspace, of_meeting, person.id)
    return SheetRow(
        number=number,
        person=person,
        full=full,
        costs=tuple(costs),
        typed=typed,
        already=slip,
    )


def asked_in_all(workspace: Workspace, costs: Sequence[Cost], day: date) -> int:
    """What these costs come to at our rates of a day, in the smallest unit."""
    ids = {category.code: category.id or 0 for category in policies.categories(workspace)}
    policy, total = policies.on(workspace, day), 0
    for cost in costs:
        rate = policy.rate(ids.get(cost.category, 0), cost.day or day)
        each = cost.each if cost.each is not None else rate.amount if rate else None
        total += asked_for(cost.quantity, Decimal(each or 0))
    return total


def claim_to_pay(of_meeting: Sequence[FullClaim], person_id: int) -> FullClaim | None:
    """The newest claim of somebody at a meeting that money has not been handed over for."""
    waits = OPEN_STATES | {ClaimState.PROMISED}
    theirs = [full for full in of_meeting if full.claim.person_id == person_id]
    return next((full for full in reversed(theirs) if full.claim.state in waits), None)


def paid_already(
    workspace: Workspace, of_meeting: Sequence[FullClaim], person_id: int
) -> Movement | None:
    """The last slip of somebody at a meeting whose money was not put back."""
    for full in reversed(of_meeting):
        if full.claim.person_id == person_id and full.claim.state is ClaimState.PAID:
            return cash.payment_of(workspace.db, full.id)
    return None


def already_words(workspace: Workspace, person: Person, slip: Movement) -> Sentence:
    """“Amina has slip 14 already: £4.60. Is this another payment?”"""
    return sentence(
        N_("{name} has slip {number} already: {amount}. Is this another payment?"),
        name=person.short,
        number=slip.number,
        amount=Money(slip.amount, workspace.settings.currency_code),
    )


def typed_rows(workspace: Workspace, meeting_id: int) -> list[TypedRow]:
    """What was typed in already, in that order."""
    stored = meetings.remembered(workspace.db, meeting_id, TYPED) or []
    return [
        TypedRow(
            person_id=row["person"],
            kind=RowKind(row["kind"]),
            amount=row["amount"],
            claim_id=row["claim"],
            movement_id=row["slip"],
        )
        for row in stored
    ]


def remember_row(workspace: Workspace, meeting_id: int, row: TypedRow) -> None:
    """Keep that a row was typed in, within the running step.

    A row that moved no money takes the place of an earlier one like it.
    """
    rows = [
        old
        for old in typed_rows(workspace, meeting_id)
        if old.person_id != row.person_id or old.kind in {RowKind.PAID, RowKind.BANK}
    ]
    stored = [
        {
            "person": each.person_id,
            "kind": each.kind.value,
            "amount": each.amount,
            "claim": each.claim_id,
            "slip": each.movement_id,
        }
        for each in [*rows, row]
    ]
    meetings.remember(workspace.db, meeting_id, TYPED, stored)


def moment(workspace: Workspace, meeting: Meeting, day: date | None, at: time | None) -> datetime:
    """The instant in UTC of a time on the paper, which is on the group's own clock.

    Without a time it is when the meeting ended, or began, or noon.
    """
    told = at or meeting.ends or meeting.starts or time(12)
    zone = ZoneInfo(workspace.settings.time_zone)
    return datetime.combine(day or meeting.day, told, zone).astimezone(UTC)


def after_the_last_row(workspace: Workspace, meeting: Meeting, at: datetime) -> datetime:
    """This instant, or just after the last money of the meeting where that is later."""
    moved = [m.at for m in cash.of_meeting(workspace.db, meeting.id or 0)]
    return max([at, *(last + timedelta(seconds=1) for last in moved)])
