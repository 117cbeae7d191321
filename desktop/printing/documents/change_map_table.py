"""The change map for a spreadsheet: a row for each theme, or for each change that follows."""

from desktop.domain.answer import ANSWER_NAMES
from desktop.domain.change import CHANGE_LEVEL_NAMES, CHANGE_STATE_NAMES, FELT_NAMES
from desktop.domain.change_map import STEP_NAMES, MapRow, people_counted
from desktop.domain.text_kinds import TEXT_KIND_NAMES, TextKind
from desktop.domain.theme_answer import FullChange
from desktop.language import Words
from desktop.printing.csv_table import Cell, csv_table
from desktop.printing.documents.answered import may_be_told
from desktop.printing.documents.change_map import MapKnown


def change_map_table(words: Words, known: MapKnown) -> bytes:
    """Said, sent to, answer, decision, done, felt: each with its day, and what is waited for."""
    counts = known.map.shown(known.small).cells
    rows = [
        [*_theme(words, row, count, known.small), *(_change(words, full) if full else NO_CHANGE)]
        for row, count in zip(known.map.rows, counts, strict=True)
        for full in row.changes or (None,)
    ]
    return csv_table([*_theme_headings(words), *_change_headings(words)], rows)


def _theme_headings(words: Words) -> list[str]:
    return [
        words.text(TEXT_KIND_NAMES[TextKind.THEME_TITLE]),
        words.text("Said from"),
        words.text("Said until"),
        words.text("Who said it"),
        words.text("Sent to"),
        words.text("Sent on"),
        words.text("Answer"),
        words.text("Answered on"),
        words.text("What was decided"),
        words.text("Who decided"),
        words.text("Decided on"),
        words.text("What is waited for"),
        words.text("Since when"),
        words.text("With whom"),
    ]


def _theme(words: Words, row: MapRow, count: int | None, small: int) -> list[Cell]:
    full, waits = row.full, row.open_step
    answer, decided = (row.answer, full.decided) if full.stands else (None, None)
    return [
        row.theme.title,
        row.first,
        row.last,
        count if count is not None else words.say(people_counted(None, small)),
        row.theme.sent_to,
        row.theme.sent_on,
        words.text(ANSWER_NAMES[answer.kind]) if answer else "",
        answer.day if answer else None,
        decided.wording if decided else "",
        full.decided_by if full.stands else "",
        full.day if decided else None,
        words.text(STEP_NAMES[waits.step]) if waits else "",
        waits.since if waits else None,
        (waits.with_whom or words.text("us")) if waits else "",
    ]


def _change_headings(words: Words) -> list[str]:
    return [
        words.text(TEXT_KIND_NAMES[TextKind.CHANGE]),
        words.text("Whom it reaches"),
        words.text("By when"),
        words.text("How it stands"),
        words.text("Ended on"),
        words.text("Is it felt?"),
        words.text("Checked on"),
    ]


NO_CHANGE: tuple[Cell, ...] = ("",) * 7


def _change(words: Words, full: FullChange) -> list[Cell]:
    change, check = full.change, full.last_check
    wording = change.wording
    if not may_be_told(full):
        wording = words.text("Something changes for one person.")
    return [
        wording,
        words.text(CHANGE_LEVEL_NAMES[change.level]),
        change.due,
        words.text(CHANGE_STATE_NAMES[change.state]),
        change.ended_on,
        words.text(FELT_NAMES[check.felt]) if check else "",
        check.day if check else None,
    ]
