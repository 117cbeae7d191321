"""Copies of the file: made, tried, opened; and noticing that a copy is not the file.

A copy is locked like the file, with the password the file had when it was made. It carries
a mark, so that nobody works in it for the file by mistake.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from desktop.domain.history import Fault
from desktop.domain.keeping import CopyMade
from desktop.domain.outside import OPEN_NOW
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.paths import is_folder, is_taken
from desktop.services.keeping.opening import group_said, typed_key
from desktop.services.keeping.safety import MARK
from desktop.services.papers.paper_names import file_name
from desktop.services.workspace import Workspace
from desktop.storage import check, copying, database, history, outside, settings
from desktop.storage.copying import NewestStep
from desktop.storage.database import DataFile, Key
from desktop.storage.keeping import COPIES, FILE_MARK
from desktop.storage.reading import GoOn
from desktop.storage.records import instant
from desktop.storage.strangers import CUT_OFF

SUFFIX = ".hearback"
UNREADABLE = (("disk I/O", CUT_OFF, ""), *database.COPY_REPORTS)
"""What is said where a copy opened, and then could not be read to its end."""
WEEKS, MONTHS, YEARS = 14, 60, 730
"""From how many days on an age is said in weeks, in months, in years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySeen:
    """A copy that was opened to try it. `copied_at` is None where the file itself was tried.

    `newest_at` is the instant of the last thing done in it, `mark` that of the group
    (`safety.mark`).
    """

    path: Path
    group: str
    mark: str
    copied_at: datetime | None
    newest_at: datetime
    faults: tuple[Fault, ...] = ()


def make_copy(
    workspace: Workspace,
    folder: Path,
    *,
    at: datetime,
    day: date,
    name: str = "",
    go_on: GoOn | None = None,
) -> CopyMade:
    """A copy in a folder or on a stick, read back and checked before it has its name.

    Without a `name` it is called `Our Group copy 2026-11-22 1605.hearback`. `go_on` is asked
    between two parts of it. Raises UserError, field `folder`, also when it was stopped; then
    the file is untouched and no half copy is left where that can be.
    """
    name_said = workspace.settings.name
    group = file_name(f"Practice {name_said}" if workspace.settings.practice else name_said)
    copying.sweep(folder, f"{group} copy ")
    clock = workspace.settings.clock(at)
    target = folder / (name or f"{group} copy {clock:%Y-%m-%d %H%M}{SUFFIX}")
    number = 2
    while not name and is_taken(target):
        target = folder / f"{group} copy {clock:%Y-%m-%d %H%M} {number}{SUFFIX}"
        number += 1
    copying.write_copy(workspace.db, target, at, go_on)
    made = CopyMade(at=at, day=day, folder=str(folder.absolute()), name=target.name)
    with suppress(UserError), database.said(workspace.path), workspace.db.atomic():
        return COPIES.add(workspace.db, made)
    return made  # our own disk is full: the copy is as good, and Today goes on asking


def last_copy(workspace: Workspace) -> CopyMade | None:
    found = COPIES.where(workspace.db, order_by="id DESC", limit=1)
    return found[0] if found else None


def last_tried(workspace: Workspace) -> CopyMade | None:
    """The newest copy that was opened to try it."""
    found = COPIES.where(workspace.db, "tested", order_by="id DESC", limit=1)
    return found[0] if found else None


