"""Amounts: how they are typed, written, said, counted in pieces and rounded."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.currency import (
    EUR,
    GBP,
    JPY,
    LARGEST_AMOUNT,
    Currency,
    added,
    half_up,
    read_amount,
    read_quantity,
    taken,
    tidy,
    worth,
)
from desktop.errors import UserError
from desktop.language import Words, written_money


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("4.60", 460),
        ("£4.60", 460),
        ("4.60 £", 460),
        (" £ 12.50 ", 1250),
        ("12,50", 1250),
        ("12.5", 1250),
        ("12,5", 1250),
        ("12.", 1200),
        ("12", 1200),
        ("0", 0),
        ("00012.50", 1250),
        ("000000000000000001", 100),
        ("1,250.00", 125000),
        ("1,250", 125000),
        ("60p", 60),
        ("5 p", 5),
        ("\u2066£4.60\u2069", 460),
        ("999999.99", LARGEST_AMOUNT),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed: str, pence: int) -> None:
    assert read_amount(typed, GBP) == pence


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Type how much, for example 4.60."),
        ("   ", "Type how much, for example 4.60."),
        ("-3", "An amount cannot be below zero. Type it without the minus."),
        ("−3", "An amount cannot be below zero. Type it without the minus."),
        ("1e9", "We could not read this amount. Type it like 4.60."),
        ("twelve", "We could not read this amount. Type it like 4.60."),
        ("१२", "We could not read this amount. Type it like 4.60."),
        ("१२p", "We could not read this amount. Type it like 4.60."),
        ("²", "We could not read this amount. Type it like 4.60."),
        ("£", "We could not read this amount. Type it like 4.60."),
        ("4.605", "We could not read this amount. Type it like 4.60."),
        ("4.6.0", "We could not read this amount. Type it like 4.60."),
        ("1,2,3", "We could not read this amount. Type it like 4.60."),
        (".", "We could not read this amount. Type it like 4.60."),
        ("€4", "We could not read this amount. Type it like 4.60."),
        ("\ud800", "We could not read this amount. Type it like 4.60."),
        ("0x10", "We could not read this amount. Type it like 4.60."),
        ("1_0", "We could not read this amount. Type it like 4.60."),
        ("inf", "We could not read this amount. Type it like 4.60."),
        ("1000000", "This amount is too large. Check the figures."),
        ("9" * 5000, "This amount is too large. Check the figures."),
    ],
)
def test_what_is_no_amount_is_said_at_its_field(typed: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        read_amount(typed, GBP, field="cash")
    assert Words("en").error(caught.value) == words
    assert caught.value.field == "cash"


@pytest.mark.parametrize(
    ("typed", "currency", "amount"),
    [("4,60", EUR, 460), ("€4.60", EUR, 460), ("20c", EUR, 20), ("¥300", JPY, 300)],
)
def test_other_currencies_are_read_too(typed: str, currency: Currency, amount: int) -> None:
    assert read_amount(typed, currency) == amount


@pytest.mark.parametrize("typed", ["300.5", "300,50", "60p"])
def test_yen_have_no_small_unit(typed: str) -> None:
    with pytest.raises(UserError, match="Type it like 460"):
        read_amount(typed, JPY)


@given(st.text(max_size=20))
def test_anything_typed_gives_an_amount_or_a_sentence(typed: str) -> None:
    amount = amount_or_error(typed)
    if isinstance(amount, UserError):
        assert Words("en").error(amount).endswith(".")
    else:
        assert 0 <= amount <= LARGEST_AMOUNT


def amount_or_error(typed: str) -> int | UserError:
    try:
        return read_amount(typed, GBP)
    except UserError as error:
        return error


@given(st.integers(0, LARGEST_AMOUNT), st.sampled_from([GBP, EUR]))
def test_a_written_amount_is_read_back(amount: int, currency: Currency) -> None:
    assert read_amount(written_money(currency.money(amount)), currency) == amount


@pytest.mark.parametrize(
    ("exact", "whole"),
    [("328.5", 329), ("36.5", 37), ("427.5", 428), ("0.5", 1), ("0.49", 0), ("1.5", 2), ("2.5", 3)],
)
def test_halves_go_up(exact: str, whole: int) -> None:
    """Half to even, which computers like, would give 328."""
    assert half_up(Decimal(exact)) == whole


@pytest.mark.parametrize(
    ("typed", "quantity"), [("6.5", "6.5"), ("6,5", "6.5"), (" 14 ", "14"), ("0.25", "0.25")]
)
def test_a_quantity_is_read(typed: str, quantity: str) -> None:
    assert read_quantity(typed) == Decimal(quantity)


@pytest.mark.parametrize(
    "typed", ["", "0", "0.00", "-1", "1e3", "six", "१२", "1.234", "123456", "."]
)
def test_what_is_no_quantity_is_said(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        read_quantity(typed, field="miles")
    assert caught.value.field == "miles"


@pytest.mark.parametrize("currency", [GBP, EUR, JPY], ids=lambda currency: currency.code)
def test_a_bank_bag_holds_whole_coins(currency: Currency) -> None:
    assert set(currency.bags) == set(currency.coins)
    assert all(total % coin == 0 for coin, total in currency.bags.items())
    assert list(currency.pieces) == sorted(currency.pieces, reverse=True)


def test_pieces_are_said_without_symbols_a_reader_stumbles_over() -> None:
    words = Words("en")
    said = [words.say(part) for part in GBP.spoken_pieces({10: 1, 50: 1, 200: 2, 500: 1, 1: 12})]
    assert said == ["one £5 note", "two £2 coins", "one 50p", "one 10p", "12 1p coins"]
    assert [words.say(part) for part in JPY.spoken_pieces({1000: 2, 1: 1})] == [
        "two ¥1000 notes",
        "one ¥1 coin",
    ]


@pytest.mark.parametrize(
    ("amount", "said"), [(50, "50p"), (-50, "50p"), (460, "£4.60"), (100, "£1.00"), (0, "0p")]
)
def test_a_sum_is_said_in_short(amount: int, said: str) -> None:
    assert GBP.short(amount) == said
    assert JPY.short(300) == "¥300"


def test_money_is_written_sign_first() -> None:
    assert [written_money(GBP.money(amount)) for amount in (460, -50, 5)] == [
        "£4.60",
        "−£0.50",
        "£0.05",
    ]
    assert written_money(JPY.money(-300)) == "−¥300"


def test_pieces_are_added_taken_and_tidied() -> None:
    assert added({100: 1}, {200: 2, 100: 1}) == {200: 2, 100: 2}
    assert taken({100: 1}, {100: 1, 50: 1}) == {50: -1}
    assert tidy({1: 0, 5: 2, 10: 1}) == {10: 1, 5: 2}
    assert worth({200: 2, 50: 1, 10: 1}) == 460
