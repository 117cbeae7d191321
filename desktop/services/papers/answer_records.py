"""What letters with answers, and the words to say them aloud, are made of, from the file."""

from functools import partial

from desktop.domain.answer_letter import LetterKnown
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.answer_letter import answer_letter
from desktop.printing.documents.words_to_say import words_to_say
from desktop.services.changes.hearing import letters_content, owed
from desktop.services.papers.letter_records import check_alive, day_of
from desktop.services.papers.paper_records import About, Draft
from desktop.services.workspace import Workspace


def answer_letters(workspace: Workspace, about: About) -> list[Draft]:
    """The letter to one person, or to everybody who waits and can be told something."""
    return [
        Draft(
            make=partial(answer_letter, known=known),
            name=sentence(N_("Our answer {name}"), name=known.person.name),
            reader=known.person,
        )
        for known in _known(workspace, about)
    ]


def words_for_telling(workspace: Workspace, about: About) -> list[Draft]:
    """The same as words to say, in the language of whoever hears them."""
    return [
        Draft(
            make=partial(words_to_say, known=known),
            name=sentence(N_("Words to say to {name}"), name=known.person.name),
            reader=known.person,
        )
        for known in _known(workspace, about)
    ]


def _known(workspace: Workspace, about: About) -> list[LetterKnown]:
    if about.request_id is None:
        raise UserError(N_("Choose what it is about."), field="request")
    day, person_id = day_of(about), about.person_id or about.reader_id
    if person_id is None:
        waiting = owed.queue(workspace, day, about.request_id)
        found = [one.person.id or 0 for one in waiting if one.answers]
        if not found:
            raise UserError(N_("Nobody waits for an answer that is there."))
        return [letters_content.known(workspace, about.request_id, one, day) for one in found]
    known = letters_content.known(workspace, about.request_id, person_id, day)
    check_alive(known.person)
    if not known.answers:
        text = N_("There is no answer to tell {name} yet.")
        raise UserError(text, name=known.person.listed, field="person")
    return [known]
