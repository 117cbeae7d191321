"""Names of others in a letter are found in any language; words that are no names pass."""

from dataclasses import replace

import pytest

from desktop.domain.answer_letter import LetterText, WrittenIn
from desktop.domain.everybody_named import Everybody, Other, decides, other
from desktop.domain.names_in_letters import NameFound, TookPart, found_in_letter, passing
from desktop.domain.person import Person
from desktop.domain.text_kinds import TextKind
from tests.printing.practice_answers import LETTER, YES, change

NAMES = (
    *("Grace Okafor", "Will", "May Lin", "Mark Evans", "Ben Carter", "Hassan Ali"),
    *("Farah Begum", "Carys", "Hope", "王小明"),
)
OTHERS = tuple(other(name, whose=at) for at, name in enumerate(NAMES, 10))


def found(
    wording: str,
    *,
    language: str = "en",
    written: tuple[WrittenIn, ...] = (),
    reader: str = "Amina Begum",
    deciding: tuple[str, ...] = (),
    known: tuple[str, ...] = ("Grace House Trust",),
    others: tuple[Other, ...] = OTHERS,
) -> list[NameFound]:
    """What is asked about in a letter that says only this."""
    text = LetterText(
        kind=TextKind.ANSWER_REASONS, wording=wording, language=language, written=written
    )
    silent = LetterText(kind=TextKind.BLOCK)
    letter = replace(
        LETTER,
        person=Person(id=1, name=reader),
        asked=text,
        decision=silent,
        answers=(),
        waiting=(),
        opening=(),
        what_happens=(),
        thanks=(),
    )
    took_part = TookPart(
        everybody=Everybody(others),
        reader_id=1,
        deciding=deciding,
        passing=passing([reader], deciding, known),
    )
    return found_in_letter(letter, took_part)


def names(wording: str, **said: object) -> list[str]:
    return [name for one in found(wording, **said) for name in one.names]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("The bus is late, as Hassan told us.", "Hassan Ali"),
        ("hassan told us.", "Hassan Ali"),
        ("We asked Will about it.", "Will"),
        ("Will said the ramp is too steep.", "Will"),
        ("Will was there.", "Will"),
        ("Ben has a headache.", "Ben Carter"),
        ("Mark is late again.", "Mark Evans"),
        ("Grace has left us.", "Grace Okafor"),
        ("Mark’s idea was good.", "Mark Evans"),
        ("Grace asked for a seat.", "Grace Okafor"),
        ("May told us about the fares.", "May Lin"),
        ("It was May who rang.", "May Lin"),
        ("Will and Amina came.", ""),
        ("Will and Hassan came.", "Will"),
        ("Mrs Okafor rang.", "Grace Okafor"),
        ("Begum, Farah rang.", "Farah Begum"),
        ("We spoke to Farah Begum.", "Farah Begum"),
        ("小明说得对。", "王小明"),
    ],
)
def test_a_name_of_somebody_else_is_found(wording: str, name: str) -> None:
    assert (name in names(wording)) is bool(name)


@pytest.mark.parametrize(
    "wording",
    [
        "Will the lift work?",
        "It will work.",
        "May we ring you?",
        "You may come in May.",
        "By the end of May 2026 it is done.",
        "May 2026 is the month.",
        "Between April and May it is shut.",
        "Mark the date.",
        "We mark it on the map.",
        "Grace is given for two weeks.",
        "There is a grace period.",
        "We hope so.",
        "Hope for the best.",
        "What Will Change",
        "Our answer: Will you come?",
        "Grace House Trust pays for it.",
        "The office is in Carter Lane, beside Evanston.",
    ],
)
def test_an_ordinary_word_passes(wording: str) -> None:
    assert [name for name in names(wording) if name != "Ben Carter"] == []


def test_the_readers_own_name_and_a_name_they_share_pass() -> None:
    assert names("Amina Begum asked for it, and so did Mrs Begum.") == []
    assert names("We thank Will.", reader="Will Price") == []
    assert names("Farah Begum asked for it.") == ["Farah Begum"]


