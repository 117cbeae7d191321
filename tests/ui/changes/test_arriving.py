"""Whoever comes to a page in large letters sees the line that a reader reads out."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.change import Change
from desktop.services.changes.answers import changes
from desktop.ui.changes.room import make_room
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page
from tests.services.in_words import DAY, InWords
from tests.ui.visiting import visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def test_the_first_change_is_in_sight_in_large_letters(
    small: InWords, kit: Kit, qtbot: QtBot
) -> None:
    for wording in ("A ramp at the door", "A bell that one can reach"):
        new = Change(wording=wording, owner_id=small.id("Leon"), made_on=DAY)
        changes.add(small.workspace, small.act(), change=new)
    kit.look.set_text_size(200)
    with visiting(make_room, small, kit, qtbot) as visit:
        visit.room.resize(1240, 420)
        visit.settle()
        visit.room.arrive("what-changes")
        visit.settle()
        page = visit.room.page("what-changes")
        seen = page.findChild(Page).viewport()
        line = page.list.visualRect(page.list.currentIndex())
        below = page.list.viewport().mapTo(seen, line.bottomLeft()).y()
        assert page.list.hasFocus()
        assert 0 < below <= seen.height()
