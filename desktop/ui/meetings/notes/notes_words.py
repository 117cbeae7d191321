"""How notes after a meeting are said: their lines, versions, changes asked, and sheets."""

from collections.abc import Sequence

from desktop.domain.agenda import Agenda
from desktop.domain.agenda_times import timed
from desktop.domain.decision import Decision, FullAction
from desktop.domain.meeting import Meeting
from desktop.domain.notes import (
    HANDLED_NAMES,
    NOTES_STATE_NAMES,
    LineNotes,
    MeetingNotes,
    NotesChange,
    NotesState,
    NotesVersion,
)
from desktop.domain.person import Person
from desktop.domain.sheets import FEWEST, Counted
from desktop.language import Words
from desktop.ui.rows import Row
from desktop.ui.speech import spoken
from desktop.ui.states import Mark

BETWEEN = "between"
"""The key of the card with what was decided between meetings."""
WHOLE = 0
"""The key of the card that says who was there, and of a change that is about no line."""


def cards(words: Words, notes: MeetingNotes) -> list[Row]:
    """The whole notes: who was there, then line by line, what was decided between at the end."""
    agenda = Agenda(meeting=notes.meeting, lines=tuple(one.line for one in notes.lines))
    found = [_who_card(words, notes)]
    for place, line in zip(timed(agenda), notes.lines, strict=True):
        title = line_title(words, line)
        if place.number is not None:
            title = words.text("{number}. {title}", number=place.number, title=title)
        found.append(_line_card(words, title, line))
    if notes.between:
        said = [text for one in notes.between for text in decided(words, one)]
        title = words.text("Decided since the last meeting")
        found.append(_card(BETWEEN, title, said))
    return found


def line_title(words: Words, line: LineNotes) -> str:
    return line.line.own_title or words.text(line.line.usual_title)


def _who_card(words: Words, notes: MeetingNotes) -> Row:
    said = [
        _named(words, words.text("Members"), words.listed(notes.present)),
        _named(words, words.text("Also there"), words.listed(notes.others)),
        _named(words, words.text("Could not come"), words.listed(notes.apologies)),
    ]
    if notes.quorum is not None:
        here = words.plural(
            "{count} of {members} members was there.",
            "{count} of {members} members were there.",
            notes.counted,
            members=notes.members,
        )
        enough = words.text("That was enough to decide (quorum).")
        few = words.text("There were not enough members to decide (quorum).")
        said.append(words.sentences([here, enough if notes.quorate else few]))
    return _card(WHOLE, words.text("Who was there"), said)


def _line_card(words: Words, title: str, line: LineNotes) -> Row:
    note, said = line.note, list[str]()
    if line.line.is_confidential:
        said.append(words.text("Private. Members get nothing of it; it is printed apart."))
    said.append(note.said)
    for one in line.own_words:
        name = one.name or words.text("Somebody")
        said.append(words.text("{name}: “{words}”", name=name, words=one.view.own_words))
    said += [text for one in line.decisions for text in decided(words, one)]
    said += [_to_do(words, one) for one in line.actions]
    said.append(_named(words, words.text("Who did not agree, and why"), note.disagreement))
    for declared in line.interests:
        matter, handled = declared.interest.matter, HANDLED_NAMES[declared.interest.handled]
        said.append(_named(words, declared.name, words.listed([matter, words.text(handled)])))
    is_empty = not any(said)
    back = words.text("read back") if note.read_back else words.text("not read back")
    chip = "" if is_empty else back
    return _card(line.line.id, title, said, chip, Mark.GOOD if note.read_back else Mark.PLAIN)


def decided(words: Words, one: Decision) -> list[str]:
    """A decision with its reasons and whatever else must be said of it."""
    few = words.text("There were not enough members to decide (quorum).")
    return [
        _named(words, words.text("What was decided"), one.wording),
        _named(words, words.text("Why it was decided"), one.reasons),
        few if one.quorate is False else "",
        _named(words, words.text("What was recommended"), one.recommended),
        _named(words, words.text("Why it is not as recommended"), one.difference),
        _named(words, words.text("Who did not agree, and why"), one.disagreement),
        _named(words, words.text("Decided between meetings"), one.made_between),
    ]


