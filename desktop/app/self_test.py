"""What an installed copy must be able to do; run on every copy before it is handed out."""

import os
import tempfile
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

from desktop.catalogues import FOLDERS
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, Words
from desktop.paths import RESOURCES, TRANSLATIONS
from desktop.printing.pictures import file_of
from desktop.printing.typeset import drawings

DAY, NOON = date(2026, 3, 12), time(12)
Check = Callable[[Path], None]


class Failed(Exception):
    """What is missing, in a few words for whoever builds the program."""


def run() -> Iterator[tuple[str, str]]:
    """Each check's name with what went wrong, which is empty when all is well."""
    checks: tuple[tuple[str, Check], ...] = (
        ("resources", _resources),
        ("translations", _translations),
        ("typefaces", _typefaces),
        ("file", _file),
        ("slip", _slip),
        ("window", _window),
    )
    for name, check in checks:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            yield name, _tried(check, Path(folder))


def _tried(check: Check, folder: Path) -> str:
    try:
        check(folder)
    except Exception as error:  # noqa: BLE001 - whatever fails is what this is for
        return "".join(traceback.format_exception(error))
    return ""


def _resources(_folder: Path) -> None:
    pictures = [path.stem for path in (RESOURCES / "pictures").glob("*.svg")]
    if not {"today", "people", "meetings", "money", "group", "tin"} <= set(pictures):
        raise Failed(f"pictures are missing in {RESOURCES}")
    if None in {drawings.read(file_of(name)) for name in ("bus", "tin", "meeting")}:
        raise Failed("our pictures cannot be drawn on paper")


def _translations(_folder: Path) -> None:
    """Every catalogue that came along can be read, and dates are said in every language."""
    if not (TRANSLATIONS / "paper.pot").is_file():
        raise Failed(f"paper.pot is missing in {TRANSLATIONS}")
    for tag in LANGUAGE_NAMES:
        said = Words(tag).text("Name"), Words(tag).date(DAY)
        if not all(said):
            raise Failed(f"nothing is said in {tag} ({FOLDERS.get(tag, tag)})")


def _typefaces(_folder: Path) -> None:
    """Letters of every language we know: none may come out as an empty box."""
    from desktop.printing.typeset import text  # noqa: PLC0415 - loaded when tested

    for tag, name in LANGUAGE_NAMES.items():
        if text.unprintable(name, tag):
            raise Failed(f"letters of {tag} are missing")


def _file(folder: Path) -> None:
    """A locked file is made, opened, refused with a wrong password, and checked."""
    from desktop.services.group import group  # noqa: PLC0415
    from desktop.services.keeping import safety  # noqa: PLC0415
    from desktop.services.practice import practice_group  # noqa: PLC0415

    path = folder / "Riverside.hearback"
    practice_group.make_practice_group(path, day=DAY).workspace.close()
    if b"Riverside" in path.read_bytes():
        raise Failed("the file is not locked")
    try:
        group.open_group(path, "another password").close()
    except UserError:
        pass
    else:
        raise Failed("a wrong password opened the file")
    workspace = group.open_group(path, practice_group.PASSWORD)
    faults = safety.check_file(workspace)
    workspace.close()
    if faults:
        raise Failed(", ".join(str(fault.what) for fault in faults))


def _slip(folder: Path) -> None:
    """The practice meeting is held and its slips are printed."""
    from desktop.services.papers import papers  # noqa: PLC0415
    from desktop.services.practice import practice_group, practice_meeting  # noqa: PLC0415

    made = practice_group.make_practice_group(folder / "Riverside.hearback", day=DAY)
    practice_meeting.hold_meeting(made)
    slips = papers.all_slips(made.workspace, made.meeting.id or 0, day=DAY)
    made.workspace.close()
    drawn = [file.content for file in papers.made(slips)]
    if len(drawn) != len(practice_meeting.SPENT) - 1 or not all(
        content.startswith(b"%PDF") for content in drawn
    ):
        raise Failed("not every slip was printed")


def _window(folder: Path) -> None:
    """The window stands, with every room, drawn in memory where there is no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop.app.program import make_kit  # noqa: PLC0415
    from desktop.app.window import ROOMS, make_window  # noqa: PLC0415
    from desktop.services.practice import practice_group  # noqa: PLC0415
    from desktop.settings import Settings  # noqa: PLC0415
    from desktop.ui.session import Session  # noqa: PLC0415

    made = practice_group.make_practice_group(folder / "Riverside.hearback", day=DAY)
    app = QApplication([])
    kit = make_kit(app, Settings())
    session = Session(made.workspace, made.ids["Maya"], lambda: datetime.combine(DAY, NOON, UTC))
    window = make_window(session, kit, unlock=lambda _: None, keep_text_size=lambda _: None)
    for room in ROOMS:
        window.show_room(room)
        if window.grab().isNull():
            raise Failed(f"{room} is not drawn")
    window.close()
    made.workspace.close()
