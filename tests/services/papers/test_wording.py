"""A group's own speakers check our words, on paper and on screen; what ships is a draft."""

from dataclasses import replace

import pytest

from desktop.domain.office import Office
from desktop.domain.paper_kinds import Paper
from desktop.domain.wording import read_numbers
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.group import group
from desktop.services.papers import languages, wording, wording_records
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, paper
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import wording as stored
from tests.services.in_words import DAY, InWords


def put_right(small: InWords, message: str, *forms: str, language: str = "cy") -> None:
    wording.check(
        small.workspace,
        small.act(),
        language=language,
        message=message,
        forms=forms,
        checked_by=small.id("Priya"),
    )


def sign_all(small: InWords, language: str, *, but: int = 0) -> None:
    every = wording.phrases(small.workspace, language)
    messages = [phrase.text for phrase in every[: len(every) - but]]
    wording.check_many(
        small.workspace,
        small.act(),
        language=language,
        messages=messages,
        checked_by=small.id("Priya"),
    )


def blank_form(workspace: Workspace, reader: Reader) -> Ready:
    return paper(workspace, Paper.CLAIM_FORM, About(), day=DAY, reader=reader)


def state(small: InWords, language: str) -> str:
    """How far it is, without the marks that keep the name from turning the line."""
    said = wording.review(small.workspace, language).named(Words("en"))
    return said.translate(dict.fromkeys((0x200E, 0x2068, 0x2069)))


def test_a_word_that_was_put_right_stands_on_paper_and_can_be_taken_back(small: InWords) -> None:
    before = blank_form(small.workspace, Reader(language="cy")).text()
    put_right(small, "Costs form", "Ffurflen arian yn ôl")
    after = blank_form(small.workspace, Reader(language="cy")).text()
    assert "Ffurflen arian yn ôl" not in before
    assert "Ffurflen arian yn ôl" in after
    small.workspace.undo(small.act())
    assert blank_form(small.workspace, Reader(language="cy")).text() == before


def test_a_word_that_was_put_right_is_said_on_screen_as_long_as_the_file_is_open(
    small: InWords,
) -> None:
    put_right(small, "Costs form", "Ffurflen arian yn ôl")
    words = Words("cy")
    ours = words.text("Costs form")
    words.become("cy", wording.corrections(small.workspace, "cy"))
    assert words.text("Costs form") == "Ffurflen arian yn ôl"
    words.become("cy")
    assert words.text("Costs form") == ours


def test_every_plural_form_is_put_right_on_its_own(small: InWords) -> None:
    forms = [f"{{number}} milltir{mark}" for mark in "abcde"]
    put_right(small, "{number} mile", *forms)
    words = Words.for_paper("cy", wording.corrections(small.workspace, "cy"))
    said = [
        words.plural("{number} mile", "{number} miles", count, number=str(count))
        for count in (1, 2, 3, 6, 4)
    ]
    assert sorted(one[-1] for one in said) == ["a", "b", "c", "d", "e"]
    examples = wording.form_examples("cy")
    assert [examples[ord(one[-1]) - ord("a")][0] for one in said] == [1, 2, 3, 6, 0]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("", "Write how you would say it."),
        ("Argraffwyd.", "{day} is missing. Keep it: something is filled in there."),
        ("{day} {dydd}", "{dydd} is not in the English text. Take it out."),
        ("{day", "A curly bracket is alone here. Write it as in English."),
        ("{day} }", "A curly bracket is alone here. Write it as in English."),
        ("{day!x}", "A curly bracket is alone here. Write it as in English."),
        ("{day:99999999999}", "A curly bracket is alone here. Write it as in English."),
        ("{day.__class__}", "A curly bracket is alone here. Write it as in English."),
        ("{{day}} {day}", "A curly bracket is alone here. Write it as in English."),
    ],
)
def test_what_would_break_a_paper_is_said_at_its_field(
    small: InWords, form: str, said: str
) -> None:
    with pytest.raises(UserError) as refused:
        put_right(small, "Printed on {day}.", form)
    assert str(refused.value) == said
    assert refused.value.field == "form-0"
    assert stored.of_language(small.workspace.db, "cy") == {}


def test_a_form_that_was_left_out_is_asked_for(small: InWords) -> None:
    with pytest.raises(UserError) as refused:
        put_right(small, "{number} mile", "{number} milltir")
    assert refused.value.field == "form-1"


def test_whoever_checks_is_somebody_of_the_group(small: InWords) -> None:
    person = people.get(small.workspace, small.id("Priya"))
    for named in (0, 10**9):
        with pytest.raises(UserError) as refused:
            wording.check(
                small.workspace,
                small.act(),
                language="cy",
                message="Costs form",
                forms=["Ffurflen"],
                checked_by=named,
            )
        assert refused.value.field == "checked_by"
    put_right(small, "Costs form", "Ffurflen")
    assert state(small, "cy").startswith("Cymraeg – draft, 1 of ")
    assert person.short in str(small.workspace.next_undo().label)  # type: ignore[union-attr]


