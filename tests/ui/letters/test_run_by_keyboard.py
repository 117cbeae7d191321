"""A run by keyboard: printed, saved, stopped, gone on with, told, sent, undone."""

import html
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.mailing import CopyState, Way
from desktop.domain.person import Reading, Status
from desktop.services.letters import mailings
from desktop.ui.letters.copy_dialog import Becomes
from tests.services.in_words import DAY
from tests.services.sending import begun, change, print_some, status
from tests.ui.letters.conftest import Sending
from tests.ui.screen_rules import check_screen

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def count_of(pdf: Path) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def test_a_run_is_printed_and_each_copy_is_marked_with_its_pages(sending: Sending) -> None:
    path = sending.print_to("run.pdf")
    sending.open()
    sending.room.run.print_or_save()
    sending.visit.enter(sending.visit.dialog.begin_with)
    sending.visit.press("Ctrl+Enter")
    sending.visit.qtbot.waitUntil(lambda: bool(sending.room.run.notice.text()))
    assert sending.room.run.notice.text() == "4 copies sent to the printer."
    assert sending.names(CopyState.PRINTED) == ["Amina", "Ewa", "Farah", "Hassan"]
    assert count_of(path) == sum(row.copy.pages for row in sending.plan().rows)
    [ewa] = mailings.of_person(sending.group.workspace, sending.group.id("Ewa"))
    assert (ewa.copy.language, ewa.copy.beside) == ("pl", "en")


def test_after_a_jam_the_run_goes_on_from_the_person_chosen(sending: Sending) -> None:
    mailing = begun(sending.group)
    print_some(sending.group, mailing, "Amina", "Ewa", "Farah")
    sending.open(mailing)
    sending.print_to("again.pdf")
    assert sending.room.run.deliver.text() == "Go on printing or saving…"
    sending.room.run.print_or_save()
    dialog = sending.visit.dialog
    texts = [dialog.begin_with.itemText(n) for n in range(dialog.begin_with.count())]
    assert texts[0] == "the 1 copy that is not made yet"
    assert texts[2] == "from Ewa Kowalska on"
    dialog.begin_with.setCurrentIndex(2)
    sending.visit.enter(dialog.begin_with)
    sending.visit.press("Ctrl+Enter")
    sending.visit.qtbot.waitUntil(lambda: bool(sending.room.run.notice.text()))
    assert sending.room.run.notice.text() == "3 copies sent to the printer."
    assert len(sending.names(CopyState.PRINTED)) == 4


def test_a_stopped_run_keeps_what_came_out_and_goes_on_later(sending: Sending) -> None:
    sending.print_to("stopped.pdf")
    sending.open()
    sending.room.run.print_or_save()
    dialog = sending.visit.dialog
    packs = dialog.delivery.gather(sending.plan().rows, address=False)
    job = dialog.delivery.print_out(packs, dialog._mark, dialog._printed)
    job.progress.connect(lambda _done, _all: job.cancel())
    sending.visit.qtbot.waitUntil(lambda: bool(sending.room.run.notice.text()))
    made = sending.names(CopyState.PRINTED)
    assert made
    assert made == ["Amina", "Ewa", "Farah", "Hassan"][: len(made)]
    assert sending.names(CopyState.READY) == ["Amina", "Ewa", "Farah", "Hassan"][len(made) :]


@pytest.mark.qt_log_ignore("QPainter|QPdf|open", extend=True)
def test_a_printer_that_takes_nothing_is_said_and_nothing_is_marked(sending: Sending) -> None:
    sending.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    sending.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    sending.printer.setOutputFileName(str(sending.folder / "not there" / "run.pdf"))
    sending.open()
    sending.room.run.print_or_save()
    dialog = sending.visit.dialog
    sending.visit.enter(dialog.begin_with)
    sending.visit.press("Ctrl+Enter")
    sending.visit.qtbot.waitUntil(lambda: bool(dialog.form.notice.text()))
    assert dialog.form.notice.text().startswith("The printer did not answer.")
    assert sending.names(CopyState.PRINTED) == []


def test_no_printer_chosen_changes_nothing(sending: Sending) -> None:
    sending.open()
    sending.room.run.print_or_save()
    sending.visit.enter(sending.visit.dialog.begin_with)
    sending.visit.press("Ctrl+Enter")
    assert sending.names(CopyState.PRINTED) == []
    assert sending.visit.dialog is not None


def test_everybody_gets_a_file_of_their_own_in_the_kind_they_read(sending: Sending) -> None:
    change(sending.group, "Hassan", reading=Reading.TEXT)
    change(sending.group, "Farah", reading=Reading.HTML)
    sending.to_folder = sending.folder / "papers"
    sending.open()
    sending.room.run.print_or_save()
    sending.visit.push(sending.visit.dialog.save)
    sending.visit.qtbot.waitUntil(lambda: bool(sending.room.run.notice.text()))
    assert sending.room.run.notice.text() == "4 copies saved."
    assert sorted(path.name for path in sending.to_folder.iterdir()) == [
        "Costs form Amina Begum.pdf",
        "Costs form Ewa Kowalska.pdf",
        "Costs form Farah Qureshi.html",
        "Costs form Hassan Ali.txt",
    ]
    page = (sending.to_folder / "Costs form Farah Qureshi.html").read_text("utf-8")
    assert "Farah Qureshi" in html.unescape(page)


