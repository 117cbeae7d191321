"""The spare key: what opens the file beside its password, in eight groups of four.

Each group has three letters of the key and one that checks them and their place. Every
single wrong letter, every two letters changed over and every two groups changed over is
noticed, and the group named. The letters are Crockford's: no I, L, O or U.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

from desktop.errors import UserError
from desktop.language import N_

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans("OIL", "011")
"""Letters that are never in a spare key, and the figures they were meant as."""
BETWEEN = re.compile(r"[\s.,:;|·–—-]+")
"""What stands between groups on paper, in a letter, or as somebody types them."""
SECRET = 15
"""Bytes: 120 bits, five in each of the 24 letters."""
GROUPS, IN_GROUP = 8, 4
WEIGHTS = (2, 4, 8)
"""What each letter counts in the check, beside 1 for the check letter: all different."""
FIELD = 0b100101
"""x⁵ + x² + 1: with it, the 32 letters add and multiply as a field."""


@dataclass(frozen=True, slots=True)
class SpareKey:
    """The 15 secret bytes that open a file; kept on paper as eight groups."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET:
            raise ValueError("a spare key has 15 bytes")

    def groups(self) -> tuple[str, ...]:
        """`("7Q2F", …)`: eight groups as they are printed, read out and typed."""
        number = int.from_bytes(self.secret)
        letters = [number >> shift & 31 for shift in range(5 * (SECRET * 8 // 5 - 1), -1, -5)]
        threes = [letters[at : at + 3] for at in range(0, len(letters), 3)]
        numbered = enumerate(threes, start=1)
        return tuple(
            "".join(LETTERS[value] for value in (*three, _check(three, position)))
            for position, three in numbered
        )

    @property
    def text(self) -> str:
        """The eight groups in one line."""
        return " ".join(self.groups())

    @property
    def fits(self) -> str:
        """Says which key this is without being it; another password makes another."""
        return hashlib.sha256(b"hearback fits" + self.secret).hexdigest()[:16]


def read_group(text: str, position: int) -> str:
    """One group as it was typed: `7q2f`, `7Q-2F`, in whatever figures.

    `position` is 1 to 8. Raises UserError, field `group-3`, for one that does not fit.
    """
    return _group(plain(text, f"group-{position}"), position, f"group-{position}")


def read_key(text: str) -> SpareKey:
    """A whole spare key as it was typed. Raises UserError, field `spare_key`."""
    parts = [part for part in (plain(one, "spare_key") for one in BETWEEN.split(text)) if part]
    fours, letters = [part for part in parts if len(part) == IN_GROUP], "".join(parts)
    if len(fours) == GROUPS:  # with or without the numbers that stand before them on paper
        parts = fours
    elif len(parts) != GROUPS:
        if len(letters) != GROUPS * IN_GROUP:
            raise UserError(
                N_("A spare key has eight groups of four. Type all of them."), field="spare_key"
            )
        parts = [letters[at : at + IN_GROUP] for at in range(0, len(letters), IN_GROUP)]
    groups = [_group(part, at, "spare_key") for at, part in enumerate(parts, start=1)]
    number = 0
    for letter in "".join(group[:-1] for group in groups):
        number = number << 5 | LETTERS.index(letter)
    return SpareKey(number.to_bytes(SECRET))


def plain(text: str, where: str) -> str:
    """Capital letters and figures, whatever keyboard typed them; spaces and dashes are left out.

    Raises UserError, field `where`, for letters of another script.
    """
    kept = []
    for sign in unicodedata.normalize("NFKC", text):
        kind = unicodedata.category(sign)
        if kind == "Nd":
            kept.append(str(unicodedata.decimal(sign)))
        elif sign.isascii() and sign.isalpha():
            kept.append(sign.upper())
        elif kind[0] in "LM":
            raise UserError(
                N_("Spare keys have only Latin letters and figures. Change your keyboard."),
                field=where,
            )
    return "".join(kept).translate(READ_AS)


def _group(letters: str, position: int, where: str) -> str:
    values = [LETTERS.find(letter) for letter in letters]
    whole = len(values) == IN_GROUP and min(values) >= 0
    if not whole or _check(values[:-1], position) != values[-1]:
        raise UserError(N_("Group {number} does not fit. Check it."), field=where, number=position)
    return letters


def _check(three: list[int], position: int) -> int:
    """The letter that closes a group at this place, as a number."""
    check = position
    for weight, value in zip(WEIGHTS, three, strict=True):
        check ^= _times(weight, value)
    return check


def _times(one: int, other: int) -> int:
    """The product of two of the 32 numbers, in their field."""
    product = 0
    while one:
        if one & 1:
            product ^= other
        one >>= 1
        other <<= 1
        if other > 31:  # noqa: PLR2004 - the field has 32 numbers
            other ^= FIELD
    return product
