"""Before a meeting is moved or called off: what it means. Afterwards: who was told."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.capitals import begun
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.meetings import moving
from desktop.services.meetings.clashes import Clash
from desktop.services.meetings.moving import Meaning
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.ticks import Tick


def meaning_lines(words: Words, means: Meaning) -> list[str]:
    """What it means, one thing a line, what costs money first."""
    found = [words.say(stake.said) for stake in means.bookings]
    lines = [begun(line) for line in found]
    for text, people in (
        (N_("Have their papers already: {names}."), means.have_papers),
        (N_("Said they come: {names}."), means.coming),
    ):
        if people:
            lines.append(words.text(text, names=names_of(words, people)))
    lines += [
        words.text("“{title}” on {day} prepares this meeting.", title=one.title, day=one.day)
        for one in means.before
    ]
    return [*lines, *clash_lines(words, means.clashes)]


def clash_lines(words: Words, clashes: Sequence[Clash]) -> list[str]:
    """`Also asked to “Training” at the same time: Amina, Ben.`"""
    text = N_("Also asked to “{title}” at the same time: {names}.")
    return [
        words.text(text, title=one.meeting.title, names=names_of(words, one.people))
        for one in clashes
    ]


def names_of(words: Words, people: Collection[Person]) -> str:
    return words.listed(person.listed for person in people)


class MovingDialog(FormDialog):
    """What moving means, read line by line; Enter on the button moves it."""

    def __init__(
        self, page: RoomPage, meeting: Meeting, means: Meaning, *, other_day: bool, parent: QWidget
    ) -> None:
        """`meeting` says where it is moved to; `other_day` that people are to be asked again."""
        words = page.kit.words
        title = words.text("Before you move it")
        super().__init__(page.kit, title, do=words.text("Move the meeting"), parent=parent)
        self._page, self._meeting = page, meeting
        self.lines = Lines(page.kit)
        self.lines.show_lines(*meaning_lines(words, means))
        self.form.add_widget(self.lines)
        self.ask: Tick | None = None
        if other_day and means.coming:
            self.ask = self.form.add_tick(
                "ask", words.text("&Ask again who comes on the new day"), on=True
            )

    def showEvent(self, event: object) -> None:
        """What it means is heard first, line by line; the button is one Tab away."""
        super().showEvent(event)
        self.lines.begin()

    def check(self) -> None:
        session = self._page.session
        moving.move(
            session.workspace,
            session.act(),
            meeting=self._meeting,
            ask_again=self.ask is not None and self.ask.value(),
        )


class CallOffDialog(FormDialog):
    """Why it is called off, and above it what that means."""

    def __init__(self, page: RoomPage, meeting: Meeting, means: Meaning) -> None:
        words = page.kit.words
        title = words.text("Call off the meeting")
        super().__init__(page.kit, title, do=words.text("Call it off"), parent=page)
        self._page, self._meeting_id = page, meeting.id or 0
        self.why = self.form.add_text(
            "why", words.text("&Why?"), hint=words.text("As you would tell people.")
        )
        self.lines = Lines(page.kit)
        self.lines.show_lines(*meaning_lines(words, means))
        self.form.add_widget(self.lines)

    def check(self) -> None:
        session = self._page.session
        moving.call_off(
            session.workspace, session.act(), meeting_id=self._meeting_id, why=self.why.value()
        )
        self._page.say_saved()


class ToldDialog(FormDialog):
    """Who knows by now that a meeting was moved or called off."""

    def __init__(self, page: RoomPage, meeting_id: int, people: Sequence[Person]) -> None:
        super().__init__(page.kit, page.kit.words.text("Who knows by now?"), parent=page)
        self._page, self._meeting_id = page, meeting_id
        self.ticks = {
            person.id or 0: self.form.add_tick(
                f"told {person.id}", person.listed.replace("&", "&&"), on=True
            )
            for person in people
        }

    def check(self) -> None:
        ids = [person_id for person_id, tick in self.ticks.items() if tick.value()]
        if not ids:
            raise UserError(N_("Choose at least one person."))
        session = self._page.session
        moving.told(session.workspace, session.act(), meeting_id=self._meeting_id, person_ids=ids)
        self._page.say_saved()
