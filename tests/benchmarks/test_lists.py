"""Long lists and the search, until what was asked for is on the screen."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget

from desktop.domain.search import fold
from desktop.ui.kit import Kit
from desktop.ui.money.claims_place import ClaimsPlace
from desktop.ui.session import Session, Travel
from desktop.ui.shell.window import MainWindow
from tests.benchmarks.measuring import Beside, Measure
from tests.benchmarks.painted import Painted
from tests.benchmarks.plain import Plain

OPENED = 25
TYPED = (
    *("amina b", "wojcik", "o'brien", "library", "claim 5", "slip 44", "12 march 2026"),
    *("01632 9", "walking", "x"),
)


def test_opening_the_list_of_claims(
    measure: Measure, window: MainWindow, session: Session, kit: Kit, plain: Plain
) -> None:
    """The newest of 60,000 claims, on a page made from nothing each time."""
    room = QStackedWidget()
    window.stack.addWidget(room)
    window.stack.setCurrentWidget(room)
    pages: list[ClaimsPlace] = []

    def leave() -> None:
        while pages:
            page = pages.pop()
            room.removeWidget(page)
            page.deleteLater()
        QApplication.processEvents()

    def open_list() -> None:
        page = ClaimsPlace(session, kit, Travel())
        drawn = Painted(page.list.table.viewport())
        room.addWidget(page)
        room.setCurrentWidget(page)
        drawn.wait()
        pages.append(page)

    measure(
        "First rows of 60,000 claims",
        open_list,
        aim="under 100 ms",
        each=[()] * OPENED,
        before=leave,
        beside=Beside(name="plain sqlite3", do=plain.first_rows),
    )
    assert pages[0].list.table.count() == 60_000


def test_searching_as_you_type(measure: Measure, window: MainWindow, plain: Plain) -> None:
    """Every key of these searches by itself, until its results are drawn."""
    field = window.bar.search
    drawn = Painted(field)
    keys = [(words[:end], letter) for words in TYPED for end, letter in enumerate(words)]
    typed = ""

    def so_far(before: str, letter: str) -> None:
        nonlocal typed
        if not before:
            field.start()
            field.clear()
        typed = before + letter
        drawn.watch()

    def type_letter(_before: str, letter: str) -> None:
        QTest.keyClicks(field, letter)
        drawn.wait()
        QApplication.processEvents()  # where the same is found again, no card is drawn anew

    measure(
        "Search, each key",
        type_letter,
        aim="under 20 ms",
        each=keys,
        before=so_far,
        beside=Beside(name="plain sqlite3", do=lambda: plain.search(fold(typed))),
    )
    assert field.text() == TYPED[-1]
