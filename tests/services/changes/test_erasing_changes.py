"""Erasing somebody who spoke: their words stay as nobody's; letters and invitations say nothing."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.change import Change, ChangeCheck, Felt
from desktop.domain.equality import Benchmark, EqualityRound
from desktop.domain.goal import (
    Family,
    Goal,
    GoalCheck,
    Indicator,
    IndicatorScore,
    Review,
    ReviewGoal,
    ReviewMember,
    ReviewShared,
)
from desktop.domain.hearing import BlockPlace, LetterTakenBack, NamePassed, NotReached, WordingBlock
from desktop.domain.notes import Consent
from desktop.domain.outreach import Outreach, ReachStep
from desktop.domain.person import Person
from desktop.domain.request import Invited, Request
from desktop.language import sentence
from desktop.services.changes.said import views
from desktop.services.keeping import safety
from desktop.services.people import erasing, people
from desktop.storage import answers, equality, hearing, outreach, requests, reviews
from desktop.storage.records import Table
from desktop.storage.schema_changes import CHANGE_TABLES
from desktop.storage.schema_reaching import REACHING_AND_REVIEWS
from desktop.storage.written import COLUMNS
from tests.services import writers
from tests.services.changes.asked import Asked, asked
from tests.services.every_column import (
    column,
    images,
    tables_made_by,
    write_a_name_everywhere_and_erase,
)
from tests.services.gone import erase, holds, rename
from tests.services.in_words import DAY, InWords

NEW = tables_made_by(*CHANGE_TABLES, *REACHING_AND_REVIEWS)
"""The tables of what changed, as far as they are new with it."""
LETTER = json.dumps({"hello": "Dear Aminatou Diallo", "said": ["I fell on the ramp"]})


def whole(small: InWords) -> Asked:
    """Aminatou was invited, spoke, was written to twice, answered, and could not be reached."""
    amina, bus = rename(small, "Amina", "Aminatou Diallo"), asked(small)
    bus.say("I fell on the ramp", "Amina", through="her niece Rita", consent=Consent.NAMED)
    letter = bus.tell("Amina", LETTER)
    bus.take_back(letter, "Her street was wrong")
    bus.tell("Amina", LETTER, number=2)
    bus.say("Thank you", "Amina", letter_id=letter.id, wants_answer=False)
    bus.say("I agree", "Ben", through="his brother")
    bus.tell("Ben", json.dumps({"hello": "Dear Ben"}))
    invited = Invited(request_id=bus.id, person_id=amina, invited_on=DAY, why_not="Her hip")
    lost = NotReached(request_id=bus.id, person_id=amina, day=DAY, tried="Rang her in Leeds")
    passed = NamePassed(
        request_id=bus.id,
        person_id=amina,
        found="May",
        sentence="In May we ask again",
        passed_by=small.id("Maya"),
        day=DAY,
    )
    with small.workspace.step(small.act(), sentence("Around Aminatou")):
        db = small.workspace.db
        requests.INVITED.add(db, invited)
        hearing.NOT_REACHED.add(db, lost)
        hearing.PASSED.add(db, passed)
    return bus


def test_letters_are_emptied_and_invitations_go_with_whoever_is_erased(small: InWords) -> None:
    bus = whole(small)
    amina, ben = small.id("Amina"), small.id("Ben")
    erase(small.workspace, small.act(), person_id=amina)
    assert column(small, "sent_letter", "said") == ["{}", "{}", json.dumps({"hello": "Dear Ben"})]
    assert column(small, "sent_letter", "note") == ["", "", "Sent with a map"]
    assert column(small, "sent_letter", "reading") == ["clear", "clear", "large-18"]
    assert column(small, "sent_letter", "person_id") == [amina, amina, ben], "it stays answered"
    assert column(small, "letter_taken_back", "why") == ["—"]
    for table in ("invited", "not_reached", "name_passed"):
        assert column(small, table, "id") == [], table
        assert images(small, table) == [], table
    for words in ("Aminatou", "niece", "Rita", "street", "Leeds", "hip", "fell on the ramp\\"):
        assert not holds(small, words), words
    assert [one.name for one in views.people_of(small.workspace, bus.id)] == ["Ben"]
    assert safety.check_file(small.workspace) == []


def test_what_they_said_stays_as_nobodys_and_answers_no_letter(small: InWords) -> None:
    bus = whole(small)
    amina = small.id("Amina")
    erase(small.workspace, small.act(), person_id=amina)
    said = views.of_request(small.workspace, bus.id)
    assert [one.own_words for one in said] == ["I fell on the ramp", "Thank you", "I agree"]
    assert [one.person_id for one in said] == [None, None, small.id("Ben")]
    assert [one.through for one in said] == ["", "", "his brother"]
    assert {one.letter_id for one in said} == {None}
    assert said[0].consent is Consent.UNNAMED
    held = images(small, "member_view")
    assert held, "the emptied rows stand in history again"
    assert amina not in {one["person_id"] for one in held}
    assert "her niece Rita" not in {one["through"] for one in held}


def test_nobody_is_asked_about_words_that_go_anyway(small: InWords) -> None:
    whole(small)
    found = erasing.mentions(small.workspace, small.act(), person_id=small.id("Amina"))
    assert not [one for one in found if "Dear" in str(one.said)], "their own letter is emptied"


def rows(small: InWords, said: str) -> Iterator[tuple[Table[Any], Any]]:
    """A row of every new table in which people type, with these words in each column.

    Each comes after those it points at; Ben is whom they are about.
    """
    ben, maya = small.id("Ben"), small.id("Maya")

    def newest(table: Table[Any]) -> int:
        return int(column(small, table.name, "id")[-1])

    def typed(table: str) -> dict[str, Any]:
        return dict.fromkeys(COLUMNS[table], said)

    yield requests.REQUESTS, Request(received_on=DAY, made_on=DAY, **typed("request"))
    about: dict[str, Any] = {"request_id": newest(requests.REQUESTS)}
    yield requests.INVITED, Invited(person_id=ben, invited_on=DAY, **about, **typed("invited"))
    yield answers.THEMES, Theme(**about, **typed("theme"))
    theme_id = newest(answers.THEMES)
    given: dict[str, Any] = {"kind": AnswerKind.NO, "day": DAY, "made_on": DAY, **typed("answer")}
    yield answers.ANSWERS, Answer(theme_id=theme_id, **given)
    yield answers.CHANGES, Change(made_on=DAY, **typed("change"))
    checked: dict[str, Any] = {
        "months": 3,
        "day": DAY,
        "felt": Felt.NO,
        "checked_by": ben,
        "own_words": said,
    }
    yield answers.CHECKS, ChangeCheck(change_id=newest(answers.CHANGES), **checked)
    letter = Asked(
        small, replace(Request(title="x", received_on=DAY, made_on=DAY), id=about["request_id"])
    )
    sent = letter.letter("Ben", json.dumps({"told": said}))
    yield hearing.LETTERS, replace(sent, note=said)
    back = LetterTakenBack(letter_id=newest(hearing.LETTERS), day=DAY, by_id=maya, why=said)
    yield hearing.TAKEN_BACK, back
    yield hearing.NOT_REACHED, NotReached(person_id=ben, day=DAY, tried=said, **about)
    named: dict[str, Any] = {"person_id": ben, "passed_by": maya, "day": DAY, **about}
    yield hearing.PASSED, NamePassed(found=said, sentence=said, **named)
    yield hearing.BLOCKS, WordingBlock(place=BlockPlace.THANKS, name=said)
    yield from _goals(newest, typed, said)


def _goals(newest: Any, typed: Any, said: str) -> Iterator[tuple[Table[Any], Any]]:
    yield reviews.GOALS, Goal(made_on=DAY, **typed("goal"))
    goal_id = newest(reviews.GOALS)
    yield reviews.GOAL_CHECKS, GoalCheck(goal_id=goal_id, day=DAY, found=said)
    days: dict[str, Any] = {"first_day": DAY, "last_day": DAY}
    yield reviews.REVIEWS, Review(made_on=DAY, **days, **typed("review"))
    review_id = newest(reviews.REVIEWS)
    yield reviews.REVIEWED, ReviewGoal(review_id=review_id, goal_id=goal_id, result=said)
    shared: dict[str, Any] = {"with_whom": said, "how": said, "day": DAY}
    yield reviews.SHARED, ReviewShared(review_id=review_id, **shared)
    yield reviews.INDICATORS, Indicator(made_on=DAY, family=Family.OUTCOME, **typed("indicator"))
    indicator_id = newest(reviews.INDICATORS)
    yield reviews.SCORES, IndicatorScore(indicator_id=indicator_id, score=3, note=said, **days)
    yield outreach.OUTREACH, Outreach(day=DAY, **typed("outreach"))
    yield outreach.STEPS, ReachStep(made_on=DAY, **typed("reach_step"))
    yield equality.ROUNDS, EqualityRound(title=said, nation="england", questions=(), **days)
    yield equality.BENCHMARKS, Benchmark(question="age", choice="18", per_mille=1, source=said)


def test_a_name_is_looked_for_in_every_column_people_type_into_about_what_changed(
    small: InWords,
) -> None:
    write_a_name_everywhere_and_erase(small, rows, NEW)


def test_whoever_took_part_or_checked_has_no_name_any_more(small: InWords) -> None:
    amina, bus = rename(small, "Amina", "Aminatou Diallo"), asked(small)
    theme = bus.group_into("Times", bus.say("Too late", "Amina"))
    with small.workspace.step(small.act(), sentence("{name} checked it", name="Aminatou Diallo")):
        db = small.workspace.db
        change = answers.CHANGES.add(db, Change(wording="A later bus", owner_id=amina, made_on=DAY))
        checked: dict[str, Any] = {"months": 3, "day": DAY, "felt": Felt.YES, "checked_by": amina}
        answers.CHECKS.add(
            db, ChangeCheck(change_id=change.id or 0, own_words="It is good", **checked)
        )
        days: dict[str, Any] = {"first_day": DAY, "last_day": DAY, "made_on": DAY}
        review = reviews.REVIEWS.add(db, Review(title="Spring", **days))
        reviews.MEMBERS.add(db, ReviewMember(review_id=review.id or 0, person_id=amina))
    erase(small.workspace, small.act(), person_id=amina)
    assert column(small, "change", "owner_id") == [amina]
    assert column(small, "change_check", "own_words") == ["It is good"]
    assert column(small, "review_member", "person_id") == [amina], "so many took part"
    assert not holds(small, "Aminatou"), "nor in the words of the step"
    assert theme.people


def test_not_even_the_gaps_of_a_page_keep_a_name(small: InWords) -> None:
    """Where SQLite moves rows about, letters of what it takes out may stay between them."""
    name = "María-José O’Neill"
    person = people.add(small.workspace, small.act(), person=Person(name=name)).id or 0
    for form in ("María-José", "O’Neill", "o'neill’s", "MARIA JOSE", name):
        writers.in_a_theme(small, f"x {form}, y")
    erase(small.workspace, small.act(), person_id=person)
    for form in ("María-José", "O’Neill", "MARIA JOSE"):
        assert not holds(small, form), form
