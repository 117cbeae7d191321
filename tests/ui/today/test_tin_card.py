"""The tin on Today, before a group has one: nothing is hidden, so nothing offers to show it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.cash import PlaceKind
from desktop.domain.group import GroupSettings
from desktop.domain.office import Act
from desktop.domain.person import Person
from desktop.services.group import group
from desktop.services.money import cash
from desktop.ui.kit import Kit
from desktop.ui.today.room import make_room
from tests.services.in_words import GroupFile, InWords
from tests.ui.visiting import NOON, Visit, visiting


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[InWords]:
    """A group that began a minute ago."""
    path = tmp_path / "Begun.hearback"
    began = Act(person_id=0, at=NOON, day=NOON.date())
    settings, founder = GroupSettings(name="Begun"), Person(name="Maya")
    workspace, act = group.begin_group(
        path, "one two three", began, group=settings, founder=founder
    )
    key = workspace.key
    workspace.close()
    opened = InWords(GroupFile(path, key, {"Maya": act.person_id}, 0, 0, {}), path)
    yield opened
    opened.workspace.close()


@pytest.fixture
def today(begun: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(make_room, begun, kit, qtbot) as visit:
        yield visit


def test_without_a_tin_there_is_nothing_to_show(today: Visit) -> None:
    card = today.room.tin
    assert card.place.text() == "There is no tin yet."
    assert not card.reveal.isVisible()
    card.turn()
    assert today.heard[-1] == "There is no tin yet."


def test_a_tin_that_has_begun_can_be_shown(today: Visit, begun: InWords) -> None:
    kind = PlaceKind.TIN
    cash.begin_place(begun.workspace, begun.act("Maya"), kind=kind, name="Tin", total=6_320)
    today.room.refresh()
    card = today.room.tin
    assert card.reveal.isVisible()
    assert card.total.text() == "hidden"
    today.push(card.reveal)
    assert today.heard[-1] == "In the tin: £63.20"
