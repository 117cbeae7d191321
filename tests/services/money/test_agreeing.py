"""Agreeing: who may, in part, not at all, asking first; and what makes an agreement lapse."""

import pytest

from desktop.domain.claim import AgreementKind, ClaimState, FullClaim
from desktop.domain.office import Named
from desktop.domain.person import Method, Status
from desktop.errors import NotAllowed, UserError
from desktop.services.money import agreeing, claims, receipts
from desktop.services.money.costs import as_costs
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import cost


def agree_part(riverside: Riverside, full: FullClaim, amount: int, reason: str) -> FullClaim:
    return agreeing.agree_part(
        riverside.workspace,
        riverside.act(),
        line_id=full.lines[0].id or 0,
        amount=amount,
        reason=reason,
        by=riverside.named("Leon"),
    )


@pytest.mark.parametrize("part", ["claimant", "payee", "collector"])
def test_nobody_agrees_a_claim_that_pays_them_in_any_of_the_three_parts(
    riverside: Riverside, part: str
) -> None:
    """Practice rule 4, with payee and collector as their-days.md asks."""
    full = riverside.claim("Leon" if part == "claimant" else "Amina", cost("bus", "4.60"))
    leon = riverside.id("Leon")
    claims.pay_whom(
        riverside.workspace,
        riverside.act(),
        claim_id=full.id,
        payee_id=leon if part == "payee" else None,
        collector_id=leon if part == "collector" else None,
    )
    with pytest.raises(UserError, match="pays themselves"):
        riverside.agree(full, "Leon")
    with pytest.raises(UserError, match="pays themselves"):
        agree_part(riverside, full, 100, "the rest later")
    assert riverside.agree(full, "Priya").claim.state is ClaimState.AGREED


def test_nobody_agrees_a_claim_of_their_household(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="somebody they live with"):
        riverside.agree(riverside.claim("Sam", cost("bus", "4.60")), "Maya")


