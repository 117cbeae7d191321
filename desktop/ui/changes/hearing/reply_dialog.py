"""What somebody replied to a letter: their own words, kept in the same thread."""

from desktop.domain.agenda import HOW_NAMES, How
from desktop.domain.notes import MemberView
from desktop.domain.typed_day import Sense
from desktop.services.changes.hearing.owed import Standing
from desktop.services.changes.said import views
from desktop.ui.forms import FormDialog
from desktop.ui.languages.names import language_choices
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader


class ReplyDialog(FormDialog):
    """Keys: Ctrl+Enter keeps it. A thank you asks for no answer."""

    def __init__(self, page: RoomPage, one: Standing) -> None:
        words, person = page.kit.words, one.person
        title = words.text("{name} replied", name=person.listed)
        super().__init__(page.kit, title, parent=page)
        self._page, self._one = page, one
        held = [letter for letter in one.letters if letter.id not in one.taken_back]
        self._letter = (held or list(one.letters))[-1]
        self.own_words = self.form.add_box(
            "own_words",
            words.text("In their &own words"),
            hint=words.text("Printed as they are."),
        )
        self.wants = self.form.add_tick(
            "wants_answer", words.text("They &want an answer to this"), on=True
        )
        hows = [(how, words.text(HOW_NAMES[how])) for how in How]
        self.how = self.form.add_choice("how", words.text("&How"), hows, How.LETTER)
        self.language = self.form.add_choice(
            "language",
            words.text("&Language"),
            language_choices(words, page.session.workspace),
            person.language,
        )
        self.day = self.form.add_date(
            "day",
            words.text("&Day"),
            page.session.today(),
            read=day_reader(page.session.today, Sense.HAPPENED, missing=WHICH_DAY),
        )

    def check(self) -> None:
        session = self._page.session
        view = MemberView(
            person_id=self._one.person.id,
            request_id=self._one.request.id,
            letter_id=self._letter.id,
            own_words=self.own_words.value(),
            wants_answer=self.wants.value(),
            how=self.how.value(),
            language=self.language.value(),
            day=self.day.value(),
        )
        views.record(session.workspace, session.act(), view=view)
        self._page.say_saved()
