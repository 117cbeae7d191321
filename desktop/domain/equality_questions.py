"""What the form without a name asks, with the lists of each nation (practice 2(h)).

Ethnic groups are those of the censuses of 2021 and 2022, as Annex C of the government's
harmonised categories names them; in Wales, Welsh comes first. A code stays what it is for good:
it is what the file keeps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.language import N_, Words

NOT_SAID = "not said"
"""The code of the choice that stands under every question: prefer not to say."""
EMPTY = ""
"""Stands for those who left a question empty; the file keeps nothing of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer of a list: its code, its name, and the part of the list it stands in."""

    code: str
    name: str
    part: str = ""

    def said(self, words: Words) -> str:
        """`White: Irish`, or the name alone where the list has no parts."""
        name = words.text(self.name)
        if not self.part:
            return name
        return words.text("{kind}: {what}", kind=words.text(self.part), what=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question and its list; `several` choices may be ticked at once."""

    code: str
    wording: str
    choices: tuple[Choice, ...]
    several: bool = False

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(choice.code for choice in self.choices)


PREFER_NOT = Choice(code=NOT_SAID, name=N_("I prefer not to say"))
WHITE, MIXED = N_("White"), N_("Mixed or multiple ethnic groups")
ASIAN, BLACK = N_("Asian or Asian British"), N_("Black, Black British, Caribbean or African")
OTHER = N_("Other ethnic group")
SCOTTISH_ASIAN = N_("Asian, Scottish Asian or British Asian")
SCOTTISH_BLACK = N_("African, Caribbean or Black")
BRITISH = {
    "ENG": N_("English, Welsh, Scottish, Northern Irish or British"),
    "WLS": N_("Welsh, English, Scottish, Northern Irish or British"),
}
ANY_OTHER = N_("any other")


def _part(part: str, *choices: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(code=code, name=name, part=part) for code, name in choices)


def _england_and_wales(nation: str) -> tuple[Choice, ...]:
    """The two lists differ in who is named first."""
    white = _part(
        WHITE,
        ("white british", BRITISH[nation]),
        ("white irish", N_("Irish")),
        ("gypsy or irish traveller", N_("Gypsy or Irish Traveller")),
        ("roma", N_("Roma")),
        ("white other", ANY_OTHER),
    )
    return (*white, *NOT_WHITE)


NOT_WHITE = (
    *_part(
        MIXED,
        ("white and black caribbean", N_("White and Black Caribbean")),
        ("white and black african", N_("White and Black African")),
        ("white and asian", N_("White and Asian")),
        ("mixed other", ANY_OTHER),
    ),
    *_part(
        ASIAN,
        ("indian", N_("Indian")),
        ("pakistani", N_("Pakistani")),
        ("bangladeshi", N_("Bangladeshi")),
        ("chinese", N_("Chinese")),
        ("asian other", ANY_OTHER),
    ),
    *_part(
        BLACK,
        ("caribbean", N_("Caribbean")),
        ("african", N_("African")),
        ("black other", ANY_OTHER),
    ),
    *_part(OTHER, ("arab", N_("Arab")), ("other", ANY_OTHER)),
)
"""What the lists of England and of Wales share."""
SCOTLAND = (
    *_part(
        WHITE,
        ("white scottish", N_("Scottish")),
        ("white other british", N_("other British")),
        ("white irish", N_("Irish")),
        ("white polish", N_("Polish")),
        ("gypsy or traveller", N_("Gypsy or Traveller")),
        ("roma", N_("Roma")),
        ("showman or showwoman", N_("Showman or Showwoman")),
        ("white other", ANY_OTHER),
    ),
    Choice(code="mixed", name=MIXED),
    *_part(
        SCOTTISH_ASIAN,
        ("pakistani", N_("Pakistani")),
        ("indian", N_("Indian")),
        ("bangladeshi", N_("Bangladeshi")),
        ("chinese", N_("Chinese")),
        ("asian other", ANY_OTHER),
    ),
    *_part(
        SCOTTISH_BLACK,
        ("african", N_("African, Scottish African or British African")),
        ("caribbean or black", N_("Caribbean or Black")),
    ),
    *_part(OTHER, ("arab", N_("Arab")), ("other", ANY_OTHER)),
)
NORTHERN_IRELAND = (
    Choice(code="white", name=WHITE),
    Choice(code="irish traveller", name=N_("Irish Traveller")),
    Choice(code="roma", name=N_("Roma")),
    Choice(code="indian", name=N_("Indian")),
    Choice(code="chinese", name=N_("Chinese")),
    Choice(code="filipino", name=N_("Filipino")),
    Choice(code="black african", name=N_("Black African")),
    Choice(code="black other", name=N_("Black, any other")),
    Choice(code="mixed", name=MIXED),
    Choice(code="other", name=OTHER),
)
LISTS: Mapping[str, tuple[Choice, ...]] = MappingProxyType(
    {
        "ENG": _england_and_wales("ENG"),
        "WLS": _england_and_wales("WLS"),
        "SCT": SCOTLAND,
        "NIR": NORTHERN_IRELAND,
    }
)
"""The ethnic groups of each nation."""


