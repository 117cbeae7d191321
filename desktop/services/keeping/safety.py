"""Safety: check that nothing was changed, and the short seal people sign."""

import hmac

from desktop.domain.history import Fault
from desktop.errors import UserError
from desktop.services.workspace import Workspace
from desktop.storage import check, history
from desktop.storage.key import Key

MARK = 16
"""Letters of the digest by which a computer knows a group again."""


def check_file(workspace: Workspace) -> list[Fault]:
    """Check that nothing was changed behind our back; an empty list is good news."""
    return check.faults(workspace.db)


def seal(workspace: Workspace) -> str:
    """The head of the history in short, printed on counts and hand-overs for people to sign."""
    head = history.head(workspace.db)[:12]
    return " ".join(head[i : i + 4] for i in (0, 4, 8))


def mark(workspace: Workspace) -> str:
    """By which a computer knows the group again: one for its file and every copy of it."""
    return history.beginning(workspace.db)[:MARK]


def opens(workspace: Workspace, password: str) -> bool:
    """Whether this password opens the file that is open; takes as long as opening it."""
    try:
        typed = Key(password).found(workspace.db.salt)
    except UserError:  # a password no file can have
        return False
    return hmac.compare_digest(workspace.db.spare.secret, typed.secret)
