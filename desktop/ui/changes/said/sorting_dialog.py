"""Putting what people said into themes, one after the other."""

from collections.abc import Sequence

from desktop.domain.answer import Theme
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.said import themes, views
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.changes.said.said_words import Known, facts
from desktop.ui.fields import Choice
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.widgets import Heading, Text


class SortingDialog(FormDialog):
    """Choose a theme or name a new one, Enter, and the next stands there. Each is kept at once."""

    def __init__(self, page: RoomPage, request_id: int, view_ids: Sequence[int]) -> None:
        words = page.kit.words
        super().__init__(
            page.kit, words.text("Put into themes"), do=words.text("Put it there"), parent=page
        )
        self._page, self._request_id = page, request_id
        self._waiting, self._at, self._kept = list(view_ids), 0, False
        self.cancel.setText(words.text("Close"))
        self.who, self.place = Heading(), Text(tone="soft")
        self.lines = Lines(page.kit, words.text("What somebody said"))
        for widget in (self.who, self.place, self.lines):
            self.form.add_widget(widget)
        self.theme: Choice[int] = self.form.add_choice("theme_id", words.text("&Theme"), ())
        self.new = self.form.add_text(
            "title", words.text("Or a &new theme"), hint=words.text("A few words are enough.")
        )
        self.later = Button(words.text("&Leave it for now"))
        self.later.clicked.connect(self.pass_over)
        self.later.setVisible(len(view_ids) > 1)
        if len(view_ids) > 1:
            self.stand_beside(self.later)
        self._show()

    def check(self) -> None:
        session, title, chosen = self._page.session, self.new.value(), self.theme.value()
        view_ids = [self._waiting[self._at]]
        if title:
            theme = Theme(request_id=self._request_id, title=title)
            themes.add(session.workspace, session.act(), theme=theme, view_ids=view_ids)
        elif chosen:
            themes.put(session.workspace, session.act(), view_ids=view_ids, theme_id=chosen)
        else:
            raise UserError(N_("Choose a theme, or name a new one."), field="theme_id")

    def accept(self) -> None:
        """Keep it and show the next; after the last one, close."""
        if self.form.attempt(self.check):
            self._kept = True
            self.pass_over()

    def pass_over(self) -> None:
        self._at += 1
        if self._at < len(self._waiting):
            self._show()
            self.theme.setFocus()
            self.kit.speech.say(self, self.lines.said)
        else:
            if self._kept:
                self._page.say_saved()
            self.done(self.DialogCode.Accepted)

    def _show(self) -> None:
        words, workspace = self.kit.words, self._page.session.workspace
        found = themes.of_request(workspace, self._request_id)
        view = views.get(workspace, self._waiting[self._at])
        ids = {view.person_id} if view.person_id is not None else set()
        known = Known(people=people.by_ids(workspace, ids), themes=found)
        self.who.setText(known.who(words, view.person_id))
        left = len(self._waiting)
        at = words.text("{number} of {all}", number=self._at + 1, all=left) if left > 1 else ""
        self.place.setText(at)
        self.place.setVisible(bool(at))
        self.lines.show_lines(*facts(words, view, known, None, None))
        none: tuple[int, str] = (0, words.text("Choose a theme"))
        self.theme.show_choices([none, *((one.id, one.theme.title) for one in found)])
        self.new.setText("")
