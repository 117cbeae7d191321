"""How safe our file is, said in sentences, and each put right by its button."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.keeping import Opens
from desktop.domain.person import Person
from desktop.services.keeping import copies, opening, spare_keys
from desktop.services.people import people
from desktop.settings import Keep
from desktop.ui.group.room import make_room
from desktop.ui.keeping.look_at_copy import LookAtCopy
from desktop.ui.keeping.new_password import NewPasswordDialog
from desktop.ui.keeping.open_copy import OpenCopy
from desktop.ui.keeping.spare_key_dialog import SpareKeyDialog
from desktop.ui.keeping.try_copy import TryCopy
from desktop.ui.keeping.who_opens import WhoOpensDialog
from desktop.ui.kit import Kit
from tests.services.in_words import InWords
from tests.services.new_group import PASSWORD
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def at_home(small: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Our group of a small group of its own, with Maya at the laptop."""
    with visiting(make_room, small, kit, qtbot) as visit:
        yield visit


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "STICK"
    folder.mkdir()
    return folder


def lines(visit: Visit) -> str:
    return str(visit.room.keeping.lines.said)


def copied(visit: Visit, stick: Path) -> Path:
    act = visit.session.act()
    made = copies.make_copy(visit.session.workspace, stick, at=act.at, day=act.day)
    visit.session.changed.emit(frozenset({"copy_made"}))
    return stick / made.name


def looked_at(dialog: LookAtCopy) -> bool:
    """The copy was looked at, and the focus is where it goes on."""
    return dialog.seen is not None and dialog.next_stop().hasFocus()


def test_a_new_group_hears_what_is_missing(at_home: Visit) -> None:
    said = lines(at_home)
    assert "Nobody has our spare key on paper yet" in said
    assert "Nobody has said that they can open our file" in said
    assert "There is no copy of our file yet" in said
    assert "On closing we ask where a copy goes" in said


def test_what_was_done_is_said_with_its_day(at_home: Visit, stick: Path) -> None:
    session, act = at_home.session, at_home.session.act()
    spare_keys.type_back(session.workspace, act, text=spare_keys.spare_key(session.workspace).text)
    opening.say_can_open(session.workspace, act, person_id=act.person_id, how=Opens.PASSWORD)
    assert "Our spare key is of 12 March 2026. It was typed back" in lines(at_home)
    assert "Only Maya can open our file. Two should" in lines(at_home)
    [leon] = [one for one in people.every(session.workspace) if one.name == "Leon"]
    opening.say_can_open(session.workspace, act, person_id=leon.id or 0, how=Opens.SPARE_KEY)
    copied(at_home, stick)
    assert "These can open our file: Leon, Maya" in lines(at_home)
    assert "The last copy was made on 12 March 2026, today, in " in lines(at_home)
    assert "No copy was tried yet" in lines(at_home)


def test_a_new_password_makes_the_old_sheet_and_the_others_out_of_date(at_home: Visit) -> None:
    session, act = at_home.session, at_home.session.act()
    spare_keys.made(session.workspace, act)
    [leon] = [one for one in people.every(session.workspace) if one.name == "Leon"]
    opening.say_can_open(session.workspace, act, person_id=leon.id or 0, how=Opens.PASSWORD)
    at_home.push(at_home.room.keeping.password)
    assert isinstance(at_home.dialog, NewPasswordDialog)
    at_home.fill(**dict.fromkeys(("password", "again"), "seven green otters"))
    at_home.press("Enter")
    assert isinstance(at_home.dialog, SpareKeyDialog)  # the new sheet comes at once
    at_home.press("Esc")
    assert "The spare key of 12 March 2026 fits no more. Make a new one" in lines(at_home)
    assert "Leon may have an older password. Ask again" in lines(at_home)


def test_a_copy_is_made_where_somebody_chose(
    at_home: Visit, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(stick))
    at_home.push(at_home.room.keeping.make)
    [copy] = stick.iterdir()
    assert at_home.room.keeping.result.text() == (
        f"The copy is made, and was read back: {copy.name}"
    )
    assert at_home.heard[-1] == at_home.room.keeping.result.text()
    assert copies.test_copy(copy, PASSWORD).faults == ()
    assert at_home.session.copy_place.folder == stick
    assert f"On closing a copy goes to {stick.parent.name}/STICK" in lines(at_home)


def test_a_stick_in_a_drawer_is_said_before_anything_is_asked(
    at_home: Visit, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: pytest.fail("asked"))
    at_home.session.copy_place.choose(stick)
    stick.rmdir()
    at_home.push(at_home.room.keeping.make)
    said = "The stick is not here. Put it in, or change where copies go."
    assert at_home.room.keeping.result.text() == said
    assert at_home.heard[-1] == said
    assert at_home.session.copy_place.folder == stick


def test_the_card_says_how_many_copies_there_are_and_which_stay(
    at_home: Visit, stick: Path
) -> None:
    at_home.session.copy_place.choose(stick)
    copied(at_home, stick)
    at_home.push(at_home.room.keeping.make)
    assert "There are 2 copies here. There is room for many more" in lines(at_home)
    at_home.push(at_home.room.keeping.place)
    at_home.dialog.keep.show_value(Keep.NEWEST)
    at_home.press("Ctrl+Enter")
    assert "The newest 10 and one of each month stay" in lines(at_home)


