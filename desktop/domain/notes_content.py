"""What notes say, with ids where people stand: whoever is erased is named in no version.

This is what a version of notes keeps. Names are looked up when somebody reads it.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from desktop.domain.agenda import AgendaLine, Item, ItemPaper
from desktop.domain.decision import Action, Decision
from desktop.domain.meeting import Meeting
from desktop.domain.notes import Interest, LineNote, MemberView


@dataclass(frozen=True, slots=True, kw_only=True)
class LineContent:
    """One line as it was noted; people are ids."""

    line: AgendaLine
    item: Item | None = None
    proposer_id: int | None = None
    lead_id: int | None = None
    papers: tuple[ItemPaper, ...] = ()
    put_off: int = 0
    late: bool = False
    note: LineNote
    views: tuple[MemberView, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    interests: tuple[Interest, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesContent:
    """All notes of a meeting; `present`, `apologies` and `others` are ids of people."""

    meeting: Meeting
    body: str = ""
    present: tuple[int, ...] = ()
    apologies: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    members: int | None = None
    quorum: int | None = None
    counted: int = 0
    lines: tuple[LineContent, ...] = ()
    between: tuple[Decision, ...] = ()
    next_meeting: Meeting | None = None

    def people(self) -> Iterator[int]:
        """Everybody who is named; some more than once."""
        yield from (*self.present, *self.apologies, *self.others)
        for one in self.lines:
            yield from (who for who in (one.proposer_id, one.lead_id) if who)
            yield from (view.person_id for view in one.views if view.person_id)
            yield from (action.owner_id for action in one.actions if action.owner_id)
            yield from (interest.person_id for interest in one.interests)

    def said(self) -> Hashable:
        """What a reader would notice: two contents that say the same are the same notes.

        An item goes on to other meetings and an action gets done; that changes no notes.
        """
        return (
            (self.meeting.title, self.meeting.day, self.meeting.place, self.body),
            tuple(frozenset(who) for who in (self.present, self.apologies, self.others)),
            tuple(map(_line_said, self.lines)),
            self.between,
        )


def _line_said(one: LineContent) -> Hashable:
    item = one.item
    return (
        (one.line.kind, one.line.title, one.line.state),
        (item.title, item.confidential) if item else None,
        (one.note.said, one.note.disagreement),
        tuple((view.person_id, view.own_words, view.summary) for view in one.views),
        one.decisions,
        tuple((action.wording, action.owner_id, action.due) for action in one.actions),
        one.interests,
    )
