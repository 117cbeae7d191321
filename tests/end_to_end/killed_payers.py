"""One warm process that lets a child pay a meeting and kills it, again and again.

Run as a program of its own, without a window: forking is safe where no thread was started.
It is told what to do as JSON on its standard input, and answers with JSON, one line a kill:
how many payments the child had shown as paid, how many the file then held, and what is wrong.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop.domain.office import Act
from desktop.domain.spare_key import read_key
from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.money import cash, claims, desk, paying
from desktop.services.money.paying import Given
from desktop.services.workspace import Workspace
from desktop.storage.database import Key, open_file

TURNS = 3


@dataclass(frozen=True)
class Meeting:
    """Whose file, who pays from which tin, and which agreed claims, in which order."""

    template: Path
    key: Key
    act: Act
    place_id: int
    claim_ids: tuple[int, ...]
    started_with: int


def told(wanted: dict[str, Any]) -> Meeting:
    at = datetime.fromisoformat(wanted["at"])
    return Meeting(
        template=Path(wanted["template"]),
        key=Key(spare=read_key(wanted["key"])),
        act=Act(person_id=wanted["payer"], at=at, day=date.fromisoformat(wanted["day"])),
        place_id=wanted["place"],
        claim_ids=tuple(wanted["claims"]),
        started_with=wanted["tin"],
    )


def pay_everybody(meeting: Meeting, path: Path, shown: int) -> Workspace:
    """What the pay desk does: suggest the coins, pay, show it as paid; then the next person."""
    workspace = Workspace(open_file(path, meeting.key), path)
    for claim_id in meeting.claim_ids:
        full = claims.get(workspace, claim_id)
        hand = desk.hand_out(workspace, meeting.place_id, full.to_pay)
        paying.pay(
            workspace,
            meeting.act,
            claim_id=claim_id,
            place_id=meeting.place_id,
            given=Given(pieces=hand.pieces),
        )
        os.write(shown, f"{claim_id}\n".encode())
    return workspace


def fork_and_kill(meeting: Meeting, path: Path, after: float | None) -> list[int]:
    """The claims a child showed as paid before it was killed; None lets it finish."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            pay_everybody(meeting, path, writing)
        finally:
            os._exit(0)
    os.close(writing)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as lines:
        return [int(line) for line in lines]


def look(meeting: Meeting, path: Path, shown: list[int]) -> list[str]:
    """What is wrong with the file now; nothing, let us hope."""
    try:
        workspace = Workspace(open_file(path, meeting.key), path)
    except UserError as error:
        return [f"does not open: {error}"]
    wrong = [str(fault.what) for fault in safety.check_file(workspace)]
    slips = {i: cash.movements_of_claim(workspace, i) for i in meeting.claim_ids}
    wrong += [f"claim {i} has {len(of)} slips" for i, of in slips.items() if len(of) > 1]
    wrong += [f"claim {i} was shown as paid and has no slip" for i in shown if not slips[i]]
    paid = [slip for of in slips.values() for slip in of]
    if len(paid) > len(shown) + 1:
        wrong.append(f"{len(shown)} shown as paid, {len(paid)} slips")
    left = cash.tin(workspace, meeting.place_id).total
    if left != meeting.started_with - sum(slip.amount for slip in paid):
        wrong.append(f"{left} in the tin")
    workspace.close()
    if path.with_name(f"{path.name}-journal").exists():
        wrong.append("a journal stayed beside the file")
    return wrong


def warm_up(meeting: Meeting, path: Path) -> float:
    """Load everything once, here; then how many seconds a child needs for the whole meeting."""
    nobody = os.open(os.devnull, os.O_WRONLY)
    shutil.copyfile(meeting.template, path)
    pay_everybody(meeting, path, nobody).close()
    os.close(nobody)
    took = []
    for _ in range(TURNS):
        shutil.copyfile(meeting.template, path)
        began = time.perf_counter()
        fork_and_kill(meeting, path, None)
        took.append(time.perf_counter() - began)
    return min(took)


def main() -> None:
    wanted = json.load(sys.stdin)
    meeting = told(wanted)
    chance = random.Random(wanted["seed"])  # noqa: S311 - chance, no secret
    path = meeting.template.with_name("killed.hearback")
    length = warm_up(meeting, path)
    for _ in range(wanted["kills"]):
        shutil.copyfile(meeting.template, path)
        shown = fork_and_kill(meeting, path, chance.random() * length)
        answer = {"shown": len(shown), "wrong": look(meeting, path, shown)}
        sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
