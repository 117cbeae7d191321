"""The command line: open, demo, check, print, self-test; more in `keeping`.

Everything but click and the words is imported when a command needs it: `hearback --help`
answers at once, and nothing but the window needs Qt.
"""

import gc
import json
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

import click

from desktop import __version__
from desktop.cli.exporting import export_command
from desktop.cli.keeping import COMMANDS
from desktop.cli.opening import FILE, PASSWORD, now, opened, today, words_here
from desktop.errors import UserError
from desktop.language import N_


class Said(click.ClickException):
    """A problem said in one sentence, without the name of the program or a trace."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file or sys.stderr)


class OpensFiles(click.Group):
    """Commands, and a file's name instead of one; `./demo` is a file called demo."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and not args[0].startswith("-")):
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Whatever the person can put right is said in their words, with exit code 2."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):  # a name may have letters a terminal lacks
                stream.reconfigure(errors="replace")
        try:
            return super().invoke(ctx)
        except UserError as error:
            raise Said(words_here().error(error)) from error
        except click.Abort as stopped:
            raise Said(words_here().text("Stopped. Nothing was changed.")) from stopped


@click.group(
    cls=OpensFiles,
    options_metavar="",
    subcommand_metavar="[FILE | COMMAND …]",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="Hearback")
def main() -> None:
    """Money, meetings and answers for groups run by the people who use a service.

    hearback opens the window; hearback FILE opens it with a group's file.

    The password is asked for, or read from the environment variable
    HEARBACK_PASSPHRASE. It is never an argument. Commands take the eight groups of the
    spare key in its place. Exit codes: 0 is fine, 1 means that check or self-test found a
    fault, 2 means that something else is said instead.
    """


@main.command("open", hidden=True)
@click.argument("file", type=click.Path(path_type=Path), required=False)
def open_window(file: Path | None) -> None:
    """Open the window."""
    if not _may_have_screen():
        raise UserError(N_("There is no screen here for the window. Use the commands instead."))
    gc.disable()  # starting makes no rubbish worth a tenth of its time; run_window goes on
    try:
        from desktop.app.program import run_window  # noqa: PLC0415 - nothing else needs Qt
    except ImportError as error:
        raise UserError(
            N_("The window cannot open. The system lacks something: {reason}"), reason=str(error)
        ) from error
    sys.exit(run_window(file, password=os.environ.get(PASSWORD, "")))


