"""Two-question sheets, typed in one after the other without a name."""

from desktop.domain.sheets import FELT_NAMES, Felt
from desktop.services.meetings.notes import sheets
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage


class SheetsDialog(FormDialog):
    """Keys: Ctrl+Enter keeps the sheet and goes on to the next, Esc is done."""

    def __init__(self, page: RoomPage, meeting_id: int) -> None:
        words = page.kit.words
        do = words.text("Keep it, next sheet")
        super().__init__(page.kit, words.text("Sheets with two questions"), do=do, parent=page)
        self._page, self._meeting_id = page, meeting_id
        self.cancel.setText(words.text("Close"))
        self.count = Lines(page.kit, words.text("Sheets with two questions"))
        self.form.add_widget(self.count)
        choices: list[tuple[Felt | None, str]] = [
            (None, words.text("no face")),
            *((felt, words.text(name)) for felt, name in FELT_NAMES.items()),
        ]
        self.felt = self.form.add_choice("felt", words.text("Which &face?"), choices)
        self.worked = self.form.add_box("worked", words.text("What was &good?"), lines=2)
        self.to_change = self.form.add_box("to_change", words.text("What to &change?"), lines=2)
        self._show_count()

    def accept(self) -> None:
        """One sheet is kept, and the form is empty for the next."""
        if not self.form.attempt(self.check):
            return
        self.felt.show_value(None)
        for box in (self.worked, self.to_change):
            box.setPlainText("")
        self.form.begin_typing()
        self._show_count()
        self.felt.setFocus()
        self.kit.speech.say(self, self.count.said)

    def check(self) -> None:
        session = self._page.session
        sheets.add(
            session.workspace,
            session.act(),
            meeting_id=self._meeting_id,
            felt=self.felt.value(),
            worked=self.worked.value(),
            to_change=self.to_change.value(),
        )

    def _show_count(self) -> None:
        counted = sheets.counted(self._page.session.workspace, self._meeting_id)
        words = self.kit.words
        self.count.show_lines(words.plural("{count} sheet", "{count} sheets", counted.sheets))