def _to_do(words: Words, full: FullAction) -> str:
    by = words.text("by {day}", day=full.action.due) if full.action.due else ""
    who = full.owner or words.text("nobody yet")
    return _named(words, words.text("Who does what"), words.listed([who, full.action.wording, by]))


def _named(words: Words, name: str, said: str) -> str:
    return words.text("{kind}: {what}", kind=name, what=said) if said else ""


def _card(
    key: int | str, title: str, said: Sequence[str], chip: str = "", mark: Mark = Mark.PLAIN
) -> Row:
    kept = [text for text in said if text]
    aloud = spoken(title, *kept, chip)
    return Row(key=key, title=title, detail="\n".join(kept), chip=chip, mark=mark, spoken=aloud)


def version_said(
    words: Words, version: NotesVersion, agreed_at: Meeting | None, signer: Person | None
) -> list[str]:
    """How far one version came: made, given to members, agreed, signed."""
    said = [words.text("Made on {day}.", day=version.made_on)]
    if version.read_from is not None:
        said.append(words.text("Members could read it from {day}.", day=version.read_from))
    if version.agreed_on is not None and agreed_at is not None:
        said.append(
            words.text(
                "Agreed on {day}, at: {meeting}", day=version.agreed_on, meeting=agreed_at.title
            )
        )
    elif version.agreed_on is not None:
        said.append(words.text("Agreed on {day}.", day=version.agreed_on))
    if version.signed_on is not None and signer is not None:
        text = words.text("Signed by {name} on {day}.", name=signer.listed, day=version.signed_on)
        said.append(text)
    return said


def version_card(words: Words, version: NotesVersion, said: Sequence[str]) -> Row:
    agreed = version.state in {NotesState.AGREED, NotesState.SIGNED}
    return Row(
        key=version.id or 0,
        title=words.text("Version {number}", number=version.number),
        detail=words.sentences(said),
        chip=words.text(NOTES_STATE_NAMES[version.state]),
        mark=Mark.GOOD if agreed else Mark.PLAIN,
    )


def change_card(words: Words, asked: NotesChange, name: str) -> Row:
    """What somebody asked to have changed, and what became of it."""
    answered = asked.answered_on is not None
    said = [
        _named(words, name or words.text("Somebody"), words.date(asked.asked_on)),
        _named(words, words.text("What became of it"), asked.answer),
    ]
    return Row(
        key=asked.id or 0,
        title=asked.wording,
        detail="\n".join(text for text in said if text),
        chip=words.text("answered") if answered else words.text("waits for an answer"),
        mark=Mark.GOOD if answered else Mark.WARN,
    )


def sheets_said(words: Words, counted: Counted) -> list[str]:
    """The sheets of a meeting, a line each thing; of few sheets only that they are few."""
    number = words.plural("{count} sheet", "{count} sheets", counted.sheets)
    if counted.are_few:
        why = words.text(
            "We show what sheets say from {fewest} on. So nobody can tell who wrote what.",
            fewest=FEWEST,
        )
        return [number, why]
    if not counted.sheets:
        return [words.text("No sheet was typed in yet.")]
    faces = [
        words.text("{count} felt listened to", count=counted.listened),
        words.text("{count} a little", count=counted.little),
        words.text("{count} did not", count=counted.felt_not),
        words.text("{count} chose no face", count=counted.no_face) if counted.no_face else "",
    ]
    return [
        _named(words, number, words.listed(faces)),
        *(_named(words, words.text("What was good"), text) for text in counted.worked),
        *(_named(words, words.text("What to change"), text) for text in counted.to_change),
    ]


def trend_said(words: Words, found: Sequence[Counted]) -> list[str]:
    """How many felt listened to, meeting by meeting; nothing while there is only one."""
    shown = [one for one in found if not one.are_few]
    if len(shown) <= 1:
        return []
    return [
        words.text(
            "{day}: {count} of {all} felt listened to",
            day=one.meeting.day,
            count=one.listened,
            all=one.sheets,
        )
        for one in shown
    ]
