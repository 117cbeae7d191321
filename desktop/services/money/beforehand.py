"""Regular costs agreed beforehand: two people say whose, what, up to how much, until when.

Somebody who needs an assistant at every meeting is above a limit every time, and would wait
for two officers every time (their-days.md, Support costs).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.beforehand import LONGEST_MONTHS, RegularCost
from desktop.domain.currency import LARGEST_AMOUNT
from desktop.domain.office import NOBODY_ELSE, ORGANISERS, Act, Named
from desktop.domain.paying import TWO, same_household
from desktop.domain.person import Person, clean_text
from desktop.domain.policy import Category, Kind
from desktop.domain.working_days import add_months
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import By, for_offices, has_pin, officers_who_may, prove
from desktop.services.money import policies, standing
from desktop.services.workspace import Workspace
from desktop.storage import claims, people
from desktop.storage.regular_costs import REGULAR_COSTS


@for_offices(ORGANISERS, by=By.TWO, own=False)
def agree_regular(  # noqa: PLR0913 - all that is asked in one dialog
    workspace: Workspace,
    act: Act,
    *,
    person_id: int,
    category: str,
    what: str = "",
    up_to: int,
    until_day: date,
    first: Named,
    second: Named,
) -> RegularCost:
    """Two people agree a cost that comes again: `up_to` is the most for one day.

    It takes the place of what was agreed for this kind of cost before. Costs that wait
    already and are covered now stand agreed at once. Raises UserError, at its field, for
    whatever is wrong with the sum, the day, the cost or who agrees.
    """
    person = people.PEOPLE.get(workspace.db, person_id)
    if person.is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field="person_id")
    kind = _category(workspace, act, category)
    _check_sum_and_day(act, up_to, until_day)
    _check_who(workspace, act, person, {"first": first, "second": second})
    assert kind.id is not None
    label = sentence(N_("Agree a regular cost of {name} beforehand"), name=person.short)
    with workspace.step(act, label):
        for known in standing.regular_costs(workspace, person_id):
            if known.category_id == kind.id and known.ended_on is None:
                REGULAR_COSTS.update(workspace.db, replace(known, ended_on=act.day))
        agreed = REGULAR_COSTS.add(
            workspace.db,
            RegularCost(
                person_id=person_id,
                category_id=kind.id,
                what=clean_text(what)[:500],
                up_to=up_to,
                agreed_on=act.day,
                until_day=until_day,
                first_id=first.person_id,
                second_id=second.person_id,
            ),
        )
        _settle_open(workspace, act, person_id)
        return agreed


def _category(workspace: Workspace, act: Act, code: str) -> Category:
    by_code = {category.code: category for category in policies.categories(workspace)}
    category = by_code.get(code)
    if category is None or category.id is None:
        raise UserError(N_("Choose what the money was for."), field="category")
    if category.kind is Kind.FEE:
        raise UserError(N_("A fee is agreed each time. Choose a cost."), field="category")
    if policies.on(workspace, act.day).rate(category.id, act.day) is None:
        raise UserError(N_("Our policy has no {name} yet."), field="category", name=category.title)
    return category


def _check_sum_and_day(act: Act, up_to: int, until_day: date) -> None:
    if up_to <= 0:
        raise UserError(N_("Type an amount above zero."), field="up_to")
    if up_to > LARGEST_AMOUNT:
        raise UserError(N_("This amount is too large. Check the figures."), field="up_to")
    if until_day < act.day:
        raise UserError(N_("This day is over. Choose a later one."), field="until_day")
    if until_day > add_months(act.day, LONGEST_MONTHS):
        raise UserError(N_("Choose a day within two years from today."), field="until_day")


def _check_who(workspace: Workspace, act: Act, person: Person, named: dict[str, Named]) -> None:
    """Two different people who gain nothing by it, one an officer at least; then their PINs.

    The other may be any member where fewer than two officers may agree this person's costs.
    """
    if len({each.person_id for each in named.values()}) < TWO:
        raise UserError(N_("Two different people agree. Choose somebody else."), field="second")
    may = officers_who_may(workspace, act.day, _gain(person))
    if not may:
        raise UserError(NOBODY_ELSE, field="first")
    for field, each in named.items():
        _refuse_who_gains(workspace, person, each.person_id, field)
    _refuse_one_household(workspace, {each.person_id for each in named.values()})
    members = [f for f, each in named.items() if each.person_id not in may]
    if members and (len(may) >= TWO or len(members) == TWO):
        raise UserError(
            N_("{name} holds no office that agrees. Choose somebody who does."),
            field=members[-1],
            name=people.PEOPLE.get(workspace.db, named[members[-1]].person_id).short,
        )
    for field, each in named.items():
        try:
            prove(workspace, each, act, pin_needed=has_pin(workspace, each.person_id))
        except UserError as error:
            error.field = f"{field}_pin"
            raise


def _gain(person: Person) -> frozenset[int]:
    """Whose money it is: the person's own, or whoever usually takes it for them."""
    return frozenset(one for one in (person.id, person.collector_id) if one is not None)


