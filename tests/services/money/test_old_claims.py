"""After six years claims lose their words and pictures; the books stay and still prove."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.claim import FullClaim, ReceiptState
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.money import agreeing, cash, claims, old_claims, receipts
from desktop.services.people import people
from tests.services.gone import erase
from tests.services.in_words import DAY, InWords, cost
from tests.services.photos import HEIC
from tests.storage.decrypted import decrypted

STILL_KEPT, OVER = date(2032, 12, 31), date(2033, 1, 1)
WORDS = "to the clinic, alone"


def holds(small: InWords, words: bytes) -> bool:
    return words in decrypted(small.path, small.workspace.db.spare)


def keep_picture(small: InWords, full: FullClaim) -> bytes:
    receipts.add_picture(
        small.workspace,
        small.act(),
        claim_id=full.id,
        name="clinic ticket.jpg",
        content=HEIC,
        line_ids=[],
    )
    [(kept, _lines)] = claims.receipts_of(small.workspace, full.id)
    return claims.receipt_bytes(small.workspace, small.act(), receipt_id=kept.id or 0)


@pytest.fixture
def paid(small: InWords) -> FullClaim:
    """Ben's claim of 2026 with words, a question, an answer and a picture, paid."""
    workspace, act = small.workspace, small.act()
    full = small.claim("Ben", cost("bus", "4.60", what=WORDS), cost("train", "1.00"))
    keep_picture(small, full)
    agreeing.ask_about(workspace, act, claim_id=full.id, question="Which clinic?")
    agreeing.answer(workspace, act, claim_id=full.id, answer="The eye clinic.")
    full = small.agree(small.with_receipts(small.full(full)))
    small.pay(full)
    other = small.claim("Ben", cost("bus", "2.00"))
    people.keep_usual(workspace, act, claim_id=other.id)  # instead of the first one's words
    claims.withdraw(workspace, act, claim_id=other.id)
    return small.full(full)


def empty(small: InWords, day: date) -> old_claims.Old:
    return old_claims.empty_old(small.workspace, small.act(day=day))


def test_words_and_pictures_go_and_amounts_numbers_dates_and_slips_stay(
    small: InWords, paid: FullClaim
) -> None:
    slips = cash.movements_of_meeting(small.workspace, small.meeting_id)
    tin, picture = small.in_the_tin, picture_of(small, paid)
    done = empty(small, OVER)
    assert (done.year, done.claims, done.pictures) == (2026, 1, 1)

    after = small.full(paid)
    assert [(x.claimed, x.allowed, x.day, x.receipt, x.receipt_number) for x in after.lines] == [
        (x.claimed, x.allowed, x.day, x.receipt, x.receipt_number) for x in paid.lines
    ]
    assert [line.what for line in after.lines] == ["", ""]
    assert (after.claim.number, after.claim.state) == (paid.claim.number, paid.claim.state)
    assert claims.receipts_of(small.workspace, paid.id) == []
    assert cash.movements_of_meeting(small.workspace, small.meeting_id) == slips
    assert small.in_the_tin == tin
    for gone in (WORDS.encode(), b"clinic", picture[300:340]):
        assert not holds(small, gone)
    assert safety.check_file(small.workspace) == []


def picture_of(small: InWords, paid: FullClaim) -> bytes:
    [(kept, _lines)] = claims.receipts_of(small.workspace, paid.id)
    content = claims.receipt_bytes(small.workspace, small.act(), receipt_id=kept.id or 0)
    assert holds(small, content[300:340])
    return content


def test_nothing_goes_a_day_too_early_and_nothing_is_noted_then(
    small: InWords, paid: FullClaim
) -> None:
    steps = group.recent_steps(small.workspace)
    assert empty(small, STILL_KEPT).claims == 0
    assert small.full(paid).lines[0].what == WORDS
    assert group.recent_steps(small.workspace) == steps


@pytest.mark.usefixtures("paid")
def test_what_was_emptied_is_not_found_again(small: InWords) -> None:
    assert old_claims.old(small.workspace, small.act(day=OVER)).claims == 1
    empty(small, OVER)
    assert old_claims.old(small.workspace, small.act(day=OVER)).claims == 0


@pytest.mark.usefixtures("paid")
def test_a_group_may_keep_them_longer(small: InWords) -> None:
    new = replace(small.workspace.settings, years_kept=10)
    group.change_settings(small.workspace, small.act(), group=new)
    assert empty(small, OVER).claims == 0
    assert empty(small, date(2037, 1, 1)).claims == 1


def test_a_claim_that_still_waits_keeps_its_words_however_old(small: InWords) -> None:
    full = small.claim("Ben", cost("bus", "4.60", what=WORDS))
    assert empty(small, date(2050, 1, 1)).claims == 0
    claims.withdraw(small.workspace, small.act(), claim_id=full.id)
    assert empty(small, date(2050, 1, 1)).claims == 1
    assert not holds(small, WORDS.encode())


@pytest.mark.usefixtures("paid")
def test_a_picture_that_a_newer_claim_shows_too_stays_there(small: InWords) -> None:
    later = small.claim("Carys", cost("bus", "1.00"), act=small.act(day=date(2031, 5, 1)))
    kept = keep_picture(small, later)
    assert empty(small, OVER).pictures == 1
    assert holds(small, kept[300:340])
    assert safety.check_file(small.workspace) == []


def test_a_reason_in_ones_own_words_goes_and_the_line_still_says_there_is_no_receipt(
    small: InWords,
) -> None:
    full = small.claim("Ben", cost("bus", "4.60"))
    receipts.none(
        small.workspace,
        small.act(),
        line_id=full.lines[0].id or 0,
        reason="other",
        own_words="Her sister drove",
        by=small.named("Maya"),
    )
    small.pay(small.agree(small.full(full)))
    empty(small, OVER)
    [line] = small.full(full).lines
    assert (line.receipt, line.no_receipt_reason) == (ReceiptState.NONE, "other")
    assert not holds(small, b"Her sister drove")


def test_whose_name_the_law_no_longer_keeps_is_said(small: InWords, paid: FullClaim) -> None:
    ben = paid.claim.person_id
    erase(small.workspace, small.act(day=DAY), person_id=ben)
    assert old_claims.old(small.workspace, small.act(day=STILL_KEPT)).names == ()
    [person] = old_claims.old(small.workspace, small.act(day=OVER)).names
    assert person.id == ben
    erase(small.workspace, small.act(day=OVER), person_id=ben)
    assert old_claims.old(small.workspace, small.act(day=OVER)).names == ()
    assert people.get(small.workspace, ben).name == "—"
