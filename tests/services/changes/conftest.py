"""What tests of changes share: a request that went all the way, to be looked at."""

from collections.abc import Iterator

import pytest

from tests.services.answering import Asked, AskedFile


@pytest.fixture(scope="module")
def told(mapped_file: AskedFile, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """The whole case: tests leave it as it is."""
    with mapped_file.again(tmp_path_factory.mktemp("told")) as asked:
        yield asked
