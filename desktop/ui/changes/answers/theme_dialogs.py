"""Themes: named, recommended, sent on; and what belongs to which of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from desktop.domain.answer import Theme
from desktop.domain.notes import MemberView
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.said import themes
from desktop.services.changes.said.themes import FullTheme
from desktop.ui.changes.answers.days_in_order import InOrder, after_sending
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader


class ThemeDialog(FormDialog):
    """What several people said, in a few words, and what they ask for."""

    def __init__(self, page: RoomPage, request_id: int, theme: Theme | None = None) -> None:
        words = page.kit.words
        title = words.text("Change the theme") if theme else words.text("A new theme")
        super().__init__(page.kit, title, parent=page)
        self._page, self._request_id, self._theme = page, request_id, theme
        label = words.text("What is it &about?")
        self.title = self.form.add_text("title", label, theme.title if theme else "")
        self.recommended = self.form.add_box(
            "recommended",
            words.text("What do &people ask for?"),
            theme.recommended if theme else "",
            lines=2,
            hint=words.text("May stay empty."),
        )

    def check(self) -> None:
        session, before, title = self._page.session, self._theme, self.title.value()
        new = before or Theme(request_id=self._request_id, title=title)
        theme = replace(new, title=title, recommended=self.recommended.value())
        service = themes.add if before is None else themes.change
        service(session.workspace, session.act(), theme=theme)
        self._page.say_saved()


class SendDialog(FormDialog):
    """Themes go to whoever must answer them; those that were sent nowhere are ticked."""

    def __init__(self, page: RoomPage, found: Sequence[FullTheme], to: str) -> None:
        words, today = page.kit.words, page.session.today
        super().__init__(page.kit, words.text("Send on for an answer"), parent=page)
        self._page = page
        self.sent_to = self.form.add_text("sent_to", words.text("&Who must answer?"), to)
        read = day_reader(today, Sense.HAPPENED, missing=WHICH_DAY)
        label = words.text("Sent on which &day?")
        self.sent_on = self.form.add_date("sent_on", label, today(), read=read)
        self.ticks = {
            one.id: self.form.add_tick(
                f"theme-{one.id}", one.theme.title.replace("&", "&&"), on=one.theme.sent_on is None
            )
            for one in found
        }
        self._found = found
        self.order = InOrder(page.kit, self.form.rows["sent_on"], self.sent_on, self._said_later)
        for tick in self.ticks.values():
            tick.toggled.connect(self.order.look)

    def _said_later(self, day: date) -> str:
        ticked = (one for one in self._found if self.ticks[one.id].value())
        said = max((view.day for one in ticked for view in one.views), default=None)
        return after_sending(self._page.kit.words, day, said)

    def check(self) -> None:
        session = self._page.session
        chosen = [theme_id for theme_id, tick in self.ticks.items() if tick.value()]
        if not chosen:
            raise UserError(N_("Tick at least one theme."))
        themes.send_to(
            session.workspace,
            session.act(),
            theme_ids=chosen,
            sent_to=self.sent_to.value(),
            sent_on=self.sent_on.value(),
        )
        self._page.say_saved()


class PutDialog(FormDialog):
    """Which themes somebody's words belong to; it may be several, and a new one."""

    def __init__(self, page: RoomPage, view: MemberView, found: Sequence[FullTheme]) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Where does it belong?"), parent=page)
        self._page, self._view = page, view
        said = Lines(page.kit, words.text("What was said"))
        said.show_lines(view.own_words, view.summary)
        self.form.add_widget(said)
        self.ticks = {
            one.id: self.form.add_tick(
                f"theme-{one.id}", one.theme.title.replace("&", "&&"), on=view in one.views
            )
            for one in found
        }
        label = words.text("A &new theme for it") if found else words.text("What is it &about?")
        self.new = self.form.add_text("title", label)
        for tick in list(self.ticks.values())[:1]:  # a theme that is there comes first
            tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> None:
        session = self._page.session
        themes.group(
            session.workspace,
            session.act(),
            view_id=self._view.id or 0,
            theme_ids=[theme_id for theme_id, tick in self.ticks.items() if tick.value()],
            new=self.new.value(),
        )
        self._page.say_saved()
