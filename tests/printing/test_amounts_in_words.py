"""Amounts in words on slips: thirty and more in each language, as they were read."""

import pytest

from desktop.language import LANGUAGE_NAMES, Money
from desktop.printing.documents.amount_words import amount_in_words


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "dim punt"),
        (1, "un geiniog"),
        (2, "dwy geiniog"),
        (5, "pum ceiniog"),
        (6, "chwe cheiniog"),
        (10, "deg ceiniog"),
        (16, "un deg chwe cheiniog"),
        (21, "dau ddeg un geiniog"),
        (60, "chwe deg ceiniog"),
        (100, "un bunt"),
        (101, "un bunt ac un geiniog"),
        (200, "dwy bunt"),
        (250, "dwy bunt a phum deg ceiniog"),
        (300, "tair punt"),
        (366, "tair punt a chwe deg chwe cheiniog"),
        (460, "pedair punt a chwe deg ceiniog"),
        (500, "pum punt"),
        (550, "pum punt a phum deg ceiniog"),
        (600, "chwe phunt"),
        (630, "chwe phunt a thri deg ceiniog"),
        (950, "naw punt a phum deg ceiniog"),
        (1000, "deg punt"),
        (1100, "un deg un bunt"),
        (1185, "un deg un bunt ac wyth deg pum ceiniog"),
        (1200, "un deg dwy bunt"),
        (1840, "un deg wyth punt a phedwar deg ceiniog"),
        (2000, "dau ddeg punt"),
        (2100, "dau ddeg un bunt"),
        (3900, "tri deg naw punt"),
        (4070, "pedwar deg punt a saith deg ceiniog"),
        (6006, "chwe deg punt a chwe cheiniog"),
        (9999, "naw deg naw punt a naw deg naw ceiniog"),
        (10000, "can punt"),
        (10100, "cant ac un bunt"),
        (10300, "cant a thair punt"),
        (10850, "cant ac wyth punt a phum deg ceiniog"),
        (12111, "cant a dau ddeg un bunt ac un deg un geiniog"),
        (16000, "cant a chwe deg punt"),
        (18000, "cant ac wyth deg punt"),
        (20000, "dau gan punt"),
        (23456, "dau gant a thri deg pedair punt a phum deg chwe cheiniog"),
        (30000, "tri chan punt"),
        (60606, "chwe chant a chwe phunt a chwe cheiniog"),
        (99999, "naw cant a naw deg naw punt a naw deg naw ceiniog"),
    ],
)
def test_amounts_in_words_are_welsh(amount: int, said: str) -> None:
    assert amount_in_words(Money(amount), "cy") == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "zero libras"),
        (1, "um penny"),
        (2, "dois pence"),
        (5, "cinco pence"),
        (6, "seis pence"),
        (10, "dez pence"),
        (16, "dezasseis pence"),
        (21, "vinte e um pence"),
        (60, "sessenta pence"),
        (100, "uma libra"),
        (101, "uma libra e um penny"),
        (200, "duas libras"),
        (250, "duas libras e cinquenta pence"),
        (300, "três libras"),
        (366, "três libras e sessenta e seis pence"),
        (460, "quatro libras e sessenta pence"),
        (500, "cinco libras"),
        (550, "cinco libras e cinquenta pence"),
        (600, "seis libras"),
        (630, "seis libras e trinta pence"),
        (950, "nove libras e cinquenta pence"),
        (1000, "dez libras"),
        (1100, "onze libras"),
        (1185, "onze libras e oitenta e cinco pence"),
        (1200, "doze libras"),
        (1840, "dezoito libras e quarenta pence"),
        (2000, "vinte libras"),
        (2100, "vinte e uma libras"),
        (3900, "trinta e nove libras"),
        (4070, "quarenta libras e setenta pence"),
        (6006, "sessenta libras e seis pence"),
        (9999, "noventa e nove libras e noventa e nove pence"),
        (10000, "cem libras"),
        (10100, "cento e uma libras"),
        (10300, "cento e três libras"),
        (10850, "cento e oito libras e cinquenta pence"),
        (20000, "duzentas libras"),
        (23456, "duzentas e trinta e quatro libras e cinquenta e seis pence"),
        (60606, "seiscentas e seis libras e seis pence"),
        (100000, "mil libras"),
        (110000, "mil e cem libras"),
        (123456, "mil duzentas e trinta e quatro libras e cinquenta e seis pence"),
        (200000, "duas mil libras"),
        (210100, "duas mil cento e uma libras"),
    ],
)
def test_amounts_in_words_are_portuguese(amount: int, said: str) -> None:
    assert amount_in_words(Money(amount), "pt") == said


def test_euros_have_their_own_words_in_portuguese() -> None:
    assert amount_in_words(Money(20201, "EUR"), "pt") == "duzentos e dois euros e um cêntimo"
    assert amount_in_words(Money(300, "JPY"), "pt") == "trezentos ienes"


def test_where_nobody_read_the_words_the_figures_stand_alone() -> None:
    for language in set(LANGUAGE_NAMES) - {"en", "cy", "pt"}:
        assert amount_in_words(Money(460), language) == ""
    assert amount_in_words(Money(100000), "cy") == ""
    assert amount_in_words(Money(460, "EUR"), "cy") == ""
