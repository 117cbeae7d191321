"""The change map drawn: a line of boxes for each theme, walked by arrow keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.change_map import ChangeMap, MapRow, MapStep, Step, StepState
from desktop.ui import theme
from desktop.ui.changes.map import map_words as said
from desktop.ui.changes.map.step_box import StepBox
from desktop.ui.changes.map.steps_line import StepsLine
from desktop.ui.kit import Kit
from desktop.ui.widgets import Heading, column

STEPS = tuple(Step)
ASIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
AT_ONCE = 8
"""Themes drawn in one go: more than a screen shows. The others follow while it is looked at."""
Key = tuple[int, Step]
"""A box: the id of its theme, and its step."""


class MapView(QWidget):
    """Tab comes to one box. Left and Right go along its theme, Up and Down to another theme.

    Home and End go to the first and the last step. Enter opens where the step is worked at.
    """

    stood = Signal(object, object)
    """Somebody stands on a box now: the id of its theme, and its step."""
    opened = Signal(object, object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._rows: tuple[MapRow, ...] = ()
        self._heads: list[Heading] = []
        self._lines: list[StepsLine] = []
        self._here: Key | None = None
        self._stop: StepBox | None = None
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._draw_more)
        self._body = column(spacing=theme.S)
        self.setLayout(self._body)

    @property
    def here(self) -> Key | None:
        """The box that Tab comes to."""
        return self._here

    def show_map(self, found: ChangeMap) -> None:
        """Show it anew; whoever stands on a box goes on standing there."""
        focused = any(box.hasFocus() for line in self._lines for box in line.boxes)
        keys = [row.full.id for row in found.rows]
        if keys != [row.full.id for row in self._rows]:
            self._build(found.rows)
        self._rows = found.rows
        there = [key for key in (self._here,) if key and key[0] in keys]
        here = there[0] if there else self._begin()
        for at, row in enumerate(found.rows):
            self._heads[at].setText(row.theme.title)
            if self._lines[at].boxes:
                self._show_row(at)
        self._draw_around(here)
        self._stand_on(here)
        if focused:
            self.begin()

    def begin(self) -> None:
        """Stand on the box that Tab comes to: at first what waits, else the first one."""
        box = self._box(self._here)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, key: Key) -> None:
        """Stand on this box."""
        self._stand_on(key)
        self.begin()

    def box(self, key: Key) -> StepBox:
        """The box of a theme's step. Raises LookupError where there is none."""
        found = self._box(key)
        if found is None:
            raise LookupError(key)
        return found

    def _begin(self) -> Key | None:
        """What is stuck, else what waits, else the first box."""
        for states in ({StepState.STUCK}, {StepState.WAITING}):
            for row in self._rows:
                found = next((one for one in row.steps if one.state in states), None)
                if found is not None:
                    return row.full.id, found.step
        return (self._rows[0].full.id, STEPS[0]) if self._rows else None

    def _build(self, rows: Sequence[MapRow]) -> None:
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._heads, self._lines = [], []
        self._stop = None
        for _row in rows:
            head, line = Heading(), StepsLine(self._kit)
            self._heads.append(head)
            self._lines.append(line)
            self._body.addWidget(head)
            self._body.addWidget(line)

    def _draw_around(self, here: Key | None) -> None:
        """What stands around a box first; all the rest follows as soon as that is seen."""
        at = next((at for at, row in enumerate(self._rows) if here and row.full.id == here[0]), 0)
        missing = [at for at, line in enumerate(self._lines) if not line.boxes]
        missing.sort(key=lambda one: abs(one - at))
        for one in missing[:AT_ONCE]:
            self._draw(one)
        if len(missing) > AT_ONCE:
            self._more.start()

    def _draw_more(self) -> None:
        self._body.setEnabled(False)  # Qt would lay out the whole page for each box that appears
        for at, line in enumerate(self._lines):
            if not line.boxes:
                line.hide()
                self._draw(at)
                line.show()
        self._body.setEnabled(True)
        self._body.invalidate()
        self.updateGeometry()

    def _draw(self, at: int) -> None:
        key = self._rows[at].full.id
        self._lines[at].fill([self._new_box((key, step)) for step in STEPS])
        self._show_row(at)

    def _new_box(self, key: Key) -> StepBox:
        box = StepBox(partial(self._walk, key))
        box.entered.connect(partial(self._enter, key))
        box.opened.connect(partial(self.opened.emit, *key))
        return box

    def _show_row(self, at: int) -> None:
        words, row, line = self._kit.words, self._rows[at], self._lines[at]
        line.reached = [one.state is StepState.REACHED for one in row.steps]
        place = words.text("{number} of {all}", number=at + 1, all=len(self._rows))
        for box, one in zip(line.boxes, row.steps, strict=True):
            self._show_box(box, row, one)
            box.setAccessibleDescription(words.listed([row.theme.title, place]))
        line.update()

    def _show_box(self, box: StepBox, row: MapRow, one: MapStep) -> None:
        words = self._kit.words
        box.show_step(
            said.step_name(words, one.step),
            said.state_said(words, row, one),
            said.day_said(words, one),
            said.MARKS[one.state],
        )
        box.setAccessibleName(said.step_aloud(words, row, one))

    def _box(self, key: Key | None) -> StepBox | None:
        if key is None:
            return None
        at = next((at for at, row in enumerate(self._rows) if row.full.id == key[0]), None)
        if at is None:
            return None
        if not self._lines[at].boxes:
            self._draw(at)
        return self._lines[at].boxes[STEPS.index(key[1])]

    def _stand_on(self, key: Key | None) -> None:
        """Tab comes to this box, and to none of the others."""
        self._here = key
        if self._stop is not None:
            self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stop = box = self._box(key)
        if box is not None and key is not None:
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.stood.emit(*key)

    def _enter(self, key: Key) -> None:
        if key != self._here:
            self._stand_on(key)

    def _walk(self, key: Key, pressed: Qt.Key) -> bool:
        """One box on or back; at either end the key does nothing."""
        row = next(at for at, one in enumerate(self._rows) if one.full.id == key[0])
        step = STEPS.index(key[1])
        if pressed in ASIDE:
            step += ASIDE[pressed] * (-1 if self.isRightToLeft() else 1)
        elif pressed in DOWN:
            row += DOWN[pressed]
        else:
            step = 0 if pressed == Qt.Key.Key_Home else len(STEPS) - 1
        if 0 <= step < len(STEPS) and 0 <= row < len(self._rows):
            self.go((self._rows[row].full.id, STEPS[step]))
        return True
