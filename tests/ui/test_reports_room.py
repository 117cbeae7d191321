"""The reports room by keyboard: a period, a chart, its sentence, its table, its paper."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.agenda import How
from desktop.domain.notes import MemberView
from desktop.language import Words
from desktop.services.changes.said import views
from desktop.ui.kit import Kit
from desktop.ui.papers.preview import PaperDialog
from desktop.ui.reports.room import ReportsRoom
from tests.services.in_words import DAY, InWords
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)
LATER = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)


def make_page(session: object, kit: object, _go: object) -> ReportsRoom:
    return ReportsRoom(session, kit)  # type: ignore[arg-type]


@pytest.fixture
def visit(small: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Twenty by phone, five on paper."""
    for how, count in ((How.PHONE, 20), (How.LETTER, 5)):
        for at in range(count):
            view = MemberView(own_words=f"More buses {at}", how=how, day=DAY)
            views.record(small.workspace, small.act(), view=view)
    with visiting(make_page, small, kit, qtbot, now=LATER) as visit:
        visit.room.start()
        yield visit


def says(room: ReportsRoom) -> str:
    return room.chart.says.said


def choose(visit: Visit, key: str) -> None:
    assert visit.room.list.choose(key)


def test_arrows_choose_a_chart_and_its_sentence_stands_beside_it(visit: Visit) -> None:
    room = visit.room
    choose(visit, "told")
    assert room.chart.title.text() == "How people told us"
    assert says(room) == "25 people told us something"
    assert room.chart.view.accessibleDescription() == "25 people told us something."


def test_the_page_scrolls_and_not_the_table_in_it(visit: Visit) -> None:
    room = visit.room
    choose(visit, "told")
    for size in (100, 200):
        visit.kit.look.set_text_size(size)
        visit.settle()
        assert room.chart.table.count() == 2
        assert room.chart.table.verticalScrollBar().maximum() == 0


def test_what_is_hidden_is_said_and_why(visit: Visit) -> None:
    """Five more in other ways are too few to show in each."""
    for how in (How.DOOR, How.EMAIL):
        for at in range(2):
            view = MemberView(own_words=f"{how.value} {at}", how=how, day=DAY)
            views.record(visit.session.workspace, visit.session.act(), view=view)
    visit.room.refresh()
    choose(visit, "told")
    why = "Small numbers are hidden, so that nobody is known by them"
    assert says(visit.room) == f"29 people told us something. {why}"
    assert visit.room.chart.view.accessibleDescription().endswith(f"{why}.")
    assert min(bar.width() for bar in visit.room.chart.view.bars()) == 0


def test_too_few_people_give_no_chart_and_the_way_to_one_is_said(
    small: InWords, kit: Kit, qtbot: QtBot
) -> None:
    for at in range(4):
        view = MemberView(own_words=f"More buses {at}", how=How.PHONE, day=DAY)
        views.record(small.workspace, small.act(), view=view)
    with visiting(make_page, small, kit, qtbot, now=LATER) as there:
        choose(there, "told")
        assert says(there.room) == (
            "Fewer than 10 people. We show no numbers, so that nobody is known by them."
            " Choose an earlier first day, or ask more people"
        )
        assert not there.room.chart.view.isVisible()
        assert not there.room.chart.table.isVisible()


def test_bars_are_drawn_as_long_as_their_numbers(visit: Visit) -> None:
    choose(visit, "told")
    QApplication.processEvents()
    paper, phone = sorted(bar.width() for bar in visit.room.chart.view.bars())
    assert paper == pytest.approx(phone / 4, abs=1)


def test_the_same_numbers_stand_in_a_table(visit: Visit) -> None:
    choose(visit, "told")
    table = visit.room.chart.table
    rows = [
        [str(table.model().index(row, column).data()) for column in range(2)]
        for row in range(table.count())
    ]
    assert sorted(rows) == [["by phone", "20"], ["on paper", "5"]]


def test_days_that_cannot_be_read_are_said_at_their_field_and_charts_stay(visit: Visit) -> None:
    room, qtbot = visit.room, visit.qtbot
    choose(visit, "told")
    room.period.first.setFocus()
    room.period.first.selectAll()
    qtbot.keyClicks(room.period.first, "33 May")
    qtbot.keyClick(room.period.first, Qt.Key.Key_Return)
    assert room.period.first.text() == "33 May"
    assert room.form.rows["first"].problem.text()
    assert room.chart.isVisible()


def test_a_period_without_anything_says_so(visit: Visit) -> None:
    room, qtbot = visit.room, visit.qtbot
    room.period.last.setFocus()
    room.period.first.selectAll()
    qtbot.keyClicks(room.period.first, "15/3/2026")
    qtbot.keyClick(room.period.first, Qt.Key.Key_Return)
    assert "told" not in {row.key for row in room.list.rows()}


def test_the_report_opens_as_paper(visit: Visit) -> None:
    visit.room.paper.setFocus()
    visit.qtbot.keyClick(visit.room.paper, Qt.Key.Key_Space)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PaperDialog)
    assert "25 people told us something." in dialog.every[0].text()
    dialog.reject()


def test_the_register_is_saved_as_tables_where_somebody_says(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    visit.push(visit.room.register)
    assert {file.name for file in tmp_path.glob("*.csv")} == {
        "Requests.csv",
        "Answers.csv",
        "What changes.csv",
    }
    assert visit.heard[-1].startswith("Saved: ")


def test_nobody_who_thinks_better_of_it_saves_the_register(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    visit.push(visit.room.register)
    assert visit.heard == []


def test_nothing_on_the_page_is_cut_or_without_a_name(visit: Visit, qtbot: QtBot) -> None:
    choose(visit, "told")
    check_screen(visit.room, visit.kit.look, qtbot)


def test_nothing_is_cut_mirrored_and_at_twice_the_size(
    visit: Visit, small: InWords, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    visit.room.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_page, small, urdu, qtbot, now=LATER) as there:
        choose(there, "told")
        check_nothing_cut(there.room)
        bars = there.room.chart.view.bars()
        assert len(bars) == 2
