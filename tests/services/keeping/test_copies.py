"""Copies: whole or not there at all, opened by their own password, never taken for the file."""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.group.group import open_group
from desktop.services.keeping import copies, opening, safety, spare_keys
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage.copying import NewestStep
from tests.services.in_words import DAY, InWords
from tests.services.new_group import PASSWORD

AT = datetime(2026, 3, 12, 16, 5, tzinfo=UTC)
NAME = "Mill Lane Group copy 2026-03-12 1605.hearback"
NEW = "seven green otters"


def copied(small: InWords, stick: Path, at: datetime = AT) -> Path:
    made = copies.make_copy(small.workspace, stick, at=at, day=at.date())
    return stick / made.name


def test_a_copy_is_named_by_group_day_and_the_groups_own_clock(small: InWords, stick: Path) -> None:
    assert copied(small, stick).name == NAME
    summer = datetime(2026, 7, 1, 16, 5, tzinfo=UTC)
    assert copied(small, stick, summer).name == "Mill Lane Group copy 2026-07-01 1705.hearback"
    assert copied(small, stick).name == "Mill Lane Group copy 2026-03-12 1605 2.hearback"
    last = copies.last_copy(small.workspace)
    assert last is not None
    assert (last.folder, last.tested) == (str(stick), False)


def test_a_copy_holds_everything_and_nothing_is_beside_it(small: InWords, stick: Path) -> None:
    people.add(small.workspace, small.act(), person=Person(name="Zebedee"))
    copy = copied(small, stick)
    assert [*stick.iterdir()] == [copy]
    seen = copies.test_copy(copy, PASSWORD)
    assert seen.faults == ()
    assert seen.group == "Mill Lane Group"
    assert seen.copied_at == AT
    assert seen.newest_at == copies.newest_step(small.workspace).at
    content = copy.read_bytes()
    for text in (b"Zebedee", b"CREATE TABLE", b"Mill Lane"):
        assert text not in content


def test_trying_a_copy_changes_nothing_and_is_remembered(small: InWords, stick: Path) -> None:
    copy = copied(small, stick)
    before = copy.read_bytes()
    copy.chmod(0o444)
    spare = spare_keys.spare_key(small.workspace).text
    for typed in (PASSWORD, spare):
        seen = copies.test_copy(copy, typed)
        assert copy.read_bytes() == before
        assert [*stick.iterdir()] == [copy]
    tested = copies.tested(small.workspace, seen)
    assert tested is not None
    assert tested.tested
    last = copies.last_copy(small.workspace)
    assert last is not None
    assert last.tested


def test_an_older_copy_opens_with_its_own_password_and_says_how_old_it_is(
    small: InWords, stick: Path, tmp_path: Path
) -> None:
    copy = copied(small, stick)
    older_sheet = spare_keys.spare_key(small.workspace).text
    opening.change_password(small.workspace, small.act(), password=NEW, again=NEW)
    newer_sheet = spare_keys.spare_key(small.workspace).text

    for typed in (NEW, newer_sheet):
        with pytest.raises(UserError, match="does not open this file"):
            copies.test_copy(copy, typed)
    for typed in (PASSWORD, older_sheet):
        seen = copies.test_copy(copy, typed)
        assert seen.copied_at is not None
        age = copies.age_in_words(seen.copied_at.date(), DAY + timedelta(days=24))
        assert str(age) == "3 weeks ago"
    back = copies.open_copy(copy, PASSWORD, tmp_path / "Back.hearback")
    assert safety.check_file(back) == []
    back.close()


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (59, "8 weeks ago"),
        (60, "1 month ago"),
        (200, "6 months ago"),
        (729, "23 months ago"),
        (730, "2 years ago"),
        (-3, "on 15 March 2026"),
    ],
)
def test_the_age_of_a_copy_is_said_as_people_say_it(days: int, said: str) -> None:
    day = date(2026, 3, 12) if days >= 0 else date(2026, 3, 15)
    today = date(2026, 3, 12) + timedelta(days=max(days, 0))
    assert Words("en").say(copies.age_in_words(day, today)) == said


