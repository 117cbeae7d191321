"""Types in a row from paper, and is killed at one statement after another (see `killed`)."""

import json
import sys
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from desktop.domain.claim import ClaimState, ReceiptState
from desktop.domain.office import Act
from desktop.domain.spare_key import read_key
from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.money import cash, claims, outside
from desktop.services.money.costs import Cost
from desktop.services.money.from_paper import paper_rows, paper_sheet
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_sheet import RowKind
from desktop.services.workspace import Workspace
from desktop.storage.database import Key, open_file
from tests.end_to_end.killed import answer_for_each

GIVEN = 460


@dataclass(frozen=True)
class Desk:
    """Whose file, who types in, from which tin, and whose rows the paper has."""

    template: Path
    key: Key
    act: Act
    place_id: int
    meeting_id: int
    person_ids: tuple[int, ...]
    started_with: int


def told(wanted: dict[str, Any]) -> Desk:
    at = datetime.fromisoformat(wanted["at"])
    return Desk(
        template=Path(wanted["template"]),
        key=Key(spare=read_key(wanted["key"])),
        act=Act(person_id=wanted["typist"], at=at, day=date.fromisoformat(wanted["day"])),
        place_id=wanted["place"],
        meeting_id=wanted["meeting"],
        person_ids=tuple(wanted["people"]),
        started_with=wanted["tin"],
    )


def type_in(desk: Desk, workspace: Workspace, person_id: int) -> None:
    """A bus without a word of its receipt: the row stands outside our rules too."""
    bus = PaperCost(cost=Cost(category="bus", each=GIVEN), receipt=ReceiptState.OPEN)
    row = PaperRow(
        kind=RowKind.PAID, person_id=person_id, costs=(bus,), given=GIVEN, at=time(11, 5)
    )
    paper_rows.type_in(
        workspace,
        desk.act,
        meeting_id=desk.meeting_id,
        place_id=desk.place_id,
        rows=[row],
    )


def opened(desk: Desk, path: Path) -> Workspace:
    return Workspace(open_file(path, desk.key), path)


def look(desk: Desk, path: Path) -> dict[str, Any]:
    """Whether the row is there, what is wrong with the file, and whether typing can go on."""
    try:
        workspace = opened(desk, path)
    except UserError as error:
        return {"there": False, "wrong": [f"does not open: {error}"]}
    there = paper_sheet.sheet(workspace, desk.meeting_id).rows[1].typed is not None
    wrong = whole(desk, workspace, there=there)
    following = paper_sheet.sheet(workspace, desk.meeting_id).next_row()
    if following is None or following.number != (3 if there else 2):
        wrong.append("typing in does not go on at the row that was not saved")
    else:
        type_in(desk, workspace, following.person.id or 0)
        wrong += [str(fault.what) for fault in safety.check_file(workspace)]
    workspace.close()
    return {"there": there, "wrong": wrong}


def whole(desk: Desk, workspace: Workspace, *, there: bool) -> list[str]:
    """The second row with its claim, its slip and its marks; or nothing of any of them."""
    ben = desk.person_ids[1]
    theirs = [
        full
        for full in claims.of_meeting(workspace, desk.meeting_id)
        if full.claim.person_id == ben
    ]
    paid = [full for full in theirs if full.claim.state is ClaimState.PAID]
    slips = [m for full in theirs for m in cash.movements_of_claim(workspace, full.id)]
    typed = [m for m in slips if outside.typed_in(workspace, m.id or 0) is not None]
    beyond = [rule for full in theirs for rule in outside.of_claim(workspace, full.id)]
    wanted = [int(there)] * 5
    found = [len(theirs), len(paid), len(slips), len(typed), len({r.block for r in beyond})]
    wrong = [] if found == wanted else [f"row there: {there}, and {found}"]
    left = cash.tin(workspace, desk.place_id).total
    if left != desk.started_with - GIVEN * (1 + there):
        wrong.append(f"{left} in the tin")
    return wrong


def main() -> None:
    wanted = json.load(sys.stdin)
    desk = told(wanted)
    first = opened(desk, desk.template)
    type_in(desk, first, desk.person_ids[0])
    first.close()
    answer_for_each(
        desk.template,
        wanted["step"],
        begin=partial(opened, desk),
        do=lambda workspace: type_in(desk, workspace, desk.person_ids[1]),
        look=partial(look, desk),
    )


if __name__ == "__main__":
    main()
