"""Invitation, agenda and the other papers of a meeting, gathered from the file."""

from datetime import timedelta

from desktop.domain.agenda import Item
from desktop.domain.paper_kinds import Paper
from desktop.services.meetings.agenda import items
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, paper
from tests.services.groups import Riverside
from tests.services.in_words import DAY

BEFORE = DAY - timedelta(days=20)


def made(group: Riverside, kind: Paper, name: str = "", reader: Reader | None = None) -> Ready:
    about = About(meeting_id=group.meeting_id, person_id=group.id(name) if name else None)
    return paper(group.workspace, kind, about, day=BEFORE, reader=reader)


def text(group: Riverside, kind: Paper, name: str = "", reader: Reader | None = None) -> str:
    return " ".join(made(group, kind, name, reader).text().split())


def propose(group: Riverside, title: str, **known: object) -> Item:
    act = group.act("Leon", BEFORE)
    item = Item(title=title, proposed_on=BEFORE, proposed_by=group.id("Amina"), **known)  # type: ignore[arg-type]
    stored = items.propose(group.workspace, act, item=item)
    return items.put_on(group.workspace, act, item_id=stored.id or 0, meeting_id=group.meeting_id)


def test_an_invitation_names_only_the_reader_and_counts_the_others(riverside: Riverside) -> None:
    said = text(riverside, Paper.INVITATION, "Amina")
    assert "Dear Amina Begum," in said
    assert "You can say no. It changes nothing for you." in said
    assert "Members we asked:" in said
    for name in ("Carys", "Dilip", "Farah", "Gwen", "Hassan", "Ines"):
        assert name not in said
