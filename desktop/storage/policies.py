"""Categories of cost, policies with their rates."""

from dataclasses import replace

from sqlite_utils import Database

from desktop.domain.policy import Category, Policy, Rate
from desktop.storage.records import Table

CATEGORIES = Table("category", Category)
RATES = Table("rate", Rate)
POLICIES = Table("policy", Policy, leave_out=frozenset({"rates"}))


def categories(db: Database) -> list[Category]:
    return CATEGORIES.where(db, order_by="position, id")


def every(db: Database) -> list[Policy]:
    """All versions with their rates, oldest first."""
    rates = RATES.where(db)
    return [
        replace(policy, rates=tuple(r for r in rates if r.policy_id == policy.id))
        for policy in POLICIES.where(db, order_by="number")
    ]


def add(db: Database, policy: Policy) -> Policy:
    """Store a version and its rates."""
    stored = POLICIES.add(db, policy)
    rates = tuple(RATES.add(db, replace(r, id=None, policy_id=stored.id)) for r in policy.rates)
    return replace(stored, rates=rates)


def update(db: Database, policy: Policy) -> Policy:
    """Store a version again; its rates are matched by id, missing ones removed."""
    POLICIES.update(db, policy)
    kept = {rate.id for rate in policy.rates}
    for old in RATES.where(db, "policy_id = ?", policy.id):
        if old.id not in kept and old.id is not None:
            RATES.delete(db, old.id)
    rates = tuple(
        RATES.update(db, rate) if rate.id else RATES.add(db, replace(rate, policy_id=policy.id))
        for rate in policy.rates
    )
    return replace(policy, rates=rates)
