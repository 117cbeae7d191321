"""Letters & forms by keyboard: choose a paper and for whom, and what the list then says."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.mailing import CopyState
from desktop.domain.person import Reading, Status
from desktop.services.letters import mailings
from desktop.ui.letters.choose_dialog import ChooseDialog, For
from tests.services.sending import begun, change, status
from tests.ui.letters.conftest import Sending
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import previews

HEARD = Qt.ItemDataRole.AccessibleTextRole
pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def choose(sending: Sending, whom: For, paper: str = "") -> ChooseDialog:
    sending.visit.press("Ctrl+N")
    dialog: ChooseDialog = sending.visit.dialog
    if paper:
        dialog.paper.setCurrentIndex(dialog.paper.findText(paper))
    dialog.whom.show_value(whom)
    return dialog


def test_an_empty_room_says_what_to_do_first(sending: Sending) -> None:
    assert "Print or send a paper" in sending.room.list.table.accessibleDescription()


def test_everybody_expected_at_a_meeting_is_on_the_list(sending: Sending) -> None:
    dialog = choose(sending, For.EXPECTED)
    assert dialog.form.rows["meeting"].isVisible()
    sending.visit.press("Ctrl+Enter")
    assert len(sending.plan().rows) == 9
    assert sending.room.arrival().startswith("Costs form.")


def test_everybody_active_leaves_out_who_paused_and_who_died(sending: Sending) -> None:
    status(sending.group, "Dilip", Status.PAUSED)
    status(sending.group, "Hassan", Status.DIED)
    choose(sending, For.ACTIVE)
    sending.visit.press("Ctrl+Enter")
    names = [row.person.short for row in sending.plan().rows]
    assert "Maya" in names
    assert not {"Dilip", "Hassan"} & set(names)


def test_people_are_chosen_by_letters_and_space(sending: Sending) -> None:
    dialog = choose(sending, For.CHOSEN)
    sending.visit.enter(dialog.people.search)
    sending.visit.type("fa")
    sending.visit.press("Down", "Space")
    assert sending.visit.heard[-1] == "Farah Qureshi: chosen"
    sending.visit.press("Ctrl+Enter")
    assert [row.person.short for row in sending.plan().rows] == ["Farah"]


def test_nobody_chosen_is_said_at_the_field(sending: Sending) -> None:
    choose(sending, For.CHOSEN)
    sending.visit.press("Ctrl+Enter")
    assert sending.visit.problem("search") == "Choose at least one person."
    assert mailings.every(sending.group.workspace) == []


def test_blank_copies_are_shown_in_the_language_and_format_asked_for(sending: Sending) -> None:
    dialog = choose(sending, For.NOBODY)
    assert not dialog.post.isVisible()
    dialog.language.show_value("pl")
    dialog.reading.show_value(Reading.LARGE_24.value)
    sending.visit.press("Ctrl+Enter")
    sending.visit.qtbot.waitUntil(lambda: bool(previews()))
    [preview] = previews()
    assert preview.ready.document.language == "pl"
    assert preview.ready.look.key == "large-24"
    assert mailings.every(sending.group.workspace) == []
    close(sending)


def test_a_letter_is_never_blank(sending: Sending) -> None:
    choose(sending, For.NOBODY, "Letter: thank you")
    sending.visit.press("Ctrl+Enter")
    said = "This paper needs somebody's name. Choose for whom."
    assert sending.visit.problem("for") == said


def test_who_came_from_a_persons_page_has_them_chosen(sending: Sending) -> None:
    sending.room.arrive("letters", person_id=sending.group.id("Ewa"))
    sending.visit.enter(sending.visit.dialog.paper)
    sending.visit.press("Ctrl+Enter")
    assert [row.person.short for row in sending.plan().rows] == ["Ewa"]


def test_the_list_of_mailings_says_how_far_each_is_and_enter_opens_it(sending: Sending) -> None:
    begun(sending.group)
    sending.room.show_list()
    [listed] = mailings.every(sending.group.workspace)
    column = sending.room.list.table.model().index(0, 3)
    assert column.data() == "4 ready"
    line = sending.room.list.table.model().index(0, 0).data(HEARD)
    assert line == "Costs form. 12 March 2026. 4 ready."
    sending.visit.press("Enter")
    assert sending.room.run.run is not None
    assert sending.room.run.run.id == listed.mailing.id
    sending.visit.press("Esc")
    assert sending.room.currentWidget() is sending.room.list


def test_the_run_says_pages_packs_and_drafts(sending: Sending) -> None:
    status(sending.group, "Hassan", Status.PAUSED)
    sending.open(begun(sending.group, "Amina", "Ewa", "Farah", "Hassan"))
    assert "The pages are being counted" in sending.facts()
    sending.counted()
    assert " in 3 packs. 3 ready." in sending.facts()
    assert "Gets nothing: Hassan Ali (paused)" in sending.facts()
    assert "Drafts, not checked by a speaker yet: Polski, " in sending.facts()


def test_each_line_is_heard_whole(sending: Sending) -> None:
    change(sending.group, "Hassan", reading=Reading.BSL)
    sending.open(begun(sending.group, "Ewa", "Hassan"))
    sending.counted()
    model = sending.room.run.table.model()
    ewa, hassan = (model.index(row, 0).data(HEARD) for row in range(2))
    assert ewa.startswith("Ewa Kowalska. Polski and English, large print, 18 point. by hand.")
    assert ewa.endswith("ready.")
    assert hassan == "Hassan Ali. English, British Sign Language. to do."


def test_counting_the_pages_says_no_line_again(sending: Sending) -> None:
    sending.open(begun(sending.group, "Ewa", "Hassan"))
    with sending.visit.qtbot.assertNotEmitted(sending.room.run.table.model().modelReset):
        sending.counted()
    assert "pages" in sending.room.run.table.model().index(0, 4).data()


def test_the_first_columns_say_who_and_how_far(sending: Sending) -> None:
    sending.open(begun(sending.group, "Ewa"))
    model = sending.room.run.table.model()
    assert [model.index(0, column).data() for column in (0, 1)] == ["Ewa Kowalska", "ready"]


def test_someone_who_pauses_meanwhile_leaves_the_list(sending: Sending) -> None:
    sending.open()
    status(sending.group, "Ewa", Status.PAUSED)
    assert sending.names(CopyState.READY) == ["Amina", "Farah", "Hassan"]
    assert "Gets nothing: Ewa Kowalska (paused)" in sending.facts()


def test_a_list_that_is_undone_while_it_is_shown_leads_back_to_all_lists(
    sending: Sending,
) -> None:
    sending.open()
    sending.group.workspace.undo(sending.group.act())
    sending.visit.qtbot.waitUntil(lambda: sending.room.currentWidget() is sending.room.list)
    assert sending.room.list.table.count() == 0


def test_the_preview_shows_the_paper_as_its_reader_gets_it(sending: Sending) -> None:
    sending.open()
    sending.stand_on("Ewa")
    sending.visit.press("Enter")
    sending.visit.qtbot.waitUntil(lambda: bool(previews()) and previews()[0].pdf is not None)
    [preview] = previews()
    assert preview.ready.document.language == "pl"
    assert preview.ready.look.key == "large-18"
    close(sending)


@pytest.mark.parametrize("place", ["list", "run", "choose"])
def test_every_screen_keeps_the_rules(sending: Sending, place: str) -> None:
    look, qtbot = sending.visit.kit.look, sending.visit.qtbot
    if place == "choose":
        choose(sending, For.CHOSEN)
        check_screen(sending.visit.dialog, look, qtbot)
        return
    if place == "run":
        sending.open()
        sending.counted()
    else:
        begun(sending.group)
        sending.room.show_list()
    check_screen(sending.room, look, qtbot)


def close(sending: Sending) -> None:
    """Close a preview once its page is drawn."""
    [preview] = previews()
    sending.visit.qtbot.waitUntil(lambda: preview.pdf is not None)
    preview.reject()
