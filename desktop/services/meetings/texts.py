"""Every text of a meeting that goes into a pack, and how it stands in each language.

The texts are columns of records; whoever translates one makes it a text of its own
(`services.papers.versions`). What was said of an item is never sent to a translator by
itself where the item is confidential: that is chosen on purpose (practice rule 33).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain import record_sources
from desktop.domain.agenda import AgendaLine, Item
from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.own_text import TextState, WrittenText
from desktop.domain.versions import Source
from desktop.language import LANGUAGE_NAMES
from desktop.services.access import for_offices
from desktop.services.changes import decisions as deciding
from desktop.services.meetings.agenda import carrying
from desktop.services.papers import own_texts, versions
from desktop.services.workspace import Workspace
from desktop.storage import agenda, decisions, meetings, notes, people, venues
from desktop.storage import own_texts as stored


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingText:
    """One text of a meeting; `written` is there once somebody began to translate it."""

    source: Source
    confidential: bool = False
    written: WrittenText | None = None

    def state(self, language: str) -> TextState:
        """How it stands in a language that is not its own."""
        if self.written is None:
            return TextState.MISSING
        if self.written.source.wording != self.source.wording:
            there = language in self.written.versions
            return TextState.OUT_OF_DATE if there else TextState.MISSING
        return self.written.state_in(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsState:
    """How many texts of a meeting stand how in one language."""

    missing: int = 0
    draft: int = 0
    checked: int = 0
    out_of_date: int = 0

    @property
    def count(self) -> int:
        return self.missing + self.draft + self.checked + self.out_of_date

    @property
    def is_whole(self) -> bool:
        """Whether a pack in this language says nothing in another one, and nothing old."""
        return not self.missing and not self.out_of_date


def sources(workspace: Workspace, meeting_id: int) -> list[Source]:
    """Every text of a meeting that goes into a pack, in the order of its papers."""
    return [source for source, _confidential in _gathered(workspace, meeting_id)]


def every(workspace: Workspace, meeting_id: int) -> list[MeetingText]:
    """The same, with what was translated of them."""
    found = _gathered(workspace, meeting_id)
    there = stored.of_records(workspace.db, {source.place for source, _ in found})
    return [
        MeetingText(source=source, confidential=private, written=there.get(source.place))
        for source, private in found
    ]


def state(workspace: Workspace, meeting_id: int, language: str) -> TextsState:
    """How many texts of a meeting are missing, draft, checked or out of date in a language.

    In the group's own language all of them are there: they count as checked.
    """
    texts = every(workspace, meeting_id)
    if language == workspace.settings.language:
        return TextsState(checked=len(texts))
    states = [text.state(language) for text in texts]
    return TextsState(
        missing=states.count(TextState.MISSING),
        draft=states.count(TextState.DRAFT),
        checked=states.count(TextState.CHECKED),
        out_of_date=states.count(TextState.OUT_OF_DATE),
    )


def languages(workspace: Workspace, meeting_id: int) -> list[str]:
    """Every language but the group's own; those of the people invited come first."""
    rows = [row for row in meetings.attendance(workspace.db, meeting_id) if row.invited]
    invited = people.by_ids(workspace.db, {row.person_id for row in rows}).values()
    read = {tag for one in invited for tag in (one.language, one.second_language)}
    others = [tag for tag in LANGUAGE_NAMES if tag != workspace.settings.language]
    return sorted(others, key=lambda tag: tag not in read)


@for_offices(EVERY_OFFICE)
def to_translate(
    workspace: Workspace, act: Act, *, meeting_id: int, confidential: bool = False
) -> list[WrittenText]:
    """The texts of a meeting for a worksheet; confidential ones only where that is meant."""
    chosen = [
        text.source
        for text in every(workspace, meeting_id)
        if confidential or not text.confidential
    ]
    ids = versions.begin_to_translate(workspace, act, sources=chosen)
    return [own_texts.get(workspace, text_id) for text_id in ids]


