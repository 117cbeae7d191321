"""What every command that opens a group's file has in common: the file, its password, today."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.errors import UserError
from desktop.language import N_, Words

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

PASSWORD = "HEARBACK_PASSPHRASE"  # noqa: S105 - the name of a variable
FILE = click.argument("file", type=click.Path(path_type=Path))


def words_here() -> Words:
    """The language of this computer's screen."""
    from desktop.settings import read_settings, settings_path  # noqa: PLC0415 - loaded when used

    return Words(read_settings(settings_path()).language)


def now() -> datetime:
    return datetime.now().astimezone()


def today() -> date:
    return now().date()


@contextmanager
def opened(path: Path, words: Words) -> Iterator["Workspace"]:
    """The group's file, unlocked and closed again. What keeps it shut is said before asking.

    The eight groups of its spare key do in place of the password.
    """
    from desktop.services.group.group import open_group  # noqa: PLC0415 - loaded when used
    from desktop.services.keeping.opening import open_typed, typed_key  # noqa: PLC0415

    if not os.environ.get(PASSWORD):
        try:
            open_group(path, "")
        except UserError as error:
            if error.field != "password":
                raise
    typed = password_of(path, words)
    workspace = open_typed(path, typed)
    if typed_key(typed).spare:
        said = words.text("You used the spare key. Choose a new password in the window.")
        click.echo(said, err=True)
    try:
        yield workspace
    finally:
        workspace.close()


def password_of(path: Path, words: Words) -> str:
    """From the environment, or as typed, unseen; from a script its first line."""
    typed = os.environ.get(PASSWORD, "")
    return typed or _asked_for(words.text("Password of {file}", file=path.name))


def new_password(path: Path, words: Words) -> str:
    """A password for a new file, typed twice where somebody types it."""
    typed = password_of(path, words)
    if sys.stdin.isatty() and not os.environ.get(PASSWORD):
        again = _asked_for(words.text("The same password again"))
        if again != typed:
            raise UserError(N_("The two passwords differ. Type them again."), field="again")
    return typed


def _asked_for(question: str) -> str:
    if sys.stdin.isatty():
        return str(click.prompt(question, hide_input=True, err=True))
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise UserError(N_("Type the password, or put it into {variable}."), variable=PASSWORD)
    return line
