"""Who may do what: every service and every office; offices that ended; undo by another officer."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import desktop.services
from desktop.domain.office import OFFICERS, Act, Named, Office
from desktop.domain.person import Person
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import agreeing
from desktop.services.people import people
from desktop.storage import history
from tests.services.groups import Made, Riverside
from tests.services.in_words import DAY, InWords, cost

HOLDERS = {
    Office.TREASURER: "Maya",
    Office.CHAIR: "Leon",
    Office.SECOND: "Priya",
    Office.COORDINATOR: "Nia",
    Office.HELPER: "Sam",
}


def every_service() -> list[tuple[str, Callable[..., Any]]]:
    """Every public function of the services that is told who is at the laptop."""
    found: list[tuple[str, Callable[..., Any]]] = []
    for module in pkgutil.walk_packages(desktop.services.__path__, "desktop.services."):
        for name, function in vars(import_module(module.name)).items():
            ours = getattr(function, "__module__", "") == module.name
            if ours and inspect.isfunction(function) and not name.startswith("_"):
                parameters = list(inspect.signature(function).parameters)
                if parameters[1:2] == ["act"]:
                    found.append((f"{module.name.rpartition('.')[2]}.{name}", function))
    return found


SERVICES = every_service()

MOVES_MONEY = {
    "advances.settle",
    "cash.begin_place",
    "cash.draw",
    "cash.give_back",
    "cash.transfer",
    "claims.take_late",
    "corrections.not_given",
    "corrections.put_right",
    "counts.hand_over",
    "recording.record_given",
    "paper_claims.claim_of_row",
    "paper_counts.count_on_paper",
    "paper_counts.keep_total",
    "paper_counts.money_put_in",
    "paper_rows.type_in",
    "paying.pay",
    "paying.sign_later",
    "people.show_to_pay",
    "promises.keep_promise",
    "promises.promise",
    "promises.take_promise_back",
}
GROUPS_OWN = {
    "erasing.erase",
    "erasing.mentions",
    "erasing.name_kept_until",
    "old_claims.empty_old",
    "old_claims.old",
    "group.add_closed_day",
    "group.change_settings",
    "group.end_office",
    "group.give_office",
    "group.remove_closed_day",
    "policies.adopt",
    "policies.agreed_on",
    "policies.add_category",
}


@pytest.fixture(scope="module")
def shared(practice_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[InWords]:
    """One open group for all the calls that change nothing."""
    opened = InWords(practice_file, practice_file.copied_to(Path(tmp_path_factory.mktemp("all"))))
    yield opened
    opened.workspace.close()


@pytest.mark.parametrize(("name", "service"), SERVICES, ids=[name for name, _ in SERVICES])
def test_every_service_says_which_offices_it_is_for(name: str, service: Callable[..., Any]) -> None:
    offices = getattr(service, "offices", None)
    assert offices, name
    assert offices <= frozenset(Office)


@pytest.mark.parametrize("office", Office)
@pytest.mark.parametrize(("name", "service"), SERVICES, ids=[name for name, _ in SERVICES])
def test_an_office_is_refused_what_it_may_not_do_before_anything_happens(
    shared: InWords, name: str, service: Callable[..., Any], office: Office
) -> None:
    """Called without what it needs: who may, gets as far as that; who may not, is refused first."""
    act, before = shared.act(HOLDERS[office]), history.head(shared.workspace.db)
    said = ""
    try:
        service(shared.workspace, act)
    except (NotAllowed, TypeError) as error:
        said = str(error)
    if office in service.offices:  # type: ignore[attr-defined]
        assert "missing" in said or not said, name
    else:
        assert said.startswith("This is for the "), name
    if said:  # one that needs nothing more did what it does
        assert history.head(shared.workspace.db) == before


def test_only_officers_move_money_and_only_treasurer_and_chair_change_the_group() -> None:
    known = dict(SERVICES)
    for name in MOVES_MONEY:
        assert known[name].offices == OFFICERS, name  # type: ignore[attr-defined]
    for name in GROUPS_OWN:
        assert known[name].offices == {Office.TREASURER, Office.CHAIR}, name  # type: ignore[attr-defined]
    assert known["people.save_details"].offices == {Office.TREASURER}  # type: ignore[attr-defined]


def test_a_refusal_says_who_to_ask(riverside: Riverside) -> None:
    with pytest.raises(NotAllowed) as refused:
        riverside.pay(riverside.ready("Amina", cost("bus", "4.60")), by="Nia")
    assert str(refused.value) == "This is for the treasurer or the chair. Ask one of them."


def test_who_holds_no_office_may_do_nothing(riverside: Riverside) -> None:
    ben = riverside.act("Ben")
    with pytest.raises(NotAllowed):
        meetings.came(
            riverside.workspace,
            ben,
            meeting_id=riverside.meeting_id,
            person_id=riverside.id("Amina"),
        )


def test_an_office_that_has_not_begun_or_has_ended_counts_for_nothing(
    riverside: Riverside,
) -> None:
    workspace = riverside.workspace
    until = DAY + timedelta(days=7)
    group.give_office(
        workspace,
        riverside.act("Leon"),
        person_id=riverside.id("Ben"),
        office=Office.SECOND,
        until_day=until,
    )
    amina = riverside.ready("Amina", cost("bus", "4.60"))
    for day in (DAY - timedelta(days=1), until + timedelta(days=1)):
        with pytest.raises(NotAllowed):
            riverside.pay(amina, by="Ben", day=day)
    assert riverside.pay(amina, by="Ben", day=until).paid_by == riverside.id("Ben")


def test_who_was_named_needs_the_office_on_that_day_too(riverside: Riverside) -> None:
    workspace, chair = riverside.workspace, riverside.act("Leon")
    held = [each for each in group.holdings(workspace) if each.office is Office.SECOND]
    group.end_office(workspace, chair, holding_id=held[0].id or 0)
    amina = riverside.claim("Amina", cost("bus", "4.60"))
    with pytest.raises(NotAllowed):
        riverside.agree(amina, "Priya")


def test_somebody_always_keeps_the_group(lone: InWords) -> None:
    workspace, act = lone.workspace, lone.act()
    [mine] = group.holdings(workspace)
    with pytest.raises(UserError, match="Give another person this office first"):
        group.end_office(workspace, act, holding_id=mine.id or 0)
    stands_in = DAY + timedelta(days=7)
    ben = {"person_id": lone.id("Ben"), "office": Office.CHAIR}
    group.give_office(workspace, act, until_day=stands_in, **ben)  # type: ignore[arg-type]
    with pytest.raises(UserError, match="Give another person this office first"):
        group.end_office(workspace, act, holding_id=mine.id or 0)
    group.give_office(workspace, act, person_id=lone.id("Carys"), office=Office.CHAIR)
    group.end_office(workspace, act, holding_id=mine.id or 0)
    with pytest.raises(NotAllowed):
        lone.claim("Amina", cost("bus", "1.00"))


def test_an_office_is_given_once_and_only_from_today_on(small: InWords) -> None:
    workspace, act, leon = small.workspace, small.act(), small.id("Leon")
    with pytest.raises(UserError) as refused:
        group.give_office(workspace, act, person_id=leon, office=Office.CHAIR)
    assert str(refused.value) == "Leon is chair already."
    with pytest.raises(UserError, match="This day is over"):
        group.give_office(
            workspace,
            act,
            person_id=leon,
            office=Office.HELPER,
            until_day=date(2026, 3, 11),
        )


def test_undo_is_refused_to_who_may_not_do_the_step(riverside: Riverside) -> None:
    workspace = riverside.workspace
    people.add(workspace, riverside.act("Nia"), person=Person(name="Jo"))
    for nobody in ("Sam", "Ben"):
        said = workspace.why_not_undo(riverside.act(nobody))
        assert str(said) == "“Add Jo” is for another officer to take back."
        with pytest.raises(UserError, match="another officer"):
            workspace.undo(riverside.act(nobody))
    workspace.undo(riverside.act("Leon"))
    with pytest.raises(NotAllowed, match="another officer"):
        workspace.redo(riverside.act("Sam"))
    workspace.redo(riverside.act("Nia"))
    assert [hit.title for hit in group.find(workspace, "Jo")] == ["Jo"]


def test_a_treasurers_step_is_not_taken_back_by_the_coordinator(riverside: Riverside) -> None:
    group.add_closed_day(
        riverside.workspace, riverside.act("Maya"), day=date(2026, 5, 1), name="our trip"
    )
    with pytest.raises(UserError, match="another officer"):
        riverside.workspace.undo(riverside.act("Nia"))


def test_only_treasurer_and_chair_set_somebody_elses_pin(riverside: Riverside) -> None:
    priya = riverside.id("Priya")
    with pytest.raises(NotAllowed):
        group.set_pin(riverside.workspace, riverside.act("Nia"), pin="1111", person_id=priya)
    for wrong in ("12", "123456789", "12a4", "", "²²²²", "12 34", "\ud800123"):
        with pytest.raises(UserError, match="four to eight figures"):
            group.set_pin(riverside.workspace, riverside.act("Priya"), pin=wrong)
    group.set_pin(riverside.workspace, riverside.act("Leon"), pin="1111", person_id=priya)
    full = riverside.claim("Amina", cost("bus", "4.60"))
    by = Named(person_id=priya, pin="1111")
    agreeing.agree(riverside.workspace, riverside.act(), claim_ids=[full.id], by=by)


def test_a_pin_is_the_same_on_an_arabic_keyboard(riverside: Riverside) -> None:
    workspace, leon = riverside.workspace, riverside.id("Leon")
    group.set_pin(workspace, riverside.act("Leon"), pin="١٢٣٤")
    assert group.may_sit_down(workspace, leon, "1234", DAY)
    assert group.may_sit_down(workspace, leon, "۱۲۳۴", DAY)
    assert not group.may_sit_down(workspace, leon, "\ud800", DAY)


def test_no_act_of_a_stranger_passes(riverside: Riverside) -> None:
    stranger = Act(person_id=12345, at=riverside.act().at, day=DAY)
    with pytest.raises(NotAllowed):
        people.add(riverside.workspace, stranger, person=Person(name="Jo"))