def test_whoever_decides_passes_by_name_and_others_do_not() -> None:
    decided = ("Councillor Ben Hughes",)
    assert names("Councillor Ben Hughes decided it.", deciding=decided) == []
    assert names("Hughes and Hassan spoke.", deciding=decided) == ["Hassan Ali"]
    assert decides(other("Ben Carter"), ["Ben Carter, chair"])
    assert decides(other("Ben Carter"), ["Ben"])
    assert not decides(other("Ben Carter"), ["", "Councillor Ben Hughes"])


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("pl", "Powiedziała nam o tym Carys.", "Carys"),
        ("pl", "Rozmawialiśmy z Hassanem.", "Hassan Ali"),
        ("ro", "Am vorbit cu Hassan.", "Hassan Ali"),
        ("cy", "Soniodd Ben am y bws.", "Ben Carter"),
        ("ur", "حسن نے ہمیں بتایا۔", "Hassan Ali"),
        ("ar", "أخبرتنا فرح بذلك.", "Farah Begum"),
        ("pa-Guru", "ਹਸਨ ਨੇ ਸਾਨੂੰ ਦੱਸਿਆ।", "Hassan Ali"),
        ("bn", "হাসান আমাদের বলেছেন।", "Hassan Ali"),
        ("gu", "હસને અમને કહ્યું.", "Hassan Ali"),
        ("gu", "હસન અમને કહે છે.", "Hassan Ali"),
    ],
)
def test_a_name_is_found_in_another_language(language: str, wording: str, name: str) -> None:
    version = WrittenIn(language=language, wording=wording)
    asked = found("Somebody told us.", written=(version,))
    assert [(one.names, one.language) for one in asked] == [((name,), language)]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("cy", "Mae’r bws ar ben y stryd. Ben bore mae’n hwyr."),
        ("ro", "Mai mult de o oră."),
        ("ur", "اس دن بس دیر سے آئی۔ امن رہا۔"),
        ("pl", "Autobus jest późno. Ostatnia przychodnia."),
    ],
)
def test_an_ordinary_word_of_another_language_passes(language: str, wording: str) -> None:
    more = (*OTHERS, other("Mai", whose=2), other("Amina", whose=3))
    version = WrittenIn(language=language, wording=wording)
    assert names("Somebody told us.", written=(version,), others=more, reader="Ewa") == []


def test_the_same_name_in_a_translation_is_asked_about_once() -> None:
    version = WrittenIn(language="pl", wording="Rozmawialiśmy z Hassanem. Carys też tam była.")
    asked = found("We spoke to Hassan.", written=(version,))
    assert [(one.sentence, one.names) for one in asked] == [
        ("We spoke to Hassan.", ("Hassan Ali",)),
        ("Carys też tam była.", ("Carys",)),
    ]


def test_each_sentence_is_shown_alone_with_everybody_in_it() -> None:
    asked = found("The bus is late. Hassan and Carys were there.\nWe go on.")
    assert [(one.sentence, one.names) for one in asked] == [
        ("Hassan and Carys were there.", ("Hassan Ali", "Carys"))
    ]


def test_whoever_does_a_change_is_asked_about_when_they_took_part() -> None:
    letter = replace(LETTER, answers=(replace(YES, changes=(change("Ring them.", who="Carys"),)),))
    asked = found_in_letter(letter, TookPart(everybody=Everybody(OTHERS)))
    assert [(one.sentence, one.names) for one in asked] == [("Carys: Ring them.", ("Carys",))]


def test_own_words_are_never_asked_about() -> None:
    [said] = YES.said
    theirs = replace(said, wording="Hassan told me so.")
    letter = replace(LETTER, answers=(replace(YES, said=(theirs,)),), waiting=(theirs,))
    assert found_in_letter(letter, TookPart(everybody=Everybody(OTHERS))) == []
