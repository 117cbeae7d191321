"""The check sheet of a language: its phrases that nobody of the group has checked yet."""

from functools import partial

from desktop.domain.wording import SOURCE
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, sentence
from desktop.printing.documents.check_sheet import check_sheet
from desktop.services.papers import wording
from desktop.services.papers.paper_records import About, Draft
from desktop.services.workspace import Workspace
from desktop.storage import people
from desktop.storage import wording as stored

ON_A_SHEET = 40
"""So many phrases are checked in one sitting; the next sheet goes on after them."""
READERS = frozenset({people.PEOPLE.name})


def check_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """The next sheet of a language. Raises UserError where nothing is left to check."""
    language = about.language or most_read(workspace)
    review = wording.review(workspace, language)
    left = [one for one in wording.phrases(workspace, language) if one.check is None]
    name = LANGUAGE_NAMES[language]
    if not left:
        text = N_("Every phrase in {language} is checked.")
        raise UserError(text, field="language", language=name)
    make = partial(
        check_sheet,
        review=review,
        phrases=left[:ON_A_SHEET],
        examples=wording.form_examples(language),
    )
    return [Draft(make=make, name=sentence(N_("Check sheet {language}"), language=name))]


def languages_read(workspace: Workspace) -> list[str]:
    """The languages our people read, the one with most readers first; English left out."""
    found = workspace.kept("readers", lambda: stored.readers(workspace.db), of=READERS)
    return [tag for tag in found if tag in LANGUAGE_NAMES and tag != SOURCE]


def most_read(workspace: Workspace) -> str:
    """The unchecked language that most people read; the first one where nobody reads any."""
    every = [*languages_read(workspace), *LANGUAGE_NAMES]
    return next((t for t in every if not wording.review(workspace, t).is_checked), every[0])
