"""What is older than we keep: looked for with a key, taken out with another."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.people import people
from desktop.ui.group.room import make_room
from desktop.ui.kit import Kit
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit, visiting

OVER = datetime(2033, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def later(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Seven years after Ben was paid and erased; the law kept his name until now."""
    riverside.pay(riverside.ready("Ben", cost("bus", "4.60", what="to the clinic")))
    erase(riverside.workspace, riverside.act(), person_id=riverside.id("Ben"))
    with visiting(make_room, riverside, kit, qtbot, now=OVER) as visit:
        yield visit


def test_nothing_is_asked_while_nothing_is_old_enough(visit: Visit) -> None:
    visit.push(visit.room.kept.look)
    assert visit.dialog is None
    assert visit.room.notice.text() == "Nothing is old enough to go."


def test_words_of_old_claims_go_by_two_keys(later: Visit, riverside: Riverside) -> None:
    later.push(later.room.kept.look)
    assert "1 claim of 2026 or before" in later.dialog.do.accessibleDescription()
    later.press("Enter")
    assert later.dialog is None
    assert later.room.notice.text() == "1 claim keeps only its figures now."
    rows = riverside.workspace.db.execute("SELECT what FROM claim_line").fetchall()
    assert {row[0] for row in rows} == {""}


def test_a_name_the_law_no_longer_keeps_leads_to_erasing_it(
    later: Visit, riverside: Riverside
) -> None:
    later.push(later.room.kept.look)
    assert [row.title for row in later.dialog.names.rows()] == ["Ben Carter"]
    later.enter(later.dialog.names)
    later.press("Enter")
    later.fill(why="The years are over.")
    later.press("Ctrl+Enter")
    assert later.room.notice.text().startswith("Erased.")
    assert people.get(riverside.workspace, riverside.id("Ben")).name == "—"


def test_how_long_we_keep_them_is_changed_and_a_wrong_number_said_in_place(visit: Visit) -> None:
    visit.push(visit.room.kept.change)
    visit.fill(years_kept="1")
    visit.press("Ctrl+Enter")
    assert visit.problem("years_kept") == "Type years from 3 to 50. Charities keep 6."
    visit.fill(years_kept="7")
    visit.press("Ctrl+Enter")
    assert visit.session.settings.years_kept == 7
    assert "for 7 years after their year" in visit.room.kept.lines.said


def test_nothing_is_cut_or_without_a_name(later: Visit, qtbot: QtBot) -> None:
    later.push(later.room.kept.look)
    later.dialog.resize(700, 1200)
    check_screen(later.dialog, later.kit.look, qtbot)
