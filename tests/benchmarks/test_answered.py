"""Five hundred letters with answers in one run, each looked at for names of others."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

LETTERS = 500
ROOT = Path(__file__).resolve().parents[2]


def test_five_hundred_letters_with_answers(capsys: pytest.CaptureFixture[str]) -> None:
    """Aim: under 5 ms a page drawn, as any letter of ours."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.answered", str(LETTERS)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    a_letter = {part: 1000 * found[part] / found["letters"] for part in ("look", "gather", "keep")}
    line = (
        f"{found['letters']:.0f} letters with answers: {found['pages']:.0f} pages,"
        f" {1000 * found['draw'] / found['pages']:.2f} ms a page drawn (aim: under 5 ms);"
        f" a letter: {a_letter['look']:.1f} ms looked at for names,"
        f" {a_letter['gather']:.1f} ms gathered, {a_letter['keep']:.1f} ms kept;"
        f" {1000 * found['wait']:.0f} ms to know who waits, {found['first']:.2f} s to the first"
        f" letter with nothing loaded, {found['peak'] / 1e6:.0f} MB at most"
    )
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")
    assert found["letters"] > LETTERS
