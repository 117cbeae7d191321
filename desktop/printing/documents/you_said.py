"""You said, we did, we could not because: for everybody, as pages and as a poster for the wall.

Nobody is named on it. Words of people stand there as they allowed it, without a name; few
people are not counted out, and nothing is told of what changes for one person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.answer import AnswerKind
from desktop.domain.capitals import begun
from desktop.domain.change import ChangeState
from desktop.domain.change_map import ChangeMap, MapRow, people_counted
from desktop.domain.quotes import Quote
from desktop.domain.text_kinds import TextKind
from desktop.domain.theme_answer import FullChange
from desktop.domain.versions import Versions
from desktop.language import N_, Words
from desktop.printing.blocks import Document, Idea, Poster
from desktop.printing.documents.answered import (
    ChangeTexts,
    may_be_told,
    recommended,
    same_words,
    text_of,
    theme_title,
)
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text
from desktop.printing.pictures import picture
from desktop.printing.typeset.area import labelled

ON_A_POSTER = 2
"""So many themes stand on one poster: more could not be read from across a room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YouSaid:
    """What may be told to everybody. `quotes` are by the id of their theme."""

    map: ChangeMap
    small: int
    quotes: Mapping[int, Sequence[Quote]] = field(default_factory=dict)
    versions: Versions = field(default_factory=Versions)


def you_said(head: Letterhead, known: YouSaid) -> Document:
    """Each theme: what was said, what we did, what we could not do and why."""
    paper, words, found = MeetingPaper(head, known.versions), head.words, known.map
    title = _title(known)
    paper.warn(title)
    paper.own("we-asked", title, strong=True)
    paper.say("you-said", words.text("This is what people told us, and what came of it."))
    paper.say("private", words.text("We name nobody."))
    shown = found.shown(known.small)
    for row, count in zip(found.rows, shown.cells, strict=True):
        _theme(paper, known, row, count)
    if found.unsorted:
        paper.heading(words.text("No answer yet"))
        paper.say("wait", words.text("Some of what people said has no answer yet."))
    paper.heading(words.text("What you think"))
    paper.say("talk", words.text("Tell us what you think of these answers."))
    name = words.text("You said, we did, we could not because")
    short = words.text("You said")  # with the whole title no page would say what it is about
    running = words.text("{kind}: {what}", kind=short, what=paper.said(title).wording)
    return paper.document(name, running=running)


def you_said_poster(head: Letterhead, known: YouSaid) -> Document:
    """The same for a wall, in a few large lines. `on_posters` says how many it may have."""
    paper, words = MeetingPaper(head, known.versions), head.words
    ideas = [idea for row in known.map.rows for idea in _lines(paper, row)]
    name = words.text("You said, we did, we could not because")
    asked = paper.said(_title(known))
    title = Idea(
        picture=picture("we-asked", words),
        sentences=(asked.wording,),
        language=asked.language if asked.missing else "",
    )
    made = head.paper(name, [Poster(ideas=(title, *ideas))])
    wrong = {paper.said(text).line for text in _poster_texts(known, known.map.rows)}
    said = [words.text(line) for line in sorted(wrong) if line]
    version = words.sentences([*said, made.furniture.version])
    return replace(made, furniture=replace(made.furniture, version=version))


def on_posters(found: ChangeMap) -> list[ChangeMap]:
    """The map in parts, each small enough for a wall; what has no answer stands there last."""
    rows = sorted(found.rows, key=lambda row: not row.full.stands)
    parts = [rows[at : at + ON_A_POSTER] for at in range(0, len(rows), ON_A_POSTER)]
    return [replace(found, rows=tuple(part)) for part in parts]


def _theme(paper: MeetingPaper, known: YouSaid, row: MapRow, count: int | None) -> None:
    """One theme under its name."""
    words, title, wanted = paper.words, theme_title(row.theme), recommended(row.theme)
    paper.warn(title)
    paper.own_heading(title)
    paper.heading(words.text("You said"), 3)
    people = words.say(people_counted(count, known.small))
    paper.facts("people", (words.text("Who said it"), begun(people)))
    paper.warn(wanted)
    paper.own("you-said", wanted)
    _quotes(paper, known.quotes.get(row.full.id, ()))
    if not row.full.stands:
        _no_answer(paper, known, row)
    else:
        _answered(paper, known, row)


def _quotes(paper: MeetingPaper, quotes: Sequence[Quote]) -> None:
    """Words as people said them: those in the group's language first, each language at once.

    That is one order for every reader, so that a page in two languages has them once.
    """
    group, own = paper.head.group.language, paper.words.language
    for one in sorted(quotes, key=lambda quote: (quote.language != group, quote.language)):
        name = "you-said" if one.language == own else "language"
        paper.quoted(name, one.words if one.in_short else f"“{one.words}”", one.language)


def _no_answer(paper: MeetingPaper, known: YouSaid, row: MapRow) -> None:
    words, theme, due = paper.words, row.theme, known.map.request.feedback_due
    paper.heading(words.text("No answer yet"), 3)
    said = []
    if theme.sent_on and theme.sent_to:
        sent = words.text("We sent it to {who} on {day}.", who=theme.sent_to, day=theme.sent_on)
        said.append(sent)
    if due and due >= known.map.day:
        said.append(words.text("We answer by {day}.", day=due))
    paper.say("wait", *(said or [words.text("We still wait for an answer.")]))


