"""Passwords and who can open the file: a new password asks everybody again, and loses nothing."""

from pathlib import Path

import pytest

from desktop.domain.keeping import Opens
from desktop.domain.office import Office
from desktop.domain.person import Person, Status
from desktop.domain.spare_key import SpareKey
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.group.group import open_group
from desktop.services.keeping import copies, opening, safety, spare_keys
from desktop.services.people import people
from tests.services.in_words import DAY, InWords
from tests.services.new_group import PASSWORD

NEW = "seven green otters"


def change(small: InWords, password: str = NEW, again: str | None = None, by: str = "Maya") -> None:
    opening.change_password(
        small.workspace,
        small.act(by),
        password=password,
        again=password if again is None else again,
    )


def refused(small: InWords, password: str, again: str | None = None) -> UserError:
    with pytest.raises(UserError) as caught:
        change(small, password, again)
    return caught.value


def able(small: InWords) -> dict[str, bool]:
    return {one.person.short: one.still for one in opening.who_can_open(small.workspace, DAY)}


def test_a_new_password_opens_the_file_and_the_old_one_no_longer(small: InWords) -> None:
    before = small.workspace.db.spare
    change(small)
    small.workspace.close()
    path = small.path

    with pytest.raises(UserError, match="does not open this file"):
        open_group(path, PASSWORD)
    with pytest.raises(UserError, match="Is there a newer sheet"):
        opening.open_with_spare_key(path, before.text)
    small.workspace = open_group(path, NEW)
    assert safety.check_file(small.workspace) == []


def test_the_open_file_goes_on_under_its_new_password(small: InWords) -> None:
    change(small)
    people_before = len(people.every(small.workspace))
    group.set_pin(small.workspace, small.act(), pin="1234")
    small.workspace.close()
    small.workspace = open_group(small.path, NEW)
    assert len(people.every(small.workspace)) == people_before


def test_changing_the_password_says_what_older_copies_need(small: InWords) -> None:
    said = opening.change_password(small.workspace, small.act(), password=NEW, again=NEW)
    assert str(said) == "Older copies still need the older password or spare key."


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("a", "easy to guess"),
        ("secret", "easy to guess"),
        ("a b c", "easy to guess"),
        ("aaaaaaaaaaaaaaaa", "easy to guess"),
        (" seven green otters", "none at the ends"),
        ("seven green otters ", "none at the ends"),
        ("seven  green otters", "one space between"),
        ("seven\u00a0green otters", "one space between"),
        ("seven\u200b green otters", "nobody can see"),
        ("seven green \u200fotters", "nobody can see"),
        ("     ", "needs letters"),
        ("", "Type the password"),
        ("three good\twords", "cannot use"),
        ("Mill Lane Group", "group's name"),
        (" mill  LANE group ", "group's name"),
    ],
)
def test_a_password_easy_to_guess_is_refused_in_its_place(
    small: InWords, password: str, words: str
) -> None:
    error = refused(small, password)
    assert words in str(error)
    assert error.field == "password"
    assert len(str(error).split()) <= 15


@pytest.mark.parametrize(
    "password", ["one two three", "correcthorse", "雨 山水 茶杯子", "ਨਦੀ ਚਾਹ ਸੱਤ ਪੁਲ"]
)
def test_three_words_or_twelve_letters_are_enough_in_any_script(password: str) -> None:
    opening.check_password(password, group_name="Mill Lane Group")


def test_two_passwords_that_differ_change_nothing(small: InWords) -> None:
    error = refused(small, NEW, "seven green otter")
    assert error.field == "again"
    assert opening.fits(small.workspace, PASSWORD)


def test_the_same_letters_typed_on_two_keyboards_are_the_same_password(small: InWords) -> None:
    change(small, "caf\u00e9 tea biscuits", "cafe\u0301 tea biscuits")
    assert opening.fits(small.workspace, "cafe\u0301 tea biscuits")


def test_the_password_it_has_already_is_not_a_new_one(small: InWords) -> None:
    assert refused(small, PASSWORD).field == "password"


def test_a_helper_cannot_lock_the_others_out(small: InWords) -> None:
    group.give_office(small.workspace, small.act(), person_id=small.id("Sam"), office=Office.HELPER)
    with pytest.raises(NotAllowed):
        change(small, by="Sam")


def test_two_people_are_enough_and_one_with_both_keys_is_not(small: InWords) -> None:
    workspace, act = small.workspace, small.act()
    assert not opening.enough_can_open(workspace, DAY)
    for how in Opens:
        opening.say_can_open(workspace, act, person_id=small.id("Maya"), how=how)
    assert not opening.enough_can_open(workspace, DAY)
    opening.say_can_open(workspace, act, person_id=small.id("Leon"), how=Opens.SPARE_KEY)
    assert opening.enough_can_open(workspace, DAY)
    opening.cannot_open(workspace, act, person_id=small.id("Leon"))
    assert not opening.enough_can_open(workspace, DAY)


