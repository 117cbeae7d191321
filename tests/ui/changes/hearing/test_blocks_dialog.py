"""The wording of letters by keyboard: read, written, changed, no longer used."""

import pytest

from desktop.domain.hearing import BlockPlace
from desktop.services.changes.hearing import blocks
from desktop.ui.changes.hearing.blocks_dialog import BlockDialog, BlocksDialog
from desktop.ui.group.text_dialogs import TextDialog
from tests.ui.changes.hearing.conftest import Owing
from tests.ui.screen_rules import check_screen

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)
OPENING = "You told us what you think. Thank you. Here is what became of it."


def opened(owing: Owing) -> BlocksDialog:
    """The wording, with the focus in its list."""
    owing.visit.push(owing.open().wording)
    dialog = owing.visit.dialog
    assert isinstance(dialog, BlocksDialog)
    return dialog


def wordings(owing: Owing, place: BlockPlace) -> list[str]:
    found = blocks.of_place(owing.bus.group.workspace, place)
    return [one.text.source.wording for one in found]


def test_what_letters_say_is_there_before_anybody_wrote_it(owing: Owing) -> None:
    dialog = opened(owing)
    [first, *more] = dialog.list.rows()
    assert first.title.startswith("You told us what you think.")
    assert first.detail == "How a letter begins"
    assert len(more) == 5
    assert dialog.list.hasFocus()
    check_screen(dialog, owing.visit.kit.look, owing.visit.qtbot)


def test_enter_opens_a_wording_and_what_is_typed_is_kept(owing: Owing) -> None:
    opened(owing)
    owing.visit.press("Enter")
    assert isinstance(owing.visit.dialog, BlockDialog)
    check_screen(owing.visit.dialog, owing.visit.kit.look, owing.visit.qtbot)
    owing.visit.fill(wording="We heard you.")
    owing.visit.press("Ctrl+Enter")
    assert isinstance(owing.visit.dialog, BlocksDialog)
    assert wordings(owing, BlockPlace.OPENING) == ["We heard you."]
    assert owing.visit.dialog.list.rows()[0].title == "We heard you."


def test_a_new_wording_says_where_it_belongs(owing: Owing) -> None:
    dialog = opened(owing)
    owing.visit.push(dialog.write)
    owing.visit.dialog.place.show_value(BlockPlace.REASON)
    owing.visit.fill(wording="We do not own the road.")
    owing.visit.press("Ctrl+Enter")
    assert wordings(owing, BlockPlace.REASON)[-1] == "We do not own the road."


def test_a_wording_that_says_nothing_is_asked_for_at_its_field(owing: Owing) -> None:
    dialog = opened(owing)
    owing.visit.push(dialog.write)
    owing.visit.press("Ctrl+Enter")
    assert owing.visit.problem("wording") == "Write the text."
    owing.visit.press("Esc")
    assert wordings(owing, BlockPlace.OPENING) == [OPENING]


def test_a_wording_that_came_with_the_program_is_no_longer_used(owing: Owing) -> None:
    opened(owing)
    owing.visit.press("Enter")
    owing.visit.push(owing.visit.dialog.end)
    assert isinstance(owing.visit.dialog, BlocksDialog)
    assert wordings(owing, BlockPlace.OPENING) == []
    assert len(owing.visit.dialog.list.rows()) == 5


def test_wording_of_our_own_opens_with_its_languages(owing: Owing) -> None:
    group = owing.bus.group
    [opening] = blocks.of_place(group.workspace, BlockPlace.OPENING)
    blocks.change(group.workspace, group.act(), block=opening, wording="We heard you.")
    opened(owing)
    owing.visit.press("Enter")
    assert isinstance(owing.visit.dialog, TextDialog)
    assert "Polski" in [row.title for row in owing.visit.dialog.list.rows()]
