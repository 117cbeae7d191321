"""The groups of the tests, each made once and copied for every test."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop.domain.office import Office
from desktop.services.keeping import safety
from desktop.services.practice import practice_group
from desktop.services.practice.practice_group import PINS, PracticeGroup
from tests.services.in_words import DAY, GroupFile, InWords, cost
from tests.services.new_group import make_new_group

__all__ = ["DAY", "Made", "Riverside", "cost", "lone", "practice_file", "riverside", "small"]

THREE = (("Leon", Office.CHAIR), ("Priya", Office.SECOND))


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


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory: pytest.TempPathFactory) -> Made:
    path = tmp_path_factory.mktemp("practice") / "Riverside.hearback"
    group = practice_group.make_practice_group(path, day=DAY)
    key = group.workspace.key
    group.workspace.close()
    return Made(path, key, group.ids, group.place.id or 0, group.meeting.id or 0, PINS, group)


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> GroupFile:
    return make_new_group(tmp_path_factory.mktemp("new") / "New.hearback", officers=THREE)


@pytest.fixture(scope="session")
def lone_file(tmp_path_factory: pytest.TempPathFactory) -> GroupFile:
    return make_new_group(tmp_path_factory.mktemp("lone") / "Lone.hearback", officers=())


@pytest.fixture
def riverside(practice_file: Made, tmp_path: Path) -> Iterator[Riverside]:
    group = Riverside(practice_file, practice_file.copied_to(tmp_path))
    yield group
    close_whole(group)


@pytest.fixture
def small(new_file: GroupFile, tmp_path: Path) -> Iterator[InWords]:
    """A new group with its defaults; Maya treasurer, Leon chair, Priya second officer."""
    group = InWords(new_file, new_file.copied_to(tmp_path))
    yield group
    close_whole(group)


@pytest.fixture
def lone(lone_file: GroupFile, tmp_path: Path) -> Iterator[InWords]:
    """A new group in which Maya is the only officer."""
    group = InWords(lone_file, lone_file.copied_to(tmp_path))
    yield group
    close_whole(group)


def close_whole(group: InWords) -> None:
    """Whatever a test did, the file says of itself that nothing is wrong."""
    faults = safety.check_file(group.workspace)
    group.workspace.close()
    assert [str(fault.what) for fault in faults] == []
