"""What a letter to somebody who spoke says, in which order, and what stands on its reply slip."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.answer_letter import LetterKnown
from desktop.domain.change import ChangeState
from desktop.domain.text_kinds import TextKind
from desktop.printing.blocks import Block, Document, Idea, KeepTogether, Paragraph
from desktop.printing.documents.answer_letter import answer_letter
from desktop.printing.documents.in_two import in_two
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.words_to_say import words_to_say
from desktop.printing.formats import EASY_READ, LARGE_PRINT, Format
from desktop.printing.kept import document_from_json, document_to_json
from desktop.printing.pdf import Printed, pdf_of_many
from desktop.printing.plain_text import plain_text
from desktop.printing.typeset.beside import pair_up
from tests.printing.practice_answers import (
    LETTER,
    NO,
    OWN_WORDS,
    PARTLY,
    UNTRANSLATED,
    YES,
    answer,
    change,
    text,
)
from tests.printing.practice_meeting import letterhead
from tests.printing.reading import pages

HEAD = letterhead()
EASY = replace(HEAD, easy=True)


def flat(document: Document) -> str:
    """All it says, without the lines under its headings."""
    lines = plain_text(document).splitlines()
    return " ".join(" ".join(line for line in lines if line.strip("=-~.")).split())


def letter(**known: object) -> str:
    return flat(answer_letter(HEAD, replace(LETTER, **known)))  # type: ignore[arg-type]


def in_order(said: str, *parts: str) -> bool:
    places = [said.index(part) for part in parts]
    return places == sorted(places)


def opened(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield from opened(block.blocks) if isinstance(block, KeepTogether) else [block]


def test_their_own_words_come_before_the_answer_and_what_follows_comes_after_it() -> None:
    assert in_order(
        letter(answers=(YES,), waiting=()),
        "Dear Ewa,",
        "The bus to the clinic",
        "Nikt nie mówi, kiedy przyjedzie!",
        "Yes. It is going to happen.",
        "One more bus at 18:30.",
        "Many of you come home from the clinic after six.",
        "Who decided: The transport committee",
        "A new timetable hangs at the stop.",
        "The bus company runs one more bus.",
        "By when: Friday 1 May 2026 Cost: £12400.00",
        "We look at it again on: Saturday 1 August 2026",
        "You do not agree? You can write on the last page, or tell us. Ring Maya on",
        "Thank you for taking part.",
    )


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("language", ["en", "pl", "ur"])
def test_own_words_stand_as_they_were_said_in_the_language_they_were_said_in(
    language: str, easy: bool
) -> None:
    head = replace(letterhead(language), easy=easy)
    blocks = [*opened(answer_letter(head, LETTER).blocks)]
    lines = OWN_WORDS.splitlines()
    told = "" if language == "pl" else "pl"
    if easy:
        ideas = [one for one in blocks if isinstance(one, Idea)]
        [language] = [one.language for one in ideas if list(one.sentences) == lines]
        assert language == told
    else:
        found = [one for one in blocks if isinstance(one, Paragraph) and one.text in lines]
        assert [(one.text, one.language) for one in found] == [(line, told) for line in lines]


def test_whoever_cannot_read_own_words_gets_them_in_short() -> None:
    assert "In short: She waits an hour in the rain." in letter(answers=(YES,))
    polish = flat(answer_letter(letterhead("pl"), replace(LETTER, answers=(YES,))))
    assert "She waits an hour" not in polish


def test_a_partly_says_what_was_recommended_and_why_it_is_not_so() -> None:
    assert in_order(
        letter(answers=(PARTLY,)),
        "Partly. Some of it is going to happen. One bench, without a roof.",
        "People cannot stand for so long.",
        "A shelter with two benches.",
        "There is money for one bench.",
        "Two of us wanted to wait for the roof.",
        "A roof needs a permit that we did not get.",
        "A bus shelter. The pavement is too narrow.",
        "We ask for the roof again in the autumn.",
    )
    as_asked = replace(PARTLY, difference=text(TextKind.ANSWER_DIFFERENCE))
    assert "A shelter with two benches." not in letter(answers=(as_asked,))


def test_what_we_got_wrong_comes_ahead_of_the_answer_that_holds() -> None:
    assert in_order(
        letter(answers=(NO,)),
        "We got this wrong",
        "We told you yes before we had asked the council.",
        "We are sorry.",
        "Our answer then: Yes When we told you: Friday 20 February 2026",
        "No. It is not going to happen.",
        "There is no money for it this year.",
        "Parliament sets who travels free.",
    )


def test_another_answer_without_a_mistake_says_what_we_told_before() -> None:
    said = letter(answers=(replace(NO, mistake=text(TextKind.ANSWER_MISTAKE)),))
    assert "What we told you before Our answer then: Yes" in said
    assert "wrong" not in said


def test_words_that_stand_above_are_not_said_twice() -> None:
    said = letter(answers=(YES, NO))
    assert said.count("Stoję tam godzinę w deszczu.") == 1
    assert "Your words stand above. This is about them too." in said


def test_answers_decided_alike_say_once_after_the_last_who_decided_them() -> None:
    said = letter(answers=(YES, PARTLY), waiting=())
    assert said.count("The transport committee") == 1
    assert in_order(said, "We ask for the roof", "Who decided The transport committee Our power:")
    other = replace(PARTLY, decided_by="The head of the bus company")
    said = letter(answers=(YES, other), waiting=())
    assert in_order(
        said, "Who decided: The transport committee", "Who decided: The head of the bus company"
    )


def test_who_answered_is_said_only_of_somebody_else_than_who_asked() -> None:
    assert "Who answered" not in letter(answers=(YES,), waiting=())
    other = replace(YES, answered_by="Riverside Buses")
    assert "Who answered: Riverside Buses" in letter(answers=(other,), waiting=())


def test_what_is_decided_and_what_changes_are_not_said_twice_in_the_same_words() -> None:
    bench = change("one bench,  without a roof")
    said = letter(answers=(replace(PARTLY, changes=(bench,)),), waiting=())
    assert "One bench, without a roof." not in said
    assert "What is going to change one bench, without a roof" in said
    never = replace(bench, state=ChangeState.NOT_DONE)
    assert "One bench, without a roof." in letter(answers=(replace(PARTLY, changes=(never,)),))


def test_the_same_in_one_language_only_is_said_twice() -> None:
    same = change("Jeszcze jeden autobus o 18:30.")
    polish = answer_letter(
        letterhead("pl"), replace(LETTER, answers=(replace(YES, changes=(same,)),))
    )
    assert flat(polish).count("Jeszcze jeden autobus o 18:30.") == 2


def test_a_letter_that_nobody_posts_has_no_room_for_a_window() -> None:
    assert answer_letter(HEAD, LETTER).address[0] == "Ewa"
    by_hand = replace(LETTER, person=replace(LETTER.person, address=" "))
    assert answer_letter(HEAD, by_hand).address == ()


def test_what_nobody_answered_yet_is_said_to_wait() -> None:
    assert "A co z sobotami?" in letter()
    assert "We have no answer to this yet. We tell you when we have." in letter()
    assert "still waits" not in letter(waiting=())


def test_parts_that_nobody_wrote_have_no_headings() -> None:
    bare = answer(9, "Benches", AnswerKind.NO, decided_by="", answered_by="", power=None)
    said = letter(answers=(bare,), waiting=(), opening=(), what_happens=(), thanks=())
    for heading in (
        *("Why", "What has changed", "What is going to change", "What happens next"),
        *("What we could not do", "We got this wrong", "What happens to what you say"),
        *("What nobody could change", "Who decided"),
    ):
        assert heading not in said


def test_a_text_that_is_out_of_date_or_not_translated_says_so_once() -> None:
    old = text(TextKind.REQUEST_TITLE, "The bus to the clinic", old=("pl",))
    polish = answer_letter(letterhead("pl"), replace(LETTER, asked=old, answers=(), waiting=()))
    words = letterhead("pl").words
    assert words.text("This text is out of date. Ask us for the new one.") in flat(polish)
    assert LETTER.out_of_date("pl") == ()
    assert replace(LETTER, asked=old).out_of_date("pl") == (old,)


def test_the_reply_slip_names_the_reader_the_matter_and_the_letter() -> None:
    said = letter()
    slip = said[said.index("What I think of your answer") :]
    assert "From: Ewa What we asked: The bus to the clinic" in slip
    assert "Your letter of: Thursday 12 March 2026" in slip
    assert "[ ] I do not agree." in slip
    assert "Do you want an answer to this?" in slip


def test_words_to_say_have_the_same_answers_a_stop_after_each_and_room_to_write() -> None:
    said = flat(words_to_say(HEAD, LETTER))
    assert "Phone: 07700 900123" in said
    assert "Hello Ewa. This is Riverside Users' Group." in said
    assert said.count("Was that clear? Shall I say it again?") == len(LETTER.answers)
    for part in ("Nikt nie mówi, kiedy przyjedzie!", "One more bus at 18:30.", "We are sorry."):
        assert part in said
    assert "Who told them:" in said
    assert "7 Park Row" not in said


@pytest.mark.parametrize("make", [answer_letter, words_to_say])
@pytest.mark.parametrize("easy", [False, True])
def test_a_letter_that_was_kept_is_read_again_word_for_word(
    make: Callable[[Letterhead, LetterKnown], Document], easy: bool
) -> None:
    document = make(replace(letterhead("ur"), easy=easy), LETTER)
    assert document_from_json(document_to_json(document)) == document


def test_a_kept_letter_of_a_later_version_leaves_out_what_we_do_not_know() -> None:
    document = answer_letter(HEAD, LETTER)
    later = document_to_json(document).replace('"is": "Paragraph"', '"is": "Paragraph", "new": 1')
    assert document_from_json(later) == document


def test_what_is_no_kept_letter_is_refused() -> None:
    with pytest.raises(TypeError, match="Wheel"):
        document_from_json('{"is": "Wheel"}')


def test_the_texts_of_a_letter_are_those_that_stand_in_it() -> None:
    as_asked = replace(PARTLY, difference=text(TextKind.ANSWER_DIFFERENCE))
    wordings = [one.wording for one in replace(LETTER, answers=(as_asked,)).texts()]
    assert "One bench, without a roof." in wordings
    assert "A shelter with two benches." not in wordings
    assert OWN_WORDS not in wordings


def test_own_words_stand_beside_each_other_on_a_page_in_two_languages() -> None:
    known = replace(LETTER, answers=(), decision=text(TextKind.REQUEST_DECISION), asked_by="")
    both = [
        answer_letter(replace(letterhead(language), easy=True), known) for language in ("pl", "en")
    ]
    assert pair_up(*(one.blocks for one in both))


@pytest.mark.parametrize("look", [LARGE_PRINT[0], EASY_READ], ids=["large", "easy"])
@pytest.mark.parametrize("language", ["pl", "ur"])
def test_a_slip_in_two_languages_stays_on_one_page(language: str, look: Format) -> None:
    """Whoever gives it back gives us all of it."""
    first, second = in_two(
        *(
            answer_letter(replace(letterhead(one), easy=look.easy), UNTRANSLATED)
            for one in (language, "en")
        )
    )
    *letter_pages, slip = pages(pdf_of_many([Printed(first, look, second)]))
    for said in ("What I think of your answer", "Tick one box.", "What I want to say:"):
        assert said in " ".join(slip.split())
    assert "What I think of your answer" not in " ".join(" ".join(letter_pages).split())
