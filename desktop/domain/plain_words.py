"""What is hard to read: long sentences, abbreviations, and words of offices and committees.

English words only; in other languages sentences and abbreviations are still looked at.
"""

import re
from collections.abc import Collection, Iterator

LONGEST_SENTENCE = 20
LONGEST_EASY_SENTENCE = 15
"""Words in one sentence, in clear print and in Easy Read (practice rule 31)."""
_STOPS = re.compile(r"[.!?;:…。！？；]+(?=\s|$)|[。！？]|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,}s?|[A-Z]+[0-9]+[A-Z0-9]*|[A-Z]+&[A-Z]+")
EVERYBODY_KNOWS = frozenset({"AM", "PM", "OK", "TV", "UK", "EU", "ID", "PIN", "DVD", "CD", "SMS"})
_OFFICE_WORDS = """
accountability agm beneficiary benchmark benchmarking capacity-building clinician co-design
co-produce co-produced co-production cohort commissioner commissioning compliance constitution
deliverable deliverables disseminate engagement escalate escalation facilitate
facilitation facilitator framework funder governance holistic implement implementation
incentivise infrastructure interim intersectional liaise
mainstreaming mandate metrics multi-agency multidisciplinary operational outputs
outreach paradigm participatory partnership pathway pathways personalisation
prioritise procurement quorum ratify remit remuneration robust
safeguarding scoping sector signpost signposting stakeholder stakeholders statutory strategic
strategy streamline subcommittee sustainability synergy tender terminology transition
triage utilise workstream
"""
OFFICE_WORDS = frozenset(_OFFICE_WORDS.split())
"""Words that people in offices know and others often do not."""


def long_sentences(text: str, most: int) -> Iterator[int]:
    """How many words each sentence has that has more than so many."""
    for sentence in _STOPS.split(text):
        count = len(_WORD.findall(sentence))
        if count > most:
            yield count


def unexplained(text: str, known: Collection[str], *, english: bool) -> list[str]:
    """Abbreviations and words of offices that nobody explained, each once, in their order.

    `known` are explained words in small letters.
    """
    found = []
    for match in re.finditer(r"(?:[A-Z]\.){2,}|" + _WORD.pattern, text):
        word = match[0]
        bare = word.casefold().rstrip(".")
        plain = bare.removesuffix("s")
        short = _ABBREVIATION.fullmatch(word) is not None and word not in EVERYBODY_KNOWS
        office = english and (bare in OFFICE_WORDS or plain in OFFICE_WORDS)
        is_known = bool({bare, plain, word.casefold()} & set(known))
        if (short or office) and not is_known and word not in found:
            found.append(word)
    return found
