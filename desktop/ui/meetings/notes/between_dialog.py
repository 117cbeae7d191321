"""A decision made between two meetings: what, who decided it and how, why."""

from desktop.domain.decision import Decision
from desktop.domain.typed_day import Sense
from desktop.services.changes import decisions
from desktop.services.meetings.bodies import bodies
from desktop.ui.forms import FormDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader


class BetweenDialog(FormDialog):
    """Writes the decision down itself; it goes onto the next agenda by itself.

    `body_id` is whose decision it probably was.
    """

    def __init__(self, page: RoomPage, *, body_id: int | None = None) -> None:
        kit, session, words = page.kit, page.session, page.kit.words
        super().__init__(kit, words.text("Decided between meetings"), parent=page)
        self._session = session
        self.wording = self.form.add_box("wording", words.text("&What was decided"), lines=2)
        hint = words.text("For example: Leon and Priya, by phone.")
        label = words.text("W&ho decided it, and how")
        self.made_between = self.form.add_box("made_between", label, lines=2, hint=hint)
        found = bodies.every(session.workspace)
        choices = [(None, words.text("not said yet")), *((one.id, one.name) for one in found)]
        self.body = self.form.add_choice("body_id", words.text("For which &group"), choices)
        self.body.show_value(body_id)
        reader = day_reader(session.today, Sense.HAPPENED, missing=words.text(WHICH_DAY))
        today = session.today()
        self.day = self.form.add_date("day", words.text("&Day"), today, read=reader)
        self.reasons = self.form.add_box("reasons", words.text("Wh&y"), lines=2)
        self.recommended = self.form.add_box(
            "recommended", words.text("What was &recommended, if anything"), lines=1
        )
        self.difference = self.form.add_box(
            "difference", words.text("Why it is n&ot as recommended"), lines=2
        )
        self.disagreement = self.form.add_box(
            "disagreement", words.text("Who did not &agree, and why"), lines=2
        )

    def check(self) -> None:
        decision = Decision(
            wording=self.wording.value(),
            made_between=self.made_between.value(),
            body_id=self.body.value(),
            day=self.day.value(),
            reasons=self.reasons.value(),
            recommended=self.recommended.value(),
            difference=self.difference.value(),
            disagreement=self.disagreement.value(),
        )
        session = self._session
        decisions.between(session.workspace, session.act(), decision=decision)
