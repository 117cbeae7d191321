"""Erasing somebody in a test: every sentence is answered alike, and no byte may be left."""

from dataclasses import replace
from datetime import date

from desktop.domain.office import Act
from desktop.services.people import erasing, people
from desktop.services.people.erasing import Erased, Mention
from desktop.services.workspace import Workspace
from tests.services.in_words import DAY, InWords
from tests.storage.decrypted import decrypted, spellings


def erase(
    workspace: Workspace,
    act: Act,
    *,
    person_id: int,
    why: str = "they asked us to",
    take_out: bool = True,
) -> Erased:
    found = erasing.mentions(workspace, act, person_id=person_id)
    answers = {mention.key: take_out for mention in found}
    return erasing.erase(workspace, act, person_id=person_id, why=why, answers=answers)


def bytes_of(group_: InWords) -> bytes:
    return decrypted(group_.path, group_.workspace.db.spare)


def holds(group_: InWords, text: str) -> bool:
    """Whether the file holds these letters anywhere, in any of the ways it keeps text."""
    content = bytes_of(group_)
    return any(spelling in content for spelling in spellings(text))


def rename(small: InWords, name: str, to: str) -> int:
    person = people.get(small.workspace, small.id(name))
    people.change(small.workspace, small.act(), person=replace(person, name=to))
    return person.id or 0


def found(small: InWords, person_id: int, day: date = DAY) -> list[Mention]:
    return erasing.mentions(small.workspace, small.act(day=day), person_id=person_id)
