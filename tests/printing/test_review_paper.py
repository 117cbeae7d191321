"""What a review on paper tells: goals, how it went, apart from it what came of it, whom we told."""

from dataclasses import replace

import pytest

from desktop.domain.own_text import OwnText, OwnTextVersion, WrittenText
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import Document, Heading
from desktop.printing.documents.review import ReviewKnown, review
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import DAY, letterhead
from tests.printing.practice_review import FULL, KNOWN, OPEN

HEAD = letterhead()
EASY = replace(HEAD, easy=True)


def flat(document: Document) -> str:
    return " ".join(plain_text(document).split())


def between(said: str, first: str, last: str) -> str:
    return said.split(first, 1)[1].split(last, 1)[0]


@pytest.mark.parametrize("head", [HEAD, EASY], ids=["usual", "easy"])
def test_how_it_went_stands_apart_from_what_came_of_it(head: object) -> None:
    """Practice no. 83: numbers and scores of one family never stand among the other's."""
    said = flat(review(head, KNOWN))  # type: ignore[arg-type]
    went = between(said, "How it went", "What came of it")
    came = between(said, "What came of it", "Are we asked only for show?")
    assert "We met 4 times." in went
    assert "I can follow what is said." in went
    assert "Changes that were made" not in went
    assert "Changes that were made: 1 of 2." in came
    assert "The bus comes when I need it." in came
    assert "We met" not in came


def test_a_goal_stands_with_how_it_was_how_we_know_and_what_became_of_it() -> None:
    said = flat(review(HEAD, KNOWN))
    for part in (
        "Everybody gets to the clinic before nine.",
        "Three of us came late each week.",
        "We ask at each meeting who was late.",
        "Nobody comes late.",
        "What became of it: Partly reached",
        "Four of us use a pass. Two wait for theirs.",
        "Farah still gets them in English.",
    ):
        assert part in said


def test_members_who_took_part_are_counted_and_named_only_where_they_were_asked() -> None:
    """Credits only with consent (practice no. 91)."""
    assert "Members who took part: 2 members" in flat(review(HEAD, KNOWN))
    assert "Amina" not in flat(review(HEAD, KNOWN))
    named = flat(review(HEAD, replace(KNOWN, with_names=True)))
    assert "Members who took part: Amina Begum, Leon Brooks" in named


def test_a_score_of_a_few_people_is_not_shown() -> None:
    said = flat(review(HEAD, KNOWN))
    few = between(said, "I can say what I think.", "What came of it")
    assert "Fewer than 5 people scored it. We do not show the score." in few
    assert "of 5 –" not in few
    assert "Score: 4 of 5 – good Since last time: Better than before How many scored: 9" in said


def test_a_review_says_whom_we_told_and_whether_it_is_still_open() -> None:
    said = flat(review(HEAD, KNOWN))
    assert "The council: 12 March 2026 – by post" in said
    assert "We are still working on this." not in said
    begun = flat(review(HEAD, ReviewKnown(full=OPEN)))
    assert "We are still working on this. It may change." in begun
    assert "No member took part." in begun
    assert "We had no goal in this time." in begun
    assert begun.count("Nothing was written down about this yet.") == 2
    assert "Nobody yet." in begun


def test_findings_come_in_the_readers_language_or_say_that_they_do_not() -> None:
    polish, findings = letterhead("pl"), "Autobusy są lepsze. Papiery nie."
    text = OwnText(id=1, kind=TextKind.REVIEW_FINDINGS, about_id=1, language="en")
    source = OwnTextVersion(
        own_text_id=1, language="en", number=1, wording=FULL.review.findings, day=DAY
    )
    translated = OwnTextVersion(
        own_text_id=1, language="pl", number=1, based_on=1, wording=findings, day=DAY
    )
    written = WrittenText(text=text, source=source, versions={"pl": translated})
    there = {(TextKind.REVIEW_FINDINGS, 1): written}
    paper = review(polish, replace(KNOWN, versions=Versions(language="en", written=there)))
    assert findings in flat(paper)
    [goal] = [one for one in paper.blocks if isinstance(one, Heading) and "clinic" in one.text]
    assert goal.language == "en"
