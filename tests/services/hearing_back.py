"""A request whose people wait for an answer, and telling them, in the words of tests."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from desktop.domain.answer import AnswerKind, ViewTheme
from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.domain.heard_by import HeardBy
from desktop.domain.notes import MemberView
from desktop.domain.person import Status
from desktop.language import Sentence, Words, sentence
from desktop.services.changes import decisions
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import closing, owed, sending, telling
from desktop.services.changes.hearing.owed import Owed, Standing
from desktop.services.changes.hearing.sending import Letter
from desktop.services.people import people
from desktop.storage import answers as stored
from desktop.storage import notes
from tests.services.answering import ASKED_ON, Asked, ask
from tests.services.in_words import DAY, InWords

DUE = DAY + timedelta(days=10)
EN = Words("en")


class Hearing:
    """Amina spoke of seats and fares. The answers are due ten days from now."""

    def __init__(self, group: InWords) -> None:
        self.group = group
        self.asked: Asked = ask(group, feedback_due=DUE)
        self.request_id = self.asked.request_id

    def said(
        self,
        name: str | None,
        *themes: str,
        words: str = "I said so",
        day: date = ASKED_ON,
        letter_id: int | None = None,
        wants_answer: bool = True,
    ) -> int:
        """Somebody said something, which is in these themes; None gave no name."""
        group = self.group
        view = MemberView(
            own_words=words,
            person_id=group.id(name) if name else None,
            request_id=self.request_id,
            day=day,
            letter_id=letter_id,
            wants_answer=wants_answer,
        )
        with group.workspace.step(group.act(day=max(day, DAY)), sentence("Said")):
            view_id = notes.VIEWS.add(group.workspace.db, view).id or 0
            self.in_theme(view_id, *themes)
        return view_id

    def in_theme(self, view_id: int, *themes: str) -> None:
        group = self.group
        with group.workspace.step(group.act(), sentence("Group")):
            for theme in themes:
                link = ViewTheme(view_id=view_id, theme_id=self.asked.themes[theme])
                stored.VIEW_THEMES.add(group.workspace.db, link)

    def answer(self, *themes: str, day: date = DAY, again: bool = False) -> list[str]:
        """These themes get a whole answer; `again` replaces the one before as a mistake."""
        given = []
        for theme in themes:
            whole: dict[str, Any] = {"could_not": "There is no money for it.", "day": day}
            if again:
                new = self.asked.answer(theme, AnswerKind.NO, mistake="We were wrong.", **whole)
                act = self.asked.act(day)
                made = answers.replace(self.group.workspace, act, answer=new)
            else:
                made = self.asked.give(theme, AnswerKind.NO, **whole)
            given.append(str(made.id))
        return given

    def queue(self, day: date = DAY) -> list[Owed]:
        return owed.queue(self.group.workspace, day, self.request_id)

    def waiting(self, day: date = DAY) -> list[str]:
        return [one.person.short for one in self.queue(day)]

    def standing(self, name: str, day: date = DAY) -> Standing:
        every = owed.everybody(self.group.workspace, self.request_id, day)
        return next(one for one in every if one.person.id == self.group.id(name))

    def send(
        self,
        *names: str,
        day: date = DAY,
        way: HeardBy = HeardBy.POST,
        as_it_is: bool = False,
    ) -> None:
        """Their letters go out; `as_it_is` although something is missing that may be."""
        group, letters = self.group, []
        for name in names:
            who = group.id(name)
            letters.append(
                sending.letter(group.workspace, self.request_id, who, day, as_it_is=as_it_is)
            )
        self.keep(*letters, day=day, way=way)

    def keep(self, *letters: Letter, day: date = DAY, way: HeardBy = HeardBy.POST) -> None:
        """These went out."""
        sending.sent(
            self.group.workspace,
            self.group.act(day=day),
            request_id=self.request_id,
            letters=letters,
            way=way,
            day=day,
        )

    def tell(self, name: str, day: date = DAY, by: str = "Leon") -> None:
        telling.told(
            self.group.workspace,
            self.group.act(day=day),
            request_id=self.request_id,
            person_id=self.group.id(name),
            way=HeardBy.PHONE,
            day=day,
            by=self.group.id(by),
        )

    def lose(self, name: str, tried: str = "Two letters came back.", day: date = DAY) -> None:
        telling.not_reached(
            self.group.workspace,
            self.group.act(day=day),
            request_id=self.request_id,
            person_id=self.group.id(name),
            tried=tried,
        )

    def becomes(self, name: str, status: Status) -> None:
        group = self.group
        people.set_status(group.workspace, group.act(), person_id=group.id(name), status=status)

    def why_not_close(self) -> list[str]:
        return said(closing.why_not_close(self.group.workspace, self.request_id))


def decided(bus: Hearing) -> Decision:
    """Seats are answered with a decision of our own, and everybody heard."""
    group = bus.group
    ours = Decision(day=DAY, wording="Pay for seats", reasons="Many stand", power=Power.DECIDE)
    ours = decisions.decide(group.workspace, group.act(), decision=ours)
    yes = bus.asked.give("Seats", AnswerKind.YES, decided="", power=None, decision_id=ours.id)
    bus.asked.change(yes)
    bus.answer("Fares")
    bus.send("Amina")
    return ours


def said(sentences: Sequence[Sentence]) -> list[str]:
    return [EN.say(one) for one in sentences]
