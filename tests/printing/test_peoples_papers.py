"""What goes to people: the policy, the ground rules, cards, letters, and the list of a mailing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.claim import ClaimKind
from desktop.domain.group import Agreeing
from desktop.domain.own_text import (
    NOT_YET_ENGLISH,
    OwnText,
    OwnTextVersion,
    WrittenText,
)
from desktop.domain.starter import CATEGORIES, starter_policy
from desktop.domain.text_kinds import Letter, TextKind
from desktop.language import LANGUAGE_NAMES
from desktop.printing.blocks import Card, Idea, KeepTogether, ListBlock, Paragraph
from desktop.printing.documents.cards import cards
from desktop.printing.documents.ground_rules import ground_rules
from desktop.printing.documents.letters import Owed, letter
from desktop.printing.documents.policy import policy_in_full, policy_on_a_page
from desktop.printing.documents.policy_rates import InForce
from desktop.printing.formats import CLEAR_PRINT
from desktop.printing.html import web_page
from desktop.printing.pdf import pdf_bytes
from desktop.printing.plain_text import plain_text
from tests.printing.on_the_page import words_at
from tests.printing.practice_letters import (
    AMINA,
    GWEN,
    IN_FORCE,
    OWN,
    PEOPLES_PAPERS,
    POLICY,
    RULES,
    in_force,
)
from tests.printing.practice_meeting import DAY, a_claim, letterhead
from tests.printing.reading import needs_poppler, structure

HEAD = letterhead()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_policy_says_each_rate_with_the_day_it_holds_from() -> None:
    said = flat(plain_text(policy_in_full(HEAD, IN_FORCE))).replace("\u00a0", " ")
    assert "Car What we pay: 45p a mile. Since: 1 Jan 2025 Receipt? Not needed" in said
    assert "Car What we pay: 55p a mile. Since: 6 Apr 2026 Receipt? Not needed" in said
    assert "Meal What we pay: What it cost, up to £5.00. When you are away 5 hours or more." in said
    assert "Taxi What we pay: What it cost. Only if we agreed it before." in said
    assert "What it cost, up to £13.00 an hour. Since: 1 Jan 2025 Receipt? The carer signs" in said


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_in_clear_print_the_rates_are_a_table_in_every_language(
    language: str, tmp_path: Path
) -> None:
    head = letterhead(language)
    pdf = pdf_bytes(policy_in_full(head, in_force(head)), CLEAR_PRINT)
    assert "Table" in structure(pdf, tmp_path)


@pytest.mark.parametrize(
    "sentence",
    [
        "You have none? Tell us why.",
        "Up to £10.00, the person who pays can accept that.",
        "Ask for it within 3 months of the day you paid.",
        "You get cash at the meeting, up to £40.00. Above, two people agree first.",
        "By bank, you have it within 10 working days.",
        "You do not have to lend us money. Ask us before the meeting.",
        "A fee may change your benefits. Get advice before you take it.",
        "Above £40.00, two people agree.",
        "Nobody agrees or pays their own costs.",
        "Somebody who did not decide it looks at it again.",
        "Ask us for this in another format or language.",
        "Agreed on: Thursday 5 December 2024",
    ],
)
def test_the_policy_says_what_a_member_may_ask(sentence: str) -> None:
    assert sentence in flat(plain_text(policy_in_full(HEAD, IN_FORCE)))


def test_a_rate_that_is_over_is_not_printed_any_more() -> None:
    known = InForce(policy=POLICY, categories=IN_FORCE.categories, day=date(2026, 5, 1))
    for paper in (policy_in_full, policy_on_a_page):
        said = plain_text(paper(HEAD, known))
        assert "55p a mile" in said
        assert "45p" not in said


def test_the_figures_that_came_with_the_program_hold_since_the_policy_began() -> None:
    categories = [replace(one, id=at) for at, one in enumerate(CATEGORIES, 1)]
    policy = starter_policy({one.code: one.id or 0 for one in categories}, DAY)
    said = plain_text(policy_in_full(HEAD, InForce(policy=policy, categories=categories, day=DAY)))
    assert "2011" not in said
    assert "12\u00a0Mar\u00a02026" in said or "12 Mar 2026" in said
    assert "Motorcycle" not in said
    assert "You get cash at the meeting, or by bank if you like." in flat(said)


def test_the_policy_says_who_agrees_in_this_group() -> None:
    said = plain_text(policy_in_full(HEAD, IN_FORCE))
    assert "Costs inside these rules are agreed." in said
    one = replace(HEAD, group=replace(HEAD.group, agreeing=Agreeing.PERSON))
    assert "Somebody other than you agrees your costs." in plain_text(policy_in_full(one, IN_FORCE))


def test_what_the_group_added_and_nobody_translated_is_marked_and_in_its_own_language() -> None:
    english = policy_in_full(HEAD, in_force(HEAD))
    assert OWN in plain_text(english)
    welsh = letterhead("cy")
    added = policy_in_full(welsh, in_force(welsh)).blocks[-1]
    assert isinstance(added, KeepTogether)
    _, warning, own = added.blocks
    assert isinstance(warning, Paragraph)
    assert isinstance(own, Paragraph)
    assert (own.text, own.language) == (OWN, "en")
    assert warning.language == ""


def test_rules_that_nobody_translated_stand_in_their_list_and_one_line_says_so() -> None:
    head = letterhead("ur")
    ours = own_rule("Phones are on silent."), own_rule("Nobody films.")
    first, *others = RULES.rules
    made = ground_rules(head, replace(RULES, rules=(ours[0], first, ours[1], *others)))
    [line] = [block for block in made.blocks if isinstance(block, Paragraph) and block.strong]
    assert line.text == head.words.text(NOT_YET_ENGLISH)
    [rules] = [block for block in made.blocks if isinstance(block, ListBlock)]
    assert rules.numbered
    assert rules.points[0] == ("Phones are on silent.", "en")
    assert rules.points[1] == (first.said(head.words).wording, "")
    assert rules.points[2] == ("Nobody films.", "en")
    assert '<li><span lang="en" dir="ltr">Nobody films.</span></li>' in web_page(made)


@needs_poppler
def test_english_words_in_a_list_from_right_to_left_stand_beside_their_number(
    tmp_path: Path,
) -> None:
    made = ground_rules(letterhead("ur"), replace(RULES, rules=(own_rule("Nobody films."),)))
    found = words_at(pdf_bytes(made, CLEAR_PRINT), tmp_path)
    [film], [number] = ([w for w in found if w.text == text] for text in ("films.", "1."))
    assert 0 < number.left - film.right < 2 * CLEAR_PRINT.size


def own_rule(wording: str) -> WrittenText:
    """A rule of the group's own, written in English."""
    own = OwnText(id=1, kind=TextKind.GROUND_RULE, language="en")
    source = OwnTextVersion(own_text_id=1, language="en", number=1, wording=wording, day=DAY)
    return WrittenText(text=own, source=source, versions={"en": source})


