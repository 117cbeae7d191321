"""The open file: every change goes through it as a named step, and can be taken back."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from desktop.domain.group import GroupSettings
from desktop.domain.history import Step
from desktop.domain.office import Act, Office
from desktop.errors import NotAllowed, UserError
from desktop.language import N_, Sentence, sentence
from desktop.storage import database, equality, erasing, history, offices, search, settings

T = TypeVar("T")
Changed = Callable[[frozenset[str]], None]

ENDED = {
    "": N_("There is nothing to undo."),
    "erasure": N_("Somebody was erased. What was done before that stays."),
    "name": N_("A name was taken off for good. What was done before that stays."),
    "migration": N_("The file was brought up to date. What was done before that stays."),
}
"""What ended undo, when there is no step left to take back."""

MOVED = N_("“{what}” moved or counted money. Put it right with a new slip instead.")
STAYS = {
    "movement": MOVED,
    "cash_count": MOVED,
    "seen_details": N_("“{what}” stays in the history."),
    "signed_later": N_("“{what}” stays. It says that somebody signed."),
    "count_confirmed": N_("“{what}” stays. It says that somebody signed."),
    "hand_over_confirmed": N_("“{what}” stays. It says that somebody signed."),
    "look_through": N_("“{what}” stays. It says that somebody looked."),
    "sent_letter": N_("“{what}” stays. Take it back instead."),
    "letter_taken_back": N_("“{what}” stays in the history."),
    "pin": N_("“{what}” changed a PIN. Set another PIN instead."),
}
"""Why a step that wrote one of these tables is not taken back; money comes first."""


class Workspace:
    """One open data file. `when_changed` hears which tables each step touched."""

    def __init__(self, db: database.DataFile, path: Path) -> None:
        self.db = db
        self.path = path
        self.when_changed: list[Changed] = []
        self._settings: GroupSettings | None = None
        self._kept: dict[Hashable, tuple[frozenset[str], Any]] = {}
        self._duty = ""
        self._in_step = False
        self._untold: set[str] | None = None
        self._redoable: list[int] = []

    @property
    def key(self) -> database.Key:
        """What opens this file at once: its spare key. The password itself is not kept."""
        return database.Key(spare=self.db.spare)

    @property
    def settings(self) -> GroupSettings:
        if self._settings is None:
            self._settings = settings.read(self.db)
        return self._settings

    def kept(self, what: Hashable, read: Callable[[], T], *, of: frozenset[str] = frozenset()) -> T:
        """What was read before and stays true until the next step; within one it is read anew.

        `what` names it with all it depends on. Whoever gets it must not change it. Where it is
        read from the tables `of` and from nothing else, a step that changed none of them
        leaves it: the file's own triggers tell which ones it changed.
        """
        if self._in_step:
            return read()
        if what not in self._kept:
            self._kept[what] = (of, read())
        found: T = self._kept[what][1]
        return found

    def _forget(self, changed: frozenset[str] | None = None) -> None:
        """What was kept goes; after a step that went well, what it did not change stays."""
        self._settings = None
        kept = {} if changed is None else self._kept
        self._kept = {
            what: (of, found)
            for what, (of, found) in kept.items()
            if of and changed is not None and not of & changed
        }

    @contextmanager
    def doing(self, offices: frozenset[Office]) -> Iterator[None]:
        """While a service runs: which offices may do, and so undo, what it does."""
        before, self._duty = self._duty, ",".join(sorted(offices))
        try:
            yield
        finally:
            self._duty = before

    @contextmanager
    def step(self, act: Act, label: Sentence, *, kind: str = "act") -> Iterator[None]:
        """One transaction, one thing to undo. If anything in it fails, nothing was done."""
        if self._in_step:  # part of a larger step
            yield
            return
        with self._step(act, label, kind=kind):
            yield
        self._redoable.clear()

    @contextmanager
    def several(self) -> Iterator[None]:
        """Several steps that are done together or not at all; what changed is told at the end."""
        around, self._untold = self._untold, set[str]()
        untold = self._untold
        try:
            with database.said(self.path), self.db.atomic():
                yield
        finally:
            self._untold = around
            self._forget()
        self._tell(frozenset(untold))

    @contextmanager
    def without_trace(self, *tables: str) -> Iterator[None]:
        """One transaction that is no step: nothing says who did it, or when; none undoes it.

        For tables without history only. What was undone before cannot be done again after it.
        """
        with database.said(self.path), self.db.atomic():
            yield
        self._redoable.clear()
        self._forget(frozenset(tables))
        self._tell(frozenset(tables))

    def _tell(self, tables: frozenset[str]) -> None:
        """Say which tables changed, once it is sure that they did."""
        if self._untold is not None:
            self._untold |= tables
        elif tables:
            for changed in list(self.when_changed):
                changed(tables)

    @contextmanager
    def _step(
        self, act: Act, label: Sentence, *, kind: str, undoes_id: int | None = None
    ) -> Iterator[None]:
        self._in_step, tables = True, None
        try:
            with (
                database.said(self.path),
                history.step(
                    self.db,
                    label,
                    at=act.at,
                    person_id=act.person_id,
                    duty=self._duty,
                    kind=kind,
                    undoes_id=undoes_id,
                ) as step_id,
            ):
                yield
                for table, row_id in history.rows_of(self.db, step_id):
                    search.refresh(self.db, table, row_id)
            tables = history.tables(self.db, step_id)
        finally:
            self._in_step = False
            self._forget(tables)
        self._tell(tables or frozenset())

    def next_undo(self) -> Step | None:
        """The step that Undo would take back, or None."""
        return history.to_undo(self.db)

    def why_not_undo(self, act: Act) -> Sentence | None:
        """Why the newest step cannot be taken back by this person; None when it can."""
        step = self.next_undo()
        if step is None:
            return sentence(ENDED[erasing.what_ended_undo(self.db)])
        if equality.has_forms_of(self.db, step.id):
            return sentence(N_("“{what}” stays. Forms were typed since."), what=step.label)
        stopped = history.tables(self.db, step.id) & history.UNDO_STOPS
        if stopped:
            text = next((STAYS[table] for table in STAYS if table in stopped), MOVED)
            return sentence(text, what=step.label)
        if step.duty and not _may(self, act, step.duty):
            return sentence(N_("“{what}” is for another officer to take back."), what=step.label)
        return None

    def undo(self, act: Act) -> Sentence:
        """Take back the newest step, in a step of its own. Raises UserError, in words."""
        why_not = self.why_not_undo(act)
        step = self.next_undo()
        if why_not is not None or step is None:
            raise UserError(N_("{why}"), why=why_not)
        with self._step(
            act, sentence(N_("Undo: {what}"), what=step.label), kind="undo", undoes_id=step.id
        ):
            history.reverse(self.db, step.id)
        self._redoable.append(int(history.newest(self.db, 1)[0].id))
        return step.label

    def redo(self, act: Act) -> Sentence:
        """Do again what was just undone; possible until something else is done or closed."""
        if not self._redoable:
            raise UserError(N_("There is nothing to do again."))
        undone = history.get(self.db, self._redoable[-1])
        assert undone.undoes_id is not None
        first = history.get(self.db, undone.undoes_id)
        if first.duty and not _may(self, act, first.duty):
            raise NotAllowed(N_("“{what}” is for another officer to do again."), what=first.label)
        label = first.label
        with self._step(act, label, kind="redo", undoes_id=undone.id):
            history.reverse(self.db, undone.id)
        self._redoable.pop()
        return label

    def close(self) -> None:
        database.close(self.db)


def _may(workspace: Workspace, act: Act, duty: str) -> bool:
    held = offices.held_by(workspace.db, act.person_id, act.day)
    return bool(held & {Office(name) for name in duty.split(",")})
