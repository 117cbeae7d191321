"""Seats, signatures, interests and reasons: each a short form."""

from collections.abc import Callable
from datetime import date

from desktop.domain.body import (
    AGREEMENT_KIND_NAMES,
    LEAVING_KIND_NAMES,
    LEAVING_REASON_NAMES,
    ROLE_NAMES,
    AgreementKind,
    LeavingKind,
    LeavingReason,
    Role,
    Seat,
)
from desktop.domain.person import Person
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.fields import Choice, DateField
from desktop.ui.forms import Form, FormDialog
from desktop.ui.kit import Kit
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Text


class SeatDialog(FormDialog):
    """Who sits there, as what, since when, and who chose them."""

    def __init__(
        self,
        page: RoomPage,
        body_id: int,
        now: tuple[Seat, Person] | None,
        save: Callable[[Seat], object],
    ) -> None:
        words, session = page.kit.words, page.session
        seat, person = now or (None, None)
        title = words.text("Seat of {name}", name=person.listed) if person else ""
        super().__init__(page.kit, title or words.text("Give a seat"), parent=page)
        self._seat, self._save, self._body_id = seat, save, body_id
        if person is None:
            field = PersonField(page.kit, session.workspace)
            self.person = add_person(self.form, "person_id", words.text("&Who"), field)
        self.role: Choice[Role] = self.form.add_choice(
            "role",
            words.text("&As what"),
            [(role, words.text(name)) for role, name in ROLE_NAMES.items()],
            seat.role if seat else Role.MEMBER,
        )
        self.votes = self.form.add_tick(
            "votes", words.text("They &vote"), on=seat.votes if seat else True
        )
        self.chosen = self.form.add_text(
            "how_chosen",
            words.text("How they were &chosen"),
            seat.how_chosen if seat else "",
            hint=words.text("Such as: by all members, in June."),
        )
        self._add_days(session.today)
        self.role.currentIndexChanged.connect(self._no_vote)

    def _add_days(self, today: Callable[[], date]) -> None:
        words, seat = self.kit.words, self._seat
        read = day_reader(today, Sense.NEAREST, missing=WHICH_DAY)
        self.from_day = self.form.add_date(
            "from_day", words.text("&From"), seat.from_day if seat else today(), read=read
        )
        self.until = self.form.add_date(
            "until_day",
            words.text("&Until"),
            seat.until_day if seat else None,
            read=day_reader(today, Sense.NEAREST),
            hint=words.text("Leave it empty while nobody knows."),
        )

    def _no_vote(self) -> None:
        """Who supports somebody does not vote; a member does."""
        self.votes.setChecked(self.role.value() is not Role.SUPPORTER)

    def check(self) -> None:
        person_id = self._seat.person_id if self._seat else chosen(self.person)
        seat = Seat(
            id=self._seat.id if self._seat else None,
            body_id=self._body_id,
            person_id=person_id,
            role=self.role.value(),
            votes=self.votes.value(),
            how_chosen=self.chosen.value(),
            from_day=self.from_day.value(),
            until_day=self.until.value_if_any(),
        )
        self._save(seat)


class SignedDialog(FormDialog):
    """Who signed what, and on which day."""

    def __init__(self, page: RoomPage, save: Callable[[int, AgreementKind, date], object]) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page.kit, words.text("Somebody signed"), parent=page)
        self._save = save
        self.person = add_person(
            self.form, "person_id", words.text("&Who"), PersonField(page.kit, session.workspace)
        )
        self.kind = self.form.add_choice(
            "kind",
            words.text("What they &signed"),
            [(kind, words.text(name)) for kind, name in AGREEMENT_KIND_NAMES.items()],
        )
        self.day = _add_day(self.form, page, "signed_on", words.text("&On"))

    def check(self) -> None:
        self._save(chosen(self.person), self.kind.value(), self.day.value())


class InterestDialog(FormDialog):
    """Whom something touches themselves, and what it is."""

    def __init__(self, page: RoomPage, save: Callable[[int, str, date], object]) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page.kit, words.text("An interest"), parent=page)
        self._save = save
        self.person = add_person(
            self.form, "person_id", words.text("&Who"), PersonField(page.kit, session.workspace)
        )
        self.matter = self.form.add_box(
            "matter",
            words.text("What &touches them"),
            lines=2,
            hint=words.text("Such as: their son works at the day centre."),
        )
        self.day = _add_day(self.form, page, "declared_on", words.text("&Said on"))

    def check(self) -> None:
        self._save(chosen(self.person), self.matter.value(), self.day.value())


class WhyDialog(FormDialog):
    """Why somebody paused, left or said no; nobody is named."""

    def __init__(
        self, page: RoomPage, save: Callable[[LeavingKind, LeavingReason], object]
    ) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Somebody paused, left or said no"), parent=page)
        self._save = save
        self.form.add_widget(Text(words.text("Nobody has to say why. We keep no name here.")))
        self.kind = self.form.add_choice(
            "kind",
            words.text("&They"),
            [(kind, words.text(name)) for kind, name in LEAVING_KIND_NAMES.items()],
        )
        self.reason = add_reason(self.form, page.kit)

    def check(self) -> None:
        self._save(self.kind.value(), self.reason.value())


def add_reason(form: Form, kit: Kit) -> Choice[LeavingReason]:
    """Why, if they say; begins with not said."""
    names = [(one, kit.words.text(LEAVING_REASON_NAMES[one])) for one in LeavingReason]
    label = kit.words.text("Wh&y, if they say")
    return form.add_choice("reason", label, names, LeavingReason.NOT_SAID)


def chosen(field: PersonField) -> int:
    """Whose it is. Raises UserError while nobody is named."""
    person = field.value()
    if person is None or person.id is None:
        raise UserError(N_("Type a name."), field="person_id")
    return person.id


def _add_day(form: Form, page: RoomPage, key: str, label: str) -> DateField:
    today = page.session.today
    read = day_reader(today, Sense.HAPPENED, missing=WHICH_DAY)
    return form.add_date(key, label, today(), read=read)
