"""Themes, what belongs to them, answers, changes and whether members feel them."""

from collections.abc import Collection

from sqlite_utils import Database

from desktop.domain.answer import Answer, Theme, ViewTheme
from desktop.domain.change import Change, ChangeCheck
from desktop.storage.records import Table

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
    return VIEW_THEMES.where(db, f"view_id IN ({_marks(view_ids)})", *view_ids)


def answers(db: Database, theme_ids: Collection[int]) -> list[Answer]:
    """Every answer to these themes, the oldest first, also those that were replaced."""
    return ANSWERS.where(db, f"theme_id IN ({_marks(theme_ids)})", *theme_ids)


def changes(db: Database, answer_ids: Collection[int]) -> list[Change]:
    return CHANGES.where(db, f"answer_id IN ({_marks(answer_ids)})", *answer_ids)


def checks(db: Database, change_ids: Collection[int]) -> list[ChangeCheck]:
    where = f"change_id IN ({_marks(change_ids)})"
    return CHECKS.where(db, where, *change_ids, order_by="months, id")


def _marks(ids: Collection[int]) -> str:
    return ", ".join("?" for _ in ids)
