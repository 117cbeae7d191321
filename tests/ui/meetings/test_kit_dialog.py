"""The paper kit by keyboard: what leaves the file is said first, then where it was saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.services.papers import paper_kit
from desktop.ui.kit import Kit
from desktop.ui.meetings.kit_dialog import KitDialog
from desktop.ui.papers.asking import Asking
from desktop.ui.session import Session
from tests.printing.reading import pages
from tests.services.groups import Riverside
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_targets,
    stops,
)
from tests.ui.visiting import NOON, Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


class Table:
    """The dialog over a group; what the system's windows would be told stands in `path`."""

    def __init__(self, group: Riverside, kit: Kit, qtbot: QtBot, path: Path | None) -> None:
        self.group, self.kit, self.qtbot, self.path = group, kit, qtbot, path
        self.session = Session(group.workspace, group.id("Maya"), lambda: NOON)
        self.printer: QPrinter | None = None
        asking = Asking(
            pdf=lambda _parent, _words, _name: self.path,
            printer=lambda _parent, _name: self.printer,
        )
        self.dialog = KitDialog(self.session, kit, group.meeting_id, asking=asking)
        qtbot.addWidget(self.dialog)
        with qtbot.waitActive(self.dialog):
            self.dialog.show()

    @property
    def said(self) -> str:
        return self.dialog.form.notice.text()

    def rows(self) -> tuple[int, ...]:
        return paper_kit.rows(self.group.workspace, self.group.meeting_id)


@pytest.fixture
def table(riverside: Riverside, kit: Kit, qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    made = Table(riverside, kit, qtbot, tmp_path / "Stick" / "kit.pdf")
    (tmp_path / "Stick").mkdir()
    yield made
    made.dialog.close()
    made.session.leave()


def test_what_leaves_the_file_is_read_first(table: Table) -> None:
    leaves = table.dialog.leaves
    assert table.dialog.focusWidget() is leaves.parts[0]
    assert leaves.parts[0].accessibleName().startswith("Names of everybody expected")
    assert "No bank details" in leaves.said


def test_one_key_saves_it_and_says_where_it_is(table: Table) -> None:
    QTest.keyClick(table.dialog, Qt.Key.Key_Return)
    table.qtbot.waitUntil(lambda: bool(table.said))
    assert table.path is not None
    count = len(pages(table.path.read_bytes()))
    assert count > len(table.dialog.made.papers)
    assert table.said == f"Saved: kit.pdf, {count} pages. It is in {table.path.parent}."
    assert table.kit.speech.last == table.said
    assert table.rows() == table.dialog.made.rows
    assert table.dialog.isVisible()


def test_more_spare_forms_are_one_choice(table: Table) -> None:
    table.dialog.spare.setFocus()
    for _ in range(2):
        QTest.keyClick(table.dialog.spare, Qt.Key.Key_Down)
    assert "Spare costs forms: 5" in table.dialog.contents.said


def test_whoever_thinks_better_of_it_saves_nothing(table: Table) -> None:
    table.path = None
    QTest.keyClick(table.dialog, Qt.Key.Key_Return)
    assert table.said == ""
    assert table.rows() == ()


def test_a_run_that_is_stopped_leaves_nothing(table: Table) -> None:
    folder = table.path.parent if table.path else Path()
    table.dialog.accept()
    [progress] = table.dialog.findChildren(QProgressDialog)
    [cancel] = progress.findChildren(QPushButton)
    with table.qtbot.waitSignal(progress.destroyed):
        cancel.click()
    assert list(folder.iterdir()) == []
    assert table.rows() == ()
    assert table.said == ""


def test_a_stick_that_is_gone_is_said_and_nothing_half_is_left(table: Table) -> None:
    assert table.path is not None
    table.path.parent.rmdir()
    QTest.keyClick(table.dialog, Qt.Key.Key_Return)
    table.qtbot.waitUntil(lambda: bool(table.said))
    assert table.said == f"We cannot write in {table.path.parent}. Choose your own folder."
    assert table.rows() == ()


def test_it_prints_here_too(table: Table, tmp_path: Path) -> None:
    table.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    table.printer.setResolution(150)
    table.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    table.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    QTest.keyClick(table.dialog.print_here, Qt.Key.Key_Space)
    table.qtbot.waitUntil(lambda: table.said == "Sent to the printer.")
    drawn = table.dialog.made.pdf(lambda _done: None)
    assert len(pages((tmp_path / "printed.pdf").read_bytes())) == len(pages(drawn))
    assert table.rows() == table.dialog.made.rows


def test_the_dialog_has_names_keys_and_room_at_every_size(table: Table) -> None:
    for size in (100, 200):
        table.kit.look.set_text_size(size)
        QApplication.processEvents()
        for check in (check_names, check_access_keys, check_nothing_cut, check_targets):
            check(table.dialog)


def test_tab_leads_from_what_leaves_the_file_down_to_close(table: Table) -> None:
    dialog = table.dialog
    assert stops(dialog, table.qtbot) == [
        dialog.leaves.parts[0],
        dialog.spare,
        dialog.contents.parts[0],
        dialog.do,
        dialog.print_here,
        dialog.cancel,
    ]


def test_the_page_before_a_meeting_leads_to_it(visit: Visit, riverside: Riverside) -> None:
    visit.room.arrive("before", meeting_id=riverside.meeting_id)
    visit.push(visit.room.page("before").kit_button)
    assert visit.dialog.windowTitle() == "Paper kit"
    visit.press("Esc")


def test_a_meeting_nobody_is_invited_to_says_so_on_the_page(
    visit: Visit, riverside: Riverside
) -> None:
    alone = meetings.add(
        riverside.workspace, riverside.act(), meeting=Meeting(title="Tea", day=riverside.act().day)
    )
    visit.room.arrive("before", meeting_id=alone.id or 0)
    visit.push(visit.room.page("before").kit_button)
    assert visit.dialog is None
    assert visit.room.page("before").notice.text() == "Nobody is invited yet. Invite people first."
