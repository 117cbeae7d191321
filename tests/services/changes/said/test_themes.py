"""What people said is grouped by hand; a theme counts people and not words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.errors import UserError
from desktop.services.changes.said import themes, views
from tests.services.changes.asked import Asked, asked
from tests.services.in_words import DAY, InWords


@pytest.fixture
def bus(small: InWords) -> Asked:
    return asked(small)


def titles(bus: Asked) -> list[str]:
    return [one.theme.title for one in themes.of_request(bus.group.workspace, bus.id)]


def test_a_theme_counts_people_and_those_without_a_name_apart(bus: Asked) -> None:
    said = [
        bus.say("Too late", "Ben"),
        bus.say("Late again", "Ben"),
        bus.say("Late", "Amina"),
        bus.say("It is late"),
    ]
    full = bus.group_into("Times", *said)
    assert full.views == tuple(said)
    assert [one.name for one in full.people] == ["Amina", "Ben"]
    assert full.unnamed == 1
    assert themes.of_request(bus.group.workspace, bus.id) == [full]


def test_something_said_may_belong_to_two_themes_and_to_each_once(bus: Asked) -> None:
    said = bus.say("Late and dear", "Ben")
    times, prices = bus.group_into("Times", said), bus.group_into("Prices", said)
    for theme in (times, prices):
        themes.put(bus.group.workspace, bus.group.act(), view_ids=[said.id or 0], theme_id=theme.id)
    found = themes.of_request(bus.group.workspace, bus.id)
    assert [len(one.views) for one in found] == [1, 1]
    themes.take_out(
        bus.group.workspace, bus.group.act(), view_ids=[said.id or 0], theme_id=times.id
    )
    assert themes.get(bus.group.workspace, times.id).views == ()
    assert views.unsorted(bus.group.workspace, bus.id) == [], "it is in the other one still"


def test_what_was_said_at_a_meeting_joins_the_request_of_its_theme(bus: Asked) -> None:
    said, theme = bus.say("No bus", "Ben", request_id=None), bus.group_into("Times")
    themes.put(bus.group.workspace, bus.group.act(), view_ids=[said.id or 0], theme_id=theme.id)
    assert views.get(bus.group.workspace, said.id or 0).request_id == bus.id
    elsewhere = asked(bus.group, "The library").say("No ramp", "Ben")
    with pytest.raises(UserError, match="something else"):
        themes.put(
            bus.group.workspace, bus.group.act(), view_ids=[elsewhere.id or 0], theme_id=theme.id
        )


def test_themes_keep_the_order_they_are_put_in(bus: Asked) -> None:
    ids = [bus.group_into(title).id for title in ("One", "Two", "Three")]
    themes.move(bus.group.workspace, bus.group.act(), theme_id=ids[2], by=-1)
    assert titles(bus) == ["One", "Three", "Two"]
    themes.move(bus.group.workspace, bus.group.act(), theme_id=ids[0], by=9)
    assert titles(bus) == ["Three", "Two", "One"]
    bus.group.workspace.undo(bus.group.act())
    assert titles(bus) == ["One", "Three", "Two"]
    themes.move(bus.group.workspace, bus.group.act(), theme_id=ids[0], by=-1)
    assert titles(bus) == ["One", "Three", "Two"], "nothing stands above the first"


def test_what_was_in_a_theme_given_up_waits_to_be_grouped_again(bus: Asked) -> None:
    said = bus.say("Too late", "Ben")
    theme = bus.group_into("Times", said)
    themes.end(bus.group.workspace, bus.group.act(), theme_id=theme.id)
    assert titles(bus) == []
    assert views.unsorted(bus.group.workspace, bus.id) == [said]


def test_a_theme_with_an_answer_stays(bus: Asked) -> None:
    theme = bus.group_into("Times", bus.say("Too late", "Ben"))
    bus.answer(theme)
    with pytest.raises(UserError, match="has an answer"):
        themes.end(bus.group.workspace, bus.group.act(), theme_id=theme.id)
    better = replace(theme.theme, title="Buses after six", recommended="A bus at seven")
    changed = themes.change(bus.group.workspace, bus.group.act(), theme=better)
    assert changed.theme.recommended == "A bus at seven"


def test_themes_are_sent_to_whoever_must_answer_them(bus: Asked) -> None:
    ids = [bus.group_into(title).id for title in ("Times", "Prices")]
    act = bus.group.act()
    for to, on, field in (("", DAY, "sent_to"), ("Council", DAY + timedelta(days=1), "sent_on")):
        with pytest.raises(UserError) as stopped:
            themes.send_to(bus.group.workspace, act, theme_ids=ids, sent_to=to, sent_on=on)
        assert stopped.value.field == field
    themes.send_to(bus.group.workspace, act, theme_ids=ids, sent_to="Council", sent_on=DAY)
    found = [one.theme for one in themes.of_request(bus.group.workspace, bus.id)]
    assert [(one.sent_to, one.sent_on) for one in found] == [("Council", DAY)] * 2
