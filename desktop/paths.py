"""Where the program's own files are; and questions about places that somebody typed.

pathlib raises what the system says of a name that is too long, or of somebody else's folder.
"""

import os
import sys
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[1]
_INSTALLED = Path(__file__).resolve().parent / "_data"
ROOT = Path(getattr(sys, "_MEIPASS", _INSTALLED if _INSTALLED.is_dir() else _BESIDE))
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
LONGEST_NAME, LONGEST_PATH = 240, 490 if sys.platform != "win32" else 245
"""Bytes, with room for what is added to a name while a file is written."""


def is_file(path: Path) -> bool:
    """Whether a file can be seen there."""
    return os.path.isfile(path)  # noqa: PTH113 - raises nothing


def is_folder(path: Path) -> bool:
    """Whether a folder can be seen there."""
    return os.path.isdir(path)  # noqa: PTH112 - raises nothing


def is_taken(path: Path) -> bool:
    """Whether anything can be seen there."""
    return os.path.exists(path)  # noqa: PTH110 - raises nothing


def is_too_long(path: Path) -> bool:
    """Whether a file there could not be written, or only without what is written beside it."""
    return len(os.fsencode(path.name)) > LONGEST_NAME or (
        len(os.fsencode(path.absolute())) > LONGEST_PATH
    )