def test_a_language_is_a_draft_until_every_phrase_was_checked(small: InWords) -> None:
    assert state(small, "ur") == "اردو – draft, not yet checked"
    count = len(wording.phrases(small.workspace, "ur"))
    sign_all(small, "ur", but=1)
    assert state(small, "ur") == f"اردو – draft, {count - 1} of {count} phrases checked"
    sign_all(small, "ur")
    assert state(small, "ur") == "اردو – checked by Priya on 12 March 2026"
    assert state(small, "pl") == "Polski – draft, not yet checked"


def test_english_is_the_source_and_nothing_else_counts_as_checked(small: InWords) -> None:
    assert state(small, "en") == "English"
    every = {tag: wording.review(small.workspace, tag).is_checked for tag in LANGUAGE_NAMES}
    assert [tag for tag, checked in every.items() if checked] == ["en"]
    assert [tag for tag in LANGUAGE_NAMES if wording.before_any_group(tag).is_checked] == ["en"]


def test_an_unchecked_language_has_the_groups_own_beside_it(small: InWords) -> None:
    ready = blank_form(small.workspace, Reader(language="ur"))
    assert ready.document.language == "ur"
    assert ready.beside is not None
    assert ready.beside.language == "en"
    assert "Costs form" in ready.text()


def test_it_stands_alone_once_all_that_this_paper_says_was_checked(small: InWords) -> None:
    every = wording.phrases(small.workspace, "ur")
    form = blank_form(small.workspace, Reader(language="ur"))
    assert form.beside is not None
    on_form = [phrase for phrase in every if phrase.check is None]
    wording.check_many(
        small.workspace,
        small.act(),
        language="ur",
        messages=[phrase.text for phrase in on_form[:-1]],
        checked_by=small.id("Priya"),
    )
    assert blank_form(small.workspace, Reader(language="ur")).beside is None


def test_one_print_may_leave_the_other_language_out(small: InWords) -> None:
    assert blank_form(small.workspace, Reader(language="ur", alone=True)).beside is None


def test_english_and_the_groups_own_language_stand_alone(small: InWords) -> None:
    assert blank_form(small.workspace, Reader()).beside is None
    settings = replace(small.workspace.settings, language="cy")
    group.change_settings(small.workspace, small.act(), group=settings)
    assert blank_form(small.workspace, Reader(language="cy")).beside is None
    beside = blank_form(small.workspace, Reader(language="ur")).beside
    assert beside is not None
    assert beside.language == "cy"


def test_a_language_we_have_no_words_in_comes_out_in_the_groups_own(small: InWords) -> None:
    settings = replace(small.workspace.settings, language="cy")
    group.change_settings(small.workspace, small.act(), group=settings)
    assert languages.spoken(small.workspace, "xx") == "cy"
    assert languages.spoken(small.workspace, "../..") == "cy"


@pytest.mark.parametrize(("typed", "said"), [("1-13", "from 1 to 12"), ("0", "from 1 to 12")])
def test_a_number_that_is_not_on_the_check_sheet_is_asked_again(typed: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_numbers(typed, 12, field="numbers")
    assert read_numbers("1-3, 12", 12, field="numbers") == [1, 2, 3, 12]


def test_a_reader_of_two_languages_gets_both(small: InWords) -> None:
    priya = people.get(small.workspace, small.id("Priya"))
    two = replace(priya, language="pl", second_language="cy")
    people.change(small.workspace, small.act(), person=two)
    about = About(person_id=priya.id)
    ready = paper(small.workspace, Paper.CLAIM_FORM, about, day=DAY)
    assert (ready.document.language, ready.beside and ready.beside.language) == ("pl", "cy")


def test_corrections_are_read_once_and_again_after_a_change(small: InWords) -> None:
    first = wording.corrections(small.workspace, "cy")
    assert wording.corrections(small.workspace, "cy") is first
    put_right(small, "Costs form", "Ffurflen")
    assert wording.corrections(small.workspace, "cy") == {"Costs form": ("Ffurflen",)}


def test_members_own_papers_come_first_in_what_is_to_be_checked(small: InWords) -> None:
    every = [phrase.text for phrase in wording.phrases(small.workspace, "pl")]
    assert every.index("Costs form") < every.index("Cash book")


def test_anybody_with_an_office_may_write_down_what_a_speaker_said() -> None:
    held = frozenset(Office)
    assert wording.check.offices == held  # type: ignore[attr-defined]


def test_the_check_sheet_is_first_offered_for_what_most_people_read(small: InWords) -> None:
    workspace = small.workspace
    assert wording_records.most_read(workspace) == "cy"  # nobody reads any but English yet
    for name, language, second in (("Leon", "pl", ""), ("Priya", "ur", "pl")):
        who = people.get(workspace, small.id(name))
        who = replace(who, language=language, second_language=second)
        people.change(workspace, small.act(), person=who)
    assert wording_records.languages_read(workspace) == ["pl", "ur"]
    assert wording_records.most_read(workspace) == "pl"
    sign_all(small, "pl")
    assert wording_records.most_read(workspace) == "ur"
