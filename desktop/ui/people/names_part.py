"""Names typed or pasted, one a line; two alike are asked about once, and nothing is decided."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.domain.name_list import count_names, names_in
from desktop.domain.person import Person
from desktop.domain.search import fold
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui import theme
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.people.same_person import SamePerson
from desktop.ui.widgets import column

SameName = Callable[[str], Sequence[Person]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A typed name that somebody has already, here or further up in what was typed (`above`)."""

    line: int
    name: str
    known: str
    above: bool


def alike_ones(names: Sequence[str], same_name: SameName) -> list[Alike]:
    """Which of these names somebody has already."""
    seen: dict[str, str] = {}
    found = []
    for line, name in enumerate(names):
        known = [person.name for person in same_name(name)]
        if known or fold(name) in seen:
            other = known[0] if known else seen[fold(name)]
            found.append(Alike(line=line, name=name, known=other, above=not known))
        seen.setdefault(fold(name), name)
    return found


class NamesPart(QWidget):
    """A box for the names in `form`, and below it what is asked about two alike."""

    def __init__(
        self, kit: Kit, form: Form, same_name: SameName, *, label: str, lines: int = 8
    ) -> None:
        super().__init__()
        words = kit.words
        self._kit = kit
        self._same_name = same_name
        self._asked: list[Alike] = []
        self.answers: list[SamePerson] = []
        self.names = form.add_box(
            "names",
            label,
            lines=lines,
            hint=words.text("One name a line. You can paste a list. Ctrl+Enter adds them."),
        )
        self._questions = column(spacing=theme.S)
        self.setLayout(self._questions)
        form.add_widget(self)

    def count(self) -> int:
        """How many names there are so far."""
        return count_names(self.names.toPlainText())

    def ready(self) -> list[str] | None:
        """The names to add, without who is here already; None while a question waits.

        Raises UserError (`names`) for no name at all, or for a line that cannot be one.
        """
        names = names_in(self.names.toPlainText())
        if not names:
            raise UserError(N_("Type one name a line."), field="names")
        alike = alike_ones(names, self._same_name)
        if alike != self._asked:
            self._ask(alike)
        if any(answer.same is None for answer in self.answers):
            return None
        answered = zip(self._asked, self.answers, strict=True)
        left_out = {one.line for one, answer in answered if answer.same}
        return [name for line, name in enumerate(names) if line not in left_out]

    def start_question(self) -> None:
        """Go to the first question that waits, and say it after how many people there are."""
        waiting = next(answer for answer in self.answers if answer.same is None)
        count = self.count()
        said = self._kit.words.plural("{count} person.", "{count} people.", count)
        waiting.start(self._kit, said if count > 1 and waiting is self.answers[0] else "")

    def _ask(self, alike: Sequence[Alike]) -> None:
        for answer in self.answers:
            self._questions.removeWidget(answer)
            answer.deleteLater()
        self._asked = list(alike)
        self.answers = [SamePerson(self._kit, self._said(one), one.name) for one in alike]
        for answer in self.answers:
            self._questions.addWidget(answer)

    def _said(self, one: Alike) -> str:
        words = self._kit.words
        if one.above:
            return words.text(
                "Two are alike: {known}, {name}. Same person?", known=one.known, name=one.name
            )
        return words.text("{known} is here already. Same person?", known=one.known)
