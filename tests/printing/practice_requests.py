"""What the council asks about its buses, on one page and as a letter to somebody."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop.domain.heard_by import HeardBy
from desktop.domain.person import Person
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.request_letter import AskedKnown, request_letter
from desktop.printing.documents.request_sheet import RequestKnown, request_sheet
from tests.services.asked import bus_request

REQUEST = replace(bus_request(), id=1)
FARAH = Person(
    id=6, name="Farah Qureshi", language="ur", hear_back=HeardBy.PHONE, address="27 High Street"
)


def the_sheet(head: Letterhead, **parts: Any) -> Document:
    return request_sheet(head, RequestKnown(request=replace(REQUEST, **parts)))


def the_letter(head: Letterhead, **parts: Any) -> Document:
    known = RequestKnown(request=replace(REQUEST, **parts))
    return request_letter(head, AskedKnown(asked=known, person=FARAH))


REQUEST_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "request": the_sheet,
    "letter to take part": the_letter,
}
