"""How long the line in front has been in front. It is shown, and never said by itself."""

from collections.abc import Callable
from datetime import datetime


class LineClock:
    """Counts the seconds of one line at a time, while it runs. `now` gives an instant in UTC."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._seconds = 0
        self._since: datetime | None = None

    @property
    def seconds(self) -> int:
        if self._since is None:
            return self._seconds
        return self._seconds + max(0, int((self._now() - self._since).total_seconds()))

    def show(self, seconds: int, *, runs: bool) -> None:
        """Another line with its seconds so far; it goes on counting, or stands still."""
        self._seconds = seconds
        self._since = self._now() if runs else None

    def run(self, *, runs: bool) -> None:
        """The same line: begin to count, or stand still."""
        if runs != (self._since is not None):
            self.show(self.seconds, runs=runs)
