"""Who lives with whom: asked of those who pay, agree or count, so that somebody else does it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import count

from desktop.domain.office import OFFICERS, Act
from desktop.domain.person import Person
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import people


@for_offices(OFFICERS)
def lives_with(workspace: Workspace, act: Act, *, people_ids: Collection[int]) -> None:
    """Write down who lives with the person at the laptop; nobody chosen is an answer too.

    Whoever shares a home with one of them shares this one. A home that was written down
    keeps its words; a new one gets a number, which names nobody when somebody is erased.
    """
    person = people.PEOPLE.get(workspace.db, act.person_id)
    chosen = [people.PEOPLE.get(workspace.db, one) for one in people_ids if one != person.id]
    with workspace.step(act, sentence(N_("Who lives with {name}"), name=person.short)):
        people.PEOPLE.update(workspace.db, replace(person, household_asked=True))
        if chosen:
            _give_one_home(workspace, [person, *chosen])


def _give_one_home(workspace: Workspace, named: Sequence[Person]) -> None:
    """These people, and who lives with one of them already, have one home."""
    every = people.every(workspace.db)
    homes = [one.household for one in named if one.household]
    same = {home.casefold() for home in homes}
    home = homes[0] if homes else _new_home({one.household for one in every})
    ids = {one.id for one in named}
    for one in every:
        if one.household != home and (one.id in ids or one.household.casefold() in same):
            people.PEOPLE.update(workspace.db, replace(one, household=home))


def _new_home(taken: Collection[str]) -> str:
    return next(home for home in map(str, count(1)) if home not in taken)
