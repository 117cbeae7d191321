"""Requests: what is asked of members, by an agency or by the group itself."""

from desktop.domain.request import Request
from desktop.services.workspace import Workspace
from desktop.storage import requests as stored


def get(workspace: Workspace, request_id: int) -> Request:
    """Raises LookupError where there is no such request."""
    return stored.REQUESTS.get(workspace.db, request_id)


def every(workspace: Workspace) -> list[Request]:
    """All requests: open ones first, then those being prepared, then the newest of the rest."""
    return stored.every(workspace.db)
