"""One meeting by keyboard through the window, from what members propose to notes agreed.

Maya never touches the mouse. The services are asked only what came of what she did.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.mailing import CopyState
from desktop.domain.meeting import AgendaState
from desktop.domain.notes import NotesState
from desktop.services.keeping import safety
from desktop.services.letters import meeting_packs
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, items
from desktop.services.meetings.notes import notes
from desktop.ui.kit import Kit
from tests.end_to_end.at_the_keys import AtTheKeys
from tests.end_to_end.came_of_it import (
    BUSES,
    FIREWORKS,
    RAIN,
    RAMP,
    TWELVE_SHARP,
    WHY_NOT,
    WOOD,
    check_ideas,
    check_notes,
    check_packs,
    words_of,
)
from tests.end_to_end.twelve import (
    MEETS,
    MEETS_AGAIN,
    TWELVE,
    committee_of_twelve,
)
from tests.services.groups import Riverside

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

PROPOSING, READING, AT_LAST = date(2026, 3, 13), date(2026, 3, 27), date(2026, 4, 24)
CAME = ("Amina", "Ben", "Carys", "Dilip", "Hassan", "Ines", "Leon", "Maya", "Priya")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's own windows answer with this folder."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def name(*asked: Any) -> tuple[str, str]:
        return str(folder / Path(asked[2]).name), ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    return folder


@pytest.fixture
def meeting_id(riverside: Riverside) -> int:
    return committee_of_twelve(riverside)


@pytest.fixture
def maya(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[AtTheKeys]:
    maya = AtTheKeys(riverside, kit, qtbot)
    yield maya
    maya.go_home()


def propose(maya: AtTheKeys, title: str, who: str, how: str) -> None:
    """Ctrl+N on the Ideas page."""
    maya.press("Ctrl+N")
    assert maya.name == "What is it about?"
    maya.type(title)
    maya.press("Tab")
    maya.type(who)
    maya.press("Enter")
    maya.tab_to("How did they tell us?")
    maya.pick(how)
    maya.tab_to("For which meeting?")
    maya.pick("Committee, 26 March 2026")
    maya.done()
    assert maya.heard[-1] == "Saved."


def three_ideas(maya: AtTheKeys) -> None:
    """Members say, ring and write; one idea is not taken up, and why is told."""
    maya.press("Ctrl+3")
    maya.go_to_place("Ideas")
    propose(maya, BUSES, "Hassan", "In person")
    propose(maya, RAMP, "Amina", "By phone")
    propose(maya, FIREWORKS, "Ben", "On paper")
    maya.tab_to("To talk about")
    maya.open_row(FIREWORKS)
    maya.push("Do not take it up")
    assert maya.focus.accessibleDescription() == "Ben is told this."
    maya.type(WHY_NOT)
    maya.done()
    maya.press("Esc")
    maya.come_back()


def agree_the_agenda(maya: AtTheKeys) -> None:
    """The usual lines first, then two ideas, and it is agreed."""
    maya.press("Esc")
    maya.open_meeting(MEETS)
    maya.open_row("Agenda")
    maya.push("Begin the agenda")
    for title in (RAMP, BUSES):
        maya.tab_to("Ideas that are not on it")
        maya.open_row(title)
        if title == RAMP:
            say_what_is_recommended(maya)
        maya.push("Put on the agenda")
        maya.come_back()
    maya.push("Agree this agenda")
    maya.done()


def say_what_is_recommended(maya: AtTheKeys) -> None:
    maya.push("Change")
    maya.tab_to("What for?")
    maya.pick("To decide")
    maya.tab_to("How many minutes?")
    maya.type("20")
    maya.tab_to("What is recommended")
    maya.type(WOOD)
    maya.done()


def make_the_packs(maya: AtTheKeys) -> None:
    """One button; what stops Farah's is said, and she gets it with the line that says so."""
    maya.push("Make the packs")
    assert maya.heard[-1] == "Packs. 11 ready, 1 stopped."
    save_packs(maya)
    assert maya.heard[-1] == "11 copies saved."
    maya.push("Print what is out of date as it is")
    maya.tab_to("Go on printing or saving…")
    save_packs(maya)
    assert maya.heard[-1] == "1 copy saved."
    maya.push("They are sent…")
    maya.done()


def save_packs(maya: AtTheKeys) -> None:
    """A file for each person, into the folder."""
    maya.press("Space")
    maya.push("Save…")
    maya.qtbot.waitUntil(lambda: maya.dialog is None)
    maya.come_back()


def begin_with_nine(maya: AtTheKeys) -> None:
    """On the day: nine of twelve come, and it begins."""
    open_step(maya, "On the day")
    maya.go_to_part("Who is here")
    for name in CAME:
        maya.stand_on(name)
        maya.press("Space")
    maya.press("F8")
    assert "9 of 12 members are here. That is enough to decide (quorum)." in maya.heard[-1]
    maya.push("Begin now")
    assert maya.heard[-1] == "The meeting began."


