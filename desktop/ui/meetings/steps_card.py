"""The steps of a meeting, each with how it stands, and one button for what is next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop.services.meetings.steps import Progress, Step, StepKind, next_step
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.room_page import fill
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Card


class StepsCard(Card):
    """Enter opens the page of a step; the button opens the one that is next."""

    opened = Signal(str)
    """The page of a step is wanted, by the name of its place."""

    def __init__(self, kit: Kit) -> None:
        words = kit.words
        super().__init__(words.text("Step by step"))
        self._kit = kit
        self._next: Step | None = None
        self.next = Button("")
        self.next.clicked.connect(self._open_next)
        self.list = RowList(kit, words.text("Step by step"))
        self.list.grow()
        self.list.opened.connect(lambda key: self.opened.emit(str(key)))
        self.body.addLayout(flow(self.next))
        self.add(self.list)

    def show_steps(self, found: Sequence[Step], *, filled: bool) -> None:
        """`filled` is whether what is next here is the one thing to do on the whole page."""
        words = self._kit.words
        self.setVisible(bool(found))
        self._next = next_step(found)
        self.next.setVisible(self._next is not None and filled)
        if self._next is not None:
            self.next.setText(words.say(self._next.do))
            fill(self.next, filled=filled)
        self.list.show_rows([self._row(step) for step in found])

    def start(self) -> None:
        """Stand on the step that is next."""
        if self._next is not None:
            self.list.choose(self._next.kind.value)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, step: Step) -> Row:
        words = self._kit.words
        chip, mark = "", Mark.PLAIN
        if step.progress is Progress.DONE:
            chip, mark = words.text("done"), Mark.GOOD
        elif step is self._next:
            chip, mark = words.text("next"), Mark.WARN
        return Row(
            key=step.kind.value,
            title=self._title(step.kind),
            detail=words.say(step.said),
            chip=chip,
            mark=mark,
        )

    def _title(self, kind: StepKind) -> str:
        words = self._kit.words
        return {
            StepKind.AGENDA: words.text("Agenda"),
            StepKind.READY: words.text("Can everybody take part?"),
            StepKind.PACKS: words.text("Packs"),
            StepKind.BEFORE: words.text("Before the meeting"),
            StepKind.DAY: words.text("On the day"),
            StepKind.AFTERWARDS: words.text("Afterwards"),
        }[kind]

    def _open_next(self) -> None:
        if self._next is not None:
            self.opened.emit(self._next.kind.value)
