"""Finished papers as files: written whole or not at all."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import UserError
from desktop.language import N_
from desktop.storage.copying import NO_ROOM


@dataclass(frozen=True, slots=True)
class File:
    """A finished paper: its file's name with the ending, and what is in it."""

    name: str
    content: bytes


def write(content: bytes, path: Path) -> None:
    """Write a finished paper exactly there. Raises UserError; nothing half is left."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise _cannot_write(path.parent, error) from error


def save(file: File, folder: Path) -> Path:
    """Write a finished paper into a folder; another file of that name stays as it is.

    Answers where it is; the same paper is written only once. Raises UserError when it
    cannot be written; nothing half is left.
    """
    try:
        path = _place(file, folder)
        if path.exists():
            return path
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    write(file.content, path)
    return path


def _place(file: File, folder: Path) -> Path:
    """Where no other file is. Raises OSError for a folder that cannot be looked into."""
    path = folder / file.name
    number = 2
    while path.exists() and not _is_same(path, file.content):
        path = path.with_name(f"{Path(file.name).stem} {number}{path.suffix}")
        number += 1
    return path


def _cannot_write(folder: Path, error: OSError) -> UserError:
    if error.errno in NO_ROOM:
        return UserError(N_("There is no room in this folder. Our file is safe. Choose another."))
    return UserError(N_("We cannot write in {folder}. Choose your own folder."), folder=str(folder))


def _is_same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
