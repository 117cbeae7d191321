"""What may be told to everybody: quotes as people allowed them, and no names.

Whoever spoke without a name hears the answer here alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.helpers_named import names_in_support, names_of_contact, names_of_helpers
from desktop.domain.name_or_word import is_a_name
from desktop.domain.names_in_letters import SENTENCES
from desktop.domain.naming import (
    Found,
    Instead,
    NameForm,
    found_in,
    may_hold,
    name_forms,
    taken_out,
)
from desktop.domain.notes import Consent, MemberView
from desktop.domain.person import Person
from desktop.domain.quotes import Quote, quoted
from desktop.domain.request import Request
from desktop.language import LANGUAGE_NAMES, N_, Sentence, Words, sentence
from desktop.services.changes.said import themes
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import requests, views


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name of one of us, and the text it stands in."""

    name: str
    text: str


class Names:
    """The names of everybody we know, of who helped them and of whom an agency names for us,
    found in what others wrote.

    Ordinary words pass: `Will you come in May?` names nobody, `We asked Will` does.
    """

    def __init__(self, workspace: Workspace) -> None:
        ours = [one.name for one in people.every(workspace)]
        helpers = (name for one in views.helpers(workspace.db) for name in names_of_helpers(one))
        agencies = (name for one in requests.every(workspace.db) for name in _of_agency(one))
        self._forms: Sequence[NameForm] = name_forms([*ours, *helpers, *agencies])
        self._called = frozenset(word for form in self._forms for word in form.words)
        self._language = workspace.settings.language
        words = Words(self._language)
        # Translators: stand where somebody's name was, as in "Amina rang" and "Amina's bus".
        self._instead = Instead(somebody=words.text("somebody"), owned=words.text("somebody's"))

    def found(self, text: str, language: str = "") -> list[Found]:
        """Where somebody is named; a text is in the group's language unless said otherwise."""
        if not may_hold(text, self._forms):
            return []
        spoken = language or self._language
        return [one for one in found_in(text, self._forms) if self._names(text, one, spoken)]

    def named(self, text: str) -> Iterator[Named]:
        yield from (Named(name=text[one.start : one.end], text=text) for one in self.found(text))

    def taken_out(self, text: str) -> str:
        """The text with nobody's name in it."""
        return taken_out(text, self.found(text), self._instead)

    def _names(self, text: str, one: Found, language: str) -> bool:
        begins = max((end.end() for end in SENTENCES.finditer(text, 0, one.start)), default=0)
        inside = replace(one, start=one.start - begins, end=one.end - begins)
        sentence = SENTENCES.split(text[begins:])[0]
        return is_a_name(sentence, inside, language, self._called)


def _of_agency(request: Request) -> list[str]:
    """Whom an agency names: with whom we talk, and who gives people support."""
    known = " ".join([request.asked_by, request.decided_by, request.title])
    return [
        *names_of_contact(request.contact, known),
        *names_in_support(request.support, known),
    ]


class Languages:
    """Which languages say who speaks them: those that one of us reads at most."""

    def __init__(self, workspace: Workspace) -> None:
        self._ours = workspace.settings.language
        here = (one for one in people.every(workspace) if not one.is_gone)
        self._readers = Counter(
            language for one in here for language in {one.language, one.second_language}
        )

    def name(self, view: MemberView) -> bool:
        """Whether words that may stand without a name would say by themselves whose they are."""
        alone = view.language != self._ours and self._readers[view.language] <= 1
        return alone and view.consent is Consent.UNNAMED

    def quoted(self, view: MemberView, person: Person | None) -> Quote | None:
        """As they allowed it, or what we wrote down in short; None where neither may stand."""
        if not self.name(view):
            return quoted(view, person)
        short = Quote(words=view.summary, language=self._ours, in_short=True)
        return short if view.summary else None


def quotes(workspace: Workspace, request_id: int, names: Names) -> dict[int, list[Quote]]:
    """What people said, by theme: only what they allowed, without a name, and naming nobody.

    Nor does its language name anybody: such words stand in short (practice rule 40).
    """
    found: dict[int, list[Quote]] = {}
    languages = Languages(workspace)
    for full in themes.of_request(workspace, request_id):
        known = {one.id: one for one in full.people}
        said = [languages.quoted(one, known.get(one.person_id)) for one in full.views]
        allowed = [
            one for one in said if one is not None and not names.found(one.words, one.language)
        ]
        found[full.id] = list(dict.fromkeys(replace(one, by="") for one in allowed))
    return found


def told_in_short(workspace: Workspace, request_ids: Iterable[int]) -> list[Sentence]:
    """Whose words do not stand as they were said, by their language, and the way on; nothing
    where all do."""
    languages = Languages(workspace)
    every = (full for one in request_ids for full in themes.of_request(workspace, one))
    said = (view for full in every for view in full.views)
    found = sorted({view.language for view in said if languages.name(view)})
    if not found:
        return []
    told = [
        sentence(
            N_("At most one of us reads {language}. Words in it would say who spoke."),
            language=LANGUAGE_NAMES.get(one, one),
        )
        for one in found
    ]
    return [
        *told,
        sentence(N_("They stand in short instead, where somebody wrote it down in short.")),
        sentence(N_("Ask whoever spoke. If they may be named, say so where it is written down.")),
    ]


def named_in(names: Names, texts: Iterable[str]) -> list[Named]:
    """Every name that stands in these texts, each once in each text, to be asked about."""
    return list(dict.fromkeys(one for text in texts for one in names.named(text)))
