"""Adding people: one name a line, typed or pasted; two alike are asked about once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.domain.person import Person, checked_name
from desktop.domain.search import fold
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui import theme
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.people.same_person import SamePerson
from desktop.ui.widgets import column

SameName = Callable[[str], Sequence[Person]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A typed name that somebody has already, here or further up in what was typed."""

    line: int
    name: str
    known: str


def names_of(typed: str) -> list[str]:
    """The names, one a line; empty lines are left out. Raises UserError for an endless one."""
    return [checked_name(line, "names") for line in typed.splitlines() if line.strip()]


def alike_ones(names: Sequence[str], same_name: SameName) -> list[Alike]:
    """Which of these names somebody has already."""
    seen: dict[str, str] = {}
    found = []
    for line, name in enumerate(names):
        known = [person.name for person in same_name(name)]
        if known or fold(name) in seen:
            other = known[0] if known else seen[fold(name)]
            found.append(Alike(line=line, name=name, known=other))
        seen.setdefault(fold(name), name)
    return found


class AddDialog(FormDialog):
    """Type a name, Enter, the next; Ctrl+Enter adds them. Knows nothing of the data file."""

    def __init__(
        self,
        kit: Kit,
        same_name: SameName,
        save: Callable[[Sequence[str]], object],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("Add people"), do=words.text("Add"), parent=parent)
        self._same_name = same_name
        self._save = save
        self.names = self.form.add_box(
            "names",
            words.text("&Names"),
            lines=8,
            hint=words.text("One name a line. You can paste a list. Ctrl+Enter adds them."),
        )
        self.names.textChanged.connect(self._count)
        self._questions = column(spacing=theme.S)
        self.form.add_layout(self._questions)
        self._asked: list[Alike] = []
        self.answers: list[SamePerson] = []
        self._count()

    def check(self) -> None:
        names = names_of(self.names.toPlainText())
        if not names:
            raise UserError(N_("Type one name a line."), field="names")
        alike = alike_ones(names, self._same_name)
        if alike != self._asked:
            self._ask(alike)
        if self._waits():
            return
        answered = zip(self._asked, self.answers, strict=True)
        left_out = {one.line for one, answer in answered if answer.same}
        self._save([name for line, name in enumerate(names) if line not in left_out])

    def accept(self) -> None:
        """Stay open while a question about two alike waits for its answer."""
        if not self.form.attempt(self.check):
            return
        if self._waits():
            self._take_room()
            next(one for one in self.answers if one.same is None).start(self.kit)
        else:
            self.done(FormDialog.DialogCode.Accepted.value)

    def _waits(self) -> bool:
        return any(answer.same is None for answer in self.answers)

    def _count(self) -> None:
        count = sum(bool(line.strip()) for line in self.names.toPlainText().splitlines())
        words = self.kit.words
        text = words.plural("Add {count} person", "Add {count} people", count)
        self.do.setText(text if count else words.text("Add"))

    def _ask(self, alike: Sequence[Alike]) -> None:
        for answer in self.answers:
            self._questions.removeWidget(answer)
            answer.deleteLater()
        self._asked = list(alike)
        self.answers = [SamePerson(self.kit, one.name, one.known) for one in alike]
        for answer in self.answers:
            self._questions.addWidget(answer)
