"""Who helped somebody to speak, by name: Rita of `her niece Rita`, nobody of `an interpreter`.

What a helper is to somebody stands in many sentences and names nobody there. So it is with whom
an agency names: Jo Field of `Jo Field, engagement officer`, nobody of `the front desk`.
"""

import re
from collections.abc import Container, Iterator

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
_AGENCIES = """
centre charity council department desk engagement front hall hospital house involvement library
office participation project public reception road school service services street team transport
trust
"""
AGENCIES = frozenset(_AGENCIES.split())
"""What an agency or a place is: the words before these are its name, and nobody's."""
_SUPPORT = """
access accessible assistance audio braille bring bus captions care childcare costs easy expenses
fares free hearing induction large loop lunch meal paid papers personal pictures print quiet read
replacement room taxi taxis train travel wheelchair
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december
email mail mobile phone tel telephone
"""
SUPPORT = frozenset(_SUPPORT.split())
"""What people get and when, which may be written with capitals."""
_CUES = "ask asks by call calls contact email meet phone ring rings see tell text with"
CUES = frozenset(_CUES.split())
"""After these a word with a capital is somebody's name: `Ring Jo first.`"""
OWNED = re.compile(r"['’]s$")
ENDS = re.compile(r"[.!?:;\n]")
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


def names_of_contact(contact: str, known: str = "") -> list[str]:
    """With whom an agency is reached: Jo of `Jo, 020 7946 0000`; as `names_in_support`."""
    if any(one.isupper() for one in contact):
        return names_in_support(f"by {contact}", known)
    plain = {fold(one) for one in WORD.findall(contact)}
    return [] if plain & (AGENCIES | SUPPORT) else names_of_helpers(contact)


def names_in_support(text: str, known: str = "") -> list[str]:
    """The names in sentences about support: Jo Field of `Jo Field meets you`, Jo of `Ring Jo`.

    One word alone is a name behind a word such as `ring`; two or more with capitals are one
    anywhere. Words of names that are `known`, as of the agency, name nobody.
    """
    passing = {fold(one) for one in WORD.findall(known)} | NO_NAMES | AGENCIES | SUPPORT | CUES
    found: list[str] = []
    for sentence in ENDS.split(text):
        words = [one for one in WORD.finditer(sentence) if _may_name(one[0], passing)]
        for name in _together(sentence, words):
            before, after = sentence.split(name, 1)
            cued = any(fold(one) in CUES for one in WORD.findall(before)[-1:])
            if (" " in name or cued) and not _names_an_agency(name, after):
                found.append(OWNED.sub("", name))
    return list(dict.fromkeys(found))


def _names_an_agency(name: str, after: str) -> bool:
    """Whether the next word says so: `Leeds Council`; of `Jo Field’s team` it does not."""
    behind = WORD.match(after.lstrip()) if after[:1] == " " else None
    return behind is not None and fold(behind[0]) in AGENCIES and not OWNED.search(name)


def _may_name(word: str, passing: Container[str]) -> bool:
    """Whether it is written like a name; what is all in capitals is short for something."""
    return word[0].isupper() and not word.isupper() and fold(word) not in passing
