"""Paying through the accessibility bus, with a real client and real keys.

The script is "One person" of their-days.md, heard in a group with a new group's settings:

1. `a m` – "Amina Begum. Came. Usual: bus, £4.60. Not paid."
2. Enter – "Amina Begum. Bus day ticket £4.60. Same as last time? Receipt needed. Nothing else
   to check. To hand over: two £2 coins, one 50p, one 10p. Pay with Control Enter after she signs."
3. Ctrl+R – "Receipt 3. Write 3 on it."
4. Ctrl+Enter – "Saved. Amina, £4.60, slip 14. 1 of 9 paid. Search the next name."

In one place we say it otherwise: "after they sign", because nobody is asked for a pronoun.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.cash import MovementKind, Signing
from desktop.domain.group import GroupSettings
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims, receipts
from desktop.services.money.costs import Cost
from desktop.services.people import people
from desktop.services.practice import practice_group
from desktop.services.practice.practice_group import PracticeGroup
from tests.end_to_end.listening.ear_rules import check, check_names, named
from tests.end_to_end.listening.ears import PATIENCE, Ears, Heard, listening
from tests.end_to_end.listening.noon import zone_of_noon
from tests.end_to_end.listening.with_screen import desktop, missing_parts

ROOT = Path(__file__).parents[2]
ROOMS = {
    "Ctrl+1": "Today",
    "Ctrl+2": "People",
    "Ctrl+3": "Meetings",
    "Ctrl+4": "Money",
    "Ctrl+5": "What changed",
    "Ctrl+6": "Letters and forms",
    "Ctrl+7": "Reports",
    "Ctrl+8": "Our group",
}
BEHIND_THE_LIST = {"People": "Amina Begum", "Meetings": "Members' meeting"}
"""Whose page opens from the first line of a room's list."""
PLACES = ("Claims", "The tin", "Promises", "What we pay back", "Cash book")
"""Of the money room, as the arrow keys come to them from its first."""


@pytest.fixture(scope="module", autouse=True)
def everything_is_there() -> None:
    missing = missing_parts()
    if missing:
        pytest.skip(f"a desktop with a screen reader needs {', '.join(missing)}")


@pytest.fixture(scope="module")
def riverside(tmp_path_factory: pytest.TempPathFactory) -> PracticeGroup:
    """The practice group with a new group's settings, on the morning of its meeting, closed.

    The meeting is today, because the program knows no other day than the computer's. Two
    receipts were numbered and thirteen slips written before Amina stands at the desk.
    """
    path = tmp_path_factory.mktemp("riverside") / "Riverside.hearback"
    zone = zone_of_noon(datetime.now(UTC))
    made = practice_group.make_practice_group(path, day=datetime.now(ZoneInfo(zone)).date())
    new = GroupSettings(name="Riverside Users' Group", meeting_float=True, time_zone=zone)
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
def path(riverside: PracticeGroup, tmp_path: Path) -> Path:
    """A copy of the group's file for each test."""
    return Path(shutil.copyfile(riverside.workspace.path, tmp_path / "Riverside.hearback"))


