"""Groups that count in euro or in yen: the same services, other notes and coins."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.office import Office
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.money import cash, counts, desk
from tests.services.in_words import InWords, cost
from tests.services.new_group import make_new_group


@pytest.fixture(params=["EUR", "JPY"])
def abroad(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[InWords]:
    path = tmp_path / "Abroad.hearback"
    made = make_new_group(path, officers=(("Leon", Office.CHAIR),), currency=request.param)
    opened = InWords(made, path)
    yield opened
    assert safety.check_file(opened.workspace) == []
    opened.workspace.close()


def test_a_claim_is_paid_in_the_notes_and_coins_of_the_country(abroad: InWords) -> None:
    euro = abroad.workspace.settings.currency_code == "EUR"
    box = {2000: 3, 200: 10, 50: 10, 10: 4} if euro else {2000: 3, 500: 6, 100: 4, 50: 2, 10: 50}
    total = sum(value * count for value, count in box.items())
    abroad.count(pieces=box, explanation="counted for the first time", second="Leon")
    full = abroad.with_receipts(abroad.claim("Amina", cost("bus", "4.60")))
    assert full.allowed == 460
    hand = desk.hand_out(abroad.workspace, abroad.place_id, full.to_pay)
    assert hand.pieces == ({200: 2, 50: 1, 10: 1} if euro else {100: 4, 50: 1, 10: 1})
    slip = abroad.pay(full, pieces=hand.pieces)
    assert (slip.amount, abroad.in_the_tin) == (460, total - 460)


def test_amounts_are_said_in_the_currency(abroad: InWords) -> None:
    full = abroad.with_receipts(abroad.claim("Amina", cost("train", "150.00")))
    with pytest.raises(UserError) as short:
        abroad.pay(full)
    said = Words("en").error(short.value)
    if abroad.workspace.settings.currency_code == "EUR":
        assert said == "€150.00 can't be paid: €100.00 in the tin. €50.00 more needed."
    else:
        assert said == "¥15000 can't be paid: ¥10000 in the tin. ¥5000 more needed."


def test_a_shortage_is_said_as_people_say_it(abroad: InWords) -> None:
    said = Words("en").say(counts.difference_in_words(abroad.workspace, -50))
    euro = abroad.workspace.settings.currency_code == "EUR"
    assert said.startswith("The tin is 50c short." if euro else "The tin is ¥50 short.")


def test_half_a_yen_is_rounded_up_line_by_line(abroad: InWords) -> None:
    """45 for a mile is 45 cents or 45 yen; 0.5 miles are 22.5."""
    assert abroad.claim("Ben", cost("car", quantity="0.5")).allowed == 23


def test_a_coin_of_another_currency_is_not_counted(abroad: InWords) -> None:
    foreign = 20_000 if abroad.workspace.settings.currency_code == "JPY" else 3
    with pytest.raises(UserError, match="no such note or coin"):
        abroad.count(pieces={foreign: 1}, second="Leon")


def test_the_currency_stays_once_money_has_moved(abroad: InWords) -> None:
    pounds = replace(abroad.workspace.settings, currency_code="GBP")
    with pytest.raises(UserError, match="The currency stays"):
        group.change_settings(abroad.workspace, abroad.act(), group=pounds)
    tins = cash.places(abroad.workspace)
    assert [place.name for place in tins] == ["Tin"]
