"""One meeting's money by keyboard through the window: counted, nine people, counted back."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import make_window
from desktop.domain.cash import CountKind
from desktop.domain.claim import ClaimState
from desktop.services.keeping import safety
from desktop.services.money import cash, claims, counts, promises
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from tests.services.groups import Riverside
from tests.services.the_nine import pieces
from tests.ui.money.desk.conftest import KEYS

EXAMPLES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "worked_examples.json").read_text()
)
KINDS = {"bus": "b", "train": "tr", "taxi": "ta", "car": "car", "parking": "park"}
KINDS |= {"passenger": "pas", "bicycle": "bi", "meal": "me", "childcare": "ch", "assistant": "pe"}


class Treasurer:
    """Maya at the keyboard. She never touches the mouse."""

    def __init__(self, window: QWidget, heard: list[str], qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.heard = heard

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.focus(), letter)
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), *KEYS[key])
            QApplication.processEvents()

    def focus(self) -> Any:
        return QApplication.focusWidget() or self.window

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what has this name."""
        passed = []
        for _ in range(60):
            if self.focus().accessibleName().startswith(name):
                return
            passed.append(self.focus().accessibleName())
            self.press("Tab")
        raise AssertionError(name, passed[:30], self.heard[-6:])

    def choose(self, text: str) -> None:
        """Pick the answer with these words by its number."""
        said = self.heard[-1]
        number = next(n for n in range(1, 10) if f"{n} {text}" in said)
        self.type(str(number))


@pytest.fixture
def maya(
    riverside: Riverside,
    kit: Kit,
    qtbot: QtBot,
) -> Iterator[Treasurer]:
    now = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
    session = Session(riverside.workspace, riverside.id("Maya"), lambda: now)
    window = make_window(
        session, kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
    )
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    yield Treasurer(window, heard, qtbot)
    session.leave()


def count_the_tin(maya: Treasurer, counted: dict[int, int], why: str = "") -> None:
    """From the desk: Count the tin, one number for each note and coin, Priya counts too."""
    maya.press("F6", "F6")
    maya.tab_to("Count the tin")
    maya.press("Space")
    for value in (5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1):
        name = f"£{value // 100}" if value >= 100 else f"{value}p"
        maya.tab_to(name)
        maya.type(str(counted.get(value, 0)))
    if why:
        maya.tab_to("Why?")
        maya.type(why)
    maya.tab_to("Who else counted?")
    maya.type("Priya")
    with maya.qtbot.waitActive(maya.window):
        maya.press("Ctrl+Enter")
        maya.window.activateWindow()  # as a window manager does when a dialog goes
    maya.press("Esc")


def write_down(maya: Treasurer, name: str, *costs: tuple[str, str, str], away: str = "") -> None:
    """A name, Enter, then each cost: what for, how many, how much; then back to the queue."""
    maya.type(name[:3].lower())
    maya.press("Enter")
    for number, (kind, many, amount) in enumerate(costs):
        if number:
            maya.tab_to("Another cost")
            maya.press("Space")
            maya.tab_to(f"Cost {number + 1}")
        maya.type(KINDS[kind])
        for typed in (many, amount):
            if typed:
                maya.press("Tab")
                maya.type(typed)
    if away:
        maya.tab_to("Hours away")
        maya.type(away)
    for _kind in costs:
        maya.press("Tab")


def receipts(maya: Treasurer, name: str, *lines: int) -> None:
    """Ctrl+R on each of these costs."""
    for number in lines:
        maya.tab_to(f"Cost {number}")
        maya.press("Ctrl+R")
        assert "Write" in maya.heard[-1], name
    maya.press("Esc")


def all_nine(maya: Treasurer) -> None:
    """W2 as nine people say it, in the order of the queue."""
    write_down(maya, "Amina", ("bus", "", "4.60"))
    receipts(maya, "Amina", 1)
    write_down(maya, "Ben", ("car", "14.0", ""), ("parking", "", "3.20"))
    receipts(maya, "Ben", 2)
    write_down(maya, "Carys", ("train", "", "11.85"))
    receipts(maya, "Carys", 1)
    write_down(maya, "Dilip", ("bicycle", "6.5", ""), ("meal", "", "6.75"), away="5.5")
    receipts(maya, "Dilip", 2)
    write_down(maya, "Ewa", ("childcare", "3", "14.50"))
    receipts(maya, "Ewa", 1)
    write_down(maya, "Farah", ("bus", "", "2 x 2.75"))
    maya.press("Ctrl+Shift+R")
    maya.choose("the machine kept it")
    maya.press("Esc")
    write_down(maya, "Gwen", ("taxi", "", "18.40"))
    receipts(maya, "Gwen", 1)
    write_down(maya, "Hassan", ("car", "7.3", ""), ("passenger", "7.3", ""))
    maya.press("Esc")
    write_down(maya, "Ines", ("assistant", "2.5", "12.60"), ("train", "", "9.20"))
    receipts(maya, "Ines", 1, 2)


