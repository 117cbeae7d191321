"""The table "Defaults" of how groups live with the program, row by row: a new group, the demo."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.group import Agreeing, GroupSettings, SecondCounter
from desktop.domain.office import Act
from desktop.domain.person import Person
from desktop.domain.policy import Policy
from desktop.services.group import starting
from desktop.services.money import policies
from desktop.services.people import people
from desktop.services.practice import practice_group
from desktop.services.workspace import Workspace
from desktop.settings import SMALLEST_TEXT, Settings

DAY = date(2026, 3, 12)
NEW, DEMO = "new group", "demo group"
Read = Callable[[Workspace], Any]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Workspace]]:
    folder: Path = tmp_path_factory.mktemp("defaults")
    at = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
    new, _act = starting.start_group(
        folder / "new.hearback",
        "kettle garden seven buses",
        Act(person_id=0, at=at, day=DAY),
        group=GroupSettings(name="Mill Lane Group"),
        founder=Person(name="Rosa Field"),
    )
    demo = practice_group.make_practice_group(folder / "demo.hearback", day=DAY).workspace
    yield {NEW: new, DEMO: demo}
    new.close()
    demo.close()


def policy(workspace: Workspace) -> Policy:
    return policies.on(workspace, DAY)


def rates_a_mile(workspace: Workspace) -> dict[str, Decimal]:
    """What is paid for a mile on the day, by kind of cost."""
    found = {}
    for category in policies.categories(workspace):
        rate = policy(workspace).rate(category.id or 0, DAY)
        if rate is not None and rate.amount is not None:
            found[category.code] = rate.amount
    return found


def households(workspace: Workspace) -> dict[str, str]:
    everybody = people.every(workspace)
    return {person.short: person.household for person in everybody if person.household}


ROWS: dict[str, tuple[Read, Any, Any]] = {
    "PINs": (lambda w: w.settings.pins, False, True),
    "ordinary claims agreed by": (lambda w: w.settings.agreeing, Agreeing.POLICY, Agreeing.PERSON),
    "second approver above": (lambda w: policy(w).second_agreer_above, None, 4000),
    "cash limit per person": (
        lambda w: (policy(w).cash_limit, policy(w).cash_limit_stops),
        (5000, False),
        (4000, True),
    ),
    "who may accept no receipt: the payer, up to": (
        lambda w: policy(w).no_receipt_limit,
        1000,
        1000,
    ),
    "second counter": (
        lambda w: w.settings.second_counter,
        SecondCounter.LATER,
        SecondCounter.REQUIRED,
    ),
    "count first then compare": (lambda w: w.settings.count_first, False, False),
    "second cash place": (lambda w: w.settings.meeting_float, False, True),
    "amounts of others on screen": (lambda w: w.settings.show_everyone, False, True),
    "the tin on screen": (lambda w: w.settings.show_tin, False, True),
    "speak amounts": (lambda w: w.settings.speak_amounts, True, True),
    "claim window, in months": (lambda w: policy(w).claim_months, 3, 3),
    "bank promise, in working days": (lambda w: policy(w).promise_days, 10, 10),
    "miles": (
        rates_a_mile,
        {"car": Decimal(45)},
        {"car": Decimal(45), "passenger": 5, "motorcycle": 24, "bicycle": 20},
    ),
    "household": (households, {}, {"Maya": "Mill Lane 4", "Sam": "Mill Lane 4"}),
    "idle lock, in minutes": (lambda w: w.settings.idle_minutes, 10, 10),
    "agreed by a committee": (lambda w: policy(w).agreed_on, None, date(2024, 12, 5)),
    "says on every screen that it is practice": (lambda w: w.settings.practice, False, True),
}
"""What is set, and its value in a new group and in the demo group."""


@pytest.mark.parametrize("which", [NEW, DEMO])
@pytest.mark.parametrize("row", ROWS)
def test_each_row_of_the_table_holds(both: dict[str, Workspace], row: str, which: str) -> None:
    read, new, demo = ROWS[row]
    assert read(both[which]) == (new if which == NEW else demo)


def test_no_rate_that_comes_filled_in_is_above_what_needs_checking(
    both: dict[str, Workspace],
) -> None:
    assert policies.warnings(both[NEW], policy(both[NEW])) == []


def test_text_begins_at_125_per_cent_in_the_systems_own_contrast() -> None:
    settings = Settings()
    assert (settings.text_size, settings.theme) == (125, "system")
    assert settings.text_size > SMALLEST_TEXT


def test_a_copy_on_closing_is_on_and_asks_for_the_place_once() -> None:
    known = Settings().group("a group that was never open here")
    assert (known.copy_on_closing, known.copies_to) == (True, "")
