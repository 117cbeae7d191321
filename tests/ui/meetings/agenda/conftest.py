"""The page of ideas and the page of an agenda over the practice group's file, driven by keys."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.meetings.agenda.agenda_page import AgendaPage
from desktop.ui.meetings.agenda.ideas_page import IdeasPage
from desktop.ui.session import Go, Session
from tests.services.agendas import meet
from tests.services.groups import Riverside
from tests.ui.visiting import Visit, visiting


def ideas_page(session: Session, kit: Kit, _go: Go) -> IdeasPage:
    return IdeasPage(session, kit)


@pytest.fixture
def visit(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Maya stands on the ideas."""
    with visiting(ideas_page, riverside, kit, qtbot) as visit:
        visit.room.start()
        yield visit


@pytest.fixture
def meeting_id(riverside: Riverside) -> int:
    """A meeting of two hours in April."""
    return meet(riverside)


@pytest.fixture
def at_agenda(riverside: Riverside, meeting_id: int, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Maya stands on the agenda of the April meeting, which nobody has begun."""
    with visiting(AgendaPage, riverside, kit, qtbot) as visit:
        visit.room.show_meeting(meeting_id)
        visit.room.start()
        yield visit
