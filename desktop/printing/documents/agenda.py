"""The agenda of a meeting: everybody's copy, and the one for whoever leads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.agenda import Agenda, FullLine, Item, ItemPaper, LineKind, Outcome
from desktop.domain.agenda_times import Timed, timed
from desktop.domain.capitals import begun
from desktop.domain.decision import Decision
from desktop.domain.meeting import AgendaState, Meeting
from desktop.domain.notes import HANDLED_NAMES, Declared
from desktop.domain.own_text import RulesNow
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.language import N_
from desktop.printing.blocks import Document, Field, Fields
from desktop.printing.documents.ground_rules import rules_list
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text, dashed

PICTURES: Mapping[LineKind, str] = MappingProxyType(
    {
        LineKind.WELCOME: "welcome",
        LineKind.INTRODUCTIONS: "people",
        LineKind.HOPES: "talk",
        LineKind.RULES: "rules",
        LineKind.INTERESTS: "warning",
        LineKind.LAST_NOTES: "read",
        LineKind.ACTIONS: "we-did",
        LineKind.BETWEEN: "agree",
        LineKind.ITEM: "talk",
        LineKind.BREAK: "break",
        LineKind.OPEN: "talk",
        LineKind.MONEY: "money",
        LineKind.QUESTIONS: "question",
        LineKind.NEXT: "calendar",
        LineKind.OTHER: "talk",
    }
)
"""The picture beside each line of an agenda."""
WANTED: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.DECIDE: N_("We want to decide."),
        Outcome.DISCUSS: N_("We want to talk about it."),
        Outcome.INFORM: N_("We want you to know this."),
    }
)
OUTCOME_PICTURES: Mapping[Outcome, str] = MappingProxyType(
    {Outcome.DECIDE: "choose", Outcome.DISCUSS: "talk", Outcome.INFORM: "listen"}
)
SAID: Mapping[LineKind, tuple[str, ...]] = MappingProxyType(
    {
        LineKind.INTERESTS: (
            N_("Perhaps something here is about you or your money."),
            N_("Please say so. You can step back from that part."),
        ),
        LineKind.OPEN: (N_("You can talk about what you like."),),
        LineKind.MONEY: (N_("Bring your tickets and receipts."),),
        LineKind.QUESTIONS: (N_("Did you feel listened to?"), N_("What should we change?")),
    }
)
"""What is said under a line that is no item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaKnown:
    """What an agenda is made of. `rules` are left out where nobody wants them on it.

    `between` are decisions made since the last meeting, `interests` what people declared
    beforehand: only whoever leads the meeting has those on paper.
    """

    agenda: Agenda
    rules: RulesNow | None = None
    next_meeting: Meeting | None = None
    between: tuple[Decision, ...] = ()
    interests: tuple[Declared, ...] = ()
    versions: Versions = field(default_factory=Versions)

    @property
    def meeting(self) -> Meeting:
        return self.agenda.meeting


def agenda(head: Letterhead, known: AgendaKnown) -> Document:
    """Everybody's copy: nothing of an item that is private but its place."""
    return _Copy(head, known).made(head.words.text("Agenda"))


def chairs_agenda(head: Letterhead, known: AgendaKnown) -> Document:
    """The same for whoever leads: all items, with room to write."""
    return _Copy(head, known, chairs=True).made(
        head.words.text("Agenda, for whoever leads the meeting")
    )


