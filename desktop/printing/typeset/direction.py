"""In which direction each letter of a paragraph runs: the Unicode Bidirectional Algorithm.

UAX #9 with isolates and paired brackets. The classes of a paragraph's letters are kept as a
text of one sign each, so that most rules are one replacement. An isolate is one neutral sign
in the paragraph around it and a paragraph of its own inside. Older marks (embeddings and
overrides) are taken out of what people typed before it comes here.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

DEEPEST = 125
"""So many levels the algorithm knows; isolates below them are passed over."""
ISOLATES, POP = "\u2066\u2067\u2068", "\u2069"
_RTL, _FIRST = ISOLATES[1], ISOLATES[2]
_MOST_BRACKETS = 63

_SIGNS = {
    **dict(zip(("L", "R", "AL", "EN", "AN", "NSM", ""), "LRa12mL", strict=True)),
    **dict(zip(("ES", "ET", "CS", "LRI", "RLI", "FSI", "PDI"), "+%,iiii", strict=True)),
    **dict.fromkeys(("BN", "LRE", "RLE", "LRO", "RLO", "PDF"), ""),
}
"""Classes of UAX #9 as one sign each; all others are neutral, and an empty sign is no letter."""
_NEUTRAL = " "


def levels(text: str, *, rtl: bool) -> list[int]:
    """The level of each letter: even ones run to the right, odd ones to the left.

    `rtl` is the direction of the paragraph.
    """
    found = [int(rtl)] * len(text)
    _resolve(text, 0, len(text), int(rtl), found)
    return found


