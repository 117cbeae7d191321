"""Where a line may end: the opportunities of UAX #14, and what must never be cut.

The classes are made from what Python knows of each letter, with the few lists that it does
not know. Letters of Thai, Lao, Khmer and Burmese, whose words nobody can find without a
dictionary, stay together as long as a line has room for them.
"""

import re
import unicodedata
from functools import cache, lru_cache

_GLUE = "\u00a0\u202f\u2007\u2011\u0f0c"
_JOINER, _NO_BREAK, _MAY_BREAK = "\u200d", "\u2060\ufeff", "\u200b"
_AFTER = "|\u2012\u1361\u0964\u0965\u05be\u3000\u1680\u205f"
_CLOSING = "、。，．﹐﹑﹒｡､"
_EXCLAMATION = "!?！？؟؛۔﹖﹗"
_INFIX = ",.:;\u037e\u0589\u060c\u060d\u2044"
_NO_START = "々〻ゝゞヽヾー・：；‼⁇⁈⁉〜゠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
_BY_LIST = {
    letter: name
    for name, letters in {
        "GL": _GLUE,
        "WJ": _NO_BREAK,
        "ZW": _MAY_BREAK,
        "BA": _AFTER,
        "CL": _CLOSING,
        "EX": _EXCLAMATION,
        "IS": _INFIX,
        "NS": _NO_START,
        "IN": "․‥…⋯",
        "B2": "—⸺⸻",
        "BB": "´ˈˌ",
        "HY": "-",
        "HH": "‐–",
        "SY": "/",
        "CP": ")]",
        "QU": "\"'",
        "PR": "+\\±№−",
        "PO": "%°‰‱′″‴¢℃℉٪",
        "OP": "¡¿",
        "NU": "٫٬",
    }.items()
    for letter in letters
}
_BY_CATEGORY = {
    **dict.fromkeys(("Mn", "Mc", "Me", "Cf"), "CM"),
    "Ps": "OP",
    "Pe": "CL",
    "Pi": "QO",
    "Pf": "QC",
    "Sc": "PR",
    "Nd": "NU",
    "Zs": "BA",
}
_WIDE = frozenset("FW")
_NEVER_BEFORE = {"CL", "CP", "EX", "IS", "SY", "ZW", "WJ", "BA", "HY", "HH", "NS", "IN", "CM"}
_NEVER_AFTER = {"WJ", "GL", "OP", "OW", "BB"}
_NEVER_AFTER_SPACE = {"CL", "CP", "EX", "IS", "SY", "ZW", "WJ"}
_HYPHENS = {"HY", "HH"}
_QUOTES = {"QO", "QC", "QU"}
_CLOSED = {"", "CL", "CP", "EX", "IS", "SY", "GL", "QO", "QC", "QU"}
_TOGETHER = {
    *((a, b) for a in ("AL", "HL") for b in ("AL", "HL", "NU", "PR", "PO", "OP")),
    *((a, b) for a in ("NU", "PR", "PO", "CP", "IS") for b in ("AL", "HL")),
    *((a, "NU") for a in ("NU", "PR", "PO", "HY", "HH", "IS", "CP")),
    *(("NU", b) for b in ("PR", "PO", "OP")),
    *(("PR", "ID"), ("ID", "PO"), ("SY", "HL"), ("B2", "B2")),
}
_TOGETHER_OVER_SPACE = {("CL", "NS"), ("CP", "NS"), ("B2", "B2")}
_VIRAMA = 9
_WORDS = re.compile("[^ ]+")
_TELEPHONE = re.compile(r"(?<![^\W_])[+0]\d{1,5}(?: \d{2,6}){1,4}(?! ?\d)")


