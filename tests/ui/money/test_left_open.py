"""The window over a file that stopped while somebody was in front: asked before anything else."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app.window import make_window
from desktop.domain.cash import CountKind, Signing
from desktop.domain.claim import FullClaim
from desktop.domain.office import Act
from desktop.services.money import cash, counts, open_claim
from desktop.services.money.counts import Counted
from desktop.ui.kit import Kit
from desktop.ui.money.count_dialog import CountDialog
from desktop.ui.money.left_open import LeftOpenDialog
from desktop.ui.session import Session
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import NOON, Visit

ASKED = "Hearback stopped while Amina's £4.60 was open. It is not saved as paid. Has Amina had it?"
Opened = Callable[..., Visit]


@pytest.fixture
def full(riverside: Riverside) -> FullClaim:
    """Amina's £4.60 was in front when the computer stopped."""
    full = riverside.ready("Amina", cost("bus", "4.60"))
    note(riverside, claim_id=full.id, amount=460)
    return full


def note(riverside: Riverside, **about: Any) -> None:
    open_claim.note_open(riverside.workspace, riverside.act(), place_id=riverside.place_id, **about)


@pytest.fixture
def opened(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Opened]:
    """Somebody opens the file and sits down."""
    sessions: list[Session] = []

    def open_window(who: str = "Maya") -> Visit:
        riverside.reopen()
        session = Session(riverside.workspace, riverside.id(who), lambda: NOON)
        window = make_window(
            session, kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
        )
        qtbot.addWidget(window)
        window.resize(1150, 720)
        visit = Visit(window, session, kit, qtbot)
        kit.speech.said.connect(visit.heard.append)
        with qtbot.waitActive(window):
            window.show()
        QApplication.processEvents()
        sessions.append(session)
        return visit

    yield open_window
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for session in sessions:
        session.leave()


def slips(riverside: Riverside, full: FullClaim) -> list[tuple[int, Signing]]:
    found = cash.movements_of_claim(riverside.workspace, full.id)
    return [(slip.amount, slip.signing) for slip in found]


def test_it_is_asked_before_anything_else_and_said(opened: Opened, full: FullClaim) -> None:
    visit = opened()
    assert isinstance(visit.dialog, LeftOpenDialog)
    assert visit.dialog.question.text() == ASKED
    visit.qtbot.waitUntil(lambda: visit.heard == [ASKED])  # once
    visit.press("Tab")
    assert visit.focus().accessibleName() == "Yes"
    assert visit.focus().accessibleDescription() == ""
    texts = [label.text() for label in visit.dialog.findChildren(QLabel)]
    assert (
        "Amina Begum · Members' meeting · Thursday 12 March, 12:00 · at the laptop: Maya" in texts
    ), full.id


