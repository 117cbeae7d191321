"""The places of the meetings room: tabs beside the list, a page for each step, and the way back."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.agenda import Item
from desktop.domain.decision import Decision
from desktop.services.changes import decisions
from desktop.services.meetings.agenda import items
from desktop.ui.session import ROOM_OF
from tests.services.groups import Riverside
from tests.ui.visiting import Visit

STEPS = ("agenda", "ready", "packs", "before", "notes", "afterwards")


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("ideas", "Ideas"),
        ("actions", "What we said we would do"),
        ("venues", "Places"),
        ("bodies", "Committees"),
    ],
)
def test_places_beside_the_list_are_tabs_and_esc_leads_back_to_it(
    visit: Visit, key: str, said: str
) -> None:
    visit.push(visit.room.tabs.buttons[key])
    assert visit.room.arrival().startswith(said)
    assert visit.room.tabs.buttons[key].hasFocus()
    visit.room.shown.start()
    visit.press("Esc")
    assert visit.room.shown is visit.room.list
    assert visit.room.tabs.buttons["meetings"].isChecked()


@pytest.mark.parametrize("key", STEPS)
def test_each_step_is_a_row_that_opens_its_page_and_esc_leads_back_to_the_meeting(
    visit: Visit, riverside: Riverside, key: str
) -> None:
    visit.room.arrive("meeting", meeting_id=riverside.meeting_id)
    steps = visit.room.meeting.steps.list
    assert [row.key for row in steps.rows()] == list(STEPS)
    visit.enter(steps)
    assert steps.choose(key)
    visit.press("Enter")
    assert visit.room.shown is visit.room.page(key)
    QApplication.processEvents()
    assert visit.room.shown.isAncestorOf(visit.focus())
    visit.press("Esc")
    assert visit.room.shown is visit.room.meeting
    assert visit.room.meeting.meeting_id == riverside.meeting_id


def test_every_place_of_the_room_leads_somewhere(visit: Visit, riverside: Riverside) -> None:
    idea = items.propose(
        riverside.workspace,
        riverside.act(),
        item=Item(title="Buses on Sunday", proposed_on=riverside.act().day),
    )
    made = Decision(
        wording="Ask the council", day=riverside.act().day, meeting_id=riverside.meeting_id
    )
    decision = decisions.decide(riverside.workspace, riverside.act(), decision=made)
    meeting = {"meeting_id": riverside.meeting_id}
    ids = {"item": {"item_id": idea.id or 0}, "decision": {"decision_id": decision.id or 0}}
    ids |= dict.fromkeys(("meeting", *STEPS), meeting)
    there = {}
    for place in (place for place, room in ROOM_OF.items() if room == "meetings"):
        visit.room.arrive(place, **ids.get(place, {}))
        QApplication.processEvents()
        there[place] = visit.room.shown
        if visit.dialog is not None:
            visit.dialog.close()
    assert there["item"] is visit.room.page("ideas")
    assert there["decision"] is visit.room.page("afterwards")
    assert len(set(there.values())) == len(there) - 2
