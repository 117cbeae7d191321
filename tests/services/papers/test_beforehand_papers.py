"""Papers say who agreed: two people beforehand, one at the desk, or our policy."""

import pytest

from desktop.domain.paper_kinds import Paper
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import paper
from tests.services.agreed_before import ASSISTANT, TRAIN, agree_regular
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost


def text(group: InWords, kind: Paper, name: str) -> str:
    known = About(meeting_id=group.meeting_id, person_id=group.id(name))
    return " ".join(paper(group.workspace, kind, known, day=DAY).text().split())


@pytest.fixture
def paid(riverside: Riverside) -> Riverside:
    agree_regular(riverside)
    riverside.pay(riverside.with_receipts(riverside.claim("Ines", ASSISTANT)))
    return riverside


@pytest.mark.parametrize("kind", [Paper.CLAIM_FORM, Paper.SLIP])
def test_form_and_slip_name_the_two_who_agreed_beforehand(paid: Riverside, kind: Paper) -> None:
    assert "Agreed by: Leon Brathwaite, Priya Nair, beforehand" in text(paid, kind, "Ines")


def test_the_pay_out_sheet_says_it_beside_the_name(paid: Riverside) -> None:
    said = text(paid, Paper.PAYOUT_SHEET, "Ines")
    assert "Ines Duarte: agreed by Leon Brathwaite, Priya Nair, beforehand." in said


def test_a_slip_names_who_agreed_at_the_desk(riverside: Riverside) -> None:
    agree_regular(riverside)
    riverside.pay(riverside.ready("Ines", ASSISTANT, TRAIN))
    assert "Agreed by: Leon Brathwaite" in text(riverside, Paper.SLIP, "Ines")
    assert "beforehand" not in text(riverside, Paper.PAYOUT_SHEET, "Ines")


def test_a_slip_says_when_our_policy_agreed(small: InWords) -> None:
    small.pay(small.with_receipts(small.claim("Amina", cost("bus", "4.60"))))
    assert "Agreed by: our rules for costs" in text(small, Paper.SLIP, "Amina")
