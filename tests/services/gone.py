"""Erasing somebody in a test: every sentence is answered alike."""

from desktop.domain.office import Act
from desktop.services.people import erasing
from desktop.services.people.erasing import Erased
from desktop.services.workspace import Workspace


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
