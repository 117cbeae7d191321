"""A program of its own: makes everybody's pack for a meeting, and says what it took.

python -m tests.benchmarks.packs COUNT     so many people, with 40 pages of papers from elsewhere

Seconds are those of the processor. A pack is gathered from the file and drawn, one after the
other, as they are saved; peak is the most memory the whole program held.
"""

# ruff: noqa: PLC0415 - what is measured begins where it is imported

import json
import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.services.groups import Riverside

KILOBYTES = 1024
"""What Linux counts the largest memory in, in bytes."""
PAPERS, PAGES_EACH = 4, 10
READERS = (
    ("en", "", "clear"),
    ("en", "", "large-18"),
    ("en", "", "easy"),
    ("cy", "en", "clear"),
    ("ur", "", "clear"),
    ("pl", "", "large-18"),
)
"""The versions of W10, taken in turn."""


def main() -> None:
    with TemporaryDirectory() as folder:
        _say(_made(int(sys.argv[1]), Path(folder)))


def _say(found: dict[str, float]) -> None:
    sys.stdout.write(f"{json.dumps(found)}\n")


def _made(count: int, folder: Path) -> dict[str, float]:
    from desktop.services.letters import meeting_packs, packs
    from desktop.services.papers import papers
    from tests.services.in_words import DAY

    group = _group(count, folder)
    there = meeting_packs.of_meeting(group.workspace, group.meeting_id, DAY)
    shelf = packs.Shelf(group.workspace, there.run, DAY)
    rows = there.run.plan.rows
    for row in rows[: len(READERS)]:  # typefaces are loaded once in a sitting
        list(papers.made(shelf.pack(row).ready))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = process_time()
    pages = size = 0
    for row in rows:
        pack = shelf.pack(row)
        size += sum(len(file.content) for file in papers.made(pack.ready))
        pages += sum(one.page_count() for one in pack.ready)
    took = process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    group.workspace.close()
    return {
        "packs": len(rows),
        "pages": pages,
        "seconds": took,
        "bytes": size,
        "before": before * KILOBYTES,
        "peak": peak * KILOBYTES,
    }


def _group(count: int, folder: Path) -> "Riverside":
    """The practice group with so many people expected, and papers for one item."""
    from desktop.domain.person import Person, Reading
    from desktop.services.meetings import meetings
    from desktop.services.people import people
    from desktop.services.practice import practice_group
    from tests.benchmarks.names import FIRST_NAMES, LAST_NAMES
    from tests.services.groups import Made, Riverside
    from tests.services.in_words import DAY
    from tests.services.packed import add, an_item, with_people
    from tests.services.pdfs import a_pdf

    made = practice_group.make_practice_group(folder / "Riverside.hearback", day=DAY)
    key = made.workspace.key
    made.workspace.close()
    place_id, meeting_id = made.place.id or 0, made.meeting.id or 0
    path = made.workspace.path
    file = Made(path, key, made.ids, place_id, meeting_id, practice_group.PINS, made)
    group = Riverside(file, path)
    with_people(group)
    ids = []
    for at in range(count):
        language, second, reading = READERS[at % len(READERS)]
        name = f"{FIRST_NAMES[at % len(FIRST_NAMES)]} {LAST_NAMES[at % len(LAST_NAMES)]} {at}"
        person = Person(
            name=name, language=language, second_language=second, reading=Reading(reading)
        )
        ids.append(people.add(group.workspace, group.act(), person=person).id or 0)
    meetings.invite(group.workspace, group.act(), meeting_id=group.meeting_id, person_ids=ids)
    item = str(an_item(group))
    for number in range(PAPERS):
        content = a_pdf(*(f"Paper {number}, page {page}" for page in range(PAGES_EACH)))
        add(group, content, item_id=item, title=f"Paper {number}")
    return group


if __name__ == "__main__":
    main()
