"""What else the sheet holds: counts before and after, money put in, and the sum at its foot."""

from dataclasses import dataclass
from datetime import datetime, time

from desktop.domain.cash import Count, CountKind, Movement, MovementKind, Place, PlaceKind
from desktop.domain.currency import Pieces
from desktop.domain.from_paper import Beyond, Found
from desktop.domain.group import SecondCounter
from desktop.domain.meeting import Meeting
from desktop.domain.office import OFFICERS, Act
from desktop.domain.paying import same_household
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Money, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.money.cash import cash_place
from desktop.services.money.counts import Counted, difference_in_words, store
from desktop.services.money.first_count import is_start, start_with, starts_before
from desktop.services.money.from_paper.paper_sheet import after_the_last_row, moment, sheet
from desktop.services.money.from_paper.recording import keep_outside, typed
from desktop.services.money.posting import append, check_pieces
from desktop.services.workspace import Workspace
from desktop.storage import cash, meetings, people

TOTAL = "sheet total"
"""The name under which a meeting remembers the sum at the foot of its sheet, with a note."""
COUNTS = "typed counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCount:
    """A count as the paper has it: who counted, and when on the group's own clock."""

    kind: CountKind
    counted: Counted
    first_id: int
    second_id: int | None = None
    at: time | None = None


@for_offices(OFFICERS)
def count_on_paper(
    workspace: Workspace, act: Act, *, meeting_id: int, place_id: int, count: PaperCount
) -> Count | None:
    """Store a count that was made on paper, at its own time, whoever counted.

    What our rules would have asked stands outside them. Where the tin was used or counted
    since, its difference is known better by now: the count is kept beside the book, and the
    answer is None. The first count of a tin begun with nothing says what was there at the
    start. Raises UserError, at the field, for what cannot have been counted.
    """
    place = cash_place(workspace, place_id)
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    _check(workspace, act, meeting, count)
    made = _as_counted(workspace, meeting, place_id, count)
    with workspace.step(act, sentence(N_("Type in a count of {place}"), place=place.name)):
        _remember_count(workspace, meeting_id, count)
        stored = _store(workspace, place, made)
        for moved in cash.MOVEMENTS.where(workspace.db, "id > ?", made.seen_movement):
            typed(workspace, moved, act)
        if stored is not None:
            keep_outside(workspace, _against(workspace, stored), meeting.day, count_id=stored.id)
        return stored


def _as_counted(workspace: Workspace, meeting: Meeting, place_id: int, count: PaperCount) -> Count:
    """The count at its own time, beside what the book says now."""
    return Count(
        place_id=place_id,
        meeting_id=meeting.id,
        kind=count.kind,
        at=_when(workspace, meeting, count),
        day=meeting.day,
        expected=cash.balance(workspace.db, place_id),
        first_id=count.first_id,
        second_id=count.second_id,
        seen_movement=cash.newest_movement(workspace.db),
        **count.counted.kept,
    )


def _store(workspace: Workspace, place: Place, made: Count) -> Count | None:
    """The count in the book; None where the place was used since, and it stands beside it."""
    if _overtaken(workspace, made):
        if starts_before(workspace, place, made) is None:
            _beside_the_book(workspace, made)
        return None
    if is_start(workspace, made.place_id, made.total):
        made = start_with(workspace, place, made)
    return store(workspace, place, made)


def _overtaken(workspace: Workspace, made: Count) -> bool:
    """Whether the place was used or counted after this; whoever counts first pays afterwards."""
    if cash.used_since(workspace.db, made.place_id, made.at):
        return True
    return made.kind is CountKind.OPEN and cash.paid_at(workspace.db, made.place_id, made.at)


def _check(workspace: Workspace, act: Act, meeting: Meeting, count: PaperCount) -> None:
    counted = count.counted
    if meeting.day > act.day:
        raise UserError(N_("This day is still to come. Check the date."), field="day")
    if counted.nothing_said:
        raise UserError(N_("Type what was counted. For nothing, type 0."), field="total")
    if counted.pieces is not None:
        check_pieces(workspace, counted.pieces)
    if counted.amount < 0:
        raise UserError(N_("A count cannot be below zero."), field="total")
    if count.second_id == count.first_id:
        raise UserError(
            N_("Two different people sign a count. Choose somebody else."), field="second"
        )


def _when(workspace: Workspace, meeting: Meeting, count: PaperCount) -> datetime:
    """Without a time, the first count is when the meeting began, any other after its rows."""
    if count.at is None and count.kind is CountKind.OPEN:
        return moment(workspace, meeting, None, meeting.starts)
    told = moment(workspace, meeting, None, count.at)
    return after_the_last_row(workspace, meeting, told) if count.at is None else told


