"""Figures of forms without a name: of ten on, nothing small shown, compared with the area."""

from dataclasses import replace

import pytest

from desktop.errors import UserError
from desktop.services.changes.reaching import equality
from desktop.services.group import group as groups
from desktop.storage import equality as stored
from tests.services.changes.reaching.nameless import AGED, GROWN, OLD, YOUNG, begin, keep, show
from tests.services.in_words import InWords


def test_nine_forms_give_no_figures(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[OLD] * 9)
    assert equality.figures_of(small.workspace, round_id).tables == ()
    with pytest.raises(UserError, match="from 10 forms on"):
        show(small, round_id)


def test_ten_forms_give_figures_and_whoever_left_a_question_empty_is_counted(
    small: InWords,
) -> None:
    round_id = begin(small)
    keep(small, round_id, *[OLD] * 10, *[{"ethnic group": ("white british",)}] * 6)
    tables = {one.question.code: one for one in show(small, round_id).tables}
    printed = {row.choice.code if row.choice else "": row.shown for row in tables["age"].rows}
    assert (printed["65 and over"], printed[""]) == (10, 6)
    assert tables["age"].total == 16


def test_the_only_one_who_left_a_question_empty_is_hidden_with_another(small: InWords) -> None:
    round_id = begin(small, questions=("age",))
    keep(small, round_id, *[AGED] * 12, *[GROWN] * 6, {})
    [table] = show(small, round_id).tables
    printed = {row.choice.code if row.choice else "": row.shown for row in table.rows}
    assert printed == {
        "under 18": 0,
        "18-34": None,
        "35-64": 0,
        "65 and over": 12,
        "not said": 0,
        "": None,
    }


def test_a_group_chooses_what_is_small_and_what_is_too_few(small: InWords) -> None:
    chosen = replace(small.workspace.settings, small_number=7, least_answers=20)
    groups.change_settings(small.workspace, small.act(), group=chosen)
    round_id = begin(small, questions=("age",))
    keep(small, round_id, *[AGED] * 13, *[GROWN] * 6)
    assert equality.figures_of(small.workspace, round_id).too_few
    keep(small, round_id, *[AGED] * 7)
    [table] = show(small, round_id).tables
    assert table.rows[1].shown is None


def test_figures_that_differ_by_few_forms_from_others_are_warned_of(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[OLD] * 12)
    assert equality.differs_by_few(small.workspace, round_id) is None
    show(small, round_id)
    keep(small, round_id, *[YOUNG] * 3)
    assert "by 3 forms" in str(equality.differs_by_few(small.workspace, round_id))
    show(small, round_id)
    assert equality.differs_by_few(small.workspace, round_id) is None
    keep(small, round_id, *[YOUNG] * 5)
    assert equality.differs_by_few(small.workspace, round_id) is None


def test_figures_that_were_shown_are_compared_also_after_all_forms_are_typed_anew(
    small: InWords,
) -> None:
    round_id = begin(small)
    keep(small, round_id, *[OLD] * 12)
    show(small, round_id)
    equality.empty(small.workspace, small.act(), round_id=round_id)
    with pytest.raises(UserError, match="stays"):
        small.workspace.undo(small.act())
    keep(small, round_id, *[OLD] * 12, YOUNG)
    assert "by 1 form." in str(equality.differs_by_few(small.workspace, round_id))


def test_how_often_somebody_looked_is_not_kept(small: InWords) -> None:
    round_id = begin(small)
    keep(small, round_id, *[OLD] * 12)
    for _ in range(3):
        show(small, round_id)
    assert [one.forms for one in stored.shown(small.workspace.db)] == [12]


def test_a_choice_ticked_twice_on_one_form_counts_once(small: InWords) -> None:
    round_id = begin(small)
    twice = {"areas": ("seeing", "seeing")}
    keep(small, round_id, *[twice] * 6, *[{"areas": ("memory",)}] * 6)
    [areas] = [one for one in show(small, round_id).tables if one.question.code == "areas"]
    shown = {row.choice.code: row.shown for row in areas.rows if row.choice}
    assert (shown["seeing"], shown["memory"]) == (6, 6)


def test_the_figures_of_another_round_are_compared_too(small: InWords) -> None:
    first, second = begin(small), begin(small, title="Summer 2026")
    keep(small, first, *[OLD] * 12)
    show(small, first)
    keep(small, second, *[OLD] * 13)
    assert "by 1 form." in str(equality.differs_by_few(small.workspace, second))


def test_we_see_of_whom_we_have_fewer_than_the_area(small: InWords) -> None:
    round_id = begin(small, questions=("age",))
    keep(small, round_id, *[AGED] * 14, *[GROWN] * 6)
    equality.compare_with(
        small.workspace,
        small.act(),
        question="age",
        per_mille={"18-34": 320, "35-64": 450, "65 and over": 230},
        source="Census 2021",
    )
    found = show(small, round_id)
    assert [row.choice.code for row in found.fewer if row.choice] == ["35-64"]
    assert equality.sources(small.workspace) == {"age": "Census 2021"}


def test_what_is_hidden_is_never_said_to_be_fewer(small: InWords) -> None:
    round_id = begin(small, questions=("age",))
    keep(small, round_id, *[AGED] * 20, *[GROWN] * 2)
    equality.compare_with(
        small.workspace, small.act(), question="age", per_mille={"18-34": 900}, source="Census"
    )
    [table] = show(small, round_id).tables
    assert [row.shown for row in table.rows] == [None] * 6
    assert [row.per_mille for row in table.rows] == [None] * 6
    assert show(small, round_id).fewer == ()


def test_figures_of_the_area_say_where_they_come_from(small: InWords) -> None:
    with pytest.raises(UserError) as caught:
        equality.compare_with(
            small.workspace, small.act(), question="age", per_mille={"18-34": 320}, source=" "
        )
    assert caught.value.field == "source"


def test_figures_of_the_area_are_changed_and_taken_off(small: InWords) -> None:
    for figures in ({"18-34": 320, "35-64": 450}, {"18-34": 310}):
        equality.compare_with(
            small.workspace, small.act(), question="age", per_mille=figures, source="Census 2021"
        )
    assert equality.area(small.workspace) == {("age", "18-34"): 310}
