"""Every screen of what people said: a place for the keys, a name for everything, no word cut."""

from collections.abc import Callable

import pytest

from desktop.domain.notes import MemberView
from desktop.services.changes.said import views
from desktop.ui.changes.said.said_page import SaidPage
from desktop.ui.changes.said.view_dialog import AboutDialog, NameOffDialog, ViewDialog
from tests.ui.changes.said.conftest import Listening
from tests.ui.made_up import MadeUp
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_screen,
    check_targets,
)


def view_of(page: SaidPage) -> MemberView:
    return views.of_request(page.session.workspace, page.request_id or 0)[0]


def test_the_page_keeps_to_the_rules_of_screens(listening: Listening) -> None:
    listening.bus.say("No one answers the phone.", "Hassan", request_id=None)
    page = listening.open()
    check_screen(page, listening.visit.kit.look, listening.visit.qtbot)


@pytest.mark.slow
@pytest.mark.parametrize(
    "come",
    [
        lambda page: page.record(),
        lambda page: page.put_into_themes(),
        lambda page: page.ask(ViewDialog(page, view_of(page).id or 0)),
        lambda page: page.ask(AboutDialog(page, view_of(page))),
        lambda page: page.ask(NameOffDialog(page, view_of(page).id or 0)),
    ],
    ids=["writing down", "themes", "one thing said", "which request", "name off"],
)
def test_each_form_keeps_to_them_in_a_long_language_too(
    listening: Listening, come: Callable[[SaidPage], None]
) -> None:
    listening.visit.kit.words.become("en", MadeUp())
    come(listening.open())
    listening.visit.settle()
    for size in (100, 200):
        listening.visit.kit.look.set_text_size(size)
        listening.visit.settle()
        for check in (check_names, check_access_keys, check_nothing_cut, check_targets):
            check(listening.visit.dialog)
