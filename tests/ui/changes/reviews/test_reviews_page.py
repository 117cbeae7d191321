"""Goals and reviews by key: set, looked at, scored, reviewed, shared, closed and printed."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from desktop.domain.goal import Family, Goal, GoalState, Indicator, Review, ReviewShared
from desktop.services.changes.reviews import goals, indicators, reviews
from tests.services.answering import ask
from tests.services.in_words import DAY, InWords
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit


def titles(visit: Visit, part: str) -> list[str]:
    return [row.title for row in getattr(visit.room, part).list.rows()]


def set_goal(group: InWords, **more: object) -> Goal:
    new = Goal(wording="More of us come by bus.", made_on=DAY, **more)  # type: ignore[arg-type]
    return goals.add(group.workspace, group.act(), goal=new)


def begin(group: InWords, *, shared: bool = False) -> int:
    review = Review(
        title="Our year", first_day=DAY - timedelta(days=365), last_day=DAY, made_on=DAY
    )
    review_id = reviews.begin(group.workspace, group.act(), review=review).id or 0
    if shared:
        told = ReviewShared(review_id=review_id, with_whom="The council", day=DAY)
        reviews.share(group.workspace, group.act(), shared=told)
    return review_id


def test_a_group_without_a_goal_is_told_how_to_begin(visit: Visit) -> None:
    assert visit.room.new_goal.hasFocus()
    assert visit.room.new_goal.property("look") == "primary"
    assert visit.room.goals.list.accessibleDescription() == (
        "No goal yet. Set the first one with members."
    )
    assert not visit.room.about.isVisible()
    assert visit.room.arrival() == "Goals and reviews."


def test_a_goal_is_set_by_key_and_says_what_it_lacks(visit: Visit, small: InWords) -> None:
    visit.press("Ctrl+N")
    visit.press("Ctrl+Enter")
    assert visit.problem("wording") == "Write what you want to reach."
    visit.fill(wording="More of us come by bus.", end_on="1/3/2026")
    visit.press("Ctrl+Enter")
    assert visit.problem("end_on") == "The last day comes before the first."
    visit.fill(end_on="1/9/2026")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert visit.heard[-1] == "Saved."
    [goal] = goals.every(small.workspace)
    assert (goal.start_on, goal.wording) == (DAY, "More of us come by bus.")
    [row] = visit.room.goals.list.rows()
    assert row.chip == "something is missing"
    visit.enter(visit.room.goals.list)
    visit.press("Enter")
    assert visit.focus().accessibleName() == "It does not say how it is now."
    assert "It was set without members. Ask them first." in visit.room.goals.lines.said


def test_a_goal_may_be_about_a_request(visit: Visit, small: InWords) -> None:
    asked = ask(small)
    visit.press("Ctrl+N")
    visit.fill(wording="A seat at each stop.")
    visit.enter(visit.dialog.request)
    visit.press("Down", "Ctrl+Enter")
    [goal] = goals.every(small.workspace)
    assert goal.request_id == asked.request_id
    assert "Which request: The bus" in visit.room.goals.lines.said


def test_a_goal_to_look_at_is_said_on_arriving_and_looked_at_by_key(
    visit: Visit, small: InWords
) -> None:
    goal = set_goal(small, check_on=DAY)
    visit.settle()
    assert visit.room.arrival() == "Goals and reviews. 1 goal to look at now."
    assert visit.room.goals.list.rows()[0].chip == "look at it now"
    assert visit.room.goals.look.property("look") == "primary"
    visit.push(visit.room.goals.look)
    visit.press("Ctrl+Enter")
    assert visit.problem("found") == "Write how it is now."
    visit.fill(found="Four of nine.", checked_by="Amina", again_on="1/6/2026")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    [check] = goals.checks(small.workspace, goal.id or 0)
    assert (check.found, check.checked_by) == ("Four of nine.", small.id("Amina"))
    assert "12 March 2026: Four of nine" in visit.room.goals.lines.said
    assert visit.room.goals.list.rows()[0].chip == "something is missing"


def test_what_became_of_a_goal_can_be_taken_up_again(visit: Visit, small: InWords) -> None:
    goal = set_goal(small)
    visit.settle()
    visit.push(visit.room.goals.end)
    visit.fill(result="All of us do.")
    visit.press("Ctrl+Enter")
    assert goals.get(small.workspace, goal.id or 0).state is GoalState.REACHED
    assert visit.room.goals.lines.said.startswith("reached: All of us do")
    assert not visit.room.goals.look.isVisible()
    visit.push(visit.room.goals.again)
    assert goals.get(small.workspace, goal.id or 0).state is GoalState.OPEN
    assert visit.room.goals.look.hasFocus()


def test_what_members_look_at_is_scored_by_key(visit: Visit, small: InWords) -> None:
    visit.push(visit.room.new_indicator)
    visit.press("Ctrl+Enter")
    assert visit.problem("wording") == "Write it in members' own words."
    visit.fill(wording="I can follow what is said.")
    visit.press("Ctrl+Enter")
    [row] = visit.room.indicators.list.rows()
    assert (row.chip, row.detail) == ("set without members", "what came of it · not scored yet")
    visit.push(visit.room.indicators.score)
    visit.fill(people="many")
    visit.press("Ctrl+Enter")
    assert visit.problem("people") == "Type a number above zero."
    visit.fill(people="8")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    [one] = indicators.every(small.workspace)
    assert one.newest is not None
    assert (one.newest.score, one.newest.people) == (3, 8)
    assert [row.amount for row in visit.room.indicators.scores.rows()] == ["3 of 5"]
    visit.enter(visit.room.indicators.list)
    visit.press("Enter", "Enter")
    visit.press("Ctrl+Enter")
    assert indicators.every(small.workspace)[0].newest is None
    visit.push(visit.room.indicators.end)
    visit.press("Enter")
    assert indicators.every(small.workspace) == []
    assert visit.heard[-1] == "Saved."
    assert visit.room.window().focusWidget() is visit.room.indicators.list


def test_a_review_is_begun_written_shared_and_closed_by_key(visit: Visit, small: InWords) -> None:
    set_goal(small)
    visit.push(visit.room.new_review)
    visit.fill(title="Our year")
    visit.press("Ctrl+Enter")
    assert titles(visit, "looked_at") == ["More of us come by bus."]
    assert visit.room.about.write.property("look") == "primary"
    assert "No member took part. Ask some first" in visit.room.about.lines.said
    visit.push(visit.room.about.close_it)
    assert visit.room.notice.text() == "It was shared with nobody yet. Share it, then close it."
    visit.push(visit.room.about.write)
    visit.fill(findings="Fewer come.", next_steps="We ask why.")
    visit.press("Ctrl+Enter")
    visit.push(visit.room.shared.new)
    visit.fill(with_whom="The council", how="by post")
    visit.press("Ctrl+Enter")
    assert titles(visit, "shared") == ["The council"]
    visit.push(visit.room.about.close_it)
    assert visit.dialog.do.accessibleDescription() == "No member took part. Ask some first."
    visit.press("Ctrl+Enter")
    [review] = reviews.every(small.workspace)
    assert review.closed_on == DAY
    assert visit.room.about.lines.said.startswith("Closed on 12 March 2026")
    assert not visit.room.about.write.isVisible()
    assert visit.heard[-1] == "Saved."
    assert visit.room.window().focusWidget() is visit.room.list, "a button that goes leaves nobody"
    visit.push(visit.room.about.reopen)
    assert reviews.every(small.workspace)[0].closed_on is None
    assert visit.room.list.hasFocus()


def test_what_became_of_a_goal_leaves_one_at_its_list(visit: Visit, small: InWords) -> None:
    set_goal(small)
    visit.settle()
    visit.push(visit.room.goals.end)
    visit.fill(result="The bus stops here.")
    visit.press("Ctrl+Enter")
    assert visit.room.window().focusWidget() is visit.room.goals.list


def test_taking_somebody_off_is_heard(visit: Visit, small: InWords) -> None:
    begin(small, shared=True)
    visit.settle()
    visit.heard.clear()
    visit.enter(visit.room.shared.list)
    visit.press("Enter", "Enter")
    assert visit.dialog is None
    assert titles(visit, "shared") == []
    assert visit.heard == ["Saved."]


def test_members_who_took_part_are_typed_one_after_the_other(visit: Visit, small: InWords) -> None:
    begin(small)
    visit.settle()
    visit.push(visit.room.took_part.new)
    for name in ("Amina", "Ben"):
        visit.fill(person_id=name)
        visit.press("Ctrl+Enter")
        assert visit.heard[-1] == f"{name} took part."
    visit.press("Ctrl+Enter")
    assert visit.problem("person_id") == "Type a name."
    visit.press("Esc")
    assert titles(visit, "took_part") == ["Amina", "Ben"]
    visit.enter(visit.room.took_part.list)
    visit.press("Enter", "Ctrl+Enter")
    assert titles(visit, "took_part") == ["Ben"]


def test_what_we_found_of_a_goal_is_written_in_the_review(visit: Visit, small: InWords) -> None:
    goal = set_goal(small)
    review_id = begin(small)
    visit.settle()
    visit.enter(visit.room.looked_at.list)
    visit.press("Enter")
    visit.fill(result="Four of nine do.")
    visit.press("Ctrl+Enter")
    [one] = reviews.full(small.workspace, review_id, DAY).goals
    assert (one.goal.id, one.looked.result) == (goal.id, "Four of nine do.")
    assert visit.room.looked_at.list.rows()[0].detail == "Four of nine do."


def test_how_it_went_stands_under_its_own_heading(visit: Visit, small: InWords) -> None:
    """Practice no. 83."""
    begin(small)
    visit.settle()
    lines = visit.room.evidence.of
    assert lines[Family.PROCESS].said == "We met 0 times"
    assert lines[Family.OUTCOME].said == "Nothing was to change"


def test_escape_leads_from_a_goal_to_the_list_and_from_there_back(
    visit: Visit, small: InWords, qtbot: QtBot
) -> None:
    set_goal(small)
    review_id = begin(small)
    visit.settle()
    visit.enter(visit.room.goals.list)
    visit.press("Enter", "Esc")
    assert visit.room.goals.list.hasFocus()
    visit.room.show_review(review_id)
    visit.room.start()
    assert visit.room.list.hasFocus()
    visit.press("Enter", "Esc")
    assert visit.room.list.hasFocus()
    with qtbot.waitSignal(visit.room.left):
        visit.press("Esc")


def test_a_group_that_did_not_look_back_for_a_year_is_asked_to(
    visit: Visit, small: InWords
) -> None:
    set_goal(small, start_on=DAY - timedelta(days=400))
    visit.settle()
    assert visit.room.head.detail.text() == "You have not looked back for a year. Begin a review."
    assert visit.room.new_review.property("look") == "primary"


def test_everything_fits_and_has_a_name_also_in_large_letters(
    visit: Visit, small: InWords, qtbot: QtBot
) -> None:
    set_goal(small, check_on=DAY)
    indicator = Indicator(wording="I can follow what is said.", made_on=DAY)
    indicators.add(small.workspace, small.act(), indicator=indicator)
    begin(small, shared=True)
    visit.settle()
    check_screen(visit.room, visit.kit.look, qtbot)


def test_every_form_can_be_walked_and_nothing_of_it_is_cut(
    visit: Visit, small: InWords, qtbot: QtBot
) -> None:
    set_goal(small, baseline="Two of nine come by bus.")
    indicator = Indicator(wording="I can follow what is said.", made_on=DAY)
    indicators.add(small.workspace, small.act(), indicator=indicator)
    begin(small)
    visit.settle()
    room = visit.room
    for button in (
        *(room.new_goal, room.new_indicator, room.new_review),
        *(room.goals.look, room.goals.end, room.indicators.score),
        *(room.about.write, room.took_part.new, room.shared.new),
    ):
        visit.push(button)
        visit.dialog.resize(900, 4000)
        check_screen(visit.dialog, visit.kit.look, qtbot)
        visit.dialog.close()
        visit.settle()
