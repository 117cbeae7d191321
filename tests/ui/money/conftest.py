"""Maya in the money room of the practice group, on the day of its meeting."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.claim import FullClaim
from desktop.domain.group import GroupSettings
from desktop.domain.office import Act
from desktop.domain.person import Person
from desktop.services.group import group
from desktop.services.money import claims
from desktop.ui.kit import Kit
from desktop.ui.money.claim_page import ClaimPage
from desktop.ui.money.claims_list import ClaimsList
from desktop.ui.money.deeds import Deed
from desktop.ui.money.room import make_room
from tests.services.groups import close_whole
from tests.services.in_words import GroupFile, InWords
from tests.ui.visiting import NOON, Visit, visiting

Sit = Callable[..., Visit]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[InWords]:
    """A group that began a minute ago: no meeting, no tin, no policy."""
    path = tmp_path / "Begun.hearback"
    began = Act(person_id=0, at=NOON, day=NOON.date())
    settings, founder = GroupSettings(name="Begun"), Person(name="Maya")
    workspace, act = group.begin_group(
        path, "one two three", began, group=settings, founder=founder
    )
    key = workspace.key
    workspace.close()
    made = GroupFile(path, key, {"Maya": act.person_id}, 0, 0, {})
    opened = InWords(made, path)
    yield opened
    close_whole(opened)


@pytest.fixture
def sit(request: pytest.FixtureRequest, kit: Kit, qtbot: QtBot) -> Iterator[Sit]:
    """Somebody sits down in the money room: Maya before the meeting, unless a test says else."""
    opened = []

    def sit_down(who: str = "Maya", now: datetime = NOON, at: InWords | None = None) -> Visit:
        group = at or request.getfixturevalue("riverside")
        room = visiting(make_room, group, kit, qtbot, who=who, now=now)
        opened.append(room)
        return room.__enter__()

    yield sit_down
    for room in reversed(opened):
        room.__exit__(None, None, None)


@pytest.fixture
def visit(sit: Sit) -> Visit:
    return sit()


def claim_page(visit: Visit, full: FullClaim) -> ClaimPage:
    """The page of a claim, as somebody reaches it from elsewhere."""
    visit.room.arrive("claim", claim_id=full.id)
    QApplication.processEvents()
    page = visit.room.page("claims").page
    assert isinstance(page, ClaimPage)
    return page


def do(visit: Visit, page: ClaimPage, deed: Deed) -> None:
    """Press the button of a deed by key."""
    visit.push(page.deeds.buttons[deed])


def choose(visit: Visit, key: str, text: str) -> None:
    """Go down a list of the open dialog until the wanted line."""
    field = visit.dialog.form.rows[key].field
    field.setFocus()
    for _line in range(field.count()):
        if field.currentText() == text:
            return
        visit.press("Down")
    assert field.currentText() == text


def claims_list(visit: Visit) -> ClaimsList:
    visit.room.show_place("claims")
    listed = visit.room.page("claims").list
    assert isinstance(listed, ClaimsList)
    listed.table.setFocus()
    return listed


def newest(group: InWords) -> FullClaim:
    row = claims.page(group.workspace, limit=1, offset=0)[0]
    return claims.get(group.workspace, int(str(row["id"])))


def write_down(visit: Visit, name: str, **values: str) -> Any:
    """Ctrl+N, a name, and what it cost; the dialog stays open."""
    claims_list(visit)
    visit.press("Ctrl+N")
    visit.fill(person=name)
    visit.fill(**{key.replace("_", " "): text for key, text in values.items()})
    return visit.dialog
