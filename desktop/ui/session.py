"""One sitting at the laptop: the open file, who sits here, and what time it is.

Every room is made by its folder's ``room.make_room(session, kit, go)``.
`go(place, **ids)` leads elsewhere:

============  ===============  ====================================================
place         ids              what is shown
============  ===============  ====================================================
today         –                what needs somebody now
people        –                everybody; `person_id` opens one page (as `person`)
person        person_id        one person's page
meetings      –                all meetings
meeting       meeting_id       one meeting and who comes
before        meeting_id       what is done before it: what to get, what to print
agenda        meeting_id       its agenda
ready         meeting_id       whether everybody can take part: needs, the place, what is booked
packs         meeting_id       everybody's papers for it
notes         meeting_id       the note-taker's page on the day
afterwards    meeting_id       its notes as a draft, until they are agreed
ideas         –                what people want to talk about
item          item_id          one idea, on its agenda or among the ideas
decision      decision_id      one decision, in the notes of its meeting
actions       –                what we said we would do
venues        –                places we meet; `venue_id` stands on one
bodies        –                the group and its committees; `body_id` stands on one
money         –                the money room as it was left
desk          meeting_id       the pay desk of a meeting
paper         meeting_id       typing in its sheet from paper
claim         claim_id         one claim
promise       claim_id         one promise, to pay it by bank
owed-before   –                writing down what was owed before Hearback
count         place_id         counting a tin; without an id the one we pay from
              count_id         (or) a count that a second person confirms
              hand_over_id     (or) a hand-over that its taker signs
slip          movement_id      one slip
policy        –                what we pay back
look          –                the cash book, for somebody who looks through it
changes       –                What changed: all requests
request       request_id       one request and who takes part
said          –                what people said; `request_id` or `view_id` stands on one
themes        request_id       what was said to a request, grouped and answered; `theme_id`
                               stands on one theme
owed          –                who waits for an answer; `request_id` or `person_id` shows theirs
change-map    request_id       what became of what was said, step by step
what-changes  –                everything that is to change; `change_id` stands on one
goals         –                goals and reviews; `goal_id` stands on one goal
review        review_id        one review
reaching      –                reaching people who are left out
reports       –                reports and their charts
letters       –                everything that was sent; `person_id` or `meeting_id` begins
                               another list for them
mailing       mailing_id       one list of who gets a paper; `person_id` stands on their line
group         –                our group; `steps` is what was done last
copy          –                our group, at Make a copy
openers       –                our group, at Who can open it
rules         –                our group, at Ground rules
start-step    step             one step of the first start (`FirstStep`), over the window
household     –                who lives with the person at the laptop, over the window
outside       outside_id       what stands outside our rules, to be settled, over the window
stopped       –                what was open when the computer stopped, over the window
============  ===============  ====================================================

A room that can show more than its first page has a method `arrive(place, **ids)`
(`Arrives`); whoever builds the window gives `go` (see `Travel`).
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from desktop.domain.group import GroupSettings
from desktop.domain.office import Act, Office
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.services.group import group
from desktop.services.money import open_claim
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.ui.keeping.place import CopyPlace
from desktop.ui.meetings.float_plans import FloatPlans

if TYPE_CHECKING:
    from desktop.ui.shell.window import MainWindow

ROOM_OF: Mapping[str, str] = MappingProxyType(
    {
        "today": "today",
        "people": "people",
        "person": "people",
        "meetings": "meetings",
        "meeting": "meetings",
        "before": "meetings",
        "agenda": "meetings",
        "ready": "meetings",
        "packs": "meetings",
        "notes": "meetings",
        "afterwards": "meetings",
        "ideas": "meetings",
        "item": "meetings",
        "decision": "meetings",
        "actions": "meetings",
        "venues": "meetings",
        "bodies": "meetings",
        "money": "money",
        "desk": "money",
        "paper": "money",
        "claim": "money",
        "promise": "money",
        "owed-before": "money",
        "count": "money",
        "slip": "money",
        "policy": "money",
        "look": "money",
        "changes": "changes",
        "request": "changes",
        "said": "changes",
        "themes": "changes",
        "owed": "changes",
        "change-map": "changes",
        "what-changes": "changes",
        "goals": "changes",
        "review": "changes",
        "reaching": "changes",
        "reports": "reports",
        "letters": "letters",
        "mailing": "letters",
        "group": "group",
        "steps": "group",
        "copy": "group",
        "openers": "group",
        "rules": "group",
    }
)
"""Which room on the rail each place is in."""


class Go(Protocol):
    """Leads to a place of the table above."""

    def __call__(self, place: str, /, **ids: int) -> None: ...


@runtime_checkable
class Arrives(Protocol):
    """A room that can show one thing of its own when somebody comes for it."""

    def arrive(self, place: str, /, **ids: int) -> None: ...


class Travel:
    """`go` for a window that is made after its rooms: give it the window, then it leads."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None
        self.over: dict[str, Callable[..., object]] = {}
        """Places that are shown over the window, whichever room is in it."""

    def __call__(self, place: str, /, **ids: int) -> None:
        if self.window is None:
            return
        if place in self.over:
            self.over[place](**ids)
            return
        room = ROOM_OF[place]
        self.window.show_room(room)
        page = self.window.widget(room)
        if isinstance(page, Arrives):
            page.arrive(place, **ids)
        self.window.land()


