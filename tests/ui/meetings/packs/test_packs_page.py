"""The packs of a meeting on screen: seen before they are made, made by keys, saved, sent."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.mailing import CopyState
from desktop.services.letters import meeting_packs
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import item_papers
from desktop.ui.kit import Kit
from desktop.ui.meetings.packs.packs_page import PacksPage
from desktop.ui.meetings.packs.texts_dialog import TextsDialog
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.preview import PaperDialog
from tests.services.groups import Riverside
from tests.services.packed import an_item, with_people
from tests.services.pdfs import a_pdf, locked
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)
TWO = ("Amina", "Hassan")


@pytest.fixture
def packs(riverside: Riverside, kit: Kit, qtbot: QtBot, tmp_path: Path) -> Iterator[Visit]:
    """The page of a meeting with two people and a paper from elsewhere."""
    with_people(riverside, *TWO)
    item = an_item(riverside)
    add(riverside, item, "Budget", a_pdf("The budget"))
    asking = Asking(folder=lambda _parent, _words: tmp_path / "packs")

    def make(session: object, kit: Kit, go: object) -> PacksPage:
        return PacksPage(session, kit, go, asking=asking)  # type: ignore[arg-type]

    with visiting(make, riverside, kit, qtbot) as visit:
        visit.room.show_meeting(riverside.meeting_id)
        visit.qtbot.waitUntil(lambda: visit.room.is_counted)
        yield visit
        visit.room.counter.stop()


def add(group: Riverside, item_id: int, title: str, content: bytes) -> None:
    item_papers.add(
        group.workspace,
        group.act(),
        item_id=item_id,
        title=title,
        name="paper.pdf",
        content=content,
    )


def send_by(group: Riverside, days: int) -> None:
    meeting = meetings.get(group.workspace, group.meeting_id)
    changed = replace(meeting, send_by=meeting.day - timedelta(days=days))
    meetings.change(group.workspace, group.act(), meeting=changed)


def begun(group: Riverside) -> int:
    return len(meeting_packs.of_meeting_begun(group.workspace, group.meeting_id))


def test_who_gets_what_is_seen_before_anything_is_made(packs: Visit, riverside: Riverside) -> None:
    page = packs.room
    assert [row.person.short for row in page.run.plan.rows] == list(TWO)
    assert all(row.copy.pages for row in page.run.plan.rows)
    assert page.deliver.text() == "Make the packs…"
    assert "1 paper from others, 1 page" in page.facts.said
    assert begun(riverside) == 0
    check_screen(page, packs.kit.look, packs.qtbot)


def test_the_packs_are_made_and_saved_a_file_for_each_person(
    packs: Visit, riverside: Riverside, tmp_path: Path
) -> None:
    add(riverside, an_item(riverside, "Ramps"), "Closed plan", locked())
    packs.qtbot.waitUntil(lambda: packs.room.is_counted)
    packs.enter(packs.room.deliver)
    packs.press("Space")
    assert begun(riverside) == 1
    packs.dialog.save_all()
    packs.qtbot.waitUntil(lambda: bool(packs.room.notice.text()))
    assert packs.room.notice.text() == "2 copies saved."
    assert sorted(path.name for path in (tmp_path / "packs").iterdir()) == [
        "Closed plan.pdf",
        "Pack 2026-03-12 Amina Begum.pdf",
        "Pack 2026-03-12 Hassan Ali.pdf",
    ]
    assert [row.copy.state for row in packs.room.run.plan.rows] == [CopyState.PRINTED] * 2
    document = pypdfium2.PdfDocument(tmp_path / "packs" / "Pack 2026-03-12 Hassan Ali.pdf")
    assert len(document) == packs.room.run.plan.rows[1].copy.pages
    document.close()


def test_who_is_invited_later_is_said_and_added_by_the_same_button(
    packs: Visit, riverside: Riverside
) -> None:
    packs.room.print_or_save()
    packs.dialog.reject()
    with_people(riverside, *TWO, "Dilip")
    packs.qtbot.waitUntil(lambda: "No pack yet: Dilip Shah." in packs.room.facts.said)
    assert packs.room.deliver.text() == "Make the packs…"
    packs.room.print_or_save()
    packs.dialog.reject()
    assert [row.person.short for row in packs.room.run.plan.rows] == ["Amina", "Dilip", "Hassan"]
    assert begun(riverside) == 1


def test_a_pack_that_leaves_late_is_said_with_its_days(packs: Visit, riverside: Riverside) -> None:
    send_by(riverside, 7)
    assert "Packs were to leave by 5 March 2026" in packs.room.facts.said


def test_what_cannot_be_put_in_is_said_and_saved_beside(
    packs: Visit, riverside: Riverside, tmp_path: Path
) -> None:
    assert packs.room.beside.isHidden()
    add(riverside, an_item(riverside, "Ramps"), "Closed plan", locked())
    assert "“Closed plan” cannot be put into a pack" in packs.room.facts.said
    packs.push(packs.room.beside)
    assert [path.name for path in (tmp_path / "packs").iterdir()] == ["Closed plan.pdf"]


def test_texts_in_other_languages_are_one_key_away(packs: Visit) -> None:
    packs.push(packs.room.texts)
    assert isinstance(packs.dialog, TextsDialog)
    packs.dialog.reject()


def test_escape_goes_back_to_the_meeting(packs: Visit) -> None:
    left: list[bool] = []
    packs.room.left.connect(lambda: left.append(True))
    packs.enter(packs.room.deliver)
    packs.press("Esc")
    assert left == [True]


def test_undo_takes_the_packs_back_and_the_page_shows_what_they_would_be(
    packs: Visit, riverside: Riverside
) -> None:
    packs.room.print_or_save()
    packs.dialog.reject()
    assert not packs.room.on_paper.isHidden()
    riverside.workspace.undo(riverside.act())
    assert packs.room.deliver.text() == "Make the packs…"
    assert packs.room.on_paper.isHidden()
    assert [row.person.short for row in packs.room.run.plan.rows] == list(TWO)


def test_somebodys_pack_is_shown_before_any_is_made(packs: Visit, riverside: Riverside) -> None:
    packs.enter(packs.room.table)
    packs.press("Enter")
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, PaperDialog)]
    assert [one.isVisible() for one in shown] == [True]
    shown[0].close()
    assert begun(riverside) == 0
