"""Paying, from Ctrl+Enter until the slip is in the file and the queue on the screen says so."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services.meetings import meetings
from desktop.services.money import cash
from desktop.ui.money.desk.desk import PayDesk
from desktop.ui.money.room import MoneyRoom
from desktop.ui.session import Session
from desktop.ui.shell.window import MainWindow
from tests.benchmarks.held_meeting import CLAIMING
from tests.benchmarks.measuring import Beside, Measure
from tests.benchmarks.painted import Painted
from tests.benchmarks.plain import Plain


def test_paying_with_ctrl_enter(
    measure: Measure, window: MainWindow, session: Session, plain: Plain
) -> None:
    """Sixty people are paid in one go, at a desk with ten years behind it."""
    meeting = meetings.next_one(session.workspace, session.act())
    assert meeting is not None
    window.show_room("money")
    room = window.widget("money")
    assert isinstance(room, MoneyRoom)
    room.arrive("desk", meeting_id=meeting.id or 0)
    desk = window.findChild(PayDesk)
    assert isinstance(desk, PayDesk)
    queue = Painted(desk.queue.list.viewport())
    ready = [row.person.id for row in desk.teller.queue() if row.full is not None]
    paid_before = len(cash.movements_of_meeting(session.workspace, meeting.id or 0))

    def in_front(person_id: int) -> None:
        desk.open(person_id)
        QApplication.processEvents()
        queue.watch()

    def pay(_person_id: int) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_Return, control)
        queue.wait()

    measure(
        "Ctrl+Enter to saved and shown",
        pay,
        aim="under 50 ms at the 95th",
        each=[(person_id,) for person_id in ready],
        before=in_front,
        beside=Beside(name="a plain sqlite3 commit", do=plain.save),
    )
    paid = len(cash.movements_of_meeting(session.workspace, meeting.id or 0)) - paid_before
    assert paid == len(ready) == CLAIMING
