"""The register of requests, answers and changes as files for a spreadsheet, without names.

What people said in their own words, who they are, and what changes for one person stay here.
"""

from collections.abc import Mapping
from datetime import date

from desktop.language import Words
from desktop.printing.documents.register import Register, Registered
from desktop.services.changes import change_map, public
from desktop.services.changes.hearing import owed
from desktop.services.changes.requests import requests
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_names import file_name
from desktop.services.workspace import Workspace
from desktop.storage import hearing
from desktop.storage.ids import shown_id


def files(workspace: Workspace, words: Words, day: date) -> list[File]:
    """Three tables as they stand on `day`, in the language of these words."""
    again = owed.after_closing(workspace, day)
    every = [_registered(workspace, one.id or 0, day, again) for one in requests.every(workspace)]
    register = Register(
        words,
        every,
        small=workspace.settings.small_number,
        currency=workspace.settings.currency_code,
        without_names=public.Names(workspace).taken_out,
    )
    tables = (
        (words.text("Requests"), register.requests()),
        (words.text("Answers"), register.answers()),
        (words.text("What changes"), register.changes()),
    )
    return [File(f"{file_name(name)}.csv", table) for name, table in tables]


def _registered(
    workspace: Workspace, request_id: int, day: date, again: Mapping[int, int]
) -> Registered:
    return Registered(
        number=shown_id(request_id),
        map=change_map.of_request(workspace, request_id, day, named=False),
        told=_told(workspace, request_id),
        waits_again=bool(again.get(request_id)),
    )


def _told(workspace: Workspace, request_id: int) -> int:
    """How many people have a letter that stands, or were told."""
    back = {one.letter_id for one in hearing.taken_back(workspace.db, request_id)}
    letters = hearing.letters(workspace.db, request_id)
    return len({one.person_id for one in letters if one.id not in back})
