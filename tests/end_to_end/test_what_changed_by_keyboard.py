"""A request by keyboard through the window: what people said, answers, letters, what changed.

Maya never touches the mouse. The services are asked only what came of what she did.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from tests.end_to_end.answered_by_keys import (
    answer_them,
    open_page,
    say_we_were_wrong,
    tell_everybody,
    tell_them_again,
    turn_to,
)
from tests.end_to_end.at_the_keys import AtTheKeys
from tests.end_to_end.eleven_heard import (
    FELT,
    RAN,
    RUNS,
    check_all_heard,
    check_first_letters,
    check_in_the_end,
    check_public,
    check_said,
    check_themes,
)
from tests.end_to_end.gathered_by_keys import (
    group_them,
    hear_at_the_meeting,
    hear_the_others,
    open_the_request,
)
from tests.end_to_end.twelve import MEETS, committee_of_twelve
from tests.services.groups import Riverside

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

OPENED, GATHERED, ANSWERED = date(2026, 3, 13), date(2026, 3, 30), date(2026, 4, 20)
REVERSED, RUN_ON, FELT_ON = date(2026, 5, 4), date(2026, 5, 18), date(2026, 8, 19)

STEPS = [
    "Said. 4 people. 26 Mar 2026 to 30 Mar 2026",
    "Sent to. Riverside Council. 20 Apr 2026",
    "Answer. Yes. 20 Apr 2026",
    "Decision. The transport committee. 20 Apr 2026",
    "Done. done. 18 May 2026",
    "Felt by members. yes, we feel it. 19 Aug 2026",
]


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's own window answers with this folder."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    return folder


@pytest.fixture
def maya(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[AtTheKeys]:
    maya = AtTheKeys(riverside, kit, qtbot)
    yield maya
    maya.go_home()


def it_is_done(maya: AtTheKeys) -> None:
    """Nothing is done without saying how we know."""
    maya.press("Ctrl+5")
    maya.go_to_place("What changes")
    maya.press("Ctrl+F")
    maya.type("18:30")
    maya.press("Enter")
    maya.open_row(RUNS)
    maya.press("Ctrl+Enter")
    assert maya.name == "How do we know?"
    maya.type(RAN)
    maya.done()


def they_feel_it(maya: AtTheKeys) -> None:
    """Three months later somebody who rides on it says so."""
    maya.press("Ctrl+5")
    maya.go_to_place("What changes")
    maya.choose("Show", "what to ask members about")
    maya.press("Ctrl+F", "Enter")
    maya.open_row(RUNS)
    maya.choose("Do members feel it?", "yes")
    maya.write("What they said, in their own words", FELT)
    maya.tab_to("Which member looked?")
    maya.type("Amina")
    maya.done()
    maya.press("Esc")


def walk_the_map(maya: AtTheKeys) -> None:
    """From what was said to what is felt, by arrow keys, each step said."""
    open_page(maya, "Change map")
    maya.press("Up", "Home")
    said = [maya.name]
    for _ in range(5):
        maya.press("Right")
        said.append(maya.name)
    assert said == STEPS
    maya.push("You said, we did…")
    check_public(str(maya.dialog.ready.text()))
    maya.press("Esc")
    maya.come_back()


def close_it(maya: AtTheKeys) -> None:
    turn_to(maya, "Answers owed")
    maya.push("Close the request…")
    maya.done()


def test_from_a_request_to_what_members_feel_by_keyboard_alone(
    maya: AtTheKeys, riverside: Riverside, stick: Path
) -> None:
    committee_of_twelve(riverside)
    maya.sit_down(OPENED)
    open_the_request(maya)
    maya.push("Put on an agenda")
    maya.done()
    maya.sit_down(MEETS)
    hear_at_the_meeting(maya)
    maya.sit_down(GATHERED)
    maya.press("Ctrl+5")
    maya.go_to_place("What people said")
    hear_the_others(maya)
    check_said(riverside)
    group_them(maya)
    maya.sit_down(ANSWERED)
    answer_them(maya)
    tell_everybody(maya)
    check_themes(riverside)
    check_first_letters(riverside, stick)
    maya.sit_down(REVERSED)
    say_we_were_wrong(maya)
    tell_them_again(maya)
    check_all_heard(riverside, not_reached="Gwen")
    maya.sit_down(RUN_ON)
    it_is_done(maya)
    maya.sit_down(FELT_ON)
    they_feel_it(maya)
    walk_the_map(maya)
    close_it(maya)
    check_in_the_end(riverside)
