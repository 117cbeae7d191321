"""The page of themes of one request, and what is chosen in its list."""

from datetime import UTC, datetime

from desktop.ui.changes.answers.themes_page import ThemesPage
from tests.services.answering import Asked
from tests.ui.visiting import Visit

NOW = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


def make_page(*made: object) -> ThemesPage:
    return ThemesPage(*made)  # type: ignore[arg-type]


def listed(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.themes.list.rows()]


def choose(visit: Visit, asked: Asked, title: str) -> None:
    visit.enter(visit.room.themes.list)
    assert visit.room.themes.list.choose(asked.themes[title])
