"""What is changed about one person. The dialogs take a person and give one back."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.domain.body import LeavingKind, LeavingReason
from desktop.domain.heard_by import HEARD_BY_NAMES, HeardBy
from desktop.domain.person import (
    METHOD_NAMES,
    PAPER_COLOUR_NAMES,
    READING_NAMES,
    STATUS_NAMES,
    Method,
    PayeeDetails,
    Person,
    Reading,
    Status,
)
from desktop.services.workspace import Workspace
from desktop.ui.fields import Choice, TextField
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.languages.names import Choices
from desktop.ui.meetings.bodies.seat_dialogs import add_reason
from desktop.ui.money.pieces_fields import read_number
from desktop.ui.people.person_field import PersonField, add_person, person_id

Save = Callable[[Person], object]
LEAVING = {Status.PAUSED: LeavingKind.PAUSED, Status.LEFT: LeavingKind.LEFT}


class Why(NamedTuple):
    """Why somebody pauses or leaves, and whether to keep it without their name."""

    kind: LeavingKind
    reason: LeavingReason
    unnamed: bool


class AboutDialog(FormDialog):
    """The name as printed and as said, how they read, how to reach them."""

    def __init__(
        self,
        kit: Kit,
        person: Person,
        save: Save,
        parent: QWidget | None = None,
        *,
        languages: Choices,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("About {name}", name=person.listed), parent=parent)
        self._person = person
        self._save = save
        form = self.form
        self.name = form.add_text("name", words.text("&Name, as printed"), person.name)
        self.spoken = form.add_text(
            "spoken_name",
            words.text("Name, as &said aloud"),
            person.spoken_name,
            hint=words.text("Only if it is said differently from how it is written."),
        )
        self._add_reading(languages)
        self.phone = form.add_text("phone", words.text("&Phone"), person.phone)
        self.email = form.add_text("email", words.text("&Email"), person.email)
        self.address = form.add_box("address", words.text("&Address"), person.address, lines=3)
        self._add_taking_part()

    def _add_taking_part(self) -> None:
        """How they hear what became of what they said, and how often they want to be asked."""
        words, form, person = self.kit.words, self.form, self._person
        ways = [(way, words.text(name)) for way, name in HEARD_BY_NAMES.items()]
        self.hear_back: Choice[HeardBy | None] = form.add_choice(
            "hear_back",
            words.text("They &hear back"),
            [(None, words.text("as their other papers come")), *ways],
            person.hear_back,
            hint=words.text("What became of what they said."),
        )
        self.limit = form.add_amount(
            "invitation_limit",
            words.text("In&vitations in three months, at most"),
            person.invitation_limit,
            read=read_number,
            hint=words.text("They say so themselves. May stay empty."),
        )

    def _add_reading(self, languages: Choices) -> None:
        """In which language they read, what stands beside it, how large, and on which paper."""
        words, form, person = self.kit.words, self.form, self._person
        self.language = form.add_choice(
            "language", words.text("Their paper is in this &language"), languages, person.language
        )
        self.second = form.add_choice(
            "second_language",
            words.text("&Beside it, a second language"),
            [("", words.text("none")), *languages],
            person.second_language,
        )
        formats = [(reading, words.text(READING_NAMES[reading])) for reading in Reading]
        self.reading = form.add_choice("reading", words.text("They &read"), formats, person.reading)
        colours = [(one, words.text(name)) for one, name in PAPER_COLOUR_NAMES.items()]
        self.colour = form.add_choice(
            "paper_colour", words.text("On paper of this &colour"), colours, person.paper_colour
        )

    def check(self) -> None:
        self._save(
            replace(
                self._person,
                name=self.name.value(),
                spoken_name=self.spoken.value(),
                language=self.language.value(),
                second_language=self.second.value(),
                reading=self.reading.value(),
                paper_colour=self.colour.value(),
                phone=self.phone.value(),
                email=self.email.value(),
                address=self.address.value(),
                hear_back=self.hear_back.value(),
                invitation_limit=self.limit.value_if_any(),
            )
        )


class MoneyDialog(FormDialog):
    """How they like to be paid, and who takes the money. Household only of who pays or agrees."""

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        person: Person,
        collector: Person | None,
        save: Save,
        *,
        ask_household: bool,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("Money back to {name}", name=person.listed), parent=parent)
        self._person = person
        self._save = save
        ways = [(method, words.text(METHOD_NAMES[method])) for method in Method]
        self.method = self.form.add_choice(
            "method", words.text("They like to be &paid by"), ways, person.method
        )
        self.collector = add_person(
            self.form,
            "collector_id",
            words.text("Who &takes the money"),
            PersonField(kit, workspace, collector, but=person.id or 0),
            hint=words.text("Leave this empty when they take it themselves."),
        )
        self.claims = self.form.add_tick(
            "claims_costs", words.text("They &claim costs"), on=person.claims_costs
        )
        self.household = self._ask_household() if ask_household else None

    def _ask_household(self) -> TextField:
        words = self.kit.words
        return self.form.add_text(
            "household",
            words.text("Lives &with somebody who pays, agrees or counts"),
            self._person.household,
            hint=words.text("The same word for both, such as their street. Only for checking."),
        )

    def check(self) -> None:
        household = self.household.value() if self.household else self._person.household
        self._save(
            replace(
                self._person,
                method=self.method.value(),
                collector_id=person_id(self.collector.value()),
                claims_costs=self.claims.value(),
                household=household,
            )
        )


class StatusDialog(FormDialog):
    """Welcome, active, paused, left, or has died. Of who pauses or leaves: why, if they say."""

    def __init__(
        self,
        kit: Kit,
        person: Person,
        save: Callable[[Status, Why | None], object],
        parent: QWidget | None,
    ) -> None:
        words = kit.words
        super().__init__(kit, person.listed, parent=parent)
        self._save, self._before = save, person.status
        self.status = self.form.add_choice(
            "status",
            words.text("How {name} is with us", name=person.short),
            [(status, words.text(STATUS_NAMES[status])) for status in Status],
            person.status,
            hint=words.text("Who has left or has died is not invited. Their slips stay."),
        )
        self.reason = add_reason(self.form, kit)
        self.unnamed = self.form.add_tick(
            "unnamed", words.text("Keep the &reason without their name"), on=True
        )
        self.status.currentIndexChanged.connect(self._show_reason)
        self._show_reason()

    def _kind(self) -> LeavingKind | None:
        """What they just did, if it is something with a reason."""
        status = self.status.value()
        return LEAVING.get(status) if status is not self._before else None

    def _show_reason(self) -> None:
        asked = self._kind() is not None
        self.form.rows["reason"].setVisible(asked)
        self.unnamed.setVisible(asked)

    def check(self) -> None:
        kind = self._kind()
        why = Why(kind, self.reason.value(), unnamed=self.unnamed.value()) if kind else None
        self._save(self.status.value(), why)


class BankDialog(FormDialog):
    """Bank details, always typed in full; afterwards only the last three figures are shown."""

    def __init__(
        self,
        kit: Kit,
        person: Person,
        ends_in: str | None,
        save: Callable[[PayeeDetails], object],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("Bank details of {name}", name=person.listed), parent=parent
        )
        self._person = person
        self._save = save
        said = words.text("Afterwards only the last three figures are shown.")
        if ends_in is not None:
            kept = words.text("We have an account that ends in {figures}.", figures=ends_in)
            said = f"{kept} {said}"
        self.account_name = self.form.add_text(
            "account_name", words.text("&Name on the account"), hint=said
        )
        self.sort_code = self.form.add_text("sort_code", words.text("&Sort code"))
        self.number = self.form.add_text("account_number", words.text("&Account number"))

    def check(self) -> None:
        self._save(
            PayeeDetails(
                person_id=self._person.id or 0,
                account_name=self.account_name.value(),
                sort_code=self.sort_code.value(),
                account_number=self.number.value(),
            )
        )
