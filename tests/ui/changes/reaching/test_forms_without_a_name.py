"""Forms without a name by key: a round, a batch of forms, and figures that give nobody away."""

from datetime import date

import pytest

from desktop.services.changes.reaching import equality
from desktop.ui.changes.reaching.figures_dialog import FiguresDialog
from desktop.ui.changes.reaching.reaching_page import ReachingPage
from desktop.ui.changes.reaching.type_forms import TypeForms
from tests.services.changes.reaching.nameless import AGED, GROWN, SPRING
from tests.ui.visiting import Visit


def begin(visit: Visit, page: ReachingPage, *questions: str) -> int:
    """A round that asks only this, begun by key."""
    visit.push(page.rounds.new)
    visit.fill(title="Spring 2026", last_day="31/3/2026")
    for code, tick in visit.dialog.ticks.items():
        tick.setChecked(code in questions)
    visit.press("Ctrl+Enter")
    [about] = equality.rounds(visit.session.workspace)
    return about.id or 0


def choose_age(visit: Visit, down: int) -> None:
    """The first is left empty, so that two keys down are 18 to 34."""
    dialog = visit.dialog
    assert isinstance(dialog, TypeForms)
    visit.enter(dialog.choices["age"])
    visit.press(*["Down"] * down)


def type_form(visit: Visit) -> None:
    """Somebody of 65 and over."""
    choose_age(visit, 4)
    visit.press("Ctrl+Enter")


def keep(visit: Visit, round_id: int, *typed: equality.Form) -> None:
    equality.keep(visit.session.workspace, visit.session.act(), round_id=round_id, typed=typed)


def test_a_round_begins_with_what_is_usually_asked(visit: Visit, page: ReachingPage) -> None:
    visit.push(page.rounds.new)
    visit.fill(title="Spring 2026", last_day="31/3/2026")
    visit.press("Ctrl+Enter")
    [about] = equality.rounds(visit.session.workspace)
    assert about.questions == ("ethnic group", "disabled", "areas", "age", "sex")
    assert (about.first_day, about.last_day) == (visit.session.today(), date(2026, 3, 31))
    [row] = page.rounds.list.rows()
    assert (row.chip, row.detail) == ("open", "12 March 2026 to 31 March 2026 · 0 forms")


def test_a_batch_is_typed_by_key_and_kept_at_once(visit: Visit, page: ReachingPage) -> None:
    round_id = begin(visit, page, "age")
    visit.push(page.rounds.type)
    for _ in range(4):
        type_form(visit)
    assert equality.forms(visit.session.workspace, round_id) == 0
    assert visit.heard[-1].startswith("4 forms typed. Nothing is kept yet")
    choose_age(visit, 2)
    visit.push(visit.dialog.keep)
    assert visit.dialog is None
    assert equality.forms(visit.session.workspace, round_id) == 5
    assert page.rounds.list.rows()[0].detail.endswith("5 forms")


def test_few_forms_are_kept_only_when_somebody_presses_again(
    visit: Visit, page: ReachingPage
) -> None:
    round_id = begin(visit, page, "age")
    visit.push(page.rounds.type)
    type_form(visit)
    visit.push(visit.dialog.keep)
    assert equality.forms(visit.session.workspace, round_id) == 0
    assert "what this form says" in visit.dialog.form.notice.text()
    visit.push(visit.dialog.keep)
    assert equality.forms(visit.session.workspace, round_id) == 1


def test_a_form_typed_wrong_is_taken_in_hand_again(visit: Visit, page: ReachingPage) -> None:
    begin(visit, page, "age", "areas")
    visit.push(page.rounds.type)
    visit.enter(visit.dialog.ticks["areas"]["memory"])
    visit.press("Space")
    type_form(visit)
    assert visit.dialog.form_now() == {}
    visit.push(visit.dialog.back)
    assert visit.dialog.form_now() == {"age": ("65 and over",), "areas": ("memory",)}
    assert visit.dialog.typed == []


