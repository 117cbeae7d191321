"""Themes: what people said, grouped by hand, with counts of people and not of words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.answer import Theme, ViewTheme
from desktop.domain.notes import MemberView
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person, clean_text
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.changes.said import views
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import answers
from desktop.storage import views as stored
from desktop.storage.notes import VIEWS


@dataclass(frozen=True, slots=True, kw_only=True)
class FullTheme:
    """A theme with what was said: by so many people, and so many times without a name."""

    theme: Theme
    views: tuple[MemberView, ...] = ()
    people: tuple[Person, ...] = ()
    unnamed: int = 0

    @property
    def id(self) -> int:
        return self.theme.id or 0


def get(workspace: Workspace, theme_id: int) -> FullTheme:
    """Raises LookupError where there is no such theme."""
    theme = answers.THEMES.get(workspace.db, theme_id)
    said = stored.of_theme(workspace.db, theme_id)
    return _full(theme, said, views.speakers(workspace, said))


def of_request(workspace: Workspace, request_id: int) -> list[FullTheme]:
    """The themes of a request in their order, without those that were given up."""
    themes = answers.themes(workspace.db, request_id)
    said = {one.id or 0: one for one in views.of_request(workspace, request_id)}
    put = stored.of_themes(workspace.db, [one.id or 0 for one in themes])
    everybody = views.speakers(workspace, said.values())
    return [
        _full(theme, [said[one] for one in said if one in put[theme.id or 0]], everybody)
        for theme in themes
    ]


def _full(theme: Theme, said: Sequence[MemberView], known: Sequence[Person]) -> FullTheme:
    """`known` are those who spoke, and perhaps others, in their order."""
    ids = {one.person_id for one in said}
    return FullTheme(
        theme=theme,
        views=tuple(said),
        people=tuple(person for person in known if person.id in ids),
        unnamed=sum(one.person_id is None for one in said),
    )


@for_offices(ORGANISERS)
def add(
    workspace: Workspace, act: Act, *, theme: Theme, view_ids: Collection[int] = ()
) -> FullTheme:
    """Begin a theme, below the others, with what belongs to it. Raises UserError as `put`."""
    there = answers.themes(workspace.db, theme.request_id)
    position = there[-1].position + 1 if there else 1
    with workspace.step(act, sentence(N_("Theme: {title}"), title=theme.title)):
        new = answers.THEMES.add(workspace.db, replace(theme, position=position))
        put(workspace, act, view_ids=view_ids, theme_id=new.id or 0)
        return get(workspace, new.id or 0)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, theme: Theme) -> FullTheme:
    """Call it something else, or recommend something else. Sending it on is `send_to`."""
    with workspace.step(act, sentence(N_("Change the theme “{title}”"), title=theme.title)):
        answers.THEMES.update(workspace.db, theme)
        versions.keep_in_step(workspace, record_sources.of_theme(theme), day=act.day)
        return get(workspace, theme.id or 0)


@for_offices(ORGANISERS)
def move(workspace: Workspace, act: Act, *, theme_id: int, by: int) -> None:
    """Put a theme so many places further down, or up where `by` is less than nothing."""
    moved = answers.THEMES.get(workspace.db, theme_id)
    order = answers.themes(workspace.db, moved.request_id)
    place = next(number for number, one in enumerate(order) if one.id == theme_id)
    order.insert(max(0, place + by), order.pop(place))
    with workspace.step(act, sentence(N_("Move the theme “{title}”"), title=moved.title)):
        for position, one in enumerate(order, start=1):
            if one.position != position:
                answers.THEMES.update(workspace.db, replace(one, position=position))


@for_offices(ORGANISERS)
def put(workspace: Workspace, act: Act, *, view_ids: Collection[int], theme_id: int) -> None:
    """What was said belongs to a theme; it may belong to several.

    What belongs to no request yet belongs to the theme's from now on. Raises UserError for
    what was said about another request.
    """
    db = workspace.db
    theme = answers.THEMES.get(db, theme_id)
    said = [VIEWS.get(db, view_id) for view_id in view_ids]
    if any(one.request_id not in {None, theme.request_id} for one in said):
        raise UserError(N_("This was said about something else."))
    there = {one.view_id for one in answers.view_themes(db, view_ids) if one.theme_id == theme_id}
    with workspace.step(act, sentence(N_("Belongs to the theme “{title}”"), title=theme.title)):
        for view in said:
            if view.request_id is None:
                VIEWS.update(db, replace(view, request_id=theme.request_id))
            if view.id not in there:
                new = ViewTheme(view_id=view.id or 0, theme_id=theme_id)
                answers.VIEW_THEMES.add(db, new)


@for_offices(ORGANISERS)
def take_out(workspace: Workspace, act: Act, *, view_ids: Collection[int], theme_id: int) -> None:
    """What was said does not belong to a theme after all; it stays what was said."""
    title = answers.THEMES.get(workspace.db, theme_id).title
    with workspace.step(act, sentence(N_("Take out of the theme “{title}”"), title=title)):
        for one in answers.view_themes(workspace.db, view_ids):
            if one.theme_id == theme_id:
                answers.VIEW_THEMES.delete(workspace.db, one.id or 0)


@for_offices(ORGANISERS)
def group(
    workspace: Workspace, act: Act, *, view_id: int, theme_ids: Collection[int], new: str = ""
) -> None:
    """Something that was said belongs to these themes and to no others of its request, in one step.

    `new` begins another theme for it. Raises UserError as `put`.
    """
    view_ids, request_id = [view_id], VIEWS.get(workspace.db, view_id).request_id
    live = {one.id or 0 for one in answers.themes(workspace.db, request_id or 0)}
    there = {one.theme_id for one in answers.view_themes(workspace.db, view_ids)} & live
    with workspace.step(act, sentence(N_("Group what was said"))):
        for theme_id in sorted(there - set(theme_ids)):
            take_out(workspace, act, view_ids=view_ids, theme_id=theme_id)
        for theme_id in sorted(set(theme_ids) - there):
            put(workspace, act, view_ids=view_ids, theme_id=theme_id)
        if clean_text(new) and request_id is not None:
            theme = Theme(request_id=request_id, title=new)
            add(workspace, act, theme=theme, view_ids=view_ids)


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, theme_id: int) -> None:
    """Give a theme up: what was said in it waits to be grouped again.

    Raises UserError where it has an answer, which people may have been told.
    """
    theme = answers.THEMES.get(workspace.db, theme_id)
    if answers.answers(workspace.db, [theme_id]):
        raise UserError(N_("This theme has an answer, so it stays. You can change its words."))
    with workspace.step(act, sentence(N_("Give up the theme “{title}”"), title=theme.title)):
        answers.THEMES.update(workspace.db, replace(theme, ended_on=act.day))


@for_offices(ORGANISERS)
def send_to(
    workspace: Workspace, act: Act, *, theme_ids: Collection[int], sent_to: str, sent_on: date
) -> None:
    """Themes go to whoever must answer them. Raises UserError, fields `sent_to`, `sent_on`."""
    to = clean_text(sent_to)
    if not to:
        raise UserError(N_("Say who must answer it."), field="sent_to")
    if sent_on > act.day:
        raise UserError(N_("This day is still to come. Check the date."), field="sent_on")
    with workspace.step(act, sentence(N_("Sent to {who}"), who=to)):
        for theme_id in theme_ids:
            theme = answers.THEMES.get(workspace.db, theme_id)
            answers.THEMES.update(workspace.db, replace(theme, sent_to=to, sent_on=sent_on))
