"""Five hundred personal letters in thirteen languages, beside WeasyPrint making the same."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

LETTERS = 500
FEWER = 104
"""WeasyPrint makes eight in each language: its time a page does not change with their number."""
ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.letters", *arguments],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def said(name: str, found: dict[str, float]) -> str:
    a_page = 1000 * found["seconds"] / found["pages"]
    return (
        f"{name}: {found['pages']:.0f} pages, {a_page:.2f} ms a page,"
        f" {found['peak'] / 1e6:.0f} MB at most, {found['bytes'] / 1e6:.1f} MB on disk"
    )


def show(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")


def test_five_hundred_letters(capsys: pytest.CaptureFixture[str]) -> None:
    """Aim: under 5 ms a page."""
    ours = run("hearback", str(LETTERS))
    show(f"{said('Letters', ours)} (aim: under 5 ms)", capsys)
    assert ours["pages"] >= LETTERS


def test_the_same_letters_by_weasyprint(capsys: pytest.CaptureFixture[str]) -> None:
    """Aim: at least eight times as fast."""
    pytest.importorskip("weasyprint", reason="WeasyPrint stands beside ours only here")
    ours, theirs = run("hearback", str(FEWER)), run("weasyprint", str(FEWER))
    times = theirs["seconds"] / theirs["pages"] / (ours["seconds"] / ours["pages"])
    show(f"{said('Letters', ours)}\n{said('WeasyPrint', theirs)}: {times:.1f} times", capsys)
    assert theirs["pages"] >= FEWER


def test_the_first_page(capsys: pytest.CaptureFixture[str]) -> None:
    """Aim: within half a second of asking, with nothing of printing loaded before."""
    found = [run("first") for _ in range(5)]
    words, page = (median(one[part] for one in found) for part in ("words", "page"))
    show(f"First letter: words {words:.2f} s, page {page:.2f} s (aim: 0.5 s)", capsys)
    assert page > 0
