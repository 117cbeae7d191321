"""Where a meeting is: typed as it is said, or one of the places we know more of."""

from collections.abc import Sequence

from desktop.domain.meeting import Meeting
from desktop.domain.venue import Venue
from desktop.ui.fields import Choice
from desktop.ui.forms import Form
from desktop.ui.kit import Kit


class PlaceFields:
    """One row to type in, and one to choose from where places are known.

    A text that begins with the name of a known place means that place: `Library, room 2`.
    """

    def __init__(
        self, form: Form, kit: Kit, meeting: Meeting | None, venues: Sequence[Venue]
    ) -> None:
        words = kit.words
        self._venues = {venue.id: venue for venue in venues}
        place = meeting.place if meeting else ""
        self.text = form.add_text("place", words.text("&Where"), place)
        self.known: Choice[int | None] | None = None
        if venues:
            none: tuple[int | None, str] = (None, words.text("none of them"))
            places = [(venue.id, venue.name) for venue in venues]
            chosen = meeting.venue_id if meeting else None
            self.known = form.add_choice(
                "venue", words.text("A place we k&now"), [none, *places], chosen
            )
            self.known.activated.connect(self._write_name)
            self.text.textEdited.connect(self._choose_by_name)

    def value(self) -> str:
        return self.text.value()

    def venue_id(self) -> int | None:
        return self.known.value() if self.known is not None else None

    def _write_name(self) -> None:
        venue = self._venues.get(self.venue_id())
        if venue is not None and not self._means(venue, self.text.value()):
            self.text.setText(venue.name)

    def _choose_by_name(self, typed: str) -> None:
        meant = [one for one in self._venues.values() if self._means(one, typed)]
        longest = max(meant, key=lambda one: len(one.name), default=None)
        if self.known is not None:
            self.known.show_value(longest.id if longest else None)

    @staticmethod
    def _means(venue: Venue, typed: str) -> bool:
        return typed.casefold().startswith(venue.name.casefold())
