"""What people said they would do: what is still to do, and what was done since."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.capitals import begun
from desktop.domain.decision import ACTION_STATE_NAMES, ActionState, FullAction
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsKnown:
    """The actions in the order given; on `day` some may be late."""

    actions: Sequence[FullAction]
    day: date
    body: str = ""
    versions: Versions = field(default_factory=Versions)


def actions_list(head: Letterhead, known: ActionsKnown) -> Document:
    """First what is to do, then what was done or is no longer needed."""
    paper, words = MeetingPaper(head, known.versions), head.words
    to_do = [one for one in known.actions if one.action.state is ActionState.OPEN]
    ended = [one for one in known.actions if one.action.state is not ActionState.OPEN]
    paper.facts("people", (words.text("Group"), known.body))
    if not to_do:
        paper.say("we-did", words.text("Nothing is left to do."))
    for one in to_do:
        _action(paper, one, known.day)
    if ended:
        paper.heading(words.text("Done since"))
        for one in ended:
            _action(paper, one, known.day)
    return paper.document(words.text("What we said we would do"))


def _action(paper: MeetingPaper, full: FullAction, day: date) -> None:
    words, action = paper.words, full.action
    text = Text(kind=TextKind.ACTION, about=full.id, wording=action.wording)
    paper.warn(text)
    picture = "we-did" if action.state is ActionState.DONE else "pen"
    paper.own(picture, text, strong=True)
    state = words.text(ACTION_STATE_NAMES[action.state])
    stands = words.listed([state, paper.day(action.ended_on)])
    paper.facts(
        picture,
        (words.text("Who"), begun(full.owner or words.text("nobody yet"))),
        (words.text("By when"), paper.day(action.due)),
    )
    paper.fact(picture, words.text("How it stands"), stands, action.result)
    paper.say(picture, _late(paper, full, day))


def _late(paper: MeetingPaper, full: FullAction, day: date) -> str:
    words = paper.words
    said = []
    if full.put_off:
        said.append(
            words.plural(
                "It was put off {count} time.", "It was put off {count} times.", full.put_off
            )
        )
    if full.action.is_late(day):
        said.append(words.text("It is late. We are sorry."))
    return words.sentences(said)
