"""What people said is written down, stays their own words, and is never overlooked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.agenda import How
from desktop.domain.notes import Consent, MemberView
from desktop.errors import UserError
from desktop.language import Words, sentence
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.plain_text import plain_text
from desktop.services.changes.hearing import owed
from desktop.services.changes.said import themes, views
from desktop.services.group import group as groups
from desktop.services.meetings.notes import line_notes, notes
from desktop.services.papers import notes_records
from desktop.services.papers.paper_records import About
from desktop.storage import people
from tests.services.changes.asked import Asked, asked
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords
from tests.services.noted import Noted, noted


@pytest.fixture
def bus(small: InWords) -> Asked:
    return asked(small)


def words_of(found: list[MemberView]) -> list[str]:
    return [one.own_words for one in found]


def test_what_was_said_is_kept_as_it_was_said_and_by_whom(bus: Asked) -> None:
    said = bus.say(
        "Nie ma autobusu po szóstej.",
        "Amina",
        language="pl",
        how=How.INTERPRETER,
        through="Ola, interpreter",
        summary="No bus after six.",
        consent=Consent.INITIALS,
    )
    kept = views.get(bus.group.workspace, said.id or 0)
    assert kept == said
    assert kept.own_words == "Nie ma autobusu po szóstej."
    assert (kept.person_id, kept.written_by) == (bus.group.id("Amina"), bus.group.id("Maya"))


def test_whoever_helps_may_write_down_what_they_heard(small: InWords) -> None:
    bus = asked(small)
    view = MemberView(own_words="Too dear", day=DAY, request_id=bus.id)
    kept = views.record(small.workspace, small.act("Priya"), view=view)
    assert kept.written_by == small.id("Priya")


def test_nothing_is_said_on_a_day_still_to_come(bus: Asked) -> None:
    with pytest.raises(UserError) as stopped:
        bus.say("Too late", day=DAY + timedelta(days=1))
    assert stopped.value.field == "day"


def test_the_words_are_put_right_only_by_who_wrote_them_down(bus: Asked) -> None:
    said = bus.say("The bus is to late", "Amina")
    right = replace(said, own_words="The bus is too late")
    with pytest.raises(UserError, match="Only who wrote them down") as stopped:
        views.change(bus.group.workspace, bus.group.act("Leon"), view=right)
    assert stopped.value.field == "own_words"
    views.change(bus.group.workspace, bus.group.act(), view=right)
    assert views.get(bus.group.workspace, said.id or 0).own_words == "The bus is too late"


@pytest.mark.parametrize("public", [False, True])
def test_the_words_stay_once_anybody_was_answered(bus: Asked, *, public: bool) -> None:
    said = bus.say("The bus is to late", "Amina")
    bus.in_public() if public else bus.tell("Ben")
    with pytest.raises(UserError, match="was told") as stopped:
        views.change(
            bus.group.workspace, bus.group.act(), view=replace(said, own_words="The bus is fine")
        )
    assert stopped.value.field == "own_words"
    with pytest.raises(UserError, match="was told"):
        views.remove(bus.group.workspace, bus.group.act(), view_id=said.id or 0)
    better = replace(said, summary="It comes too late.", consent=Consent.NAMED)
    views.change(bus.group.workspace, bus.group.act("Leon"), view=better)
    kept = views.get(bus.group.workspace, said.id or 0)
    assert kept.summary == "It comes too late."
    assert kept.written_by == bus.group.id("Maya"), "who wrote their words down stays"


def test_what_was_written_twice_is_taken_out_of_its_themes_too(bus: Asked) -> None:
    first, again = bus.say("Too late", "Amina"), bus.say("Too late", "Amina")
    theme = bus.group_into("Times", first, again)
    views.remove(bus.group.workspace, bus.group.act(), view_id=again.id or 0)
    assert views.of_request(bus.group.workspace, bus.id) == [first]
    bus.group.workspace.undo(bus.group.act())
    assert views.of_request(bus.group.workspace, bus.id) == [first, again]
    assert theme.views == (first, again)


def test_people_are_counted_once_however_much_they_say(bus: Asked) -> None:
    bus.say("Too late", "Ben")
    bus.say("Too dear", "Ben")
    bus.say("Too full", "Amina")
    bus.say("Too cold")
    bus.say("Thank you", wants_answer=False)
    found = views.people_of(bus.group.workspace, bus.id)
    assert [one.name for one in found] == ["Amina", "Ben"]
    assert views.unnamed(bus.group.workspace, bus.id) == 1, "nobody is to be answered for thanks"


def test_what_wants_an_answer_waits_until_it_is_in_a_theme(bus: Asked) -> None:
    late, dear = bus.say("Too late", "Ben"), bus.say("Too dear", "Amina")
    bus.say("Thank you for asking", "Carys", wants_answer=False)
    bus.group_into("Times", late)
    assert views.unsorted(bus.group.workspace, bus.id) == [dear]
    views.wants_answer(bus.group.workspace, bus.group.act(), view_id=dear.id or 0, wanted=False)
    assert views.unsorted(bus.group.workspace, bus.id) == []


def test_a_reply_belongs_to_the_thread_of_its_letter(bus: Asked) -> None:
    bus.say("Too late", "Amina")
    letter = bus.tell("Amina")
    bus.take_back(letter)
    reply = bus.say("Thank you", "Amina", request_id=None, letter_id=letter.id, wants_answer=False)
    assert reply.request_id == bus.id
    thread = views.thread(bus.group.workspace, bus.id)
    kinds = ["letter" if one.letter else "said" for one in thread]
    assert kinds == ["said", "letter", "said"], "the reply comes after what it answers"
    assert thread[1].taken_back is not None
    with pytest.raises(UserError, match="answers a letter"):
        views.put_to_request(
            bus.group.workspace, bus.group.act(), view_ids=[reply.id or 0], request_id=None
        )


def test_what_is_put_to_another_request_leaves_the_themes_of_the_first(bus: Asked) -> None:
    other = asked(bus.group, "The library")
    said = bus.say("No ramp", "Ben")
    bus.group_into("Ramps", said)
    ids = [said.id or 0]
    views.put_to_request(bus.group.workspace, bus.group.act(), view_ids=ids, request_id=other.id)
    assert words_of(views.of_request(bus.group.workspace, bus.id)) == []
    assert words_of(views.unsorted(bus.group.workspace, other.id)) == ["No ramp"]
    views.put_to_request(bus.group.workspace, bus.group.act(), view_ids=ids, request_id=None)
    assert words_of(views.without_request(bus.group.workspace)) == ["No ramp"]


def test_what_is_put_right_to_be_about_another_request_is_overlooked_by_neither(
    bus: Asked,
) -> None:
    train, workspace = asked(bus.group, "The train"), bus.group.workspace
    said = bus.say("There is no step", "Amina")
    seats = bus.group_into("Seats", said)
    bus.answer(seats)
    views.change(workspace, bus.group.act(), view=replace(said, request_id=train.id))
    assert words_of(views.unsorted(workspace, train.id)) == ["There is no step"]
    assert words_of(views.late(workspace, DAY + timedelta(days=61))) == ["There is no step"]
    assert themes.get(workspace, seats.id).views == ()


def test_no_notice_taken_after_sixty_days_is_said_also_of_what_has_no_request(bus: Asked) -> None:
    """Practice rule 37; 60 days are the group's own setting."""
    early = date(2026, 1, 1)
    answered = bus.say("Too late", "Ben", day=early)
    bus.answer(bus.group_into("Times", answered))
    grouped = bus.say("Too dear", "Amina", day=early)
    bus.group_into("Prices", grouped)
    loose = bus.say("Too cold", day=early, request_id=None)
    bus.say("Thank you", "Carys", day=early, wants_answer=False)
    workspace = bus.group.workspace
    assert views.late(workspace, early + timedelta(days=60)) == []
    assert views.late(workspace, early + timedelta(days=61)) == [grouped, loose]