def test_only_officers_agree(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    for nobody in ("Nia", "Sam", "Ben"):
        with pytest.raises(NotAllowed):
            riverside.agree(full, nobody)


def test_many_claims_are_agreed_at_once_or_none_of_them(riverside: Riverside) -> None:
    amina = riverside.claim("Amina", cost("bus", "4.60"))
    own = riverside.claim("Leon", cost("bus", "2.00"))
    ben = riverside.claim("Ben", cost("bus", "3.00"))

    def agree(*fulls: FullClaim) -> None:
        ids = [full.id for full in fulls]
        agreeing.agree(
            riverside.workspace, riverside.act(), claim_ids=ids, by=riverside.named("Leon")
        )

    with pytest.raises(UserError, match="pays themselves"):
        agree(amina, own, ben)
    assert riverside.full(amina).claim.state is ClaimState.SUBMITTED
    agree(amina, ben)
    assert riverside.full(ben).claim.state is ClaimState.AGREED
    label = riverside.workspace.next_undo()
    assert label is not None
    assert str(label.label) == "Leon agrees 2 claims"


def test_agreeing_twice_is_agreeing_once(riverside: Riverside) -> None:
    full = riverside.ready("Ines", cost("train", "40.70"), agreed_by=("Leon", "Leon"))
    assert len(full.standing) == 1
    with pytest.raises(UserError, match="needs two people"):
        riverside.pay(full)


def test_with_pins_on_each_agreement_needs_the_pin_of_who_agrees(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    for pin in ("", "0000"):
        with pytest.raises(UserError) as refused:
            agreeing.agree(
                riverside.workspace,
                riverside.act(),
                claim_ids=[full.id],
                by=Named(person_id=riverside.id("Leon"), pin=pin),
            )
        assert refused.value.field == "pin"
    assert riverside.full(full).claim.state is ClaimState.SUBMITTED


def test_agreed_in_part_tells_why_and_pays_the_part(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("train", "12.00"), agreed_by=("Priya",))
    with pytest.raises(UserError, match="Say why"):
        agree_part(riverside, amina, 900, " ")
    for wrong in (-1, 1201):
        with pytest.raises(UserError, match="between nothing and £12"):
            agree_part(riverside, amina, wrong, "no")
    part = agree_part(riverside, amina, 900, "the off-peak fare")
    assert (part.claimed, part.allowed, part.claim.state) == (1200, 900, ClaimState.AGREED)
    assert [(a.amount, a.lapsed) for a in part.agreements] == [(1200, True), (900, False)]
    assert str(part.lines[0].reason) == "the off-peak fare"
    assert riverside.pay(part).amount == 900


def test_nobody_agrees_more_than_the_policy_pays(riverside: Riverside) -> None:
    """Practice rule 14: a cap cuts what is allowed, whoever agrees."""
    ewa = riverside.claim("Ewa", cost("childcare", "14.50", "3"))
    with pytest.raises(UserError, match="between nothing and £39"):
        agree_part(riverside, ewa, 4350, "she needs it")
    assert riverside.full(ewa).allowed == 3900
    part = agree_part(riverside, ewa, 3000, "two hours and a bit")
    assert riverside.full(part).allowed == 3000
    whole = agree_part(riverside, part, 3900, "no, all of it")
    assert (whole.allowed, str(whole.lines[0].reason)) == (3900, "We can pay up to £13.00 an hour.")


def test_what_was_agreed_at_another_sum_lapses(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    costs = [cost("bus", "9.60", line_id=amina.lines[0].id)]
    changed = claims.change_costs(
        riverside.workspace, riverside.act(), claim_id=amina.id, costs=costs
    )
    assert changed.claim.state is ClaimState.SUBMITTED
    assert [agreement.lapsed for agreement in changed.agreements] == [True]
    with pytest.raises(UserError, match="Nobody has agreed"):
        riverside.pay(amina)


def test_what_was_agreed_as_another_cost_of_the_same_sum_lapses_too(riverside: Riverside) -> None:
    """£5 for a bus was agreed, not £5 for something else, or on another day."""
    amina = riverside.ready("Amina", cost("bus", "5.00", what="to town"))
    line_id = amina.lines[0].id

    def change(category: str, what: str) -> ClaimState:
        costs = [cost(category, "5.00", what=what, line_id=line_id)]
        return claims.change_costs(
            riverside.workspace, riverside.act(), claim_id=amina.id, costs=costs
        ).claim.state

    assert change("bus", "to town and back") is ClaimState.AGREED
    assert change("other", "to town and back") is ClaimState.SUBMITTED


def test_who_agreed_and_then_takes_the_money_agreed_nothing(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("bus", "5.00"))
    claims.pay_whom(
        riverside.workspace, riverside.act(), claim_id=amina.id, collector_id=riverside.id("Leon")
    )
    assert riverside.full(amina).claim.state is ClaimState.SUBMITTED


def test_not_agreed_because_is_kept_and_closes_the_claim(riverside: Riverside) -> None:
    amina = riverside.claim("Amina", cost("bus", "4.60"))

    def refuse(reason: str) -> FullClaim:
        return agreeing.not_agreed(
            riverside.workspace,
            riverside.act(),
            claim_id=amina.id,
            reason=reason,
            by=riverside.named("Leon"),
        )

    with pytest.raises(UserError, match="Say why"):
        refuse("")
    refused = refuse("you came by car that day")
    assert refused.claim.state is ClaimState.REFUSED
    with pytest.raises(UserError) as said:
        riverside.pay(refused)
    assert str(said.value) == "Not agreed, because: you came by car that day"
    with pytest.raises(UserError, match="nothing to decide"):
        riverside.agree(refused, "Leon")
    with pytest.raises(UserError, match="closed"):
        claims.withdraw(riverside.workspace, riverside.act(), claim_id=amina.id)


def test_a_claim_we_asked_about_waits_for_the_answer(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    asked = agreeing.ask_about(
        riverside.workspace, riverside.act("Nia"), claim_id=amina.id, question="Which day?"
    )
    assert asked.claim.state is ClaimState.ASKED
    with pytest.raises(UserError, match=r"We asked: Which day\? Write the answer first"):
        riverside.pay(asked)
    with pytest.raises(UserError, match="Write the answer first"):
        riverside.agree(asked, "Priya")
    answered = agreeing.answer(
        riverside.workspace, riverside.act("Nia"), claim_id=amina.id, answer="Thursday"
    )
    assert answered.claim.state is ClaimState.AGREED
    assert (answered.claim.question, answered.claim.answer) == ("Which day?", "Thursday")
    riverside.pay(answered)


def test_asking_needs_words_and_so_does_answering(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    workspace, act = riverside.workspace, riverside.act()
    with pytest.raises(UserError, match="Write what you want to ask"):
        agreeing.ask_about(workspace, act, claim_id=full.id, question=" ")
    with pytest.raises(UserError, match="Nothing was asked"):
        agreeing.answer(workspace, act, claim_id=full.id, answer="Thursday")
    agreeing.ask_about(workspace, act, claim_id=full.id, question="Which day?")
    with pytest.raises(UserError, match="Write what they answered"):
        agreeing.answer(workspace, act, claim_id=full.id, answer=" ")


def test_a_claim_taken_back_keeps_its_number_and_is_not_paid(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    claims.withdraw(riverside.workspace, riverside.act(), claim_id=amina.id)
    with pytest.raises(UserError, match="taken back"):
        riverside.pay(amina)
    assert riverside.claim("Ben", cost("bus", "1.00")).claim.number == amina.claim.number + 1


def test_an_agreement_says_who_when_and_at_what(riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    [agreement] = full.agreements
    assert (agreement.kind, agreement.person_id, agreement.amount) == (
        AgreementKind.PERSON,
        riverside.id("Leon"),
        460,
    )
    assert agreement.at == riverside.act().at


def test_changing_how_it_is_paid_or_how_long_they_were_away_keeps_what_was_agreed(
    riverside: Riverside,
) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    workspace, act = riverside.workspace, riverside.act()
    claims.set_method(workspace, act, claim_id=full.id, method=Method.BANK)
    claims.set_away(workspace, act, claim_id=full.id, minutes=330)
    assert as_costs(workspace, riverside.full(full))[0].each == 460
    assert riverside.full(full).claim.state is ClaimState.AGREED


def test_a_lunch_is_paid_once_they_were_away_long_enough(riverside: Riverside) -> None:
    """Practice rule 14: conditions cut what is allowed, never what was claimed."""
    dilip = riverside.claim("Dilip", cost("meal", "4.00"))
    assert (dilip.claimed, dilip.allowed) == (400, 0)
    assert str(dilip.lines[0].reason) == "We pay this when you are away 5 hours or more."
    workspace, act = riverside.workspace, riverside.act()
    assert claims.set_away(workspace, act, claim_id=dilip.id, minutes=300).allowed == 400
    with pytest.raises(UserError, match="above zero"):
        claims.set_away(workspace, act, claim_id=dilip.id, minutes=-1)


def test_somebody_who_has_died_can_still_have_their_claim_agreed(riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    people.set_status(
        riverside.workspace, riverside.act(), person_id=riverside.id("Amina"), status=Status.DIED
    )
    receipts.seen(riverside.workspace, riverside.act(), line_id=full.lines[0].id or 0)
    assert riverside.agree(full, "Leon").claim.state is ClaimState.AGREED
