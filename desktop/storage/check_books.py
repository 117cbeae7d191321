"""Whether the books prove: balances, counts, numbers, claims, slips, receipts, promises, papers."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlite_utils import Database

from desktop.domain.claim import STATE_NAMES, ClaimState
from desktop.domain.history import Fault
from desktop.language import N_, Money, sentence
from desktop.storage import settings
from desktop.storage.faults import at_most, fault


def faults(db: Database) -> Iterator[Fault]:
    for look in (_balances, _slips, _claim_numbers, _paid, _promised, _receipts, _papers):
        yield from at_most(look(db))


def _balances(db: Database) -> Iterator[Fault]:
    """No cash place below zero at any slip, and every count expected what the book said."""
    currency = settings.read(db).currency_code
    cash = dict(db.execute("SELECT id, name FROM place WHERE kind IN ('tin', 'float')").fetchall())
    counts = iter(
        db.execute(
            "SELECT seen_movement, place_id, expected, day FROM cash_count"
            " ORDER BY seen_movement, id"
        ).fetchall()
    )
    count = next(counts, None)
    held: defaultdict[int, int] = defaultdict(int)
    slips = db.execute("SELECT id, from_id, to_id, amount, number, year FROM movement ORDER BY id")
    for slip_id, from_id, to_id, amount, number, year in (*slips.fetchall(), END):
        while count is not None and count[0] < slip_id:
            _, place_id, expected, day = count
            if held[place_id] != expected:
                text = N_("The count of {day} expected {expected}. The slips say {book}.")
                yield fault(
                    sentence(
                        text,
                        day=date.fromisoformat(day),
                        expected=Money(expected, currency),
                        book=Money(held[place_id], currency),
                    )
                )
            count = next(counts, None)
        held[from_id] -= amount
        held[to_id] += amount
        if from_id in cash and held[from_id] < 0:
            text = N_("{place} holds less than nothing after slip {number} of {year}. Count it.")
            yield fault(sentence(text, place=cash[from_id], number=number, year=year))


END = (2**63, 0, 0, 0, 0, 0)
"""After the last slip, so that the last counts are looked at too."""


def _gaps(numbers: list[int]) -> list[int]:
    """The numbers missing from 1 to the largest."""
    return sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))


def _slips(db: Database) -> Iterator[Fault]:
    """Numbers without gaps in each book and year (practice rule 17)."""
    rows = db.execute(
        "SELECT p.id, p.name, m.year, m.number FROM movement m JOIN place p ON p.id = m.book_id"
    )
    books: defaultdict[tuple[int, str, int], list[int]] = defaultdict(list)
    for place_id, place, year, number in rows.fetchall():
        books[place_id, place, year].append(number)
    for (_, place, year), numbers in sorted(books.items()):
        for number in _gaps(numbers):
            text = N_("{place}: slip {number} of {year} is missing. Open your latest copy.")
            yield fault(sentence(text, place=place, number=number, year=year))


def _claim_numbers(db: Database) -> Iterator[Fault]:
    numbers = [row[0] for row in db.execute("SELECT number FROM claim").fetchall()]
    for number in _gaps(numbers):
        text = N_("Claim {number} is missing. Open your latest copy.")
        yield fault(sentence(text, number=number))


def _paid(db: Database) -> Iterator[Fault]:
    """A claim says paid exactly when one slip paid it; put back when another took it back.

    A claim that an advance paid for has no slip of its own.
    """
    rows = db.execute(
        "SELECT c.number, CASE WHEN c.state = 'paid' AND c.advance_id IS NOT NULL THEN 'settled'"
        " ELSE c.state END, c.state, count(m.id) FILTER (WHERE m.kind = 'pay'),"
        " count(m.id) FILTER (WHERE m.kind = 'put back')"
        " FROM claim c LEFT JOIN movement m ON m.claim_id = c.id GROUP BY c.id ORDER BY c.number"
    )
    for number, how, state, paid, put_back in rows.fetchall():
        if (paid, put_back) in SLIPS_OF.get(how, {(0, 0)}):
            continue
        text = N_("Claim {number} says “{state}”, but its slips do not. Compare with paper.")
        yield fault(sentence(text, number=number, state=sentence(STATE_NAMES[ClaimState(state)])))


SLIPS_OF = {"paid": {(1, 0)}, "settled": {(1, 0), (0, 0)}, "put back": {(1, 1)}}
"""How many slips paid a claim in this state and took it back."""


def _promised(db: Database) -> Iterator[Fault]:
    rows = db.execute(
        "SELECT number FROM claim c WHERE state = 'promised' AND NOT EXISTS (SELECT 1 FROM promise"
        " WHERE claim_id = c.id AND cancelled_on IS NULL) ORDER BY number"
    )
    for (number,) in rows.fetchall():
        text = N_("Claim {number} says promised, but its promise is gone. Open your latest copy.")
        yield fault(sentence(text, number=number))


def _receipts(db: Database) -> Iterator[Fault]:
    """Pictures are what they were when they were kept."""
    for sha256, content in db.execute("SELECT sha256, bytes FROM receipt_bytes"):
        if hashlib.sha256(content).hexdigest() == sha256:
            continue
        rows = db.execute(
            "SELECT c.number FROM receipt r JOIN claim c ON c.id = r.claim_id WHERE r.sha256 = ?",
            (sha256,),
        )
        for (number,) in rows.fetchall() or [(0,)]:
            text = N_("A receipt of claim {number} was changed. Look for it on paper.")
            yield fault(sentence(text, number=number))


def _papers(db: Database) -> Iterator[Fault]:
    """Papers from elsewhere are what they were when they came."""
    for sha256, content in db.execute("SELECT sha256, bytes FROM paper_bytes"):
        if hashlib.sha256(content).hexdigest() == sha256:
            continue
        rows = db.execute("SELECT title FROM item_paper WHERE sha256 = ?", (sha256,))
        for (title,) in rows.fetchall() or [("…",)]:
            text = N_("The paper “{title}” was changed. Ask for it again.")
            yield fault(sentence(text, title=title))
