"""The walk in which a group begins, a page a step, and one step of it found again from Today."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.first_steps import FirstStep
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.start.first.about_pages import GroupPage, PasswordPage, YouPage
from desktop.ui.start.first.frame import StepFrame
from desktop.ui.start.first.meeting_page import MeetingPage
from desktop.ui.start.first.page import StepPage
from desktop.ui.start.first.people_page import PeoplePage
from desktop.ui.start.first.policy_page import PolicyPage
from desktop.ui.start.first.tin_page import TinPage


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGroup:
    """What the file is made of."""

    group: str
    founder: str
    place: Path
    password: str


Make = Callable[[NewGroup], Session]
"""Makes the file; gives the sitting of whoever began it. Raises UserError, in words."""


class FirstStart(StepFrame):
    """From the group's name to Today. From the password on, the file holds what was answered.

    `over` comes at the end, or when it is left; `session` is then the open group, or None
    where no file was made.
    """

    over = Signal()

    def __init__(self, kit: Kit, folder: Path, make: Make) -> None:
        super().__init__(kit, kit.words.text("Start our group"))
        self._make = make
        self._over = False
        self._left_open: dict[FirstStep, StepPage] = {}
        self.session: Session | None = None
        self.group = GroupPage(kit)
        self.you = YouPage(kit)
        self.password = PasswordPage(kit, folder, self._make_file)
        self._show(FirstStep.GROUP)

    def step_done(self) -> None:
        """What was answered is in the file: whoever comes back finds it as the file has it."""
        self._left_open.pop(self.page.step, None)
        self._next()

    def put_off(self) -> None:
        """This step waits; Today keeps asking."""
        self._next()

    def go_back(self) -> None:
        """The page before, with what was typed. Before the first comes the start itself."""
        if self.page.can_go_back():
            self.page.go_back()
        elif self.page.step is FirstStep.GROUP:
            self._end()
        elif self.can_go_back():
            self._show(FirstStep(self.page.step - 1))

    def can_go_back(self) -> bool:
        """A file that was made stays made."""
        return self.page.step is not FirstStep.SPARE_KEY

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was answered is in the file; the rest waits on Today."""
        event.accept()
        self._end()

    def _next(self) -> None:
        if self.page.step is FirstStep.MEETING:
            self._end()
        else:
            self._show(FirstStep(self.page.step + 1))

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.over.emit()

    def _show(self, step: FirstStep) -> None:
        words = self.kit.words
        self.progress.setText(
            words.text("Step {step} of {all}", step=int(step), all=len(FirstStep))
        )
        self.show_page(self._page(step))

    def _page(self, step: FirstStep) -> StepPage:
        if step is FirstStep.PASSWORD:
            self.password.show_group(self.group.name.value())
        if self.session is not None:
            if step not in self._left_open:
                self._left_open[step] = make_page(step, self.session, self.kit)
            return self._left_open[step]
        first: dict[FirstStep, StepPage] = {
            FirstStep.GROUP: self.group,
            FirstStep.YOU: self.you,
            FirstStep.PASSWORD: self.password,
        }
        return first[step]

    def _make_file(self, place: Path, password: str) -> None:
        self.session = self._make(
            NewGroup(
                group=self.group.name.value(),
                founder=self.you.name.value(),
                place=place,
                password=password,
            )
        )


class StepAgain(StepFrame):
    """One step of the walk, found again from Today."""

    def __init__(
        self, session: Session, kit: Kit, step: FirstStep, parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, kit.words.text("To begin"), parent)
        self.progress.hide()
        self.show_page(make_page(step, session, kit))

    def step_done(self) -> None:
        self.done(self.DialogCode.Accepted.value)

    def put_off(self) -> None:
        self.done(self.DialogCode.Rejected.value)

    def go_back(self) -> None:
        if self.page.can_go_back():
            self.page.go_back()
        else:
            self.put_off()

    def can_go_back(self) -> bool:
        return self.page.can_go_back()


def make_page(step: FirstStep, session: Session, kit: Kit) -> StepPage:
    """The page of a step that the file can hold."""
    if step is FirstStep.SPARE_KEY:
        from desktop.ui.start.first.key_page import KeyPage  # noqa: PLC0415 - loaded when needed

        return KeyPage(session, kit)
    pages: dict[FirstStep, Callable[[Session, Kit], StepPage]] = {
        FirstStep.TIN: TinPage,
        FirstStep.POLICY: PolicyPage,
        FirstStep.PEOPLE: PeoplePage,
        FirstStep.MEETING: MeetingPage,
    }
    return pages[step](session, kit)