def test_a_copy_by_hand_leaves_what_happens_on_closing_as_it_was(
    at_home: Visit, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(stick))
    at_home.session.copy_place.ask_on_closing(wanted=False)
    at_home.push(at_home.room.keeping.make)
    assert len([*stick.iterdir()]) == 1
    assert not at_home.session.copy_place.known.copy_on_closing


def test_thinking_better_of_it_makes_no_copy(
    at_home: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    at_home.push(at_home.room.keeping.make)
    assert copies.last_copy(at_home.session.workspace) is None
    assert not at_home.room.keeping.result.isVisible()


def test_a_folder_that_takes_nothing_is_said_in_place(at_home: Visit) -> None:
    at_home.session.copy_place.choose(Path("/proc"))  # where nobody can write, not even root
    at_home.push(at_home.room.keeping.make)
    assert "Our file is safe" in at_home.room.keeping.result.text()
    assert copies.last_copy(at_home.session.workspace) is None


def test_the_last_copy_is_tried_with_its_password_alone(at_home: Visit, stick: Path) -> None:
    copy = copied(at_home, stick)
    at_home.session.copy_place.choose(stick)
    at_home.push(at_home.room.keeping.try_one)
    dialog = at_home.dialog
    assert isinstance(dialog, TryCopy)
    assert dialog.copy.text() == str(copy)
    at_home.type("not this one")
    at_home.press("Enter")
    at_home.qtbot.waitUntil(lambda: bool(at_home.problem("password")))
    assert at_home.problem("password").startswith("This password does not open this file.")
    dialog.password.line.selectAll()
    at_home.type(PASSWORD)
    at_home.press("Enter")
    at_home.qtbot.waitUntil(lambda: looked_at(dialog))
    assert "The copy is of 12 March 2026, 12:00, today" in dialog.found.said
    assert "It opens and is whole. It is closed again" in at_home.heard[-1]
    at_home.press("Enter")
    assert "The copy of 12 March 2026 was tried, and it opens" in lines(at_home)


def test_a_copy_that_is_cut_short_is_noticed_when_it_is_tried(at_home: Visit, stick: Path) -> None:
    copy = copied(at_home, stick)
    copy.write_bytes(copy.read_bytes()[:-1000])
    at_home.push(at_home.room.keeping.try_one)
    at_home.type(PASSWORD)
    at_home.press("Enter")
    dialog = at_home.dialog
    at_home.qtbot.waitUntil(lambda: bool(dialog.form.notice.text()))
    assert "missing" in dialog.form.notice.text()
    assert copies.last_tried(at_home.session.workspace) is None


def test_opening_a_copy_says_what_is_newer_and_writes_over_nothing(
    at_home: Visit, stick: Path
) -> None:
    copy = copied(at_home, stick)
    session = at_home.session
    later = [Person(name=name) for name in ("Zoe", "Yan", "Xena", "Will", "Vera")]
    for person in later:
        people.add(session.workspace, at_home.session.act(), person=person)
    ours = session.workspace.path
    before = ours.read_bytes()
    at_home.push(at_home.room.keeping.open)
    dialog = at_home.dialog
    assert isinstance(dialog, OpenCopy)
    dialog.copy.setText(str(copy))
    dialog.password.setFocus()
    at_home.type(PASSWORD)
    at_home.press("Enter")
    at_home.qtbot.waitUntil(lambda: looked_at(dialog))
    said = dialog.found.said
    assert "Since then 5 things were done in our file. " in said
    assert said.index("Vera") < said.index("Will") < said.index("Xena") < said.index("and 2 more")
    new = Path(dialog.to.text())
    at_home.press("Enter")
    assert new.is_file()
    assert ours.read_bytes() == before
    said = f"The copy is now in {new.name}. It opens when you choose it at the start."
    assert at_home.room.keeping.result.text() == said


def test_copies_on_closing_are_turned_off_and_on_again(at_home: Visit, stick: Path) -> None:
    place = at_home.session.copy_place
    at_home.push(at_home.room.keeping.place)
    at_home.dialog.folder.setText(str(stick))
    at_home.push(at_home.dialog.closing)
    at_home.press("Ctrl+Enter")
    assert (place.folder, place.known.copy_on_closing) == (stick, False)
    assert "On closing no copy is made" in lines(at_home)
    at_home.push(at_home.room.keeping.place)
    at_home.push(at_home.dialog.closing)
    at_home.press("Ctrl+Enter")
    assert "On closing a copy goes to" in lines(at_home)


def test_a_place_that_is_not_there_is_said_and_may_still_be_meant(
    at_home: Visit, tmp_path: Path
) -> None:
    at_home.push(at_home.room.keeping.place)
    at_home.dialog.folder.setText(str(tmp_path / "drawer"))
    at_home.press("Ctrl+Enter")
    said = "We cannot find this folder. Put the stick in, or choose another."
    assert at_home.problem("copies_to") == said
    assert at_home.session.copy_place.folder is None
    at_home.press("Esc")


def test_the_choice_of_who_can_open_it_is_a_key_away(at_home: Visit) -> None:
    at_home.push(at_home.room.keeping.who)
    assert isinstance(at_home.dialog, WhoOpensDialog)


def test_forms_about_copies_keep_the_rules_of_every_screen(
    at_home: Visit, kit: Kit, stick: Path
) -> None:
    copied(at_home, stick)
    for button in (at_home.room.keeping.try_one, at_home.room.keeping.open):
        at_home.push(button)
        dialog = at_home.dialog
        dialog.resize(800, 1000)
        check_screen(dialog, kit.look, at_home.qtbot)
        dialog.reject()
