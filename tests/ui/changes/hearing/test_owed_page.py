"""Answers owed by keyboard: looked at, printed, sent, told, replied to, taken back, closed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.heard_by import HeardBy
from desktop.domain.person import Reading, Status
from desktop.domain.request import RequestState
from desktop.language import Sentence
from desktop.services.changes.hearing import kept_letters, owed
from desktop.services.changes.requests import requests
from desktop.services.people import people
from desktop.storage import answers
from desktop.storage import requests as stored
from desktop.ui.changes.hearing.close_dialog import CloseDialog
from desktop.ui.changes.hearing.hearing_dialogs import SentDialog, ToldDialog
from tests.services.in_words import DAY
from tests.ui.changes.hearing.conftest import Owing, previews
from tests.ui.screen_rules import check_screen

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def print_to_folder(owing: Owing) -> list[str]:
    """Save everybody's letter; the names of the files."""
    page = owing.open()
    owing.to_folder = owing.folder / "letters"
    page.deliver.click()
    dialog = owing.visit.dialog
    assert dialog is not None
    owing.visit.push(dialog.save)
    owing.visit.qtbot.waitUntil(lambda: "saved" in page.notice.text())
    return sorted(one.name for one in owing.to_folder.iterdir())


def press(owing: Owing, keys: str) -> None:
    owing.visit.enter(owing.page.list)
    owing.visit.press(keys)


def change(owing: Owing, whose: str, **what: object) -> None:
    group = owing.bus.group
    person = people.get(group.workspace, group.id(whose))
    people.change(group.workspace, group.act(), person=replace(person, **what))  # type: ignore[arg-type]


def test_the_page_says_who_waits_and_how_long(owing: Owing) -> None:
    owing.bus.said("Ben", "Seats")
    owing.bus.becomes("Ben", Status.DIED)
    owing.bus.said("Carys")
    page = owing.open()
    assert owing.cards() == {
        "Amina Begum": "10 days left",
        "Carys Llwyd": "10 days left",
        "Ewa Kowalska": "10 days left",
        "Farah Qureshi": "10 days left",
        "Ben Carter": "has died",
    }
    assert page.head.detail.text().startswith("4 people wait for an answer. 3 can be told.")
    check_screen(page, owing.visit.kit.look, owing.visit.qtbot)


def test_who_has_died_is_offered_no_letter(owing: Owing) -> None:
    owing.bus.becomes("Amina", Status.DIED)
    page = owing.open()
    owing.stand_on("Amina")
    assert "No letter is made" in owing.facts()
    assert not page.one.letter.isVisible()
    assert not page.one.told.isVisible()
    assert "Our answer Amina Begum.pdf" not in print_to_folder(owing)


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


def test_who_replied_is_told_apart_from_who_has_a_new_answer(owing: Owing) -> None:
    bus = owing.bus
    bus.send("Amina", "Ewa")
    bus.said("Amina", "Fares", words="I do not agree", day=DAY)
    bus.answer("Seats", again=True)
    owing.open()
    details = {row.title: row.detail for row in owing.page.list.rows()}
    assert "They spoke again since they heard." in details["Amina Begum"]
    assert "Something is new since they heard." in details["Ewa Kowalska"]
    owing.stand_on("Amina")
    assert "They spoke again since they heard." in owing.facts()


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


def test_being_told_by_phone_is_kept_with_who_told_them(owing: Owing) -> None:
    page = owing.open()
    owing.stand_on("Farah")
    owing.visit.enter(page.list)
    owing.visit.press("Ctrl+E")
    dialog = owing.visit.dialog
    assert isinstance(dialog, ToldDialog)
    dialog.way.show_value(HeardBy.PHONE)
    owing.visit.enter(dialog.day)
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    [letter] = owing.bus.standing("Farah").letters
    assert (letter.way, letter.told_by) == (HeardBy.PHONE, owing.bus.group.id("Maya"))
    owing.stand_on("Farah")
    [row] = page.one.got.rows()
    assert row.title == "They were told on 12 March 2026"


