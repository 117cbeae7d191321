"""Requests by keyboard: written down in a hurry, opened when they say enough, people invited."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.person import Status
from desktop.domain.request import InvitationReply, Involvement, Request, RequestState
from desktop.services.changes.requests import invitations, requests
from desktop.services.letters import mailings
from desktop.services.people import people
from desktop.ui.changes.requests.invite_dialogs import AskDialog
from desktop.ui.look import Look
from desktop.ui.states import Mark
from tests.services.asked import bus_request
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit


@pytest.fixture
def asked(riverside: Riverside) -> Request:
    """An open request of the council."""
    act = riverside.act("Nia")
    stored = requests.prepare(riverside.workspace, act, request=bus_request())
    return requests.open_it(riverside.workspace, act, request_id=stored.id or 0)


def opened(visit: Visit, request: Request) -> None:
    visit.room.arrive("request", request_id=request.id)
    visit.settle()


def choose(visit: Visit, key: str, value: object) -> None:
    field = visit.dialog.form.rows[key].field
    field.show_value(value)
    field.activated.emit(field.currentIndex())


def newest(visit: Visit) -> Request:
    return max(requests.every(visit.session.workspace), key=lambda one: one.id or 0)


def ask(visit: Visit, *names: str, seat: str = "") -> AskDialog:
    visit.push(visit.room.shown.invite)
    dialog = visit.dialog
    assert isinstance(dialog, AskDialog)
    for name in names:
        visit.fill(search=name)
        visit.press("Down", "Space")
    if seat:
        visit.fill(seat=seat)
    return dialog


def test_a_request_in_a_hurry_needs_only_what_it_is_about(
    visit: Visit, look: Look, qtbot: QtBot
) -> None:
    visit.press("Ctrl+N")
    visit.press("Ctrl+Enter")
    assert visit.problem("title") == "What is it about? A few words are enough."
    visit.fill(title="The bus to the hospital")
    visit.press("Ctrl+Enter")
    assert newest(visit).state is RequestState.DRAFT
    assert newest(visit).involvement is Involvement.CONSULTED
    page = visit.room.shown
    assert page.head.title.text() == "The bus to the hospital"
    assert page.lacks.said.startswith("Say which decision it is for. Say who decides")
    check_screen(visit.room, look, qtbot)


def test_opening_stands_on_what_is_missing_and_keeps_what_is_typed(
    visit: Visit, riverside: Riverside
) -> None:
    """Practice rule 35, with its way on."""
    stored = requests.prepare(
        riverside.workspace, riverside.act("Nia"), request=bus_request(fee="", last_word="")
    )
    opened(visit, stored)
    visit.push(visit.room.shown.open)
    dialog = visit.dialog
    assert visit.problem("last_word") == "Say who has the last word."
    assert dialog.form.rows["last_word"].field.hasFocus()
    visit.fill(last_word="The committee")
    visit.press("Ctrl+Enter")
    assert visit.dialog is dialog
    assert visit.problem("fee").startswith("Say which fee")
    stands = requests.get(riverside.workspace, stored.id or 0)
    assert stands.last_word == "", "nothing is half done"
    visit.fill(fee="£20")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert newest(visit).is_open
    assert visit.heard[-1] == "It is open. Invite people now."


def test_people_are_invited_and_what_they_chose_is_kept(
    visit: Visit, riverside: Riverside, asked: Request
) -> None:
    opened(visit, asked)
    ask(visit, "Amina", "Ben", seat="bus users")
    visit.press("Ctrl+Enter")
    page = visit.room.shown
    assert [row.title for row in page.guests.list.rows()] == ["Amina Begum", "Ben Carter"]
    visit.enter(page.guests.list)
    visit.press("Enter")
    why_not = visit.dialog.form.rows["why_not"]
    assert not why_not.isVisible()
    choose(visit, "reply", InvitationReply.NO)
    assert why_not.isVisible()
    visit.press("Ctrl+Enter")
    guest = invitations.of_request(riverside.workspace, asked.id or 0)[0]
    assert (guest.invited.reply, guest.invited.why_not) == (InvitationReply.NO, "")
    check_nothing_cut(visit.room)


def test_who_said_yes_can_be_put_forward(
    visit: Visit, riverside: Riverside, asked: Request
) -> None:
    act = riverside.act("Nia")
    [row] = invitations.invite(
        riverside.workspace, act, request_id=asked.id or 0, person_ids=[riverside.id("Ben")]
    )
    opened(visit, asked)
    page = visit.room.shown
    assert page.guests.forward.isHidden()
    invitations.reply(riverside.workspace, act, invited_id=row.id or 0, reply=InvitationReply.YES)
    visit.push(page.guests.forward)
    assert "put forward on 12 March 2026" in page.guests.list.rows()[0].detail
    assert page.guests.forward.isHidden()


def test_the_organiser_is_warned_once_and_can_go_on(
    visit: Visit, riverside: Riverside, asked: Request
) -> None:
    """Practice rule 39: shown to whoever invites, kept nowhere."""
    act = riverside.act("Nia")
    farah = riverside.id("Farah")
    invitations.invite(
        riverside.workspace, act, request_id=asked.id or 0, person_ids=[farah], seat="parents"
    )
    stored = requests.prepare(riverside.workspace, act, request=bus_request(title="The clinic"))
    second = requests.open_it(riverside.workspace, act, request_id=stored.id or 0)
    opened(visit, second)
    dialog = ask(visit, "Farah", seat="parents")
    visit.press("Ctrl+Enter")
    assert visit.dialog is dialog
    notice = dialog.form.notice
    assert notice.text().startswith("Farah Qureshi would be the only one of a kind again.")
    assert invitations.of_request(riverside.workspace, second.id or 0) == []
    visit.press("Ctrl+Enter")
    assert len(invitations.of_request(riverside.workspace, second.id or 0)) == 1


def test_somebody_who_paused_is_not_invited_and_is_named(
    visit: Visit, riverside: Riverside, asked: Request
) -> None:
    carys = people.get(riverside.workspace, riverside.id("Carys"))
    paused = replace(carys, status=Status.PAUSED)
    people.change(riverside.workspace, riverside.act("Nia"), person=paused)
    opened(visit, asked)
    dialog = ask(visit, "Carys")
    visit.press("Ctrl+Enter")
    assert dialog.form.notice.text() == f"{carys.listed} is not invited to anything now."


def test_esc_leads_from_a_request_back_to_all_of_them(visit: Visit, asked: Request) -> None:
    visit.enter(visit.room.list.list)
    visit.press("Enter")
    assert visit.room.shown.request_id == asked.id
    visit.press("Esc")
    assert visit.room.shown is visit.room.list
    assert visit.room.list.list.hasFocus()


def test_a_page_of_a_request_leads_back_to_that_request(visit: Visit, asked: Request) -> None:
    visit.room.arrive("said", request_id=asked.id)
    visit.settle()
    visit.room.shown.left.emit()
    assert visit.room.shown.request_id == asked.id
    visit.room.tabs.buttons["said"].click()
    visit.room.shown.left.emit()
    assert visit.room.shown is visit.room.list


def test_no_is_said_with_a_reason(visit: Visit, riverside: Riverside, asked: Request) -> None:
    opened(visit, asked)
    visit.push(visit.room.shown.no)
    visit.press("Ctrl+Enter")
    assert visit.problem("why") == "Say why. Whoever asked is told this."
    visit.fill(why="It was decided already.")
    visit.press("Ctrl+Enter")
    assert requests.get(riverside.workspace, asked.id or 0).state is RequestState.DECLINED
    page = visit.room.shown
    assert "Why we said no: It was decided already" in page.about.said
    visit.push(page.again)
    assert requests.get(riverside.workspace, asked.id or 0).is_open


def test_an_open_request_shows_what_becomes_of_it(visit: Visit, asked: Request) -> None:
    opened(visit, asked)
    page = visit.room.shown
    assert [row.key for row in page.work.list.rows()] == ["said", "themes", "owed", "change-map"]
    visit.press("Enter")
    assert visit.went == [("said", {"request_id": asked.id})]
    assert page.work.list.rows()[2].mark is Mark.PLAIN


def test_letters_are_a_list_as_all_that_is_sent(
    visit: Visit, riverside: Riverside, asked: Request
) -> None:
    """Nobody prints invitations one by one: they are kept and marked as any mailing."""
    opened(visit, asked)
    page = visit.room.shown
    assert page.guests.letters.isHidden()
    ask(visit, "Amina", "Ewa")
    visit.press("Ctrl+Enter")
    assert page.guests.letters.property("look") == "primary"
    visit.settle()
    assert page.window().focusWidget() is page.guests.letters, "what comes after inviting"
    visit.push(page.guests.letters)
    place, ids = visit.went[-1]
    assert place == "mailing"
    run = mailings.look(riverside.workspace, ids["mailing_id"])
    assert [row.person.short for row in run.plan.rows] == ["Amina", "Ewa"]
    assert (run.about, run.request_id) == ("The bus to the hospital", asked.id)
    visit.enter(page.guests.list)
    visit.press("Down")
    visit.push(page.guests.letter)
    ewa = riverside.id("Ewa")
    assert visit.went[-1] == ("mailing", {"mailing_id": run.id, "person_id": ewa})
    assert page.guests.letters.property("look") != "primary"


def test_who_did_not_answer_gets_no_letter_once_it_is_closed(
    visit: Visit, riverside: Riverside, asked: Request
) -> None:
    act = riverside.act("Nia")
    invitations.invite(
        riverside.workspace, act, request_id=asked.id or 0, person_ids=[riverside.id("Ben")]
    )
    requests.decline(riverside.workspace, act, request_id=asked.id or 0, why="No time.")
    opened(visit, asked)
    visit.enter(visit.room.shown.guests.list)
    assert visit.room.shown.guests.letter.isHidden()
    assert visit.room.shown.guests.letters.isHidden()


@pytest.mark.usefixtures("asked")
def test_the_list_of_requests_says_how_each_stands_and_fits_large_text(
    visit: Visit, riverside: Riverside, look: Look, qtbot: QtBot
) -> None:
    act = riverside.act("Nia")
    requests.prepare(
        riverside.workspace, act, request=Request(title="A café", received_on=DAY, made_on=DAY)
    )
    visit.settle()
    rows = visit.room.list.list.rows()
    assert [row.aloud() for row in rows] == [
        "The bus to the hospital. Riverside Council, answers by 29 May 2026. open",
        "A café. we ask ourselves. being prepared",
    ]
    check_screen(visit.room, look, qtbot)


def test_whoever_is_invited_already_is_found_as_such_and_not_chosen(
    visit: Visit, riverside: Riverside, asked: Request
) -> None:
    invitations.invite(
        riverside.workspace,
        riverside.act("Nia"),
        request_id=asked.id or 0,
        person_ids=[riverside.id("Ben")],
    )
    opened(visit, asked)
    dialog = ask(visit)
    assert all(row.title != "Ben Carter" for row in dialog.list.rows())
    visit.fill(search="Ben")
    visit.press("Down", "Space")
    assert [row.aloud() for row in dialog.list.rows()] == ["Ben Carter. invited already"]
    assert visit.heard[-1] == "Ben Carter: invited already"
    visit.press("Ctrl+Enter")
    assert visit.problem("search") == "Choose at least one person."
