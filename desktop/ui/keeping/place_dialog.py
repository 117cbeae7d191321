"""Where copies go on this computer, and whether one is made on closing."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.language import N_
from desktop.paths import is_folder
from desktop.settings import Keep
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.keeping.folders import ask_folder
from desktop.ui.keeping.place import CopyPlace
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow


class CopyPlaceDialog(FormDialog):
    """Typed or chosen; nothing is copied yet."""

    def __init__(self, kit: Kit, place: CopyPlace, parent: QWidget | None = None) -> None:
        words = kit.words
        super().__init__(kit, words.text("Where copies go"), parent=parent)
        self._place = place
        hint = words.text("A stick, or a folder that is not only on this laptop.")
        self.folder = self.form.add_text(
            "copies_to", words.text("&Folder"), place.known.copies_to, hint=hint
        )
        self.choose = Button(words.text("Choose a &place…"))
        self.choose.clicked.connect(self._choose)
        self.form.add_layout(flow(self.choose))
        self.closing = self.form.add_tick(
            "copy_on_closing",
            words.text("&Make a copy when the window closes"),
            on=place.known.copy_on_closing,
        )
        now = Keep.NEWEST if place.known.keep_copies is Keep.NEWEST else Keep.EVERY
        self.keep = self.form.add_choice(
            "keep_copies",
            words.text("&Older copies"),
            [
                (Keep.EVERY, words.text("Keep every copy")),
                (Keep.NEWEST, words.text("Keep the newest 10 and one of each month")),
            ],
            now,
            hint=words.text("Older ones go after a new copy was made. We say how many."),
        )
        self.choose.setFocus()

    def check(self) -> None:
        typed = self.folder.value()
        if typed and typed != self._place.known.copies_to:
            typed = str(Path(typed).expanduser().absolute())
        if typed and typed != self._place.known.copies_to and not is_folder(Path(typed)):
            raise UserError(
                N_("We cannot find this folder. Put the stick in, or choose another."),
                field="copies_to",
            )
        before, keep = self._place.known, self.keep.value()
        if keep is Keep.EVERY and before.keep_copies is Keep.UNASKED:
            keep = Keep.UNASKED  # nobody was asked yet
        self._place.remember(
            replace(
                before,
                copies_to=typed,
                copy_on_closing=self.closing.value(),
                keep_copies=keep,
            )
        )

    def _choose(self) -> None:
        now = Path(self.folder.value()) if self.folder.value() else None
        chosen = ask_folder(self, self.kit, now)
        if chosen is not None:
            self.folder.setText(str(chosen))
            self.do.setFocus()