def test_a_reply_stays_in_the_thread_and_asks_for_an_answer_or_not(owing: Owing) -> None:
    owing.bus.send("Amina", "Farah")
    page = owing.open()
    for name, wants in (("Amina", True), ("Farah", False)):
        owing.stand_on(name)
        press(owing, "Ctrl+R")
        dialog = owing.visit.dialog
        dialog.own_words.setPlainText("That is not what I said.")
        dialog.wants.setChecked(wants)
        owing.visit.enter(dialog.own_words)
        owing.visit.press("Ctrl+Enter")
        owing.closed()
    assert owing.bus.waiting() == ["Amina", "Ewa"]
    owing.stand_on("Amina")
    assert [row.title for row in page.one.got.rows()] == [
        "Letter 1, sent on 12 March 2026",
        "They replied on 12 March 2026",
    ]


def test_a_letter_is_taken_back_with_the_reason(owing: Owing) -> None:
    owing.bus.send("Amina")
    page = owing.open()
    owing.stand_on("Amina")
    page.one.back.click()
    dialog = owing.visit.dialog
    owing.visit.enter(dialog.why)
    owing.visit.press("Ctrl+Enter")
    assert dialog.form.rows["why"].problem.isVisible()
    dialog.why.setPlainText("The day in it was wrong.")
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    assert owing.cards()["Amina Begum"] == "10 days left"
    [row] = page.one.got.rows()
    assert "The day in it was wrong." in row.detail
    assert not page.one.back.isVisible()


def test_who_cannot_be_reached_says_what_was_tried_and_is_found_again(owing: Owing) -> None:
    page = owing.open()
    owing.stand_on("Amina")
    page.one.lost.click()
    dialog = owing.visit.dialog
    dialog.tried.setPlainText("Two letters came back.")
    owing.visit.enter(dialog.tried)
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    owing.stand_on("Amina")
    assert "Two letters came back." in owing.facts()
    page.one.lost.click()
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


def test_a_request_closes_when_the_last_letter_is_sent(owing: Owing) -> None:
    owing.bus.send("Amina", "Ewa")
    page = owing.open()
    page.close_it.click()
    dialog = owing.visit.dialog
    assert isinstance(dialog, CloseDialog)
    assert dialog.about.said == "It cannot close yet. Farah Qureshi waits for an answer"
    owing.visit.enter(dialog.about)
    owing.visit.press("Ctrl+Enter")
    assert dialog.isVisible()
    dialog.reject()
    owing.bus.send("Farah")
    page.close_it.click()
    owing.visit.enter(owing.visit.dialog.note)
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    request = requests.get(owing.bus.group.workspace, owing.bus.request_id)
    assert request.state is RequestState.CLOSED


def test_over_all_requests_only_who_waits_is_shown_with_what_about(owing: Owing) -> None:
    owing.bus.send("Amina")
    owing.open()
    owing.page.which.show_value(0)
    assert list(owing.cards()) == ["Ewa Kowalska", "Farah Qureshi"]
    assert all(row.detail.startswith("The bus · ") for row in owing.page.list.rows())


def test_who_is_told_aloud_gets_no_paper_from_the_printer(owing: Owing) -> None:
    change(owing, "Farah", hear_back=HeardBy.PHONE)
    assert "Our answer Farah Qureshi.pdf" not in print_to_folder(owing)
    owing.stand_on("Farah")
    assert "by phone" in owing.facts()


def test_late_is_said_in_words(owing: Owing) -> None:
    workspace = owing.bus.group.workspace
    request = requests.get(workspace, owing.bus.request_id)
    with workspace.step(owing.bus.group.act(), Sentence("Due")):
        due = replace(request, feedback_due=DAY - timedelta(days=3))
        stored.REQUESTS.update(workspace.db, due)
    owing.open()
    assert owing.cards()["Amina Begum"] == "3 days late"
    assert owing.page.head.detail.text().endswith("3 are late.")
    assert owed.queue(workspace, DAY)[0].days_left == -3


def test_a_web_page_reader_gets_a_file_of_that_kind(owing: Owing) -> None:
    change(owing, "Farah", reading=Reading.HTML)
    assert "Our answer Farah Qureshi.html" in print_to_folder(owing)
    assert Path(owing.folder / "letters" / "Our answer Farah Qureshi.html").read_text("utf-8")
