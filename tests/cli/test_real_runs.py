"""The program started as people start it: what it needs, prints, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import PASSWORD
from tests.printing.reading import words


def hearback(*words: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        env={**os.environ, "PYTHONUTF8": "1", **environ},
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_help_needs_neither_the_window_nor_the_file_nor_a_page() -> None:
    code = "import sys, desktop.cli; print([n for n in sys.modules if n.split('.')[0] in {0}])"
    heavy = {"PySide6", "reportlab", "sqlcipher3", "babel", "sqlite_utils", "PIL"}
    asked = subprocess.run(
        [sys.executable, "-c", code.format(heavy)], capture_output=True, check=True, text=True
    )
    assert asked.stdout == "[]\n"
    assert hearback("--help").stdout.startswith("Usage:")


def test_a_real_run_prints_and_ends_as_it_says(riverside: Path, tmp_path: Path) -> None:
    printed = hearback(
        "print",
        riverside,
        "promise",
        "--person",
        "12",
        "--to",
        tmp_path / "out",
        HEARBACK_PASSPHRASE=PASSWORD,
    )
    assert printed.returncode == 0, printed.stderr
    assert "Thursday 26 March 2026" in words(
        (tmp_path / "out/Promise 7 Gwen Harris.pdf").read_bytes()
    )


def test_a_real_run_says_one_sentence_and_shows_no_trace(tmp_path: Path) -> None:
    tried = hearback("check", tmp_path / "Gone.hearback", HEARBACK_PASSPHRASE=PASSWORD)
    assert tried.returncode == 2
    assert tried.stderr == "We cannot find Gone.hearback. Was it moved?\n"


def test_the_self_test_tries_every_part() -> None:
    tried = hearback("self-test", QT_QPA_PLATFORM="offscreen")
    assert tried.returncode == 0, tried.stderr
    assert tried.stdout.splitlines() == [
        f"{part}: ok"
        for part in ("resources", "translations", "typefaces", "file", "slip", "window")
    ]
