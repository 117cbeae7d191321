"""Erasing a person: first every sentence that may name them is looked at, then all goes at once.

The law keeps the name on money entries for some years (practice rule 44); what is about the
person alone goes at once, and what others wrote goes where somebody said that it is them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

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
from desktop.domain.office import Act, Office
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Sentence, Words, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import erasing, offices, old_claims, people, written
from desktop.storage.erasing import Blanking
from desktop.storage.old_claims import OldClaims
from desktop.storage.records import sentence_from_json
from desktop.storage.triggers import lifted
from desktop.storage.written import LABELS, SENTENCE, Written
from desktop.storage.written_where import where

ERASERS = frozenset({Office.TREASURER, Office.CHAIR})
NOTHING = OldClaims(claims=frozenset(), pictures=0, rows=frozenset())
Answers = Mapping[str, bool]
"""Each mention's `key`: whether the name is taken out of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One sentence that may name the person; the same words elsewhere are the same mention.

    `sure` is set where the words can hardly mean anybody or anything else. `more` is in how
    many further places they stand.
    """

    key: str
    said: Sentence | str
    after: Sentence | str
    place: Sentence
    more: int
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasing did. `kept_until` is None when the name went too."""

    kept_until: date | None
    taken_out: int
    left: int
    pictures: int


def kept_until(workspace: Workspace, person_id: int) -> date | None:
    """The day until which the law keeps the name on slips; None where there is no slip."""
    last = erasing.last_money_day(workspace.db, person_id)
    return date(last.year + workspace.settings.years_kept, 12, 31) if last else None


@for_offices(ERASERS)
def name_kept_until(workspace: Workspace, act: Act, *, person_id: int) -> date | None:
    """The day until which the law keeps the name, if it does so today."""
    until = kept_until(workspace, person_id)
    return until if until is not None and act.day <= until else None


@for_offices(ERASERS)
def mentions(workspace: Workspace, act: Act, *, person_id: int) -> list[Mention]:
    """Every sentence that may name the person: what is not sure comes first, to be looked at.

    Raises UserError as `erase` does, so that nobody looks for nothing.
    """
    _check_erasable(workspace, act, person_id)
    found = _looked_for(workspace, act, person_id)
    said = [_mention(workspace, found, key) for key in found.places]
    return sorted(said, key=lambda mention: mention.sure)


@for_offices(ERASERS)
def erase(
    workspace: Workspace, act: Act, *, person_id: int, why: str, answers: Answers | None = None
) -> Erased:
    """Erase a person in one go; digests stay, and history says what was blanked and why.

    `answers` says of each of `mentions` whether the name is taken out. Raises UserError while
    money is still to settle with them or they hold an office; field `why` without a reason
    or with their name in it; field `mentions` while a sentence was not looked at.
    """
    _check_erasable(workspace, act, person_id)
    found = _looked_for(workspace, act, person_id)
    _check_why(why, found.forms)
    said = answers or {}
    if any(key not in said for key in found.places):
        raise UserError(N_("Look at each sentence first."), field="mentions")
    out = [one for key, places in found.places.items() if said[key] for one in places]
    left = sum(not said[key] for key in found.places)
    until = kept_until(workspace, person_id) if found.name_stays else None
    gone = NOTHING
    if until is None:
        gone = old_claims.holding(workspace.db, old_claims.of_person(workspace.db, person_id))
    _erase(workspace, act, found, out, gone, why)
    return Erased(kept_until=until, taken_out=len(out_keys(out)), left=left, pictures=gone.pictures)


def out_keys(out: Sequence[Written]) -> set[tuple[str, int, str]]:
    """The places the name was taken out of, each once, however often history holds it."""
    return {(one.table, one.row_id, one.column) for one in out}


def _check_erasable(workspace: Workspace, act: Act, person_id: int) -> None:
    """Raise UserError while money is still to settle with them, or while they hold an office."""
    if erasing.money_due(workspace.db, person_id):
        raise UserError(N_("There is money still to settle with them. Do that first."))
    if offices.held_by(workspace.db, person_id, act.day):
        raise UserError(N_("They hold an office. End it first, under Our group."))


def _check_why(why: str, forms: Sequence[NameForm]) -> None:
    if not why.strip():
        raise UserError(N_("Write why, in a few words."), field="why")
    for one in found_in(why, forms):
        if one.sure or why[one.start].isupper():
            raise UserError(N_("Write why without the name. This stays."), field="why")


