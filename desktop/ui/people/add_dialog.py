"""Adding people: one name a line, typed or pasted; two alike are asked about once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.people.names_part import NamesPart, SameName


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
        self._save = save
        self.part = NamesPart(kit, self.form, same_name, label=words.text("&Names"))
        self.part.names.textChanged.connect(self._count)
        self._waits = False
        self._count()

    def check(self) -> None:
        names = self.part.ready()
        self._waits = names is None
        if names is not None:
            self._save(names)

    def accept(self) -> None:
        """Stay open while a question about two alike waits for its answer."""
        if not self.form.attempt(self.check):
            return
        if self._waits:
            self._take_room()
            self.part.start_question()
        else:
            self.done(FormDialog.DialogCode.Accepted.value)

    def _count(self) -> None:
        count = self.part.count()
        words = self.kit.words
        text = words.plural("Add {count} person", "Add {count} people", count)
        self.do.setText(text if count else words.text("Add"))
