"""Safety: check that nothing was changed, and the short seal people sign."""

from desktop.domain.history import Fault
from desktop.services.workspace import Workspace
from desktop.storage import check, history


def check_file(workspace: Workspace) -> list[Fault]:
    """Check that nothing was changed behind our back; an empty list is good news."""
    return check.faults(workspace.db)


def seal(workspace: Workspace) -> str:
    """The head of the history in short, printed on counts and hand-overs for people to sign."""
    head = history.head(workspace.db)[:12]
    return " ".join(head[i : i + 4] for i in (0, 4, 8))


def mark(workspace: Workspace) -> str:
    """By which a computer knows the group again: one for its file and every copy of it."""
    return history.beginning(workspace.db)[:16]
