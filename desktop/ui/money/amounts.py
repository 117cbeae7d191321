"""How the money room shows and reads sums, days and moments."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop.domain.currency import Currency, read_amount
from desktop.language import CURRENCY_LOOKS, Money
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.session import Session


@dataclass(frozen=True, slots=True)
class Amounts:
    """Sums in the group's money, and moments on the group's own clock, in the reader's words."""

    kit: Kit
    session: Session

    @property
    def currency(self) -> Currency:
        return self.session.settings.currency

    def said(self, amount: int) -> str:
        """`£4.60`"""
        return self.kit.words.money(Money(amount, self.currency.code))

    def short(self, amount: int) -> str:
        """`50p` or `£4.60`, without a sign."""
        return self.currency.short(amount)

    def each(self, amount: Decimal) -> str:
        """What one unit costs: `45p`, `5.5p`, `£13.00`."""
        if amount == int(amount):
            return self.short(int(amount))
        return f"{amount.normalize():f}{CURRENCY_LOOKS[self.currency.code].small}"

    def typed(self, amount: int) -> str:
        """`4.60`, as it stands in a field."""
        return f"{Decimal(amount).scaleb(-self.currency.digits):f}"

    def read(self, text: str) -> int:
        """A typed sum in the smallest unit. Raises UserError; the field adds its own name."""
        return read_amount(text, self.currency, field="")

    def read_each(self, text: str) -> Decimal:
        """What one unit is paid at: `45p`, `5.5p`, `0.45`, `£13`. Raises UserError."""
        small = CURRENCY_LOOKS[self.currency.code].small
        part = re.fullmatch(rf"(\d{{1,4}}(?:\.\d{{1,2}})?)\s*{small}", text.strip(), re.ASCII)
        return Decimal(part[1]) if small and part else Decimal(self.read(text))

    def day(self, day: date) -> str:
        return self.kit.words.date(day)

    def moment(self, at: datetime) -> str:
        """`12 March 2026, 14:02`"""
        here = self.session.settings.clock(at)
        return self.kit.words.listed([self.day(here.date()), self.kit.words.time(here.time())])

    def names(self, *ids: int | None) -> dict[int, str]:
        """The names of these people, by id; who is not known has none."""
        wanted = {person_id for person_id in ids if person_id is not None}
        found = people.by_ids(self.session.workspace, wanted)
        return {person_id: person.listed for person_id, person in found.items()}

    def name(self, person_id: int | None) -> str:
        return self.names(person_id).get(person_id or 0, "")
