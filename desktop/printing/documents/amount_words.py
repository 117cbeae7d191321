"""Amounts in words, so that a figure on a slip cannot be altered unseen.

Only in English, Welsh and Portuguese, where the results were read and are tested. Number
words of most languages bend with what they count, so elsewhere the figures stand alone.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop.language import CURRENCY_LOOKS, Money
from desktop.printing.documents.portuguese_amounts import portuguese
from desktop.printing.documents.welsh_amounts import welsh

_SMALL = (
    *("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = MappingProxyType(
    {
        "GBP": (("pound", "pounds"), ("penny", "pence")),
        "EUR": (("euro", "euros"), ("cent", "cents")),
        "JPY": (("yen", "yen"), ("", "")),
    }
)


def amount_in_words(money: Money, language: str) -> str:
    """`four pounds and sixty pence`, or nothing in a language we cannot write amounts in.

    The amount is in the smallest unit, from zero to below a million whole units.
    """
    say = _LANGUAGES.get(language)
    return say(money) if say else ""


def _english(money: Money) -> str:
    whole, part = divmod(money.amount, 10 ** CURRENCY_LOOKS[money.currency].digits)
    units, small = _UNITS[money.currency]
    said = []
    if whole or not part:
        said.append(f"{_english_number(whole)} {units[whole != 1]}")
    if part:
        said.append(f"{_english_number(part)} {small[part != 1]}")
    return " and ".join(said)


def _english_number(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    if number < 100:  # noqa: PLR2004 - how English counts
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
    if number < 1000:  # noqa: PLR2004 - how English counts
        hundreds, rest = divmod(number, 100)
        return f"{_SMALL[hundreds]} hundred" + (f" and {_english_number(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    joint = " and " if 0 < rest < 100 else " "  # noqa: PLR2004 - how English counts
    said = f"{_english_number(thousands)} thousand"
    return said + (f"{joint}{_english_number(rest)}" if rest else "")


_LANGUAGES: Mapping[str, Callable[[Money], str]] = MappingProxyType(
    {"en": _english, "cy": welsh, "pt": portuguese}
)
