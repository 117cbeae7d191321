"""What this computer remembers between starts. Nothing a group wrote is kept here."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from desktop.language import LANGUAGE_NAMES

FILE_NAME = "settings.json"
THEMES = ("system", "light", "dark", "contrast")
SMALLEST_TEXT, LARGEST_TEXT = 100, 250


class Keep(StrEnum):
    """Which copies stay in the folder where they are made."""

    UNASKED = ""
    EVERY = "every"
    NEWEST = "newest"
    """The newest ten, and one of each month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownGroup:
    """What this computer remembers of one group.

    `file` was its file last, and `step` and `seen_at` how far that had come: the number of its
    newest step and the instant of it. `copies_to` is the folder of its copies; nobody is asked
    for one on closing where `copy_on_closing` is off. `keep_copies` is which of them stay.
    """

    file: str = ""
    step: int = 0
    seen_at: datetime | None = None
    copies_to: str = ""
    copy_on_closing: bool = True
    keep_copies: Keep = Keep.UNASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Text size in per cent, the language of the screen, its colours, the file used last.

    `groups` are the groups that were open here, by their marks (`services.safety.mark`).
    """

    text_size: int = 125
    language: str = "en"
    theme: str = "system"
    last_file: str = ""
    groups: Mapping[str, KnownGroup] = field(default_factory=dict)

    def group(self, mark: str) -> KnownGroup:
        """What is known of this group; nothing yet where it was never open here."""
        return self.groups.get(mark, KnownGroup())


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
        text = json.dumps(asdict(settings), indent=1, default=datetime.isoformat)
        fresh.write_text(text, encoding="utf-8")
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
        groups=_groups(kept.get("groups")),
    )


def _groups(kept: object) -> dict[str, KnownGroup]:
    if not isinstance(kept, dict):
        return {}
    return {mark: _group(one) for mark, one in kept.items() if isinstance(one, dict)}


def _group(kept: dict[str, Any]) -> KnownGroup:
    usual = KnownGroup()
    file, folder = kept.get("file"), kept.get("copies_to")
    step, copying = kept.get("step"), kept.get("copy_on_closing")
    return KnownGroup(
        file=file if isinstance(file, str) else usual.file,
        step=step if isinstance(step, int) and not isinstance(step, bool) else usual.step,
        seen_at=_instant(kept.get("seen_at")),
        copies_to=folder if isinstance(folder, str) else usual.copies_to,
        copy_on_closing=copying if isinstance(copying, bool) else usual.copy_on_closing,
        keep_copies=Keep(_known(kept.get("keep_copies"), [*Keep], usual.keep_copies)),
    )


def _instant(kept: object) -> datetime | None:
    """With its time zone; a clock reading without one says nothing."""
    try:
        at = datetime.fromisoformat(kept) if isinstance(kept, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None


def _known(value: object, known: Collection[str], usual: str) -> str:
    return value if isinstance(value, str) and value in known else usual
