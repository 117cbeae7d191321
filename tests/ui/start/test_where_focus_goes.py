"""The focus of the first start: from one page to the next it stops at nothing in between."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.first_steps import FOUND_AGAIN, FirstStep
from desktop.services.keeping import spare_keys
from desktop.ui.kit import Kit
from desktop.ui.start.first.key_page import KeyPage
from desktop.ui.start.first.policy_page import PolicyPage
from desktop.ui.start.first.walk import FirstStart, StepAgain
from tests.ui.start.first_walk import on, session, to


@pytest.fixture
def passed(qapp: QApplication) -> Iterator[list[QWidget]]:
    """Every stop of the focus, in the order in which a screen reader would tell them."""
    passed: list[QWidget] = []

    def stop(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            passed.append(now)

    qapp.focusChanged.connect(stop)
    yield passed
    qapp.focusChanged.disconnect(stop)


def key_page(walk: FirstStart) -> KeyPage:
    assert isinstance(walk.page, KeyPage)
    return walk.page


def test_nothing_of_the_spare_key_is_passed_over_before_print(
    walk: FirstStart, qtbot: QtBot, passed: list[QWidget]
) -> None:
    qtbot.waitUntil(walk.isActiveWindow)
    to(walk, FirstStep.PASSWORD)
    passed.clear()
    on(walk, FirstStep.SPARE_KEY)
    assert passed == [key_page(walk).part.print]


def test_each_page_has_the_focus_at_once_and_nothing_is_passed_over(
    walk: FirstStart, qtbot: QtBot, passed: list[QWidget]
) -> None:
    qtbot.waitUntil(walk.isActiveWindow)
    to(walk, FirstStep.YOU)
    for step in (FirstStep.PASSWORD, *FOUND_AGAIN):
        walk.later.setFocus()  # where somebody may stand who puts a page off
        passed.clear()
        on(walk, step)
        assert len(passed) == 1, (step, passed)
        assert walk.page.isAncestorOf(passed[0])


def test_a_page_with_nothing_to_fill_in_begins_at_go_on(
    walk: FirstStart, qtbot: QtBot, passed: list[QWidget]
) -> None:
    qtbot.waitUntil(walk.isActiveWindow)
    to(walk, FirstStep.TIN)
    walk.page.others[0].click()
    assert isinstance(walk.page, PolicyPage)
    passed.clear()
    walk.go_back()
    assert passed == [walk.go_on]


def test_from_the_sentences_to_the_committee_nothing_is_passed_over(
    walk: FirstStart, qtbot: QtBot, passed: list[QWidget]
) -> None:
    qtbot.waitUntil(walk.isActiveWindow)
    to(walk, FirstStep.POLICY)
    page = walk.page
    assert isinstance(page, PolicyPage)
    passed.clear()
    walk.accept()
    assert passed == [page.agreed_on]
    walk.go_back()
    assert passed == [page.agreed_on, page.rows[0].figure]


def test_the_spare_key_found_again_begins_at_print(
    walk: FirstStart, kit: Kit, qtbot: QtBot, passed: list[QWidget]
) -> None:
    to(walk, FirstStep.MEETING)
    again = StepAgain(session(walk), kit, FirstStep.SPARE_KEY, walk)
    qtbot.addWidget(again)
    passed.clear()
    again.open()
    qtbot.waitUntil(again.isActiveWindow)
    page = again.page
    assert isinstance(page, KeyPage)
    qtbot.waitUntil(page.part.print.hasFocus)
    assert set(passed) == {page.part.print}


def test_each_group_is_spelled_in_one_place_where_nothing_stops(walk: FirstStart) -> None:
    to(walk, FirstStep.SPARE_KEY)
    shown = key_page(walk).part.key
    groups = spare_keys.spare_key(session(walk).workspace).groups()
    labels = [label for label in shown.findChildren(QLabel) if label.text() in groups]
    assert [label.accessibleName() for label in labels] == [
        f"Group {number}: {', '.join(group)}" for number, group in enumerate(groups, start=1)
    ]
    assert shown.accessibleDescription() == ""
    assert all(label.focusPolicy() is Qt.FocusPolicy.NoFocus for label in labels)
