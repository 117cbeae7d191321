"""What people said about a bus, on the page of the practice group, driven by keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.agenda import How
from desktop.domain.notes import Consent
from desktop.ui.changes.room import ChangesRoom, make_room
from desktop.ui.changes.said.said_page import SaidPage
from desktop.ui.kit import Kit
from tests.services.changes.asked import Asked, asked
from tests.services.groups import Riverside
from tests.ui.visiting import Visit, visiting


@dataclass
class Listening:
    """Somebody on the page; Ewa, Farah, Amina and somebody without a name have spoken."""

    visit: Visit
    bus: Asked

    @property
    def page(self) -> SaidPage:
        room: ChangesRoom = self.visit.room
        return cast("SaidPage", room.page("said"))

    def open(self) -> SaidPage:
        self.visit.room.arrive("said", request_id=self.bus.id)
        self.visit.settle()
        return self.page

    def titles(self) -> list[str]:
        return [row.title for row in self.page.said.list.rows()]

    def closed(self) -> None:
        self.visit.qtbot.waitUntil(lambda: self.visit.dialog is None)


def gather(bus: Asked) -> None:
    """Four ways, four languages."""
    bus.say(
        "Nie ma autobusu po szóstej. Wracam taksówką, a na to mnie nie stać.",
        "Ewa",
        language="pl",
        how=How.INTERPRETER,
        through="Ola",
        summary="There is no bus after six. She cannot afford the taxi.",
        consent=Consent.INITIALS,
        day=date(2026, 3, 3),
    )
    bus.say(
        "بس کا دروازہ بہت اونچا ہے۔",
        "Farah",
        language="ur",
        how=How.DOOR,
        summary="The step of the bus is too high.",
        day=date(2026, 3, 4),
    )
    bus.say("The bus is too late.", "Amina", day=date(2026, 3, 5), consent=Consent.NAMED)
    bus.say("I am afraid of one of the drivers.", how=How.LETTER, day=date(2026, 3, 6))


@pytest.fixture
def listening(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Listening]:
    bus = asked(riverside)
    gather(bus)
    with visiting(make_room, riverside, kit, qtbot) as visit:
        yield Listening(visit, bus)
