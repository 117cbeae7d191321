"""Our fixed wording as the group's own speakers see it: signed off, or put right.

What ships in a language is a draft by us until somebody of the group who speaks it has
checked it. English is the source, and counts as checked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.catalogues import Entry
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Words, is_right_to_left, isolated

SOURCE = "en"
"""The language our texts are written in."""
MOST_READ = (
    *("claim_form", "slip", "promise_slip", "no_receipt", "ground_rules", "letters", "policy"),
    *("letterhead", "costs", "amount_words", "cards"),
)
"""The modules whose words stand on members' own papers, the most usual first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingCheck:
    """One text in one language as a speaker of the group left it; it wins over ours.

    `message` is the English text; `forms` are all its plural forms in that language, or one.
    """

    id: int | None = None
    language: str
    message: str
    forms: tuple[str, ...]
    checked_by: int
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One text to be checked. `number` stands on the check sheet, `ours` is our draft.

    `forms` are what is said now: our draft, or what was put right.
    """

    number: int
    entry: Entry
    forms: tuple[str, ...]
    check: WordingCheck | None = None

    @property
    def text(self) -> str:
        return self.entry.text

    @property
    def is_ours(self) -> bool:
        """Whether it still says what we drafted."""
        return self.forms == self.entry.forms


PLACEHOLDER = re.compile(r"\{\w+\}")
LEFT_TO_RIGHT_MARK = "\u200e"
"""Windows look for the first letter of a line to know where it begins, also inside isolates."""


def called(words: Words, language: str) -> str:
    """What a language calls itself; it never turns the line it stands in."""
    name = LANGUAGE_NAMES.get(language, language)
    if words.rtl or not is_right_to_left(language):
        return name
    return f"{LEFT_TO_RIGHT_MARK}{isolated(name)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How far a language was checked: `done` of `count` phrases, by whom, and when last."""

    language: str
    done: int = 0
    count: int = 0
    people: tuple[str, ...] = ()
    last: date | None = None

    @property
    def is_checked(self) -> bool:
        return self.language == SOURCE or 0 < self.count <= self.done

    def said(self, words: Words) -> str:
        """How far it is, to stand beside the language's name; nothing for the source."""
        if self.language == SOURCE:
            return ""
        if not self.count:
            return words.text("we have no words in it yet")
        if not self.done:
            return words.text("draft, not yet checked")
        if not self.is_checked:
            return words.text(
                "draft, {done} of {count} phrases checked", done=self.done, count=self.count
            )
        names = words.listed(self.people)
        return words.text("checked by {names} on {day}", names=names, day=self.last)

    def named(self, words: Words) -> str:
        """`اردو – draft, not yet checked`: the language in its own script, and how far it is."""
        said = self.said(words)
        name = called(words, self.language)
        # Translators: {language} is the name of a language in its own script.
        return words.text("{language} – {state}", language=name, state=said) if said else name


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """The phrases that members read most come first; each keeps its place from day to day."""
    return sorted(entries, key=lambda entry: (_rank(entry), entry.text))


def _rank(entry: Entry) -> int:
    stems = [file.rsplit("/", 1)[-1].removesuffix(".py") for file in entry.files]
    ranks = [MOST_READ.index(stem) for stem in stems if stem in MOST_READ]
    if ranks:
        return min(ranks)
    on_paper = any("/printing/" in file for file in entry.files)
    return len(MOST_READ) + (0 if on_paper else 1)


def checked_forms(entry: Entry, forms: Sequence[str]) -> tuple[str, ...]:
    """What a speaker wrote, as it may be kept.

    Raises UserError where a form is empty, or lacks or adds a {placeholder}; its field is
    `form-0` for the first form.
    """
    for index, form in enumerate(forms):
        if not form.strip():
            raise UserError(N_("Write how you would say it."), field=f"form-{index}")
        _check_placeholders(entry.many or entry.text, form, f"form-{index}")
    return tuple(clean_text(form) for form in forms)


def _check_placeholders(english: str, form: str, field: str) -> None:
    wanted, written = placeholders(english), _written(form, field)
    for name in sorted(wanted - written):
        text = N_("{mark} is missing. Keep it: something is filled in there.")
        raise UserError(text, field=field, mark=f"{{{name}}}")
    for name in sorted(written - wanted):
        text = N_("{mark} is not in the English text. Take it out.")
        raise UserError(text, field=field, mark=f"{{{name}}}")


def placeholders(text: str) -> set[str]:
    """The names in curly brackets. Raises ValueError for brackets that do not fit.

    A name stands alone: what Python would let follow it (`{name!r}`, `{amount:9d}`) could
    stop a paper while it is printed.
    """
    if {"{", "}"} & {*PLACEHOLDER.sub("", text)}:
        raise ValueError(text)
    return {name[1:-1] for name in PLACEHOLDER.findall(text)}


def _written(form: str, field: str) -> set[str]:
    try:
        return placeholders(form)
    except ValueError as error:
        text = N_("A curly bracket is alone here. Write it as in English.")
        raise UserError(text, field=field) from error


def read_numbers(text: str, most: int, *, field: str) -> list[int]:
    """Phrase numbers as people write them: `1-12, 14 15`. Raises UserError, naming `field`."""
    found: set[int] = set()
    for part in text.replace("–", "-").replace(",", " ").split():
        first, dash, last = part.partition("-")
        ends = [end for end in (first, last if dash else first) if end.isascii() and end.isdigit()]
        if len(ends) != 2 or int(ends[0]) > int(ends[1]):  # noqa: PLR2004 - a beginning and an end
            raise UserError(N_("Type numbers like 1-12, 14."), field=field)
        if not 1 <= int(ends[0]) <= int(ends[1]) <= most:
            raise UserError(N_("The numbers go from 1 to {most}."), field=field, most=most)
        found.update(range(int(ends[0]), int(ends[1]) + 1))
    return sorted(found)
