"""Somebody asks us not to keep their name with what they said: it goes, from history too."""

from collections.abc import Collection
from dataclasses import replace

from desktop.domain.notes import Consent, MemberView
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.errors import UserError
from desktop.language import N_, Words, sentence
from desktop.services.access import for_offices
from desktop.services.changes.said.views import BY_A_NAME
from desktop.services.workspace import Workspace
from desktop.storage import erasing, hearing, views
from desktop.storage.erasing import Blanking
from desktop.storage.notes import VIEWS

WHY = N_("Said without a name")


@for_offices(EVERY_OFFICE)
def take_off(workspace: Workspace, act: Act, *, view_ids: Collection[int]) -> None:
    """Keep what was said and not who said it; nobody can bring the name back.

    It goes from the notes of the meeting and from all of the history, so what was done before
    cannot be undone any more. Raises UserError where they were told by name what became of it.
    """
    db = workspace.db
    said = [VIEWS.get(db, view_id) for view_id in view_ids]
    if any(_was_told(workspace, one) for one in said):
        raise UserError(N_("They had an answer to this by name. It stays with their name."))
    label = sentence(N_("Keep what somebody said without their name"))
    with workspace.several():
        with workspace.step(act, label):
            for one in said:
                VIEWS.update(db, nameless(one))
            rows = {("member_view", one.id or 0) for one in said}
            rows |= {("notes_version", at) for at in views.forget_in_versions(db, set(view_ids))}
        what = Blanking(rows=frozenset(rows))
        why = Words(workspace.settings.language).text(WHY)
        erasing.blank_history(db, what, act=act, label=label, why=why)
    erasing.leave_no_trace(db)


def nameless(view: MemberView) -> MemberView:
    """What was said, without anything that tells who said it."""
    consent = Consent.UNNAMED if view.consent in BY_A_NAME else view.consent
    return replace(view, person_id=None, letter_id=None, through="", consent=consent)


def _was_told(workspace: Workspace, view: MemberView) -> bool:
    """Whether a letter to them may hold these words: it is kept as sent, also if taken back."""
    if view.person_id is None or view.request_id is None:
        return False
    letters = hearing.letters(workspace.db, view.request_id)
    return any(one.person_id == view.person_id and one.sent_on >= view.day for one in letters)
