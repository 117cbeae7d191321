"""The notes of a meeting: what was said and decided, and who does what. Never who voted how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.domain.agenda import Agenda, LineKind, LineState
from desktop.domain.agenda_times import Timed, timed
from desktop.domain.decision import Decision
from desktop.domain.meeting import Meeting
from desktop.domain.notes import HANDLED_NAMES, LineNotes, MeetingNotes, NotesState
from desktop.domain.person import Person
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.language import N_
from desktop.printing.blocks import Document, SignatureBox
from desktop.printing.documents.agenda import PICTURES, numbered
from desktop.printing.documents.decided import actions_said, decision_said
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text, dashed

LINE_STATES: Mapping[LineState, str] = MappingProxyType(
    {
        LineState.DEFERRED: N_("We put this off."),
        LineState.NOT_REACHED: N_("We did not get to this."),
    }
)
STATES: Mapping[NotesState, str] = MappingProxyType(
    {
        NotesState.DRAFT: N_("This is a draft. Nobody has agreed it yet."),
        NotesState.READ: N_("This is a draft. Tell us if something is wrong."),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesKnown:
    """What notes are made of. `people` names who answers for a decision and who signed.

    `notes.between` has only what the readers of this paper may know.
    """

    notes: MeetingNotes
    people: Mapping[int, Person] = field(default_factory=lambda: MappingProxyType({}))
    versions: Versions = field(default_factory=Versions)

    @property
    def state(self) -> NotesState:
        version = self.notes.version
        return version.state if version else NotesState.DRAFT


def meeting_notes(head: Letterhead, known: NotesKnown) -> Document:
    """Members' notes: of a private item nothing but its place (practice rule 33)."""
    notes = _Notes(head, known)
    notes.begins()
    notes.who()
    lines = _timed(known.notes)
    if known.notes.between and all(one.full.line.kind is not LineKind.BETWEEN for one, _ in lines):
        notes.paper.heading(head.words.text("Decided since the last meeting"))
        notes.decisions(known.notes.between)
    for place, line in lines:
        if line.line.is_confidential:
            notes.private_place(place)
        else:
            notes.line(place, line)
    notes.ends()
    return notes.document(head.words.text("Notes of a meeting"))


def private_notes(head: Letterhead, known: NotesKnown) -> Document:
    """The private items alone, for those who may read them; printed only on purpose."""
    words, notes = head.words, _Notes(head, known)
    notes.begins()
    notes.paper.note("private", words.text("This is private. Do not pass it on."))
    private = [pair for pair in _timed(known.notes) if pair[1].line.is_confidential]
    if not private:
        notes.paper.say("no", words.text("Nothing private was on this agenda."))
    for place, line in private:
        notes.line(place, line)
    notes.signature()
    return notes.document(words.text("Notes of private items"))


def _timed(notes: MeetingNotes) -> list[tuple[Timed, LineNotes]]:
    """The lines with the numbers they have on the agenda."""
    agenda = Agenda(meeting=notes.meeting, lines=tuple(one.line for one in notes.lines))
    return list(zip(timed(agenda), notes.lines, strict=True))


