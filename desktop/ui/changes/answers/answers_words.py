"""Themes, what was said in them, and the answers to them, in words."""

from collections.abc import Mapping

from desktop.domain import record_sources
from desktop.domain.agenda import HOW_NAMES
from desktop.domain.answer import ANSWER_NAMES, Answer, AnswerKind
from desktop.domain.body import POWER_NAMES
from desktop.domain.capitals import begun
from desktop.domain.notes import MemberView
from desktop.domain.text_kinds import TEXT_KIND_NAMES
from desktop.domain.theme_answer import ThemeAnswer
from desktop.domain.versions import Source
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.changes.answers import answers
from desktop.services.changes.said.themes import FullTheme
from desktop.ui.rows import Row
from desktop.ui.states import Mark

UNSORTED = 0
"""The key of the row with what is in no theme yet."""
MARKS = {AnswerKind.YES: Mark.GOOD, AnswerKind.PARTLY: Mark.GOOD, AnswerKind.NO: Mark.PLAIN}


def theme_row(words: Words, full: FullTheme, one: ThemeAnswer) -> Row:
    """A theme, how many people said it, to whom it was sent, and its answer as one word."""
    parts = [counted(words, full), sent(words, one)]
    chip, mark = answer_chip(words, one)
    return Row(
        key=one.id,
        title=one.theme.title,
        detail=" · ".join(part for part in parts if part),
        chip=chip,
        mark=mark,
    )


def unsorted_row(words: Words, count: int) -> Row:
    title = words.text("Not in a theme yet")
    detail = words.plural("{count} thing was said", "{count} things were said", count)
    return Row(
        key=UNSORTED, title=title, detail=detail, chip=words.text("to group"), mark=Mark.WARN
    )


def counted(words: Words, full: FullTheme) -> str:
    """`3 people · 2 without a name`: people are counted, never how often they spoke."""
    parts = []
    if full.people or not full.unnamed:
        parts.append(words.plural("{count} person", "{count} people", len(full.people)))
    if full.unnamed:
        parts.append(words.plural("{count} without a name", "{count} without a name", full.unnamed))
    return words.listed(parts)


def sent(words: Words, one: ThemeAnswer) -> str:
    theme = one.theme
    if theme.sent_on is None:
        return ""
    return words.text("sent to {who} on {day}", who=theme.sent_to, day=theme.sent_on)


def answer_chip(words: Words, one: ThemeAnswer) -> tuple[str, Mark]:
    """`yes`, `partly` or `no` once it can be told; until then what it waits for."""
    if one.answer is None:
        return words.text("no answer yet"), Mark.WARN
    if answers.missing(one):
        return words.text("answer not whole yet"), Mark.WARN
    return words.text(ANSWER_NAMES[one.answer.kind]), MARKS[one.answer.kind]


def view_row(words: Words, view: MemberView, names: Mapping[int, str]) -> Row:
    """Somebody's own words first; who said it, when, how, and in which language."""
    who = names.get(view.person_id or 0) or words.text("without a name")
    how = words.text(HOW_NAMES[view.how])
    parts = [who, words.date(view.day), how]
    if view.through:
        parts.append(words.text("helped by {name}", name=view.through))
    if view.language != words.language:
        parts.append(LANGUAGE_NAMES[view.language])
    if view.summary:
        parts.append(view.summary)
    chip = "" if view.wants_answer else words.text("wants no answer")
    return Row(key=view.id, title=view.own_words, detail=" · ".join(parts), chip=chip)


def answer_lines(words: Words, one: ThemeAnswer) -> list[str]:
    """An answer line by line: what it is, by whom, and every text of it with its name."""
    answer = one.answer
    asked = _named(words, record_sources.of_theme(one.theme)[1])
    if answer is None:
        return [asked]
    texts = [one.reasons, one.could_not, one.difference, one.mistake]
    more = [one.fixed_points, one.disagreement, one.next_step]
    lines = [asked, _answered(words, answer), _named(words, one.decided), _by_whom(words, one)]
    lines += [_named(words, text) for text in texts]
    if one.options:
        lines.append(words.text("What could be chosen: {what}", what=one.options))
    lines += [_named(words, text) for text in more]
    if answer.check_on is not None:
        lines.append(words.text("We look again on {day}.", day=answer.check_on))
    if one.is_told:
        lines.append(words.text("Somebody was told this answer."))
    return lines


def earlier_lines(words: Words, one: ThemeAnswer) -> list[str]:
    """The answers before, the newest first."""
    return [
        words.text("Before: {answer}", answer=_answered(words, answer)) for answer in one.earlier
    ]


def _answered(words: Words, answer: Answer) -> str:
    """`Partly · The council · 12 March 2026`."""
    kind = words.text(ANSWER_NAMES[answer.kind])
    parts = [begun(kind), answer.answered_by, words.date(answer.day)]
    return " · ".join(part for part in parts if part)


def _by_whom(words: Words, one: ThemeAnswer) -> str:
    """Who decided it, and what members could do about it."""
    who = words.text("Who decided: {who}", who=one.decided_by) if one.decided_by else ""
    power = ""
    if one.power is not None:
        power = words.text("What members could do: {what}", what=words.text(POWER_NAMES[one.power]))
    return " · ".join(part for part in (who, power) if part)


def _named(words: Words, source: Source | None) -> str:
    if source is None or not source.wording:
        return ""
    name = words.text(TEXT_KIND_NAMES[source.kind])
    return words.text("{name}: {what}", name=name, what=source.wording)