def test_a_copy_opened_as_the_file_is_noticed(small: InWords, stick: Path) -> None:
    copy = copied(small, stick)
    assert copies.is_copy(small.workspace) is None
    opened = open_group(copy, PASSWORD)
    assert copies.is_copy(opened) == AT
    copies.work_in_it(opened)
    opened.close()
    opened = open_group(copy, PASSWORD)
    assert copies.is_copy(opened) is None
    assert safety.check_file(opened) == []
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no such names")
def test_a_copy_with_a_strange_name_is_tried_and_brought_back(
    small: InWords, stick: Path, tmp_path: Path
) -> None:
    copy = copied(small, stick).rename(stick / "100% sure? #1 & ünser 文件.hearback")
    assert copies.test_copy(copy, PASSWORD).copied_at == AT
    back = copies.open_copy(copy, PASSWORD, tmp_path / "Back #2?.hearback")
    assert safety.check_file(back) == []
    back.close()


def test_a_copy_is_as_good_where_our_own_disk_cannot_note_it(small: InWords, stick: Path) -> None:
    small.workspace.db.execute("PRAGMA query_only = ON")
    copy = copied(small, stick)
    assert copies.test_copy(copy, PASSWORD).faults == ()
    assert copies.last_copy(small.workspace) is None


def test_a_copy_of_a_copy_says_when_it_was_made_itself(small: InWords, stick: Path) -> None:
    opened = open_group(copied(small, stick), PASSWORD)
    later = AT + timedelta(days=1)
    made = copies.make_copy(opened, stick, at=later, day=later.date())
    opened.close()
    assert copies.test_copy(stick / made.name, PASSWORD).copied_at == later


def test_a_copy_brought_back_is_the_file_again(small: InWords, stick: Path, tmp_path: Path) -> None:
    copy = copied(small, stick)
    before = copy.read_bytes()
    folder = tmp_path / "new laptop"
    folder.mkdir()
    back = copies.open_copy(copy, PASSWORD, folder)
    assert back.path == folder / "Mill Lane Group.hearback"
    assert copies.is_copy(back) is None
    assert copies.newest_step(back) == copies.newest_step(small.workspace)
    assert safety.check_file(back) == []
    people.add(back, small.act(), person=Person(name="Zebedee"))
    back.close()
    assert [*folder.iterdir()] == [folder / "Mill Lane Group.hearback"]
    assert copy.read_bytes() == before


def test_a_copy_is_never_brought_back_over_anything(
    small: InWords, stick: Path, tmp_path: Path
) -> None:
    copy = copied(small, stick)
    letter = tmp_path / "Letter.hearback"
    letter.write_text("Dear all", encoding="utf-8")
    for place in (letter, small.path, copy):
        before = place.read_bytes()
        with pytest.raises(UserError, match="already") as caught:
            copies.open_copy(copy, PASSWORD, place)
        assert caught.value.field == "to"
        assert place.read_bytes() == before


def test_a_copy_in_a_name_that_is_taken_is_not_made(small: InWords, stick: Path) -> None:
    (stick / "Ours.hearback").write_text("Dear all", encoding="utf-8")
    with pytest.raises(UserError, match="of this name already") as caught:
        copies.make_copy(small.workspace, stick, at=AT, day=DAY, name="Ours.hearback")
    assert caught.value.field == "folder"
    assert (stick / "Ours.hearback").read_text(encoding="utf-8") == "Dear all"
    assert len([*stick.iterdir()]) == 1


def older(workspace: Workspace, seen: NewestStep) -> bool:
    return copies.is_older(workspace, seen.id, seen.at)


def test_a_file_older_than_this_computer_saw_is_noticed(small: InWords, stick: Path) -> None:
    copy = copied(small, stick)
    at_copy = copies.newest_step(small.workspace)
    people.add(small.workspace, small.act(), person=Person(name="Zebedee"))
    now = copies.newest_step(small.workspace)

    assert not older(small.workspace, at_copy)
    assert not older(small.workspace, now)
    assert not copies.is_older(small.workspace, 0, None), "this computer never saw it"
    opened = open_group(copy, PASSWORD)
    assert not older(opened, at_copy)
    assert older(opened, now)
    people.add(opened, small.act(day=date(2026, 3, 20)), person=Person(name="Zora"))
    assert copies.newest_step(opened).id == now.id
    assert older(opened, now), "it went on from an older copy"
    opened.close()