def test_ground_rules_nobody_agreed_yet_do_not_say_that_we_agreed_them() -> None:
    agreed = plain_text(ground_rules(HEAD, RULES))
    assert "We agreed on this together." in agreed
    assert "Agreed on: Thursday 8 January 2026" in agreed
    assert "We look at them again on: Thursday 14 January 2027" in agreed
    ours = plain_text(ground_rules(HEAD, replace(RULES, agreed_on=None, review_on=None)))
    assert "greed" not in ours
    assert "8. We start and stop on time." in ours


def test_cards_differ_by_sign_and_words_and_not_only_by_colour() -> None:
    made = [one for one in cards(HEAD).blocks if isinstance(one, Card)]
    assert len({one.colour for one in made}) == 3
    assert len({one.picture.name for one in made}) == 3
    assert [one.name for one in made] == ["Stop", "Slow down", "I want to speak"]


def test_a_letter_carries_an_address_for_the_window_and_its_day() -> None:
    made = PEOPLES_PAPERS["leaving letter"](HEAD)
    assert made.address == ("Amina Begum", "4 Mill Street", "Riverside", "RV1 2AB")
    assert made.dated == "Thursday 12 March 2026"
    assert made.running == "Goodbye, and thank you: Amina Begum"


@pytest.mark.parametrize("kind", [Letter.PAUSE, Letter.LEAVING])
@pytest.mark.parametrize("easy", [False, True])
def test_whoever_goes_is_told_of_money_things_of_ours_the_way_back_and_whom_to_ask(
    kind: Letter, *, easy: bool
) -> None:
    head = replace(HEAD, easy=easy)
    said = flat(plain_text(letter(head, kind, person=AMINA, claim_months=3)))
    assert "Do you have a key, a tin or cards of ours?" in said
    assert "As far as we know, we owe you nothing." in said
    assert "How to come back, and who to ask" in said
    assert "Ring Maya on 01234 567890." in said


@pytest.mark.parametrize(
    ("owed", "picture"), [([], "yes"), ([Owed(full=a_claim(7), by=DAY)], "money")]
)
def test_an_easy_letter_shows_money_only_to_whom_we_owe_some(
    owed: list[Owed], picture: str
) -> None:
    head = replace(HEAD, easy=True)
    made = letter(head, Letter.LEAVING, person=AMINA, owed=owed, claim_months=3)
    [found] = [
        block.picture.name
        for block in made.blocks
        if isinstance(block, Idea) and "owe you" in block.sentences[0]
    ]
    assert found == picture


def test_who_leaves_is_told_how_long_their_name_stays_in_the_books() -> None:
    said = flat(plain_text(letter(HEAD, Letter.LEAVING, person=AMINA, claim_months=3)))
    assert "Slips and our cash book have your name. We keep them for 6 years." in said


def test_a_letter_says_what_is_owed_with_fees_apart_from_costs() -> None:
    owed = [
        Owed(full=a_claim(7), by=date(2026, 3, 26)),
        Owed(full=a_claim(1, kind=ClaimKind.FEE)),
    ]
    said = flat(plain_text(letter(HEAD, Letter.PAUSE, person=GWEN, owed=owed, claim_months=3)))
    costs, fees = said.split("It is not pay.")
    assert "Amount: £18.40" in costs
    assert "With you by: Thursday 26 March 2026" in costs
    assert "Amount: £4.60" in fees
    assert "A fee may change your benefits." in fees


def test_the_run_list_says_who_gets_what_and_adds_it_up() -> None:
    """Twelve people in six printed versions (practice W10)."""
    said = flat(plain_text(PEOPLES_PAPERS["run list"](HEAD)))
    assert "86 pages in 11 printed packs" in said
    assert "Send by: Thursday 5 March 2026" in said
    assert "Gwen Price Version: English, large print, 18 point Pages: 9" in said
    assert "Carys Evans Version: Cymraeg and English, clear print, 14 point Pages: 11" in said
    assert "Farah Khan: The text in اردو is out of date." in said
    assert "Ines Duarte: in British Sign Language" in said
    assert "English, clear print, 14 point Packs: 5 Pages: 30" in said
    assert "Total Packs: 11 Pages: 86" in said