@pytest.fixture
def program(
    path: Path, screen: dict[str, str], ears: Ears, tmp_path: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    """The program itself, opened on the group's file and left with Maya at the laptop."""
    with (tmp_path / "said on the terminal").open("wb") as terminal:
        running = subprocess.Popen(
            [sys.executable, "-m", "desktop", path],
            cwd=ROOT,
            env={
                **screen,
                "HEARBACK_PASSPHRASE": practice_group.PASSWORD,
                # a computer that saw no newer file of this group
                "XDG_CONFIG_HOME": str(tmp_path / "config"),
                "XDG_DATA_HOME": str(tmp_path / "data"),
            },
            stdout=terminal,
            stderr=terminal,
        )
        try:
            assert ears.hears("window")["name"] == "Who is at the laptop?"
            asked = ears.hears("focus")
            assert (asked["label"], asked["name"]) == ("Who", "Maya Okafor, treasurer")
            check_names(ears.window())
            ears.press("Enter")
            assert ears.hears("window")["name"] == "Today – Riverside Users' Group"
            assert ears.hears("announcement")["text"].startswith("Today: 2 things wait: ")
            yield running
        finally:
            running.terminate()
            running.wait(PATIENCE)
    assert "Traceback" not in (tmp_path / "said on the terminal").read_text()


def test_amina_is_paid_by_ear(
    riverside: PracticeGroup, path: Path, program: "subprocess.Popen[bytes]", ears: Ears
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
    while ears.hears("window")["name"] != "Closing":
        pass  # a window manager may bring our own window forward once more
    while ears.hears("focus")["name"] != "Choose a place…":
        pass
    ears.press("Alt+c")  # Close without a copy
    assert program.wait(PATIENCE) == 0
    paid_once_and_clean(riverside, path)


def to_the_pay_desk(ears: Ears) -> None:
    assert ears.said_after("Ctrl+4") == "Money. Pay desk."
    ears.tab_to("Open the pay desk")
    assert ears.focus_after("Enter")["name"] == "Find a name in the queue"


def last(ears: Ears, kind: str) -> Heard:
    return [told for told in ears.heard if told["heard"] == kind][-1]


def paid_once_and_clean(riverside: PracticeGroup, path: Path) -> None:
    workspace = group.open_group(path, practice_group.PASSWORD)
    try:
        [slip] = cash.movements_of_meeting(workspace, riverside.meeting.id or 0)
        assert (slip.kind, slip.amount, slip.number) == (MovementKind.PAY, 460, 14)
        assert slip.received_by == riverside.ids["Amina"]
        assert (slip.pieces, slip.signing) == ({200: 2, 50: 1, 10: 1}, Signing.SIGNED)
        assert safety.check_file(workspace) == []
    finally:
        workspace.close()


@pytest.mark.usefixtures("program")
def test_what_is_wrong_is_told_at_its_field(ears: Ears) -> None:
    to_the_pay_desk(ears)
    ears.said_after("d")
    ears.said_after("Enter")
    kind = last(ears, "focus")
    assert (kind["role"], kind["label"], kind["name"]) == ("combo box", "Cost 1", "Choose")
    ears.press("b")
    assert ears.hears("value")["name"] == "Bus"
    assert ears.focus_after("Tab")["name"] == "Amount"
    ears.press("-")
    ears.press("3")
    said = ears.said_after("Ctrl+Enter")
    assert said == "An amount cannot be below zero. Type it without the minus."
    assert last(ears, "focus")["name"] == "Amount"
    [amount] = named(ears.window(), "Amount", "text")
    assert (amount["text"], amount["description"]) == ("-3", said)


@pytest.mark.usefixtures("program")
def test_every_screen_can_be_walked_by_ear(ears: Ears) -> None:
    for keys, room in ROOMS.items():
        assert ears.said_after(keys).startswith(f"{room}. ")
        check(ears.window())
        if room in BEHIND_THE_LIST:
            ears.tab_to(role="table cell")
            ears.focus_after("Enter")
            parts = ears.window()
            check(parts)
            assert named(parts, BEHIND_THE_LIST[room], "heading")
    ears.said_after("Ctrl+4")
    assert ears.tab_to("Pay desk")["role"] == "radio button"
    for place in PLACES:
        assert ears.focus_after("Right")["name"] == place
        parts = ears.window()
        check(parts)
        assert "checked" in named(parts, place, "radio button")[0]["states"]


@pytest.mark.usefixtures("program")
def test_the_pay_desk_is_read_in_the_order_of_the_work(ears: Ears) -> None:
    to_the_pay_desk(ears)
    ears.said_after("b")
    ears.said_after("Enter")
    parts = ears.window()
    check(parts)
    read = [f"{part['role']} {part['label'] or part['name']}" for part in parts]
    in_order = [
        "heading Pay desk",
        "heading Who is here",
        "text Find a name in the queue",
        "list Queue",
        "list item Amina Begum. Came. Usual: bus, £4.60. Not paid.",
        "push button Someone not expected",
        "heading Ben Carter",
        "text Date of the cost",
        "combo box Cost 1",
        "text Amount",
        "combo box Receipt",
        "push button Another cost",
        "combo box Signature",
        "push button Given and signed: £3.00",
        "push button Bank instead",
        "heading The tin",
        "image one £2 coin, one £1 coin",
    ]
    assert [part for part in read if part in in_order] == in_order
