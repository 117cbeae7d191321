"""Where a line may end: the opportunities of UAX #14, and what must never be cut.

The classes are made from what Python knows of each letter, with the few lists that it does
not know. Letters of Thai, Lao, Khmer and Burmese, whose words nobody can find without a
dictionary, stay together as long as a line has room for them.
"""

import unicodedata
from functools import cache

_GLUE = "\u00a0\u202f\u2007\u2011\u0f0c"
_JOINER, _NO_BREAK, _MAY_BREAK = "\u200d", "\u2060\ufeff", "\u200b"
_AFTER = "|\u2010\u2012\u2013\u1361\u0964\u0965\u05be\u3000\u1680\u205f"
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
        "SY": "/",
        "CP": ")]",
        "QU": "\"'",
        "PR": "+\\±№−",
        "PO": "%°‰‱′″‴¢℃℉٪",
        "OP": "¡¿",
        "NU": "٫٬",
        "SP": " ",
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
_NEVER_BEFORE = {"CL", "CP", "EX", "IS", "SY", "SP", "ZW", "WJ", "BA", "HY", "NS", "IN", "CM"}
_NEVER_AFTER = {"WJ", "GL", "OP", "OW", "BB"}
_NEVER_AFTER_SPACE = {"CL", "CP", "EX", "SY", "SP", "ZW", "WJ"}
_QUOTES = {"QO", "QC", "QU"}
_TOGETHER = {
    *((a, b) for a in ("AL", "HL") for b in ("AL", "HL", "NU", "PR", "PO", "OP")),
    *((a, b) for a in ("NU", "PR", "PO", "CP", "IS") for b in ("AL", "HL")),
    *((a, "NU") for a in ("NU", "PR", "PO", "HY", "IS", "SY", "CP")),
    *((a, b) for a in ("CL", "CP", "NU") for b in ("PR", "PO")),
    *((a, "OP") for a in ("PR", "PO", "NU")),
    *(("PR", "ID"), ("PR", "OW"), ("PO", "OW"), ("ID", "PO"), ("SY", "HL"), ("B2", "B2")),
}
_TOGETHER_OVER_SPACE = {("CL", "NS"), ("CP", "NS"), ("B2", "B2")}
_VIRAMA = 9


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


def breaks(text: str) -> list[int]:
    """The places before which a new line may begin, and the text's end."""
    places: list[int] = []
    before = last = ""
    for at, letter in enumerate(text):
        kind = _kind(letter)
        if kind == "CM":
            if before not in {"", "SP", "ZW"}:
                continue
            kind = "AL"
        if at and (before, kind) != ("AL", "AL") and _may_break(before, kind, last, text, at):
            places.append(at)
        last = before if before != "SP" else last
        before = kind
    return [*places, len(text)]


def _may_break(before: str, kind: str, last: str, text: str, at: int) -> bool:
    """Whether a line may begin here; `last` is what stands before `before` and its spaces."""
    if before == "ZW":
        return kind not in {"SP", "ZW"}
    if before == "SP":
        return not (
            kind in _NEVER_AFTER_SPACE
            or last in {"OP", "OW"}
            or (last, kind) in _TOGETHER_OVER_SPACE
        )
    if before in _QUOTES or kind in _QUOTES:
        return _beside_quote(before, kind, text, at)
    a_minus = before == "HY" and kind in {"AL", "HL"} and last in {"", "SP"}
    if before in _NEVER_AFTER or kind in _NEVER_BEFORE or a_minus:
        return False
    if kind == "GL":
        return before in {"BA", "HY"}
    return (before, kind) not in _TOGETHER


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
    return (
        _continues(letter)
        or (before == _JOINER and letter.isalpha())
        or (unicodedata.combining(before) == _VIRAMA and letter.isalpha())
    )


@cache
def _continues(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Mc", "Me"} or letter in "\u200c\u200d"
