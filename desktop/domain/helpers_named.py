"""Who helped somebody to speak, by name: Rita of `her niece Rita`, nobody of `an interpreter`.

What a helper is to somebody stands in many sentences and names nobody there.
"""

import re
from collections.abc import Iterator

from desktop.domain.search import fold

_NO_NAMES = """
a an and at by for from her his in its my of on or our the their to who with your
aunt brother child cousin dad daughter family father friend granddaughter grandfather
grandmother grandson husband mother mum neighbour nephew niece parent partner sister son uncle
wife
advocate assistant befriender bsl carer coordinator doctor helper helpline interpreter language
lipspeaker manager member nurse officer pa personal sign signer social somebody someone staff
support supporter teacher translator volunteer worker
arabic bengali cantonese chinese english gujarati mandarin polish portuguese punjabi romanian
somali ukrainian urdu welsh
"""
NO_NAMES = frozenset(_NO_NAMES.split())
"""What a helper is, to whom, and the languages they speak."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
A_NAME_AT_MOST = 3
"""So many words with small letters alone may be a name that was typed so."""


def names_of_helpers(through: str) -> list[str]:
    """The names in what `through` says of a helper, each with the words that stand beside it."""
    words = [one for one in WORD.finditer(through) if fold(one[0]) not in NO_NAMES]
    large = [one for one in words if one[0][0] != one[0][0].lower() or _has_no_case(one[0])]
    if not large and len(WORD.findall(through)) <= A_NAME_AT_MOST:
        large = words
    return list(_together(through, large))


def _has_no_case(word: str) -> bool:
    return word.lower() == word.upper()


def _together(text: str, words: list[re.Match[str]]) -> Iterator[str]:
    """Words with nothing but a space between them are one name."""
    start = end = None
    for one in words:
        if end is None or text[end : one.start()].strip():
            if start is not None:
                yield text[start:end]
            start = one.start()
        end = one.end()
    if start is not None:
        yield text[start:end]