def clusters(text: str) -> list[str]:
    """Letters with their marks and joiners; neither a line nor a typeface changes inside one."""
    if text.isascii():
        return list(text)
    found: list[str] = []
    for letter in text:
        if found and _holds(found[-1][-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def breaks(text: str, *, as_unicode: bool = False) -> list[int]:
    """The places before which a new line may begin, and the text's end.

    Unicode lets a line end after a hyphen as well. We do not: many readers, and many programs
    that copy the text, take it for a word that was cut. Nor do we part a telephone number,
    which nobody can dial from two lines, least of all in a text from right to left.
    """
    places: list[int] = []
    last = ""
    for found in _WORDS.finditer(text):
        inside, first, end = _word(found[0], as_unicode)
        if last and not _held(last, first):
            places.append(found.start())
        places += [found.start() + place for place in inside]
        last = end
    if not as_unicode:
        whole = {at for found in _TELEPHONE.finditer(text) for at in range(*found.span())[1:]}
        places = [place for place in places if place not in whole]
    return [*places, len(text)] if text else []


def _held(last: str, first: str) -> bool:
    """Whether two words hold together over the space between them."""
    return (
        first in _NEVER_AFTER_SPACE or last in {"OP", "OW"} or (last, first) in _TOGETHER_OVER_SPACE
    )


@lru_cache(maxsize=16384)
def _word(word: str, at_hyphens: bool) -> tuple[tuple[int, ...], str, str]:
    """Where a word without spaces may be parted, and the classes of its ends."""
    kinds = _kinds(word)
    letters = [at for at, kind in enumerate(kinds) if kind]
    shown = [kinds[at] for at in letters]
    places = [
        at
        for place, at in enumerate(letters)
        if place
        and _may_break(shown, place, word, at)
        and (at_hyphens or shown[place - 1] not in _HYPHENS)
    ]
    first = "CL" if shown[0] == "QC" and (*shown[1:2], "")[0] in _CLOSED else shown[0]
    first = "NU" if shown[:2] == ["IS", "NU"] else first
    opened = shown[-1] == "QO" and (len(shown) == 1 or shown[-2] in _QUOTES | _NEVER_AFTER)
    return tuple(places), first, "OP" if opened else shown[-1]


def _kinds(word: str) -> list[str]:
    """The class of each letter; marks go with the letter before them and have none."""
    kinds: list[str] = []
    before = ""
    for letter in word:
        kind = _kind(letter)
        if kind == "CM":
            kind = "" if before not in {"", "ZW"} else "AL"
        kinds.append(kind)
        before = kind or before
    return kinds


def _may_break(kinds: list[str], place: int, word: str, at: int) -> bool:
    """Whether a line may begin at this place in a word."""
    before, kind = kinds[place - 1], kinds[place]
    last = kinds[place - 2] if place > 1 else ""
    if before == "ZW":
        return kind != "ZW"
    if before in _NEVER_AFTER or kind in _NEVER_BEFORE or _after_hyphen(last, before, kind):
        return False
    if before in _QUOTES or kind in _QUOTES:
        return _beside_quote(before, kind, word, at)
    if kind == "GL":
        return before in {"BA", *_HYPHENS}
    after = kinds[place + 1] if place + 1 < len(kinds) else ""
    return not (_in_a_number(last, before, kind, after) or (before, kind) in _TOGETHER)


def _after_hyphen(last: str, before: str, kind: str) -> bool:
    """Whether a hyphen holds on to what follows: one before a word, and most Hebrew ones."""
    if before not in _HYPHENS:
        return False
    return (kind in {"AL", "HL"} and last in {"", "GL"}) or (last == "HL" and kind != "HL")


def _in_a_number(last: str, before: str, kind: str, after: str) -> bool:
    """Whether the two are parts of something like `12/3`, `5)%` or `£(5`."""
    if last == "NU" and before in {"CL", "CP", "IS", "SY"} and kind in {"PR", "PO"}:
        return True
    if last == "NU" and before == "SY" and kind == "NU":
        return True
    return before in {"PR", "PO"} and kind in {"OP", "OW"} and after == "NU"


def _beside_quote(before: str, kind: str, text: str, at: int) -> bool:
    """Only between Chinese letters may a line begin before “ or after ”."""
    if kind == "QO" and before not in _QUOTES:
        return _wide(text[at - 1]) and _wide(text[at + 1 : at + 2])
    if before == "QC" and kind not in _QUOTES:
        return _wide(text[at]) and at > 1 and _wide(text[at - 2])
    return False


@cache
def _wide(letter: str) -> bool:
    return letter != "" and unicodedata.east_asian_width(letter) in _WIDE


@cache
def _kind(letter: str) -> str:
    """The letter's line-breaking class."""
    if letter in _BY_LIST:
        return _BY_LIST[letter]
    wide, hebrew = _wide(letter), "\u05d0" <= letter <= "\u05ea"
    usual = "ID" if wide else "HL" if hebrew else "AL"
    kind = _BY_CATEGORY.get(unicodedata.category(letter), usual)
    return {"OP": "OW", "NU": "ID"}.get(kind, kind) if wide else kind


def _holds(before: str, letter: str) -> bool:
    """Whether these two letters belong together."""
    return _continues(letter) or (
        (before == _JOINER and letter.isalpha())
        or (unicodedata.combining(before) == _VIRAMA and _script(before) == _script(letter))
    )


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", maxsplit=1)[0]


@cache
def _continues(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Mc", "Me"} or letter in "\u200c\u200d"
