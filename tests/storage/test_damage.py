"""Every flipped bit and every cut of a file is noticed, wherever it falls."""

import random
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.storage import check
from desktop.storage.database import close, open_file
from tests.storage.conftest import MadeFile
from tests.storage.small_group import KEY

SAMPLE, PARTS = 400, 8
"""How many hurts in all, and in how many tests, so that a failure names its part."""


def noticed(path: Path) -> bool:
    """Whether the file stays shut, or opens and the check finds something."""
    try:
        db = open_file(path, KEY)
    except UserError:
        return True
    try:
        return bool(check.faults(db))
    finally:
        close(db)


def hurt(whole: bytes, seed: int) -> bytes:
    """A bit flipped in three of four, else the end cut off."""
    chance = random.Random(seed)  # noqa: S311 - the same on every run
    at = chance.randrange(len(whole))
    if seed % 4 == 0:
        return whole[:at]
    content = bytearray(whole)
    content[at] ^= 1 << chance.randrange(8)
    return bytes(content)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_flipped_bit_or_a_cut_is_noticed(paid_file: MadeFile, tmp_path: Path, part: int) -> None:
    whole = paid_file.path.read_bytes()
    path = tmp_path / "Our Group.hearback"
    missed = []
    for seed in range(part, SAMPLE, PARTS):
        path.write_bytes(hurt(whole, seed))
        if not noticed(path):
            missed.append(seed)
    assert missed == []


@pytest.mark.parametrize("at", [0, 15, 16, 4095, 4096, -1])
def test_the_edges_of_pages_are_no_safer(paid_file: MadeFile, tmp_path: Path, at: int) -> None:
    """The salt at the start and the seal at the end of each page among them."""
    content = bytearray(paid_file.path.read_bytes())
    content[at] ^= 0x80
    path = tmp_path / "Our Group.hearback"
    path.write_bytes(content)
    assert noticed(path)


def test_a_page_swapped_with_another_is_noticed(paid_file: MadeFile, tmp_path: Path) -> None:
    whole = paid_file.path.read_bytes()
    one, other = (slice(4096 * page, 4096 * (page + 1)) for page in (20, 21))
    content = bytearray(whole)
    content[one], content[other] = whole[other], whole[one]
    path = tmp_path / "Our Group.hearback"
    path.write_bytes(content)
    assert noticed(path)


def test_an_unhurt_file_is_clean(path: Path) -> None:
    assert not noticed(path)