class _Notes:
    """One paper of notes, made from the top down."""

    def __init__(self, head: Letterhead, known: NotesKnown) -> None:
        self.paper = MeetingPaper(head, known.versions)
        self._known = known
        self._notes = known.notes
        self._head = head
        self._words = head.words

    def document(self, title: str) -> Document:
        what = self._notes.meeting.title
        running = self._words.text("{kind}: {what}", kind=title, what=what)
        return self.paper.document(title, running=running)

    def begins(self) -> None:
        """Which meeting, and how far the notes are."""
        paper, words, version = self.paper, self._words, self._notes.version
        if self._known.state in STATES:
            paper.note("change", words.text(STATES[self._known.state]))
        paper.meeting(_as_it_was(self._notes.meeting))
        if version is None:
            return
        signed = self._known.people.get(version.signed_by or 0)
        paper.facts(
            "calendar",
            (words.text("Version"), str(version.number)),
            (words.text("Agreed on"), paper.day(version.agreed_on)),
            (words.text("Signed by"), signed.listed if signed else ""),
        )

    def who(self) -> None:
        """Nothing while nobody was ticked as there: it may not have begun."""
        paper, words, notes = self.paper, self._words, self._notes
        if not (notes.present or notes.others):
            return
        paper.heading(words.text("Who was there"))
        paper.facts(
            "people",
            (words.text("Members"), words.listed(notes.present)),
            (words.text("Also there"), words.listed(notes.others)),
            (words.text("Could not come"), words.listed(notes.apologies)),
        )
        if notes.quorum is None:
            return
        here = words.plural(
            "{count} of {members} members was there.",
            "{count} of {members} members were there.",
            notes.counted,
            members=notes.members,
        )
        if notes.quorate:
            enough = words.text("That was enough to decide (quorum).")
            paper.say("yes", here, enough)
        else:
            paper.say("people", here)
            paper.note("warning", words.text("There were not enough members to decide (quorum)."))

    def private_place(self, place: Timed) -> None:
        words = self._words
        self.paper.heading(numbered(place, words.text("A private item")))
        alone = words.text("It is printed apart, for those who may read it.")
        self.paper.say("private", alone)

    def line(self, place: Timed, line: LineNotes) -> None:
        """One item, or a usual line about which something was noted."""
        full, kind = line.line, line.line.line.kind
        between = self._notes.between if kind is LineKind.BETWEEN else ()
        if full.item is None and not (between or _says_something(line)):
            return
        self._headed(place, line)
        picture = "wait" if full.line.state in LINE_STATES else "person"
        if full.line.state in LINE_STATES:
            self.paper.say(picture, self._words.text(LINE_STATES[full.line.state]))
        if full.proposer:
            self.paper.facts(picture, (self._words.text("Proposed by"), full.proposer.listed))
        self.decisions(between)
        self._touched(line)
        self._said(line)
        self.decisions(line.decisions)
        actions_said(self.paper, line.actions)
        if line.note.read_back:
            self.paper.say("listen", self._words.text("We read this back, and it was right."))

    def _headed(self, place: Timed, line: LineNotes) -> None:
        full, paper = line.line, self.paper
        text = Text(kind=TextKind.LINE_TITLE, about=full.line.id, wording=full.line.title)
        if full.item:
            text = Text(kind=TextKind.ITEM_TITLE, about=full.item.id, wording=full.item.title)
        if text.wording:
            paper.own_heading(text, numbered(place))
        else:
            paper.heading(numbered(place, self._words.text(full.usual_title)))
        paper.warn(text, *self._texts(line))

    def _texts(self, line: LineNotes) -> Sequence[Text]:
        note = line.note
        return (
            Text(kind=TextKind.LINE_SAID, about=note.line_id, wording=note.said),
            Text(kind=TextKind.LINE_DISAGREEMENT, about=note.line_id, wording=note.disagreement),
        )

    def _touched(self, line: LineNotes) -> None:
        """Who declared an interest, and what they did about it."""
        for one in line.interests:
            handled = self._words.text(HANDLED_NAMES[one.interest.handled])
            self.paper.facts("stop", (one.name, dashed(handled, one.interest.matter)))

    def _said(self, line: LineNotes) -> None:
        """What was said in short, then people's own words as they said them."""
        paper, words = self.paper, self._words
        said, against = self._texts(line)
        paper.own(PICTURES[line.line.line.kind], said, words.text("What was said"))
        for one in line.own_words:
            name = one.name or words.text("Somebody")
            paper.heading(words.text("{name}, in their own words", name=name), 3)
            paper.quoted("you-said", one.view.own_words, one.view.language)
            paper.facts("read", (words.text("In short"), one.view.summary))
        paper.own("no", against, words.text("Who did not agree, and why"))

    def decisions(self, decisions: Sequence[Decision]) -> None:
        for one in decisions:
            decision_said(self.paper, one, self._known.people)

    def ends(self) -> None:
        words = self._words
        if self._notes.next_meeting:
            meeting = self._notes.next_meeting
            self.paper.heading(words.text("When we meet next"))
            when = self.paper.times(meeting)
            said = words.listed([self._head.day(meeting.day), when, meeting.place])
            self.paper.say("calendar", said)
        self.signature()

    def signature(self) -> None:
        """Room to sign, for whoever leads the meeting that agrees them."""
        label = self._words.text("Signed by whoever leads the meeting")
        box = SignatureBox(label=label, date_label=self._words.text("Date"))
        self.paper.blocks.append(box)


def _as_it_was(meeting: Meeting) -> Meeting:
    """With the times at which it really began and ended, where both were noted."""
    if meeting.began is None or meeting.ended is None or meeting.ended <= meeting.began:
        return meeting
    return replace(meeting, starts=meeting.began, ends=meeting.ended)


def _says_something(line: LineNotes) -> bool:
    note = line.note
    return bool(
        note.said
        or note.disagreement
        or line.own_words
        or line.decisions
        or line.actions
        or line.interests
    )
