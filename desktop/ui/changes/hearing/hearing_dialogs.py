"""What became of a letter: sent, told instead, taken back; and people we cannot reach."""

from collections.abc import Callable, Sequence
from datetime import date

from desktop.domain.heard_by import HEARD_BY_NAMES, TOLD_ALOUD, HeardBy
from desktop.domain.hearing import SentLetter
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.hearing import runs, sending, telling
from desktop.services.changes.hearing.owed import Standing
from desktop.services.changes.hearing.sending import Letter
from desktop.services.changes.requests import requests
from desktop.services.people import people
from desktop.ui.fields import DateField
from desktop.ui.forms import Form, FormDialog
from desktop.ui.lines import Lines
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Text

EVERYBODY = 0
Done = Callable[[], object]


def titled(page: RoomPage, request_id: int, what: str) -> str:
    """`The bus: They are sent`, where it is about one of several requests."""
    about = requests.get(page.session.workspace, request_id).title
    return page.kit.words.text("{name}: {what}", name=about, what=what)


def _add_day(form: Form, page: RoomPage) -> DateField:
    today = page.session.today
    read = day_reader(today, Sense.HAPPENED, missing=WHICH_DAY)
    return form.add_date("day", page.kit.words.text("&Day"), today(), read=read)


class SentDialog(FormDialog):
    """Keys: Ctrl+Enter says that everything made is sent, today."""

    def __init__(
        self,
        page: RoomPage,
        request_id: int,
        letters: Sequence[Letter],
        done: Done,
        *,
        printed: bool,
    ) -> None:
        """`printed` is whether these came out in this sitting; else they are as of now."""
        words = page.kit.words
        title = titled(page, request_id, words.text("They are sent"))
        super().__init__(page.kit, title, parent=page)
        self._page, self._request_id, self._done = page, request_id, done
        self._letters = {one.person_id: one for one in letters}
        self._people = people.by_ids(page.session.workspace, set(self._letters))
        text = words.plural(
            "the {count} copy that is made", "the {count} copies that are made", len(letters)
        )
        if not printed:
            said = words.text("Not printed today. We keep them as they would be printed now.")
            self.form.add_widget(Text(said, tone="soft"))
            text = words.plural(
                "the {count} letter that can go", "the {count} letters that can go", len(letters)
            )
        self._add_fields(text)

    def _add_fields(self, everybody: str) -> None:
        words = self.kit.words
        choices = [(EVERYBODY, everybody)]
        choices += [(who, self._people[who].listed) for who in self._letters]
        self.whose = self.form.add_choice("whose", words.text("&Which"), choices)
        ways: list[tuple[HeardBy | None, str]] = [(None, words.text("as each wants to hear"))]
        ways += [(way, words.text(HEARD_BY_NAMES[way])) for way in HeardBy if _is_written(way)]
        self.way = self.form.add_choice("way", words.text("H&ow"), ways)
        self.day = _add_day(self.form, self._page)

    def check(self) -> None:
        whose, day = self.whose.value(), self.day.value()
        wanted = [one for who, one in self._letters.items() if whose in {EVERYBODY, who}]
        with self._page.session.workspace.several():
            for way in HeardBy:
                some = [one for one in wanted if self._goes(one) is way]
                if some:
                    self._keep(some, way, day)
        self._done()

    def _goes(self, letter: Letter) -> HeardBy:
        """How it went; what was printed for somebody who is usually told went by hand."""
        chosen = self.way.value()
        way = chosen or runs.heard_by(self._people[letter.person_id])
        return way if _is_written(way) else HeardBy.HAND

    def _keep(self, letters: Sequence[Letter], way: HeardBy, day: date) -> None:
        session = self._page.session
        sending.sent(
            session.workspace,
            session.act(),
            request_id=self._request_id,
            letters=letters,
            way=way,
            day=day,
        )


def _is_written(way: HeardBy) -> bool:
    return way not in TOLD_ALOUD


class ToldDialog(FormDialog):
    """Somebody was told: how, on which day, and who told them."""

    def __init__(self, page: RoomPage, one: Standing) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Tell {name}", name=one.person.listed), parent=page)
        self._page, self._one = page, one
        if one.owed is not None and one.owed.missing:
            self.missing = Lines(page.kit, words.text("What is missing"))
            self.missing.show_lines(*(words.say(said) for said in one.owed.missing))
            self.form.add_widget(self.missing)
        ways = [(way, words.text(HEARD_BY_NAMES[way])) for way in HeardBy if not _is_written(way)]
        usual = runs.heard_by(one.person)
        begin = HeardBy.PERSON if _is_written(usual) else usual
        # Translators: how somebody was told: by phone, in person, by video.
        self.way = self.form.add_choice("way", words.text("H&ow"), ways, begin)
        self.day = _add_day(self.form, page)
        workspace = page.session.workspace
        field = PersonField(page.kit, workspace, page.session.person)
        self.by = add_person(self.form, "by", words.text("W&ho told them"), field)
        self.note = self.form.add_box(
            "note",
            words.text("&Note"),
            lines=2,
            hint=words.text("May stay empty. What they replied has its own button."),
        )

    def check(self) -> None:
        session, by = self._page.session, self.by.value()
        telling.told(
            session.workspace,
            session.act(),
            request_id=self._one.request.id or 0,
            person_id=self._one.person.id or 0,
            way=self.way.value(),
            day=self.day.value(),
            by=by.id if by is not None else None,
            note=self.note.value(),
        )
        self._page.say_saved()


class NotReachedDialog(FormDialog):
    """We cannot reach somebody: what was tried."""

    def __init__(self, page: RoomPage, one: Standing) -> None:
        words = page.kit.words
        title = words.text("We cannot reach {name}", name=one.person.listed)
        super().__init__(page.kit, title, parent=page)
        self._page, self._one = page, one
        self.tried = self.form.add_box(
            "tried",
            words.text("&What did you try?"),
            lines=3,
            hint=words.text("For example: two letters came back, the phone is off."),
        )

    def check(self) -> None:
        session = self._page.session
        telling.not_reached(
            session.workspace,
            session.act(),
            request_id=self._one.request.id or 0,
            person_id=self._one.person.id or 0,
            tried=self.tried.value(),
        )
        self._page.say_saved()


class TakeBackDialog(FormDialog):
    """A letter does not hold any more, or what somebody was told: why. It stays as it was."""

    def __init__(self, page: RoomPage, one: Standing, letter: SentLetter) -> None:
        words = page.kit.words
        title = words.text("Take back the letter to {name}", name=one.person.listed)
        hint = words.text("The letter stays here as it was. They wait for a new one.")
        if letter.way in TOLD_ALOUD:
            title = words.text("Take back what {name} was told", name=one.person.listed)
            hint = words.text("It stays here as it was. They wait for an answer again.")
        super().__init__(page.kit, title, do=words.text("Take it back"), parent=page)
        self._page, self._letter = page, letter
        self.why = self.form.add_box(
            "why",
            words.text("W&hy?"),
            lines=3,
            hint=hint,
        )

    def check(self) -> None:
        if self._letter.id is None:
            raise UserError(N_("Choose a letter first."))
        session = self._page.session
        sending.take_back(
            session.workspace, session.act(), letter_id=self._letter.id, why=self.why.value()
        )
        self._page.say_saved()
