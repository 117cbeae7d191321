"""Packs for a hundred people with forty pages of papers from elsewhere: time and memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PEOPLE = 100
FEWER = 20
"""The same for fewer people: memory does not grow with their number."""
PAPER_PAGES = 40
ROOT = Path(__file__).resolve().parents[2]


def run(count: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.packs", str(count)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def said(found: dict[str, float]) -> str:
    return (
        f"{found['packs']:.0f} packs: {found['pages']:.0f} pages,"
        f" {1000 * found['seconds'] / found['packs']:.0f} ms a pack,"
        f" {found['peak'] / 1e6:.0f} MB at most"
        f" ({(found['peak'] - found['before']) / 1e6:.0f} MB more than after the first six),"
        f" {found['bytes'] / 1e6:.1f} MB on disk"
    )


def test_packs_for_a_hundred_people(capsys: pytest.CaptureFixture[str]) -> None:
    many, few = run(PEOPLE), run(FEWER)
    with capsys.disabled():
        sys.stdout.write(f"\n{said(many)}\n{said(few)}\n")
    assert many["packs"] == PEOPLE
    assert many["pages"] > PEOPLE * PAPER_PAGES
