"""Photos and PDFs of receipts: added, shown, refused in words, by keyboard."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.paper_kinds import Paper
from desktop.services.money import claims
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.ui.kit import Kit
from desktop.ui.money.claim_page import ClaimPage
from desktop.ui.money.receipt_dialogs import PictureDialog, choose_pictures
from desktop.ui.papers.picture_dialog import PhotoView, ReceiptPicture
from desktop.ui.where_to_begin import begin_in
from tests.services.groups import Riverside
from tests.services.in_words import DAY, cost
from tests.ui.money.conftest import claim_page
from tests.ui.visiting import Visit


def photo(path: Path, size: tuple[int, int] = (300, 400)) -> Path:
    content = BytesIO()
    Image.new("RGB", size, "white").save(content, path.suffix.lstrip(".").replace("jpg", "jpeg"))
    path.write_bytes(content.getvalue())
    return path


def add(visit: Visit, page: ClaimPage, *paths: Path) -> None:
    """Choose these files in the system's window, which a test cannot open."""
    page.side.choose = lambda _parent, _words: list(paths)
    visit.push(page.side.add)


def test_a_photo_is_kept_and_shown(visit: Visit, riverside: Riverside, tmp_path: Path) -> None:
    page = claim_page(visit, riverside.claim("Amina", cost("bus", "4.60")))
    add(visit, page, photo(tmp_path / "ticket.png"))
    assert visit.heard[-1] == "Kept: ticket.png"
    [row] = page.side.receipts.list.rows()
    assert (row.title, row.detail) == ("ticket.png", "For 1 cost")
    visit.enter(page.side.receipts.list)
    visit.press("Enter")
    assert isinstance(visit.dialog, ReceiptPicture)
    assert visit.dialog.view.accessibleName() == "Receipt: ticket.png"
    view = visit.dialog.view
    assert isinstance(view, PhotoView)
    before = view.photo.width()
    visit.push(visit.dialog.larger)
    assert view.photo.width() > before
    visit.press("Esc")
    assert visit.dialog is None


def test_a_pdf_is_kept_and_its_pages_are_shown(
    visit: Visit, riverside: Riverside, tmp_path: Path
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    about = About(claim_id=full.id)
    path = tmp_path / "ticket.pdf"
    path.write_bytes(papers.paper(riverside.workspace, Paper.CLAIM_FORM, about, day=DAY).pdf())
    page = claim_page(visit, full)
    add(visit, page, path)
    visit.enter(page.side.receipts.list)
    visit.press("Enter")
    assert visit.dialog.view.accessibleName().startswith("Receipt: ticket.pdf, ")


def test_one_picture_stands_for_the_costs_that_are_ticked(
    visit: Visit, riverside: Riverside, tmp_path: Path
) -> None:
    full = riverside.claim("Dilip", cost("bus", "2.75"), cost("parking", "3.20"))
    page = claim_page(visit, full)
    add(visit, page, photo(tmp_path / "both.jpg"))
    assert isinstance(visit.dialog, PictureDialog)
    first, second = visit.dialog.ticks.values()
    visit.enter(second)
    visit.press("Space")
    visit.press("Ctrl+Enter")
    [(_receipt, lines)] = claims.receipts_of(riverside.workspace, full.id)
    assert lines == [full.lines[0].id]
    assert first is not None


def test_a_picture_for_no_cost_is_asked_again(
    visit: Visit, riverside: Riverside, tmp_path: Path
) -> None:
    page = claim_page(visit, riverside.claim("Dilip", cost("bus", "2.75"), cost("parking", "3.20")))
    add(visit, page, photo(tmp_path / "both.jpg"))
    for tick in visit.dialog.ticks.values():
        visit.enter(tick)
        visit.press("Space")
    visit.press("Ctrl+Enter")
    assert visit.dialog.form.notice.text() == "Tick at least one cost."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This file is empty. Choose another."),
        (
            b"Dear group, here is my ticket.",
            "We cannot read this as a picture. Take a photo, or choose a PDF.",
        ),
    ],
)
def test_what_is_no_picture_is_said_and_nothing_is_kept(
    visit: Visit, riverside: Riverside, tmp_path: Path, content: bytes, said: str
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    page = claim_page(visit, full)
    path = tmp_path / "ticket.jpg"
    path.write_bytes(content)
    add(visit, page, path)
    assert page.notice.text() == said
    assert claims.receipts_of(riverside.workspace, full.id) == []


def test_a_file_that_went_away_is_said(visit: Visit, riverside: Riverside, tmp_path: Path) -> None:
    page = claim_page(visit, riverside.claim("Amina", cost("bus", "4.60")))
    add(visit, page, tmp_path / "gone.jpg")
    assert page.notice.text() == "We could not read gone.jpg. Nothing was changed."


def test_the_same_photo_on_another_claim_is_held(
    visit: Visit, riverside: Riverside, tmp_path: Path
) -> None:
    path = photo(tmp_path / "ticket.png")
    add(visit, claim_page(visit, riverside.claim("Amina", cost("bus", "4.60"))), path)
    page = claim_page(visit, riverside.claim("Ben", cost("bus", "3.10")))
    add(visit, page, path)
    QApplication.processEvents()
    assert page.state.accessibleName() == "maybe the same twice"


def test_pictures_are_looked_for_in_documents_and_not_where_the_program_was_started(
    kit: Kit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: QWidget, _title: str, begin: str, _kinds: str) -> tuple[list[str], str]:
        asked.append(begin)
        return [f"{begin}/ticket.jpg"], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    window = QWidget()
    qtbot.addWidget(window)
    assert choose_pictures(window, kit.words) == [begin_in() / "ticket.jpg"]
    assert asked == [str(begin_in())]
