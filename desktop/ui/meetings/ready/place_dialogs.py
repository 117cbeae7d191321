"""What is asked about a place: which one, its name and way there, what it has, was it true."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.capitals import begun
from desktop.domain.meeting import Meeting
from desktop.domain.search import fold
from desktop.domain.typed_day import Sense
from desktop.domain.venue import HAS_NAMES, VENUE_FACT_NAMES, Has, Venue, VenueFact
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings import meetings, moving
from desktop.services.meetings.ready import venues
from desktop.ui.fields import Choice, TextField
from desktop.ui.forms import Form, FormDialog
from desktop.ui.group.text_words import apart
from desktop.ui.meetings.moving_dialogs import MovingDialog
from desktop.ui.money.amounts import Amounts
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader

NOT_LOOKED = ""
YES, NO = "yes", "no"


def note_below(form: Form, field: Choice[str], key: str, label: str) -> TextField:
    """A line to write on, shown once something was answered above it."""
    note = form.add_text(key, label)
    row = form.rows[key]
    row.hide()
    field.currentIndexChanged.connect(lambda _at: row.setVisible(field.value() != NOT_LOOKED))
    return note


class VenueDialog(FormDialog):
    """The name of a place, where it is, how one gets there, whom to ask, what it costs."""

    def __init__(
        self, page: RoomPage, venue: Venue | None, save: Callable[[Venue], object]
    ) -> None:
        words, amounts = page.kit.words, Amounts(page.kit, page.session)
        super().__init__(page.kit, words.text("A place where we meet"), parent=page)
        self._venue, self._save = venue, save
        form = self.form
        self.name = form.add_text("name", words.text("&Name"), venue.name if venue else "")
        self.address = form.add_box(
            "address", words.text("&Address"), venue.address if venue else "", lines=3
        )
        self.way = form.add_box(
            "how_to_get_there",
            words.text("&How to get there"),
            venue.how_to_get_there if venue else "",
            lines=4,
            hint=words.text("This is printed for everybody we invite."),
        )
        self.contact = form.add_text(
            "contact", words.text("&Whom to ask there"), venue.contact if venue else ""
        )
        self.cost = form.add_amount(
            "cost_an_hour",
            words.text("What it &costs an hour"),
            venue.cost_an_hour if venue else None,
            read=amounts.read,
            write=amounts.typed,
            hint=words.text("Leave it empty if you do not know."),
        )

    def check(self) -> None:
        known = self._venue
        self._save(
            Venue(
                id=known.id if known else None,
                name=self.name.value(),
                address=self.address.value(),
                how_to_get_there=self.way.value(),
                contact=self.contact.value(),
                cost_an_hour=self.cost.value_if_any(),
                ended_on=known.ended_on if known else None,
            )
        )


class PlaceDialog(FormDialog):
    """Which of our places a meeting is at."""

    def __init__(self, page: RoomPage, meeting: Meeting) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("The place"), parent=page)
        self._page, self._meeting = page, meeting
        known = venues.every(page.session.workspace)
        self._names = {venue.id or 0: venue.name for venue in known}
        self.venue = self.form.add_choice(
            "venue_id",
            words.text("&Where we meet"),
            list(self._names.items()),
            meeting.venue_id,
            hint=words.text("New places are added under Places."),
        )

    def accept(self) -> None:
        """Where people have to hear of another place, what that means is read first."""
        session, made = self._page.session, self._made()
        means = moving.meaning(session.workspace, made.id or 0, session.today(), to=made)
        if self._is_where_it_was(made) or means.is_nothing:
            if self.form.attempt(lambda: self._keep(made)):
                super().accept()
            return
        asked = MovingDialog(self._page, made, means, other_day=False, parent=self)
        asked.accepted.connect(super().accept)
        asked.open()

    def _made(self) -> Meeting:
        """The meeting there; what was typed of the room in that place stays."""
        chosen = self.venue.value()
        name, typed = self._names[chosen], self._meeting.place
        inside = self._meeting.venue_id is None and fold(typed).startswith(fold(name))
        return replace(self._meeting, venue_id=chosen, place=typed if inside else name)

    def _is_where_it_was(self, made: Meeting) -> bool:
        before = self._meeting
        if before.venue_id is None:
            return before.place in {"", made.place}
        return before.venue_id == made.venue_id

    def _keep(self, made: Meeting) -> None:
        session = self._page.session
        meetings.change(session.workspace, session.act(), meeting=made)
        self._page.say_saved()


class CheckDialog(FormDialog):
    """What somebody found who looked; what they did not look at keeps what was known."""

    def __init__(self, page: RoomPage, venue: Venue) -> None:
        words, session = page.kit.words, page.session
        title = words.text("Check: {place}", place=venue.name)
        super().__init__(page.kit, title, parent=page)
        self._page, self._venue_id = page, venue.id or 0
        self.who = add_person(
            self.form,
            "checked_by",
            words.text("&Who looked"),
            PersonField(page.kit, session.workspace, session.person),
        )
        self.day = self.form.add_date(
            "checked_on",
            words.text("&Day"),
            session.today(),
            read=day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY),
        )
        self._known = venues.facts(session.workspace, self._venue_id)
        self.answers: dict[VenueFact, Choice[str]] = {}
        self.notes: dict[VenueFact, TextField] = {}
        for fact in VenueFact:
            self._ask(fact)

    def _ask(self, fact: VenueFact) -> None:
        words = self.kit.words
        answers = [(has.value, begun(words.text(HAS_NAMES[has]))) for has in Has]
        what = words.text(VENUE_FACT_NAMES[fact])
        answer = self.form.add_choice(
            fact.value,
            begun(what),
            [(NOT_LOOKED, words.text("Not looked at")), *answers],
            hint=self._last(fact),
        )
        self.answers[fact] = answer
        label = words.text("A note on it: {what}", what=what)
        self.notes[fact] = note_below(self.form, answer, f"{fact.value} note", label)

    def _last(self, fact: VenueFact) -> str:
        check, words = self._known[fact].check, self.kit.words
        if check is None:
            return ""
        said = words.text(HAS_NAMES[check.has])
        last = words.text("Last time, on {day}: {answer}.", day=check.checked_on, answer=said)
        return words.sentences([last, apart(words, check.note) if check.note else ""])

    def check(self) -> None:
        session = self._page.session
        found = {
            fact: (Has(answer.value()), self.notes[fact].value())
            for fact, answer in self.answers.items()
            if answer.value() != NOT_LOOKED
        }
        venues.check(
            session.workspace,
            session.act(),
            venue_id=self._venue_id,
            found=found,
            checked_by=person_id(self.who.value()),
            checked_on=self.day.value(),
        )
        self._page.say_saved()


class OnTheDayDialog(FormDialog):
    """Whether what we said of the place was so; asked only of what we said it has."""

    def __init__(self, page: RoomPage, meeting: Meeting) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Was it true on the day?"), parent=page)
        self._page, self._meeting_id = page, meeting.id or 0
        workspace = page.session.workspace
        before = {one.fact: one for one in venues.on_the_day(workspace, self._meeting_id)}
        self.answers: dict[VenueFact, Choice[str]] = {}
        self.notes: dict[VenueFact, TextField] = {}
        for now in venues.promised(workspace, meeting):
            what, said = words.text(VENUE_FACT_NAMES[now.fact]), before.get(now.fact)
            choices = [
                (NOT_LOOKED, words.text("Nobody knows")),
                (YES, words.text("Yes, it was so")),
                (NO, words.text("No, it was not so")),
            ]
            answer = self.form.add_choice(now.fact.value, begun(what), choices)
            label = words.text("A note on it: {what}", what=what)
            note = note_below(self.form, answer, f"{now.fact.value} note", label)
            if said is not None:
                answer.show_value(YES if said.was_true else NO)
                note.setText(said.note)
            self.answers[now.fact], self.notes[now.fact] = answer, note

    def check(self) -> None:
        session = self._page.session
        said = {
            fact: (answer.value() == YES, self.notes[fact].value())
            for fact, answer in self.answers.items()
            if answer.value() != NOT_LOOKED
        }
        if not said:
            raise UserError(N_("Say of at least one thing how it was."))
        venues.was_it_true(session.workspace, session.act(), meeting_id=self._meeting_id, said=said)
        self._page.say_saved()
