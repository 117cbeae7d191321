"""The float plan as sentences, for eyes and ears alike: no signs, the largest first."""

from collections.abc import Iterator

from desktop.domain.bank import Fetch, listed
from desktop.domain.currency import Currency
from desktop.domain.evening import BASIS_NAMES, Evening, HandOut
from desktop.domain.person import called_together
from desktop.language import Money, Words
from desktop.ui.rows import Row


def plan_lines(
    words: Words, currency: Currency, evening: Evening, *, two_signatures: bool
) -> list[str]:
    """What to get, what it is good for, and what is still missing."""
    return [
        *_to_get(words, currency, evening, two_signatures=two_signatures),
        *_still_unknown(words, evening),
    ]


def _to_get(
    words: Words, currency: Currency, evening: Evening, *, two_signatures: bool
) -> Iterator[str]:
    if evening.plan is None:
        yield from _not_counted(words, currency, evening)
        return
    if not evening.dues.due:
        if not evening.dues.unknown:
            yield words.text("As far as we know, nobody gets cash.")
        return
    fetch = evening.plan.fetch
    for move in evening.moves:
        pieces = words.say(listed(currency.spoken_pieces(move.pieces)))
        yield words.text("First move from {place}: {pieces}.", place=move.place.name, pieces=pieces)
    if fetch:
        yield words.text("Get {what}: {sum}.", **_got(words, currency, fetch))
    elif not evening.moves:
        yield words.text("Nothing to get. What is in the tin is enough.")
    if fetch and two_signatures:
        yield words.text("Two people sign for it at the bank.")
    yield _how_far(words, evening)
    if evening.by_the_list:
        yield words.text("Give the coins that the list says. Others may run out.")
    yield from _machine(words, currency, evening)


def _not_counted(words: Words, currency: Currency, evening: Evening) -> Iterator[str]:
    yield words.text("We do not know which notes and coins are in the tin.")
    yield words.text("Count them first. Then we can say what to get.")
    if evening.short:
        amount = words.money(Money(evening.short, currency.code))
        yield words.text("At least {amount} more is needed.", amount=amount)


def _how_far(words: Words, evening: Evening) -> str:
    """Whether everybody we know of can then be paid exactly, or who cannot."""
    out = called_together(due.person for due in evening.left_out)
    if not out:
        return words.text("Then everybody we know of can be paid exactly.")
    if evening.plan is not None and not evening.plan.proven:
        return words.text("We found no exact way for {names}.", names=words.listed(out))
    return words.text("{names} cannot be paid exactly. Pay by bank.", names=words.listed(out))


def _machine(words: Words, currency: Currency, evening: Evening) -> Iterator[str]:
    """What notes alone would do, for those far from a bank."""
    if evening.machine is None:
        return
    fetch = evening.machine.fetch
    if not fetch or not evening.machine_helps:
        yield words.text("Notes from a machine alone are not enough.")
        return
    said = _got(words, currency, fetch)
    yield words.text("Or from a machine alone: {what}, {sum}.", **said)
    names = words.listed(called_together(evening.machine_out))
    if names:
        yield words.text("Then the right coins may be missing for {names}.", names=names)


def _got(words: Words, currency: Currency, fetch: Fetch) -> dict[str, str]:
    what = words.say(listed(fetch.spoken(currency)))
    return {"what": what, "sum": words.money(Money(fetch.worth, currency.code))}


def _still_unknown(words: Words, evening: Evening) -> Iterator[str]:
    unknown = evening.dues.unknown
    if unknown:
        yield words.plural(
            "We do not know yet about how much {count} person spends.",
            "We do not know yet about how much {count} people spend.",
            len(unknown),
        )
        yield words.text("A guess is enough to say what to get.")


def handed_row(words: Words, currency: Currency, at: int, one: HandOut, *, shown: bool) -> Row:
    """One payment; its amount and coins only where they may be seen."""
    due = one.due
    basis = words.text(BASIS_NAMES[due.basis])
    if not shown:
        return Row(key=at, title=due.person.listed, detail=basis)
    ready = words.say(listed(currency.spoken_pieces(one.pieces))) if one.pieces else ""
    detail = words.text("{basis}: {pieces}", basis=basis, pieces=ready) if ready else basis
    amount = words.money(Money(due.amount, currency.code))
    spoken = ". ".join(part for part in (due.person.listed, amount, basis, ready) if part)
    return Row(key=at, title=due.person.listed, detail=detail, amount=amount, spoken=spoken)
