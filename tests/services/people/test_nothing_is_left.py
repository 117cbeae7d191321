"""Whatever was typed about somebody, wherever, in whatever order: after erasing no byte is left."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.person import Person, clean_text
from desktop.errors import UserError
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.money import claims, paying
from desktop.services.people import people
from tests.services.gone import bytes_of, erase
from tests.services.in_words import DAY, GroupFile, InWords, cost
from tests.services.writers import WRITERS
from tests.storage.decrypted import spellings

NAMES = {
    "Łukasz Nowakowski": ("Łukasz", "łukasz", "NOWAKOWSKI", "Łukasz’s", "nowakowski, Łukasz"),
    "María-José O’Neill": (
        "María-José",
        "O’Neill",
        "o'neill’s",
        "MARIA JOSE",
        "María-José O’Neill",
    ),
    "王小明": ("小明", "王小明"),
    "Aminatou Diallo": ("Aminatou", "ÁMINATOU", "Diallo’s", "Aminatou Diallo"),
}
"""Somebody's name, and how other people write it."""
AFTER = date(2033, 1, 1)
Write = Callable[[InWords, str], None]


@st.composite
def lives(draw: st.DrawFn) -> tuple[str, list[tuple[Write, str]], bool, int]:
    """A name, what was written where, whether they were paid, and how much was undone."""
    name = draw(st.sampled_from(sorted(NAMES)))
    around = st.text(st.sampled_from("abc é.,?!\n£1明علي"), max_size=12)
    written: list[tuple[Write, str]] = [
        (write, f"{draw(around)} {draw(st.sampled_from(NAMES[name]))} {draw(around)}")
        for write in draw(st.lists(st.sampled_from(WRITERS), max_size=5, unique=True))
    ]
    return name, written, draw(st.booleans()), draw(st.integers(0, 3))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(lives())
def test_no_byte_of_a_name_is_left_where_it_was_taken_out(
    new_file: GroupFile,
    tmp_path_factory: pytest.TempPathFactory,
    life: tuple[str, list[tuple[Write, str]], bool, int],
) -> None:
    name, written, paid, undone = life
    small = InWords(new_file, new_file.copied_to(Path(tmp_path_factory.mktemp("left"))))
    person = people.add(small.workspace, small.act(), person=Person(name=name)).id or 0
    if paid:
        pay_them(small, person)
    for write, words in written:
        write(small, clean_text(words))
    undo(small, undone)

    if any(one.name == name for one in people.every(small.workspace)):
        erase(small.workspace, small.act(day=AFTER if paid else DAY), person_id=person)
        content = bytes_of(small)
        left = [form for form in NAMES[name] for way in spellings(form) if way in content]
        assert left == []
        assert group.find(small.workspace, name) == []
    assert safety.check_file(small.workspace) == []
    small.workspace.close()


def pay_them(small: InWords, person_id: int) -> None:
    full = claims.new_claim(
        small.workspace,
        small.act(),
        person_id=person_id,
        costs=[cost("bus", "2.00")],
        meeting_id=small.meeting_id,
    )
    full = small.agree(small.with_receipts(full))
    paying.pay(
        small.workspace,
        small.act(),
        claim_id=full.id,
        place_id=small.place_id,
        given=paying.Given(),
    )


def undo(small: InWords, steps: int) -> None:
    for _ in range(steps):
        try:
            small.workspace.undo(small.act())
        except UserError:
            return
