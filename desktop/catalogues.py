"""Our translations, read from their `.po` files in memory, and which plural form a number takes.

Corrections that a group made (`domain.wording`) are looked up before them, by `Words`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Message

FOLDERS = {"pa-Guru": "pa", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}
"""The languages whose folder in `translations` has another name."""

Texts = Mapping[str, tuple[str, ...]]
"""An English text and all its forms in another language: one, or one for each plural."""
NO_TEXTS: Texts = MappingProxyType({})
UNSAID = (b'\nmsgstr ""\n\n', b'\nmsgstr[0] ""\nmsgstr[1]', b'\nmsgstr[0] ""\n\n')
"""How a text ends in a `.po` file for which nobody wrote words: one form, several, one of one."""


def _english(number: int) -> int:
    return int(number != 1)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is said for each English text. `form_of` gives the plural form of a number."""

    texts: Texts
    form_of: Callable[[int], int]
    plural_forms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text as a catalogue has it: English, the plural of it, and our draft of its forms.

    `files` are the modules that say it, `note` is what translators are told.
    """

    text: str
    many: str = ""
    forms: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    note: str = ""


def catalogue_file(language: str, name: str, folder: Path) -> Path:
    """Where a language's `paper` or `screen` catalogue is, whether or not there is one."""
    return folder / FOLDERS.get(language, language) / "LC_MESSAGES" / f"{name}.po"


@lru_cache(maxsize=32)
def read_catalogue(language: str, names: tuple[str, ...], folder: Path) -> Catalogue:
    """These catalogues as one; the first that has a text wins. English needs none."""
    if language == "en":
        return Catalogue(NO_TEXTS, *plural_rule(language))
    found = [path for name in names if (path := catalogue_file(language, name, folder)).is_file()]
    texts: dict[str, tuple[str, ...]] = {}
    for path in reversed(found):
        texts.update((one.text, one.forms) for one in _entries(path) if all(one.forms))
    return Catalogue(texts, *plural_rule(language))


def entries(language: str, name: str, folder: Path) -> list[Entry]:
    """All texts of one catalogue, drafted or not; empty where the language has none."""
    path = catalogue_file(language, name, folder)
    return list(_entries(path)) if path.is_file() else []


@lru_cache(maxsize=64)
def drafted(language: str, name: str, folder: Path) -> int:
    """How many texts of a catalogue have words; counted without reading what they say."""
    path = catalogue_file(language, name, folder)
    if not path.is_file():
        return 0
    content = path.read_bytes() + b"\n"
    return content.count(b'\nmsgid "') - 1 - sum(content.count(unsaid) for unsaid in UNSAID)


@lru_cache(maxsize=32)
def plural_rule(language: str) -> tuple[Callable[[int], int], int]:
    """Which form a number takes in a language, and how many forms it has."""
    if language == "en":
        return _english, 2
    from gettext import c2py  # noqa: PLC0415 - loaded when first used

    from babel.messages.plurals import get_plural  # noqa: PLC0415 - likewise

    count, rule = get_plural(FOLDERS.get(language, language))
    return c2py(rule), int(count)


@lru_cache(maxsize=4)
def _entries(path: Path) -> tuple[Entry, ...]:
    """All texts of one file. A letter asks twice: for its words, and which are only drafts."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - loaded when first used

    with path.open("rb") as file:
        return tuple(_entry(message) for message in read_po(file) if message.id)


def _entry(message: "Message") -> Entry:
    english = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    return Entry(
        text=english[0],
        many=english[-1] if len(english) > 1 else "",
        forms=_forms(message),
        files=tuple(dict.fromkeys(place for place, _line in message.locations)),
        note=" ".join(message.auto_comments).removeprefix("Translators: "),
    )


def _forms(message: "Message") -> tuple[str, ...]:
    """What somebody wrote; nothing where they were unsure."""
    said = message.string
    forms = (said,) if isinstance(said, str) else tuple(said or ())
    return ("",) if message.fuzzy or not forms else forms
