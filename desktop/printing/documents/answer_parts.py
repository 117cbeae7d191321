"""What a letter with an answer, and the words to say it aloud, are built from."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from desktop.domain.agenda import HOW_NAMES
from desktop.domain.answer import ANSWER_NAMES, AnswerKind
from desktop.domain.answer_letter import (
    LetterAnswer,
    LetterChange,
    LetterKnown,
    LetterText,
    TheirWords,
)
from desktop.domain.body import POWER_NAMES
from desktop.domain.capitals import begun
from desktop.domain.change import ChangeState
from desktop.domain.versions import Versions
from desktop.language import N_
from desktop.printing.blocks import Idea, KeepTogether, Paragraph
from desktop.printing.documents.answered import same_words
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text
from desktop.printing.pictures import picture
from desktop.printing.typeset.area import labelled

ANSWERED: Mapping[AnswerKind, tuple[str, str]] = MappingProxyType(
    {
        AnswerKind.YES: ("yes", N_("Yes. It is going to happen.")),
        AnswerKind.PARTLY: ("change", N_("Partly. Some of it is going to happen.")),
        AnswerKind.NO: ("no", N_("No. It is not going to happen.")),
    }
)
"""The picture and the sentence for each answer."""


class AnswerPaper(MeetingPaper):
    """One letter, part by part; its texts bring their own language versions."""

    def __init__(self, head: Letterhead, known: LetterKnown) -> None:
        super().__init__(head, Versions())
        self._asked_by = known.asked_by
        self._for_all = _decided_alike(known.answers)

    def text(self, one: LetterText) -> Text:
        """A text of the letter as its reader gets it."""
        told = one.said(self.words)
        return Text(kind=one.kind, about=one.about_id, wording=told.wording, told=told)

    def standing(self, name: str, blocks: Sequence[LetterText]) -> None:
        """Blocks of wording that the group uses again."""
        for one in map(self.text, blocks):
            self.warn(one)
            self.own(name, one)

    def asked(self, known: LetterKnown) -> None:
        """What we asked about, for which decision, and who asked."""
        title, decision = self.text(known.asked), self.text(known.decision)
        self.warn(title, decision)
        self.own("we-asked", title, strong=True)
        self.own("we-asked", decision)
        self.facts("we-asked", (self.words.text("Asked by"), known.asked_by))

    def answer(self, one: LetterAnswer) -> None:
        """One theme: their words, the answer and why; then what changes and what happens next."""
        words, title = self.words, self.text(one.title)
        self.warn(title)
        self.own_heading(title)
        self._said(one)
        self._mistaken(one)
        self._answered(one)
        self._titled("question", words.text("Why"), one.reasons)
        if self._for_all is None:
            self.facts("agree", (words.text("Who decided"), one.decided_by), *self._decided(one))
        self._against(one)
        self._changes(one)
        self._could_not(one)
        self._next(one)

    def _said(self, one: LetterAnswer) -> None:
        words = self.words
        if not one.said:
            self.say("you-said", words.text("Your words stand above. This is about them too."))
            return
        self.heading(words.text("What you said"), 3)
        for said in one.said:
            self.their_words(said)

    def their_words(self, said: TheirWords) -> None:
        """Their own words as they said them, line by line, and when and how they said them."""
        words = self.words
        lines = tuple(line for line in said.wording.splitlines() if line.strip())
        language = said.language if said.language != words.language else ""
        how = words.text(HOW_NAMES[said.how])
        when = words.text("When you said it"), words.listed([self.day(said.day), how])
        if self.head.easy:
            shown = picture("you-said", words)
            own = Idea(picture=shown, sentences=lines, language=language)
            self.together([own, idea(self.head, "calendar", labelled(*when))])
            self._in_short(said, language)
        else:
            self.blocks += [Paragraph(text=line, language=language, strong=True) for line in lines]
            self._in_short(said, language)
            self.blocks.append(Paragraph(text=labelled(*when)))

    def _in_short(self, said: TheirWords, language: str) -> None:
        """For whoever cannot read the language of their words, where that is another."""
        summary = self.text(said.summary)
        if language and summary.wording and not self.said(summary).missing:
            self.warn(summary)
            short = labelled(self.words.text("In short"), self.said(summary).wording)
            self.blocks.append(Paragraph(text=short))

    def _mistaken(self, one: LetterAnswer) -> None:
        """What we told them before and what we got wrong, ahead of the answer that holds."""
        words = self.words
        if one.mistake.wording:
            self._titled("unhappy", words.text("We got this wrong"), one.mistake)
            self.say("unhappy", words.text("We are sorry."))
        elif one.before is not None:
            self.heading(words.text("What we told you before"), 3)
        if one.before is not None and one.before_on is not None:
            before = begun(words.text(ANSWER_NAMES[one.before]))
            self.facts(
                "letter",
                (words.text("Our answer then"), before),
                (words.text("When we told you"), self.day(one.before_on)),
            )

    def _answered(self, one: LetterAnswer) -> None:
        """The answer in a word, and what was decided; a change that says the same follows."""
        decided, (name, said) = self.text(one.decided), ANSWERED[one.kind]
        self.heading(self.words.text("Our answer"), 3)
        self.say(name, self.words.text(said), strong=True)
        made = [change for change in one.changes if change.state is not ChangeState.NOT_DONE]
        if not any(_says_as(one.decided, change.wording) for change in made):
            self.warn(decided)
            self.own(name, decided)

    def who_decided(self) -> None:
        """Once for all answers, where they were decided alike; else it stands with each."""
        words, one = self.words, self._for_all
        if one is None:
            return
        self.heading(words.text("Who decided"))
        self.say("agree", one.decided_by, strong=True)
        self.facts("agree", *self._decided(one))

    def _decided(self, one: LetterAnswer) -> tuple[tuple[str, str], ...]:
        """With what power, who answered where nobody expects them, and when."""
        words = self.words
        other = "" if one.answered_by in {one.decided_by, self._asked_by} else one.answered_by
        return (
            (words.text("Our power"), words.text(POWER_NAMES[one.power]) if one.power else ""),
            (words.text("Who answered"), other),
            (words.text("Day of the answer"), self.day(one.day)),
        )

    def _against(self, one: LetterAnswer) -> None:
        """What was recommended and why it is another, and who did not agree."""
        words = self.words
        if one.difference.wording:
            self._titled("list", words.text("What was recommended"), one.recommended)
            self._titled("question", words.text("Why it is not as recommended"), one.difference)
        self._titled("no", words.text("Who did not agree, and why"), one.disagreement)

    def _changes(self, one: LetterAnswer) -> None:
        words = self.words
        for state, name, title in (
            (ChangeState.DONE, "we-did", words.text("What has changed")),
            (ChangeState.TO_DO, "change", words.text("What is going to change")),
        ):
            some = [change for change in one.changes if change.state is state]
            if some:
                self.heading(title, 3)
            for change in some:
                self._change(name, change)

    def _change(self, name: str, change: LetterChange) -> None:
        words = self.words
        done = change.state is ChangeState.DONE
        wording, evidence = self.text(change.wording), self.text(change.evidence)
        self.warn(wording)
        self.own(name, wording, strong=True)
        self.facts(
            name,
            (words.text("Who"), change.who),
            (words.text("By when"), "" if done else self.day(change.due)),
            (words.text("Done on"), self.day(change.ended_on) if done else ""),
            (words.text("Cost"), self.head.money(change.cost) if change.cost else ""),
        )
        if done:
            self.warn(evidence)
            self.own("look", evidence)

    def _could_not(self, one: LetterAnswer) -> None:
        words = self.words
        dropped = [change for change in one.changes if change.state is ChangeState.NOT_DONE]
        could_not = self.text(one.could_not)
        if could_not.wording or dropped:
            self.heading(words.text("What we could not do, and why"), 3)
        self.warn(could_not)
        self.own("we-could-not", could_not)
        for change in dropped:
            begins = len(self.blocks)
            wording, why = self.text(change.wording), self.text(change.why_not)
            self.warn(wording, why)
            self.own("we-could-not", wording, strong=True)
            self.own("we-could-not", why)
            if not self.head.easy:
                self.blocks[begins:] = [KeepTogether(blocks=tuple(self.blocks[begins:]))]
        self._titled("private", words.text("What nobody could change"), one.fixed_points)

    def _next(self, one: LetterAnswer) -> None:
        words = self.words
        step = self.text(one.next_step)
        if step.wording or one.check_on:
            self.heading(words.text("What happens next"), 3)
        self.warn(step)
        self.own("what-next", step)
        self.facts("calendar", (words.text("We look at it again on"), self.day(one.check_on)))

    def waiting(self, waiting: Sequence[TheirWords]) -> None:
        """What nobody answered yet, said plainly."""
        words = self.words
        if not waiting:
            return
        self.heading(words.text("What you said that still waits for an answer"))
        for said in waiting:
            self.their_words(said)
        self.say("wait", words.text("We have no answer to this yet. We tell you when we have."))

    def _titled(self, name: str, title: str, one: LetterText) -> None:
        """A text under its title; nothing where it says nothing."""
        text = self.text(one)
        if text.wording:
            self.heading(title, 3)
            self.warn(text)
            self.own(name, text)


def _decided_alike(answers: Sequence[LetterAnswer]) -> LetterAnswer | None:
    """One of several answers that the same people gave on one day with the same power."""
    alike = {(one.decided_by, one.power, one.answered_by, one.day) for one in answers}
    several = len(answers) > 1 and len(alike) == 1
    return answers[0] if several and answers[0].decided_by else None


def _says_as(one: LetterText, other: LetterText) -> bool:
    """Whether both say the same in every language, so that nobody has to read it twice."""
    ours, theirs = dict(one.every_wording()), dict(other.every_wording())
    return ours.keys() == theirs.keys() and all(
        same_words(wording, theirs[language]) for language, wording in ours.items()
    )
