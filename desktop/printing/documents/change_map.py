"""The change map on paper: what became of everything that was said, step by step, with days.

Nobody who spoke is named, and small numbers of people are not told.
"""

from dataclasses import dataclass, field

from desktop.domain.answer import ANSWER_NAMES, AnswerKind
from desktop.domain.body import POWER_NAMES
from desktop.domain.capitals import begun
from desktop.domain.change import (
    CHANGE_LEVEL_NAMES,
    CHANGE_STATE_NAMES,
    FELT_NAMES,
    ChangeState,
    Felt,
)
from desktop.domain.change_map import (
    STEP_NAMES,
    STEP_STATE_NAMES,
    ChangeMap,
    MapRow,
    MapStep,
    Step,
    StepState,
    people_counted,
)
from desktop.domain.text_kinds import TextKind
from desktop.domain.theme_answer import FullChange
from desktop.domain.versions import Versions
from desktop.language import Sentence
from desktop.printing.blocks import Column, Document, Table
from desktop.printing.documents.answered import (
    ChangeTexts,
    may_be_told,
    recommended,
    text_of,
    theme_title,
    who_does,
)
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text

PICTURES = {
    Step.SAID: "you-said",
    Step.SENT: "letter",
    Step.ANSWER: "question",
    Step.DECISION: "agree",
    Step.DONE: "we-did",
    Step.FELT: "happy",
}
ANSWER_PICTURES = {AnswerKind.YES: "yes", AnswerKind.PARTLY: "change", AnswerKind.NO: "no"}
STATE_PICTURES = {
    StepState.WAITING: "wait",
    StepState.STUCK: "stop",
    StepState.AHEAD: "what-next",
    StepState.NOT_NEEDED: "no",
    StepState.NOT_DONE: "we-could-not",
}
FELT_PICTURES = {Felt.YES: "happy", Felt.PARTLY: "unsure", Felt.NO: "unhappy"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MapKnown:
    """A map, the language versions of its texts, and the number below which people are hidden."""

    map: ChangeMap
    small: int
    versions: Versions = field(default_factory=Versions)


def change_map(head: Letterhead, known: MapKnown) -> Document:
    """What we asked, each theme from what was said to what is felt, and what is unanswered."""
    paper, words, found = MeetingPaper(head, known.versions), head.words, known.map
    request = found.request
    title = Text(kind=TextKind.REQUEST_TITLE, about=request.id, wording=request.title)
    decision = Text(kind=TextKind.REQUEST_DECISION, about=request.id, wording=request.decision)
    paper.warn(title, decision)
    paper.own("we-asked", title, strong=True)
    shown = found.shown(known.small)
    counted = words.say(people_counted(shown.total)) if found.people else words.text("nobody yet")
    paper.facts(
        "people",
        (words.text("Asked by"), request.asked_by),
        (words.text("Who said something"), begun(counted)),
        (words.text("As it was on"), paper.day(found.day)),
    )
    paper.own("agree", decision, words.text("Which decision it is for"), level=2)
    for row, count in zip(found.rows, shown.cells, strict=True):
        _row(paper, row, people_counted(count, known.small))
    _unanswered(paper, found)
    _levels(paper, found)
    name = words.text("Change map")
    running = words.text("{kind}: {what}", kind=name, what=paper.said(title).wording)
    return paper.document(name, running=running)


def _row(paper: MeetingPaper, row: MapRow, people: Sentence) -> None:
    """One theme: its six steps, then what was answered and what changes, in full."""
    words, title, wanted = paper.words, theme_title(row.theme), recommended(row.theme)
    paper.warn(title)
    paper.own_heading(title)
    steps = [(one, step_said(paper, row, one, people)) for one in row.steps]
    if paper.head.easy:
        for one, said in steps:
            name = words.text(STEP_NAMES[one.step])
            paper.fact(_picture(row, one), name, *said)
    else:
        columns = (
            Column(heading="", width=1.6),
            Column(heading=words.text("When"), width=2.4),
            Column(heading=words.text("What"), width=3),
        )
        rows = tuple((words.text(STEP_NAMES[one.step]), *said) for one, said in steps)
        paper.blocks.append(Table(columns=columns, rows=rows))
    paper.warn(wanted)
    paper.own("listen", wanted, words.text("What is recommended"))
    _answer(paper, row)
    if row.changes:
        paper.heading(words.text("What changes"), 3)
    for full in row.changes:
        _change(paper, full)


def _picture(row: MapRow, one: MapStep) -> str:
    """What a step shows: never a task that is finished beside one that is not."""
    if one.state is not StepState.REACHED:
        return STATE_PICTURES[one.state]
    if one.step is Step.ANSWER and row.answer is not None:
        return ANSWER_PICTURES[row.answer.kind]
    felt = {check.felt for full in row.changes if (check := full.last_check)}
    if one.step is Step.FELT and len(felt) == 1:
        return FELT_PICTURES[felt.pop()]
    return "unsure" if one.step is Step.FELT else PICTURES[one.step]


def step_said(paper: MeetingPaper, row: MapRow, one: MapStep, people: Sentence) -> tuple[str, str]:
    """When a step was, or how far it is; and what there is to say of it."""
    words = paper.words
    if one.state is StepState.REACHED:
        return _days(paper, one), _what(paper, row, one, people)
    state = begun(words.text(STEP_STATE_NAMES[one.state]))
    if not one.is_open:
        return state, ""
    since = words.text("since {day}", day=one.since) if one.since else ""
    whom = one.with_whom or words.text("us")
    due = words.text("by {day}", day=one.due) if one.due and one.what is None else ""
    lies = begun(words.text("with {whom}", whom=whom))
    return words.listed([state, since]), words.listed([lies, due])


def _days(paper: MeetingPaper, one: MapStep) -> str:
    words = paper.words
    if one.first and one.day:
        first, last = words.date(one.first), words.date(one.day)
        return words.text("{first} to {last}", first=first, last=last)
    return words.date(one.day) if one.day else ""


def _what(paper: MeetingPaper, row: MapRow, one: MapStep, people: Sentence) -> str:
    """How many people, to whom, which answer and whose, how many changes, how it is felt."""
    words, answer = paper.words, row.answer
    kind = begun(words.text(ANSWER_NAMES[answer.kind])) if answer else ""
    felt = (full.last_check for full in row.changes)
    kinds = dict.fromkeys(words.text(FELT_NAMES[check.felt]) for check in felt if check)
    said = {
        Step.SAID: begun(words.say(people)),
        Step.SENT: row.theme.sent_to,
        Step.ANSWER: words.listed([kind, answer.answered_by if answer else ""]),
        Step.DECISION: row.full.decided_by,
        Step.DONE: _how_many_done(paper, row),
        Step.FELT: begun(words.listed(kinds)),
    }
    return said[one.step]


def _how_many_done(paper: MeetingPaper, row: MapRow) -> str:
    done = sum(full.change.state is ChangeState.DONE for full in row.changes)
    if done == len(row.changes):
        return ""
    return paper.words.text("{count} of {all}", count=done, all=len(row.changes))


def _answer(paper: MeetingPaper, row: MapRow) -> None:
    """What was decided and why, what could not be, and what we got wrong before."""
    words, full, answer = paper.words, row.full, row.answer
    if answer is None:
        return
    mistake, decided, reasons = map(text_of, (full.mistake, full.decided, full.reasons))
    if full.fell_on is not None:
        _taken_back(paper, row, decided)
        return
    could_not, difference, fixed = map(
        text_of, (full.could_not, full.difference, full.fixed_points)
    )
    against, after = text_of(full.disagreement), text_of(full.next_step)
    paper.warn(mistake, decided, reasons, could_not, difference, fixed, against, after)
    _answers_before(paper, row)
    paper.own("warning", mistake, words.text("What we got wrong"))
    paper.own("agree", decided, words.text("What was decided"), strong=True)
    power = words.text(POWER_NAMES[full.power]) if full.power else ""
    paper.facts("agree", (words.text("Our power"), power))
    paper.own("question", reasons, words.text("Why it was decided"))
    paper.own("we-could-not", could_not, words.text("What we could not do, and why"))
    paper.own("question", difference, words.text("Why it is not as recommended"))
    paper.own("private", fixed, words.text("What nobody could change"))
    paper.own("no", against, words.text("Who did not agree, and why"))
    paper.own("what-next", after, words.text("What happens next"))
    label = words.text("We look at it again on")
    paper.facts("calendar", (label, paper.day(answer.check_on)))


def _taken_back(paper: MeetingPaper, row: MapRow, decided: Text) -> None:
    """What was decided and holds no more: its reasons are not those of today."""
    paper.warn(decided)
    _answers_before(paper, row)
    paper.own("agree", decided, paper.words.text("What was decided"))
    paper.note("no", paper.words.text("This was taken back on {day}.", day=row.full.fell_on))


def _answers_before(paper: MeetingPaper, row: MapRow) -> None:
    words = paper.words
    for one in row.full.earlier:
        kind = words.text(ANSWER_NAMES[one.kind])
        paper.say(
            "change",
            words.text("On {day} the answer was: {answer}.", day=one.day, answer=kind),
            words.text("This answer stands in its place."),
        )


def _change(paper: MeetingPaper, full: FullChange) -> None:
    """One change, by when or since when, and whether members feel it."""
    words, change, texts = paper.words, full.change, ChangeTexts(full.change)
    picture = "we-did" if change.state is ChangeState.DONE else "change"
    if may_be_told(full):
        paper.warn(texts.wording, texts.evidence, texts.why_not)
        paper.own(picture, texts.wording, strong=True)
    else:
        paper.say("person", words.text("Something changes for one person."), strong=True)
    state = begun(words.text(CHANGE_STATE_NAMES[change.state]))
    cost = paper.head.money(change.cost) if change.cost is not None else ""
    paper.facts(
        picture,
        (words.text("Whom it reaches"), begun(words.text(CHANGE_LEVEL_NAMES[change.level]))),
        (words.text("Who"), begun(who_does(words, full))),
        (words.text("By when"), paper.day(change.due)),
        (words.text("What it costs"), cost),
        (words.text("How it stands"), words.listed([state, paper.day(change.ended_on)])),
    )
    for check in full.checks:
        label = words.plural("After {count} month", "After {count} months", check.months)
        felt = begun(words.text(FELT_NAMES[check.felt]))
        paper.facts("happy", (label, words.listed([felt, paper.day(check.day)])))
    if may_be_told(full):
        paper.own("look", texts.evidence, words.text("How we know that it is done"), level=4)
        paper.own("we-could-not", texts.why_not, words.text("Why it was not done"), level=4)


def _unanswered(paper: MeetingPaper, found: ChangeMap) -> None:
    words = paper.words
    titles = [theme_title(row.theme) for row in found.unanswered]
    if titles or found.unsorted:
        paper.heading(words.text("No answer yet"))
    if titles:
        paper.warn(*titles)
        paper.own_points("wait", titles)
    if found.unsorted:
        paper.say("wait", words.text("Some of what people said belongs to no theme yet."))


def _levels(paper: MeetingPaper, found: ChangeMap) -> None:
    """How many changes there are, by whom they reach: nothing is shown by itself."""
    words = paper.words
    counted = [(level, counts) for level, counts in found.levels.items()]
    if not any(counts for _, counts in counted):
        return
    paper.heading(words.text("Changes, by whom they reach"))
    states = [words.text(CHANGE_STATE_NAMES[state]) for state in ChangeState]
    named = list(zip(states, ChangeState, strict=True))
    if paper.head.easy:
        for level, counts in counted:
            said = [f"{name}: {counts[state]}" for name, state in named if counts[state]]
            label = begun(words.text(CHANGE_LEVEL_NAMES[level]))
            paper.facts("change", (label, words.listed(said) or "0"))
        return
    columns = (
        Column(heading=words.text("Whom it reaches"), width=3),
        *(Column(heading=begun(name), numeric=True) for name in states),
    )
    rows = tuple(
        (
            begun(words.text(CHANGE_LEVEL_NAMES[level])),
            *(str(counts[state]) for state in ChangeState),
        )
        for level, counts in counted
    )
    paper.blocks.append(Table(columns=columns, rows=rows))
