"""Languages to choose from: each in its own script, with how far it was checked here."""

from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.papers import wording
from desktop.services.papers.papers import Ready
from desktop.services.workspace import Workspace

Choices = list[tuple[str, str]]
"""A language's tag, and what it is called."""


def language_choices(words: Words, workspace: Workspace) -> Choices:
    """Every language of paper: `اردو – draft, not yet checked`."""
    reviews = wording.reviews(workspace)
    return [(tag, review.named(words)) for tag, review in reviews.items()]


def said_of_paper(words: Words, workspace: Workspace, ready: Ready) -> str:
    """What to say of a paper's languages: no words yet, or a draft with another one beside it."""
    used = ready.document.language
    if ready.wished:
        return words.text(
            "We have no words in {wished} yet. This paper is in {language}.",
            wished=LANGUAGE_NAMES.get(ready.wished, ready.wished),
            language=LANGUAGE_NAMES.get(used, used),
        )
    review = wording.review(workspace, used)
    if review.is_checked:
        return ""
    if ready.beside is None:
        return words.text("{language}.", language=review.named(words))
    other = LANGUAGE_NAMES[ready.beside.language]
    return words.text(
        "{language}. {other} stands beside it.", language=review.named(words), other=other
    )


def language_said(words: Words, workspace: Workspace, language: str) -> str:
    """One language, with how far it was checked; a tag we do not know stays as it is."""
    reviews = wording.reviews(workspace)
    return reviews[language].named(words) if language in reviews else language
