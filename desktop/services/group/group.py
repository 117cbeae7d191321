"""The group: opening its file, its settings, offices, PINs and closed days."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.domain.cash import Place, PlaceKind
from desktop.domain.group import GroupSettings
from desktop.domain.history import Step
from desktop.domain.office import EVERY_OFFICE, OFFICE_NAMES, Act, Holding, Office
from desktop.domain.person import Person, Status, checked_name, listed_name
from desktop.domain.search import Hit, HitKind
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices, hashed_pin, pin_fits, require
from desktop.services.keeping.opening import check_password
from desktop.services.workspace import Workspace
from desktop.storage import cash, database, history, offices, people, search, settings
from desktop.storage.database import Key

GROUP_KEEPERS = frozenset({Office.TREASURER, Office.CHAIR})
NO_NAME = N_("Type your group's name. You can change it later.")


def open_group(path: Path, password: str) -> Workspace:
    """Open a group's file. Raises UserError, in words, for whatever keeps it shut."""
    return Workspace(database.open_file(path, Key(password)), path)


def begin_group(
    path: Path, password: str, act_at: Act, *, group: GroupSettings, founder: Person
) -> tuple[Workspace, Act]:
    """Make a new group's file with its first officer, who holds the treasurer's office.

    `act_at` gives the instant and the day; the answer's Act is the founder's. The beginning
    of a file is never taken back.
    """
    group = _named(group)
    check_password(password, group_name=group.name)
    workspace = Workspace(database.create_file(path, Key(password)), path)
    try:
        return workspace, _begin(workspace, act_at, group, founder)
    except BaseException:
        workspace.close()
        path.unlink(missing_ok=True)
        raise


def _named(group: GroupSettings) -> GroupSettings:
    """Its name in one line, as it may be kept. Raises UserError, field `group`."""
    if not group.name.strip():
        raise UserError(NO_NAME, field="group")
    return replace(group, name=checked_name(group.name, "group"))


def _begin(workspace: Workspace, act_at: Act, group: GroupSettings, founder: Person) -> Act:
    label = sentence(N_("Start {group}"), group=group.name)
    with workspace.step(act_at, label, kind="migration"):
        settings.write(workspace.db, group)
        first = people.PEOPLE.add(workspace.db, founder)
        assert first.id is not None
        holding = Holding(person_id=first.id, office=Office.TREASURER, from_day=act_at.day)
        offices.HOLDINGS.add(workspace.db, holding)
        for kind in (PlaceKind.BANK, PlaceKind.PEOPLE, PlaceKind.DIFFERENCE, PlaceKind.START):
            cash.PLACES.add(workspace.db, Place(kind=kind, name=kind.value))
    return replace(act_at, person_id=first.id)


@for_offices(GROUP_KEEPERS)
def change_settings(workspace: Workspace, act: Act, *, group: GroupSettings) -> None:
    """Change what the group decided about itself."""
    group = _named(group)
    if group.pins and not workspace.settings.pins:
        _check_pins(workspace, act)
    if group.currency_code != workspace.settings.currency_code and cash.newest_movement(
        workspace.db
    ):
        raise UserError(N_("Money has moved already. The currency stays."), field="currency_code")
    with workspace.step(act, sentence(N_("Change our settings"))):
        settings.write(workspace.db, group)


def _check_pins(workspace: Workspace, act: Act) -> None:
    """Whoever has no PIN could not sit down any more once PINs are on."""
    for person, held in officers(workspace, act.day):
        if person.id is not None and held and offices.pin_hash(workspace.db, person.id) is None:
            raise UserError(
                N_("{name} has no PIN yet. Set it first."), field="pins", name=person.short
            )


@for_offices(GROUP_KEEPERS)
def give_office(
    workspace: Workspace,
    act: Act,
    *,
    person_id: int,
    office: Office,
    until_day: date | None = None,
) -> Holding:
    """Give somebody an office from today, until a day when it is for a time only.

    Raises UserError for somebody who has it, who has died or was erased, or for a day that
    is over.
    """
    person = people.PEOPLE.get(workspace.db, person_id)
    title = sentence(OFFICE_NAMES[office])
    if until_day is not None and until_day < act.day:
        raise UserError(N_("This day is over. Choose a later one."), field="until_day")
    if person.status is Status.DIED:
        raise UserError(N_("{name} has died. Choose somebody else."), name=person.short)
    if person.erased_on is not None:
        raise UserError(N_("Choose somebody who is with us now."))
    if office in offices.held_by(workspace.db, person_id, act.day):
        raise UserError(N_("{name} is {office} already."), name=person.short, office=title)
    label = sentence(N_("{name} becomes {office}"), name=person.short, office=title)
    with workspace.step(act, label):
        holding = Holding(person_id=person_id, office=office, from_day=act.day, until_day=until_day)
        return offices.HOLDINGS.add(workspace.db, holding)


