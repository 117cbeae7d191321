"""Who may do what: services say which offices they are for, and refuse the rest.

The person at the laptop (`Act`) needs the office; who agreed, counted or saw something is
named apart (`Named`) and proved by a signature on paper or, where PINs are on, by a PIN.
"""

import unicodedata
from collections.abc import Callable, Collection
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from desktop.domain.office import OFFICE_NAMES, Act, Named, Office
from desktop.errors import NotAllowed, UserError
from desktop.language import N_, sentence
from desktop.services.workspace import Workspace
from desktop.storage import offices

P = ParamSpec("P")
T = TypeVar("T")


def for_offices(
    allowed: Collection[Office],
) -> Callable[
    [Callable[Concatenate[Workspace, Act, P], T]], Callable[Concatenate[Workspace, Act, P], T]
]:
    """Mark a service as for these offices; anybody else is refused before anything happens."""

    def mark(
        service: Callable[Concatenate[Workspace, Act, P], T],
    ) -> Callable[Concatenate[Workspace, Act, P], T]:
        @wraps(service)
        def checked(workspace: Workspace, act: Act, /, *args: P.args, **kwargs: P.kwargs) -> T:
            require(workspace, act.person_id, act, allowed)
            with workspace.doing(frozenset(allowed)):
                return service(workspace, act, *args, **kwargs)

        checked.offices = frozenset(allowed)  # type: ignore[attr-defined]
        return checked

    return mark


def require(workspace: Workspace, person_id: int, act: Act, allowed: Collection[Office]) -> None:
    """Raise NotAllowed unless the person holds one of these offices on the day of the act."""
    what = ("offices", person_id, act.day)
    held = workspace.kept(what, lambda: offices.held_by(workspace.db, person_id, act.day))
    if held & set(allowed):
        return
    names = [sentence(OFFICE_NAMES[office]) for office in Office if office in allowed]
    if len(names) == 1:
        raise NotAllowed(N_("This is for the {office}."), office=names[0])
    raise NotAllowed(
        N_("This is for the {one} or the {other}. Ask one of them."), one=names[0], other=names[1]
    )


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
