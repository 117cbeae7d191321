"""Themes, what belongs to them, answers, changes and whether members feel them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from desktop.domain.answer import Answer, Theme, ViewTheme
from desktop.domain.change import Change, ChangeCheck
from desktop.domain.request import Request
from desktop.storage.records import Table
from desktop.storage.requests import REQUESTS

THEMES = Table("theme", Theme)
VIEW_THEMES = Table("view_theme", ViewTheme)
ANSWERS = Table("answer", Answer)
CHANGES = Table("change", Change)
CHECKS = Table("change_check", ChangeCheck)


def themes(db: Database, request_id: int) -> list[Theme]:
    """The themes of a request in their order, without those that were given up."""
    where = "request_id = ? AND ended_on IS NULL"
    return THEMES.where(db, where, request_id, order_by="position, id")


def view_themes(db: Database, view_ids: Collection[int]) -> list[ViewTheme]:
    return VIEW_THEMES.where(db, f"view_id IN ({marks(view_ids)})", *view_ids)


def themes_of(db: Database, request_ids: Collection[int]) -> list[Theme]:
    """As `themes`, of all these requests."""
    where = f"request_id IN ({marks(request_ids)}) AND ended_on IS NULL"
    return THEMES.where(db, where, *request_ids, order_by="position, id")


def view_themes_of(db: Database, request_ids: Collection[int]) -> list[ViewTheme]:
    """Which themes everything is in that was said about these requests."""
    said = f"SELECT id FROM member_view WHERE request_id IN ({marks(request_ids)})"
    return VIEW_THEMES.where(db, f"view_id IN ({said})", *request_ids)


def answers(db: Database, theme_ids: Collection[int]) -> list[Answer]:
    """Every answer to these themes, the oldest first, also those that were replaced."""
    return ANSWERS.where(db, f"theme_id IN ({marks(theme_ids)})", *theme_ids)


def changes(db: Database, answer_ids: Collection[int]) -> list[Change]:
    return CHANGES.where(db, f"answer_id IN ({marks(answer_ids)})", *answer_ids)


def checks(db: Database, change_ids: Collection[int]) -> list[ChangeCheck]:
    where = f"change_id IN ({marks(change_ids)})"
    return CHECKS.where(db, where, *change_ids, order_by="months, id")


def every_change(db: Database) -> list[Change]:
    """What is still to do stands first, by the day it is due; then what ended, newest first."""
    order = "state <> 'to do', ended_on DESC, due IS NULL, due, id"
    return CHANGES.where(db, order_by=order)


def replaced(db: Database) -> set[int]:
    """The ids of all answers in whose place there is a newer one."""
    sql = "SELECT replaces_id FROM answer WHERE replaces_id IS NOT NULL"
    return {row[0] for row in db.execute(sql)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an answer belongs."""

    theme: Theme
    request: Request


def places(db: Database, answer_ids: Collection[int]) -> dict[int, Place]:
    """The theme and the request of each of these answers, by the answer's id."""
    found = ANSWERS.where(db, f"id IN ({marks(answer_ids)})", *answer_ids)
    theme_ids = {one.theme_id for one in found}
    themes = THEMES.where(db, f"id IN ({marks(theme_ids)})", *theme_ids)
    request_ids = {one.request_id for one in themes}
    requests = REQUESTS.where(db, f"id IN ({marks(request_ids)})", *request_ids)
    theme_of = {one.id: one for one in themes}
    request_of = {one.id: one for one in requests}
    placed = {}
    for answer in found:
        theme = theme_of[answer.theme_id]
        placed[answer.id or 0] = Place(theme=theme, request=request_of[theme.request_id])
    return placed


def first_said(db: Database, theme_ids: Collection[int]) -> dict[int, date]:
    """The day on which somebody first said what belongs to each theme; none where nobody did."""
    sql = f"""SELECT theme_id, min(member_view.day) FROM view_theme
        JOIN member_view ON member_view.id = view_theme.view_id
        WHERE theme_id IN ({marks(theme_ids)}) AND member_view.wants_answer = 1
        GROUP BY theme_id"""
    rows = db.execute(sql, list(theme_ids)).fetchall()
    return {theme_id: date.fromisoformat(day) for theme_id, day in rows}


def marks(ids: Collection[int]) -> str:
    """As many question marks as there are ids, for SQL."""
    return ", ".join("?" for _ in ids)
