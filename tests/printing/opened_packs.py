"""One pack, as it was made and as readers that are not ours read it."""

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import pikepdf
from pypdf import PdfReader

from desktop.domain.paper_kinds import Paper
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from tests.printing.finished import Finished
from tests.services.groups import Riverside
from tests.services.in_words import DAY

UNTAGGED = {
    "The file says that it is tagged",
    "All that is drawn is told or passed over; no mark inside another",
}
"""What a pack with pages that somebody else made cannot promise, and does not claim."""


@dataclass
class Pack:
    """One pack, as it was made and as others read it."""

    ready: Ready
    pdf: bytes

    @cached_property
    def file(self) -> Finished:
        return Finished(self.pdf)

    @cached_property
    def pages(self) -> list[str]:
        return [
            " ".join(page.extract_text().split()) for page in PdfReader(BytesIO(self.pdf)).pages
        ]

    @cached_property
    def labels(self) -> list[str]:
        return list(PdfReader(BytesIO(self.pdf)).page_labels)

    def of_ours(self) -> int:
        """How many pages are our own."""
        return next(at for at, label in enumerate(self.labels) if not label.isdigit())

    def headings(self) -> list[tuple[str, int]]:
        """Each heading's role and the page it is on, from 0, in the order of the tree."""
        found = self.file.nodes("H1", "H2", "H3", "H4")
        return [(node.role, node.marks[0][0]) for node in found]


def opened(group: Riverside, name: str, reader: Reader | None = None) -> Pack:
    about = About(meeting_id=group.meeting_id, person_id=group.id(name))
    ready = papers.paper(group.workspace, Paper.PACK, about, day=DAY, reader=reader)
    return Pack(ready, ready.pdf())


def plain(thing: pikepdf.Object) -> bytes:
    said = thing.unparse() if not isinstance(thing, pikepdf.Stream) else thing.read_raw_bytes()
    return said + (repr(dict(thing.items())).encode() if isinstance(thing, pikepdf.Stream) else b"")
