"""A request with people's views and themes, to be answered in tests."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from desktop.domain.answer import Answer, AnswerKind, Theme, ViewTheme
from desktop.domain.body import Power
from desktop.domain.change import Change
from desktop.domain.heard_by import HeardBy
from desktop.domain.hearing import SentLetter
from desktop.domain.notes import MemberView
from desktop.domain.office import Act
from desktop.domain.person import Reading
from desktop.domain.request import Request, RequestState
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.language import sentence
from desktop.services.changes.answers import answers, changes
from desktop.storage import answers as stored
from desktop.storage import hearing, notes, requests
from tests.services.in_words import DAY, GroupFile, InWords

ASKED_ON = DAY - timedelta(days=30)


@dataclass
class Asked:
    """One open request of a group: its themes have what people said."""

    group: InWords
    request_id: int
    themes: dict[str, int]

    def act(self, day: date = DAY) -> Act:
        return self.group.act(day=day)

    def of(self, title: str) -> ThemeAnswer:
        return answers.of_theme(self.group.workspace, self.themes[title])

    def answer(self, title: str, kind: AnswerKind, **said: Any) -> Answer:
        whole: dict[str, Any] = {
            "answered_by": "The council",
            "decided": "As you asked",
            "decided_by": "The transport committee",
            "power": Power.ADVISE,
            "reasons": "Many of you said so",
            "day": DAY,
            "made_on": DAY,
        }
        return Answer(theme_id=self.themes[title], kind=kind, **(whole | said))

    def give(self, title: str, kind: AnswerKind, *, day: date = DAY, **said: Any) -> Answer:
        new = self.answer(title, kind, **({"day": day} | said))
        return answers.give(self.group.workspace, self.act(day), answer=new)

    def change(self, answer: Answer, wording: str = "Put a seat there", **said: Any) -> FullChange:
        whole: dict[str, Any] = {
            "owner": "The council",
            "due": DAY + timedelta(days=30),
            "made_on": DAY,
        }
        new = Change(answer_id=answer.id, wording=wording, **(whole | said))
        return changes.add(self.group.workspace, self.act(), change=new)

    def tell(self, name: str, *told: Answer) -> None:
        """Somebody was sent a letter with these answers."""
        group = self.group
        letter = SentLetter(
            request_id=self.request_id,
            person_id=group.id(name),
            number=1,
            way=HeardBy.POST,
            language="en",
            reading=Reading.CLEAR,
            answers=tuple(str(one.id) for one in told),
            said="{}",
            sent_on=DAY,
            told_by=group.id("Maya"),
        )
        with group.workspace.step(self.act(), sentence("Sent")):
            hearing.LETTERS.add(group.workspace.db, letter)


@dataclass(frozen=True)
class AskedFile:
    """A group's file in which members were asked; made once, and copied for each test."""

    file: GroupFile
    request_id: int
    themes: dict[str, int]

    @contextmanager
    def again(self, folder: Path) -> Iterator[Asked]:
        group = InWords(self.file, self.file.copied_to(folder))
        yield Asked(group, self.request_id, self.themes)
        group.workspace.close()


def ask_once(new_file: GroupFile, folder: Path) -> AskedFile:
    path = new_file.copied_to(folder)
    asked = ask(InWords(new_file, path))
    asked.group.workspace.close()
    return AskedFile(replace(new_file, path=path), asked.request_id, asked.themes)


def ask(group: InWords, titles: Sequence[str] = ("Seats", "Fares"), **more: Any) -> Asked:
    """Members were asked about the bus; Amina spoke of each of these themes."""
    db, asked = group.workspace.db, {"title": "The bus", "decided_by": "The transport committee"}
    request = Request(
        **(asked | more),
        asked_by="The council",
        state=RequestState.OPEN,
        received_on=ASKED_ON,
        opened_on=ASKED_ON,
        made_on=ASKED_ON,
    )
    themes = {}
    with group.workspace.step(group.act(), sentence("Ask")):
        request_id = requests.REQUESTS.add(db, request).id or 0
        for title in titles:
            theme = Theme(request_id=request_id, title=title)
            themes[title] = stored.THEMES.add(db, theme).id or 0
            view = MemberView(
                own_words=f"{title}, please",
                person_id=group.id("Amina"),
                request_id=request_id,
                day=ASKED_ON,
            )
            view_id = notes.VIEWS.add(db, view).id or 0
            stored.VIEW_THEMES.add(db, ViewTheme(view_id=view_id, theme_id=themes[title]))
    return Asked(group, request_id, themes)
