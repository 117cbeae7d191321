"""What the group writes itself, in each language: source, translations, and what is out of date.

A new wording is a new number. A translation knows the number of the source it was made
from, so a changed source leaves it behind without anybody having to say so.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.own_text import (
    OwnText,
    OwnTextVersion,
    Said,
    TextState,
    WrittenText,
    checked_wording,
    shortened,
)
from desktop.domain.paper_kinds import Paper
from desktop.domain.text_kinds import Letter, TextKind
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Words, sentence
from desktop.services.access import for_offices
from desktop.services.papers import wording as fixed
from desktop.services.workspace import Workspace
from desktop.storage import own_texts, people

TEXTS = frozenset({own_texts.TEXTS.name, own_texts.VERSIONS.name})
Place = tuple[TextKind, int | None]
"""Where texts stand: their kind, and about which one of it."""
ON_PAPER: Mapping[Paper, Place] = MappingProxyType(
    {
        Paper.GROUND_RULES: (TextKind.GROUND_RULE, None),
        Paper.GROUND_RULES_POSTER: (TextKind.GROUND_RULE, None),
        Paper.POLICY: (TextKind.POLICY, None),
        Paper.THANK_YOU: (TextKind.LETTER, Letter.THANK_YOU),
        Paper.PAUSE: (TextKind.LETTER, Letter.PAUSE),
        Paper.LEAVING: (TextKind.LETTER, Letter.LEAVING),
        Paper.COSTS_LETTER: (TextKind.LETTER, Letter.COSTS),
    }
)
"""The papers that carry texts of the group's own, and which."""


def every(workspace: Workspace) -> tuple[WrittenText, ...]:
    """Every text that still stands, in the order of its kind and place."""
    return workspace.kept("own texts", lambda: own_texts.every(workspace.db), of=TEXTS)


def of_kind(
    workspace: Workspace, kind: TextKind, about_id: int | None = None
) -> tuple[WrittenText, ...]:
    """The texts of one paper, in order; `WrittenText.said` says one in a reader's words."""
    return tuple(
        one for one in every(workspace) if one.text.kind is kind and one.text.about_id == about_id
    )


def get(workspace: Workspace, text_id: int) -> WrittenText:
    """One text, also one that is no longer used. Raises LookupError when there is none."""
    return own_texts.get(workspace.db, text_id)


def find(workspace: Workspace, text_id: int) -> WrittenText | None:
    """One text that is still used, also of a record; None for any other number."""
    text = own_texts.TEXTS.find(workspace.db, "id = ? AND ended_on IS NULL", text_id)
    return own_texts.get(workspace.db, text_id) if text is not None else None


def history(workspace: Workspace, text_id: int) -> list[OwnTextVersion]:
    """Every wording of a text there ever was, the newest first."""
    return own_texts.history(workspace.db, text_id)


def said(
    workspace: Workspace, kind: TextKind, about_id: int | None, language: str
) -> tuple[Said, ...]:
    """The texts of one paper as a reader of this language gets them."""
    words = words_of(workspace, language)
    return tuple(one.said(words) for one in of_kind(workspace, kind, about_id))


def words_of(workspace: Workspace, language: str) -> Words:
    """What a paper in this language speaks, as the group's speakers left it."""
    return Words.for_paper(language, fixed.corrections(workspace, language))


def stops(workspace: Workspace, paper: Paper, language: str) -> tuple[WrittenText, ...]:
    """The texts of a paper that are out of date in a language, and so stop it (rule 43).

    Whoever prints gets the new wording first, or prints as it is: then each of them says
    that it is out of date.
    """
    if paper not in ON_PAPER:
        return ()
    texts = of_kind(workspace, *ON_PAPER[paper])
    return tuple(one for one in texts if one.state_in(language) is TextState.OUT_OF_DATE)


def state(workspace: Workspace, text: WrittenText, language: str) -> TextState:
    """How a text stands in a language. Catalogues, which take long to read, know only ours."""
    if text.is_starter:
        return text.state(words_of(workspace, language))
    return text.state_in(language)


def languages(workspace: Workspace) -> list[str]:
    """Every language to translate into; those that somebody of the group reads come first."""
    read = languages_read(workspace)
    return sorted(LANGUAGE_NAMES, key=lambda tag: tag not in read)


def languages_read(workspace: Workspace) -> frozenset[str]:
    """In which languages the people read who are with the group."""
    return workspace.kept(
        "languages read",
        lambda: own_texts.languages_read(workspace.db),
        of=frozenset({people.PEOPLE.name}),
    )


