"""Shows web pages in a browser without a window, and asks axe-core what they keep from people."""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest

needs_a_browser = pytest.mark.skipif(
    shutil.which("chromium") is None, reason="chromium is not installed"
)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
PATIENCE = 1800
"""Seconds until a browser counts as stuck; on a busy computer fifty papers take many minutes."""
ASKED = """
<script src="axe.min.js"></script>
<script>
const every = {rules: {"color-contrast-enhanced": {enabled: true}}};
axe.run(document, every).then(found => {
  const told = found.violations.concat(found.incomplete).flatMap(
    rule => rule.nodes.map(node => rule.id + ": " + node.html));
  const wide = document.documentElement.scrollWidth;
  parent.document.getElementById("told").append(
    JSON.stringify([window.name, found.passes.length, told, wide]) + "\\n");
});
</script>
"""


class Found(NamedTuple):
    """How many of axe-core's rules a page keeps, each place that breaks one, and its width.

    A page wider than its window has to be scrolled sideways.
    """

    kept: int
    told: list[str]
    wide: int


def findings(pages: Mapping[str, str], folder: Path, *, width: int) -> dict[str, Found]:
    """What axe-core says of each page in a window so wide; the browser starts once for all."""
    axe = files("axe_core_python") / "axe.min.js"
    (folder / "axe.min.js").write_text(axe.read_text(encoding="utf-8"), encoding="utf-8")
    frames = [
        f'<iframe name="{escape(name)}" width="{width}" height="900" style="border: 0" srcdoc="'
        f'{escape(POLICY.sub("", page).replace("</body>", ASKED + "</body>"))}"></iframe>'
        for name, page in pages.items()
    ]
    every = f'<!DOCTYPE html><meta charset="utf-8"><pre id="told"></pre>{"".join(frames)}'
    (folder / "every.html").write_text(every, encoding="utf-8")
    shown = _chromium(folder, "--virtual-time-budget=300000", "--dump-dom", "every.html")
    [told] = re.findall(r'<pre id="told">(.*?)</pre>', shown, re.DOTALL)
    lines = [json.loads(line) for line in unescape(told).splitlines()]
    assert sorted(line[0] for line in lines) == sorted(pages), "not every page was looked at"
    return {name: Found(*found) for name, *found in lines}


def picture_of(page: str, file: Path, *, width: int, height: int) -> Path:
    """What the page looks like, as a PNG."""
    source = file.with_suffix(".html")
    source.write_text(page, encoding="utf-8")
    _chromium(file.parent, f"--screenshot={file}", f"--window-size={width},{height}", source.name)
    return file


def _chromium(folder: Path, *words: str) -> str:
    *options, page = words
    start = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    own = f"--user-data-dir={folder / 'browser'}"
    done = subprocess.run(
        [*start, own, *options, (folder / page).as_uri()],
        check=True, capture_output=True, encoding="utf-8", timeout=PATIENCE,
    )  # fmt: skip
    return done.stdout
