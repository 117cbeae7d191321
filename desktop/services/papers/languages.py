"""In which languages a paper is printed: its reader's, and sometimes a second one beside it."""

from collections.abc import Collection
from datetime import date

from desktop.catalogues import catalogue_file
from desktop.language import LANGUAGE_NAMES, Words
from desktop.paths import TRANSLATIONS
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import BILINGUAL, Format
from desktop.services.papers import wording
from desktop.services.workspace import Workspace


def has_words(language: str) -> bool:
    """Whether paper can be printed in this language: English, or one with a catalogue."""
    if language == "en":
        return True
    known = language in LANGUAGE_NAMES
    return known and catalogue_file(language, "paper", TRANSLATIONS).is_file()


def spoken(workspace: Workspace, wished: str) -> str:
    """The language a paper comes out in: the one wished, else the group's own, else English."""
    return next(tag for tag in (wished, workspace.settings.language, "en") if has_words(tag))


def letterhead(
    workspace: Workspace,
    wished: str,
    day: date,
    *,
    easy: bool = False,
    said: set[str] | None = None,
) -> Letterhead:
    """What a reader's papers have in common. `said` is told each English text they say."""
    language = spoken(workspace, wished)
    words = Words.for_paper(language, wording.corrections(workspace, language), asked=said)
    return Letterhead(group=workspace.settings, words=words, printed_on=day, easy=easy)


def beside(
    workspace: Workspace, language: str, wished: str, look: Format, said: Collection[str]
) -> str:
    """The second language of a paper in `language` that says these texts; empty for none.

    It is the one wished. As long as nobody of the group has checked every one of these texts,
    it is the group's own: whoever reads a draft can look up what is meant (DESIGN 4). The
    bilingual format takes the group's own, or English; beside English it takes Welsh.
    """
    choices = [wished] if wished else []
    if look == BILINGUAL:
        choices += [workspace.settings.language, "en", "cy"]
    elif not wished and wording.unchecked(workspace, language, said):
        choices = [workspace.settings.language]
    return next((tag for tag in choices if tag != language and has_words(tag)), "")


def said_of(
    workspace: Workspace, words: Words, language: str, *, wished: str = "", second: str = ""
) -> str:
    """What to say before a paper is printed: no words yet, or a draft with another beside it.

    Nothing where the paper is in a language that was checked.
    """
    if wished:
        return words.text(
            "We have no words in {wished} yet. This paper is in {language}.",
            wished=LANGUAGE_NAMES.get(wished, wished),
            language=LANGUAGE_NAMES.get(language, language),
        )
    review = wording.review(workspace, language)
    if review.is_checked:
        return ""
    named = review.named(words)
    if not second:
        return words.text("{language}.", language=named)
    other = LANGUAGE_NAMES[second]
    return words.text("{language}. {other} stands beside it.", language=named, other=other)
