"""Texts that a group writes itself, in as many languages as its readers have."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.language import N_


class TextKind(StrEnum):
    """What a text belongs to; `about_id` says which one where there are many."""

    GROUND_RULE = "ground rule"
    POLICY = "policy"
    LETTER = "letter"


TEXT_KIND_NAMES = {
    TextKind.GROUND_RULE: N_("Ground rule"),
    TextKind.POLICY: N_("Added to our policy"),
    TextKind.LETTER: N_("In a letter"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A text whatever its language: what it belongs to, its place there, and its source.

    `language` is the one it was written in first: versions in others are made from that one.
    """

    id: int | None = None
    kind: TextKind
    about_id: int | None = None
    position: int = 0
    language: str
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTextVersion:
    """The text as it stands in one language; a new wording is a new number, never a change.

    `based_on` is the source's number that a translation was made from; None for the source.
    It was `checked_by` somebody of the group who reads the language, on a day, or by nobody.
    """

    id: int | None = None
    own_text_id: int
    language: str
    number: int
    based_on: int | None = None
    wording: str
    translator: str = ""
    checked_by: int | None = None
    checked_on: date | None = None
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundRules:
    """One version of how a group treats each other; its rules are texts of their own."""

    id: int | None = None
    version: int
    agreed_on: date | None = None
    review_on: date | None = None