class _Copy:
    """One copy of an agenda, made from the top down."""

    def __init__(self, head: Letterhead, known: AgendaKnown, *, chairs: bool = False) -> None:
        self._known = known
        self._chairs = chairs
        self._words = head.words
        self._head = head
        self._paper = MeetingPaper(head, known.versions)

    def made(self, title: str) -> Document:
        paper, words = self._paper, self._words
        meeting = self._known.meeting
        paper.meeting(meeting)
        if meeting.agenda_state is AgendaState.AGREED:
            paper.facts("calendar", (words.text("Agreed on"), paper.day(meeting.agenda_agreed_on)))
        else:
            paper.note("change", words.text("This is a draft. It can still change."))
        if self._chairs:
            people = words.text("Who is here"), words.text("Who cannot come")
            paper.blocks += [Fields(fields=(Field(label=one, lines=2),)) for one in people]
        lines = timed(self._known.agenda)
        if all(one.full.line.kind is not LineKind.RULES for one in lines) and self._known.rules:
            paper.heading(words.text("Our ground rules"))
            self._rules()
        for line in lines:
            self._line(line)
        return paper.document(
            title, running=words.text("{kind}: {what}", kind=title, what=meeting.title)
        )

    def _line(self, timed_line: Timed) -> None:
        full = timed_line.full
        if full.is_confidential and not self._chairs:
            self._private(timed_line)
        elif full.item is not None:
            self._item(timed_line, full.item)
        else:
            self._usual(timed_line)
        if self._chairs and full.line.kind is not LineKind.BREAK:
            notes = Field(label=self._words.text("My notes"), lines=3)
            self._paper.blocks.append(Fields(fields=(notes,)))

    def _private(self, line: Timed) -> None:
        self._paper.heading(numbered(line, self._words.text("A private item")))
        alone = self._words.text("It is printed apart, for those who may read it.")
        self._paper.say("private", self._when(line), alone)

    def _usual(self, line: Timed) -> None:
        full, paper = line.full, self._paper
        kind = full.line.kind
        if full.line.title:
            text = Text(kind=TextKind.LINE_TITLE, about=full.line.id, wording=full.line.title)
            paper.own_heading(text, numbered(line))
            paper.warn(text)
        else:
            paper.heading(numbered(line, self._words.text(full.usual_title)))
        said = [self._words.text(one) for one in SAID.get(kind, ())]
        if kind is LineKind.NEXT and self._known.next_meeting:
            said.append(self._head.day(self._known.next_meeting.day))
        paper.say(PICTURES[kind], self._when(line), self._lead(full), *said)
        if kind is LineKind.RULES:
            self._rules()
        if kind is LineKind.BETWEEN:
            self._between()
        if kind is LineKind.INTERESTS and self._chairs:
            self._declared(self._known.interests)

    def _rules(self) -> None:
        if self._known.rules:
            self._paper.blocks += rules_list(self._head, self._known.rules.rules)

    def _between(self) -> None:
        for one in self._known.between:
            text = Text(kind=TextKind.DECISION, about=one.id, wording=one.wording)
            self._paper.warn(text)
            self._paper.own("agree", text)

    def _declared(self, interests: Sequence[Declared]) -> None:
        for one in interests:
            handled = self._words.text(HANDLED_NAMES[one.interest.handled])
            matter = dashed(handled, one.interest.matter)
            self._paper.facts("warning", (one.name, matter))

    def _item(self, line: Timed, item: Item) -> None:
        full, paper, words = line.full, self._paper, self._words
        title = Text(kind=TextKind.ITEM_TITLE, about=item.id, wording=item.title)
        briefing = Text(kind=TextKind.ITEM_BRIEFING, about=item.id, wording=item.briefing)
        more = [
            (label, Text(kind=kind, about=item.id, wording=wording))
            for label, kind, wording in (
                (words.text("What you can change"), TextKind.ITEM_CAN, item.can_change),
                (words.text("What you cannot change"), TextKind.ITEM_CANNOT, item.cannot_change),
                (words.text("Why it cannot be changed"), TextKind.ITEM_WHY_FIXED, item.why_fixed),
                (words.text("What is recommended"), TextKind.ITEM_RECOMMENDED, item.recommended),
            )
        ]
        options = Text(kind=TextKind.ITEM_OPTIONS, about=item.id, wording=item.options)
        paper.own_heading(title, numbered(line))
        paper.warn(title, briefing, options, *(text for _, text in more))
        if item.confidential:
            paper.note("private", words.text("This is private. Do not read it out to guests."))
        self._about(line, item)
        paper.own("you-said", briefing)
        if options.wording:
            paper.own_list("choose", options, words.text("What can be chosen"))
        for picture, (label, text) in zip(("yes", "no", "question", "agree"), more, strict=True):
            paper.own(picture, text, label)
        self._papers(full.papers)
        if self._chairs:
            mine = [one for one in self._known.interests if one.interest.line_id == full.id]
            self._declared(mine)

    def _about(self, line: Timed, item: Item) -> None:
        """When, what for, who brings it and who leads it; and how it came to be here."""
        full, paper, words = line.full, self._paper, self._words
        paper.say(
            OUTCOME_PICTURES[item.outcome],
            self._when(line),
            words.text(WANTED[item.outcome]),
            self._put_off(full),
            words.text("This came after ideas closed.") if full.late else "",
        )
        proposer = full.proposer.listed if full.proposer else begun(words.text("our group"))
        paper.facts(
            OUTCOME_PICTURES[item.outcome],
            (words.text("Proposed by"), proposer),
            (words.text("Who leads this"), full.lead.listed if full.lead else ""),
        )

    def _put_off(self, full: FullLine) -> str:
        if not full.put_off:
            return ""
        return self._words.plural(
            "It was put off {count} time.",
            "It was put off {count} times.",
            full.put_off,
        )

    def _papers(self, papers: Sequence[ItemPaper]) -> None:
        words, paper = self._words, self._paper
        if not papers:
            return
        paper.heading(words.text("Papers"), 3)
        for one in papers:
            title = Text(kind=TextKind.PAPER_TITLE, about=one.id, wording=one.title)
            summary = Text(kind=TextKind.PAPER_SUMMARY, about=one.id, wording=one.summary)
            paper.warn(title, summary)
            paper.own("read", title, strong=True)
            paper.own("read", summary)
            paper.say("read", self._late(one))
            count = str(one.pages) if one.pages else ""
            paper.facts(
                "read", (words.text("Written by"), one.author), (words.text("Pages"), count)
            )

    def _late(self, paper: ItemPaper) -> str:
        """A paper that came after the packs had to leave (practice rule 25)."""
        by = self._known.meeting.send_by
        if by is None or paper.received_on <= by:
            return ""
        return self._words.text("This came late, on {day}.", day=paper.received_on)

    def _lead(self, full: FullLine) -> str:
        if full.lead is None:
            return ""
        return self._words.text("{name} leads this.", name=full.lead.listed)

    def _when(self, line: Timed) -> str:
        """`11:20, 20 minutes.`, as far as it is planned; a whole sentence, for others follow."""
        words, minutes = self._words, line.full.line.minutes
        if not minutes:
            return f"{words.time(line.starts)}." if line.starts else ""
        how_long = words.plural("{count} minute", "{count} minutes", minutes)
        if not line.starts:
            return f"{how_long}."
        # Translators: when it begins and how long it takes, such as "11:20, 20 minutes".
        return words.text("{start}, {minutes}.", start=words.time(line.starts), minutes=how_long)


def numbered(line: Timed, title: str = "") -> str:
    """`3. Bus passes`; a break has no number."""
    return f"{line.number}. {title}".strip() if line.number else title