def _answered(paper: MeetingPaper, known: YouSaid, row: MapRow) -> None:
    """What was put right, what we did, what we could not do and why, what comes next."""
    words, full, answer = paper.words, row.full, row.answer
    mistake, decided, after = map(text_of, (full.mistake, full.decided, full.next_step))
    told = [one for one in row.changes if may_be_told(one)]
    _part(paper, words.text("We got this wrong"), "warning", mistake)
    if answer is not None and answer.kind is not AnswerKind.NO:
        made = [one for one in told if one.change.state is not ChangeState.NOT_DONE]
        if decided.wording or made:
            paper.heading(words.text(_did_or_comes(made)), 3)
        if not any(same_words(decided.wording, one.change.wording) for one in made):
            paper.warn(decided)
            paper.own("agree", decided)
        for one in made:
            _change(paper, one, known.map.day)
        decided = text_of(None)
    undone = [one for one in told if one.change.state is ChangeState.NOT_DONE]
    why_not = [ChangeTexts(one.change) for one in undone]
    texts = [decided, *could_not_because(row), *(t for one in why_not for t in one.undone)]
    _part(paper, words.text("We could not, because"), "we-could-not", *texts)
    paper.facts("agree", (words.text("Who decided"), full.decided_by))
    _part(paper, words.text("What happens next"), "what-next", after)
    if answer is not None:
        again = words.text("We look at it again on")
        paper.facts("calendar", (again, paper.day(answer.check_on)))


DID, COMES = N_("We did"), N_("What is going to change")


def _did_or_comes(made: Sequence[FullChange]) -> str:
    """Nothing is said to be done while all of it is still to come."""
    done = not made or any(one.change.state is ChangeState.DONE for one in made)
    return DID if done else COMES


def could_not_because(row: MapRow) -> list[Text]:
    """What could not be, and why: of a no its reasons, of another answer the part that was not."""
    full, answer = row.full, row.answer
    found = [full.could_not, full.fixed_points, full.difference]
    if answer is not None and answer.kind is AnswerKind.NO:
        found.insert(0, full.reasons)
    return [text_of(one) for one in found if one is not None]


def _part(paper: MeetingPaper, heading: str, name: str, *texts: Text) -> None:
    said = [text for text in texts if text.wording]
    if said:
        paper.heading(heading, 3)
    for text in said:
        paper.warn(text)
        paper.own(name, text)


def _change(paper: MeetingPaper, one: FullChange, day: date) -> None:
    """What changes, and when it was or will be done."""
    words, change = paper.words, one.change
    done = change.state is ChangeState.DONE
    texts = ChangeTexts(change)
    paper.warn(texts.wording)
    paper.own("we-did" if done else "change", texts.wording, strong=True)
    if done and change.ended_on:
        paper.say("we-did", words.text("Done on {day}.", day=change.ended_on))
    elif change.due and change.due < day:
        was = words.text("It was to come by {day}.", day=change.due)
        paper.say("change", was, words.text("It is late. We are sorry."))
    elif change.due:
        paper.say("change", words.text("It comes by {day}.", day=change.due))


def _lines(paper: MeetingPaper, row: MapRow) -> list[Idea]:
    """One theme on a poster: what was said, what we did, what we could not do."""
    words, answer = paper.words, row.answer
    wanted = recommended(row.theme)
    said = wanted if wanted.wording else theme_title(row.theme)
    found = _line(paper, "you-said", N_("You said:"), said)
    if answer is None or not row.full.stands:
        return [*found, Idea(picture=picture("wait", words), sentences=(words.text(WAITS),))]
    told = [one for one in row.changes if may_be_told(one)]
    did = [one for one in told if one.change.state is not ChangeState.NOT_DONE]
    if answer.kind is not AnswerKind.NO:
        done = [one for one in did if one.change.state is ChangeState.DONE]
        texts = [ChangeTexts(one.change).wording for one in done]
        texts = texts if did else [text_of(row.full.decided)]
        found += _line(paper, "we-did", N_("We did:"), *texts)
        comes = [ChangeTexts(one.change).wording for one in did if one not in done]
        found += _line(paper, "change", COMES, *comes)
    because = could_not_because(row)[:1]
    return found + _line(paper, "we-could-not", N_("We could not, because:"), *because)


WAITS = N_("We still wait for an answer.")


def _line(paper: MeetingPaper, name: str, label: str, *texts: Text) -> list[Idea]:
    """A label and what it names; both in the group's language where nobody translated it."""
    said = [paper.said(text) for text in texts if text.wording]
    if not said:
        return []
    missing = next((one.language for one in said if one.missing), "")
    named = labelled((Words.for_paper(missing) if missing else paper.words).text(label))
    shown = picture(name, paper.words)
    return [
        Idea(picture=shown, sentences=(named, *(one.wording for one in said)), language=missing)
    ]


def _poster_texts(known: YouSaid, rows: Sequence[MapRow]) -> list[Text]:
    """Everything of the group that a poster may say."""
    found = [_title(known)]
    for row in rows:
        found += [theme_title(row.theme), recommended(row.theme), text_of(row.full.decided)]
        found += [ChangeTexts(one.change).wording for one in row.changes]
        found += could_not_because(row)
    return [text for text in found if text.wording]


def _title(known: YouSaid) -> Text:
    request = known.map.request
    return Text(kind=TextKind.REQUEST_TITLE, about=request.id, wording=request.title)
