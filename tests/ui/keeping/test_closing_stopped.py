"""A copy at closing that is stopped, or the stick pulled out: our file is whole."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.running import Running
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.group import group
from desktop.services.keeping import copies, safety
from desktop.settings import KnownGroup
from desktop.ui.keeping.closing_dialog import ClosingDialog
from desktop.ui.keeping.place import CopyPlace
from desktop.ui.kit import Kit
from tests.ui.keeping.conftest import Keyboard, opened

Work = Callable[[Path, Callable[[int, int], bool]], object]


@pytest.fixture
def ask(kit: Kit, qtbot: QtBot, stick: Path) -> Callable[[Work], ClosingDialog]:
    """What asks while a copy goes as `work` says."""

    def made(work: Work) -> ClosingDialog:
        place = CopyPlace(KnownGroup(copies_to=str(stick)))
        dialog = ClosingDialog(kit, place, work)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.begin()
        return dialog

    return made


def test_a_copy_that_goes_on_is_stopped_by_escape(
    ask: Callable[[Work], ClosingDialog], keys: Keyboard
) -> None:
    going: list[bool] = []

    def work(_folder: Path, go_on: Callable[[int, int], bool]) -> None:
        going.append(go_on(256, 4000))
        keys.press("Escape")
        going.append(go_on(512, 4000))
        raise UserError(N_("You stopped the copy. Nothing half is left, and our file is safe."))

    dialog = ask(work)
    keys.qtbot.waitUntil(lambda: keys.said("You stopped the copy."))
    assert going == [True, False]
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.again


def test_the_copying_itself_leaves_nothing_when_it_is_stopped(
    running: Running, ours: Path, stick: Path
) -> None:
    opened(running, ours)
    session = running.session
    assert session is not None
    act = session.act()
    before = group.recent_steps(session.workspace)
    with pytest.raises(UserError, match="You stopped the copy"):
        copies.make_copy(
            session.workspace, stick, at=act.at, day=act.day, go_on=lambda _so_far, _total: False
        )
    assert [*stick.iterdir()] == []
    assert copies.last_copy(session.workspace) is None
    assert group.recent_steps(session.workspace) == before


def test_a_stick_pulled_out_while_copying_is_said_and_our_file_is_whole(
    running: Running, ours: Path, stick: Path, kit: Kit, keys: Keyboard, qtbot: QtBot
) -> None:
    opened(running, ours)
    session = running.session
    assert session is not None
    act = session.act()

    def copy(folder: Path, go_on: Callable[[int, int], bool]) -> object:
        def pulled(so_far: int, total: int) -> bool:
            shutil.rmtree(folder, ignore_errors=True)
            return go_on(so_far, total)

        return copies.make_copy(session.workspace, folder, at=act.at, day=act.day, go_on=pulled)

    place = CopyPlace(KnownGroup(copies_to=str(stick)))
    dialog = ClosingDialog(kit, place, copy)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin()
    keys.qtbot.waitUntil(lambda: dialog.heading.text() == "No copy was made")
    said = "We cannot find this folder. Put the stick back, or choose another."
    assert dialog.text.text() == said
    assert keys.said(said)
    assert safety.check_file(session.workspace) == []
    assert copies.last_copy(session.workspace) is None
