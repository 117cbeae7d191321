"""A request answered for people who read in four ways, with its texts in Polish and Urdu."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from desktop.domain.agenda import How
from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.answer_letter import LetterKnown
from desktop.domain.body import Power
from desktop.domain.change import Change
from desktop.domain.notes import MemberView
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Reading
from desktop.domain.request import Request, RequestState
from desktop.domain.versions import Source
from desktop.language import sentence
from desktop.services.changes.answers import answers, changes, texts
from desktop.services.changes.hearing import letters_content
from desktop.services.changes.said import themes, views
from desktop.services.papers import own_texts, papers, versions
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from desktop.services.people import people
from desktop.storage import requests
from tests.services.groups import close_whole
from tests.services.in_words import DAY, GroupFile, InWords

SAID_ON = DAY - timedelta(days=30)
EWA = "Stoję tam godzinę w deszczu!\nNikt nie mówi, kiedy przyjedzie…"
FARAH = "بس میں بیٹھنے کی جگہ نہیں ملتی۔\nمیرے پاؤں دُکھتے ہیں!"
BEN = "me legs is killing me,  stood there like a lemon"
HASSAN = "I told Ewa: ring the council. They never ring back, do they?"
POLISH = {
    "The bus to the clinic": "Autobus do przychodni",
    "A later bus": "Późniejszy autobus",
    "One more bus at 18:30.": "Jeszcze jeden autobus o 18:30.",
    "Many people come home after six.": "Wiele osób wraca po szóstej.",
    "The bus company runs one more bus.": "Firma autobusowa puści jeszcze jeden autobus.",
}
URDU = {
    "The bus to the clinic": "کلینک کی بس",
    "Seats at the stop": "سٹاپ پر بیٹھنے کی جگہ",
    "One bench, without a roof.": "ایک بینچ، چھت کے بغیر۔",
    "A roof needs a permit.": "چھت کے لیے اجازت چاہیے۔",
    "People cannot stand so long.": "لوگ اتنی دیر کھڑے نہیں رہ سکتے۔",
    "The council puts a bench there.": "کونسل وہاں بینچ لگائے گی۔",
}


@dataclass
class Lettered:
    """The bus to the clinic: a later bus (yes), seats (partly), free tickets (no)."""

    group: InWords
    request_id: int
    themes: Mapping[str, int]
    answers: Mapping[str, Answer]

    def known(self, name: str, day: date = DAY) -> LetterKnown:
        return letters_content.known(
            self.group.workspace, self.request_id, self.group.id(name), day
        )

    def letter(self, name: str, kind: Paper = Paper.ANSWER_LETTER, **reader: Any) -> Ready:
        about = About(request_id=self.request_id, person_id=self.group.id(name))
        return papers.paper(
            self.group.workspace, kind, about, day=DAY, reader=Reader(**reader) if reader else None
        )

    def say(self, name: str | None, wording: str, *titles: str, **more: Any) -> MemberView:
        """Somebody says this on the phone, and it belongs to these themes."""
        group = self.group
        known: dict[str, Any] = {"day": SAID_ON, "how": How.PHONE, **more}
        person_id = group.id(name) if name else None
        view = MemberView(
            own_words=wording, person_id=person_id, request_id=self.request_id, **known
        )
        said = views.record(group.workspace, group.act(), view=view)
        for title in titles:
            ids = [said.id or 0]
            themes.put(group.workspace, group.act(), view_ids=ids, theme_id=self.themes[title])
        return said

    def again(self, title: str, kind: AnswerKind, **said: Any) -> Answer:
        """A new answer in the place of the old one."""
        old = answers.current(self.group.workspace, self.themes[title])
        assert old is not None
        new = replace(old, kind=kind, **said)
        return answers.replace(self.group.workspace, self.group.act(), answer=new)


@dataclass(frozen=True)
class LetteredFile:
    """The file of such a group; made once, and copied for each test."""

    file: GroupFile
    made: Lettered

    @contextmanager
    def again(self, folder: Path) -> Iterator[Lettered]:
        group = InWords(self.file, self.file.copied_to(folder))
        yield replace(self.made, group=group)
        close_whole(group)


def lettered_once(practice_file: GroupFile, folder: Path) -> LetteredFile:
    path = practice_file.copied_to(folder)
    made = lettered(InWords(practice_file, path))
    made.group.workspace.close()
    return LetteredFile(replace(practice_file, path=path), made)


def lettered(group: InWords) -> Lettered:
    """Ewa spoke of the bus, Farah of seats, Ben of both, Hassan of tickets."""
    request_id = _asked(group)
    made = Lettered(group, request_id, _themes(group, request_id), {})
    made.say("Ewa", EWA, "A later bus", language="pl", summary="She waits an hour in the rain.")
    made.say("Farah", FARAH, "Seats at the stop", language="ur")
    made.say("Ben", BEN, "Seats at the stop", "A later bus")
    made.say("Hassan", HASSAN, "Free tickets")
    made.answers = _answers(group, made.themes)
    _read_in(group, "Ewa", "pl", Reading.LARGE_18)
    _read_in(group, "Farah", "ur", Reading.CLEAR)
    _read_in(group, "Ben", "en", Reading.EASY)
    _read_in(group, "Hassan", "en", Reading.TEXT)
    for language, known in (("pl", POLISH), ("ur", URDU)):
        for source in [one.source for one in texts.every(group.workspace, request_id)]:
            if source.wording in known:
                translate(group, source, language, known[source.wording])
    return made


def translate(group: InWords, source: Source, language: str, wording: str) -> None:
    """Somebody of the group wrote it in this language, and somebody checked it."""
    [text_id] = versions.begin_to_translate(group.workspace, group.act(), sources=[source])
    own_texts.translate(
        group.workspace,
        group.act(),
        text_id=text_id,
        language=language,
        wording=wording,
        checked_by=group.id("Priya"),
    )


def _asked(group: InWords) -> int:
    request = Request(
        title="The bus to the clinic",
        asked_by="Riverside Council",
        decided_by="The transport committee",
        state=RequestState.OPEN,
        received_on=SAID_ON,
        opened_on=SAID_ON,
        made_on=SAID_ON,
    )
    with group.workspace.step(group.act(), sentence("Ask")):
        return requests.REQUESTS.add(group.workspace.db, request).id or 0


def _themes(group: InWords, request_id: int) -> dict[str, int]:
    made = {}
    for title in ("A later bus", "Seats at the stop", "Free tickets"):
        theme = Theme(request_id=request_id, title=title)
        made[title] = themes.add(group.workspace, group.act(), theme=theme).id
    return made


ANSWERED: tuple[tuple[str, AnswerKind, dict[str, Any], str], ...] = (
    (
        "A later bus",
        AnswerKind.YES,
        {"decided": "One more bus at 18:30.", "reasons": "Many people come home after six."},
        "The bus company runs one more bus.",
    ),
    (
        "Seats at the stop",
        AnswerKind.PARTLY,
        {
            "decided": "One bench, without a roof.",
            "reasons": "People cannot stand so long.",
            "could_not": "A roof needs a permit.",
        },
        "The council puts a bench there.",
    ),
    ("Free tickets", AnswerKind.NO, {"could_not": "There is no money for it."}, ""),
)
"""Theme, answer, what was said of it, and what changes."""


def _answers(group: InWords, made: Mapping[str, int]) -> dict[str, Answer]:
    given = {}
    for title, kind, said, change in ANSWERED:
        answer = Answer(
            theme_id=made[title],
            kind=kind,
            day=DAY,
            decided_by="The transport committee",
            power=Power.ADVISE,
            made_on=DAY,
            **said,
        )
        given[title] = answers.give(group.workspace, group.act(), answer=answer)
        if change:
            new = Change(
                answer_id=given[title].id,
                wording=change,
                owner="Riverside Buses",
                due=DAY + timedelta(days=50),
                made_on=DAY,
            )
            changes.add(group.workspace, group.act(), change=new)
    return given


def _read_in(group: InWords, name: str, language: str, reading: Reading) -> None:
    person = people.get(group.workspace, group.id(name))
    reads = replace(person, language=language, reading=reading, second_language="")
    people.change(group.workspace, group.act(), person=reads)
