"""Answers owed are looked at, printed or saved, and said as sent, by keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.heard_by import HeardBy
from desktop.domain.person import Reading, Status
from desktop.language import Sentence
from desktop.services.changes.hearing import kept_letters, owed
from desktop.services.people import people
from desktop.storage import answers
from desktop.ui.changes.hearing.hearing_dialogs import SentDialog
from tests.ui.changes.hearing.at_the_page import press, print_to_folder
from tests.ui.changes.hearing.conftest import Owing
from tests.ui.visiting import previews

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def change(owing: Owing, whose: str, **what: object) -> None:
    group = owing.bus.group
    person = people.get(group.workspace, group.id(whose))
    people.change(group.workspace, group.act(), person=replace(person, **what))  # type: ignore[arg-type]


def test_letters_are_saved_then_said_as_sent_and_nobody_waits(owing: Owing) -> None:
    names = print_to_folder(owing)
    assert names == [
        "Our answer Amina Begum.pdf",
        "Our answer Ewa Kowalska.pdf",
        "Our answer Farah Qureshi.pdf",
    ]
    page = owing.page
    assert set(owing.cards().values()) == {"printed"}
    press(owing, "Ctrl+T")
    dialog = owing.visit.dialog
    assert isinstance(dialog, SentDialog)
    assert dialog.whose.itemText(0) == "the 3 copies that are made"
    owing.visit.enter(dialog.day)
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    assert owing.bus.queue() == []
    assert set(owing.cards().values()) == {"heard back"}
    ways = {name: owing.bus.standing(name).letters[0].way for name in ("Amina", "Ewa")}
    assert ways == {"Amina": HeardBy.POST, "Ewa": HeardBy.HAND}
    assert page.head.detail.text() == "Nobody waits for an answer."


def test_what_is_kept_is_what_was_printed_not_what_is_said_since(owing: Owing) -> None:
    print_to_folder(owing)
    change(owing, "Amina", name="Amina Khatun")
    owing.page.sent.click()
    owing.visit.enter(owing.visit.dialog.day)
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    [letter] = owing.bus.standing("Amina").letters
    kept = kept_letters.ready(owing.bus.group.workspace, letter.id or 0)
    assert kept is not None
    assert "Amina Begum" in kept.text()


def test_what_was_printed_is_printed_again_when_the_answer_is_a_new_one(owing: Owing) -> None:
    print_to_folder(owing)
    owing.bus.answer("Seats", again=True)
    owing.page.show_again()
    assert owing.cards()["Amina Begum"] == "10 days left"
    assert owing.cards()["Farah Qureshi"] == "printed"


def test_a_letter_to_who_died_after_it_was_printed_leaves_the_pile_and_the_rest_is_sent(
    owing: Owing,
) -> None:
    """Over one request, and over all of them, where whoever died is not in the list any more."""
    page, bus = owing.page, owing.bus
    assert len(print_to_folder(owing)) == 3
    bus.becomes("Amina", Status.DIED)
    assert page.notice.text() == "Amina Begum has died. Take their letter out."
    page.which.show_value(0)
    bus.becomes("Farah", Status.DIED)
    assert page.notice.text() == "Farah Qureshi has died. Take their letter out."
    page.which.show_value(bus.request_id)
    press(owing, "Ctrl+T")
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    assert bus.standing("Ewa").heard is owed.Heard.TOLD
    assert [bus.standing(name).letters for name in ("Amina", "Farah")] == [(), ()]


def test_nothing_that_can_go_is_nothing_to_send(owing: Owing) -> None:
    owing.bus.send("Amina", "Ewa", "Farah")
    page = owing.open()
    press(owing, "Ctrl+T")
    assert page.notice.text() == "No letter can go yet."
    assert owing.visit.dialog is None


def test_where_all_are_told_aloud_nothing_is_printed_and_the_page_says_so(owing: Owing) -> None:
    for name in ("Amina", "Ewa", "Farah"):
        change(owing, name, hear_back=HeardBy.PHONE)
    page = owing.open()
    page.deliver.click()
    assert page.notice.text() == "No letter can go yet. 3 to tell."


def test_letters_printed_in_another_sitting_are_said_as_sent_one_by_one(owing: Owing) -> None:
    owing.open()
    press(owing, "Ctrl+T")
    dialog = owing.visit.dialog
    assert isinstance(dialog, SentDialog)
    assert dialog.whose.itemText(0) == "the 3 letters that can go"
    dialog.whose.show_value(owing.bus.group.id("Ewa"))
    owing.visit.enter(dialog.day)
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    assert owing.bus.waiting() == ["Amina", "Farah"]


def test_a_letter_is_looked_at_with_the_senders_language_beside_it(owing: Owing) -> None:
    page = owing.open()
    owing.stand_on("Ewa")
    owing.visit.enter(page.list)
    owing.visit.press("Enter")
    [preview] = previews()
    assert not preview.print.isVisible()
    assert "Chcę usiąść" in preview.view.text.lines.said
    assert preview.ready.document.language == "pl"
    owing.visit.qtbot.waitUntil(lambda: preview.pdf is not None)
    preview.close()


def test_one_letter_alone_is_printed_and_the_others_wait(owing: Owing) -> None:
    page = owing.open()
    owing.to_folder = owing.folder / "letters"
    owing.stand_on("Ewa")
    page.one.deliver.click()
    owing.visit.push(owing.visit.dialog.save)
    owing.visit.qtbot.waitUntil(lambda: "saved" in page.notice.text())
    assert [one.name for one in owing.to_folder.iterdir()] == ["Our answer Ewa Kowalska.pdf"]
    assert owing.cards()["Ewa Kowalska"] == "printed"
    assert owing.cards()["Amina Begum"] == "10 days left"


def test_a_letter_with_an_answer_missing_goes_only_when_somebody_says_so(owing: Owing) -> None:
    owing.bus.said("Amina", words="And the shelter")
    assert "Our answer Amina Begum.pdf" not in print_to_folder(owing)
    page = owing.page
    owing.stand_on("Amina")
    assert page.one.go_as_it_is.text() == "It may go as it is"
    page.one.go_as_it_is.click()
    assert "Our answer Amina Begum.pdf" in print_to_folder(owing)


def test_a_name_of_somebody_else_is_asked_about_before_printing(owing: Owing) -> None:
    bus = owing.bus
    [better] = bus.answer("Fares", again=True)
    workspace = bus.group.workspace
    answer = answers.ANSWERS.get(workspace.db, int(better))
    with workspace.step(bus.group.act(), Sentence("Name")):
        named = replace(answer, next_step="Ewa Kowalska asks the driver again.")
        answers.ANSWERS.update(workspace.db, named)
    page = owing.open()
    owing.stand_on("Farah")
    assert "1 name of somebody else stands in it." in owing.facts()
    assert "Our answer Farah Qureshi.pdf" not in print_to_folder(owing)
    owing.stand_on("Farah")
    page.one.names.click()
    dialog = owing.visit.dialog
    assert "Ewa Kowalska asks the driver again." in dialog.list.rows()[0].title
    dialog.every.setChecked(True)
    owing.visit.enter(dialog.list)
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    assert not page.one.names.isVisible()
    owing.stand_on("Amina")
    assert not page.one.names.isVisible()
    assert "Our answer Farah Qureshi.pdf" in print_to_folder(owing)


def test_who_is_told_aloud_gets_no_paper_from_the_printer(owing: Owing) -> None:
    change(owing, "Farah", hear_back=HeardBy.PHONE)
    assert "Our answer Farah Qureshi.pdf" not in print_to_folder(owing)
    owing.stand_on("Farah")
    assert "by phone" in owing.facts()


def test_a_web_page_reader_gets_a_file_of_that_kind(owing: Owing) -> None:
    change(owing, "Farah", reading=Reading.HTML)
    assert "Our answer Farah Qureshi.html" in print_to_folder(owing)
    assert Path(owing.folder / "letters" / "Our answer Farah Qureshi.html").read_text("utf-8")
