"""Files made once and copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.storage.database import close, create_file, open_file
from tests.storage import small_group
from tests.storage.small_group import KEY, SmallGroup


@dataclass(frozen=True)
class MadeFile:
    path: Path
    group: SmallGroup


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "Our Group.hearback"
    close(create_file(path, KEY))
    return path


@pytest.fixture(scope="session")
def paid_file(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> MadeFile:
    """A meeting that was paid, closed again."""
    path = tmp_path_factory.mktemp("paid") / "Our Group.hearback"
    shutil.copyfile(new_file, path)
    db = open_file(path, KEY)
    group = small_group.make(db)
    close(db)
    return MadeFile(path, group)


@pytest.fixture
def path(tmp_path: Path, paid_file: MadeFile) -> Path:
    """A copy of the paid meeting's file, to do anything to."""
    return Path(shutil.copyfile(paid_file.path, tmp_path / "Our Group.hearback"))


@pytest.fixture
def group(paid_file: MadeFile) -> SmallGroup:
    return paid_file.group


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    db = open_file(path, KEY)
    yield db
    close(db)


@pytest.fixture
def empty(tmp_path: Path, new_file: Path) -> Iterator[Database]:
    """A new file in which nothing was done yet."""
    db = open_file(Path(shutil.copyfile(new_file, tmp_path / "New.hearback")), KEY)
    yield db
    close(db)