def test_escape_asks_before_forms_are_lost(visit: Visit, page: ReachingPage) -> None:
    begin(visit, page, "age")
    visit.push(page.rounds.type)
    type_form(visit)
    visit.press("Esc")
    assert visit.dialog is not None
    visit.press("Esc")
    assert visit.dialog is None


def test_cancel_asks_before_forms_are_lost(visit: Visit, page: ReachingPage) -> None:
    begin(visit, page, "age")
    visit.push(page.rounds.type)
    type_form(visit)
    visit.push(visit.dialog.cancel)
    assert "are not kept yet" in visit.dialog.form.notice.text()
    visit.push(visit.dialog.cancel)
    assert visit.dialog is None


def test_a_key_pressed_twice_makes_no_empty_form(visit: Visit, page: ReachingPage) -> None:
    begin(visit, page, "age")
    visit.push(page.rounds.type)
    type_form(visit)
    visit.press("Ctrl+Enter")
    assert len(visit.dialog.typed) == 1
    assert visit.dialog.form.notice.text().startswith("Nothing is chosen.")
    visit.press("Ctrl+Enter")
    assert visit.dialog.typed == [{"age": ("65 and over",)}, {}]


def test_what_cannot_stand_on_one_form_is_said_before_the_next(
    visit: Visit, page: ReachingPage
) -> None:
    begin(visit, page, "areas")
    visit.push(page.rounds.type)
    for code in ("memory", "not said"):
        visit.dialog.ticks["areas"][code].setChecked(True)
    visit.press("Ctrl+Enter")
    assert visit.dialog.form.notice.text() == "Only one of these can be ticked."
    assert visit.dialog.typed == []


def figures(visit: Visit, page: ReachingPage) -> FiguresDialog:
    visit.push(page.rounds.figures)
    assert isinstance(visit.dialog, FiguresDialog)
    return visit.dialog


def test_figures_hide_small_numbers_in_words(visit: Visit, page: ReachingPage) -> None:
    round_id = begin(visit, page, "age")
    keep(visit, round_id, *[GROWN] * 14, *[AGED] * 6, *[{"age": ("35-64",)}] * 2)
    rows = figures(visit, page).lists["age"].rows()
    assert [row.aloud() for row in rows] == [
        *("Under 18: 0", "18 to 34: 14. 63.6 of 100", "35 to 64: hidden", "65 and over: hidden"),
        *("I prefer not to say: 0", "Left empty: 0"),
    ]


def test_a_chart_stands_above_the_numbers_and_tells_no_more(
    visit: Visit, page: ReachingPage
) -> None:
    """What is hidden has no bar; that of the area stays beside it."""
    equality.compare_with(
        visit.session.workspace,
        visit.session.act(),
        question="age",
        per_mille={"18-34": 300, "35-64": 500},
        source="Census 2021",
    )
    round_id = begin(visit, page, "age")
    keep(visit, round_id, *[GROWN] * 14, *[AGED] * 6, *[{"age": ("35-64",)}] * 2)
    chart = figures(visit, page).charts["age"]
    assert chart.isVisible()
    assert chart.accessibleName() == "Chart: How old are you?"
    assert chart.accessibleDescription() == (
        "Nothing shown is much less than in our area."
        " Small numbers are hidden, so that nobody is known by them."
    )
    grown, grown_area, middle, middle_area, old = [bar.width() for bar in chart.bars()]
    assert grown == pytest.approx(grown_area * 636 / 300, abs=4)
    assert (middle, old) == (0, 0)
    assert middle_area == pytest.approx(grown_area * 5 / 3, abs=3)


def test_where_every_number_is_hidden_a_sentence_stands_in_place_of_the_chart(
    visit: Visit, page: ReachingPage
) -> None:
    round_id = begin(visit, page, "age")
    keep(visit, round_id, *[GROWN] * 14, *[AGED] * 2)
    assert not figures(visit, page).charts["age"].isVisible()


def test_nine_forms_show_no_figures(visit: Visit, page: ReachingPage) -> None:
    round_id = begin(visit, page, "age")
    keep(visit, round_id, *[AGED] * 9)
    shown = figures(visit, page)
    assert shown.said.said == (
        "There are 9 forms. Figures are shown from 10 forms on."
        " Ask more people, and type their forms in"
    )
    assert shown.lists == {}


