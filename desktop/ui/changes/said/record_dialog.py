"""Writing down what somebody said: who, or nobody; their own words; the rest can stay as it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt

from desktop.domain.agenda import HOW_NAMES, How
from desktop.domain.capitals import begun
from desktop.domain.hearing import SentLetter
from desktop.domain.notes import CONSENT_NAMES, Consent, MemberView
from desktop.domain.person import Person
from desktop.domain.request import RequestState
from desktop.domain.typed_day import Sense
from desktop.domain.wording import called
from desktop.errors import UserError
from desktop.services.changes.requests import requests
from desktop.services.papers import wording
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import turn
from desktop.ui.keys import shortcut
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader

Save = Callable[[MemberView], object]
LIVE = frozenset({RequestState.OPEN, RequestState.DRAFT})


class RecordDialog(FormDialog):
    """Ctrl+Enter keeps it; Ctrl+Shift+Enter keeps it and begins the next, as from a stack of
    paper: how and when it was said stay."""

    def __init__(
        self,
        page: RoomPage,
        save: Save,
        *,
        view: MemberView | None = None,
        request_id: int | None = None,
        answers: SentLetter | None = None,
    ) -> None:
        """`view` is what is changed; `answers` is the letter to which somebody replies."""
        super().__init__(page.kit, _title(page, view, answers), parent=page)
        self._page, self._save, self._view = page, save, view
        self._letter_id = answers.id if answers is not None else view.letter_id if view else None
        self._known = view or MemberView(
            own_words="…",
            day=page.session.today(),
            how=How.PERSON,
            language=page.session.settings.language,
            person_id=answers.person_id if answers is not None else None,
            request_id=request_id,
        )
        self._add_who()
        self._add_own_words()
        if answers is not None:
            self._add_wants()
        self._add_how()
        self._add_what_may_be_done()
        if answers is None:
            self._add_wants()
        else:
            self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.language.currentIndexChanged.connect(self._turn)
        self._turn()
        self._add_next(goes_on=view is None and answers is None)

    def check(self) -> None:
        self._save(self._typed())

    def go_on(self) -> None:
        """Keep this, and begin the next; nothing is lost where it cannot be kept."""
        if not self.form.attempt(self.check):
            return
        self.who.setText("")
        for box in (self.own_words, self.summary):
            box.clear()
        self.through.setText("")
        self.consent.show_value(Consent.NOT_ASKED)
        self.language.show_value(self._page.session.settings.language)
        self.wants.setChecked(True)
        self.form.begin_typing()
        self.form.focus_first()

    def _typed(self) -> MemberView:
        said: dict[str, Any] = {
            "person_id": person_id(self.who.value()),
            "how": self.how.value(),
            "day": self.day.value(),
            "language": self.language.value(),
            "through": self.through.value(),
            "summary": self.summary.value(),
            "consent": self.consent.value(),
            "wants_answer": self.wants.value(),
            "request_id": self.request.value(),
            "letter_id": self._letter_id,
        }
        return replace(self._known, own_words=self.own_words.value(), **said)

    def _add_who(self) -> None:
        words, workspace = self.kit.words, self._page.session.workspace
        ids = {one for one in (self._known.person_id,) if one is not None}
        person = people.by_ids(workspace, ids).get(self._known.person_id or 0)
        self.who = add_person(
            self.form,
            "person_id",
            words.text("Wh&o said it?"),
            PersonField(self.kit, workspace, person),
            hint=words.text("Leave it empty for somebody without a name. It then stays so."),
        )
        self.who.chosen.connect(self._take_language)
        self.who.left.connect(self._take_language)

    def _add_own_words(self) -> None:
        words = self.kit.words
        typed = self._view.own_words if self._view is not None else ""
        self.own_words = self.form.add_box(
            "own_words",
            words.text("Their own &words"),
            typed,
            lines=5,
            hint=words.text("As they said it. Nobody edits it later."),
        )

    def _add_how(self) -> None:
        words, form, known = self.kit.words, self.form, self._known
        session = self._page.session
        hows = [(how, begun(words.text(HOW_NAMES[how]))) for how in How]
        self.how = form.add_choice("how", words.text("&How did they tell us?"), hows, known.how)
        self.through = form.add_text(
            "through",
            words.text("&Through whom?"),
            known.through,
            hint=words.text("The interpreter or supporter who helped, if somebody did."),
        )
        read = day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY)
        label = words.text("Wh&en did they say it?")
        self.day = form.add_date("day", label, known.day, read=read)
        tags = wording.reviews(session.workspace)
        languages = [(tag, called(words, tag)) for tag in tags]
        label = words.text("In which &language?")
        self.language = form.add_choice("language", label, languages, known.language)

    def _add_what_may_be_done(self) -> None:
        words, form, known = self.kit.words, self.form, self._known
        self.summary = form.add_box(
            "summary",
            words.text("In &short"),
            known.summary,
            lines=2,
            hint=words.text("In our own words, where theirs are long or in another language."),
        )
        turn(self.summary, self._page.session.settings.language)
        consents = [(one, begun(words.text(CONSENT_NAMES[one]))) for one in Consent]
        label = words.text("May we &quote it to others?")
        self.consent = form.add_choice("consent", label, consents, known.consent)
        self.request = form.add_choice(
            "request_id", words.text("What is it &about?"), self._requests(), known.request_id
        )
        stays = self._view is not None or self._letter_id is not None
        form.rows["request_id"].setVisible(not stays)

    def _add_wants(self) -> None:
        """At once below what they replied: the slip asks it, and who is missed never hears."""
        label = self.kit.words.text("The&y want an answer")
        self.wants = self.form.add_tick("wants_answer", label, on=self._known.wants_answer)

    def _add_next(self, *, goes_on: bool) -> None:
        """The button for a stack of paper, where there may be more than this one."""
        text = self.kit.words.text("Save, then the ne&xt one")
        self.next = Button(text, do=self.go_on, keys="Ctrl+Shift+Enter")
        if goes_on:
            self.stand_beside(self.next)
            shortcut(self, "Ctrl+Shift+Return", self.go_on)
        else:
            self.next.hide()

    def _requests(self) -> list[tuple[int | None, str]]:
        none: tuple[int | None, str] = (None, self.kit.words.text("no request yet"))
        found = requests.every(self._page.session.workspace)
        kept = [one for one in found if one.state in LIVE or one.id == self._known.request_id]
        return [*((one.id, one.title) for one in kept), none]

    def _take_language(self) -> None:
        """Whoever is named most likely spoke the language they read."""
        if self.own_words.value() or self._view is not None:
            return
        person = self._named()
        if person is not None:
            self.language.show_value(person.language)

    def _named(self) -> Person | None:
        try:
            return self.who.value()
        except UserError:
            return None

    def _turn(self) -> None:
        turn(self.own_words, self.language.value())


def _title(page: RoomPage, view: MemberView | None, answers: SentLetter | None) -> str:
    words = page.kit.words
    if answers is not None:
        return words.text("A reply to our letter")
    return words.text("What somebody said") if view is None else words.text("Change")
