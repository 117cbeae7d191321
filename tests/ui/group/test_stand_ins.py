"""Standing in for an officer, from Our group and at sitting down, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.office import Office
from desktop.language import Words
from desktop.services.group import group
from desktop.ui.group.room import make_room
from desktop.ui.group.stand_in_dialogs import ask_who_stands_in
from desktop.ui.kit import Kit
from desktop.ui.start.who_dialog import WhoDialog
from tests.services.groups import Riverside
from tests.services.in_words import InWords
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting


def offices(visit: Visit) -> list[str]:
    return [f"{row.title}: {row.detail}" for row in visit.room.offices.list.rows()]


def fill_in(visit: Visit) -> None:
    """Leon stands in for Maya until 3 April; Priya agreed."""
    visit.dialog.who.show_value(
        next(i for i, text in enumerate_choices(visit.dialog.who) if text.startswith("Leon"))
    )
    visit.fill(until_day="3/4/2026", agreed_by="priya")
    visit.press("Down", "Enter")


def enumerate_choices(choice: object) -> list[tuple[int, str]]:
    found = []
    for number in range(choice.count()):  # type: ignore[attr-defined]
        choice.setCurrentIndex(number)  # type: ignore[attr-defined]
        found.append((choice.value(), choice.currentText()))  # type: ignore[attr-defined]
    return found


def test_an_officer_stands_in_and_the_list_says_for_whom_and_who_agreed(visit: Visit) -> None:
    visit.push(visit.room.offices.stand_in)
    assert visit.dialog.for_whom.currentText() == "Maya Okafor, treasurer"
    fill_in(visit)
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert visit.heard[-1] == "Saved."
    assert (
        "Leon Brathwaite: treasurer, standing in for Maya until 3 April 2026, agreed by Priya"
        in offices(visit)
    )


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"until_day": ""}, "until_day", "Until which day?"),
        ({"until_day": "1/3/2026"}, "until_day", "This day is over. Choose a later one."),
        ({"agreed_by": ""}, "agreed_by", "Who agreed to it? Type a name."),
        (
            {"agreed_by": "leon brathwaite"},
            "agreed_by",
            "Somebody else agrees to it. Choose another person.",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
    visit: Visit, values: dict[str, str], field: str, said: str
) -> None:
    visit.push(visit.room.offices.stand_in)
    fill_in(visit)
    for key, text in values.items():
        visit.dialog.form.rows[key].field.clear()
        visit.fill(**{key: text})
    visit.press("Ctrl+Enter")
    assert visit.problem(field) == said
    assert visit.dialog.who.currentText() == "Leon Brathwaite"


def test_nobody_chosen_is_asked_for(visit: Visit) -> None:
    visit.push(visit.room.offices.stand_in)
    visit.fill(until_day="3/4/2026", agreed_by="priya")
    visit.press("Ctrl+Enter")
    assert visit.problem("person_id") == "Choose who stands in for them."


def test_the_only_officer_names_somebody_of_the_group_before_she_is_away(
    lone: InWords, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(make_room, lone, kit, qtbot) as visit:
        visit.push(visit.room.offices.stand_in)
        visit.fill(person_id="ben", until_day="3/4/2026", agreed_by="amina")
        visit.press("Ctrl+Enter")
        assert visit.dialog is None
        assert offices(visit)[-1] == (
            "Ben: treasurer, standing in for Maya until 3 April 2026, agreed by Amina"
        )


def asked_who(lone: InWords, kit: Kit, qtbot: QtBot) -> tuple[WhoDialog, list[QDialog]]:
    """Who is at the laptop, of a group whose only officer may be away."""
    workspace, act = lone.workspace, lone.act()
    [(maya, _held)] = group.officers(workspace, act.day)
    opened: list[QDialog] = []
    dialog = WhoDialog(
        kit,
        group.officers(workspace, act.day),
        lambda person_id, pin: group.may_sit_down(workspace, person_id, pin, act.day),
        pins=False,
        stand_in=lambda over, sits: opened.append(
            ask_who_stands_in(kit, workspace, act, maya, over, sits)
        ),
    )
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog, opened


def test_whoever_opened_the_file_says_that_they_stand_in_and_sits_as_themselves(
    lone: InWords, kit: Kit, qtbot: QtBot
) -> None:
    dialog, opened = asked_who(lone, kit, qtbot)
    dialog.stand_in.setFocus()
    qtbot.keyClick(dialog.stand_in, Qt.Key.Key_Space)
    [asking] = opened
    assert asking.windowTitle() == "I am standing in for Maya"
    rows = asking.form.rows  # type: ignore[attr-defined]
    for key, text in (("person_id", "ben"), ("until_day", "3/4/2026"), ("agreed_by", "amina")):
        qtbot.keyClicks(rows[key].field, text)
    qtbot.waitUntil(asking.isActiveWindow)
    qtbot.keyClick(asking.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [row.problem.text() for row in rows.values()] == ["", "", ""]
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.person_id == lone.id("Ben")
    day = lone.act().day
    assert {person.short: held for person, held in group.officers(lone.workspace, day)} == {
        "Maya": {Office.TREASURER},
        "Ben": {Office.TREASURER},
    }


def test_changing_ones_mind_leaves_the_first_question_as_it_was(
    lone: InWords, kit: Kit, qtbot: QtBot
) -> None:
    dialog, opened = asked_who(lone, kit, qtbot)
    qtbot.keyClick(dialog.stand_in, Qt.Key.Key_Space)
    qtbot.keyClick(opened[0], Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(group.holdings(lone.workspace)) == 1


def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, lone: InWords, kit: Kit, qtbot: QtBot
) -> None:
    visit.push(visit.room.offices.stand_in)
    visit.dialog.resize(700, 1700)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)
    visit.dialog.close()
    dialog, opened = asked_who(lone, kit, qtbot)
    check_screen(dialog, kit.look, qtbot)
    qtbot.keyClick(dialog.stand_in, Qt.Key.Key_Space)
    opened[0].resize(700, 1700)
    check_screen(opened[0], kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_room, riverside, urdu, qtbot) as visit:
        visit.push(visit.room.offices.stand_in)
        check_nothing_cut(visit.dialog)
