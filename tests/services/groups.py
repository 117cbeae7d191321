"""The practice group of the tests, and closing whatever group a test had open."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from desktop.services.keeping import safety
from desktop.services.practice.practice_group import PracticeGroup
from desktop.services.workspace import Workspace
from desktop.storage.database import Key, open_to_read
from tests.services.in_words import GroupFile, InWords


@dataclass(frozen=True)
class Made(GroupFile):
    """The practice group's file on disk, and what opens it quickly."""

    group: PracticeGroup


class Riverside(InWords):
    """The practice group: agreed by a person, two above £40, PINs on, a counted float."""

    @property
    def group(self) -> PracticeGroup:
        assert isinstance(self.made, Made)
        return replace(self.made.group, workspace=self.workspace)


def close_whole(group: InWords) -> None:
    """Whatever a test did, the file says of itself that nothing is wrong.

    Where a test left every byte as it was, the file says what it said when it was made.
    """
    as_made = _is_as_made(group)
    faults = () if as_made else _told(group.workspace)
    group.workspace.close()
    assert (told_when_made(group.made.path, group.made.key) if as_made else faults) == ()


def _is_as_made(group: InWords) -> bool:
    connection = group.workspace.db.conn
    if connection.in_transaction or connection.total_changes or group.path == group.made.path:
        return False
    return group.path.read_bytes() == group.made.path.read_bytes()


@cache
def told_when_made(path: Path, key: Key) -> tuple[str, ...]:
    """What a file says that was made for many tests; it is asked once."""
    workspace = Workspace(open_to_read(path, key), path)
    try:
        return _told(workspace)
    finally:
        workspace.close()


def _told(workspace: Workspace) -> tuple[str, ...]:
    return tuple(str(fault.what) for fault in safety.check_file(workspace))
