"""Where people type words that may name somebody: each writes the words it is given."""

import json
from dataclasses import replace

from desktop.domain.booking import BookingKind
from desktop.domain.cash import CountKind
from desktop.domain.meeting import Meeting
from desktop.domain.need import NeedKind
from desktop.domain.notes import MemberView
from desktop.domain.venue import Venue
from desktop.services.changes.said import themes, views
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import venues
from desktop.services.money import agreeing, corrections, looking
from tests.services.changes.asked import asked
from tests.services.in_words import DAY, InWords, cost
from tests.services.needing import book, need


def in_a_question(small: InWords, words: str) -> None:
    full = small.claim("Ben", cost("bus", "4.10"))
    agreeing.ask_about(small.workspace, small.act(), claim_id=full.id, question=words)


def in_a_cost(small: InWords, words: str) -> None:
    small.claim("Ben", cost("bus", "4.60", what=words))


def in_a_count(small: InWords, words: str) -> None:
    small.count(9_950, kind=CountKind.CHECK, explanation=words)


def in_a_slip(small: InWords, words: str) -> None:
    slip = small.pay(small.ready("Carys", cost("bus", "4.20"), agreed_by=()))
    corrections.put_right(
        small.workspace, small.act(), movement_id=slip.id or 0, amount=60, reason=words
    )


def in_a_meeting(small: InWords, words: str) -> None:
    meetings.add(small.workspace, small.act(), meeting=Meeting(title=words, day=DAY, place=words))


def in_what_was_typed_before(small: InWords, words: str) -> None:
    stored = meetings.add(small.workspace, small.act(), meeting=Meeting(title=words, day=DAY))
    meetings.change(small.workspace, small.act(), meeting=replace(stored, title="Tea"))


def in_our_settings(small: InWords, words: str) -> None:
    new = replace(small.workspace.settings, contact=words)
    group.change_settings(small.workspace, small.act(), group=new)


def in_a_look(small: InWords, words: str) -> None:
    small.pay(small.ready("Dilip", cost("bus", "4.30"), agreed_by=()))
    looking.looked(
        small.workspace, small.act(), person_id=small.id("Leon"), all_right=False, note=words
    )


def in_what_ben_needs(small: InWords, words: str) -> None:
    need(small, "Ben", NeedKind.LOOP, words)


def in_a_booking(small: InWords, words: str) -> None:
    book(small, None, kind=BookingKind.ROOM, note=words)


def in_a_place(small: InWords, words: str) -> None:
    venue = Venue(name="Old mill", how_to_get_there=words)
    venues.add(small.workspace, small.act(), venue=venue)


def in_what_ben_said(small: InWords, words: str) -> None:
    view = MemberView(own_words="I agree", through=words, person_id=small.id("Ben"), day=DAY)
    views.record(small.workspace, small.act(), view=view)


def in_a_theme(small: InWords, words: str) -> None:
    bus = asked(small)
    theme = bus.group_into(words, bus.say(words))
    themes.send_to(small.workspace, small.act(), theme_ids=[theme.id], sent_to=words, sent_on=DAY)


def in_a_letter_to_ben(small: InWords, words: str) -> None:
    bus = asked(small)
    bus.take_back(bus.tell("Ben", json.dumps({"document": [words]}, ensure_ascii=False)), words)


WRITERS = (
    in_a_question,
    in_a_cost,
    in_a_count,
    in_a_slip,
    in_a_meeting,
    in_what_was_typed_before,
    in_our_settings,
    in_a_look,
    in_what_ben_needs,
    in_a_booking,
    in_a_place,
    in_what_ben_said,
    in_a_theme,
    in_a_letter_to_ben,
)
