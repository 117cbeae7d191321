"""One warm process that lets a child copy the file, or change its password, and kills it.

Run as a program of its own, without a window: forking is safe where no thread was started.
It is told what to do as JSON on its standard input, and answers with JSON, one line a kill:
how far the child came, and what is wrong.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from desktop.domain.office import Act
from desktop.domain.spare_key import read_key
from desktop.errors import UserError
from desktop.services.keeping import copies, opening, safety
from desktop.services.workspace import Workspace
from desktop.storage import key as keys
from desktop.storage.database import Key, open_file

AT, DAY = datetime(2026, 3, 12, 16, 5, tzinfo=UTC), date(2026, 3, 12)
OLD, NEW = "small river blue stone", "seven green otters"
TURNS = 3
SOONER, LATER = 0.85, 1.08
keys.COST = 2  # what is killed is the locking, not the stretching of a password before it


@dataclass(frozen=True)
class Keeping:
    """Whose file, what opens it, who sits at the laptop, and the folder it all happens in."""

    template: Path
    key: Key
    act: Act
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / "Killed.hearback"

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def begin(self) -> None:
        """The file as it was, locked with the old password; an empty stick."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.stick.mkdir(parents=True)
        shutil.copyfile(self.template, self.path)


def lock_with_old(keeping: Keeping, template: Path) -> None:
    """The stretching is quick here, so the file needs its old password in that manner."""
    workspace = Workspace(open_file(template, keeping.key), template)
    opening.change_password(workspace, keeping.act, password=OLD, again=OLD)
    workspace.close()


def change(keeping: Keeping) -> None:
    workspace = Workspace(open_file(keeping.path, Key(OLD)), keeping.path)
    opening.change_password(workspace, keeping.act, password=NEW, again=NEW)
    workspace.close()


def copy(keeping: Keeping) -> None:
    workspace = Workspace(open_file(keeping.path, Key(OLD)), keeping.path)
    copies.make_copy(workspace, keeping.stick, at=AT, day=DAY)
    workspace.close()


def look_after_change(keeping: Keeping) -> tuple[str, list[str]]:
    """Exactly one password opens it; `middle` where some pages had the one, some the other."""
    journal = keeping.path.with_name(f"{keeping.path.name}-journal")
    middle = journal.exists() and journal.stat().st_size > 0
    opens = [password for password in (OLD, NEW) if _opens(keeping.path, password)]
    if len(opens) != 1:
        return "", [f"{len(opens)} passwords open it"]
    came = "middle" if middle else "new" if opens == [NEW] else "old"
    return came, _faults(keeping.path, opens[0])


def look_after_copy(keeping: Keeping) -> tuple[str, list[str]]:
    """The file is whole; what has a copy's name is a whole copy; the next copy clears up."""
    left = [path.name for path in keeping.stick.iterdir()]
    named = list(keeping.stick.glob("*.hearback"))
    wrong = [fault for path in named for fault in _copy_faults(path)]
    wrong += _faults(keeping.path, OLD)
    came = "copied" if named else "half" if left else "nothing"
    copy(keeping)
    after = list(keeping.stick.iterdir())
    wrong += [f"left on the stick: {path.name}" for path in after if path.suffix != ".hearback"]
    wrong += [fault for path in after for fault in _copy_faults(path)]
    return came, wrong


def _opens(path: Path, password: str) -> bool:
    try:
        Workspace(open_file(path, Key(password)), path).close()
    except UserError as error:
        if error.field == "password":
            return False
        raise
    return True


def _faults(path: Path, password: str) -> list[str]:
    try:
        workspace = Workspace(open_file(path, Key(password)), path)
    except UserError as error:
        return [f"does not open: {error}"]
    wrong = [str(fault.what) for fault in safety.check_file(workspace)]
    workspace.close()
    beside = [one.name for one in path.parent.iterdir() if one.is_file() and one != path]
    return wrong + [f"beside it: {name}" for name in beside]


def _copy_faults(path: Path) -> list[str]:
    try:
        seen = copies.test_copy(path, OLD)
    except UserError as error:
        return [f"copy: {error}"]
    wrong = [str(fault.what) for fault in seen.faults]
    return wrong if seen.copied_at is not None else [*wrong, "a copy without its mark"]


def fork_and_kill(do: Callable[[], None], after: float | None) -> None:
    """A child does it until it is killed; None lets it finish."""
    child = os.fork()
    if child == 0:
        try:
            do()
        finally:
            os._exit(0)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


# What is done, how to look at what it left, and what is seen when it came to its end.
WHAT: dict[str, Any] = {
    "change": (change, look_after_change, "new"),
    "copy": (copy, look_after_copy, "copied"),
}


def main() -> None:
    wanted = json.load(sys.stdin)
    template = Path(wanted["template"])
    keeping = Keeping(
        template=template,
        key=Key(spare=read_key(wanted["key"])),
        act=Act(person_id=wanted["who"], at=AT, day=DAY),
        folder=template.with_name(wanted["what"]),
    )
    do, look, at_its_end = WHAT[wanted["what"]]
    lock_with_old(keeping, template)
    chance = random.Random(wanted["seed"])  # noqa: S311 - chance, no secret
    took = []
    for _ in range(TURNS):
        keeping.begin()
        began = time.perf_counter()
        fork_and_kill(lambda: do(keeping), None)
        took.append(time.perf_counter() - began)
    reach = min(took)
    for _ in range(wanted["kills"]):
        keeping.begin()
        fork_and_kill(lambda: do(keeping), chance.random() * reach)
        came, wrong = look(keeping)
        # However busy the computer is, some are killed before the end and some come to it.
        reach *= SOONER if came == at_its_end else LATER
        sys.stdout.write(json.dumps({"came": came, "wrong": wrong}) + "\n")


if __name__ == "__main__":
    main()
