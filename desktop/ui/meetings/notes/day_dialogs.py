"""Putting an item off: why, in words that its proposer is told."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit


class PutOffItemDialog(FormDialog):
    """`save` gets the reason."""

    def __init__(
        self, kit: Kit, title: str, save: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        words = kit.words
        text = words.text("Put off: {title}", title=title)
        super().__init__(kit, text, do=words.text("Put off"), parent=parent)
        self._save = save
        hint = words.text("Whoever proposed it is told this. It comes back by itself.")
        self.reason = self.form.add_box("reason", words.text("&Why"), lines=3, hint=hint)

    def check(self) -> None:
        self._save(self.reason.value())


class NewLineDialog(FormDialog):
    """Something that was not on the agenda. `save` gets what it is about."""

    def __init__(
        self, kit: Kit, save: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("Not on the agenda"), parent=parent)
        self._save = save
        self.title = self.form.add_text("title", words.text("&What it is about"))

    def check(self) -> None:
        self._save(self.title.value())
