"""Counting a tin, and handing it over. A difference is its own entry; the book stays as it was."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.cash import (
    Count,
    CountConfirmed,
    CountKind,
    HandOver,
    MovementKind,
    Place,
    PlaceKind,
)
from desktop.domain.currency import Pieces, tidy, worth
from desktop.domain.group import SecondCounter
from desktop.domain.office import EVERY_OFFICE, OFFICERS, Act, Named
from desktop.domain.paying import same_household
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import By, for_offices, prove
from desktop.services.money.cash import cash_place
from desktop.services.money.first_count import is_start, start_with
from desktop.services.money.posting import append, check_pieces
from desktop.services.workspace import Workspace
from desktop.storage import cash, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What somebody counted: every note and coin, or the total where pieces are not known.

    `explanation` says why it differs from the book; “we don't know why” is an explanation.
    `household_reason` is why two people of one household counted together.
    """

    pieces: Pieces | None = None
    total: int | None = None
    explanation: str = ""
    household_reason: str = ""

    @property
    def amount(self) -> int:
        return worth(self.pieces) if self.pieces is not None else self.total or 0

    @property
    def nothing_said(self) -> bool:
        return self.pieces is None and self.total is None

    @property
    def kept(self) -> dict[str, Any]:
        """What is stored of it, by the names it has there."""
        return {
            "pieces": tidy(self.pieces) if self.pieces is not None else None,
            "total": self.amount,
            "explanation": clean_text(self.explanation),
            "household_reason": clean_text(self.household_reason),
        }


def expected(workspace: Workspace, place_id: int) -> int:
    """What the book says is there; shown before or after counting, as the group chose."""
    return cash.balance(workspace.db, place_id)


def difference_in_words(workspace: Workspace, difference: int) -> Sentence:
    """“The tin is 50p short. That happens. Nobody has to make it up.”"""
    short = workspace.settings.currency.short(difference)
    if difference < 0:
        text = N_("The tin is {amount} short. That happens. Nobody has to make it up.")
        return sentence(text, amount=short)
    if difference > 0:
        return sentence(N_("The tin has {amount} over. That happens."), amount=short)
    return sentence(N_("The tin is right to the penny."))


@for_offices(EVERY_OFFICE, by=By.ANYBODY)
def count(
    workspace: Workspace,
    act: Act,
    *,
    place_id: int,
    kind: CountKind,
    counted: Counted,
    second: Named | None = None,
    first_id: int | None = None,
    meeting_id: int | None = None,
) -> Count:
    """Store a count by one or two people; a difference posts its own movement (rule 18).

    Money in a place that had none yet is no difference: it is what was there at the start.
    Raises UserError when one person signs twice (rule 6), a second counter is required and
    missing, two of one household give no reason, or a difference has no explanation.
    """
    place = cash_place(workspace, place_id)
    first = first_id or act.person_id
    _check_counters(workspace, act, first, second, counted)
    book = cash.balance(workspace.db, place_id)
    at_start = is_start(workspace, place_id, counted.amount)
    _check_counted(workspace, counted, counted.amount if at_start else book)
    made = Count(
        place_id=place_id,
        meeting_id=meeting_id,
        kind=kind,
        at=act.at,
        day=act.day,
        expected=book,
        first_id=first,
        second_id=second.person_id if second else None,
        seen_movement=cash.newest_movement(workspace.db),
        **counted.kept,
    )
    with workspace.step(act, sentence(N_("Count {place}"), place=place.name)):
        if at_start:
            made = start_with(workspace, place, made)
        return store(workspace, place, made)


def _check_counters(
    workspace: Workspace, act: Act, first: int, second: Named | None, counted: Counted
) -> None:
    if second is None:
        if workspace.settings.second_counter is SecondCounter.REQUIRED:
            raise UserError(N_("Two people count together. Who is the other?"), field="second")
        return
    if second.person_id == first:
        raise UserError(
            N_("Two different people sign a count. Choose somebody else."), field="second"
        )
    prove(workspace, second, act, pin_needed=False)
    known = people.by_ids(workspace.db, {first, second.person_id})
    if same_household(first, frozenset({second.person_id}), known) and not counted.household_reason:
        raise UserError(N_("You two live together. Say why you count together."), field="household")


def _check_counted(workspace: Workspace, counted: Counted, book: int) -> None:
    if counted.nothing_said:
        raise UserError(N_("Type what you counted. For nothing, type 0."), field="total")
    if counted.pieces is not None:
        check_pieces(workspace, counted.pieces)
    if counted.amount < 0:
        raise UserError(N_("A count cannot be below zero."), field="total")
    if counted.amount != book and not counted.explanation.strip():
        said = difference_in_words(workspace, counted.amount - book)
        raise UserError(
            N_("{difference} Say why, or “we don't know why”."),
            field="explanation",
            difference=said,
        )


