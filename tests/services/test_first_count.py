"""“No cash yet” said by mistake: the first count of that tin says what was there at the start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.cash import CountKind, MovementKind, PlaceKind
from desktop.errors import UserError
from desktop.services import cash, counts, safety
from desktop.services.counts import Counted
from desktop.services.first_count import begins
from tests.services.in_words import GroupFile, InWords
from tests.services.new_group import make_new_group

PIECES = {2000: 3, 200: 1, 100: 1, 20: 1}


@pytest.fixture(scope="module")
def lone_file(tmp_path_factory: pytest.TempPathFactory) -> GroupFile:
    return make_new_group(tmp_path_factory.mktemp("first") / "First.hearback", officers=())


@pytest.fixture
def group(lone_file: GroupFile, tmp_path: Path) -> Iterator[InWords]:
    made = InWords(lone_file, lone_file.copied_to(tmp_path))
    yield made
    made.workspace.close()


def begin_box(group: InWords) -> int:
    act = group.act("Maya")
    box = cash.begin_place(group.workspace, act, kind=PlaceKind.TIN, name="Box")
    return box.id or 0


def count(group: InWords, place_id: int, counted: Counted) -> None:
    act = group.act("Maya")
    counts.count(group.workspace, act, place_id=place_id, kind=CountKind.CHECK, counted=counted)


def test_the_first_money_counted_is_what_was_there_at_the_start(group: InWords) -> None:
    box = begin_box(group)
    count(group, box, Counted(pieces=PIECES))
    [made] = counts.counts_of(group.workspace, box)
    assert (made.expected, made.total, made.difference) == (6_320, 6_320, 0)
    [line] = cash.book(group.workspace, box, made.day, made.day)[1]
    assert (line.movement.kind, line.left) == (MovementKind.START, 6_320)
    assert counts.still_as_we_left_it(group.workspace, box) == PIECES
    assert cash.proof(group.workspace, box).adds_up
    assert safety.check_file(group.workspace) == []


def test_only_the_first_count_begins_a_tin(group: InWords) -> None:
    box = begin_box(group)
    count(group, box, Counted(total=6_320))
    assert not begins(group.workspace, box)
    with pytest.raises(UserError, match="The tin has 80p over"):
        count(group, box, Counted(total=6_400))


def test_a_tin_once_counted_empty_has_begun(group: InWords) -> None:
    box = begin_box(group)
    count(group, box, Counted(total=0))
    with pytest.raises(UserError, match="The tin has £"):
        count(group, box, Counted(total=6_320))


def test_a_tin_money_was_put_into_has_begun(group: InWords) -> None:
    box = begin_box(group)
    cash.draw(group.workspace, group.act("Maya"), place_id=box, amount=1_000)
    with pytest.raises(UserError, match="The tin has £"):
        count(group, box, Counted(total=6_320))
