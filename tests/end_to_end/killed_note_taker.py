"""One process whose children leave a line of the notes and are killed at one statement each.

Run as a program of its own, without a window: forking is safe where no thread was started.
It is told what to do as JSON on its standard input, and answers with JSON, one line for each
statement that changes the file, or each `step` of them: what a child that died left behind.
"""

import json
import os
import shutil
import signal
import sys
from dataclasses import dataclass
from datetime import date, datetime
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

ONLY_READS = ("SELECT", "WITH", "PRAGMA", "--")
"""What changes nothing, and what a trigger does within the statement that set it off."""


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


def die_at(table: Table, path: Path, statement: int) -> bool:
    """Write the draft, and leave the line in a child; whether it died at that statement of it."""
    child = os.fork()
    if child == 0:
        workspace = opened(table, path)
        line_notes.keep(workspace, table.act, line_id=table.line_id, draft=table.typed)
        left = [statement]

        def count(sql: str) -> None:
            left[0] -= not sql.startswith(ONLY_READS)
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        workspace.db.conn.set_trace_callback(count)
        try:
            day.finish_line(workspace, table.act, line_id=table.line_id, draft=table.typed)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


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
    path = table.template.with_name("killed.hearback")
    statement, died = 0, True
    while died:
        shutil.copyfile(table.template, path)
        died = die_at(table, path, statement)
        answer = {"statement": statement, "died": died, **look(table, path)}
        sys.stdout.write(json.dumps(answer) + "\n")
        statement += wanted["step"]


if __name__ == "__main__":
    main()
