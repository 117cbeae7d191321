"""What may be told to everybody: quotes as people allowed them, and no names.

Whoever spoke without a name hears the answer here alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.naming import (
    Found,
    Instead,
    NameForm,
    found_in,
    may_hold,
    name_forms,
    taken_out,
)
from desktop.domain.quotes import Quote, quoted
from desktop.language import Words
from desktop.services.changes.said import themes
from desktop.services.people import people
from desktop.services.workspace import Workspace

SENTENCE_STOPS = ".!?:\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name of one of us, and the text it stands in."""

    name: str
    text: str


class Names:
    """The names of everybody we know, found in what others wrote.

    Ordinary words pass: `will` and `It is in May` name nobody, `and May said` does.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._forms: Sequence[NameForm] = name_forms(one.name for one in people.every(workspace))
        words = Words(workspace.settings.language)
        # Translators: stand where somebody's name was, as in "Amina rang" and "Amina's bus".
        self._instead = Instead(somebody=words.text("somebody"), owned=words.text("somebody's"))

    def found(self, text: str) -> list[Found]:
        if not may_hold(text, self._forms):
            return []
        return [one for one in found_in(text, self._forms) if one.sure or _is_a_name(text, one)]

    def named(self, text: str) -> Iterator[Named]:
        yield from (Named(name=text[one.start : one.end], text=text) for one in self.found(text))

    def taken_out(self, text: str) -> str:
        """The text with nobody's name in it."""
        return taken_out(text, self.found(text), self._instead)


def _is_a_name(text: str, found: Found) -> bool:
    """Whether an everyday word is written as a name: large where no sentence begins, no date."""
    before, after = text[: found.start].rstrip(), text[found.end :].lstrip()
    begins = not before or before[-1] in SENTENCE_STOPS
    is_date = before[-1:].isdigit() or after[:1].isdigit()
    return text[found.start].isupper() and not begins and not is_date


def quotes(workspace: Workspace, request_id: int, names: Names) -> dict[int, list[Quote]]:
    """What people said, by theme: only what they allowed, without a name, and naming nobody."""
    found: dict[int, list[Quote]] = {}
    for full in themes.of_request(workspace, request_id):
        known = {one.id: one for one in full.people}
        said = [quoted(one, known.get(one.person_id)) for one in full.views]
        allowed = [one for one in said if one is not None and not names.found(one.words)]
        found[full.id] = list(dict.fromkeys(replace(one, by="") for one in allowed))
    return found


def named_in(names: Names, texts: Iterable[str]) -> list[Named]:
    """Every name that stands in these texts, each once in each text, to be asked about."""
    return list(dict.fromkeys(one for text in texts for one in names.named(text)))
