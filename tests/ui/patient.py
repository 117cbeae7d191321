"""Waiting for what a window does: it ends at once when it happens, however busy the computer."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 300_000
"""Milliseconds until what did not happen counts as not happening."""


class PatientBot(QtBot):
    """Waits longer than five seconds before it gives up; only a failing test takes longer."""

    def waitUntil(  # noqa: N802 - pytest-qt's own name
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: N802
        return super().waitActive(widget, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **wanted: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **wanted)
