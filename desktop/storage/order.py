"""What was written down before what. Days alone do not tell; the order of history does."""

from collections.abc import Collection

from sqlite_utils import Database

from desktop.storage.answers import marks

STANDS = (
    "s.kind = 'act' AND NOT EXISTS (SELECT 1 FROM history_step u WHERE u.undoes_id = s.id"
    " AND u.kind = 'undo' AND NOT EXISTS"
    " (SELECT 1 FROM history_step r WHERE r.undoes_id = u.id))"
)
"""A step `s` that nobody took back."""


def of_rows(db: Database, table: str, request_ids: Collection[int]) -> dict[int, int]:
    """The place in history at which each row of a table about these requests was first written."""
    sql = (
        "SELECT row_id, min(id) FROM history_row WHERE tbl = ? AND row_id IN"
        f" (SELECT id FROM {table} WHERE request_id IN ({marks(request_ids)})) GROUP BY row_id"
    )
    return dict(db.execute(sql, (table, *request_ids)).fetchall())


def of_answers(db: Database, request_ids: Collection[int]) -> dict[int, int]:
    """As `of_rows`, for the answers to the themes of these requests."""
    sql = (
        "SELECT row_id, min(id) FROM history_row WHERE tbl = 'answer' AND row_id IN"
        " (SELECT answer.id FROM answer JOIN theme ON theme.id = answer.theme_id"
        f" WHERE theme.request_id IN ({marks(request_ids)})) GROUP BY row_id"
    )
    return dict(db.execute(sql, tuple(request_ids)).fetchall())


def of_themes(db: Database, request_ids: Collection[int]) -> dict[tuple[int, int], int]:
    """When what was said about these requests was first put to each theme.

    Also where it was taken out and put back: of its first time only the text in history is left,
    and that is read for all requests.
    """
    said = f"SELECT id FROM member_view WHERE request_id IN ({marks(request_ids)})"
    gone = (
        "SELECT row_id FROM history_row WHERE tbl = 'view_theme' EXCEPT SELECT id FROM view_theme"
    )
    sql = (
        "SELECT view_id, theme_id, min(at) FROM ("
        " SELECT v.view_id, v.theme_id, h.id AS at FROM view_theme v"
        " JOIN history_row h ON h.tbl = 'view_theme' AND h.row_id = v.id"
        f" WHERE v.view_id IN ({said}) AND h.after IS NOT NULL UNION ALL"
        " SELECT json_extract(after, '$.view_id'), json_extract(after, '$.theme_id'), id"
        f" FROM history_row WHERE tbl = 'view_theme' AND row_id IN ({gone}) AND after IS NOT NULL"
        ") GROUP BY view_id, theme_id"
    )
    rows = db.execute(sql, tuple(request_ids)).fetchall()
    return {(view_id, theme_id): at for view_id, theme_id, at in rows}


def of_notices(db: Database, request_ids: Collection[int]) -> dict[int, int]:
    """When it was last said of each request where all can read what became of it."""
    told = "json_extract(h.{image}, '$.public_on')"
    before, after = told.format(image="before"), told.format(image="after")
    sql = (
        "SELECT h.row_id, max(h.id) FROM history_row h JOIN history_step s ON s.id = h.step_id"
        f" WHERE h.tbl = 'request' AND h.row_id IN ({marks(request_ids)})"
        f" AND {after} IS NOT NULL AND {after} IS NOT {before} AND {STANDS} GROUP BY h.row_id"
    )
    return dict(db.execute(sql, tuple(request_ids)).fetchall())
