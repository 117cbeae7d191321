"""What the form on which people write what they think is made of."""

from functools import partial

from desktop.domain.hearing import BlockPlace
from desktop.language import N_, sentence
from desktop.printing.documents.say_form import SayKnown, say_form
from desktop.services.changes.hearing import letters_content
from desktop.services.papers import request_records
from desktop.services.papers.paper_records import About, Draft
from desktop.services.workspace import Workspace


def say_forms(workspace: Workspace, about: About) -> list[Draft]:
    """About one request, or about whatever somebody wants to say."""
    asked = request_records.gathered(workspace, about) if about.request_id is not None else None
    known = SayKnown(
        asked=asked,
        what_happens=letters_content.standing(workspace, BlockPlace.WHAT_HAPPENS),
    )
    name = sentence(N_("Tell us what you think"))
    if asked is not None:
        name = sentence(N_("Tell us what you think {title}"), title=asked.request.title)
    return [Draft(make=partial(say_form, known=known), name=name)]
