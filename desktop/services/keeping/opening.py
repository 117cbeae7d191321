"""Opening the file, by password or spare key; a new password; and who can open it.

A new password makes another spare key. So whoever said they know the old one is asked
again, and the sheet in the drawer no longer fits (their-days.md, First start).
"""

import hmac
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.keeping import CanOpen, Opens
from desktop.domain.name_list import JOINERS
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person
from desktop.domain.spare_key import BETWEEN, GROUPS, IN_GROUP, SpareKey, read_key
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import database, people
from desktop.storage.keeping import CAN_OPEN
from desktop.storage.key import Key, check_letters, stretched

RULE = N_("Three or four words you can remember.")
"""Said before a password is typed."""
OLDER_COPIES = N_("Older copies still need the older password or spare key.")
"""Said wherever a new password is made."""
WORDS, LETTERS_IN_WORDS, LETTERS, DIFFERENT = 3, 6, 12, 5
ENOUGH = 2
"""People who can open the file; with fewer, one illness locks everybody out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoOpens:
    """Somebody who can open the file, and how. Not `still` with a password since changed."""

    person: Person
    how: Opens
    said_on: date
    still: bool


def open_with_spare_key(path: Path, text: str) -> Workspace:
    """Open a group's file with the eight groups of its spare key.

    Lead straight on to `change_password` and a new sheet. Raises UserError, field
    `spare_key`, for groups that do not fit, or for the key of another file or password.
    """
    return Workspace(database.open_file(path, Key(spare=read_key(text))), path)


def open_typed(path: Path, text: str) -> Workspace:
    """Open a file with what was typed: its password, or its whole spare key."""
    with group_said(text):
        return Workspace(database.open_file(path, typed_key(text)), path)


def typed_key(text: str) -> Key:
    """A spare key where the text reads as a whole one, otherwise a password.

    No password reads as one by chance: each of the eight groups has its check letter.
    """
    try:
        return Key(spare=read_key(text))
    except UserError:
        return Key(text)


@contextmanager
def group_said(text: str) -> Iterator[None]:
    """Where a spare key was typed in place of the password, say which of its groups is wrong.

    Only when it opened nothing: eight words of four letters are a password too.
    """
    try:
        yield
    except UserError as error:
        parts = [len(part) for part in BETWEEN.split(text) if part]
        fours = parts == [IN_GROUP] * GROUPS and any(sign.isdecimal() for sign in text)
        if error.field == "password" and fours:
            try:
                read_key(text)
            except UserError as wrong:
                wrong.field = error.field
                raise wrong from error
        raise


def check_password(text: str, *, group_name: str = "") -> None:
    """Raise UserError, field `password`, for one that is easy to guess.

    Three words with six letters in all, or twelve letters; five of them different. Nothing
    that one would not see: another day it would not be typed again.
    """
    check_letters(text)
    words = text.split()
    letters = "".join(words)
    if not letters:
        raise UserError(N_("A password needs letters. Type three or four words."), field="password")
    if group_name and _folded(text) == _folded(group_name):
        raise UserError(
            N_("Our group's name is easy to guess. Type three or four other words."),
            field="password",
        )
    _check_can_be_seen(text)
    long_enough = len(letters) >= LETTERS or (
        len(words) >= WORDS and len(letters) >= LETTERS_IN_WORDS
    )
    if not long_enough or len(set(letters.casefold())) < DIFFERENT:
        raise UserError(
            N_("This is easy to guess. Type three or four words you can remember."),
            field="password",
        )


def _check_can_be_seen(text: str) -> None:
    if text != " ".join(text.split()):
        raise UserError(
            N_("Type one space between two words, and none at the ends."), field="password"
        )
    if any(unicodedata.category(letter) == "Cf" and letter not in JOINERS for letter in text):
        raise UserError(
            N_("This password has a sign nobody can see. Type it letter by letter."),
            field="password",
        )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@for_offices(ORGANISERS)
def change_password(workspace: Workspace, act: Act, *, password: str, again: str) -> Sentence:
    """Lock the file with another password; answers what to say about older copies.

    Whoever is at the laptop now knows it; everybody else, and the sheet of the spare key,
    are asked again. Raises UserError, fields `password` and `again`.
    """
    check_password(password, group_name=workspace.settings.name)
    if not same(password, again):
        raise UserError(N_("The two passwords differ. Type them again."), field="again")
    if fits(workspace, password):
        raise UserError(N_("This is our password already. Type another one."), field="password")
    database.rekey(workspace.db, workspace.path, password)
    with suppress(UserError):  # the new password holds; who can open the file is asked again
        _keep(workspace, act, act.person_id, Opens.PASSWORD)
    return sentence(OLDER_COPIES)


def same(one: str, other: str) -> bool:
    """Whether two passwords open the same file: keyboards make ŵ in one sign or in two."""
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)


def fits(workspace: Workspace, password: str) -> bool:
    """Whether this is the password of the open file; takes as long as opening it."""
    return is_our_key(workspace, stretched(password, workspace.db.salt))


def is_our_key(workspace: Workspace, spare: SpareKey) -> bool:
    return hmac.compare_digest(spare.secret, workspace.db.spare.secret)


@for_offices(ORGANISERS)
def say_can_open(
    workspace: Workspace, act: Act, *, person_id: int, how: Opens, proof: str = ""
) -> CanOpen:
    """Somebody can open the file: they say so, or show it by typing what they have.

    Raises UserError where `proof` does not fit: field `proof` for a password, `spare_key`
    for a spare key.
    """
    if proof and how is Opens.PASSWORD and not fits(workspace, proof):
        raise UserError(N_("This is not our password. Check Caps Lock."), field="proof")
    if proof and how is Opens.SPARE_KEY and not is_our_key(workspace, read_key(proof)):
        raise UserError(N_("This is another spare key. Is there a newer sheet?"), field="spare_key")
    if people.PEOPLE.get(workspace.db, person_id).is_gone:
        raise UserError(N_("This person is no longer here. Choose another."), field="person_id")
    return _keep(workspace, act, person_id, how)


def _keep(workspace: Workspace, act: Act, person_id: int, how: Opens) -> CanOpen:
    """Write down who can open it, once; what they said of an older password ends."""
    now = workspace.db.spare.fits
    said = CAN_OPEN.where(
        workspace.db, "person_id = ? AND how = ? AND ended_on IS NULL", person_id, how.value
    )
    for one in said:
        if one.fits == now:
            return one
    name = people.PEOPLE.get(workspace.db, person_id).short
    with workspace.step(act, sentence(N_("{name} can open our file"), name=name)):
        for old in said:
            CAN_OPEN.update(workspace.db, replace(old, ended_on=act.day))
        new = CanOpen(person_id=person_id, how=how, said_on=act.day, fits=now)
        return CAN_OPEN.add(workspace.db, new)


@for_offices(ORGANISERS)
def cannot_open(workspace: Workspace, act: Act, *, person_id: int) -> None:
    """Somebody no longer has the password or the sheet. Only a new password keeps them out."""
    name = people.PEOPLE.get(workspace.db, person_id).short
    said = CAN_OPEN.where(workspace.db, "person_id = ? AND ended_on IS NULL", person_id)
    with workspace.step(act, sentence(N_("{name} can no longer open our file"), name=name)):
        for one in said:
            CAN_OPEN.update(workspace.db, replace(one, ended_on=act.day))


def who_can_open(workspace: Workspace, day: date) -> list[WhoOpens]:
    """Everybody who said so and is still with us; with an older password, to be asked again."""
    said = [
        one for one in CAN_OPEN.where(workspace.db) if one.ended_on is None or one.ended_on > day
    ]
    known = people.by_ids(workspace.db, {one.person_id for one in said})
    now = workspace.db.spare.fits
    found = [
        WhoOpens(
            person=known[one.person_id], how=one.how, said_on=one.said_on, still=one.fits == now
        )
        for one in said
        if not known[one.person_id].is_gone
    ]
    return sorted(found, key=lambda one: (one.person.name.casefold(), one.how))


def enough_can_open(workspace: Workspace, day: date) -> bool:
    """Whether two people can open the file with what they have now."""
    able = {one.person.id for one in who_can_open(workspace, day) if one.still}
    return len(able) >= ENOUGH
