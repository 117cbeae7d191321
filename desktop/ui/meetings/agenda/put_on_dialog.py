"""The question on which agenda something stands."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import Meeting
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.meetings.agenda.agenda_words import meeting_choices
from desktop.ui.widgets import Text


class PutOnDialog(FormDialog):
    """On which agenda; `first` is the meeting that was meant, else the next one."""

    def __init__(
        self,
        kit: Kit,
        title: str,
        meetings: Sequence[Meeting],
        save: Callable[[int], object],
        parent: QWidget,
        *,
        first: int | None = None,
    ) -> None:
        words = kit.words
        do = words.text("Put on an agenda")
        super().__init__(kit, do, do=do, parent=parent)
        self._save = save
        self.form.add_widget(Text(title))
        choices = meeting_choices(words, meetings, words.text("Choose a meeting"))
        stands = first or (meetings[0].id if meetings else None)
        self.meeting = self.form.add_choice(
            "meeting_id", words.text("For which &meeting?"), choices, stands
        )

    def check(self) -> None:
        meeting_id = self.meeting.value()
        if meeting_id is None:
            raise UserError(N_("Choose a meeting. Plan one first if there is none."))
        self._save(meeting_id)
