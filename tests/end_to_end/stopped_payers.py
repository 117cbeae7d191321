"""One warm process that stops a child at every step of a payment, and answers what is asked.

Run as a program of its own, without a window. The child kills itself at the n-th line of our
services or storage it comes to, so that every step is reached and the same one every time.
It is told what to do as JSON on its standard input, and answers with JSON, one line a stop:
what was asked when the file was opened again, and what is wrong.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from desktop.domain.office import Act
from desktop.domain.spare_key import read_key
from desktop.services.money import claims, desk, open_claim, paying, receipts
from desktop.services.money.costs import usual_costs
from desktop.services.money.paying import Given
from desktop.services.workspace import Workspace
from desktop.storage.database import Key
from tests.end_to_end.stopped_answers import ANSWERS, EACH, Evening, look, type_one_row

Say = Callable[[str], object]


def told(wanted: dict[str, Any]) -> Evening:
    at = datetime.fromisoformat(wanted["at"])
    return Evening(
        template=Path(wanted["template"]),
        key=Key(spare=read_key(wanted["key"])),
        act=Act(person_id=wanted["payer"], at=at, day=date.fromisoformat(wanted["day"])),
        place_id=wanted["place"],
        meeting_id=wanted["meeting"],
        people=tuple(wanted["people"]),
        tin=wanted["tin"],
    )


def claim_of(evening: Evening, workspace: Workspace, person_id: int) -> Any:
    """The person's claim of the meeting, as the desk finds it; None before it is written."""
    card = desk.card(workspace, evening.act, evening.meeting_id, person_id, evening.place_id)
    return card.full


def pay_at_the_desk(evening: Evening, workspace: Workspace, say: Say) -> None:
    """What the desk does for each: in front, costs written down where they are not, paid."""
    for person_id in evening.people:
        full = claim_of(evening, workspace, person_id)
        amount = full.to_pay if full else EACH
        open_claim.note_open(
            workspace,
            evening.act,
            claim_id=full.id if full else None,
            person_id=person_id,
            meeting_id=evening.meeting_id,
            place_id=evening.place_id,
            amount=amount,
        )
        say(f"front {person_id}")
        if full is None:
            full = as_last_time(evening, workspace, person_id)
        hand = desk.hand_out(workspace, evening.place_id, full.to_pay)
        paying.pay(
            workspace,
            evening.act,
            claim_id=full.id,
            place_id=evening.place_id,
            given=Given(pieces=hand.pieces),
        )
        say(f"done {person_id}")
    open_claim.note_closed(workspace)


def as_last_time(evening: Evening, workspace: Workspace, person_id: int) -> Any:
    """What Ctrl+Enter and Ctrl+R write down before the money."""
    full = claims.new_claim(
        workspace,
        evening.act,
        person_id=person_id,
        costs=usual_costs(workspace, person_id, evening.act.day),
        meeting_id=evening.meeting_id,
        asked=claims.Asked(same_as_last=True),
    )
    for line in full.lines:
        receipts.seen(workspace, evening.act, line_id=line.id or 0)
    return claims.get(workspace, full.id)


def type_in_from_paper(evening: Evening, workspace: Workspace, say: Say) -> None:
    """Typing in the kit's sheet, row by row."""
    for person_id in evening.people:
        open_claim.note_open(
            workspace,
            evening.act,
            person_id=person_id,
            meeting_id=evening.meeting_id,
            place_id=evening.place_id,
            amount=0,
            typing=True,
        )
        say(f"front {person_id}")
        type_one_row(evening, workspace, person_id)
        say(f"done {person_id}")
    open_claim.note_closed(workspace)


WALKS: dict[str, Callable[[Evening, Workspace, Say], None]] = {
    "desk": pay_at_the_desk,
    "paper": type_in_from_paper,
}


class StopAt:
    """Counts the lines of our services and storage, and kills the process at the n-th."""

    def __init__(self, number: int, where: tuple[str, ...]) -> None:
        self.left = number
        self._where = tuple(f"/desktop/{part}/" for part in where)

    def __call__(self, frame: FrameType, event: str, _argument: object) -> Any:
        if event == "call":
            ours = any(part in frame.f_code.co_filename for part in self._where)
            return self if ours else None
        if event == "line":
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return self


def fork(evening: Evening, walk: str, path: Path, stop: Callable[[], object]) -> int:
    """A child begins the walk; what it shows goes into the pipe that is given back."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            os.close(reading)
            workspace = evening.opened(path)
            stop()
            WALKS[walk](evening, workspace, lambda text: os.write(writing, f"{text}\n".encode()))
            sys.settrace(None)
            os.write(writing, b"whole\n")
        finally:
            os._exit(0)
    os.close(writing)
    return reading


def shown_by(reading: int) -> list[str]:
    """What the child showed before it ended."""
    with os.fdopen(reading) as lines:
        said = [line.strip() for line in lines]
    os.wait()
    return said


def how_many_lines(evening: Evening, walk: str, path: Path, where: tuple[str, ...]) -> int:
    """How many lines the whole walk has, in this process."""
    shutil.copyfile(evening.template, path)
    workspace = evening.opened(path)
    far = 10**9
    counter = StopAt(far, where)
    sys.settrace(counter)
    WALKS[walk](evening, workspace, lambda _text: None)
    sys.settrace(None)
    workspace.close()
    return far - counter.left


def stops(wanted: dict[str, Any], evening: Evening, path: Path) -> Iterator[list[str]]:
    """The file as each stop left it, with what had been shown; by number, then by chance."""
    where = tuple(wanted["where"])
    lines = how_many_lines(evening, wanted["walk"], path, where)
    step = max(1, lines // wanted["stops"]) if wanted["stops"] else 1
    for number in range(1, lines + 1, step):
        shutil.copyfile(evening.template, path)
        stop = partial(sys.settrace, StopAt(number, where))
        yield shown_by(fork(evening, wanted["walk"], path, stop))
    chance = random.Random(wanted["seed"])  # noqa: S311 - chance, no secret
    length = how_long(evening, wanted["walk"], path)
    for _ in range(wanted["kills"]):
        shutil.copyfile(evening.template, path)
        stop = partial(kill_after, chance.random() * length)
        yield shown_by(fork(evening, wanted["walk"], path, stop))


def how_long(evening: Evening, walk: str, path: Path) -> float:
    """How many seconds the whole walk takes when nothing stops it."""
    shutil.copyfile(evening.template, path)
    began = time.perf_counter()
    shown_by(fork(evening, walk, path, lambda: None))
    return time.perf_counter() - began


def kill_after(seconds: float) -> None:
    """The child is killed wherever it is by then, also inside a commit."""
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 1e-6))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def main() -> None:
    wanted = json.load(sys.stdin)
    evening = told(wanted)
    path = evening.template.with_name("stopped.hearback")
    for number, shown in enumerate(stops(wanted, evening, path)):
        one = ANSWERS[number % len(ANSWERS)]
        answers = ANSWERS if wanted["every_answer"] else (one,)
        sys.stdout.write(json.dumps(look(evening, path, shown, answers)) + "\n")


if __name__ == "__main__":
    main()
