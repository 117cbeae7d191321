"""Amounts in Welsh words, counted in tens as schools teach it: `pedair punt a chwe deg ceiniog`.

Pounds and pence are feminine, and change their first letter after one, two and six.
"""

from desktop.language import Money

_BEFORE_A_NOUN = ("", "un", "dwy", "tair", "pedair", "pum", "chwe", "saith", "wyth", "naw")
_TENS = (
    *("", "un deg", "dau ddeg", "tri deg", "pedwar deg", "pum deg"),
    *("chwe deg", "saith deg", "wyth deg", "naw deg"),
)
_HUNDREDS = (
    *("", "cant", "dau gant", "tri chant", "pedwar cant", "pum cant"),
    *("chwe chant", "saith cant", "wyth cant", "naw cant"),
)
_SOFTER = ("bunt", "geiniog")
_HARDER = ("phunt", "cheiniog")
_PLAIN = ("punt", "ceiniog")
_SOFTEN, _HARDEN = (1, 2), (6,)
_HIGHEST = 100000
"""From a thousand pounds on the noun stands otherwise; figures must do there."""


def welsh(money: Money) -> str:
    """Amounts in pence below a thousand pounds; nothing for others, and other currencies."""
    if money.currency != "GBP" or money.amount >= _HIGHEST:
        return ""
    pounds, pence = divmod(money.amount, 100)
    said = [_counted(pounds, 0)] if pounds or not pence else []
    return _joined([*said, _counted(pence, 1)] if pence else said)


def _counted(number: int, noun: int) -> str:
    """So many pounds (0) or pence (1)."""
    if number == 0:
        return f"dim {_PLAIN[noun]}"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if not rest:  # `cant` is `can` before what it counts
        return f"{_HUNDREDS[hundreds].removesuffix('t')} {_PLAIN[noun]}"
    forms = _SOFTER if ones in _SOFTEN else _HARDER if ones in _HARDEN else _PLAIN
    ten = "deg" if rest == 10 else _TENS[tens]  # noqa: PLR2004 - ten alone has no one before it
    below = " ".join(word for word in (ten, _BEFORE_A_NOUN[ones], forms[noun]) if word)
    return _joined([_HUNDREDS[hundreds], below] if hundreds else [below])


def _joined(parts: list[str]) -> str:
    """`and` is `a`, or `ac` before a vowel; p, t and c become ph, th and ch after it."""
    first, *others = parts
    for other in others:
        if other[0] in "aeiouwy":
            first = f"{first} ac {other}"
        elif other[0] in "ptc" and other[1] != "h":
            first = f"{first} a {other[0]}h{other[1:]}"
        else:
            first = f"{first} a {other}"
    return first
