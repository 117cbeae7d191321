"""Meetings whose packs are made: who is expected, how they read, and an item with papers."""

from dataclasses import replace
from datetime import date

from desktop.domain.agenda import AgendaLine, Item, ItemPaper
from desktop.domain.mailing import CopyState
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person, Reading
from desktop.domain.record_sources import of_meeting
from desktop.language import Words, sentence
from desktop.services.letters import meeting_packs
from desktop.services.letters.meeting_packs import MeetingPacks
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import item_papers
from desktop.services.papers import own_texts, papers, versions
from desktop.services.papers.paper_records import About
from desktop.services.people import people
from desktop.storage import agenda, offices
from tests.services.groups import Riverside
from tests.services.in_words import DAY

ENGLISH = Words("en")
READERS = (
    ("cy", "en", Reading.CLEAR),
    ("ur", "", Reading.CLEAR),
    ("pl", "", Reading.CLEAR),
    ("en", "", Reading.EASY),
    ("en", "", Reading.BSL),
    ("en", "", Reading.LARGE_18),
    ("en", "", Reading.LARGE_18),
    *[("en", "", Reading.CLEAR)] * 5,
)
"""The twelve of W10."""


def an_item(group: Riverside, title: str = "Buses", *, confidential: bool = False) -> int:
    """An item on the agenda of the meeting."""
    with group.workspace.step(group.act(), sentence("Add an item")):
        item = agenda.ITEMS.add(
            group.workspace.db, Item(title=title, proposed_on=DAY, confidential=confidential)
        )
        position = len(agenda.lines(group.workspace.db, group.meeting_id)) + 1
        line = AgendaLine(meeting_id=group.meeting_id, position=position, item_id=item.id)
        agenda.LINES.add(group.workspace.db, line)
    return item.id or 0


def with_people(group: Riverside, *names: str) -> None:
    """Only these are expected at the meeting."""
    wanted = {group.id(name) for name in names}
    for row, person in meetings.attendance(group.workspace, group.meeting_id):
        said = Reply.COMING if row.person_id in wanted else Reply.NOT_COMING
        meetings.reply(
            group.workspace,
            group.act(),
            meeting_id=group.meeting_id,
            person_id=person.id or 0,
            reply=said,
        )


def add(group: Riverside, content: bytes, name: str = "Budget.pdf", **more: str) -> ItemPaper:
    """A paper with an item; with a new one, where none is said."""
    item_id = int(more.pop("item_id", 0)) or an_item(group)
    return item_papers.add(
        group.workspace,
        group.act(),
        item_id=item_id,
        title=more.pop("title", ""),
        name=name,
        content=content,
        **more,
    )


def look(group: Riverside, day: date = DAY, meeting_id: int = 0) -> MeetingPacks:
    return meeting_packs.of_meeting(group.workspace, meeting_id or group.meeting_id, day)


def make(group: Riverside, day: date = DAY, meeting_id: int = 0) -> MeetingPacks:
    act = group.act(day=day)
    meeting_packs.make(group.workspace, act, meeting_id=meeting_id or group.meeting_id)
    return look(group, day, meeting_id)


def said(packs_: MeetingPacks, day: date) -> list[str]:
    return [ENGLISH.say(one) for one in meeting_packs.warnings(packs_, day)]


def pack_text(group: Riverside, name: str, day: date = DAY, **more: int) -> str:
    about = About(meeting_id=more.get("meeting_id", group.meeting_id), person_id=group.id(name))
    ready = papers.paper(group.workspace, Paper.PACK, about, day=day)
    return " ".join(ready.text().split())


def leaves(group: Riverside, day: date) -> None:
    """The day packs are to leave by."""
    meeting = meetings.get(group.workspace, group.meeting_id)
    meetings.change(group.workspace, group.act(), meeting=replace(meeting, send_by=day))


def twelve_readers(group: Riverside) -> int:
    """A meeting of twelve people who read as those of W10 do; its number."""
    act = group.act()
    with group.workspace.step(act, sentence("In office since February")):
        for one in offices.HOLDINGS.where(group.workspace.db):
            earlier = replace(one, from_day=date(2026, 2, 1))
            offices.HOLDINGS.update(group.workspace.db, earlier)
    ids = [
        people.add(
            group.workspace,
            act,
            person=Person(
                name=f"Reader {number}", language=language, second_language=second, reading=reading
            ),
        ).id
        or 0
        for number, (language, second, reading) in enumerate(READERS, 1)
    ]
    meeting = meetings.add(
        group.workspace,
        group.act(day=date(2026, 2, 20)),
        meeting=Meeting(title="Buses", day=DAY, why="To agree on buses."),
        invite=ids,
    )
    return meeting.id or 0


def rewrite(group: Riverside, meeting_id: int, why: str) -> None:
    """A new version of the English text."""
    meeting = meetings.get(group.workspace, meeting_id)
    meetings.change(group.workspace, group.act(), meeting=replace(meeting, why=why))


def translated(group: Riverside, meeting_id: int, *languages: str) -> None:
    """The texts of the meeting in these languages, from the English as it stands now."""
    sources = [one for one in of_meeting(meetings.get(group.workspace, meeting_id)) if one.wording]
    act = group.act()
    for text_id in versions.begin_to_translate(group.workspace, act, sources=sources):
        for language in languages:
            wording = f"{text_id} {language}"
            own_texts.translate(
                group.workspace, act, text_id=text_id, language=language, wording=wording
            )


def states(packs_: MeetingPacks) -> dict[CopyState, int]:
    return {one: len(packs_.run.plan.of(one)) for one in CopyState if packs_.run.plan.of(one)}
