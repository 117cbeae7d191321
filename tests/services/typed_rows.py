"""Rows of the sheet from the table, as somebody types them in."""

from typing import Any

from desktop.domain.claim import ReceiptState
from desktop.services.money import outside
from desktop.services.money.from_paper import paper_rows
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_rows import RowDone
from desktop.services.money.from_paper.paper_sheet import RowKind
from tests.services.in_words import InWords, cost

BUS = PaperCost(cost=cost("bus", "4.60"), receipt=ReceiptState.KEPT)


def type_in(
    group: InWords, name: str, *costs: PaperCost, given: int | None = 460, **more: Any
) -> RowDone:
    """One row of the meeting's sheet; `name` is somebody we know or somebody new."""
    known = group.made.ids.get(name)
    more.setdefault("kind", RowKind.PAID)
    meeting_id = more.pop("meeting_id", group.meeting_id)
    row = PaperRow(
        person_id=known,
        name="" if known else name,
        costs=costs,
        given=given if more["kind"] in {RowKind.PAID, RowKind.BANK} else None,
        **more,
    )
    [done] = paper_rows.type_in(
        group.workspace,
        group.act(),
        meeting_id=meeting_id,
        place_id=group.place_id,
        rows=[row],
    )
    return done


def beyond(group: InWords) -> list[str]:
    return [str(rule.what) for rule in outside.open_ones(group.workspace)]
