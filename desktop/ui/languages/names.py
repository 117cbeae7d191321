"""Languages to choose from: each in its own script, with how far it was checked here."""

from desktop.language import Words
from desktop.services.papers import languages, wording
from desktop.services.papers.papers import Ready
from desktop.services.workspace import Workspace

Choices = list[tuple[str, str]]
"""A language's tag, and what it is called."""


def language_choices(words: Words, workspace: Workspace) -> Choices:
    """Every language of paper: `اردو – draft, not yet checked`."""
    reviews = wording.reviews(workspace)
    return [(tag, review.named(words)) for tag, review in reviews.items()]


def said_of_paper(words: Words, workspace: Workspace, ready: Ready) -> str:
    """What to say of a paper's languages before it is printed."""
    second = ready.beside.language if ready.beside is not None else ""
    used, wished = ready.document.language, ready.wished
    return languages.said_of(workspace, words, used, wished=wished, second=second)
