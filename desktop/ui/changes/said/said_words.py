"""What somebody said, as a row of a list and as sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.agenda import HOW_NAMES, How
from desktop.domain.answer import Theme
from desktop.domain.heard_by import HEARD_BY_NAMES
from desktop.domain.hearing import SentLetter
from desktop.domain.notes import CONSENT_NAMES, MemberView
from desktop.domain.person import Person
from desktop.domain.request import Request
from desktop.domain.wording import called
from desktop.language import Words
from desktop.services.changes.said.themes import FullTheme
from desktop.services.changes.said.views import Message
from desktop.ui.rows import Row
from desktop.ui.speech import spoken
from desktop.ui.states import Mark

LONGEST = 160
"""Letters of what was said that stand in a list; all of it is read on opening it."""
HELPED = frozenset({How.SUPPORTER, How.INTERPRETER})
VIEW, LETTER = "view", "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a list knows beside what was said: whose it is, and in which themes it stands."""

    people: dict[int, Person]
    themes: Sequence[FullTheme] = ()
    _of_views: dict[int, list[Theme]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        for one in self.themes:
            for view in one.views:
                self._of_views.setdefault(view.id or 0, []).append(one.theme)

    def who(self, words: Words, person_id: int | None) -> str:
        person = self.people.get(person_id or 0)
        return person.listed if person is not None else words.text("somebody, without a name")

    def themes_of(self, view: MemberView) -> list[Theme]:
        return self._of_views.get(view.id or 0, [])


def view_row(words: Words, view: MemberView, known: Known) -> Row:
    """Their own words first; then who, when and how; then what became of it."""
    facts = [known.who(words, view.person_id), words.date(view.day), how_said(words, view)]
    chip, mark = _state(words, view, known)
    detail = " · ".join(facts)
    return Row(
        key=(VIEW, view.id),
        title=shortened(view.own_words),
        detail=detail,
        chip=chip,
        mark=mark,
        spoken=spoken(facts[0], view.own_words, words.listed(facts[1:]), chip),
    )


def _state(words: Words, view: MemberView, known: Known) -> tuple[str, Mark]:
    if view.letter_id is not None and not view.wants_answer:
        return words.text("a reply"), Mark.PLAIN
    if not view.wants_answer:
        return words.text("nothing to answer"), Mark.PLAIN
    themes = known.themes_of(view)
    if themes:
        return words.listed([one.title for one in themes]), Mark.PLAIN
    if view.request_id is None:
        return "", Mark.PLAIN
    return words.text("in no theme yet"), Mark.WARN


def message_row(words: Words, message: Message, known: Known) -> Row:
    """One piece of a thread: what was said, or a letter that went out."""
    if message.letter is not None:
        return _letter_row(words, message.letter, known, back=message.taken_back is not None)
    if message.view is None:
        raise LookupError(message)
    return view_row(words, message.view, known)


def _letter_row(words: Words, letter: SentLetter, known: Known, *, back: bool) -> Row:
    name = known.who(words, letter.person_id)
    way = words.text(HEARD_BY_NAMES[letter.way])
    return Row(
        key=(LETTER, letter.id),
        title=words.text("Our answer to {name}", name=name),
        detail=" · ".join([words.date(letter.sent_on), way]),
        chip=words.text("taken back") if back else words.text("told"),
        mark=Mark.WARN if back else Mark.GOOD,
    )


def shortened(text: str) -> str:
    """The beginning of a long text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"


def how_said(words: Words, view: MemberView) -> str:
    """`by phone`; `through an interpreter: Ola`."""
    how = words.text(HOW_NAMES[view.how])
    if not view.through:
        return how
    if view.how in HELPED:
        return words.text("{how}: {name}", how=how, name=view.through)
    return words.text("{how}, with the help of {name}", how=how, name=view.through)


def count_of(words: Words, people: int, unnamed: int) -> str:
    """`3 people spoke · 2 without a name`: people are counted, not what they said."""
    parts = [words.plural("{count} person spoke", "{count} people spoke", people)]
    if unnamed:
        parts.append(words.plural("{count} without a name", "{count} without a name", unnamed))
    return " · ".join(parts)


def theme_row(words: Words, full: FullTheme) -> Row:
    return Row(
        key=full.id,
        title=full.theme.title,
        detail=count_of(words, len(full.people), full.unnamed),
    )


def facts(
    words: Words, view: MemberView, known: Known, request: Request | None, typist: Person | None
) -> list[str]:
    """Everything that is known of what somebody said, a line for each."""
    themes = words.listed([one.title for one in known.themes_of(view)])
    found = [
        view.own_words,
        words.text("In short: {text}", text=view.summary) if view.summary else "",
        words.text("Said on {day}, {how}", day=words.date(view.day), how=how_said(words, view)),
        words.text("In this language: {language}", language=called(words, view.language)),
        words.text("May be quoted: {how}", how=words.text(CONSENT_NAMES[view.consent])),
        words.text("About: {title}", title=request.title) if request else "",
        words.text("Theme: {title}", title=themes) if themes else "",
        "" if view.wants_answer else words.text("Nothing to answer"),
        words.text("Written down by {name}", name=typist.listed) if typist else "",
    ]
    return [line for line in found if line]
