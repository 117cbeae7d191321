"""Ten years of a large group: 5,000 people, 1,000 meetings, 60,000 claims, about 54,000 slips.

Always the same file. Rows are written in bulk, but in named steps and past the file's own
triggers, so that history, numbers and books are as if the group had typed them:
`desktop.storage.check` finds nothing. It is made once for each shape of the tables and kept
in the temp folder.

    python -m tests.benchmarks.ten_years    makes it, checks it and says how long that took
"""

import hashlib
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from random import Random
from time import perf_counter

import click

import desktop.storage
from desktop.domain.cash import PlaceKind
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Attendance, Meeting, Reply
from desktop.domain.office import Act, Office
from desktop.domain.person import Method, Person, Status
from desktop.domain.policy import Rate
from desktop.domain.spare_key import SpareKey, read_key
from desktop.domain.starter import CATEGORIES
from desktop.domain.usual import UsualLine
from desktop.language import sentence
from desktop.services.group import group
from desktop.services.money import cash as cash_services
from desktop.services.people import people as people_services
from desktop.services.practice.practice_group import practice_policy
from desktop.services.workspace import Workspace
from desktop.storage import cash, check, database, meetings, people, policies, search
from desktop.storage.database import Key
from tests.benchmarks.books import Books
from tests.benchmarks.held_meeting import hold
from tests.benchmarks.names import FIRST_NAMES, LAST_NAMES
from tests.benchmarks.pen import Pen, pen_for

PASSWORD = "ten long years here"  # noqa: S105 - everything in the file is invented
PEOPLE, MEETINGS, INVITED = 5_000, 1_000, 64
FIRST_DAY, LAST_DAY = date(2016, 3, 15), date(2026, 3, 12)
TITLES = ("Members' meeting", "Walking group", "Newsletter table")
TIN_AT_START = 20_000
SAVED_AT_ONCE = 50
"""Meetings; all at once would need a gigabyte of memory."""
SEED = 2016
AROUND = Path(tempfile.gettempdir()) / "hearback-ten-years"


@dataclass(frozen=True, slots=True, kw_only=True)
class TenYears:
    """The file, what opens it at once, and whom to open it for: the treasurer."""

    path: Path
    spare: SpareKey
    treasurer: int

    @property
    def key(self) -> Key:
        return Key(spare=self.spare)


def ten_years() -> TenYears:
    """The file as it was made before, or made now. Copy it before anything is changed in it."""
    folder = AROUND / _shape()
    if not folder.is_dir():
        shutil.rmtree(AROUND, ignore_errors=True)  # made for tables that are gone
        AROUND.mkdir()
        making = Path(tempfile.mkdtemp(dir=AROUND))
        _make(making / "Ten years.hearback")
        making.rename(folder)
    path = folder / "Ten years.hearback"
    spare, treasurer = (folder / "opens.txt").read_text(encoding="utf-8").splitlines()
    return TenYears(path=path, spare=read_key(spare), treasurer=int(treasurer))


def _shape() -> str:
    """A name for whatever decides what is in the file."""
    ours = Path(__file__).parent
    storage = Path(desktop.storage.__file__).parent
    written = [
        ours / f"{name}.py" for name in ("ten_years", "held_meeting", "books", "names", "pen")
    ]
    names = ("schema", "schema_money", "schema_real_group", "triggers", "history", "key")
    tables = [storage / f"{name}.py" for name in names]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in (*written, *tables)))
    return digest.hexdigest()[:16]


def _make(path: Path) -> None:
    random = Random(SEED)  # noqa: S311 - not a secret
    at = datetime.combine(FIRST_DAY - timedelta(days=7), time(12), UTC)
    workspace, act = group.begin_group(
        path,
        PASSWORD,
        Act(person_id=0, at=at, day=at.date()),
        group=GroupSettings(name="Ten Years' Group", practice=True),
        founder=Person(name="Maya Okafor", household="Mill Lane 4", joined_on=at.date()),
    )
    officers = _add_officers(workspace, act)
    tin = cash_services.begin_place(
        workspace, act, kind=PlaceKind.TIN, name="Tin", total=TIN_AT_START
    )
    with pen_for(workspace.db, act) as pen:
        rates = _agree_policy(pen)
        names = _add_people(pen, random, rates["bus"].category_id)
        books = Books(
            pen=pen,
            names=names,
            places={place.kind: place.id or 0 for place in cash.PLACES.where(workspace.db)},
            rates=rates,
            second_id=officers[-1],
            in_tin=TIN_AT_START,
            newest=cash.newest_movement(workspace.db),
            slips=Counter({(tin.id or 0, act.day.year): 1}),
        )
        _hold_meetings(books, random)
    search.rebuild(workspace.db)
    spare = workspace.db.spare.text
    workspace.close()
    path.with_name("opens.txt").write_text(f"{spare}\n{act.person_id}", encoding="utf-8")


