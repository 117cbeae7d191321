"""Erasing a person: first every sentence that may name them is looked at, then all goes at once.

The law keeps the name on money entries for some years (practice rule 44); what is about the
person alone goes at once, and what others wrote goes where somebody said that it is them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.naming import NameForm, found_in
from desktop.domain.office import Act, Office
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.people.looked_for import LookedFor, looked_for
from desktop.services.workspace import Workspace
from desktop.storage import erasing, offices, old_claims, written
from desktop.storage.erasing import Blanking
from desktop.storage.erasing_letters import LOCKED
from desktop.storage.reading import GoOn
from desktop.storage.records import sentence_from_json
from desktop.storage.triggers import lifted
from desktop.storage.written import LABELS, SENTENCE, Written
from desktop.storage.written_where import where

ERASERS = frozenset({Office.TREASURER, Office.CHAIR})
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
def mentions(
    workspace: Workspace, act: Act, *, person_id: int, go_on: GoOn | None = None
) -> list[Mention]:
    """Every sentence that may name the person: what is not sure comes first, to be looked at.

    `go_on` is asked while the file is read. Raises UserError where it stops, and as `erase`
    does, so that nobody looks for nothing.
    """
    _check_erasable(workspace, act, person_id)
    found = _looked_for(workspace, act, person_id, go_on)
    said = [_mention(workspace, found, key) for key in found.places]
    return sorted(said, key=lambda mention: mention.sure)


@for_offices(ERASERS)
def erase(
    workspace: Workspace,
    act: Act,
    *,
    person_id: int,
    why: str,
    answers: Answers | None = None,
    go_on: GoOn | None = None,
) -> Erased:
    """Erase a person in one go; digests stay, and history says what was blanked and why.

    `answers` says of each of `mentions` whether the name is taken out. `go_on` is asked while
    the file is read again, because something was written since they were looked for. Raises
    UserError where it stops; while money is still to settle with them or they hold an
    office; field `why` without a reason or with their name in it; field `mentions` while a
    sentence was not looked at.
    """
    _check_erasable(workspace, act, person_id)
    found = _looked_for(workspace, act, person_id, go_on)
    _check_why(why, found.forms)
    said = answers or {}
    if any(key not in said for key in found.places):
        raise UserError(N_("Look at each sentence first."), field="mentions")
    out = [one for key, places in found.places.items() if said[key] for one in places]
    left = sum(not said[key] for key in found.places)
    until = kept_until(workspace, person_id) if found.name_stays else None
    _erase(workspace, act, found, out, why)
    erasing.leave_no_trace(workspace.db)
    pictures = found.gone.pictures
    return Erased(kept_until=until, taken_out=len(out_keys(out)), left=left, pictures=pictures)


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


def _looked_for(workspace: Workspace, act: Act, person_id: int, go_on: GoOn | None) -> LookedFor:
    stays = name_kept_until(workspace, act, person_id=person_id) is not None
    return looked_for(workspace, person_id, name_stays=stays, go_on=go_on)


def _erase(
    workspace: Workspace, act: Act, found: LookedFor, out: Sequence[Written], why: str
) -> None:
    db, person_id = workspace.db, found.person_id
    label = sentence(N_("Erase what we held about a person: {why}"), why=why.strip())
    now = [one for one in out if one.now and one.table != LABELS]
    with workspace.several():
        with (
            workspace.step(act, label),
            lifted(db, {*EMPTIED, *(one.table for one in now)}),
        ):
            erasing.blank_rows(db, person_id, keep_name=found.name_stays, day=act.day)
            old_claims.empty(db, found.gone)
            for one in now:
                written.rewrite(db, one, found.change)
        rows = erasing.rows_of(db, person_id) | old_claims.touched(found.gone)
        rows |= {(one.table, one.row_id) for one in out if one.table not in UNBLANKED}
        what = Blanking(
            rows=frozenset(rows),
            nameless=tuple(sorted(found.nameless)),
            reworded={
                one.row_id: written.rewritten(one, found.change)
                for one in out
                if one.table == LABELS
            },
        )
        erasing.blank_history(db, what, act=act, label=label, why=why.strip())


EMPTIED = frozenset({"movement", "receipt_bytes", *LOCKED})
"""Append-only tables in which words go."""
UNBLANKED = frozenset({LABELS, "copy_made", "open_note"})
"""Whose history is not in rows: steps themselves, and what keeps none."""


def _mention(workspace: Workspace, found: LookedFor, key: str) -> Mention:
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
