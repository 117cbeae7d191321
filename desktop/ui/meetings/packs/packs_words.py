"""What is said of the packs of a meeting before and after they leave."""

from collections.abc import Sequence
from datetime import date

from desktop.language import Words
from desktop.services.letters.meeting_packs import MeetingPacks, days_late, late_rows, warnings
from desktop.services.meetings.agenda.item_papers import LIMITS
from desktop.services.papers.pack_records import papers_of
from desktop.ui.letters.letters_words import named
from desktop.ui.when import when_and_where


def head_detail(words: Words, packs: MeetingPacks) -> str:
    """Which meeting, when and where, and until when packs go."""
    meeting = packs.meeting
    said = [words.listed([meeting.title, when_and_where(words, meeting)])]
    if meeting.send_by is not None:
        said.append(words.text("Send by {day}", day=meeting.send_by))
    return " · ".join(said)


def facts(words: Words, packs: MeetingPacks, day: date) -> list[str]:
    """Who has no pack yet, what is from others, and what to know before they leave."""
    lines = []
    if packs.is_begun and packs.waiting:
        names = named(words, [one.listed for one in packs.waiting])
        lines.append(words.text("No pack yet: {names}.", names=names))
    lines.append(_from_others(words, packs))
    lines += [words.say(one) for one in warnings(packs, day)]
    if packs.unsigned:
        names = named(words, [one.listed for one in packs.unsigned])
        lines.append(words.text("Not signed: {names}.", names=names))
    return [*lines, *_late(words, packs)]


def _from_others(words: Words, packs: MeetingPacks) -> str:
    papers = papers_of(packs.agenda)
    if not papers:
        return words.text("No papers from others. {limits}", limits=words.text(LIMITS))
    pages = words.plural("{count} page", "{count} pages", packs.weight.pages)
    return words.plural(
        "{count} paper from others, {pages}. {limits}",
        "{count} papers from others, {pages}. {limits}",
        len(papers),
        pages=pages,
        limits=words.text(LIMITS),
    )


def _late(words: Words, packs: MeetingPacks) -> Sequence[str]:
    """Packs that left too late, and by how much."""
    return [
        words.plural(
            "{name}'s pack left {count} day late.",
            "{name}'s pack left {count} days late.",
            days_late(row.copy, packs.meeting),
            name=row.person.listed,
        )
        for row in late_rows(packs)
    ]