def pay(maya: Treasurer, name: str) -> None:
    maya.type(name[:3].lower())
    maya.press("Enter", "Ctrl+Enter")


def pay_everybody(maya: Treasurer) -> None:
    """Leon agrees all at once with his PIN; Gwen by bank; Priya agrees Ines too."""
    pay(maya, "Amina")
    maya.choose("Leon Brathwaite, all 9 that wait")
    maya.type("1470")
    maya.press("Enter", "Ctrl+Enter")
    assert maya.heard[-1].startswith("Saved. Amina, £4.60")
    for name in ("Ben", "Carys", "Dilip", "Ewa", "Farah", "Hassan"):
        pay(maya, name)
        assert maya.heard[-1].startswith(f"Saved. {name}"), maya.heard[-3:]
    maya.type("gwe")
    maya.press("Enter", "Ctrl+B")
    assert maya.heard[-1] == "Promise: by Thursday 26 March."
    pay(maya, "Ines")
    maya.choose("Priya Nair")
    maya.type("3690")
    maya.press("Enter", "Ctrl+Enter")
    assert maya.heard[-1].startswith("Saved. Ines, £40.70")


def check_w2(riverside: Riverside) -> None:
    """Nine claims, claimed and allowed as the example says."""
    written = claims.of_meeting(riverside.workspace, riverside.meeting_id)
    said = {full.claim.number: full for full in written}
    for expected in EXAMPLES["W2"]["claims"]:
        full = said[expected["no"]]
        assert (full.claimed, full.allowed) == (expected["claimed"], expected["approved"])


def check_w3(riverside: Riverside) -> None:
    """Eight slips without gaps in the example's notes and coins; Gwen has a dated promise."""
    workspace = riverside.workspace
    paid = cash.movements_of_meeting(workspace, riverside.meeting_id)
    by_name = {payout["who"]: payout for payout in EXAMPLES["W3"]["payouts"]}
    for slip in paid:
        expected = by_name[slip.received_name.split()[0]]
        assert (slip.amount, slip.pieces) == (expected["amount"], pieces(expected["pieces"]))
    assert [slip.number - paid[0].number for slip in paid] == list(range(8))
    tin = cash.tin(workspace, riverside.place_id)
    assert (tin.total, tin.pieces) == (7889, pieces(EXAMPLES["W3"]["closing"]))
    [gwen] = claims.of_person(workspace, riverside.id("Gwen"))
    given = promises.promise_of(workspace, gwen.id)
    assert given is not None
    assert given.pay_by == date(2026, 3, 26)
    assert gwen.claim.state is ClaimState.PROMISED


def check_w4(riverside: Riverside) -> None:
    """50p short is its own entry; the book stays, and the float still proves."""
    closed = counts.last_count(riverside.workspace, riverside.place_id)
    assert closed is not None
    assert (closed.expected, closed.total, closed.difference) == (7889, 7839, -50)
    proof = cash.proof(riverside.workspace, riverside.place_id)
    assert proof.adds_up
    assert proof.top_up == EXAMPLES["W4"]["topup"]


def test_w1_to_w4_by_keyboard_alone(maya: Treasurer, riverside: Riverside) -> None:
    maya.tab_to("Open the pay desk")
    maya.press("Space")
    count_the_tin(maya, pieces(EXAMPLES["W1"]["opening"]))
    opened = counts.last_count(riverside.workspace, riverside.place_id)
    assert opened is not None
    assert (opened.kind, opened.total, opened.difference) == (CountKind.OPEN, 20000, 0)
    assert opened.second_id == riverside.id("Priya")
    all_nine(maya)
    check_w2(riverside)
    pay_everybody(maya)
    check_w3(riverside)
    short = pieces(EXAMPLES["W3"]["closing"])
    short[50] -= 1
    count_the_tin(maya, short, "we don't know why")
    check_w4(riverside)
    assert safety.check_file(riverside.workspace) == []