def store(workspace: Workspace, place: Place, made: Count) -> Count:
    """Store a count, and its difference as a movement of its own (practice rule 18).

    Within the running step.
    """
    stored = cash.COUNTS.add(workspace.db, made)
    difference = stored.difference
    if not difference:
        return stored
    elsewhere = cash.place_of(workspace.db, PlaceKind.DIFFERENCE)
    short = difference < 0
    append(
        workspace,
        at=stored.at,
        day=stored.day,
        kind=MovementKind.SHORT if short else MovementKind.OVER,
        from_place=place if short else elsewhere,
        to_place=elsewhere if short else place,
        amount=abs(difference),
        count_id=stored.id,
        meeting_id=stored.meeting_id,
        note=stored.explanation,
    )
    return stored


@for_offices(EVERY_OFFICE, by=By.ANYBODY)
def confirm_count(workspace: Workspace, act: Act, *, count_id: int, by: Named) -> None:
    """A second person confirms a count that stood by one."""
    made = cash.COUNTS.get(workspace.db, count_id)
    if by.person_id == made.first_id:
        raise UserError(N_("Somebody who did not count confirms it."), field="second")
    if made.second_id is not None or cash.confirmed_by(workspace.db, count_id):
        raise UserError(N_("Two people stand behind this count already."))
    known = people.by_ids(workspace.db, {made.first_id, by.person_id})
    if same_household(by.person_id, frozenset({made.first_id}), known):
        raise UserError(N_("You two live together. Ask somebody else to confirm."), field="second")
    prove(workspace, by, act, pin_needed=False)
    with workspace.step(act, sentence(N_("Confirm the count of {day}"), day=made.day)):
        confirmed = CountConfirmed(count_id=count_id, person_id=by.person_id, at=act.at)
        cash.CONFIRMED.add(workspace.db, confirmed)


@for_offices(OFFICERS, by=By.ANYBODY)
def hand_over(
    workspace: Workspace,
    act: Act,
    *,
    place_id: int,
    from_id: int,
    to_id: int,
    counted: Counted,
    keys: int = 1,
    second: Named | None = None,
) -> HandOver:
    """Count a tin and pass it to the next holder; their signature may follow."""
    if from_id == to_id:
        raise UserError(N_("Choose who takes the tin over."), field="to")
    place = cash_place(workspace, place_id)
    taker = people.PEOPLE.get(workspace.db, to_id)
    label = sentence(N_("Hand {place} over to {name}"), place=place.name, name=taker.short)
    with workspace.step(act, label):
        made = count(
            workspace,
            act,
            place_id=place_id,
            kind=CountKind.HAND_OVER,
            counted=counted,
            first_id=from_id,
            second=second or Named(person_id=to_id),
        )
        counted_place = cash_place(workspace, place_id)
        cash.PLACES.update(workspace.db, replace(counted_place, holder_id=to_id))
        return cash.HAND_OVERS.add(workspace.db, _handed_over(made, to_id, keys))


def _handed_over(made: Count, to_id: int, keys: int) -> HandOver:
    assert made.id is not None
    return HandOver(
        place_id=made.place_id,
        count_id=made.id,
        from_id=made.first_id,
        to_id=to_id,
        keys=keys,
        at=made.at,
        day=made.day,
    )


@for_offices(EVERY_OFFICE, by=By.ANYBODY)
def confirm_hand_over(workspace: Workspace, act: Act, *, hand_over_id: int, by: Named) -> HandOver:
    """The taker signs later that the tin reached them."""
    over = cash.hand_over(workspace.db, hand_over_id)
    if by.person_id != over.to_id:
        raise UserError(N_("The person who took the tin signs here."), field="to")
    if over.confirmed_at is not None:
        raise UserError(N_("This hand-over is signed already."))
    prove(workspace, by, act, pin_needed=False)
    with workspace.step(act, sentence(N_("Sign the hand-over of {day}"), day=over.day)):
        cash.confirm_hand_over(workspace.db, hand_over_id, act.at)
    return cash.hand_over(workspace.db, hand_over_id)


def get_hand_over(workspace: Workspace, hand_over_id: int) -> HandOver:
    return cash.hand_over(workspace.db, hand_over_id)


def hand_overs(workspace: Workspace) -> list[HandOver]:
    return [cash.hand_over(workspace.db, h.id or 0) for h in cash.HAND_OVERS.where(workspace.db)]


def get_count(workspace: Workspace, count_id: int) -> Count:
    return cash.COUNTS.get(workspace.db, count_id)


def counts_of(workspace: Workspace, place_id: int, limit: int = 50) -> list[Count]:
    return cash.COUNTS.where(
        workspace.db, "place_id = ?", place_id, order_by="id DESC", limit=limit
    )


def last_count(workspace: Workspace, place_id: int) -> Count | None:
    """The last count: offered at the next opening as “still as we left it?”."""
    return cash.last_count(workspace.db, place_id)


def still_as_we_left_it(workspace: Workspace, place_id: int) -> Mapping[int, int] | None:
    """The pieces the book expects, to be looked over instead of counted from nothing."""
    return cash.pieces_in(workspace.db, place_id)


def confirmed_by(workspace: Workspace, count_id: int) -> CountConfirmed | None:
    return cash.confirmed_by(workspace.db, count_id)


def unconfirmed(workspace: Workspace) -> list[Count]:
    """Counts that stand by one person and wait for a second."""
    return cash.unconfirmed(workspace.db)
