"""The form on which people write what they think of a bus."""

from collections.abc import Callable
from datetime import date

from desktop.domain.hearing import BlockPlace
from desktop.domain.request import Request
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.request_sheet import RequestKnown
from desktop.printing.documents.say_form import SayKnown, say_form
from tests.printing.practice_answers import block
from tests.printing.practice_meeting import DAY

REQUEST = Request(
    id=1,
    title="The number 7 bus",
    asked_by="Riverside Council",
    received_on=DAY,
    decided_by="The transport committee",
    can_change="When the last bus leaves.",
    cannot_change="What a ticket costs.",
    why_fixed="The bus firm sets the price.",
    likely_result="One more bus in the evening.",
    feedback_due=date(2026, 4, 30),
    made_on=DAY,
)


def the_form(head: Letterhead, request: Request | None = REQUEST) -> Document:
    known = SayKnown(
        asked=RequestKnown(request=request) if request is not None else None,
        what_happens=block(BlockPlace.WHAT_HAPPENS),
    )
    return say_form(head, known)


SAID_PAPERS: dict[str, Callable[[Letterhead], Document]] = {"form to say what one thinks": the_form}
