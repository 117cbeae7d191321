"""The pages of the meetings room. Each is imported and built when somebody first goes there."""

from collections.abc import Callable, Mapping
from typing import Protocol

from desktop.ui.kit import Kit
from desktop.ui.meetings.before_page import BeforePage
from desktop.ui.room_of_pages import Left
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.tabs import Place


class OfMeeting(Left, Protocol):
    """A page about one step of one meeting."""

    def show_meeting(self, meeting_id: int) -> None: ...


class OfItems(Left, Protocol):
    """A page with ideas or items, standing on one of them."""

    def show_item(self, item_id: int) -> None: ...


class OfDecisions(Left, Protocol):
    """The page of a meeting's notes, standing on one decision."""

    def show_decision(self, decision_id: int) -> None: ...


class OfVenues(Left, Protocol):
    """The page of all places we meet, standing on one of them."""

    def show_venue(self, venue_id: int | None = None) -> None: ...


class OfBodies(Left, Protocol):
    """The page of the group's committees, standing on one of them."""

    def show_body(self, body_id: int | None = None) -> None: ...


def of_meeting(session: Session, kit: Kit, go: Go) -> Mapping[str, Callable[[], RoomPage]]:
    """The pages of a meeting's steps, by the names of their places."""

    def agenda() -> RoomPage:
        from desktop.ui.meetings.agenda.agenda_page import AgendaPage  # noqa: PLC0415 - see above

        return AgendaPage(session, kit, go)

    def ready() -> RoomPage:
        from desktop.ui.meetings.ready.ready_page import ReadyPage  # noqa: PLC0415 - see above

        return ReadyPage(session, kit, go)

    def packs() -> RoomPage:
        from desktop.ui.meetings.packs.packs_page import PacksPage  # noqa: PLC0415 - see above

        return PacksPage(session, kit, go)

    def notes() -> RoomPage:
        from desktop.ui.meetings.notes.day_page import DayPage  # noqa: PLC0415 - see above

        return DayPage(session, kit, go)

    def afterwards() -> RoomPage:
        from desktop.ui.meetings.notes.notes_page import NotesPage  # noqa: PLC0415 - see above

        return NotesPage(session, kit, go)

    return {
        "agenda": agenda,
        "ready": ready,
        "packs": packs,
        "before": lambda: BeforePage(session, kit, go),
        "notes": notes,
        "afterwards": afterwards,
    }


def beside(session: Session, kit: Kit, go: Go) -> tuple[Place[RoomPage], ...]:
    """The places that stand beside the list of all meetings."""
    words = kit.words

    def ideas() -> RoomPage:
        from desktop.ui.meetings.agenda.ideas_page import IdeasPage  # noqa: PLC0415 - see above

        return IdeasPage(session, kit)

    def actions() -> RoomPage:
        from desktop.ui.meetings.notes.actions_page import ActionsPage  # noqa: PLC0415 - see above

        return ActionsPage(session, kit)

    def venues() -> RoomPage:
        from desktop.ui.meetings.ready.venues_page import VenuesPage  # noqa: PLC0415 - see above

        return VenuesPage(session, kit, go)

    def bodies() -> RoomPage:
        from desktop.ui.meetings.bodies.bodies_page import BodiesPage  # noqa: PLC0415 - see above

        return BodiesPage(session, kit, go)

    return (
        Place(key="ideas", title=words.text("Ideas"), make=ideas),
        Place(key="actions", title=words.text("What we said we would do"), make=actions),
        Place(key="venues", title=words.text("Places"), make=venues),
        Place(key="bodies", title=words.text("Committees"), make=bodies),
    )
