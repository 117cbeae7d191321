"""What the group writes itself, in each language: source, translations, and what is out of date.

A new wording is a new number. A translation knows the number of the source it was made
from, so a changed source leaves it behind without anybody having to say so.
"""

from desktop.domain.own_text import Said, TextKind, WrittenText
from desktop.language import Words
from desktop.services.papers import wording
from desktop.services.workspace import Workspace
from desktop.storage import own_texts

TEXTS = frozenset({own_texts.TEXTS.name, own_texts.VERSIONS.name})


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


def said(
    workspace: Workspace, kind: TextKind, about_id: int | None, language: str
) -> tuple[Said, ...]:
    """The texts of one paper as a reader of this language gets them."""
    words = words_of(workspace, language)
    return tuple(one.said(words) for one in of_kind(workspace, kind, about_id))


def words_of(workspace: Workspace, language: str) -> Words:
    """What a paper in this language speaks, as the group's speakers left it."""
    return Words.for_paper(language, wording.corrections(workspace, language))