def age_in_words(day: date, today: date) -> Sentence:
    """`today`, `yesterday`, `5 days ago`, `3 weeks ago`; the day itself if it is to come."""
    days = (today - day).days
    if days < 0:
        return sentence(N_("on {day}"), day=day)
    if days <= 1:
        return sentence(N_("yesterday")) if days else sentence(N_("today"))
    if days < WEEKS:
        return plural("{count} day ago", "{count} days ago", count=days)
    if days < MONTHS:
        return plural("{count} week ago", "{count} weeks ago", count=days // 7)
    if days < YEARS:
        return plural("{count} month ago", "{count} months ago", count=days * 12 // 365)
    return plural("{count} year ago", "{count} years ago", count=days // 365)


def test_copy(path: Path, password: str) -> CopySeen:
    """Open a copy only to look: with its own password or spare key, page by page, every sum.

    Touches nothing, so it may run on another thread. Raises UserError for what does not
    open, or is damaged.
    """
    with group_said(password):
        db = database.open_to_read(path, typed_key(password))
    try:
        with database.said(path, UNREADABLE):
            return _seen(db, path, tuple(check.faults(db)))
    finally:
        database.close(db)


def _seen(db: DataFile, path: Path, faults: tuple[Fault, ...] = ()) -> CopySeen:
    if any(check.pages(db)):
        raise UserError(N_("Part of {name} is damaged. Use another copy."), name=path.name)
    mark = FILE_MARK.find(db, "true")
    return CopySeen(
        path=path,
        group=settings.read(db).name,
        mark=history.beginning(db)[:MARK],
        copied_at=mark.copied_at if mark else None,
        newest_at=copying.newest_step(db).at,
        faults=faults,
    )


def tested(workspace: Workspace, seen: CopySeen) -> CopyMade | None:
    """Keep that a copy of ours was tried and nothing was wrong with it; None for another's."""
    if seen.faults or seen.copied_at is None:
        return None
    found = COPIES.find(
        workspace.db, "name = ? AND at = ?", seen.path.name, instant(seen.copied_at)
    )
    if found is None:
        return None
    with database.said(workspace.path), workspace.db.atomic():
        return COPIES.update(workspace.db, replace(found, tested=True))


def open_copy(copy: Path, password: str, to: Path) -> Workspace:
    """Bring a copy back as the file: into another place, checked, and no longer marked.

    `to` is a file's name, or a folder, where it gets the group's name. The copy stays as it
    is. Raises UserError, field `to` where there is a file already or no room; otherwise as
    opening does, with the copy's own password or spare key.
    """
    with group_said(password):
        db = database.open_to_read(copy, typed_key(password))
    try:
        with database.said(copy, UNREADABLE):
            group = _seen(db, copy).group
    finally:
        database.close(db)
    key = Key(spare=db.spare)
    if is_folder(to):
        to = to / f"{file_name(group)}{SUFFIX}"
    if is_taken(to):
        raise UserError(
            N_("There is a file called {name} already. Choose another name."),
            field="to",
            name=to.name,
        )
    copying.bring_back(copy, key, to)
    workspace = Workspace(database.open_file(to, key), to)
    work_in_it(workspace)
    return workspace


def is_copy(workspace: Workspace) -> datetime | None:
    """When this file was made as a copy; None for the file itself."""
    mark = FILE_MARK.find(workspace.db, "true")
    return mark.copied_at if mark else None


def work_in_it(workspace: Workspace) -> None:
    """From now on this copy is the file; who was in front when it was made is long past."""
    with database.said(workspace.path), workspace.db.atomic():
        workspace.db.execute("DELETE FROM file_mark")
        outside.forget_open(workspace.db, OPEN_NOW)


def newest_step(workspace: Workspace) -> NewestStep:
    """How far this file has come: what a computer remembers of it, to notice an older one."""
    return copying.newest_step(workspace.db)


def is_older(workspace: Workspace, seen_id: int, seen_at: datetime | None) -> bool:
    """Whether this computer saw the group's file further than this one has come.

    Also where the file went on from an older copy: the step seen then is not in it.
    """
    if seen_id == 0 or seen_at is None:
        return False
    return copying.step_at(workspace.db, seen_id) != seen_at


def copy_age(workspace: Workspace, today: date) -> Sentence:
    """How old the last copy is, always told in one quiet line."""
    last = last_copy(workspace)
    if last is None:
        return sentence(N_("There is no copy of our file yet."))
    age = age_in_words(last.day, today)
    return sentence(N_("The last copy of our file was made {age}."), age=age)
