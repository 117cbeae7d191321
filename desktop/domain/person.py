"""A person, as far as money needs them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.heard_by import HeardBy
from desktop.domain.search import fold
from desktop.errors import UserError
from desktop.language import N_

LONGEST_NAME = 200
TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates of writing: left open, they turn what stands after them."""


class Status(StrEnum):
    WELCOME = "welcome"
    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"
    DIED = "has died"


STATUS_NAMES = {
    Status.WELCOME: N_("welcome"),
    Status.ACTIVE: N_("active"),
    Status.PAUSED: N_("paused"),
    Status.LEFT: N_("left"),
    Status.DIED: N_("has died"),
}


class Reading(StrEnum):
    """The format a person reads papers in."""

    CLEAR = "clear"
    LARGE_18 = "large-18"
    LARGE_20 = "large-20"
    LARGE_24 = "large-24"
    LARGE_28 = "large-28"
    EASY = "easy"
    HTML = "html"
    TEXT = "text"
    TALK = "talk"
    BSL = "bsl"


READING_NAMES = {
    Reading.CLEAR: N_("clear print, 14 point"),
    Reading.LARGE_18: N_("large print, 18 point"),
    Reading.LARGE_20: N_("large print, 20 point"),
    Reading.LARGE_24: N_("large print, 24 point"),
    Reading.LARGE_28: N_("large print, 28 point"),
    Reading.EASY: N_("Easy Read, with pictures"),
    Reading.HTML: N_("web page, for a screen reader"),
    Reading.TEXT: N_("plain text, for e-mail or braille"),
    Reading.TALK: N_("talk it through"),
    Reading.BSL: N_("British Sign Language"),
}
TOLD = frozenset({Reading.TALK, Reading.BSL})
"""Ways of reading that no printer has: somebody tells them instead."""


class PaperColour(StrEnum):
    """The colour of paper somebody reads best on; white is as usual."""

    WHITE = ""
    CREAM = "cream"
    YELLOW = "yellow"
    BLUE = "blue"
    GREEN = "green"
    PINK = "pink"


PAPER_COLOUR_NAMES = {
    PaperColour.WHITE: N_("white"),
    PaperColour.CREAM: N_("cream"),
    PaperColour.YELLOW: N_("pale yellow"),
    PaperColour.BLUE: N_("pale blue"),
    PaperColour.GREEN: N_("pale green"),
    PaperColour.PINK: N_("pale pink"),
}


class Method(StrEnum):
    CASH = "cash"
    BANK = "bank"


METHOD_NAMES = {Method.CASH: N_("cash on the day"), Method.BANK: N_("bank transfer")}


def clean_text(text: str) -> str:
    """Typed text without what no page or screen can show, and what would turn it round.

    Lone surrogates and control characters; the signs that change the direction of all that
    follows, which come along when one copies. Marks within a word stay.
    """
    if text.isascii() and text.isprintable():  # most of it, many times on every page
        return text.strip()
    shown = "".join(c for c in text if _is_text(c))
    return unicodedata.normalize("NFC", shown).strip()


def _is_text(letter: str) -> bool:
    if letter in TURNS:
        return False
    return letter == "\n" or unicodedata.category(letter) not in {"Cs", "Cc"}


def checked_name(text: str, field: str = "name") -> str:
    """A name as it may be kept. Raises UserError for an empty or endless one."""
    name = clean_text(" ".join(text.split()))
    if not any(unicodedata.category(letter)[0] in "LNPS" for letter in name):
        raise UserError(N_("Type a name. One word is enough."), field=field)
    if len(name) > LONGEST_NAME:
        raise UserError(
            N_("This name has {count} letters. We can keep up to {most}."),
            field=field,
            count=len(name),
            most=LONGEST_NAME,
        )
    return name


