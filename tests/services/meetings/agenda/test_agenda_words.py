"""Words that are explained, and warnings that stay quiet until a group asks for them."""

from dataclasses import replace

import pytest

from desktop.domain.agenda import Item
from desktop.domain.agenda_checks import FindingKind
from desktop.domain.body import Body
from desktop.domain.decision import Action, FullAction
from desktop.domain.person import Reading
from desktop.domain.plain_words import LONGEST_SENTENCE, long_sentences
from desktop.errors import UserError
from desktop.services.changes import actions
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import checks, glossary
from desktop.services.meetings.bodies import bodies
from desktop.services.people import people
from tests.services import packed
from tests.services.agendas import begin, idea, meet, on_agenda
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.pdfs import many_pages

LONG = "The CCG " + "word " * 14
"""Sixteen words, one of them an abbreviation."""


def test_words_and_sentences_are_quiet_until_the_group_asks(riverside: Riverside) -> None:
    """Practice rule 31, quiet by default."""
    meeting_id = ready(riverside)
    quiet = {FindingKind.WORD, FindingKind.LONG_SENTENCE}
    assert not quiet & {one.kind for one in checks.findings(riverside.workspace, meeting_id)}
    nudge(riverside)
    assert told(riverside, meeting_id) == ["CCG"]


def test_papers_of_many_pages_are_quiet_until_the_group_asks(riverside: Riverside) -> None:
    """Practice rule 31: page limits, quiet by default."""
    meeting_id = meet(riverside)
    item = begin_with(riverside, meeting_id)
    packed.add(riverside, many_pages(31), item_id=str(item.id))
    assert FindingKind.HEAVY not in kinds(riverside, meeting_id)
    nudge(riverside)
    assert FindingKind.HEAVY in kinds(riverside, meeting_id)


def test_what_this_group_put_off_twice_is_said_and_not_what_another_did(
    riverside: Riverside,
) -> None:
    """Practice rule 29, for what somebody said they would do."""
    meeting_id = meet(riverside)
    begin_with(riverside, meeting_id)
    body = bodies.add(riverside.workspace, riverside.act(), body=Body(name="Panel"))
    theirs = put_off_twice(riverside, body.id)
    assert FindingKind.PUT_OFF not in kinds(riverside, meeting_id)
    ours = put_off_twice(riverside, None)
    assert FindingKind.PUT_OFF in kinds(riverside, meeting_id)
    assert theirs.put_off == ours.put_off == 2


def begin_with(group_: Riverside, meeting_id: int) -> Item:
    begin(group_, meeting_id)
    return on_agenda(group_, idea(group_), meeting_id)


def kinds(group_: Riverside, meeting_id: int) -> set[FindingKind]:
    return {one.kind for one in checks.findings(group_.workspace, meeting_id)}


def put_off_twice(group_: Riverside, body_id: int | None) -> FullAction:
    workspace, act = group_.workspace, group_.act()
    new = Action(body_id=body_id, wording="Ring the council", made_on=DAY)
    action_id = actions.add(workspace, act, action=new).id
    actions.put_off(workspace, act, action_id=action_id, reason="Ill")
    return actions.put_off(workspace, act, action_id=action_id, reason="Ill again")


def test_a_word_that_was_explained_is_not_asked_about_again(riverside: Riverside) -> None:
    meeting_id = ready(riverside)
    nudge(riverside)
    explained = explain(riverside, "ccg", "The people who pay for health care here.")
    assert told(riverside, meeting_id) == []
    glossary.end(riverside.workspace, riverside.act(), word_id=explained)
    assert told(riverside, meeting_id) == ["CCG"]
    assert glossary.every(riverside.workspace) == []


def test_sentences_are_shorter_where_somebody_invited_has_easy_read(riverside: Riverside) -> None:
    meeting_id = ready(riverside)
    nudge(riverside)
    assert long_ones(riverside, meeting_id) == 0
    ben = people.get(riverside.workspace, riverside.id("Ben"))
    easy = replace(ben, reading=Reading.EASY)
    people.change(riverside.workspace, riverside.act(), person=easy)
    meetings.invite(
        riverside.workspace, riverside.act(), meeting_id=meeting_id, person_ids=[ben.id or 0]
    )
    assert long_ones(riverside, meeting_id) == 1


def test_the_same_word_again_is_explained_anew(riverside: Riverside) -> None:
    explain(riverside, "PIP", "Money.")
    explain(riverside, "pip", "Money for disabled people.")
    assert [one.meaning for one in glossary.every(riverside.workspace)] == [
        "Money for disabled people."
    ]


@pytest.mark.parametrize(("word", "meaning", "field"), [("", "x", "word"), ("x", " ", "meaning")])
def test_a_word_needs_its_meaning(
    riverside: Riverside, word: str, meaning: str, field: str
) -> None:
    with pytest.raises(UserError) as raised:
        explain(riverside, word, meaning)
    assert raised.value.field == field


def test_one_word_does_not_become_another_that_is_there(riverside: Riverside) -> None:
    explain(riverside, "PIP", "Money.")
    other = explain(riverside, "DLA", "Money for children.")
    with pytest.raises(UserError, match="explained already"):
        glossary.explain(
            riverside.workspace, riverside.act(), word="pip", meaning="x", word_id=other
        )


def ready(group_: Riverside) -> int:
    """A meeting with one item whose briefing has an abbreviation in sixteen words."""
    meeting_id = meet(group_)
    begin(group_, meeting_id)
    on_agenda(group_, idea(group_, briefing=LONG, minutes=5), meeting_id)
    return meeting_id


def nudge(group_: Riverside) -> None:
    settings = replace(group_.workspace.settings, nudges=True)
    group.change_settings(group_.workspace, group_.act(), group=settings)


def told(group_: Riverside, meeting_id: int) -> list[str]:
    return [one.word for one in checks.findings(group_.workspace, meeting_id) if one.word]


def long_ones(group_: Riverside, meeting_id: int) -> int:
    found = checks.findings(group_.workspace, meeting_id)
    return sum(one.kind is FindingKind.LONG_SENTENCE for one in found)


def explain(group_: Riverside, word: str, meaning: str) -> int:
    made = glossary.explain(group_.workspace, group_.act(), word=word, meaning=meaning)
    return made.id or 0


def test_a_sentence_of_twenty_words_is_easy_and_one_of_twenty_one_is_not() -> None:
    """Practice rule 31, by its own numbers."""
    assert list(long_sentences("word " * 20, LONGEST_SENTENCE)) == []
    assert list(long_sentences("word " * 21, LONGEST_SENTENCE)) == [21]
