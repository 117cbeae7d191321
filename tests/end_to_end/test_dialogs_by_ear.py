"""The pages and dialogs of a real group through the accessibility bus, each walked once."""

import pytest

from desktop.app.window import ROOMS
from tests.end_to_end.listening.ear_rules import check, check_names
from tests.end_to_end.listening.ears import Ears
from tests.end_to_end.test_screen_reader import (
    ears,
    everything_is_there,
    last,
    path,
    program,
    riverside,
    screen,
)

__all__ = ["ears", "everything_is_there", "path", "program", "riverside", "screen"]
IN_OUR_GROUP = {
    "Stand in for somebody": "Stand in for somebody",
    "Spare key": "Our spare key",
    "Where copies go": "Where copies go",
    "Try a copy": "Try a copy",
    "Open a copy": "Open a copy",
    "Who can open it": "Who can open our file",
    "New password": "New password",
}
"""The button and the title it leads to, in the order of the room."""
ROUGHLY = "About how much does each person usually spend?"


def open_dialog(ears: Ears, button: str, title: str) -> None:
    """Go on to the button, press it, and wait for the dialog; everything in it has a name."""
    ears.tab_to(button)
    pressed = last(ears, "focus")
    ears.press("Enter")
    wait_for_window(ears, title)
    while last(ears, "focus") is pressed:  # the field may be told after the window
        ears.hears("focus")
    parts = ears.window()
    check_names(parts)
    assert any({"focused", "focusable"} <= set(part["states"]) for part in parts), title


def close_dialog(ears: Ears, button: str) -> None:
    """Esc leads back to where one came from."""
    assert ears.focus_after("Esc")["name"] == button


def wait_for_window(ears: Ears, title: str) -> None:
    while ears.hears("window")["name"] != title:
        pass


@pytest.mark.usefixtures("program")
def test_what_keeps_our_file_safe_is_walked_by_ear(ears: Ears) -> None:
    ears.said_after(f"Ctrl+{ROOMS.index('group') + 1}")
    for button, title in IN_OUR_GROUP.items():
        open_dialog(ears, button, title)
        if button == "Spare key":
            hear_one_group(ears)
        close_dialog(ears, button)


def hear_one_group(ears: Ears) -> None:
    ears.tab_to("Hear it, one group at a time")
    group = ears.said_after("Enter")
    assert group.startswith("Group 1 of 8: ")
    assert ears.said_after("F7") == group
    ears.tab_to("Type it back now")
    assert ears.said_after("Enter").startswith("Type it from what you printed")
    assert last(ears, "focus")["label"] == "Group 1"
    assert ears.said_after("F7").startswith("Type it from what you printed")


@pytest.mark.usefixtures("program")
def test_the_evening_before_and_a_regular_cost_are_walked_by_ear(ears: Ears) -> None:
    ears.said_after("Ctrl+3")
    ears.tab_to(role="table cell")
    ears.focus_after("Enter")
    assert ears.said_after("Ctrl+B") == "Before Members' meeting."
    check(ears.window())
    open_dialog(ears, "About how much?", "About how much?")
    assert last(ears, "focus")["description"].startswith(ROUGHLY)
    close_dialog(ears, "About how much?")
    open_dialog(ears, "Paper kit…", "Paper kit")
    close_dialog(ears, "Paper kit…")
    ears.focus_after("Esc")
    ears.tab_to("Type in from paper")
    assert ears.said_after("Enter").startswith("Row 1 of 9. Amina Begum.")
    check(ears.window())
    what_is_wrong_is_at_its_field(ears)


def what_is_wrong_is_at_its_field(ears: Ears) -> None:
    ears.said_after("Ctrl+2")
    ears.tab_to(role="table cell")
    ears.focus_after("Enter")
    open_dialog(ears, "Agree a regular cost", "A regular cost of Amina")
    said = ears.said_after("Ctrl+Enter")
    field = last(ears, "focus")
    assert field["description"].startswith(said)
    assert ears.said_after("F7") == said
    [at] = [part for part in ears.window() if "focused" in part["states"]]
    assert at["label"] == field["label"]
    close_dialog(ears, "Agree a regular cost")
