"""Leaves a line of the notes, and is killed at one statement after another (see `killed`)."""

import json
import sys
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from desktop.domain.line_draft import LineDraft, from_json
from desktop.domain.office import Act
from desktop.domain.spare_key import read_key
from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.meetings.notes import day, line_notes
from desktop.services.workspace import Workspace
from desktop.storage.database import Key, open_file
from tests.end_to_end.killed import answer_for_each


@dataclass(frozen=True)
class Table:
    """Whose file, who takes the notes, on which line, and what stands on the screen."""

    template: Path
    key: Key
    act: Act
    line_id: int
    typed: LineDraft


def told(wanted: dict[str, Any]) -> Table:
    at = datetime.fromisoformat(wanted["at"])
    return Table(
        template=Path(wanted["template"]),
        key=Key(spare=read_key(wanted["key"])),
        act=Act(person_id=wanted["taker"], at=at, day=date.fromisoformat(wanted["day"])),
        line_id=wanted["line"],
        typed=from_json(wanted["typed"]),
    )


def opened(table: Table, path: Path) -> Workspace:
    return Workspace(open_file(path, table.key), path)


def with_draft(table: Table, path: Path) -> Workspace:
    """The file with what stands on the screen already written away."""
    workspace = opened(table, path)
    line_notes.keep(workspace, table.act, line_id=table.line_id, draft=table.typed)
    return workspace


def look(table: Table, path: Path) -> dict[str, Any]:
    """Whether the notes are there, what is wrong with the file, and whether all is somewhere."""
    try:
        workspace = opened(table, path)
    except UserError as error:
        return {"there": False, "wrong": [f"does not open: {error}"]}
    wrong = [str(fault.what) for fault in safety.check_file(workspace)]
    noted = line_notes.as_noted(workspace, table.line_id)
    draft = line_notes.draft(workspace, table.line_id)
    there = noted.said == table.typed.said
    if there and (draft is not None or len(noted.decisions) != len(table.typed.decisions)):
        wrong.append("half a line is in the notes")
    if not there and (noted != LineDraft() or draft != table.typed):
        wrong.append("what stood on the screen is gone")
    workspace.close()
    return {"there": there, "wrong": wrong}


def main() -> None:
    wanted = json.load(sys.stdin)
    table = told(wanted)
    answer_for_each(
        table.template,
        wanted["step"],
        begin=partial(with_draft, table),
        do=lambda workspace: day.finish_line(
            workspace, table.act, line_id=table.line_id, draft=table.typed
        ),
        look=partial(look, table),
    )


if __name__ == "__main__":
    main()
