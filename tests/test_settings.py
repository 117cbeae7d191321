"""This computer's settings are kept, and junk in them stops nobody."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.settings import KnownGroup, Settings, read_settings, write_settings

KNOWN = KnownGroup(
    file="Our Group.hearback",
    step=41,
    seen_at=datetime(2026, 3, 12, 16, 5, tzinfo=UTC),
    copies_to="/media/stick",
    copy_on_closing=False,
)
CHOSEN = Settings(
    text_size=175,
    language="cy",
    theme="dark",
    last_file="Our Group.hearback",
    groups={"5f2a": KNOWN},
)


def test_what_was_chosen_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    assert write_settings(path, CHOSEN)
    assert read_settings(path) == CHOSEN


def test_a_new_computer_begins_with_text_at_125_and_the_systems_colours(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == Settings(text_size=125, theme="system")


@pytest.mark.parametrize(
    "junk", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"text"', b"[" * 100_000]
)
def test_junk_is_as_if_nothing_had_been_set(tmp_path: Path, junk: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(junk)
    assert read_settings(path) == Settings()


@pytest.mark.parametrize(
    ("kept", "meant"),
    [
        ({"text_size": 9000}, Settings(text_size=250)),
        ({"text_size": True, "theme": "dark"}, Settings(theme="dark")),
        ({"text_size": "150"}, Settings()),
        ({"language": "tlh", "last_file": 7}, Settings()),
        ({"theme": ["dark"], "language": "pl"}, Settings(language="pl")),
        ({"somebody_elses": 1}, Settings()),
        ({"groups": ["5f2a"]}, Settings()),
        ({"groups": {"5f2a": 7, "6b": {}}}, Settings(groups={"6b": KnownGroup()})),
        (
            {"groups": {"5f2a": {"step": "9", "seen_at": "2026-03-12T16:05", "copies_to": "/m"}}},
            Settings(groups={"5f2a": KnownGroup(copies_to="/m")}),
        ),
        (
            {"groups": {"5f2a": {"step": True, "seen_at": "soon", "copy_on_closing": "no"}}},
            Settings(groups={"5f2a": KnownGroup()}),
        ),
    ],
)
def test_senseless_values_alone_are_left_out(
    tmp_path: Path, kept: dict[str, object], meant: Settings
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(kept), encoding="utf-8")
    assert read_settings(path) == meant


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    assert not write_settings(in_the_way / "settings.json", CHOSEN)


def test_copies_on_closing_are_on_until_somebody_says_never() -> None:
    assert Settings().group("never seen").copy_on_closing
    assert not CHOSEN.group("5f2a").copy_on_closing
