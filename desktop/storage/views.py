"""What people said: about a request, about none yet, in reply to a letter, without an answer."""

import json
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlite_utils import Database

from desktop.domain.notes import MemberView
from desktop.storage.notes import VERSIONS, VIEWS

IN_A_THEME = (
    "EXISTS (SELECT 1 FROM view_theme v JOIN theme t ON t.id = v.theme_id"
    " WHERE v.view_id = member_view.id AND t.ended_on IS NULL)"
)
ANSWERED = (
    "EXISTS (SELECT 1 FROM view_theme v JOIN theme t ON t.id = v.theme_id"
    " JOIN answer a ON a.theme_id = t.id LEFT JOIN decision d ON d.id = a.decision_id"
    " WHERE v.view_id = member_view.id AND t.ended_on IS NULL AND d.withdrawn_on IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM answer n WHERE n.replaces_id = a.id))"
)
"""The answer that holds is there; one that is a decision of ours stands while that one does."""
DECIDED = (
    "EXISTS (SELECT 1 FROM agenda_line l JOIN decision d ON d.item_id = l.item_id"
    " WHERE l.id = member_view.line_id AND d.withdrawn_on IS NULL)"
)
"""The group itself decided about the item they spoke of: notice was taken."""
BY_DAY = "day, id"


def of_request(db: Database, request_id: int) -> list[MemberView]:
    """Everything said about a request, replies too; the oldest first."""
    return VIEWS.where(db, "request_id = ?", request_id, order_by=BY_DAY)


def of_requests(db: Database, request_ids: Collection[int]) -> list[MemberView]:
    """As `of_request`, about all of these."""
    marks = ", ".join("?" for _ in request_ids)
    return VIEWS.where(db, f"request_id IN ({marks})", *request_ids, order_by=BY_DAY)


def without_request(db: Database) -> list[MemberView]:
    """What wants an answer and belongs to no request; the newest first."""
    where = "request_id IS NULL AND wants_answer"
    return VIEWS.where(db, where, order_by="day DESC, id DESC")


def unsorted(db: Database, request_id: int) -> list[MemberView]:
    """What was said about a request, wants an answer and is in no theme; the oldest first."""
    where = f"request_id = ? AND wants_answer AND NOT {IN_A_THEME}"
    return VIEWS.where(db, where, request_id, order_by=BY_DAY)


def of_theme(db: Database, theme_id: int) -> list[MemberView]:
    where = "id IN (SELECT view_id FROM view_theme WHERE theme_id = ?)"
    return VIEWS.where(db, where, theme_id, order_by=BY_DAY)


def of_themes(db: Database, theme_ids: Collection[int]) -> dict[int, list[int]]:
    """The ids of what is in each of these themes."""
    found: dict[int, list[int]] = {theme_id: [] for theme_id in theme_ids}
    marks = ", ".join("?" for _ in theme_ids)
    sql = f"SELECT theme_id, view_id FROM view_theme WHERE theme_id IN ({marks})"
    for theme_id, view_id in db.execute(sql, tuple(theme_ids)).fetchall():
        found[theme_id].append(view_id)
    return found


def unanswered(db: Database, before: date) -> list[MemberView]:
    """What was said before a day, wants an answer and has none; the oldest first."""
    where = f"day < ? AND wants_answer AND NOT {ANSWERED} AND NOT {DECIDED}"
    return VIEWS.where(db, where, before.isoformat(), order_by=BY_DAY)


def helpers(db: Database) -> list[str]:
    """Who helped somebody to say something, in the words that were typed, each once."""
    rows = db.execute("SELECT DISTINCT through FROM member_view WHERE through <> '' ORDER BY 1")
    return [row[0] for row in rows.fetchall()]


def delete(db: Database, view_id: int) -> None:
    """Take out what was said, and out of the themes it is in."""
    db.execute("DELETE FROM view_theme WHERE view_id = ?", (view_id,))
    VIEWS.delete(db, view_id)


def forget_in_versions(db: Database, view_ids: Collection[int]) -> set[int]:
    """These stand in every version of notes as nobody's from now on; the versions they stood in,
    also those that were undone and stand in history alone."""
    said = "json_extract(coalesce(after, before), '$.said')"
    rows = db.execute(
        f"SELECT DISTINCT row_id, {said} FROM history_row WHERE tbl = 'notes_version'"
        f" AND {said} IS NOT NULL"
    )
    held = {row_id for row_id, text in rows.fetchall() if _hold(json.loads(text), view_ids)}
    for version in VERSIONS.where(db):
        if version.id in held:
            content = json.loads(version.said)
            for view in _hold(content, view_ids):
                view.update(person_id=None, through="", letter_id=None)
            text = json.dumps(content, ensure_ascii=False, sort_keys=True)
            db.table("notes_version").update(version.id or 0, {"said": text})
    return held


def _hold(content: dict[str, Any], view_ids: Collection[int]) -> list[dict[str, Any]]:
    """Those of the views that stand in the notes."""
    lines = content.get("lines", [])
    return [view for line in lines for view in line.get("views", []) if view["id"] in view_ids]
