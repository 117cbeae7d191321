"""Which typefaces a computer has: Nastaliq on some, and on a damaged one not even ours."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz as hb

from desktop.paths import TRANSLATIONS
from desktop.printing.typeset import font_files

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="puts typefaces into a home")

ASKED = """
import json, sys
from desktop.printing.typeset import text
from desktop.printing.typeset.text import Voice
from tests.printing.typeset.setting import drawn
line = text.line(sys.argv[1], Voice(size=10, language=sys.argv[2], bold=len(sys.argv) > 3))
drawn([line])
print(json.dumps({
    "faces": [placed.run.face.name for placed in line.runs],
    "said": "".join(c.text for placed in line.runs for c in placed.run.clusters),
    "height": line.height,
    "unprintable": sorted(text.unprintable(sys.argv[1], sys.argv[2])),
}))
"""
REPOSITORY = TRANSLATIONS.parent


class Computer:
    """A program of its own, whose typefaces lie in folders of this test."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home" / ".local" / "share" / "fonts"
        self.ours = folder / "site" / "weblate_fonts" / "static/weblate_fonts/kurinto/ttf"
        for place in (self.home, self.ours):
            place.mkdir(parents=True)
        (folder / "site" / "weblate_fonts" / "__init__.py").touch()
        self._folder = folder

    def says(self, said: str, language: str, *more: str) -> dict[str, Any]:
        paths = f"{self._folder / 'site'}{os.pathsep}{REPOSITORY}"
        environment = {**os.environ, "PYTHONPATH": paths, "HOME": str(self._folder / "home")}
        asked = [sys.executable, "-c", ASKED, said, language, *more]
        done = subprocess.run(asked, env=environment, capture_output=True, check=True)
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def only(name: str, letters: range) -> bytes:
    """One of our typefaces with these letters alone."""
    path = font_files.own(name)
    assert path is not None
    wanted = hb.SubsetInput()
    wanted.unicode_set.update([*letters, 0x20, 0x2E, 0x32])
    cut = hb.subset(hb.Face(hb.Blob.from_file_path(str(path))), wanted)
    return bytes(cut.blob.data)


def lend(computer: Computer, name: str = "KurintoSans-Rg") -> None:
    path = font_files.own(name)
    assert path is not None
    (computer.ours / path.name).symlink_to(path)


def test_urdu_takes_nastaliq_where_there_is_one_and_the_rest_from_ours(computer: Computer) -> None:
    lend(computer)
    nastaliq = computer.home / "NotoNastaliqUrdu-Regular.ttf"
    nastaliq.write_bytes(only("KurintoSans-Rg", range(0x600, 0x700)))
    answer = computer.says("ہاں \u2066£4.60\u2069 Amina 2026", "ur", "bold")
    assert set(answer["faces"]) == {"NotoNastaliqUrdu-Regular", "KurintoSans-Rg"}
    assert answer["said"] == "ہاں £4.60 Amina 2026"
    assert answer["unprintable"] == []
    assert set(computer.says("ہاں", "ar")["faces"]) == {"KurintoSans-Rg"}


def test_a_computer_without_our_typefaces_prints_with_one_of_its_own(computer: Computer) -> None:
    (computer.ours / "KurintoSans-Rg.ttf").write_bytes(b"no typeface at all")
    own = computer.home / "DejaVuSans.ttf"
    own.write_bytes(only("KurintoSans-Rg", range(0x20, 0x7F)))
    answer = computer.says("Amina ہ", "en")
    assert set(answer["faces"]) == {"DejaVuSans"}
    assert answer["said"] == "Amina ?"
    assert answer["unprintable"] == ["ہ"]


def test_without_the_chinese_typefaces_everything_else_is_printed(computer: Computer) -> None:
    lend(computer)
    answer = computer.says("Amina 小明", "zh-Hans")
    assert answer["said"] == "Amina ▯▯"
    assert answer["unprintable"] == ["小", "明"]
