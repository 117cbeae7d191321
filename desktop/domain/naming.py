"""A person's name in what others wrote: found as the search finds it, and taken out.

Whole words only. What is surely the name is told apart from what may be another word, or
somebody else: Grace, Will, May and Mark are names and words.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.capitals import begun
from desktop.domain.everyday_words import EVERYDAY, NO_NAMES
from desktop.domain.search import APOSTROPHES, FOLDED, Placed, fold, placed_words, words_of


@dataclass(frozen=True, slots=True)
class NameForm:
    """Folded words that may name somebody; `sure` where they can hardly mean anything else."""

    words: tuple[str, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Where a name stands in a text; `owned` when the name ends in an apostrophe and s."""

    start: int
    end: int
    sure: bool
    owned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """What stands where a name was: `Amina rang` and `Amina's bus` need two forms of it."""

    somebody: str
    owned: str


def name_forms(names: Iterable[str], others: Iterable[str] = ()) -> tuple[NameForm, ...]:
    """How somebody may be called by these names; longest first.

    Each whole name, and each of its words but for initials and words such as `de` or
    `Mrs`. A word is not sure when it is an everyday word too, or part of the name of one
    of the `others`.
    """
    theirs = {tuple(words_of(fold(name))) for name in others}
    shared = {word for words in theirs for word in words}
    found: dict[tuple[str, ...], bool] = {}
    for name in names:
        words = tuple(words_of(fold(name)))
        if len(words) > 1:
            found[words] = words not in theirs
        for part in _parts(words):
            alone = part[0] if len(part) == 1 else ""
            found.setdefault(part, not (alone in EVERYDAY or shared.issuperset(part)))
    forms = [NameForm(words, sure) for words, sure in found.items()]
    return tuple(sorted(forms, key=lambda form: (-len(form.words), form.words)))


def exact_forms(texts: Iterable[str]) -> tuple[NameForm, ...]:
    """What names somebody only as a whole, such as an address for letters or a phone number."""
    all_words = {tuple(words_of(fold(text))) for text in texts}
    return tuple(NameForm(words, sure=True) for words in sorted(all_words) if words)


def _parts(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words of a name that call somebody alone; of 小明 only the whole, or without 王."""
    if not words:  # a name of nothing but signs calls nobody
        return []
    if all(len(word) == 1 for word in words):
        return [words] if len(words) < HAN_NAME else [words, words[1:]]
    return [(word,) for word in words if len(word) > 1 and word not in NO_NAMES]


HAN_NAME = 3
"""A Chinese name of three characters has one for the family and two that call somebody."""


def found_in(text: str, forms: Sequence[NameForm]) -> list[Found]:
    """Every place where one of the forms stands in the text, the longest form at each place."""
    words = placed_words(text)
    found: list[Found] = []
    at = 0
    while at < len(words):
        hit = next((hit for form in forms if (hit := _hit(text, words, at, form))), None)
        if hit is None:
            at += 1
            continue
        end, one = hit
        if found and not text[found[-1].end : one.start].strip(" ,"):
            last = found.pop()  # `Begum, Amina` is one person
            one = Found(last.start, one.end, last.sure or one.sure, one.owned)
        found.append(one)
        at = end
    return found


def _hit(text: str, words: Sequence[Placed], at: int, form: NameForm) -> tuple[int, Found] | None:
    """The place of one form that begins with this word, and the number of the word after it."""
    end = at + len(form.words)
    if end > len(words):
        return None
    *first, last = words[at:end]
    if [word.word for word in first] != list(form.words[:-1]):
        return None
    start, stop = words[at].start, last.end
    if last.owner == form.words[-1]:
        return end, Found(start, stop, form.sure, owned=True)
    if last.word != form.words[-1]:
        return None
    quoted = start and text[start - 1] in APOSTROPHES
    if not quoted and last.word.endswith("s") and text[stop : stop + 1] in set(APOSTROPHES):
        return end, Found(start, stop + 1, form.sure, owned=True)
    return end, Found(start, stop, form.sure)


def meant(text: str, found: Sequence[Found]) -> list[Found]:
    """Which of them go where somebody said that the sentence names the person.

    Of `It will be Will's` only the second: a small letter is the everyday word where
    another of them is surely the name or is written like one.
    """
    names = [one for one in found if one.sure or text[one.start].isupper()]
    return names or list(found)


def taken_out(text: str, found: Iterable[Found], instead: Instead) -> str:
    """The text with something neutral in every place where the name stood."""
    parts: list[str] = []
    done = 0
    for one in found:
        before = text[done : one.start]
        said = instead.owned if one.owned else instead.somebody
        if not text[: one.start].strip() or text[: one.start].rstrip()[-1:] in ".!?\n":
            said = begun(said)
        parts += [before, said]
        done = one.end
    return "".join([*parts, text[done:]])


def may_hold(text: str, forms: Collection[NameForm]) -> bool:
    """A quick look that spares most texts the slow one; never wrong when it says no."""
    folded = text.translate(FOLDED)
    return any(all(word in folded for word in form.words) for form in forms)
