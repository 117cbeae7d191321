"""The page of themes over a request of a new group, driven by keys."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.notes import MemberView
from desktop.services.changes.said import views
from desktop.ui.kit import Kit
from tests.services.answering import ASKED_ON, Asked
from tests.ui.changes.answers.themes import NOW, make_page
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(asked: Asked, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Maya at the themes of a request; somebody without a name said something not grouped yet."""
    said = MemberView(
        own_words="The step is too high", request_id=asked.request_id, day=ASKED_ON, language="en"
    )
    views.record(asked.group.workspace, asked.act(), view=said)
    with visiting(make_page, asked.group, kit, qtbot, now=NOW) as visit:
        visit.room.show_request(asked.request_id)
        visit.room.start()
        yield visit
