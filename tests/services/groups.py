"""The practice group of the tests, and closing whatever group a test had open."""

from dataclasses import dataclass, replace

from desktop.services.keeping import safety
from desktop.services.practice.practice_group import PracticeGroup
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
    """Whatever a test did, the file says of itself that nothing is wrong."""
    faults = safety.check_file(group.workspace)
    group.workspace.close()
    assert [str(fault.what) for fault in faults] == []
