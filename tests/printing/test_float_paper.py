"""What to get before a meeting, read back from the page: page one is held in a queue."""

from dataclasses import replace

from desktop.domain.bank import Fetch
from desktop.printing.documents.float_plan import float_plan
from desktop.printing.formats import CLEAR_PRINT, LARGE_PRINT
from desktop.printing.pdf import pdf_bytes
from desktop.printing.plain_text import plain_text
from tests.printing.practice_evening import DESK, SPENT, an_evening
from tests.printing.practice_meeting import letterhead
from tests.printing.reading import pages

HEAD = DESK.head


def paper(*, two_signatures: bool = True, counted: bool = True) -> list[str]:
    document = float_plan(HEAD, evening=an_evening(counted=counted), two_signatures=two_signatures)
    return [" ".join(page.split()) for page in pages(pdf_bytes(document, CLEAR_PRINT))]


def test_page_one_says_what_to_get_and_names_nobody() -> None:
    first, *others = paper()
    plan = an_evening().plan
    assert plan is not None
    assert plan.fetch.bags
    for coin, count in plan.fetch.bags.items():
        piece = HEAD.currency.piece_name(coin)
        worth = HEAD.money(plan.fetch.source.bags[coin] * count)
        assert f"Bags of {piece} coins {count} {worth}" in first
    assert HEAD.money(plan.fetch.worth) in first
    for person in DESK.people.values():
        assert person.name not in first
        assert person.name.split()[0] not in first
    assert "Keep this to yourself." in others[0]


def test_in_large_print_the_names_begin_on_a_page_of_their_own_too() -> None:
    document = float_plan(HEAD, evening=an_evening(), two_signatures=True)
    printed = pages(pdf_bytes(document, LARGE_PRINT[-1]))
    mine = next(at for at, page in enumerate(printed) if "Keep this to" in page)
    assert mine > 0
    assert not any("Begum" in page for page in printed[:mine])
    assert any("Begum" in page for page in printed[mine:])


def test_the_treasurers_page_says_who_gets_which_notes_and_coins() -> None:
    text = plain_text(float_plan(HEAD, evening=an_evening(), two_signatures=True))
    mine = text.split("Keep this to yourself.")[1]
    for at, amount in SPENT.items():
        name = DESK.people[at].name
        assert f"{name}\n   Amount: {HEAD.money(amount)}\n   How we know: as usual" in mine
    assert "Hassan Ali\n   Amount: £5.00\n   How we know: roughly" in mine
    assert "Where we know only roughly, any amount up to it can be paid." in mine
    assert "Gwen Price: By bank." in mine
    assert "We do not know yet what they spend" in mine


def test_two_signatures_and_another_tin_are_said_on_page_one() -> None:
    assert "Two people sign for cash at our bank." in paper()[0]
    assert "Two people sign" not in paper(two_signatures=False)[0]
    assert "Move from Tin" in paper()[0]


def test_what_a_machine_alone_would_do_stands_on_page_one_without_names() -> None:
    first = paper()[0]
    assert "From a machine alone" in first
    assert "Then the right coins may be missing for 1 person." in first


def test_a_tin_that_is_enough_needs_nothing() -> None:
    evening = an_evening()
    assert evening.plan is not None
    nothing = replace(evening.plan, fetch=Fetch(source=evening.plan.fetch.source))
    enough = replace(evening, plan=nothing, machine=None, machine_out=(), moves=())
    text = plain_text(float_plan(HEAD, evening=enough, two_signatures=True))
    assert "Nothing. What is in the tin is enough." in text
    assert "Two people sign" not in text


def test_a_tin_nobody_counted_by_coins_gets_only_the_sum() -> None:
    first = paper(counted=False)[0]
    assert "We do not know which notes and coins are in the tin." in first
    assert "At least £50.05 more is needed." in first


def test_the_paper_can_be_had_in_welsh() -> None:
    document = float_plan(letterhead("cy"), evening=an_evening(), two_signatures=True)
    assert document.language == "cy"
    assert "£" in plain_text(document)
