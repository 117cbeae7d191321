"""What copies are called, and where they may go: names that any system and any stick takes."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.services.group import group as groups
from desktop.services.keeping import copies
from desktop.services.workspace import Workspace
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords
from tests.services.new_group import PASSWORD

AT = datetime(2026, 3, 12, 16, 5, tzinfo=UTC)


def copied(workspace: Workspace, stick: Path) -> Path:
    return stick / copies.make_copy(workspace, stick, at=AT, day=AT.date()).name


@pytest.mark.parametrize("what", ["ü" * 130, "n" * 240, "a/" + "d" * 250])
def test_a_name_too_long_for_the_disk_is_said_before_anything_is_written(
    small: InWords, stick: Path, what: str
) -> None:
    copy = copied(small.workspace, stick)
    to = stick.parent / f"{what}.hearback"
    with pytest.raises(UserError, match=r"is too long\. Choose a shorter one") as caught:
        copies.open_copy(copy, PASSWORD, to)
    assert caught.value.field == "to"
    with pytest.raises(UserError, match="is too long"):
        copies.make_copy(small.workspace, stick, at=AT, day=DAY, name=f"{what}.hearback")
    with pytest.raises(UserError, match="cannot find"):
        copies.test_copy(to, PASSWORD)
    assert [*stick.iterdir()] == [copy]


@pytest.mark.parametrize(
    ("group", "called"),
    [
        ('Us/Them? "We": <all>', "Us Them We all copy 2026-03-12 1605.hearback"),
        ("con", "Our con copy 2026-03-12 1605.hearback"),
        ("\u202eGnirts\u200f", "Gnirts copy 2026-03-12 1605.hearback"),
        ("مجموعہ", "مجموعہ copy 2026-03-12 1605.hearback"),
        ("文" * 150, f"{'文' * 50} copy 2026-03-12 1605.hearback"),
        ("...", "Hearback copy 2026-03-12 1605.hearback"),
    ],
)
def test_every_file_system_takes_the_name_of_a_copy(
    small: InWords, stick: Path, group: str, called: str
) -> None:
    settings = replace(small.workspace.settings, name=group)
    groups.change_settings(small.workspace, small.act(), group=settings)
    copy = copied(small.workspace, stick)
    assert copy.name == called
    assert copies.test_copy(copy, PASSWORD).group == group.removeprefix("\u202e")
    back = copies.open_copy(copy, PASSWORD, stick)
    assert not set(back.path.name) & set('<>:"/\\|?*')
    back.close()


def test_a_copy_of_a_practice_group_says_so_in_its_name(riverside: Riverside, stick: Path) -> None:
    copy = copied(riverside.workspace, stick)
    assert copy.name == "Practice Riverside Users' Group copy 2026-03-12 1605.hearback"
