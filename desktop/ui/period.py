"""Two fields for the days from which to which something is shown."""

from collections.abc import Callable
from datetime import date

from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.when import day_reader


class Period:
    """The fields stand in a form of the page; `changed` is called when one of them is left."""

    def __init__(
        self, session: Session, kit: Kit, form: Form, begins: date, changed: Callable[[], None]
    ) -> None:
        self._today = session.today
        words = kit.words
        self.first = form.add_date(
            "first",
            words.text("&From"),
            begins,
            read=day_reader(session.today, Sense.HAPPENED),
        )
        self.last = form.add_date(
            "last",
            words.text("&To"),
            session.today(),
            read=day_reader(self._first_day, Sense.TO_COME),
        )
        for field in (self.first, self.last):
            field.left.connect(changed)
            field.returnPressed.connect(field.left)

    def days(self) -> tuple[date, date]:
        """The first and the last day. Raises UserError at the field that cannot be read."""
        first, last = self.first.value(), self.last.value()
        if last < first:
            raise UserError(N_("The last day comes before the first."), field="last")
        return first, last

    def _first_day(self) -> date:
        """From when on a last day is looked for; today while the first cannot be read."""
        try:
            return self.first.value()
        except UserError:
            return self._today()
