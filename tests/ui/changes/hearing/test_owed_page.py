"""Answers owed by keyboard: who waits, told, replied to, taken back, not reached, closed."""

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from desktop.domain.heard_by import HeardBy
from desktop.domain.person import Status
from desktop.domain.request import RequestState
from desktop.language import Sentence
from desktop.services.changes.hearing import closing, owed
from desktop.services.changes.requests import requests
from desktop.storage import requests as stored
from desktop.ui.buttons import ButtonLook
from desktop.ui.changes.hearing.close_dialog import CloseDialog
from desktop.ui.changes.hearing.hearing_dialogs import ToldDialog
from desktop.ui.changes.requests.request_dialogs import PublicDialog
from desktop.ui.changes.requests.request_page import RequestPage
from desktop.ui.changes.said.record_dialog import RecordDialog
from desktop.ui.widgets import Text
from tests.services.in_words import DAY
from tests.ui.changes.hearing.at_the_page import press, print_to_folder
from tests.ui.changes.hearing.conftest import Owing
from tests.ui.screen_rules import check_screen

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


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


def test_a_reply_begins_with_their_words_and_is_answered_unless_they_want_none(
    owing: Owing,
) -> None:
    owing.bus.send("Amina")
    owing.open()
    owing.stand_on("Amina")
    press(owing, "Ctrl+R")
    dialog = owing.visit.dialog
    assert isinstance(dialog, RecordDialog)
    owing.visit.type("I do not agree.")
    assert dialog.own_words.value() == "I do not agree."
    assert dialog.wants.value()
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    assert "Amina" in owing.bus.waiting()


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


def test_what_was_told_aloud_is_no_letter_to_take_back(owing: Owing) -> None:
    owing.bus.tell("Amina")
    owing.bus.send("Farah")
    page = owing.open()
    owing.stand_on("Farah")
    assert page.one.back.text() == "Take the letter back…"
    owing.stand_on("Amina")
    assert page.one.back.text() == "Take this back…"
    page.one.back.click()
    dialog = owing.visit.dialog
    assert dialog.windowTitle() == "Take back what Amina Begum was told"
    owing.visit.enter(dialog.why)
    dialog.why.setPlainText("It was the wrong person on the phone.")
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    [row] = page.one.got.rows()
    assert "It was the wrong person on the phone." in row.detail


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


def test_who_was_told_over_all_requests_keeps_their_place_so_that_their_reply_is_written_down(
    owing: Owing,
) -> None:
    page = owing.open()
    page.which.show_value(0)
    owing.stand_on("Amina")
    press(owing, "Ctrl+E")
    owing.visit.press("Ctrl+Enter")
    owing.closed()
    assert list(owing.cards()) == ["Amina Begum", "Ewa Kowalska", "Farah Qureshi"]
    assert (owing.cards()["Amina Begum"], page.one.name.text()) == ("heard back", "Amina Begum")
    assert page.head.detail.text().startswith("2 people wait")
    press(owing, "Ctrl+R")
    assert isinstance(owing.visit.dialog, RecordDialog)
    owing.visit.press("Esc")
    owing.visit.room.arrive("owed")
    assert list(owing.cards()) == ["Ewa Kowalska", "Farah Qureshi"]


def test_what_is_printed_or_sent_says_about_which_request_it_is(owing: Owing) -> None:
    page = owing.open()
    page.which.show_value(0)
    page.list.choose(page.list.rows()[0].key)
    titles = ((page.deliver, "The bus: Print or save"), (page.sent, "The bus: They are sent"))
    for button, title in titles:
        button.click()
        dialog = owing.visit.dialog
        assert dialog is not None
        assert dialog.windowTitle() == title
        dialog.reject()
        owing.closed()


def test_printing_stands_first_only_while_a_letter_can_go(owing: Owing) -> None:
    page, bus = owing.open(), owing.bus
    assert page.deliver.property("look") == ButtonLook.PRIMARY.value
    bus.send("Amina", "Ewa", "Farah")
    bus.said("Amina", words="And the driver was rude", day=DAY)
    assert owing.cards()["Amina Begum"] == "10 days left"
    assert page.deliver.property("look") == ButtonLook.SECONDARY.value


def test_a_notice_that_is_too_old_says_why_and_begins_with_today(owing: Owing) -> None:
    bus, visit = owing.bus, owing.visit
    bus.said(None, "Seats")
    act = bus.group.act()
    up = DAY - timedelta(days=5)
    requests.hear_in_public(
        bus.group.workspace, act, request_id=bus.request_id, public_on=up, where="The library"
    )
    visit.room.arrive("request", request_id=bus.request_id)
    page = cast("RequestPage", visit.room.shown)
    visit.push(page.public)
    dialog = visit.dialog
    assert isinstance(dialog, PublicDialog)
    assert (dialog.day.value(), dialog.where.value()) == (DAY, "The library")
    said = [one.text() for one in dialog.findChildren(Text)]
    assert "An answer is newer than what all can read. Put it there too." in said
    visit.press("Ctrl+Enter")
    owing.closed()
    assert requests.get(bus.group.workspace, bus.request_id).public_on == DAY
    assert closing.why_say_again(bus.group.workspace, bus.request_id) is None
