"""Commands that begin a group's file and keep it safe: start, copy, open-copy, spare-key."""

from pathlib import Path

import click

from desktop.cli.opening import FILE, new_password, now, opened, password_of, today, words_here
from desktop.errors import UserError
from desktop.language import N_
from desktop.paths import is_folder

PLACE = click.Path(path_type=Path)


@click.command("start")
@FILE
@click.option("--group", "group_name", metavar="NAME", required=True, help="Your group's name.")
@click.option("--name", metavar="NAME", required=True, help="Your own name: the treasurer's.")
def start_command(file: Path, group_name: str, name: str) -> None:
    """Begin a group's file.

    With the costs a small group in England pays back filled in, and you as its treasurer.
    The password: three or four words you can remember. Without it or the spare key nobody
    can open the file. Prints where it is.
    """
    from desktop.domain.group import GroupSettings  # noqa: PLC0415 - loaded when used
    from desktop.domain.office import Act  # noqa: PLC0415
    from desktop.domain.person import Person  # noqa: PLC0415
    from desktop.services.group import starting  # noqa: PLC0415

    starting.check_place(file)
    founder, settings = Person(name=name), GroupSettings(name=group_name)
    at = now()
    day = settings.clock(at).date()
    workspace, _ = starting.start_group(
        file,
        new_password(file, words_here()),
        Act(person_id=0, at=at, day=day),
        group=settings,
        founder=founder,
    )
    workspace.close()
    click.echo(file)


@click.command("copy")
@FILE
@click.option(
    "--to",
    "place",
    metavar="PLACE",
    required=True,
    type=PLACE,
    help="A folder that is there, or the name of a new file ending in .hearback.",
)
@click.option(
    "--fewer",
    is_flag=True,
    help="Then remove our older copies: the newest 10 and one of each month stay.",
)
def copy_command(file: Path, place: Path, *, fewer: bool) -> None:
    """Make a copy, read it back and check it.

    In a folder it gets a name with the day and the time. No folder is made: one that is
    missing is mostly a stick that is not in. The copy is locked with the password of today,
    also when the file gets another one later. Prints where it is.
    """
    from desktop.services.keeping import copies, older_copies  # noqa: PLC0415 - when used

    words = words_here()
    named = place.suffix == copies.SUFFIX and not is_folder(place)
    folder, name = (place.parent, place.name) if named else (place, "")
    with opened(file, words) as workspace:
        at = now()
        day = workspace.settings.clock(at).date()
        made = copies.make_copy(workspace, folder, at=at, day=day, name=name)
        click.echo(folder / made.name)
        if (other := older_copies.another_stick(workspace, folder)) is not None:
            click.echo(words.say(other), err=True)
        if fewer and (count := older_copies.remove_older(workspace, folder)):
            click.echo(words.say(older_copies.removed_in_words(count)), err=True)


@click.command("open-copy")
@FILE
@click.option(
    "--to",
    "place",
    metavar="PLACE",
    required=True,
    type=PLACE,
    help="A folder, or the name of a new file. Nothing is ever written over.",
)
def open_copy_command(file: Path, place: Path) -> None:
    """Bring a copy back as the file you work in.

    FILE is the copy. It opens with its own password or spare key, which may be older than
    those of today. It is checked first, and stays as it is. Prints how old it is, and where
    the file is now.
    """
    from desktop.services.keeping import copies  # noqa: PLC0415 - loaded when used

    words = words_here()
    password = password_of(file, words)
    seen = copies.test_copy(file, password)
    for fault in seen.faults:
        click.echo(words.say(fault.what), err=True)
    workspace = copies.open_copy(file, password, place)
    made = workspace.settings.clock(seen.copied_at or seen.newest_at)
    workspace.close()
    age = copies.age_in_words(made.date(), today())
    # Translators: {age} is "today", "5 days ago" or the like.
    click.echo(words.text("This copy is from {day}: {age}.", day=made.date(), age=age), err=True)
    click.echo(workspace.path)


@click.command("spare-key")
@FILE
@click.option(
    "--to",
    "folder",
    metavar="DIR",
    required=True,
    type=PLACE,
    help="A folder that is there: the sheet shall not land beside the stick.",
)
@click.option("--text", "as_text", is_flag=True, help="As plain text instead of a PDF.")
def spare_key_command(file: Path, folder: Path, *, as_text: bool) -> None:
    """Make the sheet with the spare key: eight groups that open the file.

    The sheet leaves the locked file: keep it away from the laptop. No folder is made, as
    for a copy. The eight groups do wherever a password is asked for. Another password makes
    another spare key. Prints where the sheet is.
    """
    from dataclasses import replace  # noqa: PLC0415 - loaded when used

    from desktop.printing.formats import PLAIN_TEXT  # noqa: PLC0415
    from desktop.services.keeping import spare_keys  # noqa: PLC0415
    from desktop.services.papers import paper_files, papers  # noqa: PLC0415

    words = words_here()
    if not is_folder(folder):
        raise UserError(
            N_("We cannot find this folder. Put the stick back, or choose another."), field="folder"
        )
    with opened(file, words) as workspace:
        at = now()
        day = workspace.settings.clock(at).date()
        sheet = spare_keys.sheet(workspace, day)
        wanted = replace(sheet, look=PLAIN_TEXT) if as_text else sheet
        for paper in papers.made([wanted]):
            click.echo(paper_files.save(paper, folder))
        spare_keys.made_by_command(workspace, at=at, day=day)
    click.echo(words.text(spare_keys.LEAVES), err=True)


COMMANDS = (start_command, copy_command, open_copy_command, spare_key_command)
