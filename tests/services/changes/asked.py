"""A request of the council about a bus, and people who say what they think of it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain.agenda import How
from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.heard_by import HeardBy
from desktop.domain.hearing import LetterTakenBack, SentLetter
from desktop.domain.notes import MemberView
from desktop.domain.person import Reading
from desktop.domain.request import Request, RequestState
from desktop.language import sentence
from desktop.services.changes.said import themes, views
from desktop.services.changes.said.themes import FullTheme
from desktop.storage import answers, hearing, requests
from tests.services.in_words import DAY, InWords


@dataclass(frozen=True)
class Asked:
    """The group, and the request it was asked."""

    group: InWords
    request: Request

    @property
    def id(self) -> int:
        return self.request.id or 0

    def say(self, words: str, who: str = "", **more: Any) -> MemberView:
        """Somebody says this about the request; nobody in particular without a name."""
        known: dict[str, Any] = {"how": How.PHONE, "day": DAY, "request_id": self.id, **more}
        view = MemberView(own_words=words, person_id=self.group.id(who) if who else None, **known)
        return views.record(self.group.workspace, self.group.act(), view=view)

    def group_into(self, title: str, *said: MemberView) -> FullTheme:
        return themes.add(
            self.group.workspace,
            self.group.act(),
            theme=Theme(request_id=self.id, title=title),
            view_ids=[one.id or 0 for one in said],
        )

    def answer(self, theme: FullTheme) -> Answer:
        answer = Answer(theme_id=theme.id, kind=AnswerKind.NO, day=DAY, made_on=DAY)
        with self.group.workspace.step(self.group.act(), sentence("An answer")):
            return answers.ANSWERS.add(self.group.workspace.db, answer)

    def tell(self, who: str, said: str = "{}", *, number: int = 1) -> SentLetter:
        with self.group.workspace.step(self.group.act(), sentence("A letter")):
            return hearing.LETTERS.add(self.group.workspace.db, self.letter(who, said, number))

    def letter(self, who: str, said: str, number: int = 1) -> SentLetter:
        return SentLetter(
            request_id=self.id,
            person_id=self.group.id(who),
            number=number,
            way=HeardBy.POST,
            language="en",
            reading=Reading.LARGE_18,
            said=said,
            note="Sent with a map",
            sent_on=DAY,
            told_by=self.group.id("Maya"),
        )

    def take_back(self, letter: SentLetter, why: str = "Wrong day") -> None:
        back = LetterTakenBack(
            letter_id=letter.id or 0, day=DAY, by_id=self.group.id("Maya"), why=why
        )
        with self.group.workspace.step(self.group.act(), sentence("Take it back")):
            hearing.TAKEN_BACK.add(self.group.workspace.db, back)

    def in_public(self) -> None:
        """What became of it hangs at the door."""
        with self.group.workspace.step(self.group.act(), sentence("A poster")):
            told = replace(self.request, public_on=DAY, public_where="At the door")
            requests.REQUESTS.update(self.group.workspace.db, told)


def asked(group: InWords, title: str = "The number 7 bus") -> Asked:
    """A request that is open."""
    new = Request(
        title=title,
        asked_by="Riverside Council",
        received_on=date(2026, 3, 1),
        state=RequestState.OPEN,
        opened_on=date(2026, 3, 2),
        made_on=date(2026, 3, 1),
    )
    with group.workspace.step(group.act(), sentence("A request")):
        return Asked(group, requests.REQUESTS.add(group.workspace.db, new))
