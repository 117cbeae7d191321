"""The page of the evening before, and what its plan says."""

from PySide6.QtWidgets import QApplication

from desktop.domain.currency import taken, worth
from desktop.services.meetings import float_plan
from desktop.services.money import cash
from desktop.ui.meetings.float_part import FloatPart
from tests.services.groups import Riverside
from tests.ui.visiting import Visit


def open_before(visit: Visit, riverside: Riverside) -> None:
    visit.room.arrive("before", meeting_id=riverside.meeting_id)
    QApplication.processEvents()
    money(visit)


def money(visit: Visit) -> FloatPart:
    """The plan, once it is worked out."""
    part = visit.room.page("before").money
    assert isinstance(part, FloatPart)
    visit.qtbot.waitUntil(lambda: not part.working_out)
    return part


def said(visit: Visit) -> str:
    return money(visit).lines.said


def rows(visit: Visit) -> list[str]:
    return [row.aloud() for row in money(visit).list.rows()]


def guess(riverside: Riverside, **amounts: int) -> None:
    by_id = {riverside.id(name): amount for name, amount in amounts.items()}
    float_plan.set_roughly(riverside.workspace, riverside.act(), amounts=by_id)


def leave_in_tin(riverside: Riverside, **keep: int) -> None:
    """`p500=1` leaves one £5 note."""
    tin = cash.tin(riverside.workspace, riverside.place_id)
    kept = {int(name[1:]): count for name, count in keep.items()}
    out = {v: count for v, count in taken(tin.pieces or {}, kept).items() if count}
    cash.give_back(
        riverside.workspace, riverside.act(), place_id=tin.id, amount=worth(out), pieces=out
    )
