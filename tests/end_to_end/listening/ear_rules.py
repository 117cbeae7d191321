"""What every screen must say to whoever hears it."""

from tests.end_to_end.listening.ears import Heard

UNSAID = frozenset("×−*&")
"""Signs that a voice passes over or stumbles at."""
CAN_BE_STOOD_ON = frozenset(
    {
        *("push button", "radio button", "check box", "text", "password text", "combo box"),
        *("list", "list item", "table", "table cell", "table column header", "label", "heading"),
        "image",  # such as the spare key
    }
)
"""The roles by which a reader says what one can do with a thing."""


def named(parts: list[Heard], name: str, role: str) -> list[Heard]:
    return [part for part in parts if (part["name"], part["role"]) == (name, role)]


def check(parts: list[Heard]) -> None:
    """What holds on every screen: headings to jump to, and names for everything."""
    assert any(part["role"] == "heading" for part in parts)
    check_names(parts)


def check_names(parts: list[Heard]) -> None:
    """Everything one can stand on has a name without signs, and says what it is."""
    for part in parts:
        if "focusable" in part["states"]:
            assert part["label"] or part["name"], part
            assert part["role"] in CAN_BE_STOOD_ON, part
        if part["role"] == "combo box":
            assert part["label"], part
        assert not UNSAID & set(part["name"] + part["label"]), part
