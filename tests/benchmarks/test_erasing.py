"""Erasing somebody and looking for old claims, with ten years of history to read."""

from datetime import UTC, date, datetime

from desktop.domain.office import Act
from desktop.services.money import old_claims
from desktop.services.people import erasing
from desktop.services.workspace import Workspace
from tests.benchmarks.measuring import Beside, Measure
from tests.benchmarks.ten_years import TenYears

ERASED = 5
LOOKED = 5
YEARS_LATER = date(2040, 1, 1)
"""The law keeps nobody's name any more: everything goes, which is the most there is to do."""
GONE = (
    "SELECT id FROM person p WHERE id NOT IN (SELECT person_id FROM office) AND NOT EXISTS"
    " (SELECT 1 FROM claim WHERE p.id IN (person_id, payee_id, collector_id)"
    " AND state IN ('draft', 'submitted', 'asked about', 'agreed', 'promised'))"
    " ORDER BY id DESC LIMIT ?"
)
NOTHING_ELSE = "SELECT sum(length(coalesce(after, before))) FROM history_row"


def act_of(file: TenYears, day: date) -> Act:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Act(person_id=file.treasurer, at=at, day=day)


def only_reading(workspace: Workspace) -> Beside:
    """History read from beginning to end, and nothing looked for in it."""
    return Beside(
        name="only reading history", do=lambda: workspace.db.execute(NOTHING_ELSE).fetchall()
    )


def test_looking_for_a_name(measure: Measure, workspace: Workspace, file: TenYears) -> None:
    """In every free text of the file and of its history, nothing remembered from before."""
    act = act_of(file, YEARS_LATER)
    gone = [row[0] for row in workspace.db.execute(GONE, [ERASED]).fetchall()]

    def look(person_id: int) -> None:
        erasing.mentions(workspace, act, person_id=person_id, go_on=lambda *_: True)

    measure(
        "Looking for a name in ten years",
        look,
        aim="4 times as long",
        each=[(person_id,) for person_id in gone],
        beside=only_reading(workspace),
    )


def test_taking_the_name_out(measure: Measure, workspace: Workspace, file: TenYears) -> None:
    """What holds the window: between two parts of it nobody is asked."""
    act = act_of(file, YEARS_LATER)
    gone = [row[0] for row in workspace.db.execute(GONE, [ERASED]).fetchall()]
    answers: dict[str, bool] = {}

    def look(person_id: int) -> None:
        answers.clear()
        found = erasing.mentions(workspace, act, person_id=person_id)
        answers.update({mention.key: True for mention in found})

    def erase(person_id: int) -> None:
        erasing.erase(workspace, act, person_id=person_id, why="they asked", answers=answers)

    measure(
        "Erasing somebody once looked for",
        erase,
        aim="under 2 s",
        each=[(person_id,) for person_id in gone],
        before=look,
    )
    names = workspace.db.execute(
        f"SELECT DISTINCT name FROM person WHERE id IN ({', '.join(map(str, gone))})"  # noqa: S608
    )
    assert names.fetchall() == [("—",)]


def test_looking_for_old_claims(measure: Measure, workspace: Workspace, file: TenYears) -> None:
    """As the treasurer does it, a year after another; nothing is remembered between them."""
    years = [(date(file_year, 3, 12),) for file_year in range(2025, 2025 + LOOKED)]

    def look(day: date) -> None:
        old_claims.old(workspace, act_of(file, day), go_on=lambda *_: True)

    measure(
        "Looking for old claims",
        look,
        aim="3 times as long",
        each=years,
        beside=only_reading(workspace),
    )
