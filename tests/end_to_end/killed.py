"""One process whose children do something to a file and are killed at one statement each.

Run as a program of its own, without a window: forking is safe where no thread was started.
It is told what to do as JSON on its standard input, and answers with JSON, one line for each
statement that changes the file, or each `step` of them: what a child that died left behind.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.services.workspace import Workspace

ONLY_READS = ("SELECT", "WITH", "PRAGMA", "--")
"""What changes nothing, and what a trigger does within the statement that set it off."""


def answer_for_each(
    template: Path,
    step: int,
    *,
    begin: Callable[[Path], Workspace],
    do: Callable[[Workspace], object],
    look: Callable[[Path], dict[str, Any]],
) -> None:
    """Kill a child at one statement of `do` after another, until one lives to its end.

    `begin` opens a copy of the template, and may do there what is not counted; `look` tells
    what the child left.
    """
    path = template.with_name("killed.hearback")
    statement, died = 0, True
    while died:
        shutil.copyfile(template, path)
        died = _die_at(begin, do, path, statement)
        answer = {"statement": statement, "died": died, **look(path)}
        sys.stdout.write(json.dumps(answer) + "\n")
        statement += step


def _die_at(
    begin: Callable[[Path], Workspace],
    do: Callable[[Workspace], object],
    path: Path,
    statement: int,
) -> bool:
    """Whether a child that does it died at that statement of it."""
    child = os.fork()
    if child == 0:
        workspace = begin(path)
        left = [statement]

        def count(sql: str) -> None:
            left[0] -= not sql.startswith(ONLY_READS)
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        workspace.db.conn.set_trace_callback(count)
        try:
            do(workspace)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