def _erase(
    workspace: Workspace,
    act: Act,
    found: "_LookedFor",
    out: Sequence[Written],
    gone: OldClaims,
    why: str,
) -> None:
    db, person_id = workspace.db, found.person_id
    label = sentence(N_("Erase what we held about a person: {why}"), why=why.strip())
    now = [one for one in out if one.now and one.table != LABELS]
    nameless = [] if found.name_stays else erasing.steps_about(db, person_id)
    with workspace.several():
        with (
            workspace.step(act, label),
            lifted(db, {"movement", "receipt_bytes", *(one.table for one in now)}),
        ):
            erasing.blank_rows(db, person_id, keep_name=found.name_stays, day=act.day)
            old_claims.empty(db, gone)
            for one in now:
                written.rewrite(db, one, found.change)
        rows = erasing.rows_of(db, person_id) | old_claims.touched(gone)
        rows |= {(one.table, one.row_id) for one in out if one.table not in UNBLANKED}
        what = Blanking(
            rows=frozenset(rows),
            nameless=tuple(nameless),
            reworded={
                one.row_id: written.rewritten(one, found.change)
                for one in out
                if one.table == LABELS
            },
        )
        erasing.blank_history(db, what, act=act, label=label, why=why.strip())


UNBLANKED = frozenset({LABELS, "copy_made"})
"""Whose history is not in rows: steps themselves, and what keeps none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _LookedFor:
    """Where the person may be named, by the words in which they are."""

    person_id: int
    name_stays: bool
    forms: tuple[NameForm, ...]
    change: Callable[[str], str]
    places: dict[str, list[Written]]


def _looked_for(workspace: Workspace, act: Act, person_id: int) -> _LookedFor:
    db = workspace.db
    name_stays = name_kept_until(workspace, act, person_id=person_id) is not None
    others = [one for one in people.every(db) if one.id != person_id]
    forms = (
        *name_forms(erasing.names_of(db, person_id), [one.name for one in others]),
        *exact_forms(erasing.ways_to_reach(db, person_id)),
    )
    instead = _instead(workspace)

    def change(text: str) -> str:
        return taken_out(text, meant(text, found_in(text, forms)), instead)

    own = _Own(workspace, person_id, others, forms)
    places: dict[str, list[Written]] = {}
    known: dict[str, bool] = {}
    for one in written.everything(db, lambda text: may_hold(text, forms)):
        if one.raw not in known:
            known[one.raw] = _names(one, forms)
        if known[one.raw] and not own.holds(one):
            places.setdefault(one.raw, []).append(one)
    return _LookedFor(
        person_id=person_id,
        name_stays=name_stays,
        forms=forms,
        change=change,
        places=places,
    )


def _names(one: Written, forms: Sequence[NameForm]) -> bool:
    return any(may_hold(text, forms) and found_in(text, forms) for text in written.texts(one))


def _instead(workspace: Workspace) -> Instead:
    """The neutral words, in the group's own language."""
    words = Words(workspace.settings.language)
    # Translators: stands in a sentence where somebody's name was.
    somebody = words.text("somebody we no longer name")
    # Translators: stands where a name with 's was, as in "Amina's bus".
    return Instead(somebody=somebody, owned=words.text("somebody's"))


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
        self._named_alike = {person_id} | {
            one.id for one in others if one.id and found_in(one.name, forms)
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
        claim_id = one.row_id if table == "claim" else row.get("claim_id")
        return claim_id in self._claims


def _mention(workspace: Workspace, found: _LookedFor, key: str) -> Mention:
    places = found.places[key]
    first = next((one for one in places if one.now), places[0])
    return Mention(
        key=key,
        said=_said(first, first.raw),
        after=_said(first, written.rewritten(first, found.change)),
        place=where(workspace.db, first),
        more=len(out_keys(places)) - 1,
        sure=all(one.sure for text in written.texts(first) for one in found_in(text, found.forms)),
    )


def _said(one: Written, raw: str) -> Sentence | str:
    """As people read it: one of our sentences, or the words as typed."""
    if one.table == LABELS or written.COLUMNS[one.table][one.column] is SENTENCE:
        return sentence_from_json(raw)
    return written.as_read(one, raw)
