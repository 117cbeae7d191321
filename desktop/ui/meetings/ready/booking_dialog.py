"""Booking something for a meeting, or changing what was booked."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from desktop.domain.booking import BOOKING_NAMES, Booking, BookingKind
from desktop.domain.capitals import begun
from desktop.domain.need import NEED_NAMES, NeedKind
from desktop.domain.readiness import NeedLine
from desktop.domain.typed_day import Sense
from desktop.ui.forms import FormDialog
from desktop.ui.meetings.ready.ready_words import Names, own_words
from desktop.ui.money.amounts import Amounts
from desktop.ui.when import WHICH_DAY, day_reader

Whom = tuple[NeedKind | None, int | None]
"""Which need a booking meets, and whose; everybody's who has it, or nobody's in particular."""
Save = Callable[[Booking], object]
KIND_FOR: Mapping[NeedKind, BookingKind] = MappingProxyType(
    {
        NeedKind.BSL: BookingKind.INTERPRETER,
        NeedKind.INTERPRETER: BookingKind.INTERPRETER,
        NeedKind.SPEECH_TO_TEXT: BookingKind.INTERPRETER,
        NeedKind.NOTE_TAKER: BookingKind.NOTE_TAKER,
        NeedKind.ASSISTANT: BookingKind.ASSISTANT,
        NeedKind.CHILDCARE: BookingKind.CHILDCARE,
        NeedKind.TRANSPORT: BookingKind.TRANSPORT,
        NeedKind.EQUIPMENT: BookingKind.EQUIPMENT,
        NeedKind.LOOP: BookingKind.EQUIPMENT,
        NeedKind.LIGHTING: BookingKind.EQUIPMENT,
        NeedKind.STEP_FREE: BookingKind.EQUIPMENT,
        NeedKind.QUIET: BookingKind.ROOM,
    }
)
"""What is usually booked for a need."""
FOR_NOBODY: Whom = (None, None)


def booking_for(line: NeedLine) -> tuple[BookingKind, Whom]:
    """What is booked for a line of a list: for one person, or for all who need it."""
    whom = line.people[0] if len(line.people) == 1 else None
    return KIND_FOR.get(line.kind, BookingKind.OTHER), (line.kind, whom)


class BookingDialog(FormDialog):
    """What, for whom, with whom, and by when calling it off costs nothing."""

    def __init__(
        self,
        amounts: Amounts,
        booking: Booking,
        lines: Sequence[NeedLine],
        names: Names,
        save: Save,
        parent: QWidget | None = None,
    ) -> None:
        words = amounts.kit.words
        super().__init__(amounts.kit, words.text("A booking"), parent=parent)
        self._amounts, self._booking, self._save = amounts, booking, save
        kinds = [(kind, begun(words.text(BOOKING_NAMES[kind]))) for kind in BookingKind]
        self.kind = self.form.add_choice("kind", words.text("&What"), kinds, booking.kind)
        self.whom = self.form.add_choice(
            "covers",
            words.text("&For whom"),
            self._choices(lines, names),
            (booking.covers, booking.for_id),
        )
        talk = booking.covers is NeedKind.TALK_THROUGH
        bill = words.text("Who comes, or the firm. They send us a bill; nobody claims it.")
        self.supplier = self.form.add_text(
            "supplier",
            words.text("Who do&es it") if talk else words.text("W&ith whom"),
            booking.supplier,
            hint="" if talk else bill,
        )
        self._add_days()
        self.cost = self.form.add_amount(
            "cost",
            words.text("What it &costs"),
            booking.cost,
            read=amounts.read,
            write=amounts.typed,
            hint=words.text("Leave it empty if you do not know yet."),
        )
        self.note = self.form.add_box("note", words.text("&Note"), booking.note, lines=3)

    def _add_days(self) -> None:
        words, booking, today = self.kit.words, self._booking, self._amounts.session.today
        past = day_reader(today, Sense.HAPPENED)
        self.booked = self.form.add_date(
            "booked_on",
            words.text("&Booked on"),
            booking.booked_on,
            read=day_reader(today, Sense.HAPPENED, missing=WHICH_DAY),
        )
        talk = booking.covers is NeedKind.TALK_THROUGH
        self.confirmed = self.form.add_date(
            "confirmed_on",
            words.text("&Done on") if talk else words.text("They c&onfirmed on"),
            booking.confirmed_on,
            read=past,
            hint=words.text("Leave it empty for not yet."),
        )
        self.free = self.form.add_date(
            "free_until",
            words.text("Free to call off &until"),
            booking.free_until,
            read=day_reader(today, Sense.TO_COME),
            hint=words.text("Ask them. Leave it empty if they did not say."),
        )
        self.form.rows["free_until"].setVisible(not talk)

    def _choices(self, lines: Sequence[NeedLine], names: Names) -> list[tuple[Whom, str]]:
        """Everybody with a need, each of them alone, and nobody in particular."""
        words = self.kit.words
        found: dict[Whom, str] = {}
        counts: dict[NeedKind, dict[int, str]] = {}
        for line in lines:
            counts.setdefault(line.kind, {}).update(line.own_words)
        for kind, people in counts.items():
            what = words.text(NEED_NAMES[kind])
            if len(people) > 1:
                all_ = words.text("Everybody who needs it: {what}", what=what)
                found[(kind, None)] = all_
            for one, said in people.items():
                whose = words.text("{name}: {what}", name=names.get(one, ""), what=what)
                found[(kind, one)] = own_words(words, whose, said) if said else whose
        mine: Whom = (self._booking.covers, self._booking.for_id)
        if mine != FOR_NOBODY and mine not in found and mine[0] is not None:
            found[mine] = begun(words.text(NEED_NAMES[mine[0]]))
        return [*found.items(), (FOR_NOBODY, words.text("Nobody in particular"))]

    def check(self) -> None:
        covers, for_id = self.whom.value()
        self._save(
            Booking(
                id=self._booking.id,
                meeting_id=self._booking.meeting_id,
                kind=self.kind.value(),
                covers=covers,
                for_id=for_id,
                supplier=self.supplier.value(),
                note=self.note.value(),
                booked_on=self.booked.value(),
                confirmed_on=self.confirmed.value_if_any(),
                cancelled_on=self._booking.cancelled_on,
                free_until=self.free.value_if_any(),
                cost=self.cost.value_if_any(),
            )
        )
