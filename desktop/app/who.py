"""Who sits down at the laptop, for whom somebody stands in, and what opens it once locked."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.office import OFFICE_NAMES, Act, Office
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.group import group, stand_ins
from desktop.services.keeping import safety
from desktop.services.workspace import Workspace
from desktop.ui.kit import Kit
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.ui.start.who_dialog import StandIn, WhoDialog


def with_office(words: Words, person: Person, held: Collection[Office]) -> str:
    """`Maya · treasurer`; who holds two offices, or none, is said so."""
    offices = [words.text(OFFICE_NAMES[office]) for office in Office if office in held]
    return " · ".join([person.short, *offices])


def ask_who(
    kit: Kit, workspace: Workspace, at: datetime, *, now: int | None, parent: QWidget | None
) -> "WhoDialog":
    """The question who is at the laptop; `now` is who sits there until it is answered."""
    from desktop.ui.start.who_dialog import WhoDialog  # noqa: PLC0415 - loaded when first used

    settings = workspace.settings
    day = settings.clock(at).date()
    officers = group.officers(workspace, day)
    hints: dict[int, str] = {}
    if settings.practice and settings.pins:
        from desktop.services.practice import practice_group  # noqa: PLC0415 - loaded when first used

        hints = {
            person.id or 0: kit.words.text(
                "For practice, the PIN of {name} is {pin}.",
                name=person.short,
                pin=practice_group.PINS[person.short],
            )
            for person, _held in officers
            if person.short in practice_group.PINS
        }
    return WhoDialog(
        kit,
        officers,
        lambda person_id, pin: may_sit_down(workspace, person_id, pin, day),
        pins=settings.pins,
        now=now,
        hints=hints,
        stand_in=standing_in(kit, workspace, at, day),
        parent=parent,
    )


def standing_in(kit: Kit, workspace: Workspace, at: datetime, day: date) -> "StandIn | None":
    """Where one person holds the offices alone, somebody else may have to sit down for them."""
    absent = stand_ins.only_officer(workspace, day)
    if absent is None or absent.id is None:
        return None
    act, who = Act(person_id=absent.id, at=at, day=day), absent

    def ask(over: QWidget, sits: Callable[[int], object]) -> object:
        from desktop.ui.group.stand_in_dialogs import (  # noqa: PLC0415 - when first used
            ask_who_stands_in,
        )

        return ask_who_stands_in(kit, workspace, act, who, over, sits)

    return ask


def unlock(session: Session, typed: str) -> None:
    """Raise UserError unless this is the PIN of who sits here, or the file's password."""
    workspace, day = session.workspace, session.act().day
    if session.settings.pins and may_sit_down(workspace, session.person_id, typed, day):
        return
    if not safety.opens(workspace, typed):
        raise UserError(N_("This does not open it. Check Caps Lock and try again."), field="secret")


def may_sit_down(workspace: Workspace, person_id: int, typed: str, day: date) -> bool:
    """Whether this person may use the laptop. A PIN is figures; other letters fit nobody."""
    figures = typed.isdigit() or not workspace.settings.pins
    return figures and group.may_sit_down(workspace, person_id, typed, day)