def test_what_somebody_types_to_show_it_must_fit(small: InWords) -> None:
    workspace, act, leon = small.workspace, small.act(), small.id("Leon")
    with pytest.raises(UserError, match="not our password") as caught:
        opening.say_can_open(
            workspace, act, person_id=leon, how=Opens.PASSWORD, proof="small river"
        )
    assert caught.value.field == "proof"
    other = SpareKey(b"fifteen letters").text
    with pytest.raises(UserError, match="another spare key") as caught:
        opening.say_can_open(workspace, act, person_id=leon, how=Opens.SPARE_KEY, proof=other)
    assert caught.value.field == "spare_key"
    assert able(small) == {}
    opening.say_can_open(workspace, act, person_id=leon, how=Opens.PASSWORD, proof=PASSWORD)
    spare = spare_keys.spare_key(workspace).text.lower()
    opening.say_can_open(workspace, act, person_id=leon, how=Opens.SPARE_KEY, proof=spare)
    assert able(small) == {"Leon": True}


def test_a_new_password_asks_everybody_else_again(small: InWords) -> None:
    workspace, act = small.workspace, small.act()
    for name in ("Maya", "Leon", "Priya"):
        opening.say_can_open(workspace, act, person_id=small.id(name), how=Opens.PASSWORD)
    change(small, by="Leon")
    assert able(small) == {"Leon": True, "Maya": False, "Priya": False}
    assert not opening.enough_can_open(workspace, DAY)
    opening.say_can_open(workspace, act, person_id=small.id("Priya"), how=Opens.PASSWORD)
    assert able(small) == {"Leon": True, "Maya": False, "Priya": True}
    assert opening.enough_can_open(workspace, DAY)


def test_whoever_left_is_not_counted_on(small: InWords) -> None:
    workspace, act = small.workspace, small.act()
    for name in ("Maya", "Leon"):
        opening.say_can_open(workspace, act, person_id=small.id(name), how=Opens.PASSWORD)
    people.set_status(workspace, act, person_id=small.id("Leon"), status=Status.LEFT)
    assert able(small) == {"Maya": True}
    assert not opening.enough_can_open(workspace, DAY)
    with pytest.raises(UserError, match="no longer here"):
        opening.say_can_open(workspace, act, person_id=small.id("Leon"), how=Opens.PASSWORD)


def test_the_trail_says_who_can_open_it_and_undo_takes_no_password_back(small: InWords) -> None:
    change(small)
    step = small.workspace.next_undo()
    assert step is not None
    assert str(step.label) == "Maya can open our file"
    small.workspace.undo(small.act())
    assert able(small) == {}
    assert opening.fits(small.workspace, NEW)


def test_what_is_typed_is_a_spare_key_only_as_a_whole(small: InWords) -> None:
    spare = spare_keys.spare_key(small.workspace)
    assert opening.typed_key(spare.text.lower()).spare == spare
    for words in (PASSWORD, spare.groups()[0], " ".join(spare.groups()[:7]), ""):
        assert opening.typed_key(words).password == words


def test_a_spare_key_mistyped_for_the_password_says_which_group_is_wrong(small: InWords) -> None:
    """Every command and every copy takes the spare key in place of the password."""
    first, second, *rest = spare_keys.spare_key(small.workspace).groups()
    small.workspace.close()
    typed = " ".join([second, first, *rest]).lower()
    for opens in (opening.open_typed, copies.test_copy):
        with pytest.raises(UserError, match="Group 1 does not fit") as wrong:
            opens(small.path, typed)
        assert wrong.value.field == "password"
        for words in ("blue moon over lake and then some calm", " ".join([first, *rest])):
            with pytest.raises(UserError, match="This password does not open"):
                opens(small.path, words)
    small.workspace = small.opened()


def test_a_full_disk_leaves_the_old_password(small: InWords, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows cannot limit a file's size")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    room = small.path.stat().st_size // 2
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        error = refused(small, NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert "The old one still opens our file." in str(error)
    people_before = people.every(small.workspace)
    group.set_pin(small.workspace, small.act(), pin="1234")  # and it can still be worked in
    assert safety.check_file(small.workspace) == []
    small.workspace.close()
    small.workspace = open_group(small.path, PASSWORD)
    assert people.every(small.workspace) == people_before
    assert [path.name for path in tmp_path.iterdir() if "journal" not in path.name] == [
        small.path.name
    ]


def test_a_disk_that_fills_after_the_change_does_not_deny_the_new_password(small: InWords) -> None:
    """Whoever heard of a full disk would go on with a password that opens nothing."""
    db = small.workspace.db
    pages = next(db.query("PRAGMA page_count"))["page_count"]
    db.execute(f"PRAGMA max_page_count = {pages}")
    everybody = (Person(name=f"Person {number}") for number in range(1000))
    with pytest.raises(UserError, match="The disk is full"):
        [people.add(small.workspace, small.act(), person=one) for one in everybody]
    change(small)
    small.workspace.close()
    small.workspace = open_group(small.path, NEW)
    assert not opening.enough_can_open(small.workspace, DAY)
