"""A letter to Ewa about the bus: three answers, one of them a mistake put right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.agenda import How
from desktop.domain.answer import AnswerKind
from desktop.domain.answer_letter import (
    LetterAnswer,
    LetterChange,
    LetterKnown,
    LetterText,
    TheirWords,
    WrittenIn,
)
from desktop.domain.body import Power
from desktop.domain.change import ChangeState
from desktop.domain.hearing import BlockPlace
from desktop.domain.person import Person
from desktop.domain.starter_wording import STARTER_BLOCKS
from desktop.domain.text_kinds import TextKind
from desktop.printing.blocks import Document
from desktop.printing.documents.answer_letter import answer_letter
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.words_to_say import words_to_say
from tests.printing.practice_meeting import DAY

EWA = Person(
    id=5, name="Ewa", language="pl", phone="07700 900123", address="7 Park Row\nRiverside\nRV1 3EF"
)
POLISH = {
    "The bus to the clinic": "Autobus do przychodni",
    "A later bus": "Późniejszy autobus",
    "One more bus at 18:30.": "Jeszcze jeden autobus o 18:30.",
    "Many of you come home from the clinic after six.": "Wielu z was wraca po szóstej.",
}
URDU = {
    "The bus to the clinic": "کلینک کی بس",
    "A later bus": "دیر سے چلنے والی بس",
    "One more bus at 18:30.": "18:30 پر ایک اور بس۔",
    "Many of you come home from the clinic after six.": (
        "آپ میں سے بہت سے لوگ چھ بجے کے بعد آتے ہیں۔"
    ),
}
OWN_WORDS = "Stoję tam godzinę w deszczu.\nNikt nie mówi, kiedy przyjedzie!"
SECOND_WORDS = "Kierowca nie czeka, aż usiądę."


def text(kind: TextKind, wording: str = "", *, old: tuple[str, ...] = ()) -> LetterText:
    """A text in English, with the language versions there are; `old` ones are out of date."""
    written = [
        WrittenIn(language=tag, wording=known[wording], out_of_date=tag in old)
        for tag, known in (("pl", POLISH), ("ur", URDU))
        if wording in known
    ]
    return LetterText(kind=kind, about_id=1, wording=wording, written=tuple(written))


def block(place: BlockPlace) -> tuple[LetterText, ...]:
    return tuple(
        LetterText(kind=TextKind.BLOCK, wording=wording, ours=True)
        for wording in STARTER_BLOCKS[place]
    )


def words(wording: str, summary: str = "", language: str = "pl") -> TheirWords:
    return TheirWords(
        wording=wording,
        language=language,
        day=date(2026, 2, 5),
        how=How.PHONE,
        summary=text(TextKind.VIEW_SUMMARY, summary),
    )


def change(wording: str, **known: object) -> LetterChange:
    given = {"evidence": text(TextKind.CHANGE_EVIDENCE), "why_not": text(TextKind.CHANGE_WHY_NOT)}
    return LetterChange(
        **({"wording": text(TextKind.CHANGE, wording)} | given | known)  # type: ignore[arg-type]
    )


def answer(theme_id: int, title: str, kind: AnswerKind, **known: object) -> LetterAnswer:
    silent = {
        "recommended": text(TextKind.THEME_RECOMMENDED),
        "decided": text(TextKind.ANSWER_DECIDED),
        "reasons": text(TextKind.ANSWER_REASONS),
        "could_not": text(TextKind.ANSWER_COULD_NOT),
        "difference": text(TextKind.ANSWER_DIFFERENCE),
        "disagreement": text(TextKind.ANSWER_DISAGREEMENT),
        "fixed_points": text(TextKind.ANSWER_FIXED),
        "mistake": text(TextKind.ANSWER_MISTAKE),
        "next_step": text(TextKind.ANSWER_NEXT),
        "answered_by": "Riverside Council",
        "decided_by": "The transport committee",
        "power": Power.ADVISE,
        "day": date(2026, 3, 3),
    }
    return LetterAnswer(
        theme_id=theme_id,
        answer_id=theme_id,
        title=text(TextKind.THEME_TITLE, title),
        kind=kind,
        **(silent | known),  # type: ignore[arg-type]
    )


YES = answer(
    1,
    "A later bus",
    AnswerKind.YES,
    said=(words(OWN_WORDS, "She waits an hour in the rain."),),
    decided=text(TextKind.ANSWER_DECIDED, "One more bus at 18:30."),
    reasons=text(TextKind.ANSWER_REASONS, "Many of you come home from the clinic after six."),
    changes=(
        change(
            "The bus company runs one more bus.",
            who="Riverside Buses",
            due=date(2026, 5, 1),
            cost=1240000,
        ),
        change(
            "A new timetable hangs at the stop.",
            who="Riverside Buses",
            state=ChangeState.DONE,
            ended_on=date(2026, 3, 9),
            evidence=text(TextKind.CHANGE_EVIDENCE, "We looked at it, and took a photo."),
        ),
    ),
    check_on=date(2026, 8, 1),
)
PARTLY = answer(
    2,
    "Seats at the stop",
    AnswerKind.PARTLY,
    said=(words(SECOND_WORDS),),
    recommended=text(TextKind.THEME_RECOMMENDED, "A shelter with two benches."),
    decided=text(TextKind.ANSWER_DECIDED, "One bench, without a roof."),
    reasons=text(TextKind.ANSWER_REASONS, "People cannot stand for so long."),
    difference=text(TextKind.ANSWER_DIFFERENCE, "There is money for one bench."),
    could_not=text(TextKind.ANSWER_COULD_NOT, "A roof needs a permit that we did not get."),
    disagreement=text(TextKind.ANSWER_DISAGREEMENT, "Two of us wanted to wait for the roof."),
    next_step=text(TextKind.ANSWER_NEXT, "We ask for the roof again in the autumn."),
    changes=(
        change(
            "A bus shelter.",
            state=ChangeState.NOT_DONE,
            why_not=text(TextKind.CHANGE_WHY_NOT, "The pavement is too narrow."),
        ),
    ),
)
NO = answer(
    3,
    "Free tickets",
    AnswerKind.NO,
    mistake=text(TextKind.ANSWER_MISTAKE, "We told you yes before we had asked the council."),
    decided=text(TextKind.ANSWER_DECIDED, "Tickets stay as they are."),
    could_not=text(TextKind.ANSWER_COULD_NOT, "There is no money for it this year."),
    fixed_points=text(TextKind.ANSWER_FIXED, "Parliament sets who travels free."),
    before=AnswerKind.YES,
    before_on=date(2026, 2, 20),
)
LETTER = LetterKnown(
    request_id=1,
    person=EWA,
    day=DAY,
    asked=text(TextKind.REQUEST_TITLE, "The bus to the clinic"),
    asked_by="Riverside Council",
    decision=text(TextKind.REQUEST_DECISION, "The bus contract for the next three years."),
    decided_by="The transport committee",
    answers=(YES, PARTLY, NO),
    waiting=(words("A co z sobotami?"),),
    opening=block(BlockPlace.OPENING),
    what_happens=block(BlockPlace.WHAT_HAPPENS),
    thanks=block(BlockPlace.THANKS),
)
PORTUGUESE = words("Fico lá uma hora à chuva.", language="pt")
UNTRANSLATED = replace(
    LETTER,
    asked=replace(LETTER.asked, written=()),
    answers=(
        replace(PARTLY, said=(PORTUGUESE,)),
        replace(NO, said=()),
    ),
    waiting=(PORTUGUESE,),
)
"""What reads the same way in every language: nobody has put it into another one."""
ANSWER_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "answer letter": lambda head: answer_letter(head, UNTRANSLATED),
    "words to say": lambda head: words_to_say(head, UNTRANSLATED),
}
