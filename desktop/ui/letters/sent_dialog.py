"""What is printed went out: on which day, all of it or one copy."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import CopyState
from desktop.domain.typed_day import Sense
from desktop.services.letters import marks
from desktop.services.letters.mailings import Run
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.when import WHICH_DAY, day_reader

EVERYBODY = 0


class SentDialog(FormDialog):
    """Keys: Ctrl+Enter says that everything made is sent, today."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        run: Run,
        done: Callable[[], object],
        parent: QWidget,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("They are sent"), parent=parent)
        self._session, self._run, self._done = session, run, done
        made = run.plan.of(CopyState.PRINTED)
        text = words.plural(
            "the {count} copy that is made", "the {count} copies that are made", len(made)
        )
        choices = [(EVERYBODY, text)]
        choices += [(row.person.id or 0, row.person.listed) for row in made]
        self.whose = self.form.add_choice("whose", words.text("&Which"), choices)
        self.day = self.form.add_date(
            "day",
            words.text("&Day"),
            session.today(),
            read=day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY),
        )

    def check(self) -> None:
        whose = self.whose.value()
        marks.sent(
            self._session.workspace,
            self._session.act(),
            mailing_id=self._run.id,
            day=self.day.value(),
            person_ids=None if whose == EVERYBODY else [whose],
        )
        self._done()
