"""The test's side of the screen reader: what to press, and waiting for what is heard."""

import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.end_to_end.listening.with_screen import SYSTEM_PYTHON

PATIENCE = 60
"""Seconds until what is not heard counts as not said."""
FURTHEST = 60
"""How often Tab is pressed on the way to something."""
Heard = dict[str, Any]


class Ears:
    """Somebody who works by keyboard and by ear. `heard` is everything, in order."""

    def __init__(self, reader: "subprocess.Popen[str]") -> None:
        self._reader = reader
        self._lines: queue.Queue[str] = queue.Queue()
        self.heard: list[Heard] = []
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._reader.terminate()
        self._thread.join(PATIENCE)

    def press(self, keys: str) -> None:
        """Press keys together, as `Ctrl+Shift+R`."""
        self._order(press=keys)

    def hears(self, kind: str) -> Heard:
        """The next thing of this kind: `announcement`, `focus`, `value` or `window`."""
        while True:
            told = self._next()
            if "heard" in told:
                self.heard.append(told)
            if told.get("heard") == kind or kind in told:
                return told

    def said_after(self, keys: str) -> str:
        """What is announced after these keys: one thing, once."""
        [said] = self._all_after(keys, "announcement")
        return str(said["text"])

    def focus_after(self, keys: str) -> Heard:
        """Where the focus is after these keys, as a reader tells it."""
        return self._all_after(keys, "focus")[-1]

    def tab_to(self, name: str = "", *, role: str = "") -> Heard:
        """Go on with Tab until something of this name, or of this role, has the focus."""
        stops: list[str] = []
        while len(stops) < FURTHEST:
            focus = self.focus_after("Tab")
            if (name and name in {focus["name"], focus["label"]}) or role == focus["role"]:
                return focus
            stops.append(focus["label"] or focus["name"])
        raise AssertionError(f"no way to {name or role} by Tab: {stops}")

    def window(self) -> list[Heard]:
        """Everything in the window in front, as a reader walks through it."""
        self._order(read="window")
        return list(self.hears("read")["read"])

    def _all_after(self, keys: str, kind: str) -> list[Heard]:
        begun = len(self.heard)
        self.press(keys)
        self.hears(kind)
        self._order(settle="now")
        self.hears("settle")
        return [told for told in self.heard[begun:] if told["heard"] == kind]

    def _listen(self) -> None:
        assert self._reader.stdout is not None
        for line in self._reader.stdout:
            self._lines.put(line)

    def _next(self) -> Heard:
        try:
            told: Heard = json.loads(self._lines.get(timeout=PATIENCE))
        except queue.Empty:
            raise AssertionError(f"Nothing more was heard after {self.heard[-8:]}") from None
        return told

    def _order(self, **order: str) -> None:
        assert self._reader.stdin is not None
        self._reader.stdin.write(json.dumps(order) + "\n")
        self._reader.stdin.flush()


@contextmanager
def listening(environ: dict[str, str]) -> Iterator[Ears]:
    """A screen reader on this desktop, listening before the first window opens."""
    with subprocess.Popen(
        [SYSTEM_PYTHON, Path(__file__).with_name("reader.py")],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as reader:
        ears = Ears(reader)
        try:
            ears.hears("ready")
            yield ears
        finally:
            ears.close()
