"""What is asked when a file that was stopped is opened again, and what each answer leaves."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.cash import CountKind, MovementKind, Signing
from desktop.domain.office import Act
from desktop.domain.outside import OpenClaim
from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.money import after_stop, cash, counts, open_claim
from desktop.services.money.costs import usual_costs
from desktop.services.money.counts import Counted
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_rows import type_in
from desktop.services.money.from_paper.paper_sheet import RowKind
from desktop.services.workspace import Workspace
from desktop.storage.database import Key, open_file

ANSWERS = ("yes", "not signed yet", "no", "count short", "count right")
EACH = 460
"""What everybody has, in pence."""


@dataclass(frozen=True)
class Evening:
    """Whose file, who sits there, which tin, and who comes to the front, in this order."""

    template: Path
    key: Key
    act: Act
    place_id: int
    meeting_id: int
    people: tuple[int, ...]
    tin: int

    def opened(self, path: Path) -> Workspace:
        return Workspace(open_file(path, self.key), path)


def look(
    evening: Evening, path: Path, shown: list[str], answers: Sequence[str] = ANSWERS
) -> dict[str, Any]:
    """What is asked when the file is opened again, and what is wrong with it or the question.

    Each of these answers is given to a copy of what the stop left.
    """
    workspace = evening.opened(path)
    left = open_claim.after_a_stop(workspace)
    wrong = wrong_question(evening, workspace, shown, left)
    workspace.close()
    if left is None or left.typing:
        answers = ("",)  # there is nothing to answer, or only to type it again
    for answer in answers:
        wrong += [f"{answer}: {fault}" for fault in answered(evening, path, left, answer)]
    return {"shown": len(shown), "asked": _asked(left), "wrong": wrong}


def _asked(left: OpenClaim | None) -> str:
    if left is None:
        return ""
    return "typing" if left.typing else "had it"


def wrong_question(
    evening: Evening, workspace: Workspace, shown: list[str], left: OpenClaim | None
) -> list[str]:
    """Whoever was in front last and has no slip is asked about, and nobody else."""
    fronts = [int(text.split()[1]) for text in shown if text.startswith("front")]
    paid = [person for person in evening.people if slips_of(evening, workspace, person)]
    wrong = []
    shown_as_done = [int(text.split()[1]) for text in shown if text.startswith("done")]
    wrong += [f"{person} was shown as done" for person in shown_as_done if person not in paid]
    if fronts and fronts[-1] not in paid and (left is None or left.person_id != fronts[-1]):
        wrong.append(f"{fronts[-1]} was in front and is not asked about")
    if left is not None and left.person_id in paid:
        wrong.append(f"{left.person_id} is paid and is asked about")
    if left is not None and left.person_id not in evening.people[: len(fronts) + 1]:
        wrong.append(f"{left.person_id} was not in front yet")
    if left is not None and not left.typing and left.amount != EACH:
        wrong.append(f"{left.amount} is asked about")
    if "whole" in shown and left is not None:
        wrong.append("everybody was paid, and yet there is a question")
    return wrong


def answered(evening: Evening, path: Path, left: OpenClaim | None, answer: str) -> list[str]:
    """Open a copy of what the stop left, give this answer, and say what is wrong afterwards."""
    copy = path.with_name("answered.hearback")
    shutil.copyfile(path, copy)
    workspace = evening.opened(copy)
    wrong: list[str] = []
    try:
        given = give_answer(evening, workspace, left, answer)
        wrong += wrong_books(evening, workspace)
        if left is not None:
            wrong += wrong_answer(evening, workspace, left, given=given)
    except UserError as error:
        wrong.append(f"refused: {error}")
    finally:
        workspace.close()
    return wrong


def give_answer(
    evening: Evening, workspace: Workspace, left: OpenClaim | None, answer: str
) -> bool:
    """Answer as somebody would; whether the money was given, as they see it."""
    if left is None:
        return False
    if left.typing:
        open_claim.answered(workspace, left)
        type_one_row(evening, workspace, left.person_id)
        return True
    if answer.startswith("count"):
        return count_the_tin(evening, workspace, left, short=answer == "count short")
    if answer == "no":
        open_claim.answered(workspace, left)
        return False
    signing = Signing.LATER if answer == "not signed yet" else Signing.SIGNED
    after_stop.had_it(workspace, evening.act, left=left, signing=signing)
    return True


def count_the_tin(evening: Evening, workspace: Workspace, left: OpenClaim, *, short: bool) -> bool:
    """Short by just that sum: they had it. Right to the penny: they had not."""
    total = counts.expected(workspace, evening.place_id) - (left.amount if short else 0)
    explained = after_stop.explains(workspace, evening.place_id, -left.amount if short else 0)
    if short and explained is not None:
        after_stop.had_it(workspace, evening.act, left=explained)
    else:
        open_claim.answered(workspace, left)
    counted = counts.count(
        workspace,
        evening.act,
        place_id=evening.place_id,
        kind=CountKind.CHECK,
        counted=Counted(total=total),
    )
    if counted.difference:
        raise UserError("{amount} is missing", amount=counted.difference)
    return short


def wrong_books(evening: Evening, workspace: Workspace) -> list[str]:
    """The file's own check, the numbers of the slips, one slip a claim, and the tin."""
    wrong = [str(fault.what) for fault in safety.check_file(workspace)]
    moved = cash.movements_of_meeting(workspace, evening.meeting_id)
    first, last = date(2000, 1, 1), date(2100, 1, 1)
    lines = cash.book(workspace, evening.place_id, first, last)[1]
    numbers = sorted(line.movement.number for line in lines)
    if numbers != list(range(1, len(numbers) + 1)):
        wrong.append(f"slips {numbers}")
    paid = [slip for slip in moved if slip.kind is MovementKind.PAY]
    if len({slip.claim_id for slip in paid}) != len(paid):
        wrong.append("a claim was paid twice")
    left = cash.tin(workspace, evening.place_id).total
    if left != evening.tin - sum(slip.amount for slip in paid):
        wrong.append(f"{left} in the tin")
    return wrong


def wrong_answer(
    evening: Evening, workspace: Workspace, left: OpenClaim, *, given: bool
) -> list[str]:
    slips = slips_of(evening, workspace, left.person_id)
    wrong = [] if len(slips) == given else [f"{len(slips)} slips"]
    wrong += [f"a slip of {amount}" for amount in slips if amount != EACH]
    if open_claim.left_open(workspace) is not None:
        wrong.append("it is asked again")
    return wrong


def slips_of(evening: Evening, workspace: Workspace, person_id: int) -> list[int]:
    """What this person had at the meeting, slip by slip."""
    moved = cash.movements_of_meeting(workspace, evening.meeting_id)
    theirs = [slip for slip in moved if slip.received_by == person_id]
    return [slip.amount for slip in theirs if slip.kind is MovementKind.PAY]


def type_one_row(evening: Evening, workspace: Workspace, person_id: int) -> None:
    known = usual_costs(workspace, person_id, evening.act.day)
    costs = tuple(PaperCost(cost=cost) for cost in known)
    row = PaperRow(kind=RowKind.PAID, person_id=person_id, costs=costs, given=EACH)
    type_in(
        workspace,
        evening.act,
        meeting_id=evening.meeting_id,
        place_id=evening.place_id,
        rows=[row],
    )
