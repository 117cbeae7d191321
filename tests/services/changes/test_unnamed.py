"""Whoever spoke without a name never gets one: not in a row, and not in the history."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.line_draft import LineDraft, WordsDraft
from desktop.domain.notes import Consent, MemberView
from desktop.errors import UserError
from desktop.services.changes.said import themes, views, without_name
from desktop.services.keeping import safety
from desktop.services.meetings.notes import line_notes, notes
from tests.services.changes.asked import Asked, asked
from tests.services.gone import holds
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords
from tests.services.noted import noted


@pytest.fixture
def bus(small: InWords) -> Asked:
    return asked(small)


def images(group: InWords, table: str = "member_view") -> list[dict[str, Any]]:
    """Every image of these rows, as they stand and as history holds them."""
    db = group.workspace.db
    rows = db.execute("SELECT before, after FROM history_row WHERE tbl = ?", (table,)).fetchall()
    held = [json.loads(image) for row in rows for image in row if image]
    return [*held, *db.table(table).rows]


def test_no_row_and_no_image_tells_who_spoke_whatever_is_done_undone_and_done_again(
    bus: Asked,
) -> None:
    workspace, act = bus.group.workspace, bus.group.act()
    said = bus.say("I am afraid of the driver", consent=Consent.NAMED)
    view_id = said.id or 0
    theme = bus.group_into("Drivers", said)
    views.change(workspace, act, view=replace(said, summary="Afraid of a driver."))
    themes.take_out(workspace, act, view_ids=[view_id], theme_id=theme.id)
    views.wants_answer(workspace, act, view_id=view_id, wanted=False)
    views.put_to_request(workspace, act, view_ids=[view_id], request_id=None)
    views.remove(workspace, act, view_id=view_id)
    undone = 0
    while workspace.next_undo() is not None and undone < 6:
        workspace.undo(act)
        undone += 1
    for _ in range(undone):
        workspace.redo(act)
    held = images(bus.group)
    assert held
    assert {one["person_id"] for one in held} == {None}
    assert {one["letter_id"] for one in held} == {None}
    assert {one["consent"] for one in held} == {"unnamed"}, "there is no name to print"


def test_a_name_is_refused_where_there_was_none(bus: Asked) -> None:
    said = bus.say("I am afraid of the driver")
    with pytest.raises(UserError, match="without a name") as stopped:
        views.change(
            bus.group.workspace,
            bus.group.act(),
            view=replace(said, person_id=bus.group.id("Amina")),
        )
    assert stopped.value.field == "person_id"
    assert {one["person_id"] for one in images(bus.group)} == {None}


def test_a_name_is_not_just_left_out_where_there_was_one(bus: Asked) -> None:
    """The history would go on telling who it was: taking the name off clears that too."""
    said = bus.say("I am afraid of the driver", "Amina")
    with pytest.raises(UserError, match="with the button for it") as stopped:
        views.change(bus.group.workspace, bus.group.act(), view=replace(said, person_id=None))
    assert stopped.value.field == "person_id"
    assert views.get(bus.group.workspace, said.id or 0).person_id == bus.group.id("Amina")


def test_a_reply_without_a_name_does_not_say_which_letter_it_answers(bus: Asked) -> None:
    letter = bus.tell("Amina")
    reply = bus.say("You never listen", request_id=None, letter_id=letter.id)
    assert reply.request_id == bus.id, "it belongs to the same thread"
    assert {one["letter_id"] for one in images(bus.group)} == {None}


def test_a_reply_by_somebody_else_is_not_the_reader_of_the_letter(bus: Asked) -> None:
    letter = bus.tell("Amina")
    reply = bus.say("She is glad", "Ben", letter_id=letter.id)
    assert (reply.letter_id, reply.request_id) == (None, bus.id)


def test_a_name_taken_off_is_gone_from_history_for_good(bus: Asked) -> None:
    workspace, amina = bus.group.workspace, bus.group.id("Amina")
    said = bus.say("I am afraid of the driver", "Amina", through="her niece", consent=Consent.NAMED)
    other = bus.say("The driver is kind", "Amina")
    without_name.take_off(workspace, bus.group.act(), view_ids=[said.id or 0])
    now = views.get(workspace, said.id or 0)
    assert now.own_words == "I am afraid of the driver"
    assert (now.person_id, now.through, now.consent) == (None, "", Consent.UNNAMED)
    theirs = {one["id"] for one in images(bus.group) if one["person_id"] == amina}
    assert theirs == {other.id}
    assert not holds(bus.group, "niece")
    why = str(workspace.why_not_undo(bus.group.act()))
    assert "A name was taken off" in why
    assert safety.check_file(workspace) == []


def test_a_name_stays_where_a_letter_to_them_is_kept(bus: Asked) -> None:
    said = bus.say("Too late", "Amina")
    bus.take_back(bus.tell("Amina"))
    with pytest.raises(UserError, match="by name"):
        without_name.take_off(bus.group.workspace, bus.group.act(), view_ids=[said.id or 0])
    after = DAY + timedelta(days=1)
    view = replace(said, id=None, own_words="And too dear", day=after)
    later = views.record(bus.group.workspace, bus.group.act(day=after), view=view)
    without_name.take_off(bus.group.workspace, bus.group.act(), view_ids=[later.id or 0])
    assert views.get(bus.group.workspace, later.id or 0).person_id is None


def test_a_reply_whose_name_is_taken_off_does_not_say_which_letter_it_answers(bus: Asked) -> None:
    """The letter would say who they are: it goes from history too."""
    letter, after = bus.tell("Amina"), DAY + timedelta(days=1)
    view = MemberView(
        own_words="You never listen",
        person_id=bus.group.id("Amina"),
        letter_id=letter.id,
        day=after,
    )
    reply = views.record(bus.group.workspace, bus.group.act(day=after), view=view)
    assert reply.letter_id == letter.id
    without_name.take_off(bus.group.workspace, bus.group.act(day=after), view_ids=[reply.id or 0])
    assert {one["letter_id"] for one in images(bus.group)} == {None}
    assert {one["person_id"] for one in images(bus.group)} == {None}


def test_a_name_taken_off_is_gone_from_the_notes_as_they_were_kept(riverside: Riverside) -> None:
    made = noted(riverside)
    workspace, act, dilip = riverside.workspace, riverside.act(), riverside.id("Dilip")
    notes.make_version(workspace, act, meeting_id=made.id)
    made.note("ramp", "We looked at three ramps.")
    notes.make_version(workspace, act, meeting_id=made.id)
    [view] = line_notes.as_noted(workspace, made.lines["ramp"]).own_words
    without_name.take_off(workspace, act, view_ids=[view.id or 0])
    kept = notes.versions(workspace, made.id)
    assert len(kept) == 2
    for image in images(riverside, "notes_version"):
        said = [one for line in json.loads(image["said"])["lines"] for one in line["views"]]
        assert [one["own_words"] for one in said] == ["I wait outside in the rain, like a dog."]
        assert dilip not in {one["person_id"] for one in said}
    assert safety.check_file(workspace) == []


def test_a_note_taker_gives_no_name_to_what_was_said_without_one(riverside: Riverside) -> None:
    made = noted(riverside)
    line_id = made.lines["open"]
    before = LineDraft(own_words=(WordsDraft(own_words="I am afraid."),))
    line_notes.leave(riverside.workspace, riverside.act(), line_id=line_id, draft=before)
    [row] = line_notes.as_noted(riverside.workspace, line_id).own_words
    named = replace(row, person_id=riverside.id("Dilip"))
    left = line_notes.leave(
        riverside.workspace, riverside.act(), line_id=line_id, draft=LineDraft(own_words=(named,))
    )
    assert [(one.part, one.field) for one in left.unread] == [("own_words", "person_id")]
    assert views.get(riverside.workspace, row.id or 0).person_id is None


def test_a_note_taker_takes_no_name_off_so_that_history_keeps_it(riverside: Riverside) -> None:
    made = noted(riverside)
    line_id = made.lines["ramp"]
    before = line_notes.as_noted(riverside.workspace, line_id)
    [row] = before.own_words
    draft = replace(before, own_words=(replace(row, person_id=None),))
    left = line_notes.leave(riverside.workspace, riverside.act(), line_id=line_id, draft=draft)
    assert [one.field for one in left.unread] == ["person_id"]
    assert views.get(riverside.workspace, row.id or 0).person_id == riverside.id("Dilip")
