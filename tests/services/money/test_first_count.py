"""“No cash yet” said by mistake: the first count of that tin says what was there at the start."""

from datetime import time

import pytest

from desktop.domain.cash import Count, CountKind, MovementKind, PlaceKind
from desktop.domain.claim import ReceiptState
from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.money import cash, corrections, counts, outside
from desktop.services.money.counts import Counted
from desktop.services.money.first_count import begins
from desktop.services.money.from_paper import paper_counts, paper_rows
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_counts import PaperCount
from desktop.services.money.from_paper.paper_sheet import RowKind
from tests.services.in_words import InWords, cost

PIECES = {2000: 3, 200: 1, 100: 1, 20: 1}


@pytest.fixture
def group(lone: InWords) -> InWords:
    return lone


def begin_box(group: InWords) -> int:
    act = group.act("Maya")
    box = cash.begin_place(group.workspace, act, kind=PlaceKind.TIN, name="Box")
    return box.id or 0


def count(group: InWords, place_id: int, counted: Counted) -> None:
    act = group.act("Maya")
    counts.count(group.workspace, act, place_id=place_id, kind=CountKind.CHECK, counted=counted)


def test_the_first_money_counted_is_what_was_there_at_the_start(group: InWords) -> None:
    box = begin_box(group)
    count(group, box, Counted(pieces=PIECES))
    [made] = counts.counts_of(group.workspace, box)
    assert (made.expected, made.total, made.difference) == (6_320, 6_320, 0)
    [line] = cash.book(group.workspace, box, made.day, made.day)[1]
    assert (line.movement.kind, line.left) == (MovementKind.START, 6_320)
    assert counts.still_as_we_left_it(group.workspace, box) == PIECES
    assert cash.proof(group.workspace, box).adds_up
    assert safety.check_file(group.workspace) == []


def test_only_the_first_count_begins_a_tin(group: InWords) -> None:
    box = begin_box(group)
    count(group, box, Counted(total=6_320))
    assert not begins(group.workspace, box)
    with pytest.raises(UserError, match="The tin has 80p over"):
        count(group, box, Counted(total=6_400))


def test_a_tin_once_counted_empty_has_begun(group: InWords) -> None:
    box = begin_box(group)
    count(group, box, Counted(total=0))
    with pytest.raises(UserError, match="The tin has £"):
        count(group, box, Counted(total=6_320))


def test_a_tin_money_was_put_into_has_begun(group: InWords) -> None:
    box = begin_box(group)
    cash.draw(group.workspace, group.act("Maya"), place_id=box, amount=1_000)
    with pytest.raises(UserError, match="The tin has £"):
        count(group, box, Counted(total=6_320))


def type_a_count(
    group: InWords, box: int, total: int, *, kind: CountKind = CountKind.OPEN, why: str = ""
) -> Count | None:
    return paper_counts.count_on_paper(
        group.workspace,
        group.act("Maya"),
        meeting_id=group.meeting_id,
        place_id=box,
        count=PaperCount(
            kind=kind,
            counted=Counted(total=total, explanation=why),
            first_id=group.id("Maya"),
        ),
    )


def type_a_bus(group: InWords, box: int, name: str, pounds: str, at: time | None = None) -> int:
    """Somebody had a bus fare in cash, says the sheet; answers the slip."""
    fare = PaperCost(cost=cost("bus", pounds), receipt=ReceiptState.KEPT)
    row = PaperRow(
        person_id=group.id(name),
        kind=RowKind.PAID,
        costs=(fare,),
        given=round(float(pounds) * 100),
        at=at,
    )
    [done] = paper_rows.type_in(
        group.workspace,
        group.act("Maya"),
        meeting_id=group.meeting_id,
        place_id=box,
        rows=[row],
    )
    assert done.movement is not None
    return done.movement.id or 0


def kinds(group: InWords, box: int) -> list[tuple[MovementKind, int]]:
    every = cash.book(group.workspace, box, group.act().day, group.act().day)[1]
    return [(line.movement.kind, line.movement.amount) for line in every]


def in_order(group: InWords) -> bool:
    """Nothing was over or short, nothing waits outside our rules, and the books prove."""
    waits = [str(rule.what) for rule in outside.open_ones(group.workspace)]
    return waits == [] and safety.check_file(group.workspace) == []


def test_the_first_count_typed_in_from_paper_is_what_was_there_at_the_start(
    group: InWords,
) -> None:
    box = begin_box(group)
    made = type_a_count(group, box, 6_320)
    assert made is not None
    assert (made.expected, made.total, made.difference) == (6_320, 6_320, 0)
    type_a_bus(group, box, "Amina", "4.60")
    after = type_a_count(group, box, 5_860, kind=CountKind.CLOSE)
    assert after is not None
    assert after.difference == 0
    assert kinds(group, box) == [(MovementKind.START, 6_320), (MovementKind.PAY, 460)]
    assert in_order(group)


def test_rows_typed_in_before_the_first_count_say_nothing_was_over(group: InWords) -> None:
    box = begin_box(group)
    type_a_bus(group, box, "Amina", "4.60")
    type_a_bus(group, box, "Ben", "3.00")
    assert type_a_count(group, box, 6_320) is None
    assert cash.tin(group.workspace, box).total == 5_560
    after = type_a_count(group, box, 5_560, kind=CountKind.CLOSE)
    assert after is not None
    assert after.difference == 0
    assert in_order(group)
    assert sum(amount for kind, amount in kinds(group, box) if kind is MovementKind.START) == 6_320


def test_where_paper_has_only_a_count_afterwards_the_rest_was_there_at_the_start(
    group: InWords,
) -> None:
    box = begin_box(group)
    type_a_bus(group, box, "Amina", "4.60")
    made = type_a_count(group, box, 5_860, kind=CountKind.CLOSE)
    assert made is not None
    assert made.difference == 0
    assert cash.tin(group.workspace, box).place.float_amount == 6_320
    assert in_order(group)
    again = type_a_count(group, box, 5_900, kind=CountKind.CLOSE, why="a coin lay under the tin")
    assert again is not None
    assert again.difference == 40


def test_a_first_count_on_screen_after_typing_in_is_the_start_too(group: InWords) -> None:
    box = begin_box(group)
    slip = type_a_bus(group, box, "Amina", "4.60")
    corrections.not_given(group.workspace, group.act("Maya"), movement_id=slip)
    assert cash.tin(group.workspace, box).total == 460
    with pytest.raises(UserError, match="short"):
        count(group, box, Counted(total=400))
    count(group, box, Counted(pieces=PIECES))
    assert cash.tin(group.workspace, box).total == 6_320
    assert in_order(group)


def test_money_put_in_on_paper_before_the_first_count_is_known_as_such(group: InWords) -> None:
    box = begin_box(group)
    paper_counts.money_put_in(
        group.workspace,
        group.act("Maya"),
        meeting_id=group.meeting_id,
        place_id=box,
        amount=2_000,
        at=time(13, 5),
    )
    type_a_bus(group, box, "Amina", "4.60", time(13, 30))
    assert type_a_count(group, box, 6_320) is None
    assert cash.tin(group.workspace, box).total == 7_860
    assert in_order(group)


def test_a_tin_already_counted_keeps_what_paper_counts_beside_the_book(group: InWords) -> None:
    box = group.place_id
    type_a_bus(group, box, "Amina", "4.60")
    assert type_a_count(group, box, 9_000) is None
    [rule] = outside.open_ones(group.workspace)
    assert "The tin was used or counted since" in str(rule.what)
