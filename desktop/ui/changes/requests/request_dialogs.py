"""What becomes of a request: said no to, answered in public."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.request import Request
from desktop.domain.typed_day import Sense
from desktop.services.changes.hearing import closing
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.when import day_reader
from desktop.ui.widgets import Text


class DeclineDialog(FormDialog):
    """Why: whoever asked is told this."""

    def __init__(
        self, kit: Kit, request: Request, save: Callable[[str], object], parent: QWidget
    ) -> None:
        words = kit.words
        do = words.text("Say no")
        super().__init__(kit, do, do=do, parent=parent)
        self._save = save
        self.form.add_widget(Text(request.title))
        hint = words.text("Whoever asked is told this.")
        self.why = self.form.add_box("why", words.text("&Why"), lines=3, hint=hint)

    def check(self) -> None:
        self._save(self.why.value())


class PublicDialog(FormDialog):
    """Where whoever spoke without a name can read the answers, and since when."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        request: Request,
        save: Callable[[date, str], object],
        parent: QWidget,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("Answered in public"), parent=parent)
        self._save = save
        said = words.text("For people who spoke without a name. Put up the poster first.")
        self.form.add_widget(Text(said))
        again = closing.why_say_again(session.workspace, request.id or 0)
        if again is not None:
            self.form.add_widget(Text(words.say(again)))
        begin = request.public_on if again is None else None
        self.day = self.form.add_date(
            "public_on",
            words.text("&Since"),
            begin or session.today(),
            read=day_reader(session.today, Sense.HAPPENED),
        )
        self.where = self.form.add_text(
            "where",
            words.text("W&here everybody can read it"),
            request.public_where,
            hint=words.text("Such as the notice board at the door."),
        )

    def check(self) -> None:
        self._save(self.day.value(), self.where.value())
