"""Papers that come from elsewhere: a PDF or a picture, kept in the file with an item.

Their bytes stand under their SHA-256. A PDF that cannot be put into a pack is kept too, with
its trouble in words: the pack names it, and it is printed beside.
"""

import hashlib
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from desktop.domain.agenda import Item, ItemPaper
from desktop.domain.meeting import Meeting
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import clean_text
from desktop.domain.record_sources import of_paper
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Sentence, plural, sentence
from desktop.printing.elsewhere import NO_TROUBLE, Looked, looked_at
from desktop.services.access import for_offices
from desktop.services.money import pictures
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import agenda, meetings

MOST_PAGES = 500
MOST_BYTES = 50 * 2**20
"""What one meeting's papers may come to: more is read by nobody, and posted by nobody."""
LIMITS = N_("Up to 500 pages and 50 MB of papers fit one meeting.")
"""Said before somebody chooses a file."""
LONGEST = 200
PDF, PICTURE = "application/pdf", "image/jpeg"


class Weight(NamedTuple):
    """What papers come to; `size` in bytes."""

    pages: int
    size: int


@for_offices(ORGANISERS)
def add(  # noqa: PLR0913 - what is asked of a paper, each by its name
    workspace: Workspace,
    act: Act,
    *,
    item_id: int,
    title: str,
    name: str,
    content: bytes,
    author: str = "",
    language: str = "",
    summary: str = "",
) -> ItemPaper:
    """Keep a paper with an item. `name` is its file's name; no language is the group's own.

    Raises UserError, in words, for what is no PDF and no picture, and for too much of it. A
    PDF that is locked or damaged is kept, and its `trouble` says what it is.
    """
    item = agenda.ITEMS.get(workspace.db, item_id)
    media_type, kept, looked = _read(content)
    _check_weight(workspace, item, Weight(looked.pages, len(kept)))
    paper = _checked(
        ItemPaper(
            item_id=item_id,
            title=title or name.rpartition(".")[0] or name,
            author=author,
            language=language or workspace.settings.language,
            summary=summary,
            sha256=hashlib.sha256(kept).hexdigest(),
            media_type=media_type,
            name=clean_text(name)[:LONGEST] or "paper",
            pages=looked.pages,
            size=len(kept),
            trouble=looked.trouble,
            received_on=act.day,
        )
    )
    with workspace.step(act, sentence(N_("Paper “{title}” for an item"), title=paper.title)):
        agenda.keep_bytes(workspace.db, paper.sha256, media_type, kept)
        return agenda.PAPERS.add(workspace.db, paper)


@for_offices(ORGANISERS)
def change(
    workspace: Workspace,
    act: Act,
    *,
    paper_id: int,
    title: str,
    author: str,
    language: str,
    summary: str,
) -> ItemPaper:
    """Change what is said of a paper; its pages stay what they are."""
    old = get(workspace, paper_id)
    paper = _checked(replace(old, title=title, author=author, language=language, summary=summary))
    with workspace.step(act, sentence(N_("Change the paper “{title}”"), title=paper.title)):
        versions.keep_in_step(workspace, of_paper(paper), day=act.day)
        return agenda.PAPERS.update(workspace.db, paper)


@for_offices(ORGANISERS)
def remove(workspace: Workspace, act: Act, *, paper_id: int) -> None:
    """Take a paper away from its item. Undo brings it back."""
    paper = get(workspace, paper_id)
    with workspace.step(act, sentence(N_("Take away the paper “{title}”"), title=paper.title)):
        agenda.PAPERS.update(workspace.db, replace(paper, removed_on=act.day))


def get(workspace: Workspace, paper_id: int) -> ItemPaper:
    return agenda.PAPERS.get(workspace.db, paper_id)


def of_item(workspace: Workspace, item_id: int) -> list[ItemPaper]:
    return agenda.papers(workspace.db, {item_id})


def content(workspace: Workspace, paper_id: int) -> bytes:
    """The paper as it is kept: a PDF as it came, a picture as a JPEG."""
    return agenda.bytes_of(workspace.db, get(workspace, paper_id).sha256)


def weight(workspace: Workspace, meeting_id: int) -> Weight:
    """What the papers of a meeting come to: of every item on its agenda or meant for it."""
    return _weight(workspace, agenda.items_of_meeting(workspace.db, meeting_id))


def said(paper: ItemPaper) -> Sentence:
    """How many pages it has, or why it cannot be put into a pack."""
    if paper.trouble.text:
        text = N_("{title} cannot be put into a pack. {why}")
        return sentence(text, title=paper.title, why=paper.trouble)
    return plural(
        "{title} has {count} page.",
        "{title} has {count} pages.",
        count=paper.pages,
        title=paper.title,
    )


def is_late(paper: ItemPaper, meeting: Meeting) -> bool:
    """Whether it came after packs were to leave (practice rule 25)."""
    return meeting.send_by is not None and paper.received_on > meeting.send_by


def _read(content: bytes) -> tuple[str, bytes, Looked]:
    """Its kind, its bytes as they are kept, its pages. Raises UserError."""
    if not content:
        raise UserError(N_("This file is empty. Choose another."), field="paper")
    if len(content) > MOST_BYTES:
        raise UserError(
            N_("This file has {size} MB. Up to 50 MB fit one meeting. Ask for a smaller one."),
            field="paper",
            size=-(-len(content) // 2**20),
        )
    if content[:1024].lstrip().startswith(pictures.PDF_START):
        return PDF, content, looked_at(content)
    try:
        kept = pictures.prepared(content)
    except UserError as error:
        if error.message == pictures.TOO_LARGE:
            raise UserError(error.message, field="paper") from error
        text = N_("This is no PDF and no picture. Save it as a PDF, and choose that.")
        raise UserError(text, field="paper") from error
    return PICTURE, kept.content, Looked(1, NO_TROUBLE)


def _check_weight(workspace: Workspace, item: Item, new: Weight) -> None:
    """Every meeting that has the item on its agenda must be able to take the paper."""
    lines = agenda.lines_of_item(workspace.db, item.id or 0)
    ids = {one for one in (item.meeting_id, *(line.meeting_id for line in lines)) if one}
    to_come = [one for one in ids if not meetings.MEETINGS.get(workspace.db, one).ended]
    there = [_weight(workspace, {item.id or 0}), *(weight(workspace, one) for one in to_come)]
    pages, size = max(one.pages for one in there), max(one.size for one in there)
    if pages + new.pages > MOST_PAGES:
        raise UserError(
            N_("With this paper it would be {pages} pages. Up to 500 fit one meeting."),
            field="paper",
            pages=pages + new.pages,
        )
    if size + new.size > MOST_BYTES:
        raise UserError(
            N_("With this paper it would be {size} MB. Up to 50 MB fit one meeting."),
            field="paper",
            size=-(-(size + new.size) // 2**20),
        )


def _weight(workspace: Workspace, item_ids: Collection[int]) -> Weight:
    papers = agenda.papers(workspace.db, item_ids)
    return Weight(sum(one.pages for one in papers), sum(one.size for one in papers))


def _checked(paper: ItemPaper) -> ItemPaper:
    """With clean texts. Raises UserError for a paper without a title."""
    title = clean_text(" ".join(paper.title.split()))[:LONGEST]
    if not title:
        raise UserError(N_("What is the paper called?"), field="title")
    if paper.language not in LANGUAGE_NAMES:
        raise UserError(N_("Which language is the paper in?"), field="language")
    return replace(
        paper,
        title=title,
        author=clean_text(paper.author)[:LONGEST],
        summary=clean_text(paper.summary),
    )
