"""What the program shows where there is no screen: `python -m desktop.cli.demo_tour FOLDER`.

Makes the practice group, holds its meeting through the services that the window uses, and
leaves every paper of that meeting and a picture of every screen. It can be run again.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from types import MappingProxyType

import click

from desktop.domain.paper_kinds import Paper
from desktop.errors import UserError
from desktop.services.changes.requests import requests
from desktop.services.keeping import safety
from desktop.services.letters import mailings, marks, packs
from desktop.services.meetings import float_plan, meetings
from desktop.services.papers import paper_kit, worksheets
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, made, papers
from desktop.services.people import people
from desktop.services.practice import practice_group, practice_meeting, practice_meetings
from desktop.services.practice.practice_group import PracticeGroup

DAY, NOON = date(2026, 3, 12), time(12)
"""The day of the worked examples: every run leaves the same papers."""
ROUGHLY: Mapping[str, int] = MappingProxyType(
    {
        "Amina": 500,
        "Ben": 1000,
        "Carys": 1200,
        "Dilip": 800,
        "Ewa": 4000,
        "Farah": 600,
        "Hassan": 500,
        "Ines": 4500,
    }
)
"""What the treasurer guesses for the first meeting, in pence."""
LETTERS: Mapping[str, tuple[Paper, ...]] = MappingProxyType(
    {"Amina": (Paper.THANK_YOU, Paper.LEAVING), "Gwen": (Paper.PAUSE, Paper.COSTS_LETTER)}
)
PAID_FIRST = ("Amina", "Ben", "Carys", "Dilip")
"""They are paid already when the pay desk is drawn, with Ewa in front."""


def main(folder: Path) -> int:
    """Leave everything in the folder, and list it; 1 when the check found a fault."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "Riverside.hearback"
    path.unlink(missing_ok=True)
    group = practice_meetings.add_meetings(practice_group.make_practice_group(path, day=DAY))
    click.echo(f"{path}\n  passphrase: {practice_group.PASSWORD}")
    written: set[Path] = set()
    for one in tour(group, folder):
        if one not in written:
            click.echo(str(one))
        written.add(one)
    faults = safety.check_file(group.workspace)
    group.workspace.close()
    for fault in faults:
        click.echo(str(fault.what))
    checked = "A check found faults." if faults else "The books add up; nothing was changed."
    click.echo(f"{len(written)} papers and pictures. {checked}")
    return 1 if faults else 0


def tour(group: PracticeGroup, folder: Path) -> Iterator[Path]:
    """The meeting from first to last; each file as it is written."""
    from desktop.app.screens import Screens  # noqa: PLC0415 - needs Qt

    on_paper = folder / "papers"
    yield from _for_the_meeting(group, on_paper)
    yield from _what_changed(group, on_paper)
    yield from _before(group, on_paper)
    practice_meeting.count_before(group)
    agreed = practice_meeting.write_claims(group)
    yield from _agreed(group, on_paper)
    first = {name: agreed.pop(name) for name in PAID_FIRST}
    practice_meeting.pay_everybody(group, first)
    screens = Screens(
        group, now=lambda: datetime.combine(DAY, NOON, UTC), folder=folder / "screens"
    )
    yield from screens.before_the_day()
    yield from screens.what_changed()
    yield from screens.while_paying()
    practice_meeting.pay_everybody(group, agreed)
    closing = practice_meeting.count_after(group)
    practice_meeting.hand_over_float(group)
    yield from _after(group, on_paper, closing.id)
    yield from _for_members(group, on_paper)
    yield from _sent(group, on_paper)
    yield from screens.afterwards()
    screens.close()


def _for_the_meeting(group: PracticeGroup, folder: Path) -> Iterator[Path]:
    """What members get beforehand, each paper by itself; and whole packs for four of them."""
    workspace, meeting = group.workspace, About(meeting_id=group.meeting.id)
    amina = About(meeting_id=group.meeting.id, person_id=group.ids["Amina"])
    yield from _written(group, folder, Paper.INVITATION, amina)
    for kind in (Paper.AGENDA, Paper.CHAIRS_AGENDA, Paper.GETTING_THERE, Paper.TWO_QUESTIONS):
        yield from _written(group, folder, kind, meeting)
    last = About(meeting_id=meetings.every(workspace, limit=2)[-1].id)
    for kind in (Paper.NOTES, Paper.PRIVATE_NOTES, Paper.ACTIONS):
        yield from _written(group, folder, kind, last)
    yield from _written(group, folder, Paper.TERMS, About())
    dilip = About(person_id=group.ids["Dilip"])
    yield from _written(group, folder, Paper.ITEM_ANSWER, dilip)
    for name in ("Amina", "Carys", "Ewa", "Hassan"):
        whose = About(meeting_id=group.meeting.id, person_id=group.ids[name])
        yield from _written(group, folder / "Packs", Paper.PACK, whose)


