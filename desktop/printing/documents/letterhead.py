"""What every paper has in common: whose it is, for whom it is said, and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.cash import Place
from desktop.domain.currency import Currency
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.language import CURRENCY_LOOKS, ISOLATE, N_, POP_ISOLATE, Money, Words
from desktop.printing.blocks import Block, Document, Furniture

NO_BREAK = "\u00a0"
"""A space at which a line never ends."""
PLACE_NAMES = (N_("Tin"), N_("Meeting float"))
"""How we name a place of cash ourselves; a name that somebody typed stays as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The group, the reader's own `words`, and the day the paper is made.

    `easy` readers get the paper's Easy Read wording: pictures and short sentences.
    """

    group: GroupSettings
    words: Words
    printed_on: date
    easy: bool = False

    @property
    def currency(self) -> Currency:
        return self.group.currency

    @property
    def symbol(self) -> str:
        return CURRENCY_LOOKS[self.group.currency_code].symbol

    def money(self, amount: int) -> str:
        """An amount in the smallest unit as it is printed: `£4.60`."""
        return self.words.money(Money(amount, self.group.currency_code))

    def day(self, day: date) -> str:
        """`Thursday 12 March 2026`: people know days by their names."""
        return self.words.date(day, "full").replace(",", "")

    def moment(self, day: date, at: datetime) -> str:
        """A day and the group's own clock, for an instant kept in UTC."""
        clock = self.group.clock(at).time()
        return f"{self.day(day)}, {self.words.time(clock)}"

    def as_written(self, figures: str) -> str:
        """Figures and signs in the order they are written, also for readers from right to left."""
        return f"{ISOLATE}{figures}{POP_ISOLATE}" if self.words.rtl else figures

    def paper(
        self,
        title: str,
        blocks: Sequence[Block],
        *,
        running: str = "",
        address: Sequence[str] = (),
        dated: str = "",
    ) -> Document:
        """A paper of the group; `running` heads its later pages where the title is too little.

        A letter has an `address` and is `dated`.
        """
        words = self.words
        version = words.text("Printed on {day}.", day=self.printed_on)
        page_of, practice = words.text("Page {page} of {pages}"), ""
        if self.group.practice:
            practice = words.text("Practice only. No real money.")
            version = f"{practice} {version}"
            # Translators: on every page of a practice group's papers.
            page_of = words.text("Practice. Page {page} of {pages}")
        return Document(
            title=title,
            language=words.language,
            blocks=tuple(blocks),
            furniture=Furniture(
                group=self.group.name,
                contact=self.group.contact,
                other_formats=words.text("Ask us for this in another format or language."),
                version=version,
                page_of=page_of,
                practice=practice,
            ),
            running=running,
            address=tuple(address),
            dated=dated,
        )


def name_of(person_id: int | None, people: Mapping[int, Person]) -> str:
    """The name as printed; nothing for nobody."""
    return people[person_id].listed if person_id is not None and person_id in people else ""


def place_name(words: Words, place: Place) -> str:
    return words.text(place.name) if place.name in PLACE_NAMES else place.name


def meeting_name(head: Letterhead, meeting: Meeting) -> str:
    """`Committee meeting, Thursday 12 March 2026, Riverside Hall`."""
    return head.words.listed([meeting.title, head.day(meeting.day), meeting.place])
