"""Older copies: counted, kept unless she says otherwise, removed only where they add nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.group.group import open_group
from desktop.services.keeping import copies, older_copies, opening
from desktop.services.keeping.older_copies import another_stick, copies_here, remove_older
from desktop.services.people import people
from desktop.storage.copying import JOURNAL
from tests.services.in_words import DAY, InWords
from tests.services.new_group import PASSWORD

AT = datetime(2026, 3, 12, 16, 5, tzinfo=UTC)


def copied(small: InWords, stick: Path, at: datetime = AT, name: str = "") -> Path:
    made = copies.make_copy(small.workspace, stick, at=at, day=at.date(), name=name)
    return stick / made.name


def copied_daily(small: InWords, stick: Path, days: int) -> list[Path]:
    """A copy a day from 12 March on, oldest first."""
    return [copied(small, stick, AT + timedelta(days=day)) for day in range(days)]


def test_the_newest_ten_and_the_last_of_each_month_stay(small: InWords, stick: Path) -> None:
    made = copied_daily(small, stick, 40)
    assert copies_here(small.workspace, stick).count == 40
    assert remove_older(small.workspace, stick) == 29
    stay = {path.name[-24:-14] for path in stick.iterdir()}
    newest = {f"2026-04-{day}" for day in range(11, 21)}
    assert stay == {*newest, "2026-03-31"}
    assert remove_older(small.workspace, stick) == 0
    assert copies.test_copy(made[-1], PASSWORD).faults == ()


def test_ten_copies_are_never_too_many(small: InWords, stick: Path) -> None:
    copied_daily(small, stick, 10)
    here = copies_here(small.workspace, stick)
    assert (here.count, here.older) == (10, ())
    assert remove_older(small.workspace, stick) == 0


def test_what_was_not_made_by_this_file_stays(small: InWords, lone: InWords, stick: Path) -> None:
    """Letters, another group's copies, copies with a name of their own, a copy renamed."""
    (stick / "Letter to Ben copy 2020-01-01 1200.hearback").write_text("Dear Ben", "utf-8")
    others = copies.make_copy(lone.workspace, stick, at=AT - timedelta(days=800), day=DAY)
    own_name = copied(small, stick, AT - timedelta(days=3), "Before the AGM.hearback")
    renamed = copied(small, stick, AT - timedelta(days=2)).rename(stick / "Keep this.hearback")
    copied_daily(small, stick, 13)
    assert copies_here(small.workspace, stick).count == 15
    assert remove_older(small.workspace, stick) == 3
    for path in (stick / others.name, own_name, renamed):
        assert path.is_file()
    assert len([*stick.glob("Letter*")]) == 1


def test_a_copy_somebody_works_in_is_never_removed(small: InWords, stick: Path) -> None:
    worked_in, marked = copied_daily(small, stick, 12)[:2]
    opened = open_group(worked_in, PASSWORD)
    copies.work_in_it(opened)
    opened.close()
    open_group(marked, PASSWORD).close()  # it was asked which file is meant, and left
    assert remove_older(small.workspace, stick) == 1
    assert worked_in.is_file()
    assert not marked.is_file()


def test_a_copy_that_holds_more_than_our_file_is_never_removed(
    small: InWords, stick: Path, tmp_path: Path
) -> None:
    """The file was lost and begun again from an older copy: what came later is only there."""
    before = copied(small, stick)
    people.add(small.workspace, small.act(), person=Person(name="Zebedee"))
    copied_daily_after = [copied(small, stick, AT + timedelta(hours=n)) for n in range(1, 12)]
    back = copies.open_copy(before, PASSWORD, tmp_path / "Back.hearback")
    for day in range(1, 13):
        at = AT + timedelta(days=day)
        copies.make_copy(back, stick, at=at, day=at.date())
    remove_older(back, stick)
    back.close()
    assert all(path.is_file() for path in copied_daily_after)
    assert remove_older(small.workspace, stick) == 2, "our own file still knows them all"


def test_copies_with_an_older_password_stay(small: InWords, stick: Path) -> None:
    made = copied_daily(small, stick, 12)
    new = "seven green otters"
    opening.change_password(small.workspace, small.act(), password=new, again=new)
    copied(small, stick, AT + timedelta(days=12))
    assert copies_here(small.workspace, stick).count == 13
    assert remove_older(small.workspace, stick) == 0
    assert all(path.is_file() for path in made)


