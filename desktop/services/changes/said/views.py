"""What people said: written down in their own words, by whoever heard it, with or without a name.

Nothing that was said is refused. What was said without a name never gets one: no row and no
row of the history tells who it was.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain import record_sources
from desktop.domain.hearing import LetterTakenBack, SentLetter
from desktop.domain.notes import Consent, MemberView
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.person import Person, clean_text
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import answers, hearing, people, views
from desktop.storage.notes import VIEWS
from desktop.storage.requests import REQUESTS

BY_A_NAME = frozenset({Consent.NAMED, Consent.INITIALS})


def get(workspace: Workspace, view_id: int) -> MemberView:
    """Raises LookupError where nobody said this."""
    return VIEWS.get(workspace.db, view_id)


def of_request(workspace: Workspace, request_id: int) -> list[MemberView]:
    """Everything said about a request, replies to letters too; the oldest first."""
    return views.of_request(workspace.db, request_id)


def without_request(workspace: Workspace) -> list[MemberView]:
    """What wants an answer and belongs to no request, as from a meeting; the newest first."""
    return views.without_request(workspace.db)


def unsorted(workspace: Workspace, request_id: int) -> list[MemberView]:
    """What wants an answer and is in no theme of the request yet; the oldest first."""
    return views.unsorted(workspace.db, request_id)


def late(workspace: Workspace, day: date) -> list[MemberView]:
    """No notice taken: without an answer for longer than the group wants (practice rule 37).

    Also what belongs to no request. What was said about an item our own meeting decided has
    its answer there. The oldest stands first.
    """
    return views.unanswered(workspace.db, day - timedelta(days=workspace.settings.answer_days))


def people_of(workspace: Workspace, request_id: int) -> list[Person]:
    """Everybody who said something about a request by name, each once, by their names."""
    return speakers(workspace, of_request(workspace, request_id))


def speakers(workspace: Workspace, said: Collection[MemberView]) -> list[Person]:
    """Who said these things, each person once, by their names; nobody for what has no name."""
    ids = {one.person_id for one in said if one.person_id is not None}
    known = people.by_ids(workspace.db, ids).values()
    return sorted(known, key=lambda person: person.listed.casefold())


def unnamed(workspace: Workspace, request_id: int) -> int:
    """How many things were said about a request without a name, to be answered in public."""
    said = of_request(workspace, request_id)
    return sum(one.person_id is None and one.wants_answer for one in said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One piece of a thread: what somebody said, or a letter as it was sent."""

    day: date
    view: MemberView | None = None
    letter: SentLetter | None = None
    taken_back: LetterTakenBack | None = None


def thread(workspace: Workspace, request_id: int) -> list[Message]:
    """What was said about a request and what we answered, in the order of their days."""
    db = workspace.db
    back = {one.letter_id: one for one in hearing.taken_back(db, request_id)}
    said = [Message(day=one.day, view=one) for one in views.of_request(db, request_id)]
    told = [
        Message(day=one.sent_on, letter=one, taken_back=back.get(one.id or 0))
        for one in hearing.letters(db, request_id)
    ]
    replies = [one for one in said if one.view is not None and one.view.letter_id is not None]
    first = [one for one in said if one not in replies]
    return sorted([*first, *told, *replies], key=lambda one: one.day)


@for_offices(EVERY_OFFICE)
def record(workspace: Workspace, act: Act, *, view: MemberView) -> MemberView:
    """Write down what somebody said; whoever is at the laptop wrote it.

    A reply to a letter (`letter_id`) belongs to the letter's request; one without a name does
    not say which letter it answers, because the letter would say who they are. Raises
    UserError, field `day`, for a day still to come.
    """
    view = _fitting(workspace, act, replace(view, written_by=act.person_id))
    with workspace.step(act, sentence(N_("Write down what somebody said"))):
        return VIEWS.add(workspace.db, view)


def _fitting(workspace: Workspace, act: Act, view: MemberView) -> MemberView:
    """Without anything that would tell who spoke, where they gave no name."""
    if view.day > act.day:
        raise UserError(N_("This day is still to come. Check the date."), field="day")
    summary = clean_text(view.summary)
    if view.letter_id is not None:
        letter = hearing.LETTERS.get(workspace.db, view.letter_id)
        theirs = letter.person_id == view.person_id
        view = replace(
            view, request_id=letter.request_id, letter_id=view.letter_id if theirs else None
        )
    if view.person_id is None and view.consent in BY_A_NAME:
        return replace(view, summary=summary, consent=Consent.UNNAMED)
    return replace(view, summary=summary)


