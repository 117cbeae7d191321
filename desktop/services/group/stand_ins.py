"""Standing in: somebody does an officer's work until a day, and somebody else agreed to it."""

from datetime import date

from desktop.domain.office import OFFICE_NAMES, OFFICERS, Act, Holding, Office
from desktop.domain.person import Person
from desktop.domain.working_days import add_months
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import By, for_offices, hashed_pin
from desktop.services.workspace import Workspace
from desktop.storage import offices, people

LONGEST_MONTHS = 12
"""Nobody stands in for longer than a year; then the office is somebody else's."""


@for_offices(OFFICERS, by=By.ANYBODY)
def stand_in(
    workspace: Workspace,
    act: Act,
    *,
    for_id: int,
    person_id: int,
    office: Office,
    until_day: date,
    agreed_by: int,
) -> Holding:
    """An officer does another's work until a day; `agreed_by` is somebody else.

    Where nobody else holds an office yet, any member can. Raises UserError at its field
    for somebody who is not there to do it, for a day that is over or too far, and where
    the one who stands in is the one who agreed.
    """
    return _stand_in(
        workspace,
        act,
        Holding(
            person_id=person_id,
            office=office,
            from_day=act.day,
            until_day=until_day,
            stands_for_id=for_id,
            agreed_by_id=agreed_by,
        ),
    )


def sit_down_for(
    workspace: Workspace,
    act_at: Act,
    *,
    for_id: int,
    person_id: int,
    until_day: date,
    agreed_by: int,
    pin: str = "",
) -> Act:
    """Whoever opened the file sits down for its only officer, under their own name.

    `act_at` gives the instant and the day; the answer's Act is theirs. Who has the password
    can open the file whatever we say: so they say who they are, and history keeps it. Where
    PINs are on they set their own. Raises UserError where another officer could be asked.
    """
    _check_nobody_else(workspace, act_at.day, for_id)
    hashed = hashed_pin(pin) if workspace.settings.pins else None
    held = offices.held_by(workspace.db, for_id, act_at.day) & OFFICERS
    act = Act(person_id=person_id, at=act_at.at, day=act_at.day)
    with workspace.several(), workspace.doing(OFFICERS):
        for office in sorted(held, key=list(Office).index):
            _stand_in(
                workspace,
                act,
                Holding(
                    person_id=person_id,
                    office=office,
                    from_day=act.day,
                    until_day=until_day,
                    stands_for_id=for_id,
                    agreed_by_id=agreed_by,
                ),
            )
        if hashed is not None:
            _keep_pin(workspace, act, hashed)
    return act


def _check_nobody_else(workspace: Workspace, day: date, for_id: int) -> None:
    others = _officers(workspace, day) - {for_id}
    if others:
        known = people.by_ids(workspace.db, others)
        raise UserError(
            N_("{name} holds an office too. Ask them to stand in."),
            field="person_id",
            name=min(person.short for person in known.values()),
        )


def _keep_pin(workspace: Workspace, act: Act, hashed: str) -> None:
    person = people.PEOPLE.get(workspace.db, act.person_id)
    with workspace.step(act, sentence(N_("Set a PIN for {name}"), name=person.short)):
        offices.set_pin_hash(workspace.db, act.person_id, hashed)


def _stand_in(workspace: Workspace, act: Act, wanted: Holding) -> Holding:
    assert wanted.stands_for_id is not None
    absent = people.PEOPLE.get(workspace.db, wanted.stands_for_id)
    person = people.PEOPLE.get(workspace.db, wanted.person_id)
    _check_office(workspace, act, wanted, absent)
    _check_person(workspace, act, wanted, person)
    _check_until(act, wanted)
    _check_agreed(workspace, wanted)
    label = sentence(N_("{name} stands in for {other}"), name=person.short, other=absent.short)
    with workspace.step(act, label):
        return offices.HOLDINGS.add(workspace.db, wanted)


def _check_office(workspace: Workspace, act: Act, wanted: Holding, absent: Person) -> None:
    held = offices.held_by(workspace.db, absent.id or 0, act.day)
    if wanted.office not in held & OFFICERS:
        raise UserError(
            N_("{name} is not {office} now. Choose another."),
            field="for_id",
            name=absent.short,
            office=sentence(OFFICE_NAMES[wanted.office]),
        )


def _check_person(workspace: Workspace, act: Act, wanted: Holding, person: Person) -> None:
    if wanted.person_id == wanted.stands_for_id:
        raise UserError(N_("Choose who stands in for them."), field="person_id")
    if person.is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field="person_id")
    if wanted.office in offices.held_by(workspace.db, wanted.person_id, act.day):
        raise UserError(
            N_("{name} is {office} already."),
            field="person_id",
            name=person.short,
            office=sentence(OFFICE_NAMES[wanted.office]),
        )
    others = _officers(workspace, act.day) - {wanted.stands_for_id}
    if others and wanted.person_id not in others:
        raise UserError(
            N_("{name} holds no office. Choose an officer, or give {name} an office."),
            field="person_id",
            name=person.short,
        )


def _check_until(act: Act, wanted: Holding) -> None:
    assert wanted.until_day is not None
    if wanted.until_day < act.day:
        raise UserError(N_("This day is over. Choose a later one."), field="until_day")
    if wanted.until_day > add_months(act.day, LONGEST_MONTHS):
        raise UserError(N_("Choose a day within a year from today."), field="until_day")


def _check_agreed(workspace: Workspace, wanted: Holding) -> None:
    if wanted.agreed_by_id == wanted.person_id:
        raise UserError(N_("Somebody else agrees to it. Choose another person."), field="agreed_by")
    if people.PEOPLE.get(workspace.db, wanted.agreed_by_id or 0).is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field="agreed_by")


def _officers(workspace: Workspace, day: date) -> set[int]:
    """Who may agree, pay and count on this day."""
    return set(offices.holders(workspace.db, OFFICERS, day))


def only_officer(workspace: Workspace, day: date) -> Person | None:
    """The one who agrees, pays and counts alone, for whom somebody may have to sit down."""
    held = _officers(workspace, day)
    return people.PEOPLE.get(workspace.db, next(iter(held))) if len(held) == 1 else None
