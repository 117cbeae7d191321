"""What tests of papers share: three texts that a group wrote itself."""

import pytest

from tests.services.in_words import InWords
from tests.services.papers.sheets_back import KEY, RISK, TEA, write


@pytest.fixture
def three(small: InWords) -> list[int]:
    return [write(small, wording) for wording in (TEA, KEY, RISK)]
