"""The first start through the accessibility bus: what a reader hears is the script.

The script is "First start (keyboard, screen reader, no printer)" of their-days.md. Where it
names buttons, a reader hears them as it comes to them.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

import pytest

from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.meetings import meetings
from desktop.services.money import cash, policies
from desktop.services.people import people
from tests.end_to_end.listening.ears import PATIENCE, Ears, Heard, listening
from tests.end_to_end.listening.with_screen import desktop, missing_parts

ROOT = Path(__file__).parents[2]
PASSWORD = "kettle garden seven"  # noqa: S105 - a test file's
NAMES = ("Amina Begum", "Ben", "Carys", "Amina Begum")
Program: TypeAlias = "subprocess.Popen[bytes]"
SPARE_KEY = (
    "Your spare key. Eight groups of four. Print, Save to a stick, or Hear it one group at a time. "
    "Type it back now, or Later."
)


@pytest.fixture(scope="module", autouse=True)
def everything_is_there() -> None:
    missing = missing_parts()
    if missing:
        pytest.skip(f"a desktop with a screen reader needs {', '.join(missing)}")


@pytest.fixture
def ears() -> Iterator[tuple[Ears, dict[str, str]]]:
    with desktop() as environ, listening(environ) as heard:
        yield heard, environ


@pytest.fixture
def program(ears: tuple[Ears, dict[str, str]], tmp_path: Path) -> Iterator[Program]:
    """The program on a computer that never saw a group."""
    _listener, environ = ears
    with (tmp_path / "said on the terminal").open("wb") as terminal:
        running = subprocess.Popen(
            [sys.executable, "-m", "desktop"],
            cwd=ROOT,
            env=environ,
            stdout=terminal,
            stderr=terminal,
        )
        try:
            yield running
        finally:
            running.kill()
            running.wait(PATIENCE)


def type_in(ears: Ears, text: str) -> None:
    for letter in text:
        ears.press(KEYS.get(letter, f"Shift+{letter}" if letter.isupper() else letter))


KEYS = {" ": "space", "/": "slash", ":": "Shift+colon", ".": "."}


def hears(ears: Ears, text: str) -> None:
    """Wait for this announcement; what came before it is passed over."""
    said = []
    while text not in said:
        said.append(ears.hears("announcement")["text"])


def said_first(ears: Ears, keys: str) -> str:
    """What is announced next after these keys."""
    ears.press(keys)
    return str(ears.hears("announcement")["text"])


def focus_now(ears: Ears) -> Heard:
    return [told for told in ears.heard if told["heard"] == "focus"][-1]


def test_the_script_is_what_a_reader_hears(
    program: Program, ears: tuple[Ears, dict[str, str]]
) -> None:
    listener, environ = ears
    assert listener.hears("window")["name"] == "Hearback"
    assert listener.hears("focus")["name"] == "Start our group"
    hears(listener, "Hearback. Start our group. Open our group. Look round a practice group.")
    who_we_are(listener)
    what_waits_and_what_is_filled_in(listener)
    who_comes_and_when(listener)
    program.kill()  # nothing waits for an orderly end
    program.wait(PATIENCE)
    check_file(Path(environ["HOME"]) / "Documents" / "Mill Lane.hearback")


def who_we_are(ears: Ears) -> None:
    assert said_first(ears, "Enter") == "What is your group called?"
    field = focus_now(ears)
    assert (field["label"], field["role"]) == ("Your group", "text")
    assert field["description"] == "It stands on your papers. You can change it later."
    type_in(ears, "Mill Lane")
    assert said_first(ears, "Enter") == "Your name?"
    type_in(ears, "Rosa")
    assert said_first(ears, "Enter") == (
        "Choose a password. Three or four words you can remember. "
        "Without it or the spare key nobody can open this, not us either."
    )
    field = focus_now(ears)
    assert field["role"] == "password text"
    assert "At least three words" in field["description"]
    type_in(ears, PASSWORD)
    assert said_first(ears, "Enter") == "Again?"
    type_in(ears, PASSWORD)
    before = len(ears.heard)
    assert said_first(ears, "Enter") == SPARE_KEY
    told = [each for each in ears.heard[before:] if each["heard"] == "focus"]
    assert [each["name"] for each in told] == ["Print…"]  # and no letter of the key
    read = [each["name"] for each in ears.window()]
    spelled = [name for name in read if re.fullmatch(r"Group \d: \w, \w, \w, \w", name)]
    assert len(spelled) == len(set(spelled)) == 8
    assert not [name for name in read if re.fullmatch(r"[0-9A-Z]{4}", name)]


def what_waits_and_what_is_filled_in(ears: Ears) -> None:
    assert said_first(ears, "Alt+l") == (
        "Where do you keep the cash? One tin. How much is in it now?"
    )
    type_in(ears, "63.20")
    assert said_first(ears, "Enter") == (
        "Costs we pay back. Nine sentences, filled in. Read or change."
    )
    assert focus_now(ears)["label"] == "Car: 45p a mile. Please check."
    sentences = [focus_now(ears)["label"]]
    sentences += [ears.focus_after("Tab")["label"] for _ in range(8)]
    assert sentences[-1] == "By bank, money comes within 10 working days."
    assert all(sentences)
    assert said_first(ears, "Enter") == "Agreed by your committee? Date, or Not yet."
    assert said_first(ears, "Enter") == "Who comes? One name a line."


def who_comes_and_when(ears: Ears) -> None:
    for number, name in enumerate(NAMES):
        if number:
            ears.press("Enter")
        type_in(ears, name)
    assert said_first(ears, "Ctrl+Enter") == (
        "4 people. Two are alike: Amina Begum, Amina Begum. Same person?"
    )
    assert focus_now(ears)["name"] == "The same person, add nobody"
    ears.press("space")
    assert said_first(ears, "Ctrl+Enter") == "Next meeting? Date and start time."
    today = datetime.now(ZoneInfo("Europe/London")).date()
    type_in(ears, f"{today.day}/{today.month}/{today.year}")
    assert ears.focus_after("Tab")["label"] == "Starts"
    type_in(ears, "14")
    assert said_first(ears, "Enter") == (
        "Today: 3 things wait: spare key, committee date, a copy on a stick."
    )


def check_file(path: Path) -> None:
    """What was typed by ear is what is kept."""
    workspace = group.open_group(path, PASSWORD)
    try:
        assert workspace.settings.name == "Mill Lane"
        known = sorted(person.name for person in people.every(workspace))
        assert known == ["Amina Begum", "Ben", "Carys", "Rosa"]
        place = cash.desk_place(workspace)
        assert place is not None
        assert cash.tin(workspace, place.id or 0).total == 6320
        assert [one.agreed_on for one in policies.every(workspace)] == [None]
        assert len(meetings.every(workspace)) == 1
        assert safety.check_file(workspace) == []
    finally:
        workspace.close()
