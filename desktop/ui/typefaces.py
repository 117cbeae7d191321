"""Letters the system's own typeface lacks: Punjabi, Bengali, Chinese names never show as boxes."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase

FACES = ("KurintoSans", "KurintoSansSC", "KurintoSansTC")
WEIGHTS = ("Rg", "Bd")


def typeface_files() -> list[Path]:
    """The Kurinto Sans files that came with the program."""
    found = find_spec("weblate_fonts")  # found without running it: it wants a web framework
    if found is None or not found.submodule_search_locations:
        return []
    fonts = Path(found.submodule_search_locations[0]) / "static/weblate_fonts/kurinto/ttf"
    files = [fonts / f"{face}-{weight}.ttf" for face in FACES for weight in WEIGHTS]
    return [path for path in files if path.is_file()]


@cache
def register_typefaces() -> tuple[str, ...]:
    """Lend our typefaces to the window, once; returns their families."""
    families: list[str] = []
    for path in typeface_files():
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


SOON = 200
"""Milliseconds in which the window is drawn and can be used."""


def register_typefaces_soon() -> None:
    """After the window stands: starting does not wait for letters most screens never need."""
    QTimer.singleShot(SOON, register_typefaces)