def in_visual_order(levels: Sequence[int]) -> list[int]:
    """The numbers of pieces with these levels in the order in which they stand (rule L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels, default=0), lowest_odd - 1, -1) if lowest_odd else ():
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = end + 1
    return order


def has_right_to_left(text: str) -> bool:
    """Whether any letter could run to the left, or any mark could turn the order."""
    return not text.isascii() and any(map(_turns, text))


def runs_only_right(text: str) -> bool:
    """Whether it has letters, and all of them run to the right, as what is not translated yet.

    Among right-to-left text such a paragraph keeps its own direction: its full stop stands
    behind it.
    """
    signs = {_sign(letter) for letter in text}
    return "L" in signs and not signs & {"R", "a"}


@cache
def _turns(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in {"R", "AL", "AN", "RLI", "FSI", "LRI"}


@cache
def _sign(letter: str) -> str:
    return _SIGNS.get(unicodedata.bidirectional(letter), _NEUTRAL)


def _resolve(text: str, start: int, end: int, level: int, found: list[int]) -> None:
    """Write the levels of this part of the text, a paragraph of its own."""
    outside: list[int] = []
    at = start
    while at < end:
        letter = text[at]
        if letter in ISOLATES and level < DEEPEST - 1:
            close = _closing(text, at, end)
            inner = _inner_level(text, at, close, level)
            _resolve(text, at + 1, close, inner, found)
            outside.append(at)
            at = close
            if at < end:
                outside.append(at)
        elif _sign(letter):
            outside.append(at)
        at += 1
    sequence = [text[at] for at in outside]
    for at, resolved in zip(outside, _sequence_levels(sequence, level), strict=True):
        found[at] = resolved
    _follow(text, start, end, level, found)


def _follow(text: str, start: int, end: int, level: int, found: list[int]) -> None:
    """Letters that are none (rule X9) stand where the one before them does."""
    for at in range(start, end):
        if not _sign(text[at]):
            found[at] = found[at - 1] if at > start else level


def _closing(text: str, opening: int, end: int) -> int:
    """Where the isolate that begins here ends."""
    open_ones = 0
    for at in range(opening, end):
        if text[at] in ISOLATES:
            open_ones += 1
        elif text[at] == POP:
            open_ones -= 1
            if not open_ones:
                return at
    return end


def _inner_level(text: str, opening: int, close: int, level: int) -> int:
    mark = text[opening]
    turned = mark == _RTL or (mark == _FIRST and _begins_rtl(text[opening + 1 : close]))
    return (level + 1) | 1 if turned else (level + 2) & ~1


def _begins_rtl(text: str) -> bool:
    """The direction of the first letter that has one, outside of isolates (rules P2, P3)."""
    at = 0
    while at < len(text):
        if text[at] in ISOLATES:
            at = _closing(text, at, len(text))
        elif at < len(text) and (sign := _sign(text[at])) in {"L", "R", "a"}:
            return bool(sign != "L")
        at += 1
    return False


def _sequence_levels(letters: Sequence[str], level: int) -> Iterable[int]:
    own = "RL"[level % 2 == 0]
    first = own + "".join(map(_sign, letters))
    resolved = _weak(first)
    if any(letter in _pairs() or letter in _closers() for letter in letters):
        resolved = _brackets(letters, first, resolved, own)
    resolved = _neutral(resolved, own)
    up = {"L": level + level % 2, "R": level + 1 - level % 2, "1": (level + 2) & ~1}
    up["2"] = up["1"]
    return (up[sign] for sign in resolved[1:])


def _weak(signs: str) -> str:
    """Rules W1 to W7. The first sign is the direction before the first letter."""
    signs = re.sub(r"([^m])(m+)", _marks, signs)
    signs = re.sub(r"a[^LRa]+", lambda m: m[0].replace("1", "2"), signs).replace("a", "R")
    signs = re.sub(r"(?<=1)[+,](?=1)", "1", signs)
    signs = re.sub(r"(?<=2),(?=2)", "2", signs)
    signs = re.sub(r"%*1[%1]*", lambda m: "1" * len(m[0]), signs)
    signs = re.sub(r"[+,%]", _NEUTRAL, signs)
    return re.sub(r"L[^LR]+", lambda m: m[0].replace("1", "L"), signs)


def _marks(found: re.Match[str]) -> str:
    before = found[1]
    return before + (_NEUTRAL if before == "i" else before) * len(found[2])


def _neutral(signs: str, own: str) -> str:
    """Rules N1 and N2."""

    def between(found: re.Match[str]) -> str:
        sides = {
            "L" if signs[at] == "L" else "R" for at in (found.start() - 1, found.end()) if at < last
        }
        if found.end() == last:
            sides.add(own)
        return (sides.pop() if len(sides) == 1 else own) * len(found[0])

    last = len(signs)
    return re.sub(r"[ i]+", between, signs)


def _brackets(letters: Sequence[str], first: str, signs: str, own: str) -> str:
    """Rule N0: a pair of brackets runs as what it encloses, or as what stands before it."""
    resolved = list(signs)
    other = "LR"[own == "L"]
    for opening, closing in _paired(letters, resolved):
        inside = {_strong(sign) for sign in resolved[opening + 1 : closing]}
        if own in inside:
            chosen = own
        elif other in inside:
            before = next(s for s in map(_strong, reversed(resolved[:opening])) if s != _NEUTRAL)
            chosen = other if before == other else own
        else:
            continue
        for bracket in (opening, closing):
            resolved[bracket] = chosen
            at = bracket + 1
            while at < len(first) and first[at] == "m":
                resolved[at] = chosen
                at += 1
    return "".join(resolved)


def _strong(sign: str) -> str:
    return "R" if sign in "R12" else sign if sign == "L" else _NEUTRAL


def _paired(letters: Sequence[str], signs: Sequence[str]) -> list[tuple[int, int]]:
    """Places of brackets that belong together, counted with the sign before the first letter."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for at, letter in enumerate(letters, 1):
        if signs[at] != _NEUTRAL:
            continue
        if letter in _pairs():
            if len(waiting) == _MOST_BRACKETS:
                break
            waiting.append((_pairs()[letter], at))
        elif letter in _closers():
            matches = [n for n, (closing, _) in enumerate(waiting) if closing == letter]
            if matches:
                pairs.append((waiting[matches[-1]][1], at))
                del waiting[matches[-1] :]
    return sorted(pairs)


@cache
def _pairs() -> dict[str, str]:
    """Each opening bracket and the one that closes it."""
    from bidi.mirror import MIRRORED  # noqa: PLC0415 - loaded when first used

    return {
        opening: closing
        for opening, closing in MIRRORED.items()
        if unicodedata.category(opening) == "Ps" and unicodedata.bidirectional(opening) == "ON"
    }


@cache
def _closers() -> frozenset[str]:
    return frozenset(_pairs().values())
