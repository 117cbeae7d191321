"""Why somebody pauses or leaves: asked where their status is changed, and never required."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.body import LeavingKind, LeavingReason
from desktop.domain.person import Status
from desktop.services.meetings.bodies import leaving
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit


@pytest.fixture
def ben(visit: Visit, riverside: Riverside) -> int:
    visit.room.open_person(riverside.id("Ben"))
    return riverside.id("Ben")


def status_of(riverside: Riverside, person_id: int) -> Status:
    return people.get(riverside.workspace, person_id).status


def totals(riverside: Riverside) -> list[tuple[LeavingKind, LeavingReason, int]]:
    found = leaving.totals(riverside.workspace, DAY)
    return [(one.kind, one.reason, one.count) for one in found]


def kept_name(riverside: Riverside) -> int | None:
    [row] = list(riverside.workspace.db.query("SELECT person_id FROM leaving_note"))
    found: int | None = row["person_id"]
    return found


def test_nobody_has_to_say_why(visit: Visit, riverside: Riverside, ben: int) -> None:
    visit.push(visit.room.person.status)
    visit.enter(visit.dialog.status)
    visit.type("left")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert status_of(riverside, ben) is Status.LEFT
    assert totals(riverside) == [(LeavingKind.LEFT, LeavingReason.NOT_SAID, 1)]
    assert kept_name(riverside) is None


def test_a_reason_is_kept_with_the_name_only_where_that_is_ticked(
    visit: Visit, riverside: Riverside, ben: int
) -> None:
    visit.push(visit.room.person.status)
    visit.enter(visit.dialog.status)
    visit.type("pau")
    visit.enter(visit.dialog.reason)
    visit.type("health")
    visit.push(visit.dialog.unnamed)
    visit.press("Ctrl+Enter")
    assert status_of(riverside, ben) is Status.PAUSED
    assert totals(riverside) == [(LeavingKind.PAUSED, LeavingReason.HEALTH, 1)]
    assert kept_name(riverside) == ben


@pytest.mark.usefixtures("ben")
def test_who_is_active_or_has_died_gives_no_reason(visit: Visit, riverside: Riverside) -> None:
    visit.push(visit.room.person.status)
    reason = visit.dialog.form.rows["reason"]
    shown = []
    for status in Status:
        visit.dialog.status.show_value(status)
        shown.append((status, reason.isVisible(), visit.dialog.unnamed.isVisible()))
    asked = [status for status, *seen in shown if all(seen)]
    assert asked == [Status.PAUSED, Status.LEFT]
    visit.dialog.status.show_value(Status.DIED)
    visit.press("Ctrl+Enter")
    assert totals(riverside) == []


@pytest.mark.usefixtures("ben")
def test_nothing_is_cut_while_the_reason_is_asked(visit: Visit, qtbot: QtBot) -> None:
    visit.push(visit.room.person.status)
    visit.dialog.status.show_value(Status.LEFT)
    visit.dialog.resize(800, 900)
    check_screen(visit.dialog, visit.kit.look, qtbot)
