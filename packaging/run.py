"""Makes `.venv`, installs Hearback, and opens it on a practice group.

    python3 packaging/run.py

Where there is no screen, it makes the practice group, pays its meeting, and leaves the
papers and pictures in `hearback-demo/`. It can be run again.
"""

import os
import re
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

from prepare import (
    FOR_THE_WINDOW,
    ROOT,
    CannotGoOn,
    child_environment,
    get_system_parts,
    may_install,
    prepare,
    run,
    say,
)

PRACTICE = Path.home() / "Hearback practice"
PAPERS = "hearback-demo"


def main() -> int:
    try:
        python = prepare(ROOT / ".venv", ["requirements.txt"])
        get_system_parts(
            FOR_THE_WINDOW, why="The window needs more than Python.", may=may_install()
        )
        if has_screen(python):
            open_window(python, PRACTICE, datetime.now().astimezone().date())
        else:
            say("There is no screen here. We make the papers and pictures instead.")
            # Without a screen Qt warns of the size of every window; the tests read its warnings.
            offscreen = child_environment(
                QT_QPA_PLATFORM="offscreen",
                QT_LOGGING_RULES="default.warning=false;qt.text.font.db=false",
            )
            run([python, "-m", "desktop.cli.demo_tour", PAPERS], environ=offscreen)
    except CannotGoOn as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        say("Stopped. You can run this again.")
        return 130
    return 0


def has_screen(python: Path) -> bool:
    """Whether Qt can really show a window here."""
    on_linux = sys.platform.startswith("linux")
    if on_linux and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    opened = subprocess.run(
        [python, "-c", "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"],
        check=False,
        capture_output=True,
        text=True,
    )
    if opened.returncode:
        say("A window cannot be shown. The system says:")
        say(opened.stderr.strip())
    return opened.returncode == 0


def open_window(python: Path, folder: Path, day: date) -> None:
    """Open today's practice group. It is made on the first run of the day.

    What `hearback demo` printed is kept beside it: it is for practice, and a later run of
    the same day needs the password again.
    """
    group = folder / f"Practice group {day}.hearback"
    notes = folder / f"Practice group {day} passwords.txt"
    if not (group.is_file() and notes.is_file()):
        folder.mkdir(parents=True, exist_ok=True)
        group.unlink(missing_ok=True)
        notes.write_text(make_practice_group(python, group), encoding="utf-8")
    say(notes.read_text(encoding="utf-8").strip())
    say(f"The practice group is in: {group}")
    say("Opening the window. Close it to come back here.")
    with_password = child_environment(HEARBACK_PASSPHRASE=passphrase_in(notes))
    run([python, "-m", "desktop", group], environ=with_password)


def make_practice_group(python: Path, group: Path) -> str:
    """What `hearback demo` printed."""
    made = subprocess.run(
        [python, "-m", "desktop", "demo", group],
        cwd=ROOT,
        env=child_environment(),
        check=False,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    if made.returncode:
        raise CannotGoOn("The practice group could not be made. The reason is above.")
    return made.stdout


def passphrase_in(notes: Path) -> str:
    found = re.search(r"^passphrase: (.+)$", notes.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise CannotGoOn(f"The password is missing in {notes}. Delete that file and try again.")
    return found[1]


if __name__ == "__main__":
    sys.exit(main())
