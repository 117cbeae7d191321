"""Closing a request: what must be done first, or one more word before it closes."""

from desktop.domain.request import Request
from desktop.language import Sentence
from desktop.services.changes.hearing import closing
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage


class CloseDialog(FormDialog):
    """Keys: Ctrl+Enter closes it. While somebody waits it says who, and closes nothing."""

    def __init__(self, page: RoomPage, request: Request) -> None:
        words = page.kit.words
        title = words.text("Close “{title}”", title=request.title)
        super().__init__(page.kit, title, do=words.text("Close the request"), parent=page)
        self._page, self._request = page, request
        self.stops: list[Sentence] = closing.why_not_close(page.session.workspace, request.id or 0)
        self.about = Lines(page.kit, words.text("Before it can close"))
        self.form.add_widget(self.about)
        self.note = self.form.add_box(
            "note",
            words.text("&Note"),
            lines=3,
            hint=words.text("May stay empty. What should be remembered of it?"),
        )
        if self.stops:
            self.about.show_lines(
                words.text("It cannot close yet."), *(words.say(one) for one in self.stops)
            )
            self.form.rows["note"].hide()
            self.do.hide()
            self.cancel.setText(words.text("Close"))
        else:
            self.about.show_lines(words.text("Everybody who spoke has heard, or cannot."))

    def accept(self) -> None:
        """Ctrl+Enter closes nothing while somebody waits."""
        if not self.stops:
            super().accept()

    def check(self) -> None:
        session = self._page.session
        closing.close(
            session.workspace,
            session.act(),
            request_id=self._request.id or 0,
            note=self.note.value(),
        )
        self._page.say_saved()
