"""Words and abbreviations that the group explains, so that nobody has to ask."""

from dataclasses import replace

from desktop.domain.agenda import GlossaryWord
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import agenda


def every(workspace: Workspace) -> list[GlossaryWord]:
    """The words we explain, in the order of the alphabet."""
    return agenda.known_words(workspace.db)


def known(workspace: Workspace) -> frozenset[str]:
    """The words we explain, in small letters."""
    return frozenset(one.word.casefold() for one in every(workspace))


@for_offices(EVERY_OFFICE)
def explain(
    workspace: Workspace, act: Act, *, word: str, meaning: str, word_id: int | None = None
) -> GlossaryWord:
    """Say what a word means; the same word again, or `word_id`, is explained anew.

    Raises UserError, field `word` or `meaning`.
    """
    word, meaning = clean_text(" ".join(word.split())), clean_text(meaning)
    if not word:
        raise UserError(N_("Which word?"), field="word")
    if not meaning:
        raise UserError(N_("Say what it means, as you would say it to a friend."), field="meaning")
    there = _there(workspace, word, word_id)
    with workspace.step(act, sentence(N_("Explain “{word}”"), word=word)):
        if there is None:
            return agenda.GLOSSARY.add(workspace.db, GlossaryWord(word=word, meaning=meaning))
        changed = replace(there, word=word, meaning=meaning)
        return agenda.GLOSSARY.update(workspace.db, changed)


def _there(workspace: Workspace, word: str, word_id: int | None) -> GlossaryWord | None:
    """The word that is explained anew. Raises UserError where another one says the same."""
    same = next((one for one in every(workspace) if one.word.casefold() == word.casefold()), None)
    if word_id is None:
        return same
    if same is not None and same.id != word_id:
        raise UserError(N_("This word is explained already."), field="word")
    return agenda.GLOSSARY.get(workspace.db, word_id)


@for_offices(EVERY_OFFICE)
def end(workspace: Workspace, act: Act, *, word_id: int) -> None:
    """Explain a word no longer."""
    word = agenda.GLOSSARY.get(workspace.db, word_id)
    with workspace.step(act, sentence(N_("No longer explain “{word}”"), word=word.word)):
        agenda.GLOSSARY.update(workspace.db, replace(word, ended_on=act.day))
