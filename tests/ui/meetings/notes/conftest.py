"""The pages of notes, on the day and after it, driven by keys."""

from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from tests.services.in_words import InWords
from tests.services.note_takers import Sitting
from tests.services.noted import Noted, noted
from tests.ui.meetings.notes.after_notes import AFTER, make_page
from tests.ui.meetings.notes.note_taking import NoteTaker, taking_notes
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def made(small: InWords) -> Noted:
    return noted(small)


@pytest.fixture
def visit(made: Noted, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(partial(make_page, made), made.group, kit, qtbot, now=AFTER) as visit:
        visit.room.start()
        yield visit


@pytest.fixture
def taker(sitting: Sitting, kit: Kit, qtbot: QtBot) -> Iterator[NoteTaker]:
    with taking_notes(sitting, kit, qtbot) as taker:
        yield taker
