"""What is wrong is said where it is wrong, and nothing typed is lost."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.currency import GBP, read_amount
from desktop.domain.typed_day import read_date
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from tests.ui.screen_rules import check_screen


class CostDialog(FormDialog):
    """A form as a room would make it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, "A cost", do="Save the cost")
        self.name = self.form.add_text("name", "&Name")
        self.amount = self.form.add_amount(
            "amount",
            "&Amount",
            read=partial(read_amount, currency=GBP),
            hint="What it cost altogether.",
        )
        read = partial(read_date, field="day", today=date(2026, 11, 22))
        self.day = self.form.add_date("day", "&Day", read=read)
        self.kind = self.form.add_choice("kind", "&Kind", [("bus", "Bus"), ("taxi", "Taxi")])
        self.usual = self.form.add_tick("usual", "Keep this as the &usual journey")
        self.note = self.form.add_box("note", "N&ote")
        self.secret = self.form.add_password("secret", "&Password", hint="Three or four words.")
        self.saved: tuple[str, int, date | None] | None = None

    def check(self) -> None:
        if not self.name.value():
            raise UserError(N_("A person needs a name."), field="name")
        if self.name.value() == "Nobody":
            raise UserError(N_("We do not know {name}."), name="Nobody")
        self.saved = self.name.value(), self.amount.value(), self.day.value_if_any()


@pytest.fixture
def dialog(qtbot: QtBot, kit: Kit) -> CostDialog:
    dialog = CostDialog(kit)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def press_enter(qtbot: QtBot, dialog: CostDialog) -> None:
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_the_form_opens_on_its_first_field(dialog: CostDialog) -> None:
    assert dialog.focusWidget() is dialog.name


def test_a_filled_form_is_saved_by_keyboard_alone(qtbot: QtBot, dialog: CostDialog) -> None:
    qtbot.keyClicks(dialog.name, "Ewa")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "4.60")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "12/3/2026")
    press_enter(qtbot, dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.saved == ("Ewa", 460, date(2026, 3, 12))


def test_a_missing_name_is_said_at_the_name_and_nothing_is_lost(
    qtbot: QtBot, dialog: CostDialog
) -> None:
    qtbot.keyClicks(dialog.amount, "4.60")
    dialog.amount.setFocus()
    press_enter(qtbot, dialog)

    row = dialog.form.rows["name"]
    assert dialog.isVisible()
    assert row.problem.isVisible()
    assert row.problem.text() == "A person needs a name."
    assert dialog.focusWidget() is dialog.name
    assert "A person needs a name." in dialog.name.accessibleDescription()
    assert dialog.kit.speech.last == "A person needs a name."
    assert dialog.amount.text() == "4.60"


def test_what_was_wrong_goes_away_when_it_is_put_right(qtbot: QtBot, dialog: CostDialog) -> None:
    press_enter(qtbot, dialog)
    qtbot.keyClicks(dialog.name, "Ewa")
    dialog.amount.setText("4.60")
    press_enter(qtbot, dialog)
    assert not dialog.form.rows["name"].problem.text()
    assert dialog.name.accessibleDescription() == ""


def test_an_error_of_no_field_is_said_above_the_form(qtbot: QtBot, dialog: CostDialog) -> None:
    qtbot.keyClicks(dialog.name, "Nobody")
    press_enter(qtbot, dialog)
    assert dialog.form.notice.isVisible()
    assert dialog.form.notice.text() == "We do not know Nobody."
    assert dialog.kit.speech.last == "We do not know Nobody."


@pytest.mark.parametrize("typed", ["twelve", "1e9", "-3"])
def test_an_amount_that_cannot_be_read_is_said_on_leaving_it(
    qtbot: QtBot, dialog: CostDialog, typed: str
) -> None:
    dialog.amount.setFocus()
    qtbot.keyClicks(dialog.amount, typed)
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Tab)

    row = dialog.form.rows["amount"]
    assert row.problem.isVisible()
    assert row.problem.text() in dialog.amount.accessibleDescription()
    assert "What it cost altogether." in dialog.amount.accessibleDescription()
    assert dialog.amount.text() == typed


def test_a_day_that_does_not_exist_is_said_on_leaving_it(qtbot: QtBot, dialog: CostDialog) -> None:
    dialog.day.setFocus()
    qtbot.keyClicks(dialog.day, "31/2/2026")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Tab)
    assert dialog.form.rows["day"].problem.text()


def test_an_error_elsewhere_is_said_alone_though_the_field_left_cannot_be_read(
    qtbot: QtBot, dialog: CostDialog
) -> None:
    heard: list[str] = []
    dialog.kit.speech.said.connect(heard.append)
    dialog.amount.setFocus()
    qtbot.keyClicks(dialog.amount, "twelve")
    press_enter(qtbot, dialog)
    assert heard == ["A person needs a name."]
    assert dialog.focusWidget() is dialog.name
    assert dialog.form.rows["amount"].problem.text()


