"""How the page about reaching people says what it shows: one card each."""

from collections.abc import Callable
from datetime import date

from desktop.domain.capitals import begun
from desktop.domain.equality import EqualityRound
from desktop.domain.equality_figures import FigureRow, FigureTable
from desktop.domain.equality_words import count_said, of_100, row_name
from desktop.domain.outreach import METHOD_NAMES, STEP_STATE_NAMES, Outreach, ReachStep, StepState
from desktop.language import Words
from desktop.services.changes.reaching.outreach import Reached
from desktop.ui.rows import Row
from desktop.ui.speech import spoken
from desktop.ui.states import Mark

Money = Callable[[int], str]
FEW = 4
"""From so many choices on that nobody ticked, one card tells of all of them."""


def outreach_row(words: Words, entry: Outreach, money: Money, today: date) -> Row:
    """`Library`, when and how we went, whom we met there, and what is still to follow."""
    lines = [_how_it_was(words, entry, money), entry.topics]
    if entry.barrier:
        lines.append(words.text("What kept people away: {what}", what=entry.barrier))
    if entry.barrier_done:
        lines.append(words.text("What we did about it: {what}", what=entry.barrier_done))
    if entry.follow_up:
        lines.append(words.text("To follow: {what}", what=entry.follow_up))
    chip, mark = _follow_up(words, entry, today)
    return Row(
        key=entry.id,
        title=entry.place or entry.group_reached,
        detail="\n".join(line for line in lines if line),
        chip=chip,
        mark=mark,
    )


def _how_it_was(words: Words, entry: Outreach, money: Money) -> str:
    met = entry.people_met
    parts = [
        words.date(entry.day),
        words.text(METHOD_NAMES[entry.method]),
        entry.group_reached if entry.place else "",
        "" if met is None else words.plural("{count} person met", "{count} people met", met),
        money(entry.cost) if entry.cost else "",
    ]
    return " · ".join(part for part in parts if part)


def _follow_up(words: Words, entry: Outreach, today: date) -> tuple[str, Mark]:
    if entry.followed_on is not None:
        return words.text("done"), Mark.GOOD
    if entry.follow_up_on is None:
        return "", Mark.PLAIN
    if entry.follow_up_on < today:
        return words.text("late"), Mark.WARN
    return words.date(entry.follow_up_on), Mark.PLAIN


def reached_line(words: Words, way: str, reached: Reached, money: Money) -> str:
    """`A visit: 3 times, 14 people met, £6.00`."""
    said = [
        words.plural("{count} time", "{count} times", reached.times),
        words.plural("{count} person met", "{count} people met", reached.people),
        money(reached.cost) if reached.cost else "",
    ]
    if reached.uncounted:
        said.append(
            words.plural("{count} time not counted", "{count} times not counted", reached.uncounted)
        )
    what = words.listed([part for part in said if part])
    return words.text("{kind}: {what}", kind=begun(way), what=what)


def step_row(words: Words, step: ReachStep, owner: str, today: date) -> Row:
    """`Deaf people`, what we do about it, who, and by when."""
    to_do = step.state is StepState.TO_DO
    by = words.text("by {day}", day=words.date(step.due)) if step.due and to_do else ""
    who = owner or (words.text("nobody yet") if to_do else "")
    lines = [step.gap, step.step, " · ".join(part for part in (who, by) if part), step.result]
    is_late = to_do and step.due is not None and step.due < today
    mark = {StepState.TO_DO: Mark.PLAIN, StepState.DONE: Mark.GOOD, StepState.DROPPED: Mark.PLAIN}
    return Row(
        key=step.id,
        title=step.who,
        detail="\n".join(line for line in lines if line),
        chip=words.text("late") if is_late else words.text(STEP_STATE_NAMES[step.state]),
        mark=Mark.WARN if is_late else mark[step.state],
    )


def round_row(words: Words, about: EqualityRound, forms: int) -> Row:
    """`Spring 2026`, its day or days, and how many forms there are."""
    days = words.date(about.first_day)
    if about.last_day != about.first_day:
        days = words.text("{start} to {end}", start=about.first_day, end=about.last_day)
    return Row(
        key=about.id,
        title=about.title,
        detail=f"{days} · {words.plural('{count} form', '{count} forms', forms)}",
        chip=words.text("closed") if about.closed_on else words.text("open"),
    )


def figure_rows(words: Words, table: FigureTable) -> list[Row]:
    """A card for each choice; those that nobody ticked share one, where they are many."""
    found = list(enumerate(table.rows))
    nobody = [row for _, row in found if row.shown == 0 and row.area is None]
    if len(nobody) < FEW:
        return [figure_row(words, key, row) for key, row in found]
    rows = [figure_row(words, key, row) for key, row in found if row not in nobody]
    names = "\n".join(row_name(words, row) for row in nobody)
    return [*rows, Row(key=len(found), title=words.text("Nobody"), detail=names, amount="0")]


def figure_row(words: Words, key: int, row: FigureRow) -> Row:
    """`White: Irish`, its count, and beside it its share and that of the area."""
    said = []
    if row.per_mille is not None and row.shown:
        said.append(words.text("{share} of 100", share=of_100(words, row.per_mille)))
    if row.area is not None:
        said.append(words.text("in our area {share} of 100", share=of_100(words, row.area)))
    name, count = row_name(words, row), count_said(words, row)
    fewer = words.text("fewer than in our area") if row.is_fewer else ""
    counted = words.text("{kind}: {what}", kind=name, what=count)
    return Row(
        key=key,
        title=name,
        detail=" · ".join(said),
        amount=count,
        chip=fewer,
        mark=Mark.WARN if row.is_fewer else Mark.PLAIN,
        spoken=spoken(*(part for part in (counted, *said, fewer) if part)).rstrip("."),
    )
