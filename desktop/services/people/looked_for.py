"""Where a person may be named: all that was typed is read once, and kept until it changes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from desktop.domain.naming import (
    Instead,
    NameForm,
    exact_forms,
    found_in,
    may_hold,
    meant,
    name_forms,
    taken_out,
)
from desktop.domain.person import Person
from desktop.language import Words
from desktop.services.workspace import Workspace
from desktop.storage import erasing, erasing_letters, old_claims, people, written
from desktop.storage.old_claims import OldClaims, Worded
from desktop.storage.reading import GoOn, Reader
from desktop.storage.sieve import Sieve
from desktop.storage.written import LABELS, Written

TABLES = ("history_row", LABELS)
"""What is long, and read part by part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedFor:
    """Where the person may be named, by the words in which they are, and what else goes.

    `nameless` are the steps about them, `gone` the words of their claims; both are empty
    while the law keeps their name.
    """

    person_id: int
    name_stays: bool
    forms: tuple[NameForm, ...]
    change: Callable[[str], str]
    places: dict[str, list[Written]]
    nameless: frozenset[int]
    gone: OldClaims


def looked_for(
    workspace: Workspace, person_id: int, *, name_stays: bool, go_on: GoOn | None
) -> LookedFor:
    """Look for them, or answer what was found before where nothing was written since.

    `go_on` is asked between two parts of the file; raises UserError where it stops.
    """
    what = f"named: {person_id}, {name_stays}"
    return workspace.db.until_written(what, lambda: _look(workspace, person_id, name_stays, go_on))


def _look(workspace: Workspace, person_id: int, name_stays: bool, go_on: GoOn | None) -> LookedFor:
    db = workspace.db
    others = [one for one in people.every(db) if one.id != person_id]
    forms = (
        *name_forms(erasing.names_of(db, person_id), [one.name for one in others]),
        *exact_forms(erasing.ways_to_reach(db, person_id)),
    )
    sieve, reader = Sieve(forms), Reader(db, TABLES, go_on)
    found = _Found(forms, _Own(workspace, person_id, others, forms))
    found.add(written.now(db, sieve))
    claims = old_claims.of_person(db, person_id)
    nameless: set[int] = set()
    worded: set[Worded] = set()
    for part in reader.parts("history_row"):
        found.add(written.of_history(db, sieve, part))
        if not name_stays:
            nameless |= erasing.steps_about(db, person_id, part)
            worded |= old_claims.worded(db, claims, part)
    for part in reader.parts(LABELS):
        found.add(written.of_steps(db, sieve, part))
    return LookedFor(
        person_id=person_id,
        name_stays=name_stays,
        forms=forms,
        change=_changing(workspace, forms),
        places=found.places,
        nameless=frozenset(nameless),
        gone=old_claims.of_worded(db, worded),
    )


def _changing(workspace: Workspace, forms: Sequence[NameForm]) -> Callable[[str], str]:
    """What takes the name out of a text, in the group's own language."""
    words = Words(workspace.settings.language)
    # Translators: stands in a sentence where somebody's name was.
    somebody = words.text("somebody we no longer name")
    # Translators: stands where a name with 's was, as in "Amina's bus".
    instead = Instead(somebody=somebody, owned=words.text("somebody's"))
    return lambda text: taken_out(text, meant(text, found_in(text, forms)), instead)


@dataclass(slots=True)
class _Found:
    """What may name the person, gathered; the same words are judged once."""

    forms: Sequence[NameForm]
    own: "_Own"
    places: dict[str, list[Written]] = field(default_factory=dict)
    known: dict[str, bool] = field(default_factory=dict)

    def add(self, several: Iterable[Written]) -> None:
        for one in several:
            if one.raw not in self.known:
                self.known[one.raw] = self._names(one)
            if self.known[one.raw] and not self.own.holds(one):
                self.places.setdefault(one.raw, []).append(one)

    def _names(self, one: Written) -> bool:
        return any(
            may_hold(text, self.forms) and found_in(text, self.forms) for text in written.texts(one)
        )


class _Own:
    """What is not asked about: what goes or stays anyway, and what is surely somebody else."""

    def __init__(
        self,
        workspace: Workspace,
        person_id: int,
        others: Sequence[Person],
        forms: Sequence[NameForm],
    ) -> None:
        self._db = workspace.db
        self._id = person_id
        self._claims = set(old_claims.of_person(workspace.db, person_id))
        self._emptied = erasing_letters.emptied(workspace.db, person_id)
        self._named_alike = {person_id} | {
            one.id
            for one in others
            if one.id and may_hold(one.name, forms) and found_in(one.name, forms)
        }

    def holds(self, one: Written) -> bool:
        """A step about them goes by itself; one about somebody of that name means somebody else."""
        row, table = one.row, one.table
        if table == LABELS:
            return not self._named_alike.isdisjoint(erasing.people_of_step(self._db, one.row_id))
        if table == "person":
            return one.row_id == self._id
        if table == "movement":
            return one.column == "received_name" and row["received_by"] is not None
        if table in erasing.OWN and row["person_id"] == self._id:
            return True
        if (table, one.row_id, one.column) in self._emptied:
            return True
        claim_id = one.row_id if table == "claim" else row.get("claim_id")
        return claim_id in self._claims
