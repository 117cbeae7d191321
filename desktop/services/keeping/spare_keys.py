"""The spare key of the open file: its sheet, and that it was typed back once."""

from dataclasses import replace
from datetime import date, datetime

from desktop.domain.keeping import SpareKeySheet
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.spare_key import SpareKey, read_key
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.keeping.opening import is_our_key
from desktop.services.papers.paper_records import Draft
from desktop.services.papers.papers import Reader, Ready, for_reader
from desktop.services.workspace import Workspace
from desktop.storage.keeping import SPARE_KEYS

LEAVES = N_("This sheet opens our file. It leaves the locked file.")
"""Said before the sheet is printed or saved."""


def spare_key(workspace: Workspace) -> SpareKey:
    """What opens this file if the password is forgotten; another password makes another."""
    return workspace.db.spare


def newest(workspace: Workspace) -> SpareKeySheet | None:
    """The last spare key that was printed, saved or written down."""
    found = SPARE_KEYS.where(workspace.db, order_by="id DESC", limit=1)
    return found[0] if found else None


def is_current(workspace: Workspace) -> bool:
    """Whether there is a sheet, and it opens the file as it is locked now."""
    sheet = newest(workspace)
    return sheet is not None and sheet.fits == workspace.db.spare.fits


def typed_back(workspace: Workspace) -> bool:
    """Whether somebody typed the spare key back, so that we know what is written is right."""
    sheet = newest(workspace)
    return sheet is not None and is_current(workspace) and sheet.typed_back_on is not None


@for_offices(ORGANISERS)
def made(workspace: Workspace, act: Act) -> SpareKeySheet:
    """The spare key was printed, saved, or read out and written down."""
    return _made(workspace, act)


def made_by_command(workspace: Workspace, *, at: datetime, day: date) -> SpareKeySheet:
    """The same from the command line, where only the password says who may."""
    return _made(workspace, Act(person_id=0, at=at, day=day))


def _made(workspace: Workspace, act: Act) -> SpareKeySheet:
    sheet = newest(workspace)
    if sheet is not None and is_current(workspace):
        return sheet
    with workspace.step(act, sentence(N_("Make a spare key"))):
        new = SpareKeySheet(made_on=act.day, fits=workspace.db.spare.fits)
        return SPARE_KEYS.add(workspace.db, new)


@for_offices(ORGANISERS)
def type_back(workspace: Workspace, act: Act, *, text: str) -> SpareKeySheet:
    """Somebody types back what stands on paper. Raises UserError, field `spare_key`."""
    if not is_our_key(workspace, read_key(text)):
        raise UserError(N_("This is another spare key. Is there a newer sheet?"), field="spare_key")
    with workspace.step(act, sentence(N_("Type the spare key back"))):
        sheet = replace(made(workspace, act), typed_back_on=act.day)
        return SPARE_KEYS.update(workspace.db, sheet)


def sheet(workspace: Workspace, day: date) -> Ready:
    """The sheet to print or save, dated; it is on no list of papers to ask for by name."""
    from desktop.printing.documents.spare_key import spare_key_sheet  # noqa: PLC0415 - when first used

    groups = spare_key(workspace).groups()
    name = sentence(N_("Spare key {day}"), day=day)
    draft = Draft(name=name, make=lambda head: spare_key_sheet(head, groups))
    return for_reader(workspace, None, draft, day, Reader())