def _choices(*choices: tuple[str, str]) -> tuple[Choice, ...]:
    return (*_part("", *choices), PREFER_NOT)


YES_NO = _choices(("yes", N_("Yes")), ("no", N_("No")))
COMMON = (
    Question(
        code="disabled",
        wording=N_("Do you have a condition or illness that lasts 12 months or more?"),
        choices=YES_NO,
    ),
    Question(
        code="areas",
        wording=N_("Does a condition or illness touch any of these?"),
        choices=_choices(
            ("seeing", N_("Seeing")),
            ("hearing", N_("Hearing")),
            ("moving", N_("Walking or moving")),
            ("hands", N_("Using my hands")),
            ("learning", N_("Learning, understanding or concentrating")),
            ("memory", N_("Memory")),
            ("mental health", N_("Mental health")),
            ("breath", N_("Breath, or getting tired")),
            ("people", N_("Being with other people")),
            ("other", N_("Something else")),
        ),
        several=True,
    ),
    Question(
        code="age",
        wording=N_("How old are you?"),
        choices=_choices(
            ("under 18", N_("under 18")),
            ("18-34", N_("18 to 34")),
            ("35-64", N_("35 to 64")),
            ("65 and over", N_("65 and over")),
        ),
    ),
    Question(
        code="sex",
        wording=N_("What is your sex?"),
        choices=_choices(("female", N_("Female")), ("male", N_("Male"))),
    ),
    Question(
        code="gender",
        wording=N_("Is your gender the same as the sex you were registered with at birth?"),
        choices=YES_NO,
    ),
    Question(
        code="orientation",
        wording=N_("Which of these are you?"),
        choices=_choices(
            ("straight", N_("Straight or heterosexual")),
            ("gay or lesbian", N_("Gay or lesbian")),
            ("bisexual", N_("Bisexual")),
            ("other", N_("Something else")),
        ),
    ),
    Question(
        code="religion",
        wording=N_("What is your religion?"),
        choices=_choices(
            ("none", N_("No religion")),
            ("buddhist", N_("Buddhist")),
            ("christian", N_("Christian")),
            ("hindu", N_("Hindu")),
            ("jewish", N_("Jewish")),
            ("muslim", N_("Muslim")),
            ("sikh", N_("Sikh")),
            ("other", N_("Another religion")),
        ),
    ),
    Question(
        code="married",
        wording=N_("Are you married, or in a civil partnership?"),
        choices=_choices(
            ("never", N_("No, never")),
            ("yes", N_("Yes, now")),
            ("separated or divorced", N_("Separated or divorced")),
            ("widowed", N_("My husband, wife or partner has died")),
        ),
    ),
)
USUAL = ("ethnic group", "disabled", "areas", "age", "sex")
"""What is asked unless a group chooses otherwise: each more question is one more reason to stop."""


def questions(nation: str) -> tuple[Question, ...]:
    """All that can be asked, in the order of the form, with a nation's own list."""
    ethnic = Question(
        code="ethnic group",
        wording=N_("What is your ethnic group?"),
        choices=(*LISTS.get(nation, LISTS["ENG"]), PREFER_NOT),
    )
    return (ethnic, *COMMON)


def asked(nation: str, codes: tuple[str, ...]) -> tuple[Question, ...]:
    """The questions with these codes, in the order of the form."""
    return tuple(one for one in questions(nation) if one.code in codes)
