"""Where the program's own files are, from source and from an installed copy alike."""

import sys
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[1]
_INSTALLED = Path(__file__).resolve().parent / "_data"
ROOT = Path(getattr(sys, "_MEIPASS", _INSTALLED if _INSTALLED.is_dir() else _BESIDE))
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
