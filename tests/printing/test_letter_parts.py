"""What a letter with an answer says of each part, and leaves out where it says nothing new."""

from dataclasses import replace
from datetime import date

from desktop.domain.change import ChangeState
from desktop.domain.text_kinds import TextKind
from desktop.printing.blocks import Document
from desktop.printing.documents.answer_letter import answer_letter
from desktop.printing.documents.words_to_say import words_to_say
from desktop.printing.plain_text import plain_text
from tests.printing.practice_answers import LETTER, PARTLY, YES, change, text, words
from tests.printing.practice_meeting import letterhead

HEAD = letterhead()
WAITS = "We have no answer to this yet. We tell you when we have."


def flat(document: Document) -> str:
    return " ".join(plain_text(document).split())


def letter(**known: object) -> str:
    return flat(answer_letter(HEAD, replace(LETTER, **known)))  # type: ignore[arg-type]


def test_what_is_done_says_since_when_and_how_we_know_and_no_day_to_wait_for() -> None:
    done = change(
        "A bench stands there.",
        state=ChangeState.DONE,
        due=date(2026, 5, 1),
        ended_on=date(2026, 3, 9),
        evidence=text(TextKind.CHANGE_EVIDENCE, "We sat on it."),
    )
    said = letter(answers=(replace(YES, changes=(done,)),), waiting=())
    assert "9 March 2026" in said
    assert "We sat on it." in said
    assert "1 May 2026" not in said


def test_own_words_in_the_readers_language_are_not_said_again_in_short() -> None:
    english = words("I wait an hour in the rain.", "She waits an hour.", language="en")
    said = letter(answers=(replace(YES, said=(english,)),), waiting=())
    assert "I wait an hour in the rain." in said
    assert "She waits an hour." not in said


def test_answers_of_two_days_say_each_when_they_were_given() -> None:
    later = replace(PARTLY, day=date(2026, 3, 10))
    said = letter(answers=(YES, later), waiting=())
    assert said.count("Day of the answer") == 2
    assert "10 March 2026" in said


def test_where_nobody_is_said_to_have_decided_no_heading_asks_who() -> None:
    nobody = [replace(one, decided_by="", answered_by="") for one in (YES, PARTLY)]
    said = letter(answers=tuple(nobody), waiting=(), decided_by="")
    assert "Who decided" not in said


def test_whoever_is_told_aloud_hears_what_waits_and_who_decided() -> None:
    known = replace(LETTER, answers=(YES, PARTLY), waiting=(words("I cannot read the times"),))
    for said in (flat(answer_letter(HEAD, known)), flat(words_to_say(HEAD, known))):
        assert said.count("The transport committee") == 1
        assert WAITS in said
