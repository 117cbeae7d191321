"""The texts of a meeting by key: translated beside their source, checked, sent out and back."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.body import Body, TermsOfReference
from desktop.domain.text_kinds import TextKind
from desktop.services.meetings.bodies import bodies
from desktop.ui.kit import Kit
from desktop.ui.meetings.bodies.bodies_page import BodiesPage
from desktop.ui.meetings.packs.texts_dialog import TextsDialog
from tests.services.in_words import GroupFile
from tests.services.meeting_texts import BRIEFING, Planned, closed_meeting, copied
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit, visiting

VAN = "پرانی وین"


@pytest.fixture(scope="module")
def made(new_file: GroupFile, tmp_path_factory: pytest.TempPathFactory) -> Planned:
    return closed_meeting(new_file, tmp_path_factory.mktemp("planned"))


@pytest.fixture
def planned(made: Planned, tmp_path: Path) -> Iterator[Planned]:
    with copied(made, tmp_path) as planned:
        yield planned


@pytest.fixture
def visit(planned: Planned, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """The dialog over a page, in Urdu; the page is any room's."""
    with visiting(BodiesPage, planned.group, kit, qtbot) as visit:
        visit.room.ask(TextsDialog(visit.room, planned.meeting_id, "ur"))
        yield visit


def states(visit: Visit) -> dict[str, str]:
    return {row.title: row.chip for row in visit.dialog.list.rows()}


def open_text(visit: Visit, planned: Planned) -> None:
    visit.dialog.list.choose((TextKind.ITEM_TITLE, planned.item_id))
    visit.enter(visit.dialog.list)
    visit.press("Enter")


def test_each_text_says_what_it_is_and_how_it_stands(visit: Visit) -> None:
    assert visit.dialog.language.value() == "ur"
    assert visit.dialog.said.said == "11 not there yet"
    rows = {row.title: row.aloud() for row in visit.dialog.list.rows()}
    assert rows["A new van"] == "A new van. What an item is about. not there yet."
    assert rows["A complaint"] == "A complaint. What an item is about. private. not there yet."


def test_a_text_is_translated_beside_its_source_and_checked(visit: Visit, planned: Planned) -> None:
    open_text(visit, planned)
    assert visit.dialog.source.said == "A new van"
    assert visit.dialog.wording.layoutDirection() is Qt.LayoutDirection.RightToLeft
    visit.fill(wording=VAN, translator="Bilal")
    visit.press("Ctrl+Enter")
    assert states(visit)["A new van"] == "not checked yet"
    open_text(visit, planned)
    visit.fill(checked_by="Ben")
    visit.press("Ctrl+Enter")
    assert states(visit)["A new van"] == "checked"
    assert visit.dialog.said.said == "10 not there yet. 1 checked"
    visit.enter(visit.dialog.language)
    visit.press("Up")
    assert visit.dialog.language.value() != "ur"
    assert visit.dialog.said.said == "11 not there yet"


def test_a_worksheet_of_the_meeting_goes_out_without_what_is_private_and_comes_back(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Texts ur.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    visit.push(visit.dialog.out)
    assert visit.dialog.language.value() == "ur"
    assert visit.dialog.private.isVisible()
    assert not visit.dialog.private.value()
    visit.enter(visit.dialog.way)
    visit.press("Down", "Down")
    visit.press("Ctrl+Enter")
    assert visit.dialog.form.notice.text() == "Saved: Texts ur.csv"
    rows = list(csv.reader(StringIO(path.read_text("utf-8-sig"), newline="")))
    assert "A complaint" not in {row[2] for row in rows}
    assert BRIEFING in {row[2] for row in rows}
    filled = [[*row[:4], VAN if row[2] == "A new van" else row[4]] for row in rows]
    written = StringIO(newline="")
    csv.writer(written).writerows(filled)
    path.write_bytes(written.getvalue().encode("utf-8-sig"))
    visit.push(visit.dialog.back)
    assert visit.dialog.do.accessibleDescription().startswith("1 new.")
    visit.press("Ctrl+Enter")
    assert visit.dialog.form.notice.text() == "1 text taken in."
    assert states(visit)["A new van"] == "not checked yet"


def test_a_wrong_file_is_said_in_the_dialog(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"\xff\xd8\xffholiday")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    visit.push(visit.dialog.back)
    assert visit.dialog.form.notice.text() == "This is a picture. Type in what stands on it."


def test_a_line_on_paper_is_typed_in_by_its_number(visit: Visit, planned: Planned) -> None:
    open_text(visit, planned)
    visit.press("Esc")
    number = "1v1"
    visit.push(visit.dialog.typed)
    visit.fill(language="اردو", number=number)
    visit.press("Ctrl+Enter")
    assert visit.dialog.source.said == "A new van"
    visit.fill(wording=VAN)
    visit.press("Ctrl+Enter")
    assert states(visit)["A new van"] == "not checked yet"


def test_somebody_without_an_office_is_told_whom_to_ask(
    planned: Planned, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(BodiesPage, planned.group, kit, qtbot, who="Ben") as visit:
        visit.room.ask(TextsDialog(visit.room, planned.meeting_id, "ur"))
        open_text(visit, planned)
        assert "Ask one of them." in visit.dialog.form.notice.text()
        assert states(visit)["A new van"] == "not there yet"


def test_what_a_committee_is_for_is_translated_in_the_same_way(
    planned: Planned, kit: Kit, qtbot: QtBot
) -> None:
    workspace, act = planned.group.workspace, planned.group.act()
    body = bodies.add(workspace, act, body=Body(name="Committee", purpose="We plan."))
    terms = TermsOfReference(body_id=body.id or 0, version=0, who="Ten members.")
    bodies.write_terms(workspace, act, terms=terms)
    with visiting(BodiesPage, planned.group, kit, qtbot) as visit:
        visit.room.start()
        visit.push(visit.room.terms.texts)
        assert [row.title for row in visit.dialog.list.rows()] == ["We plan.", "Ten members."]
        visit.enter(visit.dialog.list)
        visit.press("Enter")
        visit.fill(wording="Planujemy.")
        visit.press("Ctrl+Enter")
        assert states(visit)["We plan."] == "not checked yet"


def test_nothing_about_the_texts_is_cut_or_without_a_name(visit: Visit, qtbot: QtBot) -> None:
    visit.dialog.resize(800, 2600)
    check_screen(visit.dialog, visit.kit.look, qtbot)
