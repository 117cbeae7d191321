"""After a power cut, before anything else: “Has Amina had it?” Esc leaves it for next time."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.cash import Count, Signing
from desktop.domain.outside import OpenClaim
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.money import open_claim
from desktop.services.people import people
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page, flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.reading_order import move_focus
from desktop.ui.session import Go, Session
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import Heading, Text, column

Do = Callable[[], object]


class Answer(StrEnum):
    """What somebody said."""

    LATER = "later"
    DONE = "done"
    COUNT = "count"
    TYPE_AGAIN = "type again"


def counted_question(amounts: Amounts, name: str, amount: int, count: Count) -> str:
    """Whether a count was without somebody's money; a difference of just that sum is named."""
    words, moment, sum_said = amounts.kit.words, amounts.moment(count.at), amounts.said(amount)
    if count.difference == -amount:
        return words.text(
            "The tin was counted on {moment}, and was {amount} short. Is that what {name} had?",
            moment=moment,
            amount=sum_said,
            name=name,
        )
    return words.text(
        "The tin was counted on {moment}. Was {name}'s {amount} gone by then?",
        moment=moment,
        amount=sum_said,
        name=name,
    )


class LeftOpenDialog(QDialog):
    """One question about one claim. `answer` is what was said, `said` what came of it."""

    def __init__(self, session: Session, kit: Kit, left: OpenClaim, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self._kit, self._left = session, kit, left
        self._amounts = Amounts(kit, session)
        self._name = people.get(session.workspace, left.person_id).called
        self.answer, self.said = Answer.LATER, ""
        self.setWindowTitle(kit.words.text("Hearback stopped"))
        self.question = Heading()
        self.notice = Notice(kit)
        self.buttons: list[Button] = []
        self._row = flow()
        self._lay_out()
        shortcut(self, "F7", lambda: kit.speech.repeat(self))
        if left.typing:
            self._ask_to_type_again()
        else:
            self._ask_whether_given()
        # No answer has the focus yet: an Enter too many after the password answers nothing.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._body = column(margin=theme.M, spacing=theme.M)
        for part in (self.question, Text(self._about(), tone="soft"), self.notice):
            self._body.addWidget(part)
        self._body.addLayout(self._row)
        self._body.addStretch(1)
        inside.setLayout(self._body)
        whole = column(margin=theme.XS)
        whole.addWidget(Page(inside))
        self.setLayout(whole)

    def _about(self) -> str:
        """Whose, at which meeting, when, and who sat here: enough to remember it by."""
        words, left, workspace = self._kit.words, self._left, self._session.workspace
        person = people.get(workspace, left.person_id)
        parts = [person.listed]
        if left.meeting_id is not None:
            parts.append(meetings.get(workspace, left.meeting_id).title)
        at = self._session.settings.clock(left.at)
        parts.append(words.listed([words.date(at.date(), "short_day"), words.time(at.time())]))
        sat = people.get(workspace, left.paid_by).short
        parts.append(words.text("at the laptop: {name}", name=sat))
        return " · ".join(parts)

    def _ask_whether_given(self) -> None:
        words, name = self._kit.words, self._name
        question = words.text(
            "Hearback stopped while {name}'s {amount} was open. It is not saved as paid. "
            "Has {name} had it?",
            name=name,
            amount=self._amounts.said(self._left.amount),
        )
        self._ask(
            question,
            (
                (words.text("&Yes"), self.ask_whether_signed),
                (words.text("N&o"), self._not_given),
                (words.text("I'm not sure; I'll &count the tin"), lambda: self._end(Answer.COUNT)),
                (words.text("Ask me &later"), self.reject),
            ),
        )

    def ask_whether_signed(self) -> None:
        """It is clear already that they had it."""
        words = self._kit.words
        self._ask(
            words.text("Did {name} sign?", name=self._name),
            (
                (words.text("&Signed"), lambda: self._given(Signing.SIGNED)),
                (words.text("&Not signed yet"), lambda: self._given(Signing.LATER)),
                (words.text("&Back"), self._ask_whether_given),
            ),
        )

    def _ask_to_type_again(self) -> None:
        words = self._kit.words
        question = words.text(
            "You were typing in {name}'s row. It is not saved. Type it again.", name=self._name
        )
        self._ask(
            question,
            (
                (words.text("&Type it again"), self._type_again),
                (words.text("Ask me &later"), self.reject),
            ),
        )

    def _ask(self, question: str, answers: Sequence[tuple[str, Do]]) -> None:
        """Put a question; the first answer gets the focus, and a reader hears the question."""
        self.question.setText(question)
        self.notice.clear()
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for text, do in answers:
            button = Button(text)  # none is filled: every answer is as good as the other
            button.clicked.connect(do)
            self._row.addWidget(button)
            self.buttons.append(button)
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isVisible():
            self._kit.speech.say_in_front(self, question)

    def _given(self, signing: Signing) -> None:
        """Written down, once it is clear too whether a count since then was without it."""
        from desktop.services.money import after_stop  # noqa: PLC0415 - loaded when first used

        count = after_stop.counted_since(self._session.workspace, self._left)
        if count is None:
            self._write_down(signing)
        else:
            self._ask_whether_counted(signing, count)

    def _ask_whether_counted(self, signing: Signing, count: Count) -> None:
        words = self._kit.words
        question = counted_question(self._amounts, self._name, self._left.amount, count)
        self._ask(
            question,
            (
                (words.text("&Yes, it was gone"), lambda: self._write_down(signing, gone=True)),
                (
                    words.text("N&o, {name} had it later", name=self._name),
                    lambda: self._write_down(signing, gone=False),
                ),
                (words.text("&Back"), self.ask_whether_signed),
            ),
        )

    def _write_down(self, signing: Signing, *, gone: bool | None = None) -> None:
        from desktop.services.money import after_stop  # noqa: PLC0415 - loaded when first used

        session = self._session
        try:
            paid = after_stop.had_it(
                session.workspace,
                session.act(),
                left=self._left,
                signing=signing,
                before_count=gone,
            )
        except UserError as error:
            self.notice.show_text(self._kit.words.error(error), Mark.BAD)
            return
        self.said = self._kit.words.text(
            "Saved. {name}, {amount}, slip {number}.",
            name=self._name,
            amount=self._amounts.said(paid.amount),
            number=paid.number,
        )
        if gone:
            self.said += " " + self._kit.words.text("The count stands.")
        self._end(Answer.DONE)

    def _not_given(self) -> None:
        open_claim.answered(self._session.workspace, self._left)
        self.said = self._kit.words.text(
            "Nothing was written down. {name} still waits.", name=self._name
        )
        self._end(Answer.DONE)

    def _type_again(self) -> None:
        open_claim.answered(self._session.workspace, self._left)
        self._end(Answer.TYPE_AGAIN)

    def _end(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def showEvent(self, event: object) -> None:
        self._take_room()
        super().showEvent(event)  # type: ignore[arg-type]
        self._kit.speech.say_in_front(self, self.question.text())

    def _take_room(self) -> None:
        """As wide as reads well and as high as the question, within the screen."""
        self.ensurePolished()
        em, room = self._kit.look.em(), self.screen().availableGeometry().size() * 0.92
        width = min(em * 36, room.width())
        height = self._body.totalHeightForWidth(int(width) - 4 * theme.M) + 4 * theme.M
        self.resize(int(width), int(min(max(height, em * 12), room.height())))


class AfterStop(QObject):
    """Asks what waits for an answer, one question after the other, over the window."""

    def __init__(self, session: Session, kit: Kit, go: Go, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._kit, self._go, self._window = session, kit, go, window
        self.dialog: LeftOpenDialog | None = None

    def ask(self) -> None:
        """Ask the oldest question, unless one is being asked already."""
        left = open_claim.left_open(self._session.workspace)
        if left is None or self.dialog is not None:
            return
        self.dialog = LeftOpenDialog(self._session, self._kit, left, self._window)
        self.dialog.finished.connect(lambda _result: self._then(left))
        self.dialog.open()

    def _then(self, left: OpenClaim) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if dialog.answer is not Answer.LATER:
            self._session.changed.emit(frozenset({"open_claim"}))  # which no step tells
        if dialog.said:
            self._kit.speech.say(self._window, dialog.said)
        if dialog.answer is Answer.COUNT:
            self._go("count", place_id=left.place_id)
        elif dialog.answer is Answer.TYPE_AGAIN and left.meeting_id is not None:
            self._go("paper", meeting_id=left.meeting_id)
        elif dialog.answer is Answer.DONE:
            self.ask()
