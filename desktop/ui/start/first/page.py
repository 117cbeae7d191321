"""One page of the walk in which a group begins: one question, and its answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.first_steps import FirstStep
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.widgets import column


class StepPage(QWidget):
    """Subclasses put fields into `form` and say what to do with them in `answer`.

    `question` is the heading, `explains` the sentence below it; both are said when the page
    comes. `go_on` are the words of the one filled button, empty where the page leads on by
    itself. `others` are buttons with another answer, `can_wait` whether there is a Later.
    """

    changed = Signal()
    """The question, or what its buttons say, is another now."""
    arrived = Signal()
    """Another question came on the same page, to be said."""
    answered = Signal()
    """The page answered itself: go on."""
    put_off = Signal()
    """Later was chosen on the page itself."""

    step: FirstStep

    def __init__(self, kit: Kit, question: str, explains: str = "") -> None:
        super().__init__()
        self.kit = kit
        self.question = question
        self.explains = explains
        self.go_on = kit.words.text("Go on")
        self.others: list[Button] = []
        self.can_wait = True
        self.form = Form(kit)
        self.body = column(spacing=theme.M)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.setLayout(self.body)

    def said(self) -> str:
        """What a screen reader says as the page comes."""
        return f"{self.question} {self.explains}".strip()

    def begin(self) -> None:
        """The page has come: put the focus where one types."""
        self.form.focus_first()

    def answer(self) -> bool:
        """Take what was typed. Whether the step is done; False when more is asked here.

        Raises UserError at its field; then nothing was done.
        """
        raise NotImplementedError

    def can_go_back(self) -> bool:
        """Whether there is an earlier question on the same page, which is shown again."""
        return False

    def go_back(self) -> None:
        """Show the earlier question of the same page."""
