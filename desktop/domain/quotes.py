"""Somebody's own words before others: only as they allowed it (practice rule 40)."""

import unicodedata
from dataclasses import dataclass, replace

from desktop.domain.notes import Consent, MemberView, OwnWords
from desktop.domain.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that may stand before others. `by` is a name or initials, empty for nobody.

    `in_short` are not their own words but ours, where the language would say who spoke.
    """

    words: str
    language: str
    by: str = ""
    in_short: bool = False


def quoted(view: MemberView, person: Person | None) -> Quote | None:
    """What others may read of what somebody said; None where they did not allow it.

    `person` is who said it, None for nobody. Whoever was not asked is not quoted.
    """
    if view.consent in {Consent.NOT_ASKED, Consent.NONE}:
        return None
    by = ""
    if person is not None and view.person_id is not None and person.id == view.person_id:
        by = _called(person, view.consent)
    return Quote(words=view.own_words, language=view.language, by=by)


def in_notes(own: OwnWords, consent: Consent) -> OwnWords | None:
    """Own words as members read them in the notes of a meeting; None where somebody says no.

    Everybody at the meeting heard them: whoever was not asked is named as the notes name them.
    """
    if consent is Consent.NONE:
        return None
    if consent is Consent.UNNAMED:
        return replace(own, name="")
    return replace(own, name=initials(own.name)) if consent is Consent.INITIALS else own


def _called(person: Person, consent: Consent) -> str:
    if consent is Consent.NAMED:
        return person.name
    return initials(person.name) if consent is Consent.INITIALS else ""


def initials(name: str) -> str:
    """`A. B.` of `Amina Begum`: the first letter of each part, with the signs that belong to it.

    Nothing where the first letters are the whole name, as those of `李 明` are.
    """
    parts = [part for part in name.replace("-", " ").split() if _first_letter(part)]
    firsts = [_first_letter(part) for part in parts]
    if firsts == [_letters(part) for part in parts]:
        return ""
    return " ".join(f"{letter}." for letter in firsts)


def _letters(part: str) -> str:
    """Its letters with the signs that belong to them, as initials are written."""
    return "".join(letter for letter in part if unicodedata.category(letter)[0] in "LM").upper()


def _first_letter(part: str) -> str:
    start = next((n for n, c in enumerate(part) if unicodedata.category(c)[0] == "L"), None)
    if start is None:
        return ""
    end = start + 1
    while end < len(part) and unicodedata.category(part[end])[0] == "M":
        end += 1
    return part[start:end].upper()
