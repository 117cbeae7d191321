"""What this computer remembers between starts. Nothing of a group is kept here."""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from desktop.language import LANGUAGE_NAMES

FILE_NAME = "settings.json"
THEMES = ("system", "light", "dark", "contrast")
SMALLEST_TEXT, LARGEST_TEXT = 100, 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Text size in per cent, the language of the screen, its colours, the file used last."""

    text_size: int = 125
    language: str = "en"
    theme: str = "system"
    last_file: str = ""


def settings_path() -> Path:
    """Where this computer keeps them, in the manner of its system."""
    return user_config_path("hearback", appauthor=False) / FILE_NAME


def read_settings(path: Path) -> Settings:
    """What was kept; anything missing, damaged or senseless is as if it had never been set."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _sensible(kept) if isinstance(kept, dict) else Settings()


def write_settings(path: Path, settings: Settings) -> bool:
    """Keep them; whether that went well. A full or locked disk stops nobody's work."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return False
    return True


def _sensible(kept: dict[str, Any]) -> Settings:
    usual = Settings()
    size, last = kept.get("text_size"), kept.get("last_file")
    if isinstance(size, bool) or not isinstance(size, int):
        size = usual.text_size
    return Settings(
        text_size=max(SMALLEST_TEXT, min(LARGEST_TEXT, size)),
        language=_known(kept.get("language"), LANGUAGE_NAMES, usual.language),
        theme=_known(kept.get("theme"), THEMES, usual.theme),
        last_file=last if isinstance(last, str) else usual.last_file,
    )


def _known(value: object, known: Collection[str], usual: str) -> str:
    return value if isinstance(value, str) and value in known else usual
