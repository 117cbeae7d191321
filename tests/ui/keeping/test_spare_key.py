"""The spare key by keyboard and by ear: seen, heard, saved, printed and typed back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.keeping import spare_keys
from desktop.ui.keeping.spare_key_dialog import SpareKeyDialog
from desktop.ui.keeping.spare_key_part import source_of
from desktop.ui.kit import Kit
from desktop.ui.papers.asking import Asking
from desktop.ui.session import Session
from tests.services.in_words import InWords
from tests.ui.keeping.conftest import Keyboard
from tests.ui.screen_rules import check_screen

LATIN_ONLY = "Spare keys have only Latin letters and figures. Change your keyboard."


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """One that prints into a file."""
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


@pytest.fixture
def dialog(
    session: Session, kit: Kit, qtbot: QtBot, stick: Path, printer: QPrinter
) -> SpareKeyDialog:
    asking = Asking(
        file=lambda _parent, _words, _ready: stick / "Spare key.txt",
        printer=lambda _parent, _name: printer,
    )
    source = source_of(session.workspace, session.act)
    dialog = SpareKeyDialog(kit, source, asking=asking)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def groups(session: Session) -> tuple[str, ...]:
    return spare_keys.spare_key(session.workspace).groups()


def go_to_type_back(dialog: SpareKeyDialog) -> None:
    dialog.part.type_back.setFocus()
    QTest.keyClick(dialog.part.type_back, Qt.Key.Key_Return)


def test_it_shows_eight_numbered_groups_and_says_what_leaves_the_file(
    dialog: SpareKeyDialog, session: Session
) -> None:
    seen = [text.text() for text in dialog.findChildren(type(dialog.part.hearing.group))]
    assert all(str(number) in seen for number in range(1, 9))
    assert "It leaves our locked file. Whoever finds it can open our file." in seen
    assert all(group in seen for group in groups(session))


def test_one_key_says_one_group_and_another_goes_back(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard
) -> None:
    dialog.part.hear_it.setFocus()
    keys.press("Return")
    for _ in range(7):
        keys.press("Return")
    wanted = [
        f"Group {number} of 8: {', '.join(group)}"
        for number, group in enumerate(groups(session), 1)
    ]
    assert keys.heard == wanted
    assert dialog.part.hearing.group.text() == wanted[7]
    keys.press("Left")
    assert keys.heard[-1] == wanted[6]
    keys.press("Right")
    keys.press("Space")
    assert keys.heard[-1] == "That was the last group."
    assert spare_keys.is_current(session.workspace)


def test_no_group_is_told_while_the_key_is_typed_back(
    dialog: SpareKeyDialog, kit: Kit, keys: Keyboard
) -> None:
    dialog.part.hear_it.setFocus()
    with keys.qtbot.assertNotEmitted(kit.speech.said):  # nor left in the window's last line
        keys.press("Return")
    assert kit.speech.last.startswith("Group 1 of 8: ")
    dialog.part.heard_enough.click()
    assert kit.speech.last.startswith("Type it from what you printed")
    dialog.part.hear()
    dialog.reject()
    assert kit.speech.last == ""


def test_from_one_view_to_the_next_the_focus_passes_over_nothing(
    dialog: SpareKeyDialog, qapp: QApplication
) -> None:
    passed: list[object] = []

    def stop(_before: object, now: object) -> None:
        passed.append(now)

    part = dialog.part
    qapp.focusChanged.connect(stop)
    part.hear_it.click()
    part.heard_enough.click()
    part.back_from_typing.click()
    qapp.focusChanged.disconnect(stop)
    assert passed == [part.hearing.next, part.groups.fields[0], part.print]


def test_half_a_key_heard_is_no_key_outside_the_file(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard
) -> None:
    dialog.part.hear()
    keys.press("Return")
    assert spare_keys.newest(session.workspace) is None


def test_what_was_written_down_is_typed_back_in_small_letters(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard
) -> None:
    go_to_type_back(dialog)
    assert not dialog.part.key.isVisible()
    for group in groups(session):
        keys.type(group.lower().replace("0", "o").replace("1", "l"))
        keys.press("Return")
    assert keys.heard[-1] == "It fits. Your spare key is right."
    assert "All eight groups fit." not in keys.heard
    assert not dialog.isVisible()
    assert spare_keys.typed_back(session.workspace)


def test_a_wrong_group_is_named_as_it_is_left(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard
) -> None:
    go_to_type_back(dialog)
    how = "Type it from what you printed, saved or wrote down. "
    assert keys.heard == [f"{how}Small letters will do. O and 0 are the same here."]
    every = groups(session)
    keys.type(every[0])
    keys.press("Tab")
    assert len(keys.heard) == 1
    keys.type(every[1])
    keys.press("Tab")
    wrong = ("B" if every[2][0] == "A" else "A") + every[2][1:]
    keys.type(wrong)
    keys.press("Tab")
    assert keys.heard[1:] == ["Group 3 does not fit. Check it."]
    field = dialog.part.groups.fields[2]
    assert field.accessibleDescription() == "Group 3 does not fit. Check it."
    assert field.text() == wrong
    field.setFocus()
    field.selectAll()
    keys.type(every[2])
    keys.press("Tab")
    assert not dialog.part.groups.problem.isVisible()


def test_a_gap_takes_the_focus_when_it_is_checked(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard
) -> None:
    go_to_type_back(dialog)
    for field, group in zip(dialog.part.groups.fields, groups(session), strict=True):
        field.setText(group if field.objectName() != "group-5" else "")
    dialog.part.check_it.setFocus()
    keys.press("Space")
    assert keys.heard[-1] == "Group 5 does not fit. Check it."
    assert dialog.focusWidget() is dialog.part.groups.fields[4]
    assert not spare_keys.typed_back(session.workspace)


@pytest.mark.parametrize("way", ["{0}", "{0} ", "numbered", "dashes", "lines"])
def test_the_whole_key_may_be_typed_into_the_first_field(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard, way: str
) -> None:
    every = groups(session)
    text = {
        "{0}": "".join(every),
        "{0} ": " ".join(every).lower(),
        "numbered": " ".join(f"{n}. {group}" for n, group in enumerate(every, 1)),
        "dashes": "–".join(every),
        "lines": " ".join(f"Group {n}: {group}" for n, group in enumerate(every, 1)),
    }[way]
    go_to_type_back(dialog)
    dialog.part.groups.fields[0].setText(text)
    keys.press("Return")
    assert spare_keys.typed_back(session.workspace)


def test_figures_of_another_script_are_figures_and_its_letters_are_not(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard
) -> None:
    figures = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    go_to_type_back(dialog)
    for field, group in zip(dialog.part.groups.fields, groups(session), strict=True):
        field.setText(group.translate(figures))
    last = dialog.part.groups.fields[7]
    last.setFocus()
    last.selectAll()
    for letter in "کلید":
        QApplication.sendEvent(
            last, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    keys.press("Tab")
    assert keys.heard[-1] == LATIN_ONLY
    last.setText(groups(session)[7].translate(figures))
    dialog.part.check()
    assert spare_keys.typed_back(session.workspace)


def test_the_key_of_another_file_is_not_ours(
    dialog: SpareKeyDialog, keys: Keyboard, lone: InWords
) -> None:
    go_to_type_back(dialog)
    other = spare_keys.spare_key(lone.workspace).text
    dialog.part.groups.fields[0].setText(other)
    keys.press("Return")
    assert keys.heard[-1] == "This is another spare key. Is there a newer sheet?"
    assert dialog.isVisible()
    assert dialog.part.groups.text() == other
    dialog.part.back_from_typing.click()
    assert dialog.part.notice.text() == "", "our own key is shown now"


@pytest.mark.usefixtures("dialog")
def test_saved_on_a_stick_it_is_text_that_can_be_read_anywhere(
    session: Session, keys: Keyboard, stick: Path
) -> None:
    keys.press("Ctrl+S")
    text = (stick / "Spare key.txt").read_text(encoding="utf-8")
    assert all(group in text for group in groups(session))
    assert keys.heard[-1] == "Saved: Spare key.txt"
    assert spare_keys.is_current(session.workspace)
    assert not spare_keys.typed_back(session.workspace)


def test_printed_it_waits_to_be_typed_back(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard, tmp_path: Path
) -> None:
    dialog.part.print.setFocus()
    keys.press("Return")
    keys.qtbot.waitUntil(lambda: keys.said("Sent to the printer."))
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    assert spare_keys.is_current(session.workspace)


def test_later_leaves_everything_as_it_was(
    dialog: SpareKeyDialog, session: Session, keys: Keyboard
) -> None:
    keys.press("Alt+L")
    keys.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert spare_keys.newest(session.workspace) is None


@pytest.mark.parametrize("view", ["show_key", "hear", "type_it"])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_every_view_keeps_the_rules_of_every_screen(
    dialog: SpareKeyDialog,
    kit: Kit,
    qapp: QApplication,
    qtbot: QtBot,
    view: str,
    direction: Qt.LayoutDirection,
) -> None:
    qapp.setLayoutDirection(direction)
    getattr(dialog.part, view)()
    dialog.resize(700, 650)
    check_screen(dialog, kit.look, qtbot)
