"""What tests of answers that go out share: a request whose letters are in several languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.changes.lettered import Lettered, LetteredFile, lettered_once
from tests.services.groups import Made


@pytest.fixture(scope="session")
def lettered_file(practice_file: Made, tmp_path_factory: pytest.TempPathFactory) -> LetteredFile:
    return lettered_once(practice_file, tmp_path_factory.mktemp("lettered"))


@pytest.fixture
def bus(lettered_file: LetteredFile, tmp_path: Path) -> Iterator[Lettered]:
    """Everybody who spoke of the bus waits for a letter."""
    with lettered_file.again(tmp_path) as made:
        yield made
