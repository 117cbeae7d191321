"""The copies that lie where copies go: how many, how much room is left, which may go.

A copy is only ever removed where it adds nothing: this file made it, it is as it was made,
and all that is in it is in our file too. What is given a name of its own stays.
"""

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.keeping import CopyMade, older_ones
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.paths import is_file
from desktop.services.keeping.copies import SUFFIX
from desktop.services.workspace import Workspace
from desktop.storage import older_copies
from desktop.storage.keeping import COPIES

OUR_NAME = re.compile(r".+ copy \d{4}-\d\d-\d\d \d{4}( \d+)?\.hearback")
"""What a copy is called that nobody gave a name of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesHere:
    """The copies of our file in one folder, and how many more of them it has room for.

    `older` are those beyond the newest and one of each month, in the order they were made.
    """

    count: int
    room: int
    older: tuple[CopyMade, ...] = ()


def copies_here(workspace: Workspace, folder: Path) -> CopiesHere:
    """Look into a folder. Raises UserError, field `folder`, where it cannot be read."""
    try:
        found = {
            path.name
            for path in older_copies.of_this_file(workspace.db, folder, SUFFIX)
            if not path.samefile(workspace.path)
        }
        free = shutil.disk_usage(folder).free
        size = workspace.path.stat().st_size
    except OSError as error:
        raise UserError(
            N_("We cannot find this folder. Put the stick back, or choose another."), field="folder"
        ) from error
    made = [one for one in _made(workspace, folder) if one.name in found]
    named = [one for one in made if OUR_NAME.fullmatch(one.name)]
    return CopiesHere(count=len(found), room=free // size, older=tuple(older_ones(named)))


def _made(workspace: Workspace, folder: Path) -> list[CopyMade]:
    """The copies this file made there, oldest first; of two with one name the newer."""
    where = str(folder.absolute())
    made: dict[str, CopyMade] = {}
    for one in COPIES.where(workspace.db, "folder = ?", where, order_by="id"):
        made.pop(one.name, None)
        made[one.name] = one
    return list(made.values())


def remove_older(workspace: Workspace, folder: Path) -> int:
    """Remove the older copies that add nothing; answers how many went.

    Call it once a newer copy was made and checked. What cannot be removed stays.
    """
    removed = 0
    with suppress(OSError, UserError):
        for one in copies_here(workspace, folder).older:
            path = folder / one.name
            if older_copies.adds_nothing(workspace.db, path, one.at):
                path.unlink()
                removed += 1
    return removed


def removed_in_words(count: int) -> Sentence:
    return plural(
        "We removed {count} older copy. The newest 10 and one of each month stay.",
        "We removed {count} older copies. The newest 10 and one of each month stay.",
        count=count,
    )


def another_stick(workspace: Workspace, folder: Path) -> Sentence | None:
    """What to say, after a copy was made, where the one before it is not beside it."""
    before = _made(workspace, folder)[:-1]
    if not before or is_file(folder / before[-1].name):
        return None
    there = [one for one in before if is_file(folder / one.name)]
    if not there:
        return sentence(N_("This is another stick than last time, or it was emptied."))
    return sentence(
        N_("This is another stick than last time. It had the copy of {day}."), day=there[-1].day
    )
