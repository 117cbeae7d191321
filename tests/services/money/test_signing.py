"""Signed, a mark, a spoken yes, not signed yet: and who saw it (rule 8)."""

import pytest

from desktop.domain.cash import Signing
from desktop.errors import UserError
from desktop.services.money import cash, paying
from tests.services.groups import Riverside
from tests.services.in_words import cost


@pytest.mark.parametrize("signing", [Signing.MARK, Signing.CANNOT])
def test_a_mark_or_a_spoken_yes_needs_somebody_who_saw_it(
    riverside: Riverside, signing: Signing
) -> None:
    """Practice rule 8."""
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="Who saw it"):
        riverside.pay(amina, signing=signing)
    for nobody in ("Maya", "Amina"):
        with pytest.raises(UserError, match="Somebody else must have seen it"):
            riverside.pay(amina, signing=signing, witness_id=riverside.id(nobody))
    slip = riverside.pay(amina, signing=signing, witness_id=riverside.id("Ben"))
    assert (slip.signing, slip.witness_id) == (signing, riverside.id("Ben"))
    assert paying.witness_of(riverside.workspace, riverside.meeting_id) == riverside.id("Ben")


def test_cash_is_never_paid_without_a_word_about_the_signature(riverside: Riverside) -> None:
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="signed for, or not signed yet"):
        riverside.pay(amina, signing=Signing.NOT_NEEDED)


def test_a_signature_may_follow_and_is_then_never_asked_again(riverside: Riverside) -> None:
    """Once money has gone, a missing signature stops nothing (their-days.md on rule 8)."""
    slip = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")), signing=Signing.LATER)
    assert [waits.id for waits in cash.unsigned(riverside.workspace)] == [slip.id]

    def sign(**more: object) -> None:
        paying.sign_later(riverside.workspace, riverside.act(), movement_id=slip.id or 0, **more)  # type: ignore[arg-type]

    with pytest.raises(UserError, match="Choose how"):
        sign(signing=Signing.LATER)
    with pytest.raises(UserError, match="Who saw it"):
        sign(signing=Signing.MARK)
    with pytest.raises(UserError, match="Somebody else must have seen it"):
        sign(signing=Signing.MARK, witness_id=riverside.id("Maya"))
    sign(signing=Signing.MARK, witness_id=riverside.id("Priya"))
    assert cash.unsigned(riverside.workspace) == []
    with pytest.raises(UserError, match="signed already"):
        sign()
    assert cash.movement(riverside.workspace, slip.id or 0) == slip