Gathered = list[tuple[Source, bool]]
"""Texts, each with whether it is confidential."""


def _gathered(workspace: Workspace, meeting_id: int) -> Gathered:
    """The texts that say something, each once."""
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    found = _open(record_sources.of_meeting(meeting))
    if meeting.venue_id is not None:
        found += _open(record_sources.of_venue(venues.VENUES.get(workspace.db, meeting.venue_id)))
    found += _of_agenda(workspace, meeting_id)
    last = carrying.last_like(workspace, meeting)
    if last is not None:
        found += _of_notes(workspace, last)
    found += _of_actions(workspace, meeting, last)
    found += _between(workspace, meeting, last)
    once = {source.place: (source, private) for source, private in found if source.wording}
    return list(once.values())


def _open(found: Iterable[Source]) -> Gathered:
    return [(source, False) for source in found]


def _of_agenda(workspace: Workspace, meeting_id: int) -> Gathered:
    """Line by line: its title, or its item with the item's papers."""
    lines = agenda.lines(workspace.db, meeting_id)
    items = _items_of(workspace, lines)
    papers = agenda.papers(workspace.db, set(items))
    found: Gathered = []
    for line in lines:
        if line.item_id is None:
            found += _open(record_sources.of_line(line))
            continue
        item = items[line.item_id]
        texts = record_sources.of_item(item)
        for paper in papers:
            if paper.item_id == item.id:
                texts += record_sources.of_paper(paper)
        found += [(source, item.confidential) for source in texts]
    return found


def _of_notes(workspace: Workspace, meeting: Meeting) -> Gathered:
    """What was said and decided at a meeting, line by line; then decisions about no line."""
    lines = agenda.lines(workspace.db, meeting.id or 0)
    items = _items_of(workspace, lines)
    said = notes.of_lines(workspace.db, [line.id or 0 for line in lines])
    found: Gathered = []
    for line in lines:
        item = items.get(line.item_id or 0)
        texts = record_sources.of_item(item)[:1] if item else record_sources.of_line(line)
        if line.id in said:
            texts += record_sources.of_note(said[line.id])
        found += [(source, _is_private(item)) for source in texts]
    for decision in deciding.of_meeting(workspace, meeting.id or 0):
        private = _is_private(items.get(decision.item_id or 0))
        found += [(source, private) for source in record_sources.of_decision(decision)]
    return found + _between(workspace, meeting, carrying.last_like(workspace, meeting))


def _between(workspace: Workspace, meeting: Meeting, last: Meeting | None) -> Gathered:
    """What its body decided since the meeting before."""
    first = last.day if last is not None else date.min
    found = [
        one
        for one in deciding.made_between(workspace)
        if one.body_id == meeting.body_id and first < one.day <= meeting.day
    ]
    items = agenda.items(workspace.db, {one.item_id for one in found if one.item_id})
    return [
        (source, _is_private(items.get(one.item_id or 0)))
        for one in found
        for source in record_sources.of_decision(one)
    ]


def _of_actions(workspace: Workspace, meeting: Meeting, last: Meeting | None) -> Gathered:
    """What is still to be done for its body, and what was agreed to do last time."""
    found = [
        action
        for action in decisions.open_actions(workspace.db)
        if action.body_id == meeting.body_id
    ]
    if last is not None:
        found += decisions.actions_of_meeting(workspace.db, last.id or 0)
    items = agenda.items(workspace.db, {one.item_id for one in found if one.item_id})
    return [
        (source, _is_private(items.get(action.item_id or 0)))
        for action in found
        for source in record_sources.of_action(action)
    ]


def _items_of(workspace: Workspace, lines: Sequence[AgendaLine]) -> dict[int, Item]:
    return agenda.items(workspace.db, {line.item_id for line in lines if line.item_id})


def _is_private(item: Item | None) -> bool:
    return item is not None and item.confidential
