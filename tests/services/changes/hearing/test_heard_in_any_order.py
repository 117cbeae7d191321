"""Whatever happens around a request, in whatever order: nobody who spoke is forgotten."""

import json

import pytest

from desktop.services.changes.hearing import owed
from desktop.services.changes.hearing.owed import Heard
from desktop.services.keeping import safety
from tests.services.changes.hearing.heard_in_any_order import AnyOrder
from tests.services.hearing_back import Hearing
from tests.services.in_words import InWords

STEPS = 60


@pytest.mark.parametrize("seed", range(4))
def test_who_waits_is_who_spoke_and_has_not_heard(small: InWords, seed: int) -> None:
    """Practice rule 36: each is in one place, a closed request owes nobody, letters stay."""
    any_order = AnyOrder(Hearing(small), seed)
    letters: dict[int, dict[str, object]] = {}
    for _ in range(STEPS):
        done = any_order.step()
        look_at_who_waits(any_order, done)
        now = {row["id"]: row for row in small.workspace.db.table("sent_letter").rows}
        assert {one: now[one] for one in letters} == letters, done
        letters = now
        look_at_the_nameless(any_order)
    assert letters, "somebody heard"
    assert safety.check_file(small.workspace) == []


def look_at_who_waits(any_order: AnyOrder, done: str) -> None:
    group, request_id = any_order.bus.group, any_order.bus.request_id
    every = owed.everybody(group.workspace, request_id, any_order.day)
    found = {one.person.name: one.heard for one in every}
    assert len(found) == len(every)
    assert any_order.spoke() <= found.keys()
    assert {name for name, heard in found.items() if heard is Heard.OWED} == any_order.waiting(), (
        done
    )


def look_at_the_nameless(any_order: AnyOrder) -> None:
    """No row and no image in the history tells who spoke without a name."""
    db, nameless = any_order.bus.group.workspace.db, any_order.unnamed()
    images = "SELECT row_id, before, after FROM history_row WHERE tbl = 'member_view'"
    held = [
        json.loads(image)
        for row_id, *both in db.execute(images).fetchall()
        for image in both
        if image and row_id in nameless
    ]
    held += [row for row in db.table("member_view").rows if row["id"] in nameless]
    assert {one["person_id"] for one in held} <= {None}
    assert {one["letter_id"] for one in held} <= {None}