def test_a_damaged_copy_stays_for_somebody_to_look_at(small: InWords, stick: Path) -> None:
    damaged = copied_daily(small, stick, 12)[0]
    with damaged.open("r+b") as file:
        file.seek(100)
        file.write(bytes(4000))
    assert remove_older(small.workspace, stick) == 1
    assert damaged.is_file()


def test_a_clock_set_back_never_makes_the_new_copy_an_old_one(small: InWords, stick: Path) -> None:
    copied_daily(small, stick, 11)
    people.add(small.workspace, small.act(), person=Person(name="Zebedee"))
    new = copied(small, stick, AT - timedelta(days=2000))
    remove_older(small.workspace, stick)
    assert new.is_file()
    assert copies.test_copy(new, PASSWORD).newest_at == copies.newest_step(small.workspace).at


def test_the_file_itself_is_no_copy_of_itself(small: InWords) -> None:
    folder = small.path.parent
    copied(small, folder)
    here = copies_here(small.workspace, folder)
    assert here.count == 1
    assert here.room > 0


def test_a_stick_that_is_gone_is_said_and_nothing_is_removed(small: InWords, stick: Path) -> None:
    copied_daily(small, stick, 12)
    stick.rename(stick.with_name("in a drawer"))
    with pytest.raises(UserError, match="Put the stick back") as caught:
        copies_here(small.workspace, stick)
    assert caught.value.field == "folder"
    assert remove_older(small.workspace, stick) == 0


def test_another_stick_at_the_same_place_is_noticed(small: InWords, stick: Path) -> None:
    copied(small, stick)
    assert another_stick(small.workspace, stick) is None, "the first one ever"
    copied(small, stick, AT + timedelta(days=7))
    assert another_stick(small.workspace, stick) is None

    first = stick.rename(stick.with_name("the first"))
    stick.mkdir()
    copied(small, stick, AT + timedelta(days=14))
    said = another_stick(small.workspace, stick)
    assert str(said) == "This is another stick than last time, or it was emptied."

    stick.rename(stick.with_name("the second"))
    first.rename(stick)
    copied(small, stick, AT + timedelta(days=21))
    said = another_stick(small.workspace, stick)
    assert said is not None
    assert Words("en").say(said) == (
        "This is another stick than last time. It had the copy of 19 March 2026."
    )
    copied(small, stick, AT + timedelta(days=28))
    assert another_stick(small.workspace, stick) is None


def test_what_was_removed_is_said() -> None:
    say = Words("en").say
    assert say(older_copies.removed_in_words(3)) == (
        "We removed 3 older copies. The newest 10 and one of each month stay."
    )
    assert say(older_copies.removed_in_words(1)).startswith("We removed 1 older copy. ")


def test_the_same_month_of_another_year_is_another_month(small: InWords, stick: Path) -> None:
    first = copied(small, stick)
    copied_later = [copied(small, stick, AT + timedelta(days=365 + day)) for day in range(12)]
    assert remove_older(small.workspace, stick) == 2
    assert first.is_file()
    assert [path.is_file() for path in copied_later[:3]] == [False, False, True]


def test_another_copy_of_the_same_name_is_not_the_one_we_made(small: InWords, stick: Path) -> None:
    """As on a second stick in the same place, from the same minute of another day's clock."""
    first, *_others = copied_daily(small, stick, 12)
    first.unlink()
    copies.make_copy(
        small.workspace, stick, at=AT + timedelta(seconds=9), day=AT.date(), name="Other.hearback"
    )
    (stick / "Other.hearback").rename(first)
    remove_older(small.workspace, stick)
    assert first.is_file()


def test_a_copy_with_a_journal_beside_it_stays(small: InWords, stick: Path) -> None:
    """Somebody worked in it when the computer stopped: what they did is only in both."""
    first, *_others = copied_daily(small, stick, 12)
    first.with_name(f"{first.name}{JOURNAL}").write_bytes(b"what was not finished")
    remove_older(small.workspace, stick)
    assert first.is_file()
