"""Paying through the accessibility bus, with a real client and real keys.

The script is "One person" of their-days.md, heard in a group with a new group's settings:

1. `a m` – "Amina Begum. Came. Usual: bus, £4.60. Not paid."
2. Enter – "Amina Begum. Bus day ticket £4.60. Same as last time? Receipt needed. Nothing else
   to check. To hand over: two £2 coins, one 50p, one 10p. Pay with Control Enter after she signs."
3. Ctrl+R – "Receipt 3. Write 3 on it."
4. Ctrl+Enter – "Saved. Amina, £4.60, slip 14. 1 of 9 paid. Search the next name."

In one place we say it otherwise: "after they sign", because nobody is asked for a pronoun.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.cash import MovementKind, Signing
from desktop.domain.group import GroupSettings
from desktop.services import cash, claims, group, meetings, people, practice_group, receipts, safety
from desktop.services.costs import Cost
from desktop.services.practice_group import PracticeGroup
from tests.end_to_end.listening.ears import PATIENCE, Ears, Heard, listening
from tests.end_to_end.listening.with_screen import desktop, missing_parts

ROOT = Path(__file__).parents[2]
MISSING = missing_parts()
pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"a screen with a screen reader needs {', '.join(MISSING)}"
)

ROOMS = {
    "Ctrl+1": "Today",
    "Ctrl+2": "People",
    "Ctrl+3": "Meetings",
    "Ctrl+4": "Money",
    "Ctrl+5": "Our group",
}
UNSAID = "×−*&"
"""Signs that a voice passes over or stumbles at."""
ITEMS = {"list": "list item", "table": "table cell"}


@pytest.fixture(scope="module")
def riverside(tmp_path_factory: pytest.TempPathFactory) -> PracticeGroup:
    """The practice group with a new group's settings, on the morning of its meeting, closed.

    The meeting is today, because the program knows no other day than the computer's. Two
    receipts were numbered and thirteen slips written before Amina stands at the desk.
    """
    path = tmp_path_factory.mktemp("riverside") / "Riverside.hearback"
    today = datetime.now(ZoneInfo("Europe/London")).date()
    made = practice_group.make_practice_group(path, day=today)
    new = replace(GroupSettings(), name="Riverside Users' Group", meeting_float=True)
    group.change_settings(made.workspace, made.act, group=new)
    for _ in range(12):
        cash.draw(made.workspace, made.act, place_id=made.place.id or 0, amount=5, pieces={5: 1})
    for name in ("Ben", "Carys"):
        claim_id = spent(made, name, Cost(category="bus", each=300))
        [line] = claims.get(made.workspace, claim_id).lines
        receipts.seen(made.workspace, made.act, line_id=line.id or 0)
    usual = spent(made, "Amina", Cost(category="bus", each=460, what="day ticket"), today=False)
    people.keep_usual(made.workspace, made.act, claim_id=usual)
    claims.withdraw(made.workspace, made.act, claim_id=usual)
    meetings.came(
        made.workspace, made.act, meeting_id=made.meeting.id or 0, person_id=made.ids["Amina"]
    )
    made.workspace.close()
    return made


def spent(made: PracticeGroup, name: str, cost: Cost, *, today: bool = True) -> int:
    """A claim of somebody, of today's meeting or of none; gives its id."""
    full = claims.new_claim(
        made.workspace,
        made.act,
        person_id=made.ids[name],
        costs=[cost],
        meeting_id=made.meeting.id if today else None,
    )
    return full.id


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    with desktop() as environ:
        yield environ


@pytest.fixture
def ears(screen: dict[str, str]) -> Iterator[Ears]:
    with listening(screen) as heard:
        yield heard


@pytest.fixture
def program(
    riverside: PracticeGroup, screen: dict[str, str], ears: Ears, tmp_path: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    """The program itself, opened on the group's file and left with Maya at the laptop."""
    with (tmp_path / "said on the terminal").open("wb") as terminal:
        running = subprocess.Popen(
            [sys.executable, "-m", "desktop", riverside.workspace.path],
            cwd=ROOT,
            env={**screen, "HEARBACK_PASSPHRASE": practice_group.PASSWORD},
            stdout=terminal,
            stderr=terminal,
        )
        try:
            assert ears.hears("window")["name"] == "Who is at the laptop?"
            asked = ears.hears("focus")
            assert (asked["label"], asked["name"]) == ("Who", "Maya Okafor, treasurer")
            ears.press("Enter")
            assert ears.hears("window")["name"] == "Today – Riverside Users' Group"
            yield running
        finally:
            running.terminate()
            running.wait(PATIENCE)
    assert (tmp_path / "said on the terminal").read_text() == ""


def test_amina_is_paid_by_ear(
    riverside: PracticeGroup, program: "subprocess.Popen[bytes]", ears: Ears
) -> None:
    to_the_pay_desk(ears)
    ears.said_after("a")
    assert ears.said_after("m") == "Amina Begum. Came. Usual: bus, £4.60. Not paid."
    assert ears.said_after("Enter") == (
        "Amina Begum. Bus day ticket £4.60. Same as last time? Receipt needed. "
        "Nothing else to check. To hand over: two £2 coins, one 50p, one 10p. "
        "Pay with Control Enter after they sign."
    )
    assert ears.said_after("Ctrl+R") == "Receipt 3. Write 3 on it."
    assert ears.said_after("Ctrl+Enter") == (
        "Saved. Amina, £4.60, slip 14. 1 of 9 paid. Search the next name."
    )
    assert last(ears, "focus")["name"] == "Find a name in the queue"
    assert ears.said_after("F7") == (
        "Saved. Amina, £4.60, slip 14. 1 of 9 paid. Search the next name."
    )
    ears.press("Alt+F4")
    assert program.wait(PATIENCE) == 0
    paid_once_and_clean(riverside)


def to_the_pay_desk(ears: Ears) -> None:
    assert ears.said_after("Ctrl+4") == "Money"
    ears.tab_to("Open the pay desk")
    assert ears.focus_after("Enter")["name"] == "Find a name in the queue"


def last(ears: Ears, kind: str) -> Heard:
    return [told for told in ears.heard if told["heard"] == kind][-1]


def paid_once_and_clean(riverside: PracticeGroup) -> None:
    workspace = group.open_group(riverside.workspace.path, practice_group.PASSWORD)
    try:
        [slip] = cash.movements_of_meeting(workspace, riverside.meeting.id or 0)
        assert (slip.kind, slip.amount, slip.number) == (MovementKind.PAY, 460, 14)
        assert slip.received_by == riverside.ids["Amina"]
        assert (slip.pieces, slip.signing) == ({200: 2, 50: 1, 10: 1}, Signing.SIGNED)
        assert safety.check_file(workspace) == []
    finally:
        workspace.close()


@pytest.mark.usefixtures("program")
def test_every_room_can_be_walked_by_ear(ears: Ears) -> None:
    for keys, room in ROOMS.items():
        assert ears.said_after(keys) == room
        parts = ears.window()
        check_names(parts)
        assert (
            room in [part["name"] for part in parts if part["role"] == "heading"]
            or keys == "Ctrl+4"
        )


def check_names(parts: list[Heard]) -> None:
    for part in parts:
        said = f"{part['label']} {part['name']}".strip()
        if "focusable" in part["states"]:
            assert said, part
            assert part["role"] not in {"filler", "panel", "unknown"}, part
        assert not set(UNSAID) & set(said), part
        if part["role"] in {"text", "combo box", "password text"}:
            assert part["name"], part
            assert part["label"] or part["role"] != "combo box", part
