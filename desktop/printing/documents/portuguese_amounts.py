"""Amounts in Portuguese words, as they are said in Portugal: `quatro libras e sessenta pence`."""

from types import MappingProxyType

from desktop.language import CURRENCY_LOOKS, Money

_SMALL = (
    *("zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"),
    *("onze", "doze", "treze", "catorze", "quinze", "dezasseis", "dezassete", "dezoito"),
    "dezanove",
)
_TENS = ("vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa")
_HUNDREDS = (
    *("cento", "duzentos", "trezentos", "quatrocentos", "quinhentos", "seiscentos"),
    *("setecentos", "oitocentos", "novecentos"),
)
_SHE = MappingProxyType({"um": "uma", "dois": "duas"})
_UNITS = MappingProxyType(
    {
        "GBP": (("libra", "libras"), ("penny", "pence")),
        "EUR": (("euro", "euros"), ("cêntimo", "cêntimos")),
        "JPY": (("iene", "ienes"), ("", "")),
    }
)
_SHES = frozenset({"libra"})
"""The units that take the female forms of one, two and the hundreds."""


def portuguese(money: Money) -> str:
    """The amount is in the smallest unit, from zero to below a million whole units."""
    whole, part = divmod(money.amount, 10 ** CURRENCY_LOOKS[money.currency].digits)
    units, small = _UNITS[money.currency]
    said = []
    if whole or not part:
        said.append(f"{_number(whole, she=units[0] in _SHES)} {units[whole != 1]}")
    if part:
        said.append(f"{_number(part, she=False)} {small[part != 1]}")
    return " e ".join(said)


def _number(number: int, *, she: bool) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_a_thousand(rest, she=she)
    said = "mil" if thousands == 1 else f"{_below_a_thousand(thousands, she=she)} mil"
    if not rest:
        return said
    joint = " e " if rest < 100 or rest % 100 == 0 else " "  # noqa: PLR2004 - how it counts
    return f"{said}{joint}{_below_a_thousand(rest, she=she)}"


def _below_a_thousand(number: int, *, she: bool) -> str:
    if number == 100:  # noqa: PLR2004 - how Portuguese counts
        return "cem"
    hundreds, rest = divmod(number, 100)
    said = []
    if hundreds:
        word = _HUNDREDS[hundreds - 1]
        said.append(f"{word[:-2]}as" if she and hundreds > 1 else word)
    if rest >= len(_SMALL):
        tens, rest = divmod(rest, 10)
        said.append(_TENS[tens - 2])
    if rest or not said:
        word = _SMALL[rest]
        said.append(_SHE.get(word, word) if she else word)
    return " e ".join(said)
