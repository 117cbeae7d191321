"""Who comes to a meeting, as cards: a supporter stands beside their member."""

from collections.abc import Mapping, Sequence

from desktop.domain.meeting import REPLY_NAMES, Attendance, Reply
from desktop.domain.person import Person
from desktop.language import Words
from desktop.ui.rows import Row
from desktop.ui.states import Mark

Pair = tuple[Attendance, Person]


def side_by_side(pairs: Sequence[Pair]) -> list[Pair]:
    """By name, each supporter right after the member they are with."""
    here = {row.person_id for row, _person in pairs}
    beside: dict[int, list[Pair]] = {}
    alone = []
    for pair in pairs:
        member = pair[0].supports_id
        if member is not None and member in here and member != pair[0].person_id:
            beside.setdefault(member, []).append(pair)
        else:
            alone.append(pair)
    found: list[Pair] = []
    for pair in alone:
        found.append(pair)
        found.extend(beside.pop(pair[0].person_id, []))
    return [*found, *(pair for rest in beside.values() for pair in rest)]


def summary(words: Words, rows: Sequence[Attendance]) -> str:
    """`9 coming · 2 here · 1 no answer`"""
    if not rows:
        return words.text("Nobody is invited yet.")
    came = sum(row.came for row in rows)
    coming = sum(row.reply is Reply.COMING for row in rows)
    silent = sum(row.reply is Reply.NONE and not row.came for row in rows)
    parts = []
    if coming:
        parts.append(words.plural("{count} coming", "{count} coming", coming))
    if came:
        parts.append(words.plural("{count} here", "{count} here", came))
    if silent:
        parts.append(words.plural("{count} without an answer", "{count} without an answer", silent))
    return " · ".join(parts) or words.text("Nobody is coming yet.")


def attendance_row(words: Words, pair: Pair, names: Mapping[int, str]) -> Row:
    """One person as a card: came, or what they answered."""
    row, person = pair
    detail = []
    if row.supports_id is not None:
        detail.append(words.text("with {name}", name=names.get(row.supports_id, "")))
    if not row.invited:
        detail.append(words.text("not expected"))
    if row.no_costs:
        detail.append(words.text("does not claim"))
    chip, mark = words.text(REPLY_NAMES[row.reply]), Mark.PLAIN
    if row.came:
        chip, mark = words.text("came"), Mark.GOOD
    return Row(
        key=row.person_id, title=person.listed, detail=" · ".join(detail), chip=chip, mark=mark
    )
