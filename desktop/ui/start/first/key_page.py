"""The spare key: eight groups to print, save or hear, and to type back once."""

from desktop.domain.first_steps import FirstStep
from desktop.ui.keeping.spare_key_part import SpareKeyPart, source_of
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.start.first.page import StepPage


class KeyPage(StepPage):
    """The part of Our group, with its own buttons."""

    step = FirstStep.SPARE_KEY

    def __init__(self, session: Session, kit: Kit) -> None:
        words = kit.words
        super().__init__(
            kit,
            words.text("Your spare key."),
            words.text(
                "Eight groups of four. Print, Save to a stick, or Hear it one group at a time. "
                "Type it back now, or Later."
            ),
        )
        self.go_on = ""
        self.part = SpareKeyPart(kit, source_of(session.workspace, session.act))
        self.part.typed_back.connect(self.answered)
        self.part.later.connect(self.put_off)
        self.form.add_widget(self.part)

    def begin(self) -> None:
        self.part.setFocus()

    def answer(self) -> bool:
        """Enter on nothing in particular leaves the page as it is."""
        return False
