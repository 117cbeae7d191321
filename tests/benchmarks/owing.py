"""A group that was asked many things: people spoke, some heard back, and some wait."""

from datetime import timedelta
from pathlib import Path

from desktop.domain.answer import Answer, AnswerKind, Theme, ViewTheme
from desktop.domain.body import Power
from desktop.domain.change import Change
from desktop.domain.heard_by import HeardBy
from desktop.domain.hearing import SentLetter
from desktop.domain.notes import MemberView
from desktop.domain.person import Person, Reading
from desktop.domain.request import Request, RequestState
from desktop.language import sentence
from desktop.services.practice import practice_group
from desktop.storage import answers as stored
from desktop.storage import hearing, notes, people, requests
from tests.benchmarks.names import FIRST_NAMES, LAST_NAMES
from tests.services.groups import Made, Riverside
from tests.services.in_words import DAY

REQUESTS = 120
PEOPLE = 40
SPOKE = 10
"""So many people about each request."""
THEMES = ("Seats", "Fares", "Steps")
ASKED_ON = DAY - timedelta(days=30)
LETTER = '{"document": "' + "What became of it. " * 500 + '"}'
"""As long as what is kept of a letter."""


def owing(folder: Path) -> Riverside:
    """The practice group with all these requests; half of those who spoke were told."""
    made = practice_group.make_practice_group(folder / "Riverside.hearback", day=DAY)
    key = made.workspace.key
    made.workspace.close()
    place_id, meeting_id = made.place.id or 0, made.meeting.id or 0
    path = made.workspace.path
    file = Made(path, key, made.ids, place_id, meeting_id, practice_group.PINS, made)
    group = Riverside(file, path)
    with group.workspace.step(group.act(), sentence("Asked")):
        who = [_person(group, at) for at in range(PEOPLE)]
        for at in range(REQUESTS):
            _asked(group, at, [who[(at + more) % PEOPLE] for more in range(SPOKE)])
    return group


def _person(group: Riverside, at: int) -> int:
    name = f"{FIRST_NAMES[at % len(FIRST_NAMES)]} {LAST_NAMES[at % len(LAST_NAMES)]} {at}"
    return people.PEOPLE.add(group.workspace.db, Person(name=name)).id or 0


def _asked(group: Riverside, at: int, who: list[int]) -> None:
    db = group.workspace.db
    request = Request(
        title=f"The number {at} bus",
        decided_by="The transport committee",
        state=RequestState.OPEN,
        received_on=ASKED_ON,
        opened_on=ASKED_ON,
        feedback_due=DAY + timedelta(days=at % 30),
        made_on=ASKED_ON,
    )
    request_id = requests.REQUESTS.add(db, request).id or 0
    theme_ids, answer_ids = [], []
    for title in THEMES:
        theme = stored.THEMES.add(db, Theme(request_id=request_id, title=title))
        theme_ids.append(theme.id or 0)
    said = []
    for number, person_id in enumerate(who):
        view = MemberView(
            own_words="The step up to the bus is too high for me.",
            person_id=person_id,
            request_id=request_id,
            day=ASKED_ON,
        )
        said.append(notes.VIEWS.add(db, view).id or 0)
        for theme_id in theme_ids[: 1 + number % len(theme_ids)]:
            stored.VIEW_THEMES.add(db, ViewTheme(view_id=said[-1], theme_id=theme_id))
    for theme_id, kind in zip(theme_ids, AnswerKind, strict=True):
        answer_ids.append(_answer(group, theme_id, kind))
    for person_id in who[::2]:
        _letter(group, request_id, person_id, answer_ids)


def _answer(group: Riverside, theme_id: int, kind: AnswerKind) -> int:
    db = group.workspace.db
    answer = Answer(
        theme_id=theme_id,
        kind=kind,
        day=DAY,
        decided="Two more seats.",
        decided_by="The transport committee",
        power=Power.ADVISE,
        reasons="Many of you said so.",
        could_not="There is no money for more this year.",
        made_on=DAY,
    )
    answer = stored.ANSWERS.add(db, answer)
    change = Change(
        answer_id=answer.id,
        wording="New ones in the spring",
        owner="The council",
        due=DAY + timedelta(days=30),
        made_on=DAY,
    )
    stored.CHANGES.add(db, change)
    return answer.id or 0


def _letter(group: Riverside, request_id: int, person_id: int, answer_ids: list[int]) -> None:
    letter = SentLetter(
        request_id=request_id,
        person_id=person_id,
        number=1,
        way=HeardBy.POST,
        language="en",
        reading=Reading.CLEAR,
        answers=tuple(str(one) for one in answer_ids),
        said=LETTER,
        sent_on=DAY,
        told_by=group.id("Maya"),
    )
    hearing.LETTERS.add(group.workspace.db, letter)
