"""What the group's own speakers made of our words: corrections, and how far a language is checked.

What ships is a draft. Whoever speaks the language in the group signs phrases off, or puts
them right; that wins over ours, on paper and on screen.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from desktop.catalogues import Entry, Texts, drafted, entries, plural_rule
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.wording import (
    SOURCE,
    Phrase,
    Review,
    WordingCheck,
    checked_forms,
    in_order,
)
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, sentence
from desktop.paths import TRANSLATIONS
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import people, wording

CHECKS = frozenset({wording.CHECKS.name})
WITH_NAMES = CHECKS | {people.PEOPLE.name}


@lru_cache(maxsize=16)
def _ours(language: str) -> Mapping[str, Entry]:
    """The texts of paper in a language as we drafted them, by the English."""
    found = in_order(entries(language, "paper", TRANSLATIONS))
    drafted = {entry.text: entry for entry in found if all(entry.forms)}
    return MappingProxyType(drafted)


def _checks(workspace: Workspace, language: str) -> dict[str, WordingCheck]:
    what = ("wording", language)
    return workspace.kept(what, lambda: wording.of_language(workspace.db, language), of=CHECKS)


def corrections(workspace: Workspace, language: str) -> Texts:
    """What the group's speakers left of a language, for `Words`: it wins over ours."""

    def read() -> Texts:
        checks = _checks(workspace, language).values()
        return MappingProxyType({check.message: check.forms for check in checks})

    return workspace.kept(("corrections", language), read, of=CHECKS)


def review(workspace: Workspace, language: str) -> Review:
    """How far a language was checked in this group."""
    return workspace.kept(("review", language), lambda: _review(workspace, language), of=WITH_NAMES)


def _review(workspace: Workspace, language: str) -> Review:
    checks = _checks(workspace, language)
    if language == SOURCE:
        return Review(language=language)
    if not checks:
        return before_any_group(language)
    done = [check for text in _ours(language) if (check := checks.get(text))]
    known = people.by_ids(workspace.db, {check.checked_by for check in done})
    names = dict.fromkeys(known[check.checked_by].listed for check in done)
    return Review(
        language=language,
        done=len(done),
        count=len(_ours(language)),
        people=tuple(names),
        last=max((check.checked_on for check in done), default=None),
    )


def before_any_group(language: str) -> Review:
    """How far a language is where no file is open: a draft, but for the source."""
    return Review(language=language, count=drafted(language, "paper", TRANSLATIONS))


def screen_languages() -> list[str]:
    """The languages that the screen can speak, English first."""
    return [
        language
        for language in LANGUAGE_NAMES
        if language == SOURCE or drafted(language, "screen", TRANSLATIONS)
    ]


def reviews(workspace: Workspace) -> dict[str, Review]:
    """Every language of the program, and how far it was checked here."""
    return {language: review(workspace, language) for language in LANGUAGE_NAMES}


def unchecked(workspace: Workspace, language: str, said: Collection[str]) -> set[str]:
    """Which of these English texts we only drafted in a language: nobody has checked them."""
    if language == SOURCE:
        return set()
    return ({*said} & _ours(language).keys()) - _checks(workspace, language).keys()


def phrases(workspace: Workspace, language: str) -> list[Phrase]:
    """Every phrase of paper in a language, those that members read most first."""
    checks = _checks(workspace, language)
    return [
        Phrase(
            number=number,
            entry=entry,
            forms=checks[entry.text].forms if entry.text in checks else entry.forms,
            check=checks.get(entry.text),
        )
        for number, entry in enumerate(_ours(language).values(), 1)
    ]


@for_offices(EVERY_OFFICE)
def check(
    workspace: Workspace,
    act: Act,
    *,
    language: str,
    message: str,
    forms: Sequence[str],
    checked_by: int,
) -> WordingCheck:
    """A speaker of the group signs a phrase off with these words, ours or their own.

    Raises UserError where nobody was named, or a form is empty or lacks a {placeholder}.
    """
    entry = _ours(language).get(message)
    if entry is None:
        raise UserError(N_("This phrase is no longer printed."))
    if len(forms) != len(entry.forms):
        raise UserError(N_("Write how you would say it."), field=f"form-{len(forms)}")
    kept = checked_forms(entry, forms)
    speaker = people.PEOPLE.find(workspace.db, "id = ?", checked_by)
    if speaker is None or speaker.is_gone:
        raise UserError(N_("Choose who checks: somebody of your group."), field="checked_by")
    label = sentence(
        N_("{language}: {name} checked “{phrase}”"),
        language=LANGUAGE_NAMES[language],
        name=speaker.short,
        phrase=message,
    )
    with workspace.step(act, label):
        return wording.keep(
            workspace.db,
            WordingCheck(
                language=language,
                message=message,
                forms=kept,
                checked_by=checked_by,
                checked_on=act.day,
            ),
        )


@for_offices(EVERY_OFFICE)
def check_many(
    workspace: Workspace, act: Act, *, language: str, messages: Sequence[str], checked_by: int
) -> None:
    """A speaker signed these phrases off on a printed sheet, as they are."""
    ours = {phrase.text: phrase for phrase in phrases(workspace, language)}
    label = sentence(N_("{language}: a check sheet came back"), language=LANGUAGE_NAMES[language])
    with workspace.step(act, label):
        for message in messages:
            check(
                workspace,
                act,
                language=language,
                message=message,
                forms=ours[message].forms,
                checked_by=checked_by,
            )


@for_offices(EVERY_OFFICE)
def take_back(workspace: Workspace, act: Act, *, language: str, message: str) -> None:
    """Say what we drafted again, unchecked."""
    label = sentence(
        N_("{language}: “{phrase}” is to be checked again"),
        language=LANGUAGE_NAMES[language],
        phrase=message,
    )
    with workspace.step(act, label):
        wording.take_back(workspace.db, language, message)


def form_examples(language: str) -> tuple[tuple[int, ...], ...]:
    """For each plural form of a language, the first numbers that take it: what to write it for."""
    form_of, count = plural_rule(language)
    found: list[list[int]] = [[] for _ in range(count)]
    for number in (*range(31), 100, 101, 102, 103, 111, 1000000):
        found[form_of(number)].append(number)
    return tuple(tuple(numbers[:3]) for numbers in found)
