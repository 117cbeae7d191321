"""Whether a word that may be a name is one where it stands: Will you come? We asked Will."""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from desktop.domain.naming import Found
from desktop.domain.search import fold

MONTHS = frozenset({"april", "may", "june", "july", "august"})
_SAYS = """
added adds agreed agrees argued asked asks believes bought brought called came complained cried
explained feels felt found gave gets goes got helped helps insisted knew knows lives made mentioned
met needed needs offered proposed raised rang read reported reminded replied said saw says sent
showed spoke speaks stood suggested talked talks tells thanked thinks thought told took tried
waited wanted wants warned went wished wishes wonders worried worries wrote writes
"""
SAYS = frozenset(_SAYS.split())
"""What people do: behind a word that begins a sentence they make it a name."""
IS = frozenset({"is", "was", "has", "had", "did", "does", "will", "would", "can", "could"})
"""Behind such a word too: a question too many is better than a name that slips through."""
OF_THINGS = frozenset({"allowed", "given", "granted"})
"""Grace is given; nobody is."""
_BEFORE_MONTHS = """
about after around before between by during each early every from in last late mid next of since
this through throughout till until
"""
BEFORE_MONTHS = frozenset(_BEFORE_MONTHS.split())
ELSEWHERE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cy": ("ben", "bryn", "eira", "gwen", "gwyn", "haf", "mai"),
        "pl": ("kora", "roza", "slawa", "wiara"),
        "pt": ("alma", "aurora", "bela", "clara", "linda", "luz", "mar", "paz", "rosa", "sol"),
        "ro": ("luna", "mai", "roman", "vara"),
    }
)
"""Names that are everyday words of a language, as folded."""
ONLY_ELSEWHERE = frozenset(word for words in ELSEWHERE.values() for word in words)
"""In English these are names: Ben is no head there, and Gwen is no smile."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
OPENS = ':–—“”"‘«„('
"""After these a sentence begins anew."""
MOST_CAPITALS = 0.8
IN_A_TITLE = 3


def is_a_name(sentence: str, found: Found, language: str, called: Collection[str]) -> bool:
    """Whether this place of a sentence names somebody. `called` are words of all their names."""
    first = sentence[found.start]
    cased = first.lower() != first.upper()
    word = fold(sentence[found.start : found.end])
    if not cased or (found.sure and language == "en"):
        return True
    if not first.isupper():
        return False
    if language != "en":
        return not (word in ELSEWHERE.get(language, ()) and _begins(sentence, found))
    before, after = WORD.findall(sentence[: found.start]), WORD.findall(sentence[found.end :])
    if word in MONTHS and _is_a_month(before, after, owned=found.owned):
        return False
    if word in ONLY_ELSEWHERE or not (_begins(sentence, found) or _is_a_title(sentence)):
        return True
    return _acts(found, after, called)


def _begins(sentence: str, found: Found) -> bool:
    before = sentence[: found.start].rstrip()
    return not WORD.search(before) or before[-1] in OPENS


def _is_a_title(sentence: str) -> bool:
    """Whether nearly every word has a capital, as in What Will Change."""
    long = [word for word in WORD.findall(sentence) if len(word) >= IN_A_TITLE]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= IN_A_TITLE and capitals >= MOST_CAPITALS * len(long)


def _is_a_month(before: list[str], after: list[str], *, owned: bool) -> bool:
    last = fold(before[-1]) if before else ""
    next_word = fold(after[0]) if after else ""
    if owned or last in BEFORE_MONTHS or last.isdigit() or next_word.isdigit():
        return True
    near = {fold(word) for word in (*before[-2:], *after[:2])}
    return not near.isdisjoint(MONTHS)


def _acts(found: Found, after: list[str], called: Collection[str]) -> bool:
    """Whether somebody does something: Will said; Mark's idea; Will and Amina."""
    if found.owned:
        return True
    following = [fold(one) for one in after[:2]]
    if not following:
        return False
    if following[0] in SAYS:
        return True
    if following[0] in IS and not OF_THINGS.intersection(following):
        return True
    joined = following[0] == "and" and len(following) > 1
    return joined and following[1] in called and after[1][0].isupper()
