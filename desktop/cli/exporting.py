"""`hearback export FILE --to DIR`: the register of requests, answers and changes as tables."""

from pathlib import Path

import click

from desktop.cli.opening import FILE, opened, today, words_here


@click.command("export")
@FILE
@click.option(
    "--to",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path),
    help="Where the files go. It is made if it is not there.",
)
def export_command(file: Path, folder: Path) -> None:
    """Write the register as CSV: requests, answers and changes.

    Nobody is named in it. What people said in their own words, and what changes for one
    person, stays in the file. Few people are not counted out. Prints where the files are.
    """
    from desktop.services.changes import register  # noqa: PLC0415 - loaded when used
    from desktop.services.papers import paper_files  # noqa: PLC0415

    words = words_here()
    with opened(file, words) as workspace:
        made = register.files(workspace, words, today())
    for one in made:
        click.echo(paper_files.save(one, folder))
