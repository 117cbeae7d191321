"""Where we went and the plan to reach more people, written down by key."""

from desktop.services.changes.reaching import outreach, plan
from desktop.ui.changes.reaching.reaching_page import ReachingPage
from tests.ui.visiting import Visit


def test_the_first_thing_to_do_is_to_write_down_where_we_went(
    visit: Visit, page: ReachingPage
) -> None:
    assert visit.focus() is page.went.new
    assert page.arrival() == "Reaching people."


def test_where_we_went_is_written_down_by_key(visit: Visit, page: ReachingPage) -> None:
    visit.press("Ctrl+N")
    visit.fill(place="Library", day="10/3/2026", group_reached="Young carers", people_met="7")
    visit.fill(barrier="No bus after five", barrier_done="We asked for a taxi", cost="6.40")
    visit.press("Ctrl+Enter")
    [entry] = outreach.every(visit.session.workspace)
    assert (entry.people_met, entry.cost, entry.done_by) == (7, 640, visit.session.person_id)
    [row] = page.went.list.rows()
    assert row.title == "Library"
    assert "Young carers · 7 people met · £6.40" in row.detail
    assert "people away: No bus after five\nWhat we did about it: We asked for a taxi" in row.detail
    assert visit.heard[-1] == "Saved."
    assert page.went.ways.said == "In the last twelve months. A visit: 1 time, 7 people met, £6.40"


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(visit: Visit) -> None:
    visit.press("Ctrl+N")
    visit.fill(topics="Buses", people_met="many")
    visit.press("Ctrl+Enter")
    assert visit.problem("people_met") == "Type how many, as a whole number."
    visit.fill(people_met="3")
    visit.press("Ctrl+Enter")
    assert visit.problem("place") == "Write where it was, or whom you met."
    assert visit.dialog.topics.value() == "Buses"
    visit.fill(place="Market")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None


def test_a_day_that_was_promised_is_late_until_we_went_back(
    visit: Visit, page: ReachingPage
) -> None:
    visit.press("Ctrl+N")
    visit.fill(place="School", day="1/2/2026", follow_up="Bring forms", follow_up_on="1/3/2026")
    visit.press("Ctrl+Enter")
    assert page.went.list.rows()[0].chip == "late"
    assert page.arrival() == "Reaching people. 1 late."
    visit.push(page.went.followed)
    assert page.went.list.rows()[0].chip == "done"
    assert page.went.list.hasFocus(), "the button went"
    assert page.arrival() == "Reaching people."


def test_one_arrives_at_what_is_late(visit: Visit, page: ReachingPage) -> None:
    visit.press("Ctrl+N")
    visit.fill(place="School", day="1/2/2026", follow_up="Bring forms", follow_up_on="1/3/2026")
    visit.press("Ctrl+Enter")
    visit.push(page.went.new)
    visit.fill(place="Market", day="2/3/2026")
    visit.press("Ctrl+Enter")
    visit.push(page.plan.new)
    visit.fill(who="Deaf people", step="Meet at the deaf club", due="1/3/2026")
    visit.press("Ctrl+Enter")
    page.went.list.choose(page.went.list.rows()[0].key)
    visit.enter(page.plan.new)
    visit.room.arrive("reaching")
    assert page.went.list.hasFocus()
    assert page.went.list.rows()[page.went.list.currentIndex().row()].title == "School"
    visit.push(page.went.followed)
    visit.room.arrive("reaching")
    assert page.plan.list.hasFocus()


def test_enter_changes_what_was_written_and_keeps_that_we_went_back(
    visit: Visit, page: ReachingPage
) -> None:
    visit.press("Ctrl+N")
    visit.fill(place="School", follow_up="Bring forms")
    visit.press("Ctrl+Enter")
    visit.push(page.went.followed)
    visit.enter(page.went.list)
    visit.press("Enter")
    visit.fill(place="Primary school")
    visit.press("Ctrl+Enter")
    [entry] = outreach.every(visit.session.workspace)
    assert (entry.place, entry.followed_on) == ("Primary school", visit.session.today())


def test_a_step_of_the_plan_is_added_done_and_done_again(visit: Visit, page: ReachingPage) -> None:
    visit.push(page.plan.new)
    visit.fill(who="Deaf people", gap="Nobody signs", step="Meet at the deaf club")
    visit.fill(owner_id="Leon", due="1/3/2026")
    visit.press("Ctrl+Enter")
    [row] = page.plan.list.rows()
    assert (row.title, row.chip) == ("Deaf people", "late")
    assert "Leon" in row.detail
    visit.push(page.plan.done)
    visit.press("Ctrl+Enter")
    assert visit.problem("result").startswith("What came of it?")
    visit.fill(result="Four people came.")
    visit.press("Ctrl+Enter")
    [row] = page.plan.list.rows()
    assert row.chip == "done"
    assert visit.room.window().focusWidget() is page.plan.list, "a second Enter must not undo it"
    assert row.detail.endswith("Four people came.")
    visit.push(page.plan.again)
    [step] = plan.every(visit.session.workspace)
    assert (step.result, step.ended_on) == ("", None)
    assert page.plan.done.hasFocus()


def test_a_step_that_is_dropped_says_why(visit: Visit, page: ReachingPage) -> None:
    visit.push(page.plan.new)
    visit.fill(who="Young carers", step="A stall at school")
    visit.press("Ctrl+Enter")
    visit.push(page.plan.drop)
    visit.press("Ctrl+Enter")
    assert visit.problem("result") == "Say why, in a few words."
    visit.fill(result="The school said no.")
    visit.press("Ctrl+Enter")
    assert page.plan.list.rows()[0].chip == "no longer needed"


def test_escape_goes_back_to_the_requests(visit: Visit) -> None:
    visit.press("Esc")
    assert visit.room.shown is visit.room.list
