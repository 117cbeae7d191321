"""What is asked once about a row before it is kept: a tick for yes, a button to correct it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.states import Mark, Notice
from desktop.ui.ticks import Tick
from desktop.ui.widgets import column


class RowQuestions(QWidget):
    """`wrong_number` and `wrong_sum` when somebody goes back to correct what was asked about.

    A yes is about the number, or the sum, that was asked about: for another it is asked anew.
    """

    wrong_number = Signal(int)
    wrong_sum = Signal()

    def __init__(self, kit: Kit, notice: Notice) -> None:
        super().__init__()
        words = kit.words
        self._words, self._notice = words, notice
        self._number = 0
        self._same: set[int] = set()
        self.another = Tick(words.text("Yes, this is another payment"))
        self.same = Tick(words.text("Yes, it is the same receipt"))
        self.sum = Tick(words.text("Yes, this sum is right"))
        self.correct_number = Button(words.text("Correct the number"), ButtonLook.QUIET)
        self.correct_number.clicked.connect(lambda: self.wrong_number.emit(self._number))
        self.correct_sum = Button(words.text("Correct the sum"), ButtonLook.QUIET)
        self.correct_sum.clicked.connect(self.wrong_sum)
        body = column(spacing=theme.XS)
        body.addLayout(flow(self.another))
        body.addLayout(flow(self.same, self.correct_number))
        body.addLayout(flow(self.sum, self.correct_sum))
        self.setLayout(body)
        self.start()

    def start(self) -> None:
        """Another row: nothing was asked about it yet."""
        self._number, self._same = 0, set()
        for tick in (self.another, self.same, self.sum):
            tick.setChecked(False)
        for widget in (self.another, self.same, self.correct_number, self.sum, self.correct_sum):
            widget.hide()
        self.hide()

    def same_receipts(self) -> frozenset[int]:
        """The numbers that are rightly on somebody else's receipt too."""
        return frozenset(self._same | ({self._number} if self.same.value() else set()))

    def forget_sum(self) -> None:
        """The sum or the costs are others now."""
        self.sum.setChecked(False)
        self.sum.hide()
        self.correct_sum.hide()

    def ask(self, error: UserError) -> bool:
        """Ask what this error asks, and go to its answer; False where it is no question."""
        ticks = {"another": self.another, "same_receipt": self.same, "sum_right": self.sum}
        tick = ticks.get(error.field)
        if tick is None:
            return False
        if tick is self.same:
            self._same = set(self.same_receipts())
            self._number = error.values["number"]
            tick.setChecked(False)
        self.correct_number.setVisible(tick is self.same)
        self.correct_sum.setVisible(tick is self.sum)
        self.show()
        tick.show()
        self._notice.show_text(self._words.error(error), Mark.WARN)
        tick.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
