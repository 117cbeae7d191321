"""Who is here, from the note-taker's screen: the same ticks as at the pay desk."""

from PySide6.QtCore import QObject

from desktop.domain.person import Person
from desktop.services.meetings import meetings
from desktop.ui.meetings.not_expected import NotExpected
from desktop.ui.meetings.notes.day_screen import DayScreen


class PeopleActs(QObject):
    """Ticks who came, and takes in whoever is simply here."""

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def tick(self, person: Person, came: bool) -> None:
        """One tick, the same as at the pay desk."""
        screen, session, words = self._screen, self._screen.session, self._screen.kit.words
        text = words.text("{name} came", name=person.called)
        if not came:
            text = words.text("{name} did not come", name=person.called)
        screen.attempt(
            lambda: meetings.came(
                session.workspace,
                session.act(),
                meeting_id=screen.meeting_id,
                person_id=person.id or 0,
                came=came,
            ),
            text,
        )

    def someone_not_expected(self) -> None:
        """Ctrl+N, as at the pay desk."""
        screen, session = self._screen, self._screen.session

        def known(person: Person) -> None:
            meetings.known_but_not_expected(
                session.workspace,
                session.act(),
                meeting_id=screen.meeting_id,
                person_id=person.id or 0,
            )
            say_here(person.name)

        def new(name: str) -> None:
            meetings.somebody_not_expected(
                session.workspace, session.act(), meeting_id=screen.meeting_id, name=name
            )
            say_here(name)

        def say_here(name: str) -> None:
            screen.kit.speech.say(screen, screen.kit.words.text("{name} is here.", name=name))

        workspace = session.workspace
        screen.ask(
            NotExpected(screen.kit, workspace, save_known=known, save_new=new, parent=screen)
        )