def _beside_the_book(workspace: Workspace, made: Count) -> None:
    text = N_("The paper counts {amount}. The tin was used or counted since.")
    amount = Money(made.total, workspace.settings.currency_code)
    said = [(Beyond.COUNT.value, sentence(text, amount=amount))]
    last = cash.last_count(workspace.db, made.place_id)
    keep_outside(workspace, said, made.day, count_id=last.id if last else None)


def _against(workspace: Workspace, made: Count) -> Found:
    found: Found = []
    if made.second_id is None and workspace.settings.second_counter is SecondCounter.REQUIRED:
        text = N_("One person counted. Our rule asks for two.")
        found.append((Beyond.COUNTERS.value, sentence(text)))
    if made.second_id is not None and not made.household_reason:
        known = people.by_ids(workspace.db, {made.first_id, made.second_id})
        if same_household(made.first_id, frozenset({made.second_id}), known):
            text = N_("The two who counted live together.")
            found.append((Beyond.COUNTERS.value, sentence(text)))
    if made.difference and not made.explanation:
        said = difference_in_words(workspace, made.difference)
        text = N_("{difference} The paper does not say why.")
        found.append((Beyond.COUNT_WHY.value, sentence(text, difference=said)))
    return found


def _remember_count(workspace: Workspace, meeting_id: int, count: PaperCount) -> None:
    counts = {**typed_counts(workspace, meeting_id), count.kind: count.counted.amount}
    stored = {kind.value: total for kind, total in counts.items()}
    meetings.remember(workspace.db, meeting_id, COUNTS, stored)


def typed_counts(workspace: Workspace, meeting_id: int) -> dict[CountKind, int]:
    """The counts of a meeting that were typed in already, each with its total."""
    stored = meetings.remembered(workspace.db, meeting_id, COUNTS) or {}
    return {CountKind(kind): amount for kind, amount in stored.items()}


@for_offices(OFFICERS)
def money_put_in(
    workspace: Workspace,
    act: Act,
    *,
    meeting_id: int,
    place_id: int,
    amount: int,
    pieces: Pieces | None = None,
    at: time | None = None,
) -> Movement:
    """Money from the bank that paper says went into the tin, at its own time."""
    place = cash_place(workspace, place_id)
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    if meeting.day > act.day:
        raise UserError(N_("This day is still to come. Check the date."), field="day")
    money = Money(amount, workspace.settings.currency_code)
    text = N_("Type in {amount} put into {place}")
    with workspace.step(act, sentence(text, amount=money, place=place.name)):
        drawn = append(
            workspace,
            at=moment(workspace, meeting, None, at or meeting.starts),
            day=meeting.day,
            kind=MovementKind.DRAW,
            from_place=cash.place_of(workspace.db, PlaceKind.BANK),
            to_place=place,
            amount=amount,
            pieces=pieces,
            meeting_id=meeting_id,
        )
        typed(workspace, drawn, act)
        return drawn


def difference_of_sheet(workspace: Workspace, meeting_id: int, written: int) -> Sentence | None:
    """Both figures where the sum at the foot is another than the rows make; None if it fits.

    A sum fits with or without what was promised by bank: sheets are added up both ways.
    """
    rows = sheet(workspace, meeting_id)
    if written in {rows.given, rows.given + rows.promised}:
        return None
    currency = workspace.settings.currency_code
    return sentence(
        N_("The sheet says {written}. Its rows make {rows}."),
        written=Money(written, currency),
        rows=Money(rows.given, currency),
    )


@for_offices(OFFICERS)
def keep_total(
    workspace: Workspace, act: Act, *, meeting_id: int, written: int, note: str = ""
) -> None:
    """Keep the sum at the foot of the sheet, also where the rows make another.

    Raises UserError (`note`), with both figures, while nobody said what to make of it.
    """
    if written < 0:
        raise UserError(N_("An amount cannot be below zero."), field="written")
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    differs = difference_of_sheet(workspace, meeting_id, written)
    if differs is not None and not note.strip():
        raise UserError(
            N_("{differs} Say why, or “we don't know why”."), field="note", differs=differs
        )
    known = kept_total(workspace, meeting_id)
    with workspace.step(act, sentence(N_("Keep the sum of the sheet of {day}"), day=meeting.day)):
        kept = {"written": written, "note": clean_text(note)}
        meetings.remember(workspace.db, meeting_id, TOTAL, kept)
        if differs is not None and (known is None or known[0] != written):
            keep_outside(workspace, [(Beyond.SHEET.value, differs)], meeting.day)


def kept_total(workspace: Workspace, meeting_id: int) -> tuple[int, str] | None:
    """The sum at the foot of the sheet and what was said about it; None while not typed in."""
    kept = meetings.remembered(workspace.db, meeting_id, TOTAL)
    return (kept["written"], kept["note"]) if kept else None