def test_a_form_begins_on_a_field_that_is_seen(qtbot: QtBot, kit: Kit) -> None:
    dialog = CostDialog(kit)
    dialog.form.rows["name"].hide()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert dialog.focusWidget() is dialog.amount


def test_leaving_an_empty_field_says_nothing(qtbot: QtBot, dialog: CostDialog) -> None:
    dialog.amount.setFocus()
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Tab)
    assert not dialog.form.rows["amount"].problem.text()
    assert not dialog.kit.speech.last


def test_control_enter_saves_from_a_text_box(dialog: CostDialog) -> None:
    dialog.name.setText("Ewa")
    dialog.amount.setText("4.60")
    dialog.note.setFocus()
    QTest.keySequence(dialog.note, "Ctrl+Return")
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_leaves_without_saving(qtbot: QtBot, dialog: CostDialog) -> None:
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.saved is None


def test_the_form_keeps_the_rules_of_every_screen(qtbot: QtBot, dialog: CostDialog) -> None:
    check_screen(dialog, dialog.kit.look, qtbot)


def test_a_mirrored_form_keeps_them_too(qtbot: QtBot, qapp: QApplication, kit: Kit) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog = CostDialog(kit)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert dialog.do.x() > dialog.cancel.x()
    check_screen(dialog, kit.look, qtbot)


def type_day(qtbot: QtBot, dialog: CostDialog, typed: str) -> None:
    dialog.name.setText("Ewa")
    dialog.amount.setText("4.60")
    dialog.day.setFocus()
    qtbot.keyClicks(dialog.day, typed)


def test_the_day_is_shown_with_its_weekday_while_it_is_typed(
    qtbot: QtBot, dialog: CostDialog
) -> None:
    type_day(qtbot, dialog, "28 no")
    assert not dialog.form.rows["day"].meant.isVisible()
    qtbot.keyClicks(dialog.day, "v")
    assert dialog.form.rows["day"].meant.text() == "Friday, 28 November 2025"
    assert dialog.form.rows["day"].meant.isVisible()
    dialog.day.show_value(date(2026, 3, 12))  # filled in, and not typed
    assert not dialog.form.rows["day"].meant.isVisible()


def test_leaving_a_day_writes_the_year_that_was_left_out_and_says_the_day_once(
    qtbot: QtBot, dialog: CostDialog
) -> None:
    heard: list[str] = []
    dialog.kit.speech.said.connect(heard.append)
    type_day(qtbot, dialog, "28/11")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Tab)
    assert dialog.day.text() == "28/11/2025"
    assert heard == ["Friday, 28 November 2025"]
    assert dialog.form.rows["day"].meant.isVisible()

    press_enter(qtbot, dialog)
    assert dialog.saved == ("Ewa", 460, date(2025, 11, 28))
    assert heard == ["Friday, 28 November 2025"]


def test_enter_on_a_day_without_its_year_says_the_day_back_before_it_is_saved(
    qtbot: QtBot, dialog: CostDialog
) -> None:
    type_day(qtbot, dialog, "28/11")
    press_enter(qtbot, dialog)
    assert dialog.saved is None
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.day
    asked = "Friday, 28 November 2025. If that is right, go on."
    assert dialog.kit.speech.last == asked
    assert dialog.form.rows["day"].meant.text() == asked

    press_enter(qtbot, dialog)
    assert dialog.saved == ("Ewa", 460, date(2025, 11, 28))


def test_a_form_whose_buttons_stand_one_below_the_other_shows_its_field_whole(
    qtbot: QtBot, kit: Kit
) -> None:
    kit.look.set_text_size(125)
    dialog = FormDialog(kit, "Agenda", do="Wyraź zgodę na ten plan naszego spotkania")
    field = dialog.form.add_text("who", "Kto wyraził zgodę?")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.cancel.y() > dialog.do.y()
    assert not field.visibleRegion().isEmpty()
    assert field.visibleRegion().boundingRect() == field.rect()


def test_a_double_click_saves_once(dialog: CostDialog) -> None:
    saved: list[str] = []
    dialog.accepted.connect(lambda: saved.append(dialog.name.value()))
    dialog.name.setText("Amina")
    dialog.amount.setText("4.60")
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(dialog.do, Qt.MouseButton.LeftButton)
    assert saved == ["Amina"]


def test_a_form_that_is_opened_again_saves_again(dialog: CostDialog) -> None:
    saved: list[str] = []
    dialog.accepted.connect(lambda: saved.append(dialog.name.value()))
    for name in ("Amina", "Ben"):
        dialog.show()
        dialog.name.setText(name)
        dialog.amount.setText("4.60")
        QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert saved == ["Amina", "Ben"]


def test_the_cross_of_the_window_asks_before_a_long_text_is_lost(dialog: CostDialog) -> None:
    dialog.note.setPlainText("She paid the driver.")
    frame = dialog.windowHandle()
    QCoreApplication.sendEvent(frame, QCloseEvent())
    assert dialog.isVisible()
    assert dialog.form.notice.text().startswith("What you typed is not saved.")
    QCoreApplication.sendEvent(frame, QCloseEvent())
    assert not dialog.isVisible()
