"""A letter as it was sent: every word of it, in each language it had, whatever texts say now."""

import json
from dataclasses import dataclass, replace

from desktop.domain.paper_kinds import Paper
from desktop.language import N_, sentence
from desktop.printing.blocks import Document
from desktop.printing.formats import format_named
from desktop.printing.kept import document_from_json, document_to_json
from desktop.services.papers import papers
from desktop.services.papers.paper_names import file_name
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import hearing


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """What somebody got, what stood beside it in a second language, and the same in ours.

    `ours` is the language of whoever sent it: None where that is one of the other two.
    """

    document: Document
    beside: Document | None = None
    ours: Document | None = None


def keep(letter: papers.Ready, ours: papers.Ready | None = None) -> str:
    """What `sent_letter.said` keeps. `ours` is the same letter in the sender's language."""
    there = {letter.document.language}
    if letter.beside:
        there.add(letter.beside.language)
    second = ours.document if ours and ours.document.language not in there else None
    every = {"document": letter.document, "beside": letter.beside, "ours": second}
    kept = {name: json.loads(document_to_json(one)) for name, one in every.items() if one}
    return json.dumps(kept, ensure_ascii=False)


def read(said: str) -> KeptLetter | None:
    """What `keep` wrote; None where it was erased."""
    found = json.loads(said)
    if "document" not in found:
        return None
    every = {
        name: document_from_json(json.dumps(found[name])) if name in found else None
        for name in ("beside", "ours")
    }
    return KeptLetter(document=document_from_json(json.dumps(found["document"])), **every)


def ready(workspace: Workspace, letter_id: int, *, ours: bool = False) -> papers.Ready | None:
    """A letter as it was sent, to be read, saved or printed again; None where it was erased.

    `ours` is the same in the language of whoever sent it, where that was kept. Raises
    LookupError where there is no such letter.
    """
    letter = hearing.LETTERS.get(workspace.db, letter_id)
    kept = read(letter.said)
    if kept is None:
        return None
    person = people.get(workspace, letter.person_id)
    document, beside = kept.document, kept.beside
    if ours and kept.ours:
        document, beside = kept.ours, None
    return papers.Ready(
        kind=Paper.ANSWER_LETTER,
        name=file_name(f"{document.title} {person.name} {letter.number}"),
        document=document,
        look=format_named(papers.usual_reading(replace(person, reading=letter.reading))),
        beside=beside,
        colour=person.paper_colour,
        said=sentence(N_("Our answer {name}"), name=person.name),
    )
