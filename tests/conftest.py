"""What every test shares: the same examples on every run, and groups made once and copied.

No password is made cheaper for a test: each is stretched as on anybody's computer, and once.

A group is made once for all tests of a process, so its fixtures stand here and nowhere else:
a test module that imported them would make it again.

Every step of a group is on the disk before it is said to be done, as it must be; no test waits
for a disk that nobody pulls out. So files of tests are made in memory where there is room.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

import desktop.storage  # noqa: F401 - SQLCipher must be there before sqlite_utils is imported
from desktop.domain.office import Office
from desktop.services.keeping import opening
from desktop.services.practice import practice_group, practice_meeting
from desktop.storage import database
from desktop.storage import key as keys
from tests.services.answering import Asked, AskedFile, ask_once
from tests.services.committees import Committee, closed_committee, copied
from tests.services.groups import Made, Riverside, close_whole
from tests.services.in_words import DAY, GroupFile, InWords
from tests.services.mapped import whole_case
from tests.services.new_group import make_new_group
from tests.services.note_takers import SatDown, Sitting, sat_down

THREE = (("Leon", Office.CHAIR), ("Priya", Office.SECOND))

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - each run makes a folder of its own in it
ROOM = 2 * 1024**3
"""What all tests at once take, in bytes, and much more; a container often has less."""

LONG = frozenset(
    {"test_every_format.py", "test_every_language.py", "test_properties.py", "test_web_page.py"}
)
"""Files with tests that take many seconds each, as the walks of `end_to_end` do."""

settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.load_profile("steady")


def pytest_configure() -> None:
    """Make folders of tests in memory, unless whoever starts them says where."""
    if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long walks begin first, so that at the end no processor waits for one of them."""
    items.sort(
        key=lambda item: item.path.parent.name != "end_to_end" and item.path.name not in LONG
    )


@pytest.fixture(scope="session", autouse=True)
def passwords_remembered() -> Iterator[None]:
    """Stretching takes its time on purpose; what one password gave for one salt is remembered."""
    remembered = cache(keys.stretched)
    with pytest.MonkeyPatch.context() as patch:
        for module in (keys, opening):
            patch.setattr(module, "stretched", remembered)
        patch.setattr(PasswordHasher, "verify", pins_remembered(PasswordHasher().verify))
        yield


def pins_remembered(verify: Callable[[str, str], bool]) -> Callable[..., bool]:
    """A PIN that once fitted what is kept of it fits it again; one that did not is tried anew."""
    remembered = cache(verify)
    return lambda _hasher, hashed, pin: remembered(hashed, pin)


@pytest.fixture(autouse=True)
def salts_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """New files get the same salts in every test, each another, so that they are remembered."""
    numbers = count()
    monkeypatch.setattr(
        database, "new_salt", lambda: sha256(str(next(numbers)).encode()).digest()[: keys.SALT]
    )


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory: pytest.TempPathFactory) -> Made:
    path = tmp_path_factory.mktemp("practice") / "Riverside.hearback"
    group = practice_group.make_practice_group(path, day=DAY)
    key = group.workspace.key
    group.workspace.close()
    ids, place_id, meeting_id = group.ids, group.place.id or 0, group.meeting.id or 0
    return Made(path, key, ids, place_id, meeting_id, practice_group.PINS, group)


@pytest.fixture(scope="session")
def met_file(practice_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The practice group's file after its meeting."""
    path = practice_file.copied_to(tmp_path_factory.mktemp("met"))
    group = Riverside(practice_file, path)
    practice_meeting.hold_meeting(group.group)
    group.workspace.close()
    return replace(practice_file, path=path)


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> GroupFile:
    return make_new_group(tmp_path_factory.mktemp("new") / "New.hearback", officers=THREE)


@pytest.fixture(scope="session")
def lone_file(tmp_path_factory: pytest.TempPathFactory) -> GroupFile:
    return make_new_group(tmp_path_factory.mktemp("lone") / "Lone.hearback", officers=())


@pytest.fixture(scope="session")
def asked_file(new_file: GroupFile, tmp_path_factory: pytest.TempPathFactory) -> AskedFile:
    """A new group's file in which members were asked about the bus."""
    return ask_once(new_file, tmp_path_factory.mktemp("asked"))


@pytest.fixture(scope="session")
def mapped_file(practice_file: Made, tmp_path_factory: pytest.TempPathFactory) -> AskedFile:
    """The practice group's file in which a request went all the way."""
    path = practice_file.copied_to(tmp_path_factory.mktemp("mapped"))
    asked = whole_case(Riverside(practice_file, path))
    asked.group.workspace.close()
    return AskedFile(replace(practice_file, path=path), asked.request_id, asked.themes)


@pytest.fixture(scope="session")
def sitting_file(new_file: GroupFile, tmp_path_factory: pytest.TempPathFactory) -> SatDown:
    """A new group whose committee has sat down with its agenda."""
    return sat_down(new_file, tmp_path_factory.mktemp("sitting"))


@pytest.fixture(scope="session")
def committee_file(new_file: GroupFile, tmp_path_factory: pytest.TempPathFactory) -> Committee:
    """A new group and its committee of twelve."""
    return closed_committee(new_file, tmp_path_factory.mktemp("committee"))


@pytest.fixture
def riverside(practice_file: Made, tmp_path: Path) -> Iterator[Riverside]:
    group = Riverside(practice_file, practice_file.copied_to(tmp_path))
    yield group
    close_whole(group)


@pytest.fixture
def after(met_file: Made, tmp_path: Path) -> Iterator[Riverside]:
    """The practice group after its meeting: eight paid, one promised, the tin 50p short."""
    group = Riverside(met_file, met_file.copied_to(tmp_path))
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


@pytest.fixture
def asked(asked_file: AskedFile, tmp_path: Path) -> Iterator[Asked]:
    """One open request, and what Amina said to it in two themes."""
    with asked_file.again(tmp_path) as asked:
        yield asked


@pytest.fixture
def sitting(sitting_file: SatDown, tmp_path: Path) -> Iterator[Sitting]:
    with sitting_file.again(tmp_path) as sitting:
        yield sitting


@pytest.fixture
def twelve(committee_file: Committee, tmp_path: Path) -> Iterator[Committee]:
    with copied(committee_file, tmp_path) as committee:
        yield committee
