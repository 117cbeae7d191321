"""When what people said was put to a theme: read for these requests alone, also from history."""

from desktop.services.changes.said import themes
from desktop.storage import order
from tests.services.groups import Riverside
from tests.services.hearing_back import Hearing


def put(bus: Hearing) -> dict[tuple[int, int], int]:
    return order.of_themes(bus.group.workspace.db, [bus.request_id])


def test_what_was_said_about_another_request_is_not_read(riverside: Riverside) -> None:
    bus, other = Hearing(riverside), Hearing(riverside)
    asked, elsewhere = put(bus), put(other)
    assert {theme_id for _, theme_id in asked} == set(bus.asked.themes.values())
    assert not asked.keys() & elsewhere.keys()
    both = order.of_themes(riverside.workspace.db, [bus.request_id, other.request_id])
    assert both == asked | elsewhere


def test_words_taken_out_and_put_back_keep_their_first_place(riverside: Riverside) -> None:
    bus = Hearing(riverside)
    before, theme_id = put(bus), bus.asked.themes["Seats"]
    view = themes.get(riverside.workspace, theme_id).views[0].id or 0
    for do in (themes.take_out, themes.put):
        do(riverside.workspace, riverside.act(), view_ids=[view], theme_id=theme_id)
        assert put(bus) == before


def test_words_put_to_a_theme_later_come_after_all_before(riverside: Riverside) -> None:
    bus = Hearing(riverside)
    before = put(bus)
    view_id = bus.said("Ben", "Fares")
    assert put(bus)[view_id, bus.asked.themes["Fares"]] > max(before.values())
