"""A paper before it is printed: seen, read, in another language and format, saved, printed."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.paper_kinds import Paper
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import in_one
from desktop.ui.kit import Kit
from desktop.ui.papers.page_images import Pages
from desktop.ui.papers.preview import PaperDialog
from tests.ui.papers.conftest import Desk
from tests.ui.screen_rules import check_access_keys, check_names, check_nothing_cut, check_targets

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)
"""Qt says so of a typeface that lacks a script, and takes the letters from another one."""


def choose(dialog: PaperDialog, field: str, text: str) -> None:
    box = getattr(dialog.ways, field)
    box.setCurrentIndex(box.findText(text))


def text_of(pdf: Path) -> str:
    """What an independent reader finds on the pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(
            document[at].get_textpage().get_text_range() for at in range(len(document))
        )
    finally:
        document.close()


def test_a_slip_is_seen_as_a_page_and_read_as_text(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    assert dialog.windowTitle() == "Slip 2 Amina Begum"
    assert dialog.pages.accessibleName() == "Slip 2 Amina Begum, 1 page"
    assert "Money back: £4.60" in dialog.text.lines.said
    dialog.ways.as_text.setFocus()
    QTest.keyClick(dialog.ways.as_text, Qt.Key.Key_Space)
    assert dialog.text.isVisible()
    assert not dialog.pages.isVisible()
    assert not dialog.larger.isVisible()


def test_the_page_on_screen_shows_letters_on_white(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    image = _first_page(dialog.pdf or b"", 200)
    assert image.width() == 200
    assert image.pixelColor(2, 2).lightness() == 255
    assert _ink(image) > 0


def test_a_reader_gets_large_print_without_asking(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Ewa"))
    assert dialog.ready.look.key == "large-18"


def choose_language(dialog: PaperDialog, name: str) -> None:
    box = dialog.ways.language
    box.setCurrentIndex(box.findText(name, Qt.MatchFlag.MatchStartsWith))


def test_an_unchecked_language_says_so_and_english_stands_beside_it(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    choose_language(dialog, "Soomaali")
    assert dialog.ways.language.currentText() == "Soomaali – draft, not yet checked"
    assert dialog.notice.text() == ("Soomaali – draft, not yet checked. English stands beside it.")
    assert "Money back: £4.60" in dialog.text.lines.said


def test_this_print_may_leave_english_out(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    assert not dialog.ways.alone.isVisible()
    choose_language(dialog, "Soomaali")
    dialog.ways.alone.setFocus()
    QTest.keyClick(dialog.ways.alone, Qt.Key.Key_Space)
    assert dialog.notice.text() == "Soomaali – draft, not yet checked."
    assert "Money back: £4.60" not in dialog.text.lines.said


def test_another_format_draws_another_page(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    before = dialog.pdf
    choose(dialog, "reading", "large print, 28 point")
    desk.qtbot.waitUntil(lambda: dialog.pdf not in {None, before})
    assert dialog.ready.look.key == "large-28"


def test_the_page_grows_and_shrinks_by_key(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    before = dialog.pages.sheet_size(0).width()
    dialog.larger.setFocus()
    QTest.keyClick(dialog.larger, Qt.Key.Key_Space)
    assert dialog.pages.sheet_size(0).width() > before
    dialog.smaller.setFocus()
    QTest.keyClick(dialog.smaller, Qt.Key.Key_Space)
    assert dialog.pages.sheet_size(0).width() == before


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("slip.pdf", b"%PDF-"),
        ("slip.txt", b"Riverside Users' Group"),
        ("slip.html", b"<!DOCTYPE html>"),
    ],
)
def test_a_paper_is_saved_as_its_ending_says(desk: Desk, name: str, begins: bytes) -> None:
    desk.file = desk.folder / name
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.file.read_bytes().startswith(begins)
    assert dialog.notice.text() == f"Saved: {name}"


def test_the_cash_book_is_saved_as_a_table_too(desk: Desk) -> None:
    desk.file = desk.folder / "book.csv"
    dialog = desk.drawn(Paper.CASH_BOOK, About(place_id=desk.group.place_id))
    dialog.save.click()
    lines = desk.file.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Date,Slip,Who,In,Out,Left")
    assert lines[2].startswith("2026-03-12,2,Amina Begum")


def test_a_folder_that_cannot_be_written_is_said(desk: Desk) -> None:
    desk.file = desk.folder / "not there" / "slip.pdf"
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    dialog.save.click()
    assert dialog.notice.text().startswith("We cannot write in ")


def test_thinking_better_of_saving_saves_nothing(desk: Desk) -> None:
    desk.file = None
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    dialog.save.click()
    assert dialog.notice.text() == ""


def test_a_paper_is_printed_as_it_is_seen(desk: Desk) -> None:
    path = desk.to_pdf("printed.pdf")
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: dialog.notice.text() == "Sent to the printer.")
    shown, printed = _first_page(dialog.pdf or b"", 200), _first_page(path.read_bytes(), 200)
    assert abs(_ink(shown) - _ink(printed)) < 0.3 * _ink(shown)


def _first_page(pdf: bytes, width: int) -> QImage:
    pages = Pages(pdf)
    try:
        return pages.image(0, width)
    finally:
        pages.close()


def _ink(image: QImage) -> int:
    """How dark a page is, all in all."""
    return sum(
        255 - image.pixelColor(x, y).lightness() for x in range(0, 200, 2) for y in range(0, 280, 2)
    )


def test_all_slips_of_a_meeting_stand_in_one_run(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIPS, About(meeting_id=desk.group.meeting_id))
    assert [row.title for row in dialog.list.rows()][:2] == [
        "Slip 2 Amina Begum",
        "Slip 3 Ben Carter",
    ]
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "Ben Carter" in dialog.text.lines.said
    desk.qtbot.waitUntil(lambda: dialog.pdf is not None)


def test_a_run_is_saved_into_a_folder_one_file_for_each(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIPS, About(meeting_id=desk.group.meeting_id))
    dialog.save_all.click()
    desk.qtbot.waitUntil(lambda: dialog.notice.text() == "8 papers saved.")
    assert desk.to_folder is not None
    names = sorted(path.name for path in desk.to_folder.iterdir())
    assert names[0] == "Slip 2 Amina Begum.pdf"
    assert len(names) == 8


def test_a_run_that_is_stopped_leaves_nothing_in_the_folder(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIPS, About(meeting_id=desk.group.meeting_id))
    job = dialog.delivery.save_all(dialog.every)
    assert job is not None
    job.cancel()
    with desk.qtbot.waitSignal(job.destroyed):
        pass
    assert desk.to_folder is not None
    assert not desk.to_folder.exists()


def test_a_run_is_printed_in_one_go(desk: Desk) -> None:
    path = desk.to_pdf("all.pdf")
    dialog = desk.drawn(Paper.SLIPS, About(meeting_id=desk.group.meeting_id))
    dialog.print_all.click()
    desk.qtbot.waitUntil(lambda: dialog.notice.text() == "Sent to the printer.")
    pages, drawn = Pages(path.read_bytes()), Pages(in_one(dialog.every))
    assert len(pages) == len(drawn) >= 8
    pages.close()
    drawn.close()


def test_a_sender_sees_the_same_paper_in_their_own_language_beside_it(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Farah"))
    dialog.ways.alone.setChecked(True)
    assert dialog.mine.isVisible()
    assert "Money back" in dialog.mine.text.lines.said
    assert "Money back" not in dialog.text.lines.said
    dialog.ways.with_mine.setChecked(False)
    assert not dialog.mine.isVisible()


def test_a_paper_is_named_in_the_language_of_the_screen_and_its_file_in_the_groups(
    desk: Desk,
) -> None:
    desk.kit = Kit(words=Words("pl"), look=desk.kit.look, speech=desk.kit.speech)
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    assert dialog.windowTitle() == dialog.heading.text() == "Kwit 2 Amina Begum"
    assert dialog.pages.accessibleName().startswith("Kwit 2 Amina Begum")
    assert dialog.ready.name == "Slip 2 Amina Begum"
    run = desk.drawn(Paper.SLIPS, About(meeting_id=desk.group.meeting_id))
    assert all(row.title.startswith("Kwit ") for row in run.list.rows())


def test_a_paper_one_can_read_oneself_stands_alone(desk: Desk) -> None:
    dialog = desk.drawn(Paper.SLIP, desk.slip_of("Amina"))
    assert not dialog.mine.isVisible()
    assert not dialog.ways.with_mine.isVisible()


def test_beside_two_pages_in_large_text_no_name_of_a_paper_is_cut(desk: Desk) -> None:
    desk.kit.look.set_text_size(200)
    desk.kit.words.become("bn")
    dialog = desk.drawn(Paper.SLIPS, About(meeting_id=desk.group.meeting_id))
    dialog.resize(736, 736)  # a small screen
    QApplication.processEvents()
    longest = QFontMetrics(desk.kit.look.font(bold=True)).horizontalAdvance("Brathwaite")
    assert dialog.mine.isVisible()
    assert dialog.list.width() > longest + 40


def test_the_text_is_walked_from_heading_to_heading(desk: Desk) -> None:
    dialog = desk.drawn(Paper.CASH_BOOK, About(place_id=desk.group.place_id))
    dialog.ways.as_text.click()
    dialog.text.lines.begin()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    line = dialog.focusWidget()
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface.role() == QAccessible.Role.Heading
    assert interface.text(QAccessible.Text.Name).startswith("Cash book")


def test_closing_while_a_page_is_drawn_leaves_nothing_behind(desk: Desk) -> None:
    dialog = desk.open(Paper.SLIP, desk.slip_of("Amina"))
    with desk.qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_a_paper_that_is_not_there_yet_is_said_instead(desk: Desk) -> None:
    with pytest.raises(UserError, match="There is no promise"):
        desk.open(Paper.PROMISE, About(person_id=desk.group.id("Amina")))


@pytest.mark.parametrize("size", [100, 200])
def test_the_preview_keeps_the_rules_of_screens(desk: Desk, size: int) -> None:
    dialog = desk.drawn(Paper.SLIPS, About(meeting_id=desk.group.meeting_id))
    desk.kit.look.set_text_size(size)
    QApplication.processEvents()
    check_names(dialog)
    check_access_keys(dialog)
    check_targets(dialog)
    dialog.resize(dialog.width(), 2000)
    QApplication.processEvents()
    check_nothing_cut(dialog)
