"""Letters, policy, rules and labels, gathered from the file."""

from dataclasses import replace

import pytest

from desktop.domain.paper_kinds import GOODBYES, Paper
from desktop.domain.person import Reading, Status
from desktop.domain.text_kinds import Letter, TextKind
from desktop.errors import UserError
from desktop.services.papers import own_texts
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, made, paper
from desktop.services.people import people
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import DAY


def text(group: Riverside, kind: Paper, name: str = "", reader: Reader | None = None) -> str:
    about = About(person_id=group.id(name) if name else None)
    return " ".join(paper(group.workspace, kind, about, day=DAY, reader=reader).text().split())


def change(group: Riverside, name: str, **changed: object) -> None:
    person = people.get(group.workspace, group.id(name))
    person = replace(person, **changed)  # type: ignore[arg-type]
    people.change(group.workspace, group.act(), person=person)


def test_the_policy_in_force_is_printed_with_its_figures(riverside: Riverside) -> None:
    said = text(riverside, Paper.POLICY)
    assert "Car What we pay: 45p a mile." in said
    assert "up to £13.00 an hour" in said
    assert "Somebody other than you agrees your costs." in said


def test_a_letter_goes_out_as_its_reader_reads_it(riverside: Riverside) -> None:
    ewa = paper(riverside.workspace, Paper.THANK_YOU, About(person_id=riverside.id("Ewa")), day=DAY)
    assert ewa.document.language == "pl"
    assert ewa.look.size == 18
    change(riverside, "Ben", reading=Reading.EASY)
    ben = paper(riverside.workspace, Paper.PAUSE, About(person_id=riverside.id("Ben")), day=DAY)
    assert "You are taking a break from our group.\n" in ben.text()
    assert ben.look.easy


def test_who_is_told_instead_gets_clear_print_when_it_is_printed_all_the_same(
    riverside: Riverside,
) -> None:
    change(riverside, "Ben", reading=Reading.BSL)
    ben = paper(riverside.workspace, Paper.PAUSE, About(person_id=riverside.id("Ben")), day=DAY)
    assert ben.look.key == "clear"


@pytest.mark.parametrize("kind", sorted(GOODBYES - {Paper.COSTS_LETTER}))
def test_there_is_no_letter_to_who_has_died_or_was_erased(
    riverside: Riverside, kind: Paper
) -> None:
    people.set_status(
        riverside.workspace, riverside.act(), person_id=riverside.id("Ben"), status=Status.DIED
    )
    with pytest.raises(UserError, match="We make no letter"):
        text(riverside, kind, "Ben")
    dilip = riverside.id("Dilip")
    erase(riverside.workspace, riverside.act(), person_id=dilip)
    with pytest.raises(UserError, match="was erased"):
        paper(riverside.workspace, kind, About(person_id=dilip), day=DAY)


def test_a_letter_asks_whose_it_is(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="Choose whose paper"):
        text(riverside, Paper.LEAVING)


def test_a_promise_and_money_that_was_paid_have_a_letter_of_their_own(after: Riverside) -> None:
    promised = text(after, Paper.COSTS_LETTER, "Gwen")
    assert "Our promise is with this letter." in promised
    assert "With you by: Thursday 26 March 2026" in promised
    paid = text(after, Paper.COSTS_LETTER, "Amina")
    assert "We paid your costs. The slip is with this letter." in paid
    assert "Amount: £4.60 Paid on: Thursday 12 March 2026" in paid


def test_who_leaves_is_told_what_we_still_owe_them(after: Riverside) -> None:
    gwen = text(after, Paper.LEAVING, "Gwen")
    assert "We still owe you this money." in gwen
    assert "Amount: £18.40 How: bank transfer With you by: Thursday 26 March 2026" in gwen
    assert "As far as we know, we owe you nothing." in text(after, Paper.LEAVING, "Amina")


def test_a_letter_carries_what_the_group_added_to_it(riverside: Riverside) -> None:
    own_texts.write(
        riverside.workspace,
        riverside.act(),
        kind=TextKind.LETTER,
        about_id=Letter.THANK_YOU.value,
        language="en",
        wording="There is cake every March.",
    )
    assert "There is cake every March." in text(riverside, Paper.THANK_YOU, "Ben")
    polish = text(riverside, Paper.THANK_YOU, "Ewa", Reader(alone=True))
    assert "There is cake every March." in polish
    assert "There is cake every March." not in text(riverside, Paper.PAUSE, "Ben")


def test_labels_are_for_everybody_who_is_with_us_and_has_an_address(riverside: Riverside) -> None:
    change(riverside, "Ben", address="1 Hill Road\nRiverside")
    people.set_status(
        riverside.workspace, riverside.act(), person_id=riverside.id("Gwen"), status=Status.LEFT
    )
    said = text(riverside, Paper.LABELS)
    assert "Ben Carter 1 Hill Road Riverside" in said
    assert "Amina Begum 4 Mill Street" in said
    assert "Gwen" not in said
    assert "Dilip" not in said


def test_a_web_page_and_a_text_are_files_of_their_own_kind(riverside: Riverside) -> None:
    for reading, ending in (("html", ".html"), ("text", ".txt"), ("easy", ".pdf")):
        reader = Reader(reading=reading)
        one = paper(riverside.workspace, Paper.POLICY_SHORT, day=DAY, reader=reader)
        [file] = made([one])
        assert file.name == f"What we pay back, in short{ending}"