@for_offices(EVERY_OFFICE)
def change(workspace: Workspace, act: Act, *, view: MemberView) -> MemberView:
    """Put right how something was written down: never a name where there was none.

    Their own words are put right only by who wrote them down, and only before anybody was
    answered. What goes to another request leaves its themes. To take a name off is
    `without_name.take_off`. Raises UserError, fields `person_id`, `own_words` and `day`.
    """
    before = get(workspace, view.id or 0)
    if before.person_id is None and view.person_id is not None:
        raise UserError(N_("This was said without a name, and it stays so."), field="person_id")
    if before.person_id is not None and view.person_id is None:
        raise UserError(N_("Take the name off with the button for it."), field="person_id")
    if view.own_words != before.own_words:
        _check_may_correct(workspace, act, before)
    view = _fitting(workspace, act, replace(view, written_by=before.written_by))
    with workspace.step(act, sentence(N_("Change how something was written down"))):
        if view.request_id != before.request_id:
            _leave_themes(workspace, [view])
        VIEWS.update(workspace.db, view)
        versions.keep_in_step(workspace, record_sources.of_view(view), day=act.day)
    return view


def _check_may_correct(workspace: Workspace, act: Act, before: MemberView) -> None:
    if before.written_by not in {None, act.person_id}:
        raise UserError(
            N_("These are their own words. Only who wrote them down may put a slip right."),
            field="own_words",
        )
    if is_answered(workspace, before):
        raise UserError(
            N_("Somebody was told about this already. Their words stay as they are."),
            field="own_words",
        )


def is_answered(workspace: Workspace, view: MemberView) -> bool:
    """Whether anybody was told what became of the request: by a letter, aloud or in public."""
    if view.request_id is None:
        return False
    request = REQUESTS.get(workspace.db, view.request_id)
    return request.public_on is not None or bool(hearing.letters(workspace.db, view.request_id))


@for_offices(EVERY_OFFICE)
def remove(workspace: Workspace, act: Act, *, view_id: int) -> None:
    """Take out what was written down twice, or by mistake. Raises UserError as `change` does."""
    _check_may_correct(workspace, act, get(workspace, view_id))
    with workspace.step(act, sentence(N_("Take out what was written down by mistake"))):
        views.delete(workspace.db, view_id)


@for_offices(ORGANISERS)
def put_to_request(
    workspace: Workspace, act: Act, *, view_ids: Collection[int], request_id: int | None
) -> None:
    """What was said belongs to this request, or to none. It leaves the themes of another.

    Raises UserError for what somebody said in reply to a letter, which has its request.
    """
    said = [get(workspace, view_id) for view_id in view_ids]
    moved = [one for one in said if one.request_id != request_id]
    if any(one.letter_id is not None for one in moved):
        raise UserError(N_("This answers a letter. It stays with the letter's request."))
    title = REQUESTS.get(workspace.db, request_id).title if request_id is not None else ""
    label = (
        sentence(N_("What was said is about “{title}”"), title=title)
        if title
        else sentence(N_("What was said is about no request yet"))
    )
    with workspace.step(act, label):
        _leave_themes(workspace, moved)
        for view in moved:
            VIEWS.update(workspace.db, replace(view, request_id=request_id))


def _leave_themes(workspace: Workspace, moved: Collection[MemberView]) -> None:
    """What goes to another request leaves the themes of the one before."""
    for one in answers.view_themes(workspace.db, [view.id or 0 for view in moved]):
        answers.VIEW_THEMES.delete(workspace.db, one.id or 0)


@for_offices(EVERY_OFFICE)
def wants_answer(workspace: Workspace, act: Act, *, view_id: int, wanted: bool) -> MemberView:
    """Whether what was said is to be answered: a thank you is not."""
    view = replace(get(workspace, view_id), wants_answer=wanted)
    label = N_("What was said wants an answer") if wanted else N_("Nothing to answer")
    with workspace.step(act, sentence(label)):
        return VIEWS.update(workspace.db, view)
