"""What eleven people said about one bus, and what came of it, as others see it."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.agenda import How
from desktop.domain.answer import AnswerKind
from desktop.domain.change_map import Step, StepState
from desktop.domain.heard_by import HeardBy
from desktop.domain.hearing import SentLetter
from desktop.domain.notes import Consent
from desktop.domain.quotes import quoted
from desktop.domain.request import Request, RequestState
from desktop.language import Words
from desktop.services.changes import change_map, register
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import kept_letters, owed
from desktop.services.changes.requests import requests
from desktop.services.changes.said import themes, views
from desktop.services.keeping import safety
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import hearing
from tests.end_to_end.came_of_it import READ, points_of, words_of
from tests.printing.finished import Finished
from tests.services.groups import Riverside

REQUEST = "The bus to the clinic"
SCOPE = {
    "Which decision it is for": "The bus plan.",
    "Who decides it": "The transport committee",
    "By when": "10/4/2026",
    "Who holds the money": "Riverside Council",
    "Who has the last word": "The transport committee",
    "What you can change": "When it goes, and the stop.",
    "What you cannot change": "The way it goes.",
    "Why it cannot be changed": "The bridge is shut.",
    "What will probably come of it": "A new plan in June.",
    "Fee": "No fee.",
    "Costs we pay back": "Your way here.",
    "People hear back by": "15/5/2026",
}
"""All but the support, which is said last."""
BUS, SEATS, FREE = "A later bus", "Seats at the stop", "Free tickets"
TITLES = (BUS, SEATS, FREE)


@dataclass(frozen=True)
class Spoke:
    """What one of the eleven said, how, in which language, and what it is about."""

    words: str
    how: How
    theme: str
    language: str = "en"
    through: str = ""


ELEVEN = {
    "Amina": Spoke("I walk home in the dark.", How.MEETING, BUS),
    "Hassan": Spoke("Two fares is my dinner gone.", How.MEETING, FREE),
    "Ben": Spoke("me legs is killing me by seven", How.PHONE, BUS),
    "Gwen": Spoke("I'd go, if it were free!", How.PHONE, FREE),
    "Ines": Spoke("No money, no clinic.", How.DOOR, FREE),
    "Dilip": Spoke("I can't stand so long.", How.DOOR, SEATS),
    "Carys": Spoke("Mae'r bws yn mynd yn rhy gynnar.", How.LETTER, BUS, "cy"),
    "Priya": Spoke("A bench, that's all.", How.LETTER, SEATS),
    "Ewa": Spoke("Stoję godzinę w deszczu!", How.INTERPRETER, BUS, "pl", "Ola Nowak"),
    "Farah": Spoke("بیٹھنے کی جگہ نہیں ہے۔", How.INTERPRETER, SEATS, "ur", "Sana Mir"),
    "Leon": Spoke("My hip will not wait.", How.SUPPORTER, SEATS, "en", "Joe Fry"),
}
"""Five ways, four languages, three themes. Ben may be quoted with his name."""
LAST = "Leon"
AT_THE_MEETING = ("Amina", "Hassan")
LATER, PO_POLSKU = "One more bus at 18:30.", "Jeszcze jeden autobus o 18:30."
MANY = "The fares were too high for many."
NO_MONEY = "There is no money for it."
WRONG = "We looked at last year's money."
BENCH, RUNS, PAID = "A bench is put up.", "A bus runs at 18:30.", "Tickets are free from July."
FELT = "I was home before dark."
RAN = "Amina rode on it on Monday."


def the_request(workspace: Workspace) -> Request:
    [request] = requests.every(workspace)
    return request


def check_said(group: Riverside) -> None:
    """All of it in their own words; people are counted, not what they said."""
    workspace = group.workspace
    request = the_request(workspace)
    said = views.of_request(workspace, request.id or 0)
    known = {one.person_id: one for one in said}
    assert len(said) == len(known) == len(ELEVEN)
    for name, spoke in ELEVEN.items():
        view = known[group.id(name)]
        assert view.own_words == spoke.words
        assert (view.how, view.language, view.through) == (
            spoke.how,
            spoke.language,
            spoke.through,
        ), name
        quote = quoted(view, people.get(workspace, group.id(name)))
        assert (quote is not None) is (name == "Ben")
    ben = known[group.id("Ben")]
    assert ben.consent is Consent.NAMED


def check_themes(group: Riverside) -> None:
    request = the_request(group.workspace)
    found = {one.theme.title: one for one in themes.of_request(group.workspace, request.id or 0)}
    wanted = {
        title: {group.id(name) for name, spoke in ELEVEN.items() if spoke.theme == title}
        for title in TITLES
    }
    assert {title: {one.id for one in full.people} for title, full in found.items()} == wanted
    assert {full.theme.sent_to for full in found.values()} == {"Riverside Council"}
    given = {
        one.theme.title: one.kind for one in answers.of_request(group.workspace, request.id or 0)
    }
    assert given == {BUS: AnswerKind.YES, SEATS: AnswerKind.PARTLY, FREE: AnswerKind.NO}


def letters_of(group: Riverside, name: str) -> list[SentLetter]:
    request = the_request(group.workspace)
    found = hearing.letters(group.workspace.db, request.id or 0)
    return [one for one in found if one.person_id == group.id(name)]


def check_first_letters(group: Riverside, stick: Path) -> None:
    """Eleven letters, each with its reader's words and no name of another."""
    for name, spoke in ELEVEN.items():
        [letter] = letters_of(group, name)
        said = kept(group, letter)
        assert spoke.words in said, name
        assert (NO_MONEY in said) is (spoke.theme == FREE), name
        assert named_in(said) <= {name}, name
        [path] = stick.glob(f"* {people.get(group.workspace, group.id(name)).name}.pdf")
        file = Finished(path.read_bytes())
        language, points, _headings = READ[name]
        assert (str(file.root.Lang), points_of(file.file)) == (language, points), name
        if spoke.language != "ur":  # its letters are joined on the page
            assert spoke.words in words_of(path), name
    assert "Our power: we advise" in kept(group, letters_of(group, "Ben")[0])
    assert PO_POLSKU in kept(group, letters_of(group, "Ewa")[0])