@for_offices(GROUP_KEEPERS)
def end_office(workspace: Workspace, act: Act, *, holding_id: int) -> None:
    """End an office today. The last treasurer or chair, who gives offices, cannot leave it.

    Somebody who only stands in until a day does not count as staying.
    """
    holding = offices.HOLDINGS.get(workspace.db, holding_id)
    stay = [
        other
        for other in offices.HOLDINGS.where(workspace.db)
        if other.id != holding_id and other.until_day is None and other.office in GROUP_KEEPERS
    ]
    if holding.office in GROUP_KEEPERS and not stay:
        raise UserError(N_("Give another person this office first. Somebody must hold it."))
    person = people.PEOPLE.get(workspace.db, holding.person_id)
    title = sentence(OFFICE_NAMES[holding.office])
    label = sentence(N_("{name} is no longer {office}"), name=person.short, office=title)
    with workspace.step(act, label):
        yesterday = date.fromordinal(act.day.toordinal() - 1)
        offices.HOLDINGS.update(workspace.db, replace(holding, until_day=yesterday))


@for_offices(EVERY_OFFICE)
def set_pin(workspace: Workspace, act: Act, *, pin: str, person_id: int | None = None) -> None:
    """Set one's own PIN, or let another person type theirs, as treasurer or chair.

    Raises UserError, field `pin`, unless it has four to eight figures.
    """
    whose = person_id or act.person_id
    if whose != act.person_id:
        require(workspace, act.person_id, act, GROUP_KEEPERS)
    hashed = hashed_pin(pin)
    person = people.PEOPLE.get(workspace.db, whose)
    with workspace.step(act, sentence(N_("Set a PIN for {name}"), name=person.short)):
        offices.set_pin_hash(workspace.db, whose, hashed)


def may_sit_down(workspace: Workspace, person_id: int, pin: str, day: date) -> bool:
    """Whether this person may use the laptop: holds an office, and the PIN fits where it is on."""
    if not offices.held_by(workspace.db, person_id, day):
        return False
    return not workspace.settings.pins or pin_fits(workspace, person_id, pin)


def officers(workspace: Workspace, day: date) -> list[tuple[Person, frozenset[Office]]]:
    """Everybody who holds an office on this day, with the offices they hold."""
    return list(workspace.kept(("officers", day), lambda: _officers(workspace, day)))


def _officers(workspace: Workspace, day: date) -> list[tuple[Person, frozenset[Office]]]:
    ids = offices.holders(workspace.db, EVERY_OFFICE, day)
    found = people.by_ids(workspace.db, set(ids))
    return [(found[i], offices.held_by(workspace.db, i, day)) for i in ids]


def holdings(workspace: Workspace) -> list[Holding]:
    return offices.HOLDINGS.where(workspace.db)


@for_offices(GROUP_KEEPERS)
def add_closed_day(workspace: Workspace, act: Act, *, day: date, name: str) -> None:
    """A day on which we do not work: no promise falls due by counting it."""
    if day in settings.closed_days(workspace.db):
        raise UserError(N_("This day is on the list already."), field="day")
    with workspace.step(act, sentence(N_("Closed on {day}"), day=day)):
        settings.add_closed_day(workspace.db, day, name)


@for_offices(GROUP_KEEPERS)
def remove_closed_day(workspace: Workspace, act: Act, *, day: date) -> None:
    with workspace.step(act, sentence(N_("Open on {day} after all"), day=day)):
        settings.remove_closed_day(workspace.db, day)


def closed_days(workspace: Workspace) -> dict[date, str]:
    return settings.closed_days(workspace.db)


def find(workspace: Workspace, text: str, limit: int = 12) -> list[Hit]:
    """Search everything: people, meetings, claims and slips whose words begin like this."""
    apart = people.same_names(workspace.db)
    return [
        replace(hit, title=listed_name(str(hit.title), apart[hit.id]))
        if hit.kind is HitKind.PERSON and hit.id in apart
        else hit
        for hit in search.find(workspace.db, text, limit)
    ]


def recent_steps(workspace: Workspace, limit: int = 50) -> list[Step]:
    """What was done last, newest first, for the trail."""
    return history.newest(workspace.db, limit)
