"""The texts of a request in other languages: all that letters say, and what is old by now."""

from dataclasses import replace

import pytest

from desktop.domain.agenda import Item
from desktop.domain.answer import Answer, AnswerKind
from desktop.domain.decision import Decision
from desktop.domain.own_text import TextState
from desktop.services.changes import decisions
from desktop.services.changes.answers import answers, changes, texts
from desktop.services.meetings.agenda import items
from desktop.services.papers import own_texts, record_texts, worksheets
from desktop.services.people import people
from tests.services.answering import Asked
from tests.services.changes.lettered import translate
from tests.services.in_words import DAY


@pytest.fixture
def half(asked: Asked) -> Answer:
    """Half a yes, with a change that is done."""
    half = asked.give("Seats", AnswerKind.PARTLY, could_not="No roof", next_step="We look again")
    seat = asked.change(half)
    act = asked.act()
    changes.done(asked.group.workspace, act, change_id=seat.id, evidence="We sat on it")
    return half


def wordings(asked: Asked, *, private: bool = False) -> list[str]:
    found = texts.every(asked.group.workspace, asked.request_id)
    return [one.source.wording for one in found if one.confidential == private]


def test_all_that_a_letter_says_is_there_to_be_translated(asked: Asked, half: Answer) -> None:
    assert half.kind is AnswerKind.PARTLY
    assert wordings(asked) == [
        *("The bus", "Seats", "As you asked", "Many of you said so", "No roof", "We look again"),
        *("Put a seat there", "We sat on it", "Fares"),
    ]


def test_own_words_are_never_given_to_a_translator(asked: Asked) -> None:
    assert not any("please" in one for one in wordings(asked))


def test_a_decision_about_a_private_item_is_private_here_too(asked: Asked) -> None:
    group = asked.group
    item = items.propose(
        group.workspace, group.act(), item=Item(title="Pay", confidential=True, proposed_on=DAY)
    )
    ours = Decision(day=DAY, wording="Pay for a seat", item_id=item.id)
    ours = decisions.decide(group.workspace, group.act(), decision=ours)
    asked.give("Seats", AnswerKind.YES, decided="", decision_id=ours.id)
    assert wordings(asked, private=True) == ["Pay for a seat"]
    found = decisions.to_answer_with(group.workspace, DAY)
    assert found == [], "nor is it offered as an answer"


def test_languages_of_who_spoke_come_first(asked: Asked) -> None:
    workspace, act = asked.group.workspace, asked.act()
    amina = people.get(workspace, asked.group.id("Amina"))
    people.change(workspace, act, person=replace(amina, language="ur"))
    assert texts.languages(workspace, asked.request_id)[0] == "ur"
    assert list(texts.states(workspace, asked.request_id)) == ["ur"]


def test_what_changes_in_other_words_is_old_in_other_languages(asked: Asked) -> None:
    workspace, act = asked.group.workspace, asked.act()
    seat = asked.change(asked.give("Seats", AnswerKind.YES))
    [source] = [
        one.source
        for one in texts.every(workspace, asked.request_id)
        if one.source.wording == "Put a seat there"
    ]
    translate(asked.group, source, "pl", "Postawić ławkę")
    changes.change(workspace, act, change=replace(seat.change, wording="Put two seats there"))
    state = {
        one.source.wording: one.state("pl") for one in texts.every(workspace, asked.request_id)
    }
    assert state["Put two seats there"] is TextState.OUT_OF_DATE


def test_a_worksheet_goes_out_with_the_texts_and_a_new_wording_makes_one_old(
    asked: Asked, half: Answer
) -> None:
    workspace, act = asked.group.workspace, asked.act()
    found = texts.every(workspace, asked.request_id)
    written = record_texts.to_translate(workspace, act, texts=found)
    assert len(worksheets.wanted(workspace, "pl", written)) == len(found)
    one = next(text for text in written if text.source.wording == "No roof")
    own_texts.translate(
        workspace, act, text_id=one.id, language="pl", wording="Bez dachu", translator=""
    )
    answers.change(workspace, act, answer=replace(half, could_not="No roof this year"))
    state = {
        one.source.wording: one.state("pl") for one in texts.every(workspace, asked.request_id)
    }
    assert state["No roof this year"] is TextState.OUT_OF_DATE
    assert state["Seats"] is TextState.MISSING