def _refuse_who_gains(workspace: Workspace, person: Person, agreer_id: int, field: str) -> None:
    agreer = people.PEOPLE.get(workspace.db, agreer_id)
    if agreer_id == person.id:
        raise UserError(N_("Nobody agrees their own cost. Choose somebody else."), field=field)
    if agreer_id == person.collector_id:
        text = N_("{name} usually takes this money. Choose somebody else.")
        raise UserError(text, field=field, name=agreer.short)
    known = people.by_ids(workspace.db, {agreer_id, *_gain(person)})
    if same_household(agreer_id, _gain(person), known):
        text = N_("{name} lives with them. Choose somebody else.")
        raise UserError(text, field=field, name=agreer.short)
    if agreer.is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field=field)


def _refuse_one_household(workspace: Workspace, two: set[int]) -> None:
    """Two who live together look at it with one pair of eyes."""
    known = people.by_ids(workspace.db, two)
    if any(same_household(one, frozenset(two - {one}), known) for one in two):
        raise UserError(N_("These two live together. Choose somebody else."), field="second")


@for_offices(ORGANISERS)
def end_regular(workspace: Workspace, act: Act, *, regular_id: int) -> None:
    """From today on the person's costs are agreed as usual; what was paid stays as it is.

    Raises UserError when it has ended already.
    """
    cost = REGULAR_COSTS.get(workspace.db, regular_id)
    if cost.ended_on is not None or cost.until_day < act.day:
        raise UserError(N_("This has ended already."))
    person = people.PEOPLE.get(workspace.db, cost.person_id)
    label = sentence(N_("End a regular cost of {name}"), name=person.short)
    with workspace.step(act, label):
        REGULAR_COSTS.update(workspace.db, replace(cost, ended_on=act.day))
        _settle_open(workspace, act, cost.person_id)


def _settle_open(workspace: Workspace, act: Act, person_id: int) -> None:
    """The person's claims that wait stand agreed, or wait again, by what holds now."""
    for full in claims.in_states(workspace.db, standing.DECIDED):
        if full.claim.person_id == person_id:
            standing.settle(workspace, act, full.id)


def regular_of(workspace: Workspace, person_id: int) -> list[RegularCost]:
    """Everything agreed beforehand for somebody, newest first, also what has ended."""
    return list(reversed(standing.regular_costs(workspace, person_id)))


def in_force(workspace: Workspace, day: date) -> list[RegularCost]:
    """Everything that is agreed for costs of this day, of everybody."""
    return [cost for cost in standing.every_regular_cost(workspace) if cost.holds(day)]


def who_may_agree(workspace: Workspace, day: date, person_id: int) -> Sequence[Person]:
    """The officers who may agree a regular cost of this person; where one, a member joins."""
    person = people.PEOPLE.get(workspace.db, person_id)
    found = people.by_ids(workspace.db, officers_who_may(workspace, day, _gain(person)))
    return sorted(found.values(), key=lambda one: one.name.casefold())
