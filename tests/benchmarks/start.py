"""A program of its own: starts a window, says when it can be used, and ends.

python -m tests.benchmarks.start bare                        an empty PySide6 window
python -m tests.benchmarks.start hearback FILE KEY WHO DAY   ours; a spare key takes no time

"""

# ruff: noqa: PLC0415 - imports stand where they are needed: they are part of what is measured

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

USABLE = "usable"


def main() -> None:
    if sys.argv[1:] == ["bare"]:
        _bare()
    else:
        file, spare, who, day = sys.argv[2:]
        _hearback(Path(file), spare, int(who), day)


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.showMaximized()
    _say_when_usable(app, window)


def _hearback(file: Path, spare: str, who: int, day: str) -> None:
    """What `hearback FILE` does, once the password was turned into the key."""
    import desktop.cli  # noqa: F401 - the command begins here

    gc.disable()
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from desktop.app.computer import Computer
    from desktop.app.program import make_kit, watch_for_rubbish
    from desktop.app.running import Running
    from desktop.domain.spare_key import read_key
    from desktop.services.workspace import Workspace
    from desktop.storage.database import Key, open_file
    from desktop.ui.errors import ErrorRoad

    app = QApplication([])
    computer = Computer(file.with_name("settings.toml"))
    kit = make_kit(app, computer.settings)
    ErrorRoad(kit.words).install(file.parent)
    noon = datetime.fromisoformat(f"{day}T12:00+00:00")
    running = Running(kit, computer, now=lambda: noon, practice_folder=file.parent)
    running._sit_down(Workspace(open_file(file, Key(spare=read_key(spare))), file), who)
    assert running.window is not None
    watch_for_rubbish(app)
    _say_when_usable(app, running.window)
    running.close()


def _say_when_usable(app: "QApplication", window: "QWidget") -> None:
    """Drawn, and with nothing left to do that would keep a key waiting."""
    from tests.benchmarks.painted import Painted

    Painted(window).wait()
    app.processEvents()
    sys.stdout.write(f"{USABLE}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