def _what_changed(group: PracticeGroup, folder: Path) -> Iterator[Path]:
    """What the library asked, its answer in five languages, and what is told to everybody."""
    workspace = group.workspace
    asked = next(one for one in requests.every(workspace) if one.is_open)
    about, ines = About(request_id=asked.id), group.ids["Ines"]
    for kind in (Paper.REQUEST, Paper.SAY_FORM, Paper.CHANGE_MAP):
        yield from _written(group, folder, kind, about)
    for kind in (Paper.YOU_SAID, Paper.YOU_SAID_POSTER):
        yield from _written(group, folder, kind, about)
    to_ines = About(request_id=asked.id, person_id=ines)
    yield from _written(group, folder, Paper.REQUEST_LETTER, to_ines)
    yield from _written(group, folder, Paper.ANSWER_LETTER, about)
    hassan = About(request_id=asked.id, person_id=group.ids["Hassan"])
    yield from _written(group, folder, Paper.WORDS_TO_SAY, hassan)
    for kind in (Paper.REPORT, Paper.REVIEW, Paper.REACHING_PLAN):
        yield from _written(group, folder, kind, About())
    for kind in (Paper.EQUALITY_FORM, Paper.EQUALITY):
        yield from _written(group, folder, kind, About())


def _before(group: PracticeGroup, folder: Path) -> Iterator[Path]:
    """What is printed at home: what to get, who is expected, and forms to fill in by hand."""
    guesses = {group.ids[name]: amount for name, amount in ROUGHLY.items()}
    float_plan.set_roughly(group.workspace, group.act, amounts=guesses)
    for sheet in (Paper.FLOAT_PLAN, Paper.ARRIVALS, Paper.BY_HAND, Paper.ENVELOPE):
        yield from _written(group, folder, sheet, About(meeting_id=group.meeting.id))
    kit = paper_kit.kit(group.workspace, group.act, meeting_id=group.meeting.id or 0)
    yield _kept(kit.file(), folder)
    paper_kit.went_out(group.workspace, group.act, kit=kit)
    for blank in (Paper.CLAIM_FORM, Paper.NO_RECEIPT, Paper.COUNT):
        yield from _written(group, folder, blank, About())


def _agreed(group: PracticeGroup, folder: Path) -> Iterator[Path]:
    """What lies on the table: everybody's form, and the sheet for whoever pays."""
    meeting = About(meeting_id=group.meeting.id)
    for kind in (Paper.CLAIM_FORMS, Paper.PAYOUT_SHEET, Paper.COUNT):
        yield from _written(group, folder, kind, meeting)
    farah = About(meeting_id=group.meeting.id, person_id=group.ids["Farah"])
    yield from _written(group, folder, Paper.NO_RECEIPT, farah)


def _after(group: PracticeGroup, folder: Path, count_id: int | None) -> Iterator[Path]:
    """What is kept: slips, promise, the count, the cash book; and what a translator gets."""
    meeting = About(meeting_id=group.meeting.id)
    yield from _written(group, folder, Paper.SLIPS, meeting)
    gwen = About(meeting_id=group.meeting.id, person_id=group.ids["Gwen"])
    yield from _written(group, folder, Paper.PROMISE, gwen)
    yield from _written(group, folder, Paper.COUNT, About(count_id=count_id))
    for kind in (Paper.HAND_OVER, Paper.LOOK_THROUGH):
        yield from _written(group, folder, kind, About())
    for reading in ("clear", "text"):
        yield from _written(group, folder, Paper.CASH_BOOK, About(), Reader(reading=reading))
    workspace, act = group.workspace, group.act
    sheet = worksheets.on_paper(workspace, act, language="ur")
    for file in (*made([sheet]), worksheets.as_po(workspace, act, language="ur")):
        yield _kept(file, folder)


def _for_members(group: PracticeGroup, folder: Path) -> Iterator[Path]:
    """What we pay back, how we treat each other, and letters; some of it in Easy Read too."""
    everybody = (Paper.POLICY, Paper.POLICY_SHORT, Paper.GROUND_RULES, Paper.GROUND_RULES_POSTER)
    for kind in (*everybody, Paper.CARDS, Paper.LABELS, Paper.CHECK_SHEET):
        yield from _written(group, folder, kind, About())
    for name, kinds in LETTERS.items():
        about = About(person_id=group.ids[name])
        for kind in kinds:
            yield from _written(group, folder, kind, about)
    easy = Reader(reading="easy")
    for kind in (Paper.CLAIM_FORM, *everybody):
        yield from _written(group, folder / "Easy Read", kind, About(), easy)


def _sent(group: PracticeGroup, folder: Path) -> Iterator[Path]:
    """Ground rules for everybody of the meeting, as far as the first two; and the list of it."""
    workspace, act = group.workspace, group.act
    names = ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen", "Hassan", "Ines")
    mailing = mailings.begin(
        workspace,
        act,
        paper=Paper.GROUND_RULES,
        person_ids=[group.ids[name] for name in names],
        meeting_id=group.meeting.id,
    )
    run = mailings.look(workspace, mailing.id or 0)
    shelf = packs.Shelf(workspace, run, DAY)
    made_of = {row.person.id or 0: shelf.pack(row).counted() for row in run.plan.rows}
    run = mailings.look(workspace, run.id, made_of)
    first = [row.copy for row in run.plan.rows[:2]]
    marks.printed(workspace, act, mailing_id=run.id, copies=first)
    run = mailings.look(workspace, run.id, made_of)
    draft = packs.run_list_paper(run, DAY, people.get(workspace, act.person_id))
    for file in made(packs.drawn_for(workspace, draft, DAY)):
        yield _kept(file, folder)


def _written(
    group: PracticeGroup, folder: Path, kind: Paper, about: About, reader: Reader | None = None
) -> Iterator[Path]:
    for file in made(papers(group.workspace, kind, about, day=DAY, reader=reader)):
        yield _kept(file, folder)


def _kept(file: File, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file.name
    path.write_bytes(file.content)
    return path


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "hearback-demo")))
    except (UserError, OSError) as problem:
        sys.exit(str(problem))
