"""Which texts of a meeting's records can be put into other languages, and where each stands."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.domain.agenda import Agenda, AgendaLine, FullLine, Item, ItemPaper
from desktop.domain.body import Body, TermsOfReference
from desktop.domain.decision import Action, Decision
from desktop.domain.meeting import Meeting
from desktop.domain.notes import LineNote, MeetingNotes
from desktop.domain.text_kinds import TextKind
from desktop.domain.venue import Venue
from desktop.domain.versions import Source

Record = (
    Meeting
    | Venue
    | Item
    | AgendaLine
    | ItemPaper
    | LineNote
    | Decision
    | Action
    | Body
    | TermsOfReference
)
"""A row with texts that readers get in their own language."""
TEXTS: Mapping[type, Mapping[str, TextKind]] = MappingProxyType(
    {
        Meeting: {
            "title": TextKind.MEETING_TITLE,
            "why": TextKind.MEETING_WHY,
            "likely_result": TextKind.MEETING_RESULT,
        },
        Venue: {"how_to_get_there": TextKind.VENUE_WAY},
        Item: {
            "title": TextKind.ITEM_TITLE,
            "briefing": TextKind.ITEM_BRIEFING,
            "options": TextKind.ITEM_OPTIONS,
            "can_change": TextKind.ITEM_CAN,
            "cannot_change": TextKind.ITEM_CANNOT,
            "why_fixed": TextKind.ITEM_WHY_FIXED,
            "recommended": TextKind.ITEM_RECOMMENDED,
            "reason": TextKind.ITEM_REASON,
        },
        AgendaLine: {"title": TextKind.LINE_TITLE},
        ItemPaper: {"title": TextKind.PAPER_TITLE, "summary": TextKind.PAPER_SUMMARY},
        LineNote: {"said": TextKind.LINE_SAID, "disagreement": TextKind.LINE_DISAGREEMENT},
        Decision: {
            "wording": TextKind.DECISION,
            "reasons": TextKind.DECISION_REASONS,
            "difference": TextKind.DECISION_DIFFERENCE,
            "disagreement": TextKind.DECISION_DISAGREEMENT,
        },
        Action: {"wording": TextKind.ACTION},
        Body: {"purpose": TextKind.BODY_PURPOSE},
        TermsOfReference: {
            "in_scope": TextKind.TERMS_IN,
            "out_of_scope": TextKind.TERMS_OUT,
            "who": TextKind.TERMS_WHO,
            "how_chosen": TextKind.TERMS_CHOSEN,
            "how_often": TextKind.TERMS_OFTEN,
            "money": TextKind.TERMS_MONEY,
            "support": TextKind.TERMS_SUPPORT,
            "confidentiality": TextKind.TERMS_CONFIDENTIALITY,
        },
    }
)
"""For each kind of record, its texts by the name of their column."""


def source(record: Record, part: str) -> Source:
    """One text of a record where it stands: `source(item, "title")`."""
    kind = TEXTS[type(record)][part]
    return Source(kind=kind, about_id=record.id or 0, wording=getattr(record, part))


def sources(*records: Record | None) -> list[Source]:
    """Every text of these records that says something."""
    found = [
        source(record, part)
        for record in records
        if record is not None
        for part in TEXTS[type(record)]
    ]
    return [one for one in found if one.wording]


def of_line(full: FullLine) -> list[Source]:
    return sources(full.line, full.item, *full.papers)


def of_agenda(agenda: Agenda) -> list[Source]:
    """Every text of an agenda, in the order in which it is read."""
    return [*sources(agenda.meeting), *(one for line in agenda.lines for one in of_line(line))]


def of_notes(notes: MeetingNotes) -> list[Source]:
    """Every text of notes but people's own words, which nobody translates in their place."""
    found = sources(notes.meeting)
    for one in notes.lines:
        actions = (full.action for full in one.actions)
        found += [*of_line(one.line), *sources(one.note, *one.decisions, *actions)]
    return [*found, *sources(*notes.between)]
