"""What a letter to somebody who spoke is made of: their words, the answers, what happens next.

Everything is plain text with its language, in every language version there is: once gathered,
a letter needs no file. `frozen.to_json` keeps it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.agenda import How
from desktop.domain.answer import AnswerKind
from desktop.domain.body import Power
from desktop.domain.change import ChangeState
from desktop.domain.own_text import Said
from desktop.domain.person import Person
from desktop.domain.text_kinds import TextKind
from desktop.language import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenIn:
    """A text in one more language; `out_of_date` when it is older than its source."""

    language: str
    wording: str
    out_of_date: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """A text of the group as it was written, with every language version somebody made.

    One that is `ours` came with the program, which says it in every language it has.
    """

    kind: TextKind
    about_id: int = 0
    wording: str = ""
    language: str = "en"
    written: tuple[WrittenIn, ...] = ()
    ours: bool = False

    def said(self, words: Words) -> Said:
        """As somebody who reads these words gets it; `Said.line` says what is wrong with it."""
        if words.language == self.language:
            return Said(wording=self.wording, language=self.language)
        for one in self.written:
            if one.language == words.language:
                return Said(wording=one.wording, language=one.language, out_of_date=one.out_of_date)
        told = words.text(self.wording) if self.ours else self.wording
        missing = told == self.wording
        language = self.language if missing else words.language
        return Said(wording=told, language=language, missing=missing)

    def is_out_of_date(self, language: str) -> bool:
        return any(one.language == language and one.out_of_date for one in self.written)

    def every_wording(self) -> Iterator[tuple[str, str]]:
        """What it says in each language, with the language."""
        yield self.language, self.wording
        yield from ((one.language, one.wording) for one in self.written)


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirWords:
    """What the reader said, unedited, in the language they said it in.

    `summary` is for whoever cannot read that language.
    """

    wording: str
    language: str
    day: date
    how: How
    summary: LetterText


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterChange:
    """One change that follows. `cost` is in the smallest unit; `who` is a name or a body."""

    wording: LetterText
    who: str = ""
    due: date | None = None
    cost: int | None = None
    state: ChangeState = ChangeState.TO_DO
    ended_on: date | None = None
    evidence: LetterText
    why_not: LetterText

    def texts(self) -> tuple[LetterText, ...]:
        """What it says, as far as it goes."""
        if self.state is ChangeState.DONE:
            return self.wording, self.evidence
        return (
            (self.wording, self.why_not) if self.state is ChangeState.NOT_DONE else (self.wording,)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterAnswer:
    """The answer to one theme the reader spoke about.

    `said` are their words on it, empty where they stand above under another answer already.
    `before` is what we told them earlier, on `before_on`, where this answer replaces that.
    """

    theme_id: int
    answer_id: int
    title: LetterText
    recommended: LetterText
    said: tuple[TheirWords, ...] = ()
    kind: AnswerKind
    day: date
    answered_by: str = ""
    decided: LetterText
    decided_by: str = ""
    power: Power | None = None
    reasons: LetterText
    could_not: LetterText
    difference: LetterText
    disagreement: LetterText
    fixed_points: LetterText
    mistake: LetterText
    next_step: LetterText
    check_on: date | None = None
    before: AnswerKind | None = None
    before_on: date | None = None
    changes: tuple[LetterChange, ...] = ()

    def texts(self) -> tuple[LetterText, ...]:
        """Everything in it that the group wrote.

        What was recommended stands there only where the answer is another.
        """
        return (
            *(self.title, self.decided, self.reasons, self.could_not, self.difference),
            *((self.recommended,) if self.difference.wording else ()),
            *(self.disagreement, self.fixed_points, self.mistake, self.next_step),
            *(text for one in self.changes for text in one.texts()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKnown:
    """One letter to one person about one request.

    `asked` is what we asked about, `asked_by` the agency, empty where the group itself asked.
    `decision` is what it was for, `decided_by` who has the last word. `waiting` are words of
    theirs that nobody answered yet: the letter says so. The blocks of wording are those that
    stood when it was made.
    """

    request_id: int
    person: Person
    day: date
    asked: LetterText
    asked_by: str = ""
    decision: LetterText
    decided_by: str = ""
    answers: tuple[LetterAnswer, ...] = ()
    waiting: tuple[TheirWords, ...] = ()
    opening: tuple[LetterText, ...] = ()
    what_happens: tuple[LetterText, ...] = ()
    thanks: tuple[LetterText, ...] = ()

    @property
    def answer_ids(self) -> tuple[str, ...]:
        """The answers in it, as a letter that was sent keeps them."""
        return tuple(str(one.answer_id) for one in self.answers)

    def texts(self) -> tuple[LetterText, ...]:
        """Everything in it that somebody else than the reader wrote."""
        found = [self.asked, self.decision]
        for answer in self.answers:
            found += answer.texts()
            found += [words.summary for words in answer.said]
        found += [words.summary for words in self.waiting]
        found += [*self.opening, *self.what_happens, *self.thanks]
        return tuple(text for text in found if text.wording)

    def out_of_date(self, language: str) -> tuple[LetterText, ...]:
        """The texts that are older in this language than what they were made from (rule 43)."""
        return tuple(text for text in self.texts() if text.is_out_of_date(language))