def _add_officers(workspace: Workspace, act: Act) -> list[int]:
    found = []
    for name, office in (("Leon Brathwaite", Office.CHAIR), ("Priya Nair", Office.SECOND)):
        person = people_services.add(workspace, act, person=Person(name=name))
        found.append(person.id or 0)
        group.give_office(workspace, act, person_id=found[-1], office=office)
    return found


def _agree_policy(pen: Pen) -> dict[str, Rate]:
    """The practice group's policy, ten years earlier; answers its rates by kind of cost."""
    day = pen.act.day
    with pen.step(sentence("Agree what we pay back")):
        kinds = [replace(each, position=n) for n, each in enumerate(CATEGORIES)]
        ids = {kind.code: pen.add(policies.CATEGORIES, kind) for kind in kinds}
        ours = practice_policy(ids)
        policy_id = pen.add(policies.POLICIES, replace(ours, from_day=day, agreed_on=day))
        dated = [
            replace(rate, policy_id=policy_id, from_day=day)
            for rate in ours.rates
            if rate.from_day == ours.from_day
        ]
        stored = [replace(rate, id=pen.add(policies.RATES, rate)) for rate in dated]
    codes = {category_id: code for code, category_id in ids.items()}
    return {codes[rate.category_id]: rate for rate in stored}


def _add_people(pen: Pen, random: Random, bus_id: int) -> dict[int, str]:
    """Everybody, most with a usual journey; some have left. Answers their names by id."""
    pairs = random.sample(list(product(FIRST_NAMES, LAST_NAMES)), PEOPLE)
    names = {}
    for number, (first, last) in enumerate(pairs):
        person = Person(
            name=f"{first} {last}",
            phone=f"01632 96{number:04}",
            email=f"person{number}@example.org",
            address=f"{number % 90 + 1} Mill Lane",
            status=Status.ACTIVE if number % 11 else Status.LEFT,
            joined_on=FIRST_DAY,
            method=Method.CASH if number % 17 else Method.BANK,
        )
        with pen.step(sentence("Add {name}", name=person.name)):
            person_id = pen.add(people.PEOPLE, person)
            if number % 3:
                usual = UsualLine(person_id=person_id, category_id=bus_id, unit_amount=Decimal(460))
                pen.add(people.USUAL, usual)
        names[person_id] = person.name
    return names


def _hold_meetings(books: Books, random: Random) -> None:
    """Every meeting but the last is paid and counted; at the last, everybody waits to be paid."""
    pen, days = books.pen, (LAST_DAY - FIRST_DAY).days
    everybody = list(books.names)
    for number in range(MEETINGS):
        day = FIRST_DAY + timedelta(days=days * number // (MEETINGS - 1))
        pen.act = replace(pen.act, day=day, at=datetime.combine(day, time(10, 30), UTC))
        here = random.sample(everybody, INVITED)
        meeting_id = _add_meeting(books, number, here)
        hold(books, random, meeting_id, here, left=MEETINGS - 1 - number)
        if number % SAVED_AT_ONCE == 0:
            pen.save()


def _add_meeting(books: Books, number: int, here: list[int]) -> int:
    """Invite people; all say they are coming, and come."""
    pen, title = books.pen, TITLES[number % len(TITLES)]
    meeting = Meeting(
        title=title, day=pen.act.day, starts=time(10, 30), ends=time(15), place="Library"
    )
    with pen.step(sentence("Add the meeting “{title}”", title=title)):
        meeting_id = pen.add(meetings.MEETINGS, meeting)
        invited = [Attendance(meeting_id=meeting_id, person_id=person_id) for person_id in here]
        rows = [pen.add(meetings.ATTENDANCE, one) for one in invited]
    for row_id, person_id in zip(rows, here, strict=True):
        name = books.names[person_id].split()[0]
        with pen.step(sentence("{name}: {reply}", name=name, reply=Reply.COMING.value)):
            pen.change("attendance", row_id, reply=Reply.COMING)
        with pen.step(sentence("{name} came", name=name)):
            pen.change("attendance", row_id, came=1, came_at=pen.now())
    return meeting_id


def _main() -> None:
    """Make the file again, check it, and say how long both took."""
    shutil.rmtree(AROUND, ignore_errors=True)
    began = perf_counter()
    made = ten_years()
    built = perf_counter()
    db = database.open_file(made.path, made.key)
    counted = perf_counter()
    faults = check.faults(db)
    checked = perf_counter()
    for table in ("person", "meeting", "claim", "claim_line", "movement", "history_step"):
        click.echo(f"{table}: {db.table(table).count}")
    database.close(db)
    size = made.path.stat().st_size / 2**20
    click.echo(
        f"Made in {built - began:.0f} s, {size:.0f} MB, checked in {checked - counted:.0f} s."
    )
    for fault in faults:
        click.echo(str(fault))


if __name__ == "__main__":
    _main()
