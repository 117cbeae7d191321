"""The answer to what people said: what it must say before anybody is told, and a better one."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.domain.person import Status
from desktop.domain.text_kinds import TextKind
from desktop.errors import NotAllowed, UserError
from desktop.language import sentence
from desktop.services.changes import decisions
from desktop.services.changes.answers import answers, changes
from desktop.services.people import people
from desktop.storage import answers as stored
from desktop.storage import requests
from tests.services.answering import Asked
from tests.services.in_words import DAY

YES, PARTLY, NO = AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NO


def said(asked: Asked, title: str = "Seats") -> list[str]:
    return [str(one) for one in answers.missing(asked.of(title))]


def recommend(asked: Asked, what: str, title: str = "Seats") -> None:
    theme = replace(asked.of(title).theme, recommended=what, sent_to="The bus company")
    with asked.group.workspace.step(asked.act(), sentence("Recommend")):
        stored.THEMES.update(asked.group.workspace.db, theme)


def test_a_theme_without_an_answer_says_so(asked: Asked) -> None:
    assert said(asked) == ["“Seats” has no answer yet."]


def test_a_yes_needs_who_does_what_and_by_when(asked: Asked) -> None:
    yes = asked.give("Seats", YES)
    assert said(asked) == ["“Seats”: say who does what, and by when."]
    change = asked.change(yes, owner="", due=None)
    assert said(asked) == [
        "“Put a seat there”: say who does it.",
        "“Put a seat there”: say by when.",
    ]
    whole = replace(change.change, owner="The council", due=DAY)
    changes.change(asked.group.workspace, asked.act(), change=whole)
    assert said(asked) == []


def test_what_somebody_who_left_had_to_do_is_nobodys(asked: Asked) -> None:
    group = asked.group
    asked.change(asked.give("Seats", YES), owner="", owner_id=group.id("Ben"))
    assert said(asked) == []
    people.set_status(group.workspace, asked.act(), person_id=group.id("Ben"), status=Status.LEFT)
    assert said(asked) == ["“Put a seat there”: say who does it."]


def test_a_no_needs_a_reason_and_nothing_else(asked: Asked) -> None:
    asked.give("Seats", NO, reasons="", decided="")
    assert said(asked) == ["“Seats”: say why not."]
    no = asked.of("Seats").answer
    assert no is not None
    whole = replace(no, could_not="The kerb is too narrow")
    answers.change(asked.group.workspace, asked.act(), answer=whole)
    assert said(asked) == []


@pytest.mark.parametrize("why", ["reasons", "could_not", "difference"])
def test_a_no_may_say_its_reason_in_any_of_three_places(asked: Asked, why: str) -> None:
    """Practice rule 28: whoever said why is not asked to say it again."""
    places: dict[str, Any] = {"reasons": "", "decided": "", why: "The kerb is too narrow"}
    asked.give("Seats", NO, **places)
    assert said(asked) == []


def test_half_a_yes_says_what_cannot_be(asked: Asked) -> None:
    half = asked.give("Seats", PARTLY)
    asked.change(half)
    assert said(asked) == ["“Seats”: say what cannot be, and why."]


@pytest.mark.parametrize(
    ("empty", "wanted"),
    [
        ({"decided_by": ""}, "“Seats”: say who decided it."),
        ({"power": None}, "“Seats”: say whether members decided or advised."),
        ({"reasons": ""}, "“Seats”: say why."),
        ({"decided": ""}, "“Seats”: say what was decided."),
    ],
)
def test_a_decision_says_who_made_it_with_which_power_and_why(
    asked: Asked, empty: dict[str, Any], wanted: str
) -> None:
    """Practice rule 27: it is kept all the same, and cannot be told."""
    asked.change(asked.give("Seats", YES, **empty))
    assert said(asked) == [wanted]


def test_what_is_not_as_recommended_needs_a_reason(asked: Asked) -> None:
    """Practice rule 28: capitals and full stops are no difference."""
    recommend(asked, "A seat at each stop")
    yes = asked.give("Seats", YES, decided="a seat at each stop.")
    asked.change(yes)
    assert said(asked) == []
    act, workspace = asked.act(), asked.group.workspace
    other = answers.change(workspace, act, answer=replace(yes, decided="A seat at two stops"))
    assert said(asked) == ["“Seats”: say why it is not as recommended."]
    answers.change(workspace, act, answer=replace(other, difference="Two stops are wide enough"))
    assert said(asked) == []


def test_a_new_answer_begins_with_what_the_request_says(asked: Asked) -> None:
    recommend(asked, "A seat at each stop")
    begun = answers.as_begun(asked.group.workspace, asked.themes["Seats"], YES, asked.act())
    assert (begun.answered_by, begun.decided_by) == ("The bus company", "The transport committee")
    assert begun.power is Power.ADVISE


def test_one_theme_has_one_answer(asked: Asked) -> None:
    asked.give("Seats", NO)
    with pytest.raises(UserError) as stopped:
        asked.give("Seats", YES)
    assert str(stopped.value) == "“Seats” has an answer. Give a new one instead."


def test_an_answer_is_not_of_tomorrow(asked: Asked) -> None:
    with pytest.raises(UserError) as stopped:
        answers.give(
            asked.group.workspace,
            asked.act(),
            answer=asked.answer("Seats", NO, day=DAY + timedelta(days=1)),
        )
    assert stopped.value.field == "day"


def test_what_somebody_was_told_stays_and_a_new_answer_replaces_it(asked: Asked) -> None:
    yes = asked.give("Seats", YES)
    asked.tell("Amina", yes)
    workspace, act = asked.group.workspace, asked.act()
    assert asked.of("Seats").is_told
    with pytest.raises(UserError, match="Give a new answer"):
        answers.change(workspace, act, answer=replace(yes, decided="Something else"))
    new = asked.answer("Seats", NO, could_not="No money", mistake="We said yes too soon")
    answers.replace(workspace, act, answer=new)
    now = asked.of("Seats")
    assert (now.kind, now.is_told, [one.kind for one in now.earlier]) == (NO, False, [YES])
    assert now.mistake is not None
    assert now.mistake.wording == "We said yes too soon"
    with pytest.raises(UserError, match="Change that one"):
        answers.change(workspace, act, answer=replace(yes, decided="Something else"))


def test_a_letter_taken_back_was_read_before(asked: Asked) -> None:
    """What became of the letter does not matter: somebody knows the answer."""
    yes, no = asked.give("Seats", YES), asked.give("Fares", NO)
    asked.tell("Amina", yes)
    assert answers.is_told(asked.group.workspace, yes)
    assert not answers.is_told(asked.group.workspace, no)


def test_what_hangs_on_the_notice_board_was_told(asked: Asked) -> None:
    yes = asked.give("Seats", YES)
    db = asked.group.workspace.db
    request = requests.REQUESTS.get(db, asked.request_id)
    with asked.group.workspace.step(asked.act(), sentence("In public")):
        requests.REQUESTS.update(db, replace(request, public_on=DAY, public_where="Library"))
    assert answers.is_told(asked.group.workspace, yes)
    later = asked.act(DAY + timedelta(days=1))
    new = answers.give(asked.group.workspace, later, answer=asked.answer("Fares", NO))
    assert not answers.is_told(asked.group.workspace, new)


def test_what_goes_on_moves_to_the_new_answer_and_the_rest_is_set_aside(asked: Asked) -> None:
    yes = asked.give("Seats", YES)
    seat, roof = asked.change(yes), asked.change(yes, "Build a roof")
    new = asked.answer("Seats", PARTLY, could_not="No roof: the kerb is narrow")
    answers.replace(asked.group.workspace, asked.act(), answer=new, goes_on=[seat.id])
    assert [one.change.wording for one in asked.of("Seats").changes] == ["Put a seat there"]
    late = DAY + timedelta(days=100)
    roof = changes.get(asked.group.workspace, roof.id)
    assert (roof.set_aside, roof.is_open, roof.is_late(late)) == (True, False, False)
    assert changes.get(asked.group.workspace, seat.id).is_late(late)


def test_a_decision_of_ours_says_what_the_answer_leaves_open(asked: Asked) -> None:
    """Decided once, at a meeting: nobody types it again for the answer (their-days)."""
    group = asked.group
    ours = Decision(
        day=DAY, wording="Pay for two seats", reasons="Many cannot stand", power=Power.DECIDE
    )
    ours = decisions.decide(group.workspace, group.act(), decision=ours)
    yes = asked.give("Seats", YES, decided="", reasons="", power=None, decision_id=ours.id)
    asked.change(yes)
    full = asked.of("Seats")
    assert full.decided is not None
    assert (full.decided.kind, full.decided.wording) == (TextKind.DECISION, "Pay for two seats")
    assert (full.power, said(asked)) == (Power.DECIDE, [])
    decisions.withdraw(group.workspace, group.act(), decision_id=ours.id or 0)
    assert said(asked) == ["“Seats”: the decision was taken back. Give a new answer."]


def test_a_helper_answers_for_nobody(asked: Asked) -> None:
    group = asked.group
    with pytest.raises(NotAllowed):
        answers.give(group.workspace, group.act("Amina"), answer=asked.answer("Seats", YES))


def test_giving_an_answer_can_be_undone(asked: Asked) -> None:
    asked.give("Seats", YES)
    undone = asked.group.workspace.undo(asked.act())
    assert (str(undone), asked.of("Seats").answer) == ("Answer: Seats", None)
