"""Meetings whose packs are made: who is expected, and an item with papers."""

from desktop.domain.agenda import AgendaLine, Item, ItemPaper
from desktop.domain.meeting import Reply
from desktop.language import sentence
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import item_papers
from desktop.storage import agenda
from tests.services.groups import Riverside
from tests.services.in_words import DAY


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
