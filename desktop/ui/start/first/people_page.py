"""Who comes: one name a line, typed or pasted; nothing else is asked."""

from desktop.domain.first_steps import FirstStep
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.people.finding import same_name
from desktop.ui.people.names_part import NamesPart
from desktop.ui.session import Session
from desktop.ui.start.first.page import StepPage


class PeoplePage(StepPage):
    """Keys: Enter is the next line, Ctrl+Enter goes on. All are added in one step to undo."""

    step = FirstStep.PEOPLE

    def __init__(self, session: Session, kit: Kit) -> None:
        words = kit.words
        super().__init__(kit, words.text("Who comes?"), self._explains(session, kit))
        self._session = session
        self.names = NamesPart(
            kit,
            self.form,
            lambda name: same_name(session.workspace, name),
            label=words.text("&Names"),
            lines=8,
        )
        self.names.names.setPlainText(session.names_left)
        self.names.names.textChanged.connect(self._count)
        self._count()

    def answer(self) -> bool:
        names = self.names.ready()
        if names is None:
            self.names.start_question()
            return False
        if names:
            session = self._session
            people.add_many(session.workspace, session.act(), names=names)
        self._session.names_left = ""
        return True

    def _explains(self, session: Session, kit: Kit) -> str:
        here = people.count(session.workspace) - len(session.officers())
        asks = kit.words.text("One name a line.")
        if here <= 0:
            return asks
        said = kit.words.plural(
            "{count} person is here already.", "{count} people are here already.", here
        )
        return f"{said} {asks}"

    def _count(self) -> None:
        """What was typed is there again, whichever way somebody leaves."""
        self._session.names_left = self.names.names.toPlainText()
        words, count = self.kit.words, self.names.count()
        text = words.plural("Add {count} person", "Add {count} people", count)
        self.go_on = text if count else words.text("Go on")
        self.changed.emit()
