"""What Today says needs somebody, and what it keeps to itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.cash import CountKind, Signing
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting
from desktop.domain.office import Act
from desktop.domain.person import Person
from desktop.language import Words
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import agreeing, counts, paying, promises
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.rows import Row
from desktop.ui.session import Session
from desktop.ui.today.room import make_room
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import NOON, Visit, visiting

DUE = date(2026, 3, 26)


def waits(visit: Visit) -> list[tuple[str, str, str]]:
    return [(row.title, row.detail, row.chip) for row in visit.room.list.rows()]


def row(visit: Visit, title: str) -> Row:
    rows: list[Row] = visit.room.list.rows()
    return next(row for row in rows if row.title.startswith(title))


def promised(riverside: Riverside) -> int:
    full = riverside.ready("Gwen", cost("bus", "18.40"))
    promises.promise(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    return full.id


def settings(riverside: Riverside, **changed: object) -> None:
    wanted = replace(riverside.workspace.settings, **changed)  # type: ignore[arg-type]
    group.change_settings(riverside.workspace, riverside.act("Maya"), group=wanted)


def test_on_the_day_one_filled_button_opens_the_pay_desk(
    visit: Visit, riverside: Riverside
) -> None:
    assert visit.room.meeting.title.text() == "Members' meeting"
    assert visit.room.meeting.soon.text().endswith("today")
    visit.push(visit.room.meeting.desk)
    assert visit.went == [("desk", {"meeting_id": riverside.meeting_id})]


def test_before_the_day_there_is_no_pay_desk_but_who_comes(
    visit: Visit, riverside: Riverside
) -> None:
    later = replace(meetings.get(riverside.workspace, riverside.meeting_id), day=date(2026, 3, 17))
    meetings.change(riverside.workspace, riverside.act("Maya"), meeting=later)
    assert visit.room.meeting.soon.text() == "in 5 days"
    assert not visit.room.meeting.desk.isVisible()
    assert visit.room.meeting.coming.text() == "9 coming"
    visit.push(visit.room.meeting.who)
    assert visit.went == [("meeting", {"meeting_id": riverside.meeting_id})]


def test_nothing_waits_in_a_quiet_group(visit: Visit) -> None:
    assert waits(visit) == []
    assert visit.room.list.accessibleDescription() == "Nothing waits."
    assert visit.room.tin.nothing.isVisible()


def test_who_is_agreed_and_unpaid_stands_with_the_meeting(
    visit: Visit, riverside: Riverside
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    assert visit.room.meeting.coming.text() == "9 coming · 1 to be paid"


def test_claims_of_a_meeting_stand_in_one_line_that_opens_its_desk(
    visit: Visit, riverside: Riverside
) -> None:
    riverside.ready("Ben", cost("bus", "9.50"))
    riverside.claim("Dilip", cost("bus", "6.30"))
    asked = riverside.claim("Farah", cost("bus", "5.50"))
    agreeing.ask_about(
        riverside.workspace, riverside.act("Maya"), claim_id=asked.id, question="Which bus?"
    )
    [(title, detail, _)] = waits(visit)
    assert title == "Members' meeting, 12 March 2026"
    assert detail == "1 claim to agree. We asked about 1. 1 agreed, not paid."
    visit.room.list.setFocus()
    visit.press("Enter")
    assert visit.went == [("desk", {"meeting_id": riverside.meeting_id})]


def test_a_claim_of_no_meeting_stands_by_name(visit: Visit, riverside: Riverside) -> None:
    full = riverside.claim("Ines", cost("bus", "3.10"), meeting_id=None)
    assert row(visit, "Ines Duarte").chip == "to agree"
    visit.room.list.setFocus()
    visit.press("Enter")
    assert visit.went == [("claim", {"claim_id": full.id})]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 12), "14 days left"),
        (date(2026, 3, 25), "1 day left"),
        (DUE, "pay today"),
        (date(2026, 3, 27), "late, say sorry"),
    ],
)
def test_a_promise_says_how_long_there_is_left(
    riverside: Riverside, kit: Kit, qtbot: QtBot, day: date, said: str
) -> None:
    claim_id = promised(riverside)
    now = datetime.combine(day, NOON.timetz())
    with visiting(make_room, riverside, kit, qtbot, now=now) as visit:
        assert row(visit, "Gwen Harris").chip == said
        visit.room.list.setFocus()
        visit.press("Enter")
        assert visit.went == [("promise", {"claim_id": claim_id})]


def test_a_slip_nobody_signed_yet_waits(visit: Visit, riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    given = paying.Given(signing=Signing.LATER)
    paying.pay(
        riverside.workspace,
        riverside.act("Maya"),
        claim_id=full.id,
        place_id=riverside.place_id,
        given=given,
    )
    assert row(visit, "Amina Begum, slip").chip == "not signed yet"


def test_a_count_by_one_waits_to_be_confirmed(visit: Visit, riverside: Riverside) -> None:
    settings(riverside, second_counter="later")
    made = counts.count(
        riverside.workspace,
        riverside.act("Maya"),
        place_id=riverside.place_id,
        kind=CountKind.CHECK,
        counted=counts.Counted(total=20000),
    )
    found = row(visit, "Meeting float")
    assert (found.chip, found.detail) == (
        "to be confirmed",
        "Counted by Maya Okafor on 12 March 2026",
    )
    visit.room.list.setFocus()
    visit.press("Enter")
    assert visit.went == [("count", {"count_id": made.id})]


def test_amounts_are_hidden_unless_the_group_shows_them(visit: Visit, riverside: Riverside) -> None:
    promised(riverside)
    assert "£18.40" in row(visit, "Gwen").detail
    assert visit.room.tin.total.text() == "£200.00"
    settings(riverside, show_everyone=False, show_tin=False)
    assert "£" not in row(visit, "Gwen").detail
    assert visit.room.tin.total.text() == "hidden"
    assert visit.room.tin.promised.amount.text() == ""


def test_f8_shows_the_tin_until_somebody_leaves(visit: Visit, riverside: Riverside) -> None:
    settings(riverside, show_tin=False)
    visit.press("F8")
    assert visit.room.tin.total.text() == "£200.00"
    assert visit.heard[-1] == "In the tin: £200.00"
    visit.room.hide()
    visit.room.show()
    assert visit.room.tin.total.text() == "hidden"


def test_what_is_agreed_and_not_paid_stands_outside_the_tin(
    visit: Visit, riverside: Riverside
) -> None:
    riverside.ready("Ben", cost("bus", "9.50"))
    riverside.claim("Dilip", cost("bus", "6.30"))
    tin = visit.room.tin
    assert (tin.agreed.title.text(), tin.agreed.amount.text()) == (
        "Agreed, not paid yet: 1 claim",
        "£9.50",
    )
    assert tin.undecided.amount.text() == "£6.30"
    assert not tin.promised.isVisible()


def test_more_than_a_few_of_a_kind_are_told_as_a_number(visit: Visit, riverside: Riverside) -> None:
    for name in ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Hassan"):
        riverside.claim(name, cost("bus", "2.00"), meeting_id=None)
    titles = [title for title, _, _ in waits(visit)]
    assert len(titles) == 4
    assert titles[-1] == "And 4 more like these"
    assert visit.room.waits.heading.text() == "7 things wait"


def test_who_comes_next_is_shown_as_soon_as_it_is_planned(
    visit: Visit, riverside: Riverside
) -> None:
    earlier = Meeting(title="Breakfast", day=date(2026, 3, 12))
    meetings.change(
        riverside.workspace,
        riverside.act("Maya"),
        meeting=replace(
            meetings.get(riverside.workspace, riverside.meeting_id), day=date(2026, 3, 19)
        ),
    )
    meetings.add(riverside.workspace, riverside.act("Maya"), meeting=earlier)
    assert visit.room.meeting.title.text() == "Breakfast"
    assert visit.room.meeting.coming.text() == "Nobody is invited yet."


@pytest.fixture
def new_group(tmp_path: Path, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """A group that has just begun: its founder, and nothing else."""
    began = Act(person_id=0, at=NOON, day=date(2026, 3, 12))
    workspace, act = group.begin_group(
        tmp_path / "New.hearback",
        "four words for us",
        began,
        group=GroupSettings(name="Hillside"),
        founder=Person(name="Jo Smith"),
    )
    session = Session(workspace, act.person_id, lambda: NOON)
    went: list[tuple[str, dict[str, int]]] = []
    room = make_room(session, kit, lambda place, /, **ids: went.append((place, ids)))
    qtbot.addWidget(room)
    room.resize(1150, 720)
    with qtbot.waitActive(room):
        room.show()
    yield Visit(room, session, kit, qtbot, went=went)
    session.leave()
    workspace.close()


def test_a_new_group_is_told_one_thing_to_do_first(new_group: Visit) -> None:
    first = new_group.room.first
    assert first.text.text() == "Write down who comes. A name is enough."
    assert first.do.text() == "Add people"
    assert not new_group.room.waits.isVisibleTo(new_group.room) or waits(new_group)
    new_group.push(first.do)
    assert new_group.went == [("start-step", {"step": 8})]
    people.add_many(new_group.session.workspace, new_group.session.act(), names=["Ada", "Bo"])
    assert first.text.text() == "Write down what you pay back."


def test_a_new_group_hears_of_its_spare_key_and_a_copy(new_group: Visit) -> None:
    assert [title for title, _, _ in waits(new_group)] == [
        "Make a spare key, for when the password is forgotten.",
        "Make a copy of our file on a stick.",
    ]
    assert new_group.room.copy.text() == "There is no copy of our file yet."


def test_nothing_on_the_page_is_cut_or_without_a_name(
    visit: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    promised(riverside)
    riverside.claim("Dilip", cost("bus", "6.30"))
    check_screen(visit.room, visit.kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    promised(riverside)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_room, riverside, urdu, qtbot) as visit:
        check_nothing_cut(visit.room)