def named_in(text: str) -> set[str]:
    """Who of the eleven, and of those who helped them, is named in a text."""
    helpers = {spoke.through for spoke in ELEVEN.values() if spoke.through}
    return {name for name in {*ELEVEN, *helpers} if re.search(rf"\b{name}\b", text)}


def kept(group: Riverside, letter: SentLetter) -> str:
    ready = kept_letters.ready(group.workspace, letter.id or 0)
    assert ready is not None
    return ready.text()


def check_all_heard(group: Riverside, *, not_reached: str) -> None:
    """Hassan heard that we got it wrong; what he was sent before stays as it was sent."""
    request = the_request(group.workspace)
    everybody = owed.everybody(group.workspace, request.id or 0, date(2026, 5, 4))
    heard = {one.person.short: str(one.heard) for one in everybody}
    assert heard == {name: "not reached" if name == not_reached else "told" for name in ELEVEN}
    first, second = letters_of(group, "Hassan")
    assert NO_MONEY in kept(group, first)
    assert WRONG in kept(group, second)
    assert PAID in kept(group, second)
    assert "We got this wrong" in kept(group, second)
    assert NO_MONEY not in kept(group, second)
    told = letters_of(group, "Ines")[-1]
    assert (told.way, told.told_by) == (HeardBy.PHONE, group.id("Maya"))


def check_public(said: str) -> None:
    """You said, we did: nobody is named, and only who allowed it is quoted."""
    assert named_in(said) == set()
    assert [name for name, spoke in ELEVEN.items() if spoke.words in said] == ["Ben"]
    assert "We got this wrong" in said


def check_in_the_end(group: Riverside) -> None:
    """Closed, felt on the map, nothing wrong with the file, nobody in the register."""
    workspace = group.workspace
    request = the_request(workspace)
    assert request.state is RequestState.CLOSED
    day = date(2026, 8, 19)
    found = change_map.of_request(workspace, request.id or 0, day)
    [bus] = [row for row in found.rows if row.theme.title == BUS]
    assert {one.step: one.state for one in bus.steps}[Step.FELT] is StepState.REACHED
    text = "\n".join(file.content.decode() for file in register.files(workspace, Words("en"), day))
    assert REQUEST in text
    assert RUNS in text
    assert named_in(text) == set()
    assert [spoke.words for spoke in ELEVEN.values() if spoke.words in text] == []
    assert safety.check_file(workspace) == []
