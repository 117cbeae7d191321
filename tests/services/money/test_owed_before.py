"""What we owed somebody before we used Hearback."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.keeping import safety
from desktop.services.money import cash, claims, paying, promises
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import paper
from tests.services.in_words import DAY, InWords

MADE, DUE = date(2026, 2, 20), date(2026, 3, 6)


def owed(group: InWords, name: str = "Amina", **asked: Any) -> FullClaim:
    wanted: dict[str, Any] = {
        "amount": 1_840,
        "made_on": MADE,
        "pay_by": DUE,
        "what": "taxi to the hospital talk",
        **asked,
    }
    return promises.promise_from_before(
        group.workspace,
        group.act(),
        person_id=group.id(name),
        **wanted,
    )


def test_it_is_an_open_promise_with_its_own_day(small: InWords) -> None:
    full = owed(small)
    [(given, promised)] = promises.open_promises(small.workspace)
    assert (given.amount, given.made_on, given.pay_by) == (1_840, MADE, DUE)
    assert promised.id == full.id
    assert promised.lines[0].what == "taxi to the hospital talk"
    assert promised.claim.meeting_id is None


def test_it_is_paid_by_bank_like_any_promise_and_knows_its_days_late(small: InWords) -> None:
    full = owed(small)
    assert promises.days_late(small.workspace, full.id) is None
    paid = small.keep(full)
    assert (paid.amount, paid.claim_id) == (1_840, full.id)
    assert promises.days_late(small.workspace, full.id) == (DAY - DUE).days
    assert promises.open_promises(small.workspace) == []
    assert safety.check_file(small.workspace) == []


def test_taken_back_it_can_be_paid_in_cash_and_stays_agreed(small: InWords) -> None:
    full = owed(small)
    back = promises.take_promise_back(small.workspace, small.act(), claim_id=full.id)
    assert back.claim.state is ClaimState.AGREED
    assert small.pay(back).amount == 1_840


def test_cash_that_was_owed_is_an_agreed_claim_ready_to_be_paid(small: InWords) -> None:
    full = owed(small, method=Method.CASH, pay_by=None)
    assert full.claim.state is ClaimState.AGREED
    assert paying.obstacles(small.workspace, full, small.id("Maya")) == []
    assert promises.open_promises(small.workspace) == []
    assert small.pay(full).amount == 1_840


def test_what_is_owed_to_the_treasurer_is_paid_by_somebody_else(small: InWords) -> None:
    full = owed(small, "Maya")
    with pytest.raises(UserError, match="cannot hand money to yourself"):
        small.keep(full)
    assert small.keep(full, by="Leon").amount == 1_840


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": 10**12}, "amount"),
        ({"made_on": date(2026, 3, 13)}, "made_on"),
        ({"pay_by": date(2026, 2, 19)}, "pay_by"),
        ({"pay_by": None}, "pay_by"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    small: InWords, wrong: dict[str, Any], field: str
) -> None:
    before = claims.count(small.workspace)
    with pytest.raises(UserError) as refused:
        owed(small, **wrong)
    assert refused.value.field == field
    assert claims.count(small.workspace) == before


def test_it_is_one_step_and_can_be_undone(small: InWords) -> None:
    full = owed(small)
    label = small.workspace.next_undo()
    assert label is not None
    assert Words("en").say(label.label) == "£18.40 is owed to Amina from before"
    small.workspace.undo(small.act())
    assert promises.open_promises(small.workspace) == []
    with pytest.raises(LookupError):
        claims.get(small.workspace, full.id)


def test_its_promise_slip_says_both_days(small: InWords) -> None:
    full = owed(small)
    slip = paper(small.workspace, Paper.PROMISE, About(claim_id=full.id), day=DAY).text()
    assert "6 March 2026" in slip
    assert "20 February 2026" in slip
    assert "£18.40" in slip


def test_its_claim_form_says_when_it_was_agreed(small: InWords) -> None:
    full = owed(small, method=Method.CASH, pay_by=None)
    form = paper(small.workspace, Paper.CLAIM_FORM, About(claim_id=full.id), day=DAY).text()
    assert "before we used Hearback" in form
    assert cash.movements_of_claim(small.workspace, full.id) == []