def listed_name(name: str, apart: int) -> str:
    """`Amina Begum (2)` for the second of this name; 0 is somebody alone with it."""
    return f"{name} ({apart})" if apart else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the group knows. `collector_id` is who usually takes the money for them.

    `household` is shared by people who live together; it is asked only of those who pay,
    agree or count; `household_asked` says that they answered, also that it is nobody.
    `second_language` stands beside the first on every paper, where somebody wants both.
    `spoken_name` is how the name is said aloud, empty when as printed.
    `roughly` is about how much a meeting costs them, in the smallest unit, as somebody
    guessed before their first claim; None while nobody has.
    `apart` is 0, or where others have the same name which of them this is, in the order in
    which they came on the list. It is not kept: the file says it of whoever is read from it.
    They set `invitation_limit` themselves: so many invitations a quarter. `hear_back` is how
    they want to hear what became of what they said, None as with other papers.
    """

    id: int | None = None
    name: str
    spoken_name: str = ""
    language: str = "en"
    reading: Reading = Reading.CLEAR
    second_language: str = ""
    paper_colour: PaperColour = PaperColour.WHITE
    phone: str = ""
    email: str = ""
    address: str = ""
    status: Status = Status.ACTIVE
    joined_on: date | None = None
    method: Method = Method.CASH
    collector_id: int | None = None
    household: str = ""
    household_asked: bool = False
    claims_costs: bool = True
    roughly: int | None = None
    invitation_limit: int | None = None
    hear_back: HeardBy | None = None
    erased_on: date | None = None
    apart: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", checked_name(self.name))
        for part in ("spoken_name", "phone", "email", "address", "household"):
            typed = getattr(self, part)
            if typed:
                object.__setattr__(self, part, clean_text(typed))

    @property
    def listed(self) -> str:
        """The name wherever people are listed or chosen: `Amina Begum (2)` where two have it.

        A number tells nobody's phone or address to the room. A group that knows a better word
        writes it into the name.
        """
        return listed_name(self.name, self.apart)

    @property
    def said(self) -> str:
        """The listed name, as it is said aloud."""
        return self.listed.replace(self.name, self.spoken_name or self.name, 1)

    @property
    def is_gone(self) -> bool:
        """Whether they left, died or were erased: nobody is asked to do anything any more."""
        return self.status in {Status.LEFT, Status.DIED} or self.erased_on is not None

    @property
    def short(self) -> str:
        """The name one calls across a table: `Amina` of `Amina Begum`."""
        return self.name.split()[0]

    @property
    def called(self) -> str:
        """The name one calls across a table; in full where somebody else has the same."""
        return self.listed if self.apart else self.short


@dataclass(frozen=True, slots=True, kw_only=True)
class PayeeDetails:
    """Where a bank payment goes. Hidden everywhere but where Show to pay opens it (rule 24)."""

    id: int | None = None
    person_id: int
    account_name: str
    sort_code: str
    account_number: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "account_name", checked_name(self.account_name, "account_name"))
        object.__setattr__(self, "sort_code", _digits(self.sort_code, (6,), "sort_code"))
        number = _digits(self.account_number, range(6, 35), "account_number")
        object.__setattr__(self, "account_number", number)

    @property
    def hidden(self) -> str:
        """The last three digits, all that is shown in passing."""
        return self.account_number[-3:]

    @property
    def in_pairs(self) -> tuple[str, str]:
        """Sort code and account number in pairs, to be heard and typed: `20 00 00`."""
        return _pairs(self.sort_code), _pairs(self.account_number)


def _digits(text: str, lengths: tuple[int, ...] | range, field: str) -> str:
    digits = "".join(c for c in text if c not in " -–.")
    fits = digits.isascii() and len(digits) in lengths
    if field == "sort_code" and not (fits and digits.isdigit()):
        raise UserError(N_("A sort code has six figures, like 20-00-00."), field=field)
    if not (fits and digits.isalnum()):
        raise UserError(N_("An account number has eight figures. Check it."), field=field)
    return digits.upper()


def _pairs(digits: str) -> str:
    return " ".join(digits[i : i + 2] for i in range(0, len(digits), 2))


def called_together(people: Iterable[Person]) -> list[str]:
    """What people are called in one sentence: first names, in full where two are alike.

    Nobody is named twice.
    """
    once = {person.listed: person for person in people}
    shorts = [person.short for person in once.values()]
    return [
        person.called if shorts.count(person.short) == 1 else person.listed
        for person in once.values()
    ]


def alike(one: Person, other: Person) -> bool:
    """Whether two names may be the same person, to be asked once."""
    return fold(one.name) == fold(other.name)
