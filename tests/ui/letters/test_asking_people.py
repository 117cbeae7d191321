"""Letters that ask people to take part, on the page of their list."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.mailing import CopyState, Mailing
from desktop.services.changes.requests import invitations, requests
from desktop.services.letters import invitation_letters
from desktop.ui.letters.copy_dialog import Becomes
from tests.services.asked import bus_request
from tests.services.groups import Riverside
from tests.services.sending import change
from tests.ui.letters.conftest import Sending


@pytest.fixture
def letters(riverside: Riverside) -> Mailing:
    """Farah wants one invitation in three months, and is asked about two requests."""
    workspace, act = riverside.workspace, riverside.act("Nia")
    change(riverside, "Farah", invitation_limit=1)
    for title in ("The library", "The bus"):
        made = requests.prepare(workspace, act, request=bus_request(title=title))
        requests.open_it(workspace, act, request_id=made.id or 0)
        ids = [riverside.id(name) for name in ("Amina", "Farah")]
        invitations.invite(workspace, act, request_id=made.id or 0, person_ids=ids)
    return invitation_letters.make(workspace, act, request_id=made.id or 0)


def test_the_page_says_what_people_are_asked_about(sending: Sending, letters: Mailing) -> None:
    sending.open(letters)
    assert sending.room.run.head.title.text() == "Letter: invitation to take part"
    assert sending.room.run.head.detail.text().startswith("The bus · List made on")


def test_lists_made_on_one_day_say_in_the_list_of_all_what_they_ask(
    sending: Sending, letters: Mailing
) -> None:
    group, name = sending.group, "Letter: invitation to take part"
    for one in requests.every(group.workspace):
        if one.id != letters.request_id:
            invitation_letters.make(group.workspace, group.act("Nia"), request_id=one.id or 0)
    sending.room.show_list()
    model = sending.room.list.table.model()
    titles = [model.index(at, 0).data() for at in range(2)]
    assert titles == [f"{name} · The library", f"{name} · The bus"]
    assert (
        model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{name}. The bus. ")
    )


def test_who_had_enough_invitations_gets_it_only_after_somebody_says_so(
    sending: Sending, letters: Mailing
) -> None:
    sending.open(letters)
    assert sending.names(CopyState.STOPPED) == ["Farah"]
    assert sending.room.run.as_is.isHidden(), "not together with what is out of date"
    sending.stand_on("Farah")
    sending.room.run.change_copy()
    dialog = sending.visit.dialog
    assert "Ask them first whether they want this letter" in dialog.about.said
    dialog.becomes.show_value(Becomes.AS_IT_IS)
    assert dialog.becomes.currentText() == "they get it after all"
    sending.visit.enter(dialog.becomes)
    sending.visit.press("Ctrl+Enter")
    sending.closed()
    assert sending.names(CopyState.READY) == ["Amina", "Farah"]
    assert sending.room.run.as_is.isHidden()