def _may_have_screen() -> bool:
    """Qt stops the whole program where it finds no screen, so look first."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@main.command()
@FILE
@click.option("--at", "at", metavar="DATE", help="The day of its meeting, else today.")
def demo(file: Path, at: str | None) -> None:
    """Make a practice group to try things on.

    Riverside Users' Group with a counted float and twelve people expected at a meeting.
    Everything in it is invented. Prints the passphrase and the PINs.
    """
    from desktop.domain.office import OFFICE_NAMES  # noqa: PLC0415
    from desktop.domain.typed_day import Sense, read_date  # noqa: PLC0415 - see above
    from desktop.services.group import group  # noqa: PLC0415
    from desktop.services.practice import practice_group, practice_meetings  # noqa: PLC0415

    words = words_here()
    here = practice_group.day_there(now())
    day = read_date(at, field="at", today=here, sense=Sense.NEAREST) if at else here
    made = practice_meetings.add_meetings(practice_group.make_practice_group(file, day=day))
    officers = group.officers(made.workspace, day)
    made.workspace.close()
    click.echo(f"passphrase: {practice_group.PASSWORD}")
    for person, held in officers:
        offices = ", ".join(words.text(OFFICE_NAMES[office]) for office in sorted(held))
        pin = practice_group.PINS[person.short]
        click.echo(f"PIN {person.short} ({offices}): {pin}")


@main.command()
@FILE
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
def check(file: Path, *, as_json: bool) -> None:
    """Check that nothing was changed behind your back.

    Looks at every page, at what belongs together, at the history, the locks, the books
    and the numbers of slips. Exit code 1 when there is a fault.
    """
    from desktop.services.keeping.safety import check_file  # noqa: PLC0415 - see above

    words = words_here()
    with opened(file, words) as workspace:
        faults = [words.say(fault.what) for fault in check_file(workspace)]
    if as_json:
        found = {"file": str(file), "clean": not faults, "faults": faults}
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        fine = words.text("All is well. Nothing was changed, and the books add up.")
        click.echo("\n".join(faults or [fine]))
    sys.exit(1 if faults else 0)


@main.command("print")
@FILE
@click.argument("document")
@click.option(
    "--to",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path),
    help="Where the files go. It is made if it is not there.",
)
@click.option(
    "--meeting",
    type=int,
    metavar="N",
    help="The meeting's number in this file. Else: the last one, or the next.",
)
@click.option("--person", type=int, metavar="N", help="The person's number, not a slip's.")
@click.option("--request", type=int, metavar="N", help="The request's number in this file.")
@click.option(
    "--language",
    metavar="L",
    default="",
    help="en, cy, pl, ro, pa-Guru, ur, bn, gu, ar, pt, so, zh-Hans, zh-Hant, or all, for once.",
)
@click.option(
    "--format",
    "reading",
    metavar="F",
    default="",
    help="clear, large-18, large-20, large-24, large-28, easy, bilingual, html or text, for once.",
)
@click.option("--beside", metavar="L", default="", help="A second language beside the first.")
@click.option("--alone", is_flag=True, help="No second language, also not beside a draft.")
@click.option("--fillable", is_flag=True, help="Forms that can be filled in on the screen.")
@click.option("--first", metavar="DATE", help="First day of the cash book.")
@click.option("--last", metavar="DATE", help="Last day of the cash book.")
def print_papers(file: Path, document: str, folder: Path, **asked: Any) -> None:
    """Make papers as files, each in its reader's own language and format.

    DOCUMENT is one of:

    \b
    claim-form           costs form of --person, or blank
    claim-forms          of everybody expected at --meeting
    no-receipt           of --person, or blank
    slip                 of --person; one file for each slip of the claim
    slips                every slip of --meeting
    promise              of --person, for money that comes by bank
    policy               what we pay back, in full
    policy-short         what we pay back, on one page
    ground-rules         how we treat each other, as a page
    ground-rules-poster  the same for the wall
    cards                red, yellow and green, to hold up
    letter-thank-you     to --person
    letter-pause         to --person, who takes a break
    letter-leaving       to --person, who leaves
    letter-costs         to --person, with a slip or a promise by post
    invitation           to --meeting, for --person or anybody
    agenda               of --meeting; nothing private
    agenda-chair         the same for whoever leads it, with room to write
    getting-there        the way to --meeting, and what the place has
    notes                of --meeting; nothing private
    notes-private        the private items of --meeting alone
    actions              what we said we would do; for --meeting also what was done
    terms-of-reference   what a committee is for, of --meeting or of each
    two-questions        of --meeting: how it felt, what to change
    letter-item          to --person, what becomes of their idea
    request              of --request: what is asked, and what can change
    letter-request       to --person or everybody invited to --request
    say-form             to write what one thinks, of --request or of anything
    letters              to everybody who waits for an answer to --request
    letter-answer        the same to --person alone
    words-to-say         the same as words, to be told to --person
    change-map           of --request or each: from what was said to what is felt
    you-said             of --request: you said, we did, we could not because
    you-said-poster      the same for the wall
    report               from --first to --last, in numbers and charts
    review               the newest: how it went, and what came of it
    reaching-plan        whom we do not reach yet, and what we do
    equality-form        the form without a name
    equality             what such forms said, small numbers hidden
    calendar             --meeting for the calendar of a phone or a computer
    pack                 for everybody at --meeting, or --person, with the run list
    labels               addresses of everybody, or of --meeting
    run-list             who gets which version of what was sent last
    kit                  all of --meeting in one file, for the library's printer
    arrivals             who is here at --meeting
    pay-out-sheet        of --meeting, for whoever pays
    pay-out-blank        of --meeting, to be filled in by hand
    envelope             of --meeting, the cover for its receipts
    float-plan           of --meeting, what to get from the bank before it
    count                the last count of --meeting, or the last of all
    hand-over            the last time the tin was handed over
    cash-book            from --first to --last, or all; also for spreadsheets
    look-through         what somebody who does not pay looks at, once a quarter
    check-sheet          our words in --language, for a speaker to check

    With --language all there is a file for each language, its tag in the file's name.
    A language nobody of the group has checked has the group's own beside it. The
    bilingual format has --beside, else the group's language, English or Welsh.

    Hearback gives every meeting, person and request a number. Give a wrong one, such as 0, and it
    lists them.
    """
    from desktop.cli import printing  # noqa: PLC0415 - see above
    from desktop.services.papers import paper_files, papers  # noqa: PLC0415

    words, wanted = words_here(), printing.Asked(**asked)
    wanted.paper(document), wanted.readers()
    drawn: list[papers.Ready] = []
    with opened(file, words) as workspace:
        try:
            if document == printing.KIT:
                for made in printing.kit_files(workspace, wanted, at=now()):
                    click.echo(paper_files.save(made, folder))
                click.echo(printing.what_left(words), err=True)
            elif wanted.is_for_everybody(document):
                packs = printing.for_everybody(workspace, words, document, wanted, today=today())
                drawn = list(packs.papers)
                for said in (*packs.said, *printing.about_languages(workspace, words, drawn)):
                    click.echo(said, err=True)
            elif document == printing.CALENDAR:
                made = printing.calendar(workspace, wanted, at=now())
                click.echo(paper_files.save(made, folder))
            else:
                drawn = printing.ready(workspace, document, wanted, today=today())
                named = printing.named(workspace, words, document, wanted, today=today())
                for said in (*named, *printing.about_languages(workspace, words, drawn)):
                    click.echo(said, err=True)
        except UserError as error:
            for line in printing.numbers(workspace, error.field):
                click.echo(line, err=True)
            raise
    for made in papers.made(drawn):
        click.echo(paper_files.save(made, folder))


@main.command("self-test")
def self_test() -> None:
    """Try what an installed copy must be able to do."""
    from desktop.app.self_test import run  # noqa: PLC0415 - see above

    fine = True
    for name, reason in run():
        click.echo(f"{name}: {'FAILED' if reason else 'ok'}")
        if reason:
            click.echo(reason, err=True)
            fine = False
    sys.exit(0 if fine else 1)


for _command in (*COMMANDS, export_command):
    main.add_command(_command)
