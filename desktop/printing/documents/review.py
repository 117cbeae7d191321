"""A review on paper: goals and what became of them, how it went, what came of it, what is next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.capitals import begun
from desktop.domain.evidence import Fact
from desktop.domain.for_show import Seen, Sign
from desktop.domain.goal import GOAL_STATE_NAMES, Family, GoalState, Review
from desktop.domain.review_content import SCORE_NAMES, WAY_NAMES, FullReview, LookedAt, Scored
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.language import Words
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import SENTENCE_ENDS, MeetingPaper, Text, dashed
from desktop.printing.documents.report import FACT_PICTURES, FAMILY_TITLES

STATE_PICTURES: Mapping[GoalState, str] = MappingProxyType(
    {
        GoalState.OPEN: "wait",
        GoalState.REACHED: "yes",
        GoalState.PARTLY: "unsure",
        GoalState.NOT_REACHED: "no",
        GoalState.DROPPED: "stop",
    }
)
SIGN_PICTURES: Mapping[Sign, str] = MappingProxyType(
    {
        Sign.ANSWERED: "letter",
        Sign.DECIDED: "agree",
        Sign.CHANGED: "change",
        Sign.LATE: "clock",
        Sign.ALONE: "person",
        Sign.SAME: "we-asked",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewKnown:
    """What a review on paper is made of.

    Members who took part are counted; their names stand on it only `with_names`, which they
    were asked about. `seen` is the yearly look, of a period that is long enough.
    """

    full: FullReview
    with_names: bool = False
    seen: Sequence[Seen] = ()
    versions: Versions = field(default_factory=Versions)


def review(head: Letterhead, known: ReviewKnown) -> Document:
    """Everything in the order in which it is asked: goals, how it went, what came of it, next."""
    paper, words, full = MeetingPaper(head, known.versions), head.words, known.full
    about = full.review
    title = _text(about, TextKind.REVIEW_TITLE, about.title)
    paper.warn(title)
    paper.own("look", title, strong=True)
    paper.facts(
        "calendar",
        (words.text("First day"), head.day(about.first_day)),
        (words.text("Last day"), head.day(about.last_day)),
    )
    if about.closed_on is None:
        paper.note("pen", words.text("We are still working on this. It may change."))
    _who(paper, known)
    _goals(paper, full.goals)
    for family, name in FAMILY_TITLES.items():
        _family(paper, full, family, words.text(name))
    _for_show(paper, known.seen)
    _part(paper, "look", words.text("What shows it"), about, TextKind.REVIEW_EVIDENCE)
    _part(paper, "talk", words.text("What we found"), about, TextKind.REVIEW_FINDINGS)
    _part(paper, "what-next", words.text("What we do next"), about, TextKind.REVIEW_NEXT)
    _shared(paper, full)
    running = words.text("{kind}: {what}", kind=words.text("Review"), what=about.title)
    return paper.document(words.text("Review"), running=running)


def _text(about: Review, kind: TextKind, wording: str) -> Text:
    return Text(kind=kind, about=about.id, wording=wording)


def _who(paper: MeetingPaper, known: ReviewKnown) -> None:
    words, members = paper.words, known.full.members
    paper.heading(words.text("Who took part"))
    if not members:
        paper.say("people", words.text("No member took part."))
    elif known.with_names:
        names = words.listed([one.listed for one in members])
        paper.facts("people", (words.text("Members who took part"), names))
    else:
        counted = words.plural("{count} member", "{count} members", len(members))
        paper.facts("people", (words.text("Members who took part"), counted))


def _goals(paper: MeetingPaper, goals: Sequence[LookedAt]) -> None:
    words = paper.words
    paper.heading(words.text("Our goals"))
    if not goals:
        paper.say("list", words.text("We had no goal in this time."))
    for one in goals:
        _goal(paper, one)


def _goal(paper: MeetingPaper, one: LookedAt) -> None:
    """A goal, what it began from, and what became of it in words and in a state."""
    words, goal = paper.words, one.goal
    named = Text(kind=TextKind.GOAL, about=goal.id, wording=goal.wording)
    paper.warn(named)
    paper.own_heading(named, level=3)
    for kind, picture, wording, label in (
        (TextKind.GOAL_BASELINE, "look", goal.baseline, words.text("How it was")),
        (TextKind.GOAL_MEASURE, "list", goal.measure, words.text("How we know")),
        (TextKind.GOAL_TARGET, "choose", goal.target, words.text("What we want to reach")),
    ):
        text = Text(kind=kind, about=goal.id, wording=wording)
        paper.warn(text)
        paper.own(picture, text, label, level=4)
    state = begun(words.text(GOAL_STATE_NAMES[goal.state]))
    paper.facts(
        STATE_PICTURES[goal.state],
        (words.text("What became of it"), state),
        (words.text("Set by"), goal.set_by),
    )
    found = Text(kind=TextKind.REVIEW_RESULT, about=one.looked.id, wording=one.found)
    paper.warn(found)
    paper.own("look", found, words.text("What we found of it"), level=4)


def _family(paper: MeetingPaper, full: FullReview, family: Family, title: str) -> None:
    """The numbers of one family, then what members scored of it: never of both."""
    words = paper.words
    paper.heading(title)
    facts = full.evidence.of_family(family)
    _facts(paper, facts)
    scored = [one for one in full.scored if one.indicator.family is family]
    if not facts and not scored:
        paper.say("look", words.text("Nothing was written down about this yet."))
    for one in scored:
        _score(paper, one)


def _facts(paper: MeetingPaper, facts: Sequence[Fact]) -> None:
    said = [(FACT_PICTURES[fact.measure], paper.words.say(fact.said)) for fact in facts]
    _said(paper, said)


def _for_show(paper: MeetingPaper, seen: Sequence[Seen]) -> None:
    if seen:
        paper.heading(paper.words.text("Are we asked only for show?"))
        _said(paper, [(SIGN_PICTURES[one.sign], paper.words.say(one.said)) for one in seen])


def _said(paper: MeetingPaper, said: Iterable[tuple[str, str]]) -> None:
    """Sentences of ours: each beside its picture in Easy Read, else the points of one list."""
    if paper.head.easy:
        for name, sentence in said:
            paper.say(name, *SENTENCE_ENDS.split(sentence))
    else:
        paper.points("look", *(sentence for _, sentence in said))


def _score(paper: MeetingPaper, one: Scored) -> None:
    """What members look at, in their words, and their newest score; not that of a few."""
    words, newest = paper.words, one.newest
    if newest is None:
        return
    named = Text(kind=TextKind.INDICATOR, about=one.indicator.id, wording=one.indicator.wording)
    paper.warn(named)
    paper.own_heading(named, level=3)
    fewest = paper.head.group.small_number
    if newest.people is not None and newest.people < fewest:
        few = words.plural(
            "Fewer than {count} person scored it. We do not show the score.",
            "Fewer than {count} people scored it. We do not show the score.",
            fewest,
        )
        paper.say("private", *SENTENCE_ENDS.split(few))
        return
    people = str(newest.people) if newest.people else ""
    paper.facts(
        "choose",
        (words.text("Score"), score_said(words, newest.score)),
        (words.text("Since last time"), begun(words.text(WAY_NAMES[one.way]))),
        (words.text("How many scored"), people),
    )


def score_said(words: Words, score: int) -> str:
    """`4 of 5 – good`: what a score means in words."""
    figure = words.text("{number} of 5", number=str(score))
    return dashed(figure, words.text(SCORE_NAMES[score]))


def _part(paper: MeetingPaper, name: str, heading: str, about: Review, kind: TextKind) -> None:
    """What somebody wrote under its heading; nothing where nobody did."""
    wording = {
        TextKind.REVIEW_EVIDENCE: about.evidence,
        TextKind.REVIEW_FINDINGS: about.findings,
        TextKind.REVIEW_NEXT: about.next_steps,
    }[kind]
    if wording:
        paper.heading(heading)
        text = _text(about, kind, wording)
        paper.warn(text)
        paper.own(name, text)


def _shared(paper: MeetingPaper, full: FullReview) -> None:
    words = paper.words
    paper.heading(words.text("Whom we told"))
    if not full.shared:
        paper.say("people", words.text("Nobody yet."))
    for one in full.shared:
        paper.facts("people", (one.with_whom, dashed(words.date(one.day), one.how)))
