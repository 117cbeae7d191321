"""The pages of the room What changed. Each is imported and built when somebody first goes there."""

from collections.abc import Callable, Mapping

from desktop.ui.kit import Kit
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.tabs import Place


def of_request(session: Session, kit: Kit, go: Go) -> Mapping[str, Callable[[], RoomPage]]:
    """The pages of one request, by the names of their places; `show_request` says of which."""

    def request() -> RoomPage:
        from desktop.ui.changes.requests.request_page import (  # noqa: PLC0415 - see above
            RequestPage,
        )

        return RequestPage(session, kit, go)

    def themes() -> RoomPage:
        from desktop.ui.changes.answers.themes_page import ThemesPage  # noqa: PLC0415 - see above

        return ThemesPage(session, kit, go)

    def map_() -> RoomPage:
        from desktop.ui.changes.map.map_page import MapPage  # noqa: PLC0415 - see above

        return MapPage(session, kit, go)

    return {"request": request, "change-map": map_, "themes": themes}


def beside(session: Session, kit: Kit, go: Go) -> tuple[Place[RoomPage], ...]:
    """The places that stand beside the list of all requests, in the order of their tabs."""
    words = kit.words

    def said() -> RoomPage:
        from desktop.ui.changes.said.said_page import SaidPage  # noqa: PLC0415 - see above

        return SaidPage(session, kit, go)

    def owed() -> RoomPage:
        from desktop.ui.changes.hearing.owed_page import OwedPage  # noqa: PLC0415 - see above

        return OwedPage(session, kit, go)

    def what_changes() -> RoomPage:
        from desktop.ui.changes.answers.changes_page import (  # noqa: PLC0415 - see above
            ChangesPage,
        )

        return ChangesPage(session, kit, go)

    def reviews() -> RoomPage:
        from desktop.ui.changes.reviews.reviews_page import (  # noqa: PLC0415 - see above
            ReviewsPage,
        )

        return ReviewsPage(session, kit, go)

    def reaching() -> RoomPage:
        from desktop.ui.changes.reaching.reaching_page import (  # noqa: PLC0415 - see above
            ReachingPage,
        )

        return ReachingPage(session, kit, go)

    return (
        Place(key="said", title=words.text("What people said"), make=said),
        Place(key="owed", title=words.text("Answers owed"), make=owed),
        Place(key="what-changes", title=words.text("What changes"), make=what_changes),
        Place(key="goals", title=words.text("Goals and reviews"), make=reviews),
        Place(key="reaching", title=words.text("Reaching people"), make=reaching),
    )