@for_offices(ORGANISERS)
def write(
    workspace: Workspace,
    act: Act,
    *,
    kind: TextKind,
    wording: str,
    about_id: int | None = None,
    language: str = "",
) -> int:
    """Write a text down, in the group's own language unless another is named.

    Answers its id. Raises UserError, field `wording`, for a text that says nothing.
    """
    kept = checked_wording(wording)
    tag = language or workspace.settings.language
    with workspace.step(act, sentence(N_("Write the text “{what}”"), what=shortened(kept))):
        position = own_texts.last_position(workspace.db, kind, about_id) + 1
        text = own_texts.TEXTS.add(
            workspace.db, OwnText(kind=kind, about_id=about_id, position=position, language=tag)
        )
        assert text.id is not None
        own_texts.VERSIONS.add(
            workspace.db,
            OwnTextVersion(own_text_id=text.id, language=tag, number=1, wording=kept, day=act.day),
        )
    return text.id


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, text_id: int, wording: str) -> None:
    """Give a text a new wording; what is there in other languages is out of date from now.

    The same wording again changes nothing. Raises UserError, field `wording`.
    """
    kept, before = checked_wording(wording), own_texts.get(workspace.db, text_id)
    if kept == before.source.wording:
        return
    with workspace.step(act, sentence(N_("Change the text “{what}”"), what=shortened(kept))):
        own_texts.VERSIONS.add(
            workspace.db,
            OwnTextVersion(
                own_text_id=text_id,
                language=before.text.language,
                number=before.source.number + 1,
                wording=kept,
                day=act.day,
            ),
        )


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, text_id: int) -> None:
    """No longer use a text. What it said stays in the file."""
    text = own_texts.get(workspace.db, text_id)
    label = sentence(N_("No longer use “{what}”"), what=shortened(text.source.wording))
    with workspace.step(act, label):
        own_texts.TEXTS.update(workspace.db, replace(text.text, ended_on=act.day))


@for_offices(EVERY_OFFICE)
def translate(
    workspace: Workspace,
    act: Act,
    *,
    text_id: int,
    language: str,
    wording: str,
    translator: str = "",
    checked_by: int | None = None,
    based_on: int | None = None,
) -> None:
    """Keep a text in another language, made from the newest source unless another is named.

    Raises UserError, field `wording` or `checked_by`.
    """
    text = own_texts.get(workspace.db, text_id)
    kept = checked_wording(wording, text.source.wording)
    check_speaker(workspace, checked_by)
    label = sentence(
        N_("{language}: “{what}” was written"),
        language=LANGUAGE_NAMES[language],
        what=shortened(text.source.wording),
    )
    with workspace.step(act, label):
        own_texts.VERSIONS.add(
            workspace.db,
            OwnTextVersion(
                own_text_id=text_id,
                language=language,
                number=own_texts.last_number(workspace.db, text_id, language) + 1,
                based_on=based_on or text.source.number,
                wording=kept,
                translator=translator.strip(),
                checked_by=checked_by,
                checked_on=act.day if checked_by else None,
                day=act.day,
            ),
        )


@for_offices(EVERY_OFFICE)
def check(workspace: Workspace, act: Act, *, text_id: int, language: str, checked_by: int) -> None:
    """Somebody of the group who reads the language found it right as it stands.

    Raises UserError where there is nothing to check, or it is out of date.
    """
    text = own_texts.get(workspace.db, text_id)
    version = text.versions.get(language)
    if version is None:
        raise UserError(N_("There is nothing in this language yet."), field="wording")
    if version.based_on != text.source.number:
        raise UserError(N_("This is out of date. Put it right first."), field="wording")
    check_speaker(workspace, checked_by)
    label = sentence(
        N_("{language}: “{what}” was checked"),
        language=LANGUAGE_NAMES[language],
        what=shortened(text.source.wording),
    )
    with workspace.step(act, label):
        checked = replace(version, checked_by=checked_by, checked_on=act.day)
        own_texts.VERSIONS.update(workspace.db, checked)


def check_speaker(workspace: Workspace, person_id: int | None) -> None:
    """Make sure that whoever checks is with the group. Raises UserError, field `checked_by`."""
    if person_id is None:
        return
    speaker = people.PEOPLE.find(workspace.db, "id = ?", person_id)
    if speaker is None or speaker.is_gone:
        raise UserError(N_("Choose who checks: somebody of your group."), field="checked_by")
