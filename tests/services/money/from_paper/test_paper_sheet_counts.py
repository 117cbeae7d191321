"""The counts on the sheet from the table, and whether its sum fits."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from desktop.domain.cash import CountKind
from desktop.domain.claim import ReceiptState
from desktop.domain.meeting import Meeting
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.money import outside
from desktop.services.money.counts import Counted
from desktop.services.money.from_paper.paper_claims import PaperCost
from desktop.services.money.from_paper.paper_counts import (
    PaperCount,
    count_on_paper,
    keep_total,
    kept_total,
    money_put_in,
    typed_counts,
)
from desktop.services.money.from_paper.paper_sheet import RowKind
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost
from tests.services.typed_rows import BUS, beyond, type_in


def paper_count(group: InWords, kind: CountKind, total: int, **more: Any) -> Any:
    more.setdefault("first_id", group.id("Maya"))
    explanation = more.pop("explanation", "")
    counted = Counted(total=total, explanation=explanation)
    return count_on_paper(
        group.workspace,
        group.act(),
        meeting_id=group.meeting_id,
        place_id=group.place_id,
        count=PaperCount(kind=kind, counted=counted, **more),
    )


def test_a_whole_sheet_opens_pays_and_closes_at_its_own_times(small: InWords) -> None:
    first = paper_count(small, CountKind.OPEN, 10_000, at=time(13, 0))
    drawn = money_put_in(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        place_id=small.place_id,
        amount=2000,
        at=time(13, 5),
    )
    type_in(small, "Amina", BUS, at=time(13, 10))
    last = paper_count(
        small, CountKind.CLOSE, 11_490, second_id=small.id("Priya"), explanation="a coin fell"
    )
    assert (first.difference, drawn.amount, last.difference) == (0, 2000, -50)
    assert last.at > datetime(2026, 3, 12, 13, 10, tzinfo=UTC)
    assert typed_counts(small.workspace, small.meeting_id) == {
        CountKind.OPEN: 10_000,
        CountKind.CLOSE: 11_490,
    }
    assert small.in_the_tin == 11_490
    assert beyond(small) == []


def test_money_put_in_at_a_meeting_still_to_come_is_not_written_down(small: InWords) -> None:
    tomorrow = Meeting(title="Tea", day=DAY + timedelta(days=1), starts=time(10), ends=time(12))
    later = meetings.add(small.workspace, small.act(), meeting=tomorrow, invite=[])
    with pytest.raises(UserError, match="still to come") as refused:
        money_put_in(
            small.workspace,
            small.act(),
            meeting_id=later.id or 0,
            place_id=small.place_id,
            amount=2000,
        )
    assert refused.value.field == "day"
    assert small.in_the_tin == 10_000


def test_a_tin_that_was_found_empty_is_counted_too(small: InWords) -> None:
    paper_count(small, CountKind.CLOSE, 0, explanation="we don't know why")
    assert small.in_the_tin == 0


def test_what_a_paper_count_lacks_stands_outside_our_rules(riverside: Riverside) -> None:
    paper_count(riverside, CountKind.CLOSE, 19_950, at=time(16, 0))
    assert beyond(riverside) == [
        "One person counted. Our rule asks for two.",
        "The tin is 50p short. That happens. Nobody has to make it up. The paper does not say why.",
    ]


def test_a_count_the_tin_has_overtaken_is_kept_beside_the_book(small: InWords) -> None:
    small.pay(small.with_receipts(small.claim("Amina", cost("bus", "4.60"))))
    assert paper_count(small, CountKind.OPEN, 9000) is None
    assert beyond(small) == ["The paper counts £90.00. The tin was used or counted since."]
    assert small.in_the_tin == 9540


def test_the_same_name_twice_under_a_count_is_said_at_its_field(small: InWords) -> None:
    with pytest.raises(UserError) as refused:
        paper_count(small, CountKind.OPEN, 10_000, second_id=small.id("Maya"))
    assert refused.value.field == "second"


def test_a_sheet_whose_sums_do_not_add_up_says_both_and_can_be_kept(small: InWords) -> None:
    type_in(small, "Amina", BUS)

    def keep(written: int, note: str = "") -> None:
        keep_total(
            small.workspace, small.act(), meeting_id=small.meeting_id, written=written, note=note
        )

    with pytest.raises(UserError) as refused:
        keep(640)
    assert refused.value.field == "note"
    assert str(refused.value).startswith("The sheet says £6.40. Its rows make £4.60.")
    assert kept_total(small.workspace, small.meeting_id) is None
    keep(640, "4 and 6 changed places")
    assert kept_total(small.workspace, small.meeting_id) == (640, "4 and 6 changed places")
    assert beyond(small) == ["The sheet says £6.40. Its rows make £4.60."]
    [rule] = outside.open_ones(small.workspace)
    assert str(outside.about(small.workspace, rule)) == "The sheet of 2026-03-12"


def test_a_sum_fits_with_or_without_what_was_promised(small: InWords) -> None:
    type_in(small, "Amina", BUS)
    train = PaperCost(cost=cost("train", "9.20"), receipt=ReceiptState.KEPT)
    type_in(small, "Ben", train, given=920, kind=RowKind.BANK)
    for written in (460, 1380):
        keep_total(small.workspace, small.act(), meeting_id=small.meeting_id, written=written)
    assert beyond(small) == []
