"""A program of its own: letters with answers to everybody who spoke, and what they took.

python -m tests.benchmarks.answered COUNT     so many people, each with words of their own

Seconds are those of the processor. `wait` is the queue of who waits, `look` every letter looked
at for names of others, `first` one letter by itself while nothing of printing is loaded,
`gather` and `draw` the letters as they are saved in one PDF, `keep` what is kept of them when
they are sent.
"""

# ruff: noqa: PLC0415 - what is measured begins where it is imported

import json
import resource
import sys
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.services.groups import Riverside

KILOBYTES = 1024
"""What Linux counts the largest memory in, in bytes."""
THEMES = ("Seats", "Fares", "Steps")
WORDS = {
    "en": "The step up to the bus is too high for me and for my mother.",
    "pl": "Stopień do autobusu jest za wysoki dla mnie i dla mojej mamy.",
    "ur": "بس کی سیڑھی میرے اور میری والدہ کے لیے بہت اونچی ہے۔",
    "cy": "Mae'r gris i'r bws yn rhy uchel i mi ac i fy mam.",
}
READERS = (
    *(("en", "clear"), ("pl", "large-18"), ("ur", "clear"), ("en", "easy"), ("cy", "clear")),
    ("en", "large-28"),
)


def main() -> None:
    with TemporaryDirectory() as folder:
        found = _made(int(sys.argv[1]), Path(folder))
    sys.stdout.write(f"{json.dumps(found)}\n")


def _made(count: int, folder: Path) -> dict[str, float]:
    from desktop.domain.mailing import CopyState
    from desktop.services.changes.hearing import owed, runs, sending
    from desktop.services.letters import packs
    from desktop.services.papers import papers
    from tests.services.in_words import DAY

    group, request_id = _group(count, folder)
    workspace = group.workspace
    times = [process_time()]

    def lap() -> None:
        times.append(process_time())

    owed.queue(workspace, DAY, request_id)
    lap()
    run = runs.run(workspace, request_id, DAY)
    assert run is not None
    rows = run.plan.of(CopyState.READY)
    lap()
    shelf = packs.Shelf(workspace, run, DAY)
    papers.in_one(shelf.pack(rows[0]).ready)
    lap()
    found = [shelf.pack(row) for row in rows]
    lap()
    papers.in_one([one.ready[0] for one in found[: len(READERS)]])  # typefaces are loaded once
    times[-1] = process_time()
    pdf = papers.in_one([ready for one in found for ready in one.ready])
    lap()
    letters = [
        sending.letter(workspace, request_id, one.person.id or 0, DAY, ready=one.ready[0])
        for one in found
    ]
    lap()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTES
    wait, look, first, gather, draw, keep = (after - before for before, after in pairwise(times))
    return {
        "letters": len(letters),
        "pages": _pages(pdf),
        "wait": wait,
        "look": look,
        "first": first,
        "gather": gather,
        "draw": draw,
        "keep": keep,
        "peak": peak,
    }


def _pages(pdf: bytes) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(pdf))


def _group(count: int, folder: Path) -> "tuple[Riverside, int]":
    """The practice group with so many people who spoke of the bus, and three answers."""
    from desktop.domain.answer import AnswerKind, ViewTheme
    from desktop.domain.notes import MemberView
    from desktop.domain.person import Person, Reading
    from desktop.language import sentence
    from desktop.services.practice import practice_group
    from desktop.storage import answers as stored
    from desktop.storage import notes, people
    from tests.benchmarks.names import FIRST_NAMES, LAST_NAMES
    from tests.services.answering import ASKED_ON, ask
    from tests.services.groups import Made, Riverside
    from tests.services.in_words import DAY

    made = practice_group.make_practice_group(folder / "Riverside.hearback", day=DAY)
    key = made.workspace.key
    made.workspace.close()
    place_id, meeting_id = made.place.id or 0, made.meeting.id or 0
    path = made.workspace.path
    file = Made(path, key, made.ids, place_id, meeting_id, practice_group.PINS, made)
    group = Riverside(file, path)
    asked, db = ask(group, THEMES), group.workspace.db
    with group.workspace.step(group.act(), sentence("Said")):
        for at in range(count):
            language, reading = READERS[at % len(READERS)]
            name = f"{FIRST_NAMES[at % len(FIRST_NAMES)]} {LAST_NAMES[at % len(LAST_NAMES)]}"
            who = Person(name=f"{name} {at}", language=language, reading=Reading(reading))
            view = MemberView(
                person_id=people.PEOPLE.add(db, who).id,
                own_words=WORDS[language],
                language=language,
                request_id=asked.request_id,
                day=ASKED_ON,
            )
            view_id = notes.VIEWS.add(db, view).id or 0
            for theme in THEMES[: 1 + at % len(THEMES)]:
                link = ViewTheme(view_id=view_id, theme_id=asked.themes[theme])
                stored.VIEW_THEMES.add(db, link)
    for theme, kind in zip(THEMES, AnswerKind, strict=True):
        answer = asked.give(theme, kind, could_not="There is no money for more this year.")
        asked.change(answer, f"{theme}: new ones in the spring")
    return group, asked.request_id


if __name__ == "__main__":
    main()