def test_enter_answers_nothing_before_somebody_went_to_an_answer(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    visit = opened()
    visit.press("Enter", "Enter", "Enter")
    assert visit.dialog.question.text() == ASKED
    assert slips(riverside, full) == []


def test_yes_and_signed(opened: Opened, riverside: Riverside, full: FullClaim) -> None:
    visit = opened()
    visit.press("Tab", "Enter")
    assert visit.heard[-1] == "Did Amina sign?"
    assert slips(riverside, full) == []
    visit.press("Enter")
    assert slips(riverside, full) == [(460, Signing.SIGNED)]
    assert visit.heard[-1].startswith("Saved. Amina, £4.60, slip ")
    assert visit.dialog is None


def test_yes_and_not_signed_yet(opened: Opened, riverside: Riverside, full: FullClaim) -> None:
    visit = opened()
    visit.press("Tab", "Enter", "Tab", "Enter")
    assert slips(riverside, full) == [(460, Signing.LATER)]


def test_no_leaves_the_claim_as_it_was(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    visit = opened()
    visit.press("Tab", "Tab", "Enter")
    assert visit.heard[-1] == "Nothing was written down. Amina still waits."
    assert slips(riverside, full) == []
    assert open_claim.left_open(riverside.workspace) is None


def test_esc_keeps_the_question_for_the_next_opening_and_the_next_officer(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    visit = opened()
    visit.press("Esc")
    assert visit.dialog is None
    visit.session.sit_down(riverside.id("Leon"))
    QApplication.processEvents()
    assert isinstance(visit.dialog, LeftOpenDialog)
    visit.press("Esc")
    visit.session.leave()

    again = opened("Leon")
    assert isinstance(again.dialog, LeftOpenDialog)
    again.press("Tab", "Enter", "Enter")
    assert slips(riverside, full) == [(460, Signing.SIGNED)]
    visit.session.workspace.when_changed.clear()


def test_what_was_paid_the_instant_before_is_not_asked_about(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    riverside.pay(full)
    assert opened().dialog is None


def test_not_sure_leads_to_the_count_which_says_that_it_fits(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    visit = opened()
    visit.press("Tab", "Tab", "Tab", "Enter")
    dialog = visit.dialog
    assert isinstance(dialog, CountDialog)
    pieces = dict(dialog.left or {})
    pieces[200] -= 2
    pieces[50] -= 1
    pieces[10] -= 1
    dialog.pieces.show_pieces(pieces)
    QApplication.processEvents()
    assert dialog.left_open.isVisible()
    assert dialog.left_open.notice.text() == (
        "That is just Amina's £4.60. It looks as if Amina had it."
    )
    visit.push(dialog.left_open.yes)
    assert visit.dialog.question.text() == "Did Amina sign?"
    visit.press("Enter")
    assert slips(riverside, full) == [(460, Signing.SIGNED)]
    assert not dialog.left_open.isVisible()
    assert dialog.difference() == 0


def test_another_sum_missing_is_not_explained_by_it(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    visit = opened()
    visit.press("Tab", "Tab", "Tab", "Enter")
    dialog = visit.dialog
    pieces = dict(dialog.left or {})
    pieces[50] -= 1
    dialog.pieces.show_pieces(pieces)
    QApplication.processEvents()
    assert not dialog.left_open.isVisible()
    assert slips(riverside, full) == []


def count_an_hour_later(riverside: Riverside, *, short: int) -> int:
    """The hint is not taken: the tin is counted with the money missing. What is in it then."""
    act = riverside.act()
    counted = counts.expected(riverside.workspace, riverside.place_id) - short
    counts.count(
        riverside.workspace,
        Act(person_id=act.person_id, at=act.at + timedelta(hours=1), day=act.day),
        place_id=riverside.place_id,
        kind=CountKind.CHECK,
        counted=Counted(total=counted, explanation="We don't know why." if short else ""),
        second=riverside.named("Priya"),
    )
    return counted


def test_yes_after_a_count_asks_whether_the_count_was_without_it(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    counted = count_an_hour_later(riverside, short=460)
    visit = opened()
    visit.press("Tab", "Enter", "Enter")
    question = (
        "The tin was counted on 12 March 2026, 13:00, and was £4.60 short. Is that what Amina had?"
    )
    assert visit.heard[-1] == question
    assert slips(riverside, full) == []
    check_screen(visit.dialog, visit.kit.look, visit.qtbot)
    visit.dialog.buttons[0].setFocus()
    visit.press("Enter")
    assert slips(riverside, full) == [(460, Signing.SIGNED)]
    assert visit.heard[-1].endswith("The count stands.")
    assert cash.tin(riverside.workspace, riverside.place_id).total == counted


def test_money_handed_over_after_a_count_leaves_the_tin_now(
    opened: Opened, riverside: Riverside, full: FullClaim
) -> None:
    counted = count_an_hour_later(riverside, short=0)
    visit = opened()
    visit.press("Tab", "Enter", "Enter")
    assert visit.heard[-1] == (
        "The tin was counted on 12 March 2026, 13:00. Was Amina's £4.60 gone by then?"
    )
    visit.press("Tab", "Enter")
    assert slips(riverside, full) == [(460, Signing.SIGNED)]
    assert cash.tin(riverside.workspace, riverside.place_id).total == counted - 460


def test_a_row_that_was_being_typed_in_is_typed_again(opened: Opened, riverside: Riverside) -> None:
    note(
        riverside,
        person_id=riverside.id("Ewa"),
        meeting_id=riverside.meeting_id,
        amount=0,
        typing=True,
    )
    visit = opened()
    assert visit.dialog.question.text() == (
        "You were typing in Ewa's row. It is not saved. Type it again."
    )
    visit.press("Tab", "Enter")
    assert open_claim.left_open(riverside.workspace) is None


def test_the_question_keeps_the_rules_of_a_screen(
    opened: Opened, kit: Kit, qtbot: QtBot, full: FullClaim
) -> None:
    visit = opened()
    check_screen(visit.dialog, kit.look, qtbot)
    assert full.id
