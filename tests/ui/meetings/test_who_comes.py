"""Who is invited, came, and was not expected, ticked by keyboard on the page of a meeting."""

from datetime import date

from desktop.domain.meeting import Attendance, Meeting, Reply
from desktop.domain.person import Status
from desktop.services.meetings import meetings
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.ui.meetings.at_a_meeting import open_meeting
from tests.ui.visiting import Visit


def there(riverside: Riverside) -> dict[str, Attendance]:
    found = meetings.attendance(riverside.workspace, riverside.meeting_id)
    return {person.short: row for row, person in found}


def cards(visit: Visit) -> list[str]:
    return [row.title for row in visit.room.meeting.who.list.rows()]


def card(visit: Visit, name: str) -> str:
    row = next(row for row in visit.room.meeting.who.list.rows() if row.title.startswith(name))
    return f"{row.chip} {row.detail}".strip()


def choose(visit: Visit, riverside: Riverside, name: str) -> None:
    who = visit.room.meeting.who.list
    assert who.choose(riverside.id(name))
    who.setFocus()


def test_space_ticks_that_somebody_came_and_unticks_it(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    choose(visit, riverside, "Carys")
    visit.press("Space")
    assert there(riverside)["Carys"].came
    assert visit.heard[-1] == "Carys came"
    assert card(visit, "Carys") == "came"
    visit.press("Space")
    assert not there(riverside)["Carys"].came
    assert card(visit, "Carys") == "coming"


def test_enter_goes_to_the_person_and_a_reply_is_changed_there(
    visit: Visit, riverside: Riverside
) -> None:
    open_meeting(visit, riverside)
    choose(visit, riverside, "Ben")
    visit.press("Enter", "Tab", "Down")
    assert there(riverside)["Ben"].reply is Reply.NOT_COMING
    assert card(visit, "Ben") == "not coming"
    assert not there(riverside)["Amina"].came


def test_someone_not_expected_needs_only_a_name(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    visit.press("Ctrl+N")
    visit.type("Zoë Quist")
    visit.press("Enter")
    assert visit.dialog is None
    assert there(riverside)["Zoë"].came
    assert card(visit, "Zoë") == "came not expected"
    assert visit.heard[-1] == "Zoë Quist is here."


def test_somebody_we_know_is_taken_from_the_list(visit: Visit, riverside: Riverside) -> None:
    before = people.count(riverside.workspace)
    open_meeting(visit, riverside)
    visit.press("Ctrl+N")
    visit.type("leo")
    visit.press("Down", "Enter")
    assert visit.dialog is None
    assert there(riverside)["Leon"].came
    assert people.count(riverside.workspace) == before


def test_a_known_name_typed_in_full_is_asked_about(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    before = people.count(riverside.workspace)
    visit.press("Ctrl+N")
    visit.type("priya nair")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Priya Nair is here already. Same person?"
    visit.press("Space", "Ctrl+Enter")
    assert there(riverside)["Priya"].came
    assert people.count(riverside.workspace) == before


def test_not_expected_without_a_name_says_what_to_type(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    visit.press("Ctrl+N", "Ctrl+Enter")
    assert visit.problem("name") == "Type a name. One word is enough."


def test_a_supporter_stands_beside_their_member(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    choose(visit, riverside, "Ines")
    visit.push(visit.room.meeting.who.card.with_them)
    visit.type("Aled")
    visit.press("Enter")
    listed = cards(visit)
    assert listed[listed.index("Ines Duarte") + 1] == "Aled"
    assert card(visit, "Aled") == "came with Ines Duarte · not expected"


def test_several_people_are_invited_at_once(visit: Visit, riverside: Riverside) -> None:
    people.set_status(
        riverside.workspace,
        riverside.act("Maya"),
        person_id=riverside.id("Sam"),
        status=Status.LEFT,
    )
    open_meeting(visit, riverside)
    visit.press("Ctrl+I")
    visit.push(visit.dialog.everybody)
    visit.dialog.list.setFocus()
    visit.press("Space")  # not Leon
    assert visit.dialog.do.text() == "Invite 3 people"
    visit.press("Ctrl+Enter")
    assert {"Maya", "Nia", "Priya"} <= set(there(riverside))
    assert not {"Leon", "Sam"} & set(there(riverside))


def test_those_of_last_time_are_invited_again(visit: Visit, riverside: Riverside) -> None:
    later = Meeting(title="April", day=date(2026, 4, 9))
    made = meetings.add(riverside.workspace, riverside.act("Maya"), meeting=later)
    visit.room.arrive("meeting", meeting_id=made.id)
    visit.press("Ctrl+I")
    visit.push(visit.dialog.again)
    visit.press("Ctrl+Enter")
    assert len(cards(visit)) == 9


def test_inviting_nobody_says_what_to_do(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    visit.press("Ctrl+I", "Ctrl+Enter")
    assert visit.problem("search") == "Choose at least one person."


def test_an_undone_tick_is_undone_on_the_screen(visit: Visit, riverside: Riverside) -> None:
    open_meeting(visit, riverside)
    choose(visit, riverside, "Carys")
    visit.press("Space")
    riverside.workspace.undo(visit.session.act())
    assert card(visit, "Carys") == "coming"
