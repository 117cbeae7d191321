"""The ten years' file, the window over it, and the closing lines.

    python -m pytest tests/benchmarks --benchmark-only

An ordinary run does not come here (norecursedirs in pyproject.toml).
"""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.app.program import make_kit, watch_for_rubbish
from desktop.app.window import make_window
from desktop.services.workspace import Workspace
from desktop.settings import Settings
from desktop.storage.database import open_file
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.shell.window import MainWindow
from tests.benchmarks.measuring import Figures, Measure
from tests.benchmarks.plain import Plain
from tests.benchmarks.ten_years import LAST_DAY, TenYears, ten_years

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
KEPT = pytest.StashKey[list[Figures]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[KEPT] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """What was measured, beside what it was measured against."""
    for figures in config.stash[KEPT]:
        terminalreporter.write_line(figures.said())


@pytest.fixture
def measure(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Measure:
    return Measure(benchmark, request.config.stash[KEPT])


@pytest.fixture(scope="module")
def file() -> Iterator[TenYears]:
    """A copy of the ten years' file, to do anything to."""
    made = ten_years()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(made.path, Path(folder) / made.path.name))
        _rest_on_disk(path)
        yield replace(made, path=path)


def _rest_on_disk(path: Path) -> None:
    """Wait until the copy is written; otherwise the first payments would wait for it."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


@pytest.fixture(scope="module")
def workspace(file: TenYears) -> Iterator[Workspace]:
    workspace = Workspace(open_file(file.path, file.key), file.path)
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def session(workspace: Workspace, file: TenYears) -> Session:
    """The treasurer, at noon of the last meeting."""
    noon = datetime.combine(LAST_DAY, time(12), UTC)
    return Session(workspace, file.treasurer, lambda: noon)


@pytest.fixture(scope="module")
def plain(workspace: Workspace) -> Iterator[Plain]:
    with tempfile.TemporaryDirectory() as folder:
        plain = Plain(workspace, Path(folder) / "plain.db")
        yield plain
        plain.close()


@pytest.fixture(scope="session")
def kit(qapp: QApplication) -> Kit:
    return make_kit(qapp, Settings(text_size=100, theme="light"))


@pytest.fixture
def window(session: Session, kit: Kit, qapp: QApplication) -> Iterator[MainWindow]:
    """The whole window over ten years, on Today."""
    window = make_window(
        session,
        kit,
        unlock=lambda _typed: None,
        keep_text_size=lambda _size: None,
    )
    window.resize(1440, 900)
    window.show()
    qapp.processEvents()
    watch_for_rubbish(qapp)
    yield window
    gc.unfreeze()
    gc.enable()
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
