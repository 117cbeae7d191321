"""What is said of people who wait for an answer, and of what they heard."""

from datetime import date

from desktop.domain.capitals import begun
from desktop.domain.heard_by import HEARD_BY_NAMES, TOLD_ALOUD, HeardBy
from desktop.domain.hearing import SentLetter
from desktop.domain.notes import MemberView
from desktop.domain.person import READING_NAMES
from desktop.language import Words
from desktop.services.changes.hearing.owed import HEARD_NAMES, Heard, Owed, Standing
from desktop.services.changes.hearing.runs import heard_by
from desktop.ui.letters.letters_words import language_said
from desktop.ui.rows import Row
from desktop.ui.states import Mark

MARKS = {
    Heard.OWED: Mark.PLAIN,
    Heard.TOLD: Mark.GOOD,
    Heard.NOTHING: Mark.PLAIN,
    Heard.NOT_REACHED: Mark.WARN,
    Heard.DIED: Mark.PLAIN,
}
SOON = 7
"""So many days before an answer is due it is said as a warning."""


def days_said(words: Words, owed: Owed) -> str:
    """`12 days left`, `today`, `3 days late`."""
    if owed.days_left == 0:
        return words.text("today")
    if owed.days_left < 0:
        return words.plural("{count} day late", "{count} days late", -owed.days_left)
    return words.plural("{count} day left", "{count} days left", owed.days_left)


def way_said(words: Words, way: HeardBy) -> str:
    return words.text(HEARD_BY_NAMES[way])


def reads_said(words: Words, one: Standing) -> str:
    """`Polski, large print, 18 point, by post`"""
    person = one.person
    language = language_said(words, person.language, person.second_language)
    reading = words.text(READING_NAMES[person.reading])
    return words.listed([language, reading, way_said(words, heard_by(person))])


def card(words: Words, one: Standing, *, titled: bool, printed: bool) -> Row:
    """`titled` names the request too, where several are shown."""
    detail = [one.request.title] if titled else []
    owed, mark = one.owed, MARKS[one.heard]
    if owed is None:
        chip = words.text(HEARD_NAMES[one.heard])
    else:
        if owed.spoke_again:
            detail.append(words.text("They spoke again since they heard."))
        detail += [words.say(said) for said in owed.missing[:1]]
        if owed.again and not owed.spoke_again and not owed.missing:
            detail.append(words.text("Something is new since they heard."))
        chip = words.text("printed") if printed else days_said(words, owed)
        mark = Mark.GOOD if printed else _days_mark(owed)
    detail.append(reads_said(words, one))
    return Row(
        key=(one.request.id, one.person.id),
        title=one.person.listed,
        detail=" · ".join(detail),
        chip=chip,
        mark=mark,
    )


def _days_mark(owed: Owed) -> Mark:
    if owed.days_left < 0:
        return Mark.BAD
    return Mark.WARN if owed.days_left <= SOON else Mark.PLAIN


def facts(words: Words, one: Standing) -> list[str]:
    """What there is to know of one person, what is most urgent first."""
    said = []
    owed = one.owed
    if owed is not None:
        said.append(
            words.text(
                "Waits for an answer until {day}: {days}.",
                day=owed.due,
                days=days_said(words, owed),
            )
        )
        if owed.spoke_again:
            said.append(words.text("They spoke again since they heard."))
        said += [words.say(each) for each in owed.missing]
    elif one.not_reached is not None:
        text = words.text("We cannot reach them since {day}.", day=one.not_reached.day)
        said += [text, words.text("What we tried: {tried}", tried=one.not_reached.tried)]
    else:
        said.append(begun(words.text(HEARD_NAMES[one.heard])))
    return [*said, reads_said(words, one)]


def letter_card(words: Words, one: Standing, letter: SentLetter, by: str) -> Row:
    """`by` is who told them."""
    day = words.date(letter.sent_on)
    told = letter.way in TOLD_ALOUD
    title = words.text("They were told on {day}", day=day)
    if not told:
        title = words.text("Letter {number}, sent on {day}", number=letter.number, day=day)
    detail = [way_said(words, letter.way)]
    if told:
        detail.append(words.text("told by {name}", name=by))
    if letter.note:
        detail.append(letter.note)
    back = one.taken_back.get(letter.id or 0)
    chip = mark = None
    if back is not None:
        detail.append(back.why)
        chip, mark = words.text("taken back on {day}", day=back.day), Mark.WARN
    return Row(
        key=("letter", letter.id),
        title=title,
        detail=" · ".join(detail),
        chip=chip or "",
        mark=mark or Mark.PLAIN,
    )


def reply_card(words: Words, view: MemberView) -> Row:
    """What they replied, in their own words."""
    chip = "" if view.wants_answer else words.text(HEARD_NAMES[Heard.NOTHING])
    title = words.text("They replied on {day}", day=view.day)
    return Row(key=("view", view.id), title=title, detail=view.own_words, chip=chip)


def counted(words: Words, found: list[Owed], day: date) -> str:
    """`4 people wait. 2 can be told. First by 20 March 2026.`"""
    if not found:
        return words.text("Nobody waits for an answer.")
    ready = sum(one.is_ready for one in found)
    late = sum(one.due < day for one in found)
    waits = words.plural(
        "{count} person waits for an answer.",
        "{count} people wait for an answer.",
        len({one.person.id for one in found}),
    )
    go = words.plural("{count} can be told.", "{count} can be told.", ready) if ready else ""
    due = words.text("First by {day}.", day=min(one.due for one in found))
    if late:
        due = words.plural("{count} is late.", "{count} are late.", late)
    return words.sentences(one for one in (waits, go, due) if one)
