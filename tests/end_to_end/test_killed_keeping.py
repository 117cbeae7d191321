"""The laptop dies while the password is changed or a copy is made: the file is always whole."""

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.end_to_end.in_a_child import told_by
from tests.services.new_group import make_new_group

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")


def killed(folder: Path, what: str, *, kills: int, seed: int) -> Counter[str]:
    """How far each child came before it was killed; nothing may be wrong after any."""
    made = make_new_group(folder / "Group.hearback", officers=())
    assert made.key.spare is not None
    wanted = {
        "template": str(made.path),
        "key": made.key.spare.text,
        "who": made.ids["Maya"],
        "what": what,
        "kills": kills,
        "seed": seed,
    }
    left = told_by("killed_keepers.py", wanted)
    assert [each["wrong"] for each in left if each["wrong"]] == []
    assert len(left) == kills
    return Counter(each["came"] for each in left)


def test_one_password_opens_the_file_after_each_of_sixty_kills_while_it_changes(
    tmp_path: Path,
) -> None:
    came = killed(tmp_path, "change", kills=60, seed=12)
    assert min(came["old"], came["middle"], came["new"]) > 0, "killed before, within and after"


def test_file_and_copies_are_whole_after_each_of_sixty_kills_while_copying(tmp_path: Path) -> None:
    came = killed(tmp_path, "copy", kills=60, seed=26)
    assert came["half"] > 0, "killed while a copy was being written"


@pytest.mark.slow
@pytest.mark.parametrize("what", ["change", "copy"])
def test_the_file_is_whole_after_each_of_four_hundred_kills(tmp_path: Path, what: str) -> None:
    killed(tmp_path, what, kills=400, seed=40)
