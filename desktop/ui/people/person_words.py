"""What is said about one person, in lines."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop.domain.claim import FullClaim
from desktop.domain.heard_by import HEARD_BY_NAMES
from desktop.domain.history import RowChange, Step
from desktop.domain.person import METHOD_NAMES, STATUS_NAMES, Person, Status
from desktop.domain.policy import Category, Unit
from desktop.language import N_, Words
from desktop.services.money.costs import Cost
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.claim_words import quantity_said, state_said
from desktop.ui.people.finding import reads
from desktop.ui.rows import Row
from desktop.ui.states import Mark
from desktop.ui.trail import step_row

PART_NAMES: Mapping[str, str] = {
    "name": N_("name"),
    "spoken_name": N_("name as said aloud"),
    "language": N_("language"),
    "second_language": N_("second language"),
    "reading": N_("format"),
    "paper_colour": N_("colour of paper"),
    "phone": N_("phone"),
    "email": N_("email"),
    "address": N_("address"),
    "status": N_("status"),
    "method": N_("how they are paid"),
    "collector_id": N_("who takes the money"),
    "household": N_("household"),
    "claims_costs": N_("whether they claim"),
    "invitation_limit": N_("how many invitations they want"),
    "hear_back": N_("how they hear back"),
}
"""What a change of a person's page may have changed; never to what."""


def status_said(words: Words, person: Person) -> tuple[str, Mark]:
    """The status as a word with its mark."""
    mark = Mark.GOOD if person.status in {Status.ACTIVE, Status.WELCOME} else Mark.PLAIN
    return words.text(STATUS_NAMES[person.status]), mark


def about_lines(words: Words, person: Person) -> list[str]:
    """How they read and how to reach them; first, that somebody else is called the same."""
    same = words.text("Somebody else has this name. A word after it tells them apart.")
    lines = [same] if person.apart else []
    lines += [words.text("Reads: {format}", format=reads(words, person))]
    if person.spoken_name:
        lines.append(words.text("Said aloud: {name}", name=person.spoken_name))
    for text, value in (
        (N_("Phone: {value}"), person.phone),
        (N_("Email: {value}"), person.email),
        (N_("Address: {value}"), person.address.replace("\n", ", ")),
    ):
        if value:
            lines.append(words.text(text, value=value))
    if not (person.phone or person.email or person.address):
        lines.append(words.text("We have no phone, email or address yet."))
    lines += _taking_part(words, person)
    if person.joined_on:
        lines.append(words.text("With us since {day}", day=person.joined_on))
    return lines


def _taking_part(words: Words, person: Person) -> list[str]:
    """How they hear back, and how often they want to be invited, where they said so."""
    lines = []
    if person.hear_back is not None:
        how = words.text(HEARD_BY_NAMES[person.hear_back])
        lines.append(words.text("Hears back: {how}", how=how))
    if person.invitation_limit is not None:
        lines.append(
            words.plural(
                "Wants {count} invitation in three months at most",
                "Wants {count} invitations in three months at most",
                person.invitation_limit,
            )
        )
    return lines


def money_lines(
    words: Words, person: Person, collector: str, ends_in: str | None, usual: Sequence[str]
) -> list[str]:
    """How they are paid, and what a meeting usually costs them."""
    lines = [words.text("Paid by: {how}", how=words.text(METHOD_NAMES[person.method]))]
    if collector:
        lines.append(words.text("{name} takes the money", name=collector))
    if not person.claims_costs:
        lines.append(words.text("Does not claim"))
    if usual:
        lines.append(words.text("Usually: {costs}", costs=words.listed(usual)))
    else:
        lines.append(words.text("Nothing usual yet. It is kept from a claim."))
    if ends_in is not None:
        lines.append(words.text("Bank account ends in {figures}", figures=ends_in))
    else:
        lines.append(words.text("No bank details"))
    return lines


def usual_said(amounts: Amounts, cost: Cost, category: Category) -> str:
    """`Bus £4.60`, `Childcare, 3 hours at £13.00`"""
    words = amounts.kit.words
    what = words.say(category.title)
    if cost.what:
        what = f"{what} ({cost.what})"
    if cost.each is None:
        return what
    each = amounts.each(Decimal(cost.each))
    if category.unit is Unit.COST and cost.quantity == 1:
        return f"{what} {each}"
    number = quantity_said(words, cost.quantity, category.unit)
    return words.text("{what}, {number} at {each}", what=what, number=number, each=each)


def claim_row(amounts: Amounts, full: FullClaim, categories: Mapping[int | None, Category]) -> Row:
    """One claim as a card; the person in front may see their own sums."""
    words = amounts.kit.words
    kinds = dict.fromkeys(words.say(categories[line.category_id].title) for line in full.lines)
    chip, mark = state_said(words, full)
    return Row(
        key=full.id,
        title=words.text("Claim {number}", number=full.claim.number),
        detail=" · ".join([words.date(full.claim.day), *kinds]),
        amount=amounts.said(full.to_pay),
        chip=chip,
        mark=mark,
    )


def change_row(amounts: Amounts, step: Step, change: RowChange, names: Mapping[int, str]) -> Row:
    """Who changed the page, when, and which parts of it."""
    words = amounts.kit.words
    before, after = change.before or {}, change.after or {}
    parts = [
        words.text(PART_NAMES[part])
        for part, value in after.items()
        if before and part in PART_NAMES and before.get(part) != value
    ]
    changed = words.text("Changed: {parts}", parts=words.listed(parts)) if parts else ""
    return step_row(amounts, step, names, changed)
