"""The file itself: its spare key, its copies, and that two people can open it."""

from datetime import date, timedelta

from desktop.domain.first_steps import FirstStep
from desktop.language import N_, sentence
from desktop.services.keeping import copies, opening
from desktop.services.waits.wait import Wait, WaitKind, to_start
from desktop.services.workspace import Workspace
from desktop.storage import keeping

COPY_KEEPS = 14
"""Days after which a copy is old, where something was written since."""


def spare_key(workspace: Workspace) -> Wait | None:
    """Made, fitting the file as it is locked now, and typed back once; not for practice."""
    if workspace.settings.practice:
        return None
    sheets = keeping.SPARE_KEYS.where(workspace.db, order_by="id DESC", limit=1)
    sheet = sheets[0] if sheets else None
    if sheet is None:
        title = sentence(N_("Make a spare key, for when the password is forgotten."))
    elif sheet.fits != workspace.db.spare.fits:
        title = sentence(N_("The password is another one. Make a new spare key."))
    elif sheet.typed_back_on is None:
        title = sentence(N_("Type the spare key back once. Then we know it is right."))
    else:
        return None
    return to_start(WaitKind.SPARE_KEY, title, sentence(N_("spare key")), FirstStep.SPARE_KEY)


def copy(workspace: Workspace, today: date) -> Wait | None:
    """No copy yet, or an old one while something was written since."""
    if workspace.settings.practice:
        return None
    last, short = copies.last_copy(workspace), sentence(N_("a copy on a stick"))
    if last is None:
        title = sentence(N_("Make a copy of our file on a stick."))
        return Wait(kind=WaitKind.COPY, title=title, short=short, place="copy")
    is_old = last.day + timedelta(days=COPY_KEEPS) <= today
    if not is_old or copies.newest_step(workspace).at <= last.at:
        return None
    age = copies.age_in_words(last.day, today)
    return Wait(
        kind=WaitKind.COPY,
        title=sentence(N_("Make a new copy of our file.")),
        detail=sentence(N_("The last copy was made {age}."), age=age),
        short=short,
        place="copy",
    )


def openers(workspace: Workspace, today: date) -> Wait | None:
    """Two people should be able to open the file."""
    if workspace.settings.practice or opening.enough_can_open(workspace, today):
        return None
    return Wait(
        kind=WaitKind.OPENERS,
        title=sentence(N_("Can a second person open our file? One may fall ill.")),
        short=sentence(N_("a second person to open our file")),
        place="openers",
    )
