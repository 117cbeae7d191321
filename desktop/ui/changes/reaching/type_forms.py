"""Typing in a batch of forms without a name: nothing is kept until all of them are."""

import secrets

from PySide6.QtCore import Qt

from desktop.domain.equality import EqualityRound
from desktop.domain.equality_questions import EMPTY, Question, asked
from desktop.services.changes.reaching import equality
from desktop.services.changes.reaching.equality import Form
from desktop.ui.buttons import Button, key_button
from desktop.ui.fields import Choice
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.states import Mark
from desktop.ui.ticks import Tick
from desktop.ui.widgets import Heading


class TypeForms(FormDialog):
    """Keys: Ctrl+Enter goes on to the next form, Ctrl+S keeps all of them, Esc twice drops them.

    What was typed is only here until then: the file never sees one form alone.
    """

    def __init__(self, page: RoomPage, about: EqualityRound) -> None:
        words = page.kit.words
        title = words.text("Type forms in")
        super().__init__(page.kit, title, do=words.text("Next form"), parent=page)
        self._page, self._about = page, about
        self.typed: list[Form] = []
        self._told_few = self._told_close = self._told_empty = False
        self.count = Lines(page.kit, title)
        self.form.add_widget(self.count)
        self.choices: dict[str, Choice[str]] = {}
        self.ticks: dict[str, dict[str, Tick]] = {}
        for question in asked(about.nation, about.questions):
            self._add(question)
        self.back = Button(words.text("Back to the form before"))
        self.back.clicked.connect(self.go_back)
        self.keep = key_button(self, words.text("Keep all forms"), self.keep_all, "Ctrl+S")
        self.cancel.clicked.disconnect(self.reject)
        self.cancel.clicked.connect(self._drop)
        self.stand_beside(self.keep)
        self.stand_beside(self.back)
        self._begin_form()

    def _add(self, question: Question) -> None:
        words = self.kit.words
        if not question.several:
            choices = [(EMPTY, words.text("left empty"))]
            choices += [(one.code, one.said(words)) for one in question.choices]
            wording = words.text(question.wording)
            self.choices[question.code] = self.form.add_choice(question.code, wording, choices)
            return
        wording = words.text(question.wording)
        self.form.add_widget(Heading(wording))
        ticks = {
            one.code: self.form.add_tick(f"{question.code} {one.code}", one.said(words))
            for one in question.choices
        }
        next(iter(ticks.values())).setAccessibleDescription(wording)
        self.ticks[question.code] = ticks

    def form_now(self) -> Form:
        """What the form that is being typed says; a question left empty is not in it."""
        chosen = {code: (field.value(),) for code, field in self.choices.items() if field.value()}
        ticked = {
            code: tuple(one for one, tick in ticks.items() if tick.value())
            for code, ticks in self.ticks.items()
        }
        return chosen | {code: some for code, some in ticked.items() if some}

    def accept(self) -> None:
        """Put this form with the others, and begin the next."""
        if not self.form.attempt(self._check_form):
            return
        form = self.form_now()
        if not form and not self._told_empty:  # a second click too many is no form
            self._told_empty = True
            said = self.kit.words.text("Nothing is chosen. Press again if this form is empty.")
            self.form.notice.show_text(said, Mark.WARN)
            return
        self.typed.append(form)
        self._begin_form()
        self._focus_first()
        self.kit.speech.say(self, self.count.said)

    def go_back(self) -> None:
        """Take the form before in hand again, as it was typed."""
        if self.typed:
            self._begin_form(self.typed.pop())
            self._focus_first()
            self.kit.speech.say(self, self.count.said)

    def keep_all(self) -> None:
        """All at once, and one that was begun with them; few of them are warned of first."""
        if not self.form.attempt(self._check_form):
            return
        batch = [*self.typed, *([self.form_now()] if self.form_now() else [])]
        session = self._page.session
        few = equality.too_few_at_once(session.workspace, len(batch)) if batch else None
        if few is not None and not self._told_few:
            self._told_few = True
            again = self.kit.words.text("Press again to keep them all the same.")
            self.form.notice.show_text(f"{self.kit.words.say(few)} {again}", Mark.WARN)
            return
        secrets.SystemRandom().shuffle(batch)
        done = self.form.attempt(
            lambda: equality.keep(
                session.workspace, session.act(), round_id=self._about.id or 0, typed=batch
            )
        )
        if done:
            self._page.say_saved()
            self.done(self.DialogCode.Accepted)

    def asks_first(self) -> bool:
        """Forms that were typed are dropped the second time."""
        if self._told_close or not (self.typed or self.form_now()):
            return False
        self._told_close = True
        said = self.kit.words.text("These forms are not kept yet. Press Escape again to drop them.")
        self.form.notice.show_text(said, Mark.WARN)
        return True

    def _drop(self) -> None:
        """Cancel stands beside what goes on, and drops much work."""
        if not self.asks_first():
            self.reject()

    def _check_form(self) -> None:
        equality.check_form(self._about, self.form_now())

    def _begin_form(self, form: Form | None = None) -> None:
        """An empty form, or one as it was typed before."""
        said = form or {}
        for code, field in self.choices.items():
            [chosen] = said.get(code, (EMPTY,))
            field.show_value(chosen)
        for code, ticks in self.ticks.items():
            for one, tick in ticks.items():
                tick.setChecked(one in said.get(code, ()))
        self._told_few = self._told_close = self._told_empty = False
        self.back.setEnabled(bool(self.typed))
        self._show_count()

    def _show_count(self) -> None:
        words, count = self.kit.words, len(self.typed)
        typed = words.plural("{count} form typed.", "{count} forms typed.", count)
        kept = words.text("Nothing is kept yet.")
        self.count.show_lines(
            words.sentences([typed, kept]),
            ""
            if count
            else words.text("Mix the papers first, so that nobody can tell them apart."),
        )

    def _focus_first(self) -> None:
        fields = [
            *self.choices.values(),
            *(t for some in self.ticks.values() for t in some.values()),
        ]
        fields[0].setFocus(Qt.FocusReason.TabFocusReason)
