"""Where typefaces lie: those that came with the program, and a few of the computer's own."""

import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

NASTALIQ = "NotoNastaliqUrdu"
STAND_INS = (
    "DejaVuSans",
    "NotoSans-Regular",
    "LiberationSans-Regular",
    "arial",
    "Arial",
    "segoeui",
)
"""Asked when the program's own typefaces are gone; every computer has one of them."""


@cache
def own(name: str) -> Path | None:
    """The file of one of our typefaces, such as `KurintoSans-Rg`; nothing where it is gone."""
    # Found without running the package, which wants a web framework.
    package = find_spec("weblate_fonts")
    if package is None or not package.submodule_search_locations:
        return None
    folder = Path(package.submodule_search_locations[0]) / "static/weblate_fonts/kurinto/ttf"
    path = folder / f"{name}.ttf"
    return path if path.is_file() else None


@cache
def nastaliq() -> dict[str, Path]:
    """Noto's Nastaliq faces on this computer, by name; looked for once."""
    found: dict[str, Path] = {}
    for path in _files_named(NASTALIQ):
        name = path.stem if "-" in path.stem else f"{NASTALIQ}-Regular"
        found.setdefault(name, path)
    return found


@cache
def stand_in() -> Path | None:
    """A typeface of this computer for when ours are gone."""
    found = (path for name in STAND_INS for path in _files_named(name) if path.stem == name)
    return next(found, None)


def _files_named(beginning: str) -> Iterator[Path]:
    for folder in _folders():
        try:
            yield from sorted(folder.rglob(f"{beginning}*.ttf"))
        except OSError:  # a folder that nobody may read, or that is gone
            continue


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        return [Path("C:/Windows/Fonts"), home / "AppData/Local/Microsoft/Windows/Fonts"]
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    shared = [Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return [home / ".local/share/fonts", home / ".fonts", *shared]
