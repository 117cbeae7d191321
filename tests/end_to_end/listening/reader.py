#!/usr/bin/python3
"""A screen reader without a voice: it presses real keys and writes down what it is told.

It knows nothing of Hearback. It hears what any reader hears over the accessibility bus, and
its keys go through the X server as a keyboard's do. It runs under the system's Python, whose
`pyatspi` is Debian's. What it shall do comes as JSON lines, what it heard goes out as JSON lines:

    {"press": "Ctrl+Enter"}     {"heard": "focus", "role": …, "name": …, "label": …, …}
    {"settle": true}            {"heard": "announcement", "text": …, "urgent": …}
    {"read": "window"}          {"read": [{"depth": …, "role": …, "name": …, …}, …]}
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

EVENTS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:property-change:accessible-name",
    "object:property-change:accessible-value",
    "object:selection-changed",
    "window:activate",
)
KEYS = {
    "Enter": "Return",
    "Esc": "Escape",
    "Ctrl": "Control_L",
    "Shift": "Shift_L",
    "Alt": "Alt_L",
    "-": "minus",
    ".": "period",
}
ASSERTIVE = 2
DEEPEST = 60
LOOKS = 20
WITH_TEXT = frozenset({pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY})
BUSY = 30_000
"""Milliseconds in which the program answers. Usually a reader asks no longer than 800, and what
a busy program told it before is then never heard."""


class Keyboard:
    """Real key events, through the X server's test extension."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))

    def press(self, keys: str) -> None:
        """Press keys together: `Ctrl+Shift+R`."""
        codes = [self._code(name) for name in keys.split("+")]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, True, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, False, 0)
        self._x.XSync(self._display, False)

    def _code(self, name: str) -> int:
        known = KEYS.get(name, name.lower() if len(name) == 1 else name)
        symbol = ctypes.c_ulong(self._x.XStringToKeysym(known.encode()))
        code = int(self._x.XKeysymToKeycode(self._display, symbol))
        if not code:
            raise LookupError(name)
        return code


def tell(**told: Any) -> None:
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def hear(event: Any) -> None:
    """Write down what a reader would say of this event."""
    try:
        kind = event.type
        if kind == "object:announcement":
            tell(heard="announcement", text=event.any_data, urgent=event.detail1 == ASSERTIVE)
        elif kind == "object:state-changed:focused" and event.detail1:
            tell(heard="focus", **described(event.source))
        elif kind == "window:activate":
            tell(heard="window", **described(event.source))
        elif (
            kind == "object:selection-changed" and event.source.getRole() == pyatspi.ROLE_COMBO_BOX
        ):
            tell(heard="value", **described(event.source))
    except (GLib.Error, LookupError, AttributeError):
        pass  # it was gone before we could look at it, as happens to every reader


def described(node: Any) -> dict[str, Any]:
    """What a reader says of one thing. A field's label is another thing that points at it."""
    node.clear_cache()  # as it is now, whatever was told of it before
    states = node.getState()
    labels = [
        relation.getTarget(0).name
        for relation in node.getRelationSet()
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
    ]
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "label": "".join(labels[:1]),
        "description": node.description,
        "states": sorted(pyatspi.stateToString(state) for state in states.getStates()),
        "text": node.queryText().getText(0, -1) if node.getRole() in WITH_TEXT else "",
    }


def tree(node: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """A thing and everything in it that is on screen, in the order of reading."""
    yield {"depth": depth, **described(node)}
    for child in node:
        if depth < DEEPEST and child is not None and shown(child):
            yield from tree(child, depth + 1)


def shown(node: Any) -> bool:
    node.clear_cache()
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def active_window() -> Any:
    for application in pyatspi.Registry.getDesktop(0):
        for window in application:
            window.clear_cache()
            if window.getState().contains(pyatspi.STATE_ACTIVE):
                return window
    raise LookupError("no window is active")


def window_now() -> list[dict[str, Any]]:
    """Everything in the window in front; begun again when a part goes while we look at it."""
    for _ in range(LOOKS):
        try:
            return list(tree(active_window()))
        except (GLib.Error, LookupError, AttributeError):
            continue
    return []


class Orders:
    """What we are told to do, one JSON line each, done between two events."""

    def __init__(self) -> None:
        self._keyboard = Keyboard()
        channel = GLib.IOChannel.unix_new(sys.stdin.fileno())
        GLib.io_add_watch(channel, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, self._read)

    def _read(self, channel: Any, _condition: Any) -> bool:
        line = channel.readline()
        if not line:
            pyatspi.Registry.stop()
            return False
        self._obey(json.loads(line))
        return True

    def _obey(self, order: dict[str, str]) -> None:
        if "press" in order:
            self._keyboard.press(order["press"])
        elif "read" in order:
            tell(read=window_now())
        elif "settle" in order:
            # The program answers this after everything it said before, and we hear that first.
            for application in pyatspi.Registry.getDesktop(0):
                application.clear_cache()
                application.get_name()
            GLib.idle_add(lambda: tell(settle=True), priority=GLib.PRIORITY_LOW)


if __name__ == "__main__":
    pyatspi.setTimeout(BUSY, BUSY)
    pyatspi.Registry.registerEventListener(hear, *EVENTS)
    orders = Orders()
    tell(ready=True)
    pyatspi.Registry.start(gil=False)  # without it pyatspi never rests
