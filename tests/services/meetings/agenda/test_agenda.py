"""An agenda: usual lines and their order, agreed by whom, opened again."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.agenda import AgendaLine, LineKind
from desktop.domain.mailing import CopyState, Mailing, MailingCopy, Way
from desktop.domain.meeting import AgendaState, MeetingKind
from desktop.domain.person import Reading, Status
from desktop.errors import NotAllowed, UserError
from desktop.language import sentence
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda
from desktop.services.people import people
from desktop.storage import mailings
from tests.services.agendas import agree, begin, idea, kinds, meet, on_agenda, titles
from tests.services.groups import Riverside

CLOSING = ["break", "open discussion", "money", "two questions", "next meeting"]


def test_the_first_meeting_of_a_body_begins_with_introductions_hopes_and_worries(
    riverside: Riverside,
) -> None:
    assert kinds(begin(riverside, riverside.meeting_id)) == [
        *("welcome", "introductions", "ground rules", "hopes and worries", "interests"),
        *CLOSING,
    ]


def test_the_next_begins_with_what_was_said_before(riverside: Riverside) -> None:
    assert kinds(begin(riverside, meet(riverside))) == [
        *("welcome", "ground rules", "interests", "last notes", "actions", "decided between"),
        *CLOSING,
    ]


def test_every_kind_of_meeting_has_time_for_what_people_want_to_say(riverside: Riverside) -> None:
    for kind in MeetingKind:
        full = begin(riverside, meet(riverside, kind=kind))
        assert LineKind.OPEN in {line.line.kind for line in full.lines}, kind
        assert all(line.line.minutes for line in full.lines), kind


def test_an_agenda_begun_twice_stays_as_it_is(riverside: Riverside) -> None:
    first = begin(riverside, riverside.meeting_id)
    assert begin(riverside, riverside.meeting_id) == first
    assert first.meeting.agenda_state is AgendaState.DRAFT


def test_its_days_are_worked_back_from_the_meeting_and_kept(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    begin(riverside, meeting_id)
    kept = meetings.get(riverside.workspace, meeting_id)
    assert (kept.items_close, kept.send_by) == (date(2026, 3, 26), date(2026, 4, 2))


def test_items_stand_in_order_before_the_break_and_move_up_and_down(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    begin(riverside, meeting_id)
    for title in ("One", "Two", "Three"):
        on_agenda(riverside, idea(riverside, title), meeting_id)
    assert titles(riverside, meeting_id) == ["One", "Two", "Three"]
    full = agenda.of_meeting(riverside.workspace, meeting_id)
    place = kinds(full).index("break")
    assert [line.own_title for line in full.lines[place - 3 : place]] == ["One", "Two", "Three"]
    move(riverside, full.items[2].id, -2)
    assert titles(riverside, meeting_id) == ["Three", "One", "Two"]
    move(riverside, full.items[2].id, -99)
    now = agenda.of_meeting(riverside.workspace, meeting_id)
    assert now.lines[0].own_title == "Three"
    assert [line.line.position for line in now.lines] == list(range(1, len(now.lines) + 1))


def test_a_line_is_added_changed_and_taken_off(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    full = begin(riverside, meeting_id)
    workspace, act = riverside.workspace, riverside.act()
    new = AgendaLine(meeting_id=meeting_id, position=1, kind=LineKind.OTHER, title="Birthday cake")
    cake = agenda.add_line(workspace, act, line=new, before_id=full.lines[1].id)
    assert agenda.of_meeting(workspace, meeting_id).lines[1].own_title == "Birthday cake"
    longer = replace(cake, minutes=15, lead_id=riverside.id("Ben"))
    agenda.change_line(workspace, act, line=longer)
    line = agenda.of_meeting(workspace, meeting_id).lines[1]
    assert (line.line.minutes, line.lead and line.lead.short) == (15, "Ben")
    agenda.take_off(workspace, act, line_id=cake.id or 0)
    assert agenda.of_meeting(workspace, meeting_id).lines == full.lines


def test_a_line_of_another_kind_says_what_it_is(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    begin(riverside, meeting_id)
    nameless = AgendaLine(meeting_id=meeting_id, position=1, kind=LineKind.OTHER)
    with pytest.raises(UserError) as raised:
        agenda.add_line(riverside.workspace, riverside.act(), line=nameless)
    assert raised.value.field == "title"


def test_short_breaks_go_wherever_people_would_wait_for_longer_than_an_hour(
    riverside: Riverside,
) -> None:
    meeting_id = meet(riverside)
    begin(riverside, meeting_id)
    for title in ("One", "Two", "Three"):
        on_agenda(riverside, idea(riverside, title, minutes=40), meeting_id)
    added = agenda.add_breaks(riverside.workspace, riverside.act(), meeting_id=meeting_id)
    full = agenda.of_meeting(riverside.workspace, meeting_id)
    assert added == kinds(full).count("break") - 1
    since = 0
    for line in full.lines:
        since = 0 if line.line.kind is LineKind.BREAK else since + (line.line.minutes or 0)
        assert since <= 60
    again = agenda.add_breaks(riverside.workspace, riverside.act(), meeting_id=meeting_id)
    assert again == 0


def test_an_agreed_agenda_says_who_and_when_and_stays(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    full = begin(riverside, meeting_id)
    agree(riverside, meeting_id)
    kept = meetings.get(riverside.workspace, meeting_id)
    assert (kept.agenda_state, kept.agenda_agreed_on, kept.agenda_agreed_by) == (
        AgendaState.AGREED,
        riverside.act().day,
        riverside.id("Leon"),
    )
    with pytest.raises(UserError, match="Open it again first"):
        move(riverside, full.lines[0].id, 1)
    with pytest.raises(UserError, match="Open it again first"):
        on_agenda(riverside, idea(riverside), meeting_id)


def test_on_its_day_an_agreed_agenda_takes_what_comes_up(riverside: Riverside) -> None:
    begin(riverside, riverside.meeting_id)
    agree(riverside, riverside.meeting_id)
    on_agenda(riverside, idea(riverside), riverside.meeting_id)
    assert titles(riverside, riverside.meeting_id) == ["Parking"]


def test_only_an_empty_agenda_cannot_be_agreed(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    assert not agenda.ready_to_agree(riverside.workspace, meeting_id)
    with pytest.raises(UserError, match="Nothing is on this agenda"):
        agree(riverside, meeting_id)
    begin(riverside, meeting_id)
    on_agenda(riverside, idea(riverside, "Much too long", minutes=600), meeting_id)
    assert agenda.ready_to_agree(riverside.workspace, meeting_id)
    agree(riverside, meeting_id)


def test_a_helper_does_not_put_an_agenda_in_order(riverside: Riverside) -> None:
    with pytest.raises(NotAllowed):
        agenda.begin(riverside.workspace, riverside.act("Sam"), meeting_id=riverside.meeting_id)


def test_opening_it_again_says_who_has_it_already(riverside: Riverside) -> None:
    meeting_id = meet(riverside)
    begin(riverside, meeting_id)
    agree(riverside, meeting_id)
    assert len(agenda.what_follows(riverside.workspace, meeting_id)) == 1
    send_pack(riverside, meeting_id, "Amina", "Ben")
    said = [str(one) for one in agenda.what_follows(riverside.workspace, meeting_id)]
    assert said[1] == "2 people have this agenda already. They need the new one."
    again = agenda.reopen(riverside.workspace, riverside.act(), meeting_id=meeting_id)
    assert (again.agenda_state, again.agenda_agreed_by) == (AgendaState.DRAFT, None)


def move(group: Riverside, line_id: int, by: int) -> None:
    agenda.move(group.workspace, group.act(), line_id=line_id, by=by)


def send_pack(group: Riverside, meeting_id: int, *names: str) -> None:
    """A pack of this meeting is with these people, as far as the file knows."""
    with group.workspace.step(group.act(), sentence("Send packs")):
        sent = Mailing(paper="pack", meeting_id=meeting_id, made_on=group.act().day)
        mailing_id = mailings.MAILINGS.add(group.workspace.db, sent).id or 0
        for name in names:
            copy = MailingCopy(
                mailing_id=mailing_id,
                person_id=group.id(name),
                language="en",
                reading=Reading.CLEAR,
                way=Way.POST,
                state=CopyState.SENT,
                reason=sentence(""),
            )
            mailings.COPIES.add(group.workspace.db, copy)


def test_who_was_to_lead_a_line_and_is_gone_leads_it_no_more(riverside: Riverside) -> None:
    meeting_id, item = meet(riverside), idea(riverside, lead_id=riverside.id("Ben"))
    begin(riverside, meeting_id)
    on_agenda(riverside, item, meeting_id)
    [before] = agenda.of_meeting(riverside.workspace, meeting_id).items
    assert before.lead is not None
    act, person_id = riverside.act(), riverside.id("Ben")
    people.set_status(riverside.workspace, act, person_id=person_id, status=Status.DIED)
    [line] = agenda.of_meeting(riverside.workspace, meeting_id).items
    assert line.lead is None
