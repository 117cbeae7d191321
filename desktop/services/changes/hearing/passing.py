"""A name of somebody else that was looked at: it may stay in one letter, or in all of them."""

from datetime import date

from desktop.domain.names_in_letters import NameFound
from desktop.domain.office import ORGANISERS, Act
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.changes.hearing import names, owed
from desktop.services.workspace import Workspace


@for_offices(ORGANISERS)
def in_every_letter(workspace: Workspace, act: Act, *, request_id: int, found: NameFound) -> int:
    """The sentence may stay in every letter in which it is asked about; answers how many."""
    waiting = owed.queue(workspace, date.max, request_id)
    ids = [
        one.person.id or 0
        for one in waiting
        if found in names.found(workspace, request_id, one.person.id or 0)
    ]
    with workspace.step(act, sentence(N_("A name may stay in every letter"))):
        for person_id in ids:
            names.passed_on(workspace, act, request_id=request_id, person_id=person_id, found=found)
    return len(ids)
