"""What the practice group was asked, what its members said, and how they were answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from desktop.domain.agenda import How
from desktop.domain.answer import AnswerKind
from desktop.domain.notes import Consent

LIBRARY, CLINIC, COUNCIL = "Riverside Library", "Riverside Clinic", "Riverside Council"
DOOR = "A heavy door"
EVENINGS = "Open longer in the evening"
PARKING = "Parking at the door"
CHAIRS = "Chairs that help you stand up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What somebody said; `who` is empty for somebody without a name."""

    who: str
    words: str
    themes: tuple[str, ...]
    how: How
    language: str = "en"
    summary: str = ""
    consent: Consent = Consent.NAMED
    through: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was recommended, what was answered, and what is to change because of it."""

    theme: str
    recommended: str
    kind: AnswerKind
    decided: str = ""
    reasons: str = ""
    could_not: str = ""
    fixed_points: str = ""
    next_step: str = ""
    change: str = ""
    cost: int | None = None


ABOUT_LIBRARY: Mapping[str, Any] = MappingProxyType(
    {
        "title": "How our library works",
        "contact": "Pat Lane, 01632 960 477",
        "decision": "What the library changes this year, and what it pays for.",
        "can_change": "The building, the hours and how you are helped.",
        "cannot_change": "The road and the parking in front of the library.",
        "why_fixed": "The road belongs to the council.",
        "likely_result": "Some changes this year. Others need more money.",
        "fee": "No fee.",
        "expenses": "Your costs, as at our meetings.",
        "support": "Pat comes to you, or rings you. You can bring somebody.",
        "holds_money": "The head of the library",
        "last_word": "The head of the library",
        "decided_by": "The head of the library",
    }
)
ABOUT_CLINIC: Mapping[str, Any] = MappingProxyType(
    {
        "title": "The waiting room of the clinic",
        "contact": "Ali Reid, 01632 960 208",
        "decision": "Which chairs the clinic buys.",
        "can_change": "Which chairs, and where they stand.",
        "cannot_change": "The size of the room.",
        "why_fixed": "There is no other room.",
        "likely_result": "New chairs within half a year.",
        "fee": "No fee.",
        "expenses": "Your fare to the clinic.",
        "support": "Ask at the desk. Somebody walks with you.",
        "holds_money": "The manager of the clinic",
        "last_word": "The manager of the clinic",
        "decided_by": "The manager of the clinic",
    }
)
AT_LIBRARY = (
    Spoken(
        who="Amina",
        words="I cannot open the door. Somebody always has to help me.",
        themes=(DOOR,),
        how=How.MEETING,
    ),
    Spoken(
        who="Ben",
        words="I work until six. When I come home the library is shut.",
        themes=(EVENINGS,),
        how=How.PHONE,
        consent=Consent.INITIALS,
    ),
    Spoken(
        who="Carys",
        words="Mae'r drws yn rhy drwm i mi.",
        themes=(DOOR,),
        how=How.LETTER,
        language="cy",
        summary="The door is too heavy.",
    ),
    Spoken(
        who="Dilip",
        words="The door shuts on my wheelchair.",
        themes=(DOOR,),
        how=How.SUPPORTER,
        through="his assistant",
        consent=Consent.UNNAMED,
    ),
    Spoken(
        who="Ewa",
        words="Drzwi są dla mnie za ciężkie, a wieczorem biblioteka jest zamknięta.",
        themes=(DOOR, EVENINGS),
        how=How.EMAIL,
        language="pl",
        summary="The door is too heavy. In the evening the library is shut.",
    ),
    Spoken(
        who="Farah",
        words="میں شام کو ہی لائبریری جا سکتی ہوں۔",
        themes=(EVENINGS,),
        how=How.INTERPRETER,
        language="ur",
        summary="The evening is the only time to go to the library.",
        through="an interpreter",
        consent=Consent.NONE,
    ),
    Spoken(
        who="Gwen",
        words="I can only walk twenty steps. There is nowhere to park.",
        themes=(PARKING,),
        how=How.DOOR,
    ),
    Spoken(
        who="Hassan",
        words="Please keep a place to park near the door.",
        themes=(PARKING,),
        how=How.PHONE,
        consent=Consent.NOT_ASKED,
    ),
    Spoken(
        who="Ines",
        words="Gostava que a biblioteca abrisse até mais tarde.",
        themes=(EVENINGS,),
        how=How.LETTER,
        language="pt",
        summary="The library should be open later.",
        consent=Consent.INITIALS,
    ),
    Spoken(
        who="",
        words="That door is for strong people only.",
        themes=(DOOR,),
        how=How.DOOR,
        consent=Consent.UNNAMED,
    ),
)
"""Ten people, in five languages; one of them gave no name."""
AT_CLINIC = (
    Spoken(
        who="Gwen",
        words="The chairs are so low that I cannot get up.",
        themes=(CHAIRS,),
        how=How.PERSON,
    ),
    Spoken(
        who="Hassan",
        words="A chair with arms would help my mother.",
        themes=(CHAIRS,),
        how=How.PHONE,
    ),
)
LIBRARY_ANSWERS = (
    Answered(
        theme=DOOR,
        recommended="A door that opens by itself.",
        kind=AnswerKind.YES,
        decided="A door that opens by itself.",
        reasons="Several people told us that they need help with this door.",
        next_step="The builders come in May.",
        change="Put in a door that opens by itself",
        cost=240000,
    ),
    Answered(
        theme=EVENINGS,
        recommended="Open until eight on two evenings.",
        kind=AnswerKind.PARTLY,
        decided="Open until eight on Thursdays.",
        reasons="On Thursdays the library has enough staff.",
        could_not="A second evening costs £4,000 a year. The library does not have it.",
        next_step="The library looks at it again in the autumn.",
        change="Open until eight on Thursdays",
    ),
    Answered(
        theme=PARKING,
        recommended="Two places to park at the door.",
        kind=AnswerKind.NO,
        could_not="The road in front of the door is kept free for buses.",
        fixed_points="The road belongs to the council.",
        next_step="The library passed on what you said to the council.",
    ),
)
CLINIC_ANSWERS = (
    Answered(
        theme=CHAIRS,
        recommended="Six chairs with arms.",
        kind=AnswerKind.YES,
        decided="Six chairs with arms.",
        reasons="The old chairs are too low for many people.",
        change="Buy six chairs with arms",
        cost=54000,
    ),
)