def test_figures_that_differ_by_few_forms_are_shown_only_when_pressed(
    visit: Visit, page: ReachingPage
) -> None:
    round_id = begin(visit, page, "age")
    keep(visit, round_id, *[AGED] * 12)
    figures(visit, page).close()
    keep(visit, round_id, *[GROWN] * 2)
    shown = figures(visit, page)
    assert "differ from these by 2 forms" in shown.form.notice.text()
    assert shown.lists == {}
    assert not shown.print.isVisible()
    visit.push(shown.show_all)
    assert shown.lists["age"].rows()
    assert shown.print.isVisible()


def test_figures_of_the_area_are_typed_with_where_they_come_from(
    visit: Visit, page: ReachingPage
) -> None:
    visit.enter(page.area.list)
    page.area.list.choose("sex")
    visit.press("Enter")
    visit.fill(female="51,2", male="48.8 %")
    visit.press("Ctrl+Enter")
    assert visit.problem("source") == "Where do these figures come from?"
    visit.fill(source="Census 2021", male="many")
    visit.press("Ctrl+Enter")
    assert visit.problem("male") == "Type a share of 100, such as 14.5."
    visit.fill(male="48.8")
    visit.press("Ctrl+Enter")
    known = equality.area(visit.session.workspace)
    assert known == {("sex", "female"): 512, ("sex", "male"): 488}
    row = next(row for row in page.area.list.rows() if row.key == "sex")
    assert (row.detail, row.chip) == ("Census 2021", "")


def test_all_forms_are_taken_out_only_after_being_asked(visit: Visit, page: ReachingPage) -> None:
    round_id = begin(visit, page, "age")
    keep(visit, round_id, *[AGED] * 12)
    visit.push(page.rounds.empty)
    visit.press("Esc")
    assert equality.forms(visit.session.workspace, round_id) == 12
    visit.push(page.rounds.empty)
    visit.press("Ctrl+Enter")
    assert equality.forms(visit.session.workspace, round_id) == 0


def test_a_round_of_one_day_names_it_once(visit: Visit, page: ReachingPage) -> None:
    visit.push(page.rounds.new)
    visit.fill(title="Our open day", last_day="12/3/2026")
    visit.press("Ctrl+Enter")
    assert page.rounds.list.rows()[0].detail == "12 March 2026 · 0 forms"


def test_a_closed_round_has_figures_and_takes_no_forms(visit: Visit, page: ReachingPage) -> None:
    round_id = begin(visit, page, "age")
    keep(visit, round_id, *[AGED] * 12)
    visit.push(page.rounds.close_it)
    assert page.rounds.list.rows()[0].chip == "closed"
    assert not page.rounds.type.isVisible()
    assert page.rounds.list.hasFocus()
    visit.press("Enter")
    assert isinstance(visit.dialog, FiguresDialog)


def test_a_round_keeps_its_name_and_its_nation(visit: Visit, page: ReachingPage) -> None:
    about = equality.begin(visit.session.workspace, visit.session.act(), about=SPRING)
    page.rounds.list.choose(about.id)
    visit.push(page.rounds.change)
    visit.fill(title="March 2026")
    visit.press("Ctrl+Enter")
    [now] = equality.rounds(visit.session.workspace)
    assert (now.title, now.nation, now.questions) == ("March 2026", "ENG", SPRING.questions)


def test_what_nobody_ticked_is_one_card_with_a_line_each(visit: Visit, page: ReachingPage) -> None:
    round_id = begin(visit, page, "religion")
    keep(visit, round_id, *[{"religion": ("none",)}] * 12, *[{"religion": ("sikh",)}] * 6)
    *_told, nobody = figures(visit, page).lists["religion"].rows()
    assert (nobody.title, nobody.amount) == ("Nobody", "0")
    assert nobody.detail.splitlines()[:2] == ["Buddhist", "Christian"]