def test_one_pdf_in_the_order_of_the_run(sending: Sending) -> None:
    change(sending.group, "Hassan", reading=Reading.TEXT)
    sending.to_pdf = sending.folder / "all.pdf"
    sending.open()
    sending.counted()
    pages = sending.plan().pages
    sending.room.run.print_or_save()
    sending.visit.dialog.in_one.show_value(True)
    sending.visit.push(sending.visit.dialog.save)
    sending.visit.qtbot.waitUntil(lambda: bool(sending.room.run.notice.text()))
    assert count_of(sending.to_pdf) == pages
    assert (sending.folder / "Costs form Hassan Ali.txt").is_file()


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_left(sending: Sending) -> None:
    blocked = sending.folder / "blocked"
    blocked.write_text("a file where a folder should be")
    sending.to_folder = blocked
    sending.open()
    sending.room.run.print_or_save()
    dialog = sending.visit.dialog
    sending.visit.push(dialog.save)
    sending.visit.qtbot.waitUntil(lambda: bool(dialog.form.notice.text()))
    assert dialog.form.notice.text().startswith("We cannot write in ")
    assert sending.names(CopyState.PRINTED) == []


def test_who_reads_files_is_saved_and_never_printed(sending: Sending) -> None:
    change(sending.group, "Amina", reading=Reading.TEXT)
    sending.print_to("never.pdf")
    sending.open(begun(sending.group, "Amina"))
    sending.room.run.print_or_save()
    dialog = sending.visit.dialog
    assert "Read files, so they are saved: Amina Begum" in dialog.not_now.said
    sending.visit.enter(dialog.begin_with)
    sending.visit.press("Ctrl+Enter")
    assert dialog.form.notice.text() == "They read files, not paper. Save these instead."


def test_whoever_pauses_while_the_window_is_open_is_not_printed(sending: Sending) -> None:
    sending.print_to("run.pdf")
    sending.open()
    status(sending.group, "Ewa", Status.PAUSED)
    sending.room.run.print_or_save()
    sending.visit.enter(sending.visit.dialog.begin_with)
    sending.visit.press("Ctrl+Enter")
    sending.visit.qtbot.waitUntil(lambda: bool(sending.room.run.notice.text()))
    assert sending.room.run.notice.text() == "3 copies sent to the printer."


def test_they_are_sent_with_the_day(sending: Sending) -> None:
    mailing = begun(sending.group, "Amina", "Ewa")
    print_some(sending.group, mailing)
    sending.open(mailing)
    sending.room.run.say_sent()
    sending.visit.fill(day="12/3/2026")
    sending.visit.press("Ctrl+Enter")
    assert sending.names(CopyState.SENT) == ["Amina", "Ewa"]
    assert "Finished on 12 March 2026" in sending.room.run.head.detail.text()
    assert sending.visit.heard[-1] == "Saved."


def test_one_copy_is_left_out_and_brought_back_by_key(sending: Sending) -> None:
    sending.open()
    for becomes, state in (
        (Becomes.LEFT_OUT, CopyState.NOT_SENT),
        (Becomes.AGAIN, CopyState.READY),
    ):
        sending.stand_on("Farah")
        sending.visit.enter(sending.room.run.table)
        sending.visit.press("Ctrl+E")
        sending.visit.dialog.becomes.show_value(becomes)
        sending.visit.enter(sending.visit.dialog.becomes)
        sending.visit.press("Ctrl+Enter")
        assert "Farah" in sending.names(state)


def test_how_one_copy_goes_is_changed_by_key(sending: Sending) -> None:
    sending.open()
    sending.stand_on("Amina")
    sending.visit.press("Ctrl+E")
    sending.visit.dialog.way.show_value(Way.PHONE)
    sending.visit.enter(sending.visit.dialog.way)
    sending.visit.press("Ctrl+Enter")
    assert sending.names(CopyState.TASK) == ["Amina"]


def test_telling_asks_who_when_and_how(sending: Sending) -> None:
    change(sending.group, "Hassan", reading=Reading.TALK)
    sending.open()
    sending.stand_on("Hassan")
    sending.visit.press("Ctrl+E")
    dialog = sending.visit.dialog
    assert dialog.by.value().short == "Maya"
    sending.visit.enter(dialog.day)
    sending.visit.press("Ctrl+Enter")
    [kept] = mailings.of_person(sending.group.workspace, sending.group.id("Hassan"))
    assert (kept.copy.state, kept.copy.done_on) == (CopyState.SENT, DAY)


def test_what_is_told_is_never_offered_to_the_printer(sending: Sending) -> None:
    change(sending.group, "Hassan", reading=Reading.BSL)
    sending.open()
    sending.room.run.print_or_save()
    box = sending.visit.dialog.begin_with
    assert not [n for n in range(box.count()) if "Hassan" in box.itemText(n)]


def test_by_post_without_an_address_is_said_before_printing(sending: Sending) -> None:
    change(sending.group, "Amina", address="1 Mill Lane")
    mailing = begun(sending.group, "Amina", "Ewa", post=True)
    sending.open(mailing)
    sending.stand_on("Ewa")
    sending.visit.press("Ctrl+E")
    sending.visit.dialog.way.show_value(Way.POST)
    sending.visit.enter(sending.visit.dialog.way)
    sending.visit.press("Ctrl+Enter")
    sending.room.run.print_or_save()
    assert sending.visit.dialog.not_now.said == "We have no address for: Ewa Kowalska"


@pytest.mark.parametrize("name", ["print", "copy", "tell", "sent"])
def test_every_dialog_keeps_the_rules(sending: Sending, name: str) -> None:
    change(sending.group, "Hassan", reading=Reading.TALK)
    mailing = begun(sending.group, post=True)
    print_some(sending.group, mailing, "Amina")
    sending.open(mailing)
    run = sending.room.run
    sending.stand_on("Hassan" if name == "tell" else "Ewa")
    {"print": run.print_or_save, "sent": run.say_sent}.get(name, run.change_copy)()
    check_screen(sending.visit.dialog, sending.visit.kit.look, sending.visit.qtbot)
