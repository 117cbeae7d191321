"""Address labels: names and addresses as the post reads them, to stick on envelopes."""

from collections.abc import Sequence

from desktop.domain.person import Person
from desktop.printing.blocks import Document, Labels
from desktop.printing.documents.letterhead import Letterhead


def address_lines(person: Person) -> tuple[str, ...]:
    """The name, then the address as it was typed; only the name where there is none.

    Addresses are never translated, so that the post finds them.
    """
    lines = (line.strip() for line in person.address.splitlines())
    return (person.name, *(line for line in lines if line))


def labels(head: Letterhead, people: Sequence[Person]) -> Document:
    """One label for everybody who has an address, in the order given."""
    known = tuple(address_lines(person) for person in people if person.address.strip())
    return head.paper(head.words.text("Address labels"), [Labels(addresses=known)])
