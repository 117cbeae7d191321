"""From the command until the window can be used; turning the password into the key left aside."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.measuring import Beside, Measure
from tests.benchmarks.start import USABLE
from tests.benchmarks.ten_years import LAST_DAY, TenYears

STARTS = 20
ROOT = Path(__file__).resolve().parents[2]


class Starter:
    """Starts programs, and waits for the end of one before it starts the next.

    They find themselves compiled, as an installed program does, and leave nothing behind.
    """

    def __init__(self, compiled: Path) -> None:
        self._environ = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
        self._environ.pop("PYTHONDONTWRITEBYTECODE", None)
        self._running: subprocess.Popen[str] | None = None

    def start(self, *arguments: str) -> None:
        """Start a window and wait until it says that it can be used."""
        self._running = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.start", *arguments],
            cwd=ROOT,
            env=self._environ,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._running.stdout is not None
        assert self._running.stdout.readline().strip() == USABLE

    def wait(self) -> None:
        """Until the program last started is gone. It must have ended well."""
        if self._running is not None:
            self._running.communicate()
            assert self._running.returncode == 0
            self._running = None


@pytest.fixture
def starter(tmp_path: Path) -> Iterator[Starter]:
    starter = Starter(tmp_path)
    yield starter
    starter.wait()


def test_starting(measure: Measure, file: TenYears, starter: Starter) -> None:
    """Over ten years, to Today; each time just after an empty window."""
    arguments = (str(file.path), file.spare.text, str(file.treasurer), LAST_DAY.isoformat())
    starter.start("hearback", *arguments)
    measure(
        "Start to usable window",
        lambda: starter.start("hearback", *arguments),
        aim="2.5 times as long",
        each=[()] * STARTS,
        before=starter.wait,
        beside=Beside(
            name="a bare window", do=lambda: starter.start("bare"), afterwards=starter.wait
        ),
    )