def open_step(maya: AtTheKeys, step: str) -> None:
    maya.open_meeting(MEETS)
    maya.tab_to("Step by step")
    maya.open_row(step)


def note_the_ramp(maya: AtTheKeys) -> None:
    """Decided as recommended, with why; and one thing to do."""
    maya.go_to_part("Agenda")
    maya.open_row(RAMP)
    maya.type("Ines cannot come in by herself.")
    maya.press("Ctrl+O")
    maya.type(RAIN)
    maya.press("Tab")
    maya.pick("Ines")
    maya.push("Decided as recommended")
    maya.type("Everybody comes in by one door.")
    to_do(maya, "Ask for a price", "Ben", "2/4/2026")
    read_back(maya)


def note_the_buses(maya: AtTheKeys) -> None:
    """In the middle of a word somebody wants their fare: F9 to the pay desk, F9 back."""
    assert maya.heard[-1].startswith(f"7. {BUSES}")
    maya.type("The last bus goes bef")
    maya.press("F9")
    assert maya.window.room == "money"
    assert maya.name == "Find a name in the queue"
    maya.press("F9")
    maya.type("ore we end.")
    maya.press("Ctrl+D")
    maya.type(TWELVE_SHARP)
    to_do(maya, "Ask about a later bus", "Hassan", "9/4/2026")
    to_do(maya, "Tell those who were not here", "Leon", "30/3/2026")
    read_back(maya)
    maya.push("End now")
    assert maya.heard[-1] == "The meeting ended."


def to_do(maya: AtTheKeys, what: str, who: str, due: str) -> None:
    maya.press("Ctrl+T")
    maya.type(what)
    maya.press("Tab")
    maya.pick(who)
    maya.press("Tab")
    maya.type(due)


def read_back(maya: AtTheKeys) -> None:
    maya.push("We read it back, and it is right")
    maya.press("Ctrl+Enter")


def let_members_read(maya: AtTheKeys) -> None:
    """What is missing comes first (practice rule 27), then members get the notes."""
    open_step(maya, "Afterwards")
    maya.push("Go to what is missing")
    assert [row.title for row in maya.focus.rows()] == [f"“{TWELVE_SHARP}”: say why."]
    maya.press("Enter")
    maya.tab_to("Why")
    maya.type("Nobody waits an hour for a bus.")
    maya.done()
    maya.push("Let members read them…")
    maya.done()


def agree_the_notes(maya: AtTheKeys) -> None:
    """At the next meeting."""
    open_step(maya, "Afterwards")
    maya.push("They are agreed…")
    assert maya.dialog.at.currentText() == "Committee, Thursday, 23 April 2026"
    maya.done()


def print_the_answer(maya: AtTheKeys, stick: Path) -> None:
    """Ben's answer waits from Today on, and his letter is one key away."""
    maya.tab_to("7 things wait: 3 answers to ideas")
    maya.open_row("3 ideas have an answer. Tell whoever proposed them.")
    assert maya.heard[-1] == "Ideas. 0 to talk about, 3 answers to ideas."
    maya.tab_to("Who waits for an answer")
    maya.open_row(f"{FIREWORKS}. Ben Carter, on paper, 13 March 2026. not taken up")
    maya.push("Print a letter…")
    maya.press("Ctrl+S")
    maya.qtbot.waitUntil((stick / "Answer Ben Carter.pdf").exists)
    maya.press("Esc")
    maya.come_back()
    assert "Fireworks" in words_of(stick / "Answer Ben Carter.pdf")
    assert WHY_NOT in words_of(stick / "Answer Ben Carter.pdf")


def test_from_three_ideas_to_agreed_notes_by_keyboard_alone(
    maya: AtTheKeys, riverside: Riverside, meeting_id: int, stick: Path
) -> None:
    workspace = riverside.workspace
    maya.sit_down(PROPOSING)
    three_ideas(maya)
    check_ideas(riverside)
    agree_the_agenda(maya)
    agreed = agenda.of_meeting(workspace, meeting_id)
    assert agreed.meeting.agenda_state is AgendaState.AGREED
    assert [line.own_title for line in agreed.items] == [RAMP, BUSES]
    make_the_packs(maya)
    check_packs(stick)
    packs = meeting_packs.of_meeting(workspace, meeting_id, PROPOSING)
    assert len(packs.run.plan.of(CopyState.SENT)) == len(TWELVE)
    maya.sit_down(MEETS)
    begin_with_nine(maya)
    note_the_ramp(maya)
    note_the_buses(maya)
    came = [row for row, _person in meetings.attendance(workspace, meeting_id) if row.came]
    assert len(came) == len(CAME)
    maya.sit_down(READING)
    let_members_read(maya)
    maya.sit_down(MEETS_AGAIN)
    agree_the_notes(maya)
    version = notes.newest_version(workspace, meeting_id)
    assert version is not None
    assert version.state is NotesState.AGREED
    check_notes(notes.of_meeting(workspace, meeting_id))
    maya.sit_down(AT_LAST)
    print_the_answer(maya, stick)
    assert len(items.to_answer(workspace)) == 3
    assert safety.check_file(workspace) == []
