"""“Same person?”: asked once where a name is known already; nothing is decided for anybody."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.ticks import OneOf
from desktop.ui.widgets import Text, column


class SamePerson(QWidget):
    """One question (`said`) with its two answers. `same` is None until it is answered."""

    def __init__(self, kit: Kit, said: str, name: str) -> None:
        super().__init__()
        words = kit.words
        self.said = said
        self.yes = OneOf(words.text("The same person, add nobody"))
        self.no = OneOf(words.text("Somebody else called {name}", name=name))
        self._group = QButtonGroup(self)
        body = column(spacing=theme.XXS)
        body.addWidget(Text(said))
        for choice in (self.yes, self.no):
            choice.setAccessibleDescription(said)
            self._group.addButton(choice)
            body.addWidget(choice)
        self.setLayout(body)

    @property
    def same(self) -> bool | None:
        if self._group.checkedButton() is None:
            return None
        return self.yes.isChecked()

    def start(self, kit: Kit, before: str = "") -> None:
        """Go to the first answer and say what is asked, after the words `before`."""
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        kit.speech.say(self.yes, f"{before} {self.said}".strip())