def test_how_long_an_answer_may_take_is_for_the_group_to_say(bus: Asked) -> None:
    workspace, act = bus.group.workspace, bus.group.act()
    said = bus.say("Too dear", "Amina")
    groups.change_settings(workspace, act, group=replace(workspace.settings, answer_days=14))
    assert views.late(workspace, DAY + timedelta(days=14)) == []
    assert views.late(workspace, DAY + timedelta(days=15)) == [said]
    assert [one.due for one in owed.queue(workspace, DAY)] == [DAY + timedelta(days=14)]


def test_what_our_own_meeting_decided_was_taken_notice_of(riverside: Riverside) -> None:
    made = noted(riverside)
    after = DAY + timedelta(days=100)
    assert views.late(riverside.workspace, after) == []
    _take_decisions_back(made)
    assert words_of(views.late(riverside.workspace, after)) == [
        "I wait outside in the rain, like a dog."
    ]


def _take_decisions_back(made: Noted) -> None:
    workspace = made.group.workspace
    with workspace.step(made.group.act(), sentence("Take decisions back")):
        workspace.db.execute("UPDATE decision SET withdrawn_on = ?", (DAY.isoformat(),))


def test_history_tells_that_something_was_said_and_not_by_whom(bus: Asked) -> None:
    bus.say("Too late", "Amina")
    step = bus.group.workspace.next_undo()
    assert step is not None
    assert "Amina" not in str(step.label)
    assert "late" not in str(step.label)
    assert people.PEOPLE.get(bus.group.workspace.db, bus.group.id("Amina")).name == "Amina"


PRINTED_AS = {
    Consent.NOT_ASKED: "Dilip Shah, in their own words",
    Consent.INITIALS: "D. S., in their own words",
    Consent.UNNAMED: "Somebody, in their own words",
    Consent.NONE: "",
}


@pytest.mark.parametrize("agreed", [False, True])
def test_notes_are_printed_with_somebodys_words_only_as_they_allow(
    riverside: Riverside, *, agreed: bool
) -> None:
    """Practice rule 40, also in notes that were agreed before anybody asked."""
    made = noted(riverside)
    workspace, act = riverside.workspace, riverside.act()
    if agreed:
        notes.agree(workspace, act, meeting_id=made.id)
    [row] = line_notes.as_noted(workspace, made.lines["ramp"]).own_words
    view = views.get(workspace, row.id or 0)
    head = Letterhead(group=workspace.settings, words=Words("en"), printed_on=DAY)
    for consent, named in PRINTED_AS.items():
        views.change(workspace, act, view=replace(view, consent=consent))
        [draft] = notes_records.members_notes(workspace, About(meeting_id=made.id))
        printed = plain_text(draft.make(head))
        assert ("in the rain, like a dog" in printed) is bool(named)
        assert named in printed
        assert ("Dilip Shah, in" in printed) is (consent is Consent.NOT_ASKED)
