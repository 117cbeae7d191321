"""One need of somebody: what, their own words, who may know, when they agreed, look again by."""

from collections.abc import Callable
from datetime import date

from desktop.domain.capitals import begun
from desktop.domain.need import (
    HEADING_NAMES,
    HEADING_OF,
    MAY_TELL_NAMES,
    NEED_NAMES,
    Heading,
    MayTell,
    Need,
    NeedKind,
)
from desktop.domain.person import Person, Reading
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.forms import FormDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader

LIKELY = {Reading.BSL: NeedKind.BSL, Reading.TALK: NeedKind.TALK_THROUGH}
"""What somebody who reads so most likely needs at a meeting."""


class NeedDialog(FormDialog):
    """What is needed chooses its heading; both can be changed."""

    def __init__(
        self, page: RoomPage, person: Person, need: Need | None, save: Callable[[Need], object]
    ) -> None:
        words = page.kit.words
        title = words.text("What {name} needs", name=person.listed)
        super().__init__(page.kit, title, parent=page)
        self._person, self._need, self._save = person, need, save
        kinds: list[tuple[NeedKind | None, str]] = [(None, words.text("Choose"))]
        kinds += [(kind, begun(words.text(NEED_NAMES[kind]))) for kind in NeedKind]
        kind = need.kind if need else LIKELY.get(person.reading)
        self.kind = self.form.add_choice("kind", words.text("&What"), kinds, kind)
        self.words = self.form.add_box(
            "own_words",
            words.text("In their &own words"),
            need.own_words if need else "",
            lines=3,
            hint=words.text("Such as how, when, or what helps. Nothing about why."),
        )
        headings = [(one, words.text(HEADING_NAMES[one])) for one in Heading]
        self.heading = self.form.add_choice("heading", words.text("&Heading"), headings)
        self._choose_heading()
        if need is not None:
            self.heading.show_value(need.heading)
        self.kind.currentIndexChanged.connect(self._choose_heading)
        tell = [(one, words.text(MAY_TELL_NAMES[one])) for one in MayTell]
        self.tell = self.form.add_choice(
            "may_tell",
            words.text("Who &may know"),
            tell,
            need.may_tell if need else MayTell.ORGANISERS,
            hint=words.text("Ask them. Nobody else is told."),
        )
        self._add_days(need, page.session.today)

    def _add_days(self, need: Need | None, today: Callable[[], date]) -> None:
        words = self.kit.words
        self.agreed = self.form.add_date(
            "agreed_on",
            words.text("They &agreed that we keep this on"),
            need.agreed_on if need else today(),
            read=day_reader(today, Sense.HAPPENED, missing=WHICH_DAY),
        )
        self.review = self.form.add_date(
            "review_on",
            words.text("&Look again by"),
            need.review_on if need else None,
            read=day_reader(today, Sense.TO_COME),
            hint=words.text("Once a year is usual. Leave it empty if it will not change."),
        )

    def _choose_heading(self) -> None:
        kind = self.kind.value()
        self.heading.show_value(HEADING_OF[kind] if kind is not None else Heading.OTHER)

    def check(self) -> None:
        kind = self.kind.value()
        if kind is None:
            raise UserError(N_("Choose what they need."), field="kind")
        self._save(
            Need(
                id=self._need.id if self._need else None,
                person_id=self._person.id or 0,
                kind=kind,
                heading=self.heading.value(),
                own_words=self.words.value(),
                may_tell=self.tell.value(),
                agreed_on=self.agreed.value(),
                review_on=self.review.value_if_any(),
            )
        )