class Session(QObject):
    """Who is at the laptop, for the services; and what changed, for the rooms."""

    changed = Signal(object)
    """The tables a step touched, as a frozenset of names."""
    seated = Signal()
    """Somebody else sits at the laptop now."""
    leaving = Signal()
    """The file is about to be closed: what is only on the screen is written down now."""

    def __init__(
        self,
        workspace: Workspace,
        person_id: int,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`now` gives the present instant with its time zone; only the start reads a clock.

        `names_left` are names somebody typed at the start and did not add yet.
        """
        super().__init__(parent)
        self.workspace = workspace
        self.copy_place = CopyPlace()
        self.names_left = ""
        self.plans = FloatPlans(self)
        self.person_id = person_id
        self._now = now
        workspace.when_changed.append(self._tell)

    @property
    def settings(self) -> GroupSettings:
        return self.workspace.settings

    @property
    def person(self) -> Person:
        return people.get(self.workspace, self.person_id)

    @property
    def offices(self) -> frozenset[Office]:
        """What the person at the laptop may be asked to do, today."""
        held = {person.id: offices for person, offices in self.officers()}
        return held.get(self.person_id, frozenset())

    def act(self) -> Act:
        """This person, this instant (UTC), and the day it is where the group lives."""
        at = self._now().astimezone(UTC)
        day = self.settings.clock(at).date()
        return Act(person_id=self.person_id, at=at, day=day)

    def today(self) -> date:
        """The day it is where the group lives."""
        return self.act().day

    def may(self, *offices: Office) -> bool:
        """Whether the person at the laptop holds one of these offices."""
        return not self.offices.isdisjoint(offices)

    def officers(self) -> list[tuple[Person, frozenset[Office]]]:
        """Everybody who holds an office today."""
        return group.officers(self.workspace, self.act().day)

    def sit_down(self, person_id: int) -> None:
        """Somebody sits down; whether they may was asked before (`group.may_sit_down`)."""
        if person_id != self.person_id:
            self.person_id = person_id
            self.seated.emit()

    def leave(self) -> None:
        """The file is closed in the ordinary way: nobody is in front, and nothing more is told."""
        self.leaving.emit()
        self.plans.stop()
        with suppress(UserError):  # a full disk keeps nobody from closing
            open_claim.note_closed(self.workspace)
        if self._tell in self.workspace.when_changed:
            self.workspace.when_changed.remove(self._tell)

    def _tell(self, tables: frozenset[str]) -> None:
        self.changed.emit(tables)
