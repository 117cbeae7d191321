"""What a preview shows, before there is a window: a title, and how to gather the papers."""

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.domain.paper_kinds import PAPER_NAMES, Paper
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from desktop.ui.kit import Kit
from desktop.ui.session import Session

Gather = Callable[[Reader], list[Ready]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A title, and the papers as somebody wants to read them.

    `gather` raises UserError when there is nothing to print yet. `begin` is how it opens.
    `said` stands above it first, such as why it is stopped. One `to_look` at is printed
    elsewhere, where it is remembered what came out.
    """

    title: str
    gather: Gather
    begin: Reader = field(default_factory=Reader)
    said: str = ""
    to_look: bool = False


def paper_shown(
    session: Session, kit: Kit, kind: Paper, about: About, begin: Reader | None = None
) -> Shown:
    """A paper, or all papers of a kind, as `services.papers` gathers them."""

    def gather(reader: Reader) -> list[Ready]:
        day = session.act().day
        return papers.papers(session.workspace, kind, about, day=day, reader=reader)

    title = kit.words.text(PAPER_NAMES[kind])
    return Shown(title=title, gather=gather, begin=begin or Reader())
