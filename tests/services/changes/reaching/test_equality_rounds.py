"""Forms without a name: nothing in the file says who typed one, when, or which answers it had."""

import json
from collections import Counter
from dataclasses import replace

import pytest

from desktop.errors import NotAllowed, UserError
from desktop.services.changes.reaching import equality
from tests.services.changes.reaching.nameless import OLD, SPRING, YOUNG, begin, keep, show
from tests.services.in_words import DAY, InWords


def whole_file(group: InWords) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as anybody with the key reads it."""
    db = group.workspace.db
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: db.execute(f"SELECT * FROM '{name}'").fetchall() for name in names}  # noqa: S608


def test_typing_forms_changes_one_table_and_nothing_else_in_the_file(small: InWords) -> None:
    """No step, no history, no count of ids, no day: rows of answers alone (practice rule 41)."""
    round_id = begin(small)
    before = whole_file(small)
    keep(small, round_id, *[OLD] * 6, *[YOUNG] * 6)
    after = whole_file(small)
    assert {name for name in after if after[name] != before[name]} == {"equality_answer"}


def test_an_answer_knows_its_round_its_question_and_its_choice_and_no_more(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[YOUNG] * 5)
    columns = [row[1] for row in small.workspace.db.execute("PRAGMA table_info(equality_answer)")]
    assert columns == ["id", "round_id", "question", "choice"]
    rows = small.workspace.db.execute("SELECT question, choice FROM equality_answer").fetchall()
    assert Counter(rows)["areas", "seeing"] == 5
    assert Counter(rows)["", ""] == 5


def test_the_answers_of_one_form_do_not_lie_together(small: InWords) -> None:
    """Neither do forms lie in the order in which they were typed."""
    round_id = begin(small)
    keep(small, round_id, *[OLD] * 30, *[YOUNG] * 30)
    rows = small.workspace.db.execute(
        "SELECT question, choice FROM equality_answer ORDER BY rowid"
    ).fetchall()
    ages = [choice for question, choice in rows if question == "age"]
    ethnic = [choice for question, choice in rows if question == "ethnic group"]
    assert ages != sorted(ages, reverse=True)
    young = {"18-34": "pakistani", "65 and over": "white british"}
    assert [young[age] for age in ages] != ethnic


def test_two_batches_are_mixed_with_each_other(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[OLD] * 30)
    keep(small, round_id, *[YOUNG] * 30)
    rows = small.workspace.db.execute(
        "SELECT choice FROM equality_answer WHERE question = 'age' ORDER BY rowid"
    ).fetchall()
    assert [row[0] for row in rows] != ["65 and over"] * 30 + ["18-34"] * 30


def test_history_says_who_began_a_round_and_not_what_anybody_answered(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[YOUNG] * 12)
    show(small, round_id)
    rows = small.workspace.db.execute("SELECT tbl, before, after FROM history_row").fetchall()
    assert {row[0] for row in rows} & {"equality_answer", "equality_shown"} == set()
    assert "pakistani" not in json.dumps(rows)


def test_looking_at_figures_does_not_say_who_looked_or_when(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[YOUNG] * 12)
    before = whole_file(small)
    show(small, round_id)
    after = whole_file(small)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"equality_shown", "sqlite_sequence"}
    assert [row[1:] for row in after["equality_shown"]] == [(round_id, 12)]


def test_a_round_is_not_undone_once_forms_were_typed(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[YOUNG] * 5)
    with pytest.raises(UserError, match="stays"):
        small.workspace.undo(small.act())
    equality.empty(small.workspace, small.act(), round_id=round_id)
    small.workspace.undo(small.act())
    assert equality.rounds(small.workspace) == []


def test_forms_that_were_typed_twice_are_taken_out_and_typed_anew(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[YOUNG] * 12)
    equality.empty(small.workspace, small.act(), round_id=round_id)
    assert equality.forms(small.workspace, round_id) == 0
    assert equality.was_shown(small.workspace, round_id) is False


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"age": ("old",)}, "not on the list"),
        ({"religion": ("none",)}, "not on the list"),
        ({"age": ("18-34", "35-64")}, "Only one"),
        ({"areas": ("seeing", "not said")}, "Only one"),
    ],
)
def test_what_no_form_of_the_round_can_say_is_refused_and_nothing_is_kept(
    small: InWords, form: equality.Form, said: str
) -> None:
    round_id = begin(small)
    with pytest.raises(UserError, match=said):
        keep(small, round_id, OLD, form)
    assert equality.forms(small.workspace, round_id) == 0


def test_a_closed_round_takes_no_more_forms(small: InWords) -> None:
    round_id = begin(small)
    equality.close(small.workspace, small.act(), round_id=round_id)
    with pytest.raises(UserError, match="closed"):
        keep(small, round_id, OLD)


def test_what_is_asked_stays_once_a_form_was_typed(small: InWords) -> None:
    round_id = begin(small)
    about = replace(equality.get(small.workspace, round_id), questions=("age",))
    keep(small, round_id, OLD)
    with pytest.raises(UserError, match="cannot be changed"):
        equality.change(small.workspace, small.act(), about=about)
    elsewhere = replace(equality.get(small.workspace, round_id), nation="SCT")
    with pytest.raises(UserError, match="cannot be changed"):
        equality.change(small.workspace, small.act(), about=elsewhere)


def test_a_round_asks_at_least_one_thing(small: InWords) -> None:
    with pytest.raises(UserError) as caught:
        begin(small, questions=())
    assert caught.value.field == "questions"


def test_a_member_without_an_office_types_no_forms(small: InWords) -> None:
    with pytest.raises(NotAllowed):
        equality.begin(small.workspace, small.act("Amina"), about=SPRING)


def test_few_forms_at_once_are_warned_of(small: InWords) -> None:
    assert "these 4 forms" in str(equality.too_few_at_once(small.workspace, 4))
    assert equality.too_few_at_once(small.workspace, 5) is None


def test_a_closed_round_says_when_it_was_closed_and_undo_opens_it(small: InWords) -> None:
    round_id = begin(small)
    assert equality.close(small.workspace, small.act(), round_id=round_id).closed_on == DAY
    small.workspace.undo(small.act())
    keep(small, round_id, OLD)
    assert equality.forms(small.workspace, round_id) == 1


def test_typing_forms_ends_what_could_be_done_again(small: InWords) -> None:
    """Another question, done again after forms were typed, would be one that nobody was asked."""
    round_id = begin(small)
    about = replace(equality.get(small.workspace, round_id), questions=("sex",))
    equality.change(small.workspace, small.act(), about=about)
    small.workspace.undo(small.act())
    keep(small, round_id, OLD)
    with pytest.raises(UserError, match="nothing to do again"):
        small.workspace.redo(small.act())
