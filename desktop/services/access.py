"""Who may do what: services say which offices they are for, and refuse the rest.

The person at the laptop (`Act`) needs the office; who agreed, counted or saw something is
named apart (`Named`) and proved by a signature on paper or, where PINs are on, by a PIN.
"""

import unicodedata
from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import StrEnum
from functools import wraps
from typing import Concatenate, NoReturn, ParamSpec, TypeVar

from desktop.domain.office import OFFICE_NAMES, OFFICERS, Act, Named, Office
from desktop.domain.paying import same_household
from desktop.errors import NotAllowed, UserError
from desktop.language import N_, sentence
from desktop.services.workspace import Workspace
from desktop.storage import offices, people

P = ParamSpec("P")
T = TypeVar("T")


class By(StrEnum):
    """Who must be named beside the person at the laptop, for the table of the README."""

    NOBODY = ""
    OFFICER = "an officer"
    """An officer who may be the one at the laptop, and does not gain by it."""
    OFFICE = "somebody with an office"
    OFFICER_OR_MEMBER = "an officer; above the limit another, or a member where there is none"
    TWO = "two officers, or one and a member where there is only one"
    ANYBODY = "anybody else"


def for_offices(
    allowed: Collection[Office], *, by: By = By.NOBODY, own: bool = True
) -> Callable[
    [Callable[Concatenate[Workspace, Act, P], T]], Callable[Concatenate[Workspace, Act, P], T]
]:
    """Mark a service as for these offices; anybody else is refused before anything happens.

    `by` says who must be named beside, and `own=False` that nobody does it for money that
    comes to themselves or their household: both are for the table of who may do what; the
    service itself refuses.
    """

    def mark(
        service: Callable[Concatenate[Workspace, Act, P], T],
    ) -> Callable[Concatenate[Workspace, Act, P], T]:
        @wraps(service)
        def checked(workspace: Workspace, act: Act, /, *args: P.args, **kwargs: P.kwargs) -> T:
            require(workspace, act.person_id, act, allowed)
            with workspace.doing(frozenset(allowed)):
                return service(workspace, act, *args, **kwargs)

        vars(checked).update(offices=frozenset(allowed), by=by, own=own)
        return checked

    return mark


def require(workspace: Workspace, person_id: int, act: Act, allowed: Collection[Office]) -> None:
    """Raise NotAllowed unless the person holds one of these offices on the day of the act."""
    what = ("offices", person_id, act.day)
    held = workspace.kept(what, lambda: offices.held_by(workspace.db, person_id, act.day))
    if held & set(allowed):
        return
    _refuse(workspace, act, [office for office in Office if office in allowed])


def _refuse(workspace: Workspace, act: Act, allowed: Sequence[Office]) -> NoReturn:
    """Say whom to ask, by the offices somebody holds; and how there will be somebody to ask."""
    held = [office for office in allowed if offices.holders(workspace.db, {office}, act.day)]
    names = [sentence(OFFICE_NAMES[office]) for office in held or allowed]
    if not held:
        raise NotAllowed(
            N_("Nobody is {office} now. Give the office under Our group."), office=names[0]
        )
    if len(names) == 1:
        raise NotAllowed(N_("This is for the {office}."), office=names[0])
    raise NotAllowed(
        N_("This is for the {one} or the {other}. Ask one of them."), one=names[0], other=names[1]
    )


def officers_who_may(workspace: Workspace, day: date, gaining: Collection[int]) -> set[int]:
    """The officers of a day who may agree what comes to these people: not theirs, nor at home."""
    held = set(offices.holders(workspace.db, OFFICERS, day))
    known = people.by_ids(workspace.db, held | set(gaining))
    return {
        one for one in held - set(gaining) if not same_household(one, frozenset(gaining), known)
    }


def has_pin(workspace: Workspace, person_id: int) -> bool:
    return offices.pin_hash(workspace.db, person_id) is not None


def prove_officer_or_member(
    workspace: Workspace, named: Named, act: Act, gaining: Collection[int], *, field: str
) -> None:
    """Make sure that an officer did it; or a member, where no other officer may.

    In a group with one officer somebody else of the group is named and signs on paper.
    Raises NotAllowed for a member while another officer could be asked.
    """
    others = officers_who_may(workspace, act.day, gaining) - {act.person_id}
    held = offices.held_by(workspace.db, named.person_id, act.day)
    if others or held & OFFICERS:
        require(workspace, named.person_id, act, OFFICERS)
        prove(workspace, named, act, pin_needed=True)
        return
    if people.PEOPLE.get(workspace.db, named.person_id).is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field=field)
    prove(workspace, named, act, pin_needed=has_pin(workspace, named.person_id))


def prove(workspace: Workspace, named: Named, act: Act, *, pin_needed: bool) -> None:
    """Make sure that the named person really did it. Raises UserError with field `pin`.

    A wrong PIN is always refused. A missing one is refused only where `pin_needed`, PINs
    are on and somebody else sits at the laptop; otherwise the paper carries the signature.
    """
    if named.person_id == act.person_id:
        return
    if named.pin:
        if not pin_fits(workspace, named.person_id, named.pin):
            raise UserError(N_("This PIN does not fit. Nothing was changed."), field="pin")
    elif pin_needed and workspace.settings.pins:
        raise UserError(N_("They type their own PIN here."), field="pin")


def pin_fits(workspace: Workspace, person_id: int, pin: str) -> bool:
    from argon2 import PasswordHasher  # noqa: PLC0415 - loaded when first used
    from argon2.exceptions import InvalidHashError, VerifyMismatchError  # noqa: PLC0415

    hashed, figures = offices.pin_hash(workspace.db, person_id), _figures(pin)
    if hashed is None or not figures:
        return False
    try:
        return PasswordHasher().verify(hashed, figures)
    except (VerifyMismatchError, InvalidHashError):
        return False


def hashed_pin(pin: str) -> str:
    """Hash a PIN. The file itself is locked, so a light hash is enough inside it."""
    from argon2 import PasswordHasher  # noqa: PLC0415 - loaded when first used

    figures = _figures(pin)
    if not 4 <= len(figures) <= 8:  # noqa: PLR2004 - said in the sentence
        raise UserError(N_("A PIN has four to eight figures."), field="pin")
    return PasswordHasher(time_cost=2, memory_cost=8192, parallelism=1).hash(figures)


def _figures(pin: str) -> str:
    """The figures of a PIN in 0 to 9, whichever keyboard typed them; empty if it has others."""
    if not pin.isdecimal():
        return ""
    return "".join(str(unicodedata.decimal(figure)) for figure in pin)
