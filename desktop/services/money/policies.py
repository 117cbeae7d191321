"""What we pay back: versions of the policy, and the kinds of cost in it."""

from dataclasses import replace
from datetime import date

from desktop.domain.office import Act, Office
from desktop.domain.person import clean_text
from desktop.domain.policy import Category, Policy, in_force, rate_warnings
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import policies

POLICY_MAKERS = frozenset({Office.TREASURER, Office.CHAIR})


def categories(workspace: Workspace) -> list[Category]:
    of = frozenset({"category"})
    return list(workspace.kept("categories", lambda: policies.categories(workspace.db), of=of))


def every(workspace: Workspace) -> list[Policy]:
    of = frozenset({"policy", "rate"})
    return list(workspace.kept("policies", lambda: policies.every(workspace.db), of=of))


def on(workspace: Workspace, day: date) -> Policy:
    """The policy a cost of this day is judged by. Raises UserError while there is none."""
    every_version = every(workspace)
    found = in_force(every_version, day) or (every_version[0] if every_version else None)
    if found is None:
        raise UserError(N_("Write down what you pay back first, under Money."))
    return found


def warnings(workspace: Workspace, policy: Policy) -> list[Sentence]:
    """What to check in a policy: rates above which tax may be due. Never called official."""
    by_id = {category.id: category for category in policies.categories(workspace.db)}
    currency = workspace.settings.currency_code
    found: list[Sentence] = []
    for rate in policy.rates:
        found.extend(rate_warnings(by_id[rate.category_id], rate, currency))
    return found


def check_reason(workspace: Workspace, policy: Policy, reason: str) -> None:
    """Raises UserError (`reason`) where a rate is high and nobody said why."""
    if warnings(workspace, policy) and not reason.strip():
        raise UserError(N_("A rate is high. Say why you chose it."), field="reason")


@for_offices(POLICY_MAKERS)
def adopt(workspace: Workspace, act: Act, *, policy: Policy, reason: str = "") -> Policy:
    """Adopt a new version. Raises UserError (`reason`) where a rate is high and nobody said why.

    The reason stands in history, in the words of the step.
    """
    check_reason(workspace, policy, reason)
    versions = policies.every(workspace.db)
    number = max((version.number for version in versions), default=0) + 1
    label = sentence(N_("Policy {number} from {day}"), number=number, day=policy.from_day)
    if reason.strip():
        text = N_("Policy {number} from {day}, because: {reason}")
        label = sentence(text, number=number, day=policy.from_day, reason=clean_text(reason))
    with workspace.step(act, label):
        return policies.add(workspace.db, replace(policy, id=None, number=number))


@for_offices(POLICY_MAKERS)
def agreed_on(workspace: Workspace, act: Act, *, policy_id: int, day: date) -> None:
    """Write down when the committee agreed a version; “not yet” is a fair answer until then."""
    policy = policies.POLICIES.get(workspace.db, policy_id)
    with workspace.step(act, sentence(N_("The committee agreed what we pay back"))):
        policies.POLICIES.update(workspace.db, replace(policy, agreed_on=day))


@for_offices(POLICY_MAKERS)
def add_category(workspace: Workspace, act: Act, *, category: Category) -> Category:
    """Add a kind of cost of the group's own."""
    if not category.name.strip():
        raise UserError(N_("What is it called?"), field="name")
    if any(known.code == category.code for known in policies.categories(workspace.db)):
        raise UserError(N_("This is on your list already."), field="name")
    with workspace.step(act, sentence(N_("Add the cost “{name}”"), name=category.name)):
        return policies.CATEGORIES.add(workspace.db, category)
