"""Check that nothing was changed: the file's pages, its locks, its history and its books.

What is found is said in plain words. That shows changes made behind the program's back; it
cannot prove their absence to somebody who has the password.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from desktop.domain.history import Fault
from desktop.language import N_, plural, sentence
from desktop.storage import check_books, check_history, triggers
from desktop.storage.faults import at_most, fault, named
from desktop.storage.migrations import migrations
from desktop.storage.updating import in_memory

_TABLES, _LOCKS = ("table", "index", "view"), ("trigger",)


def faults(db: Database) -> list[Fault]:
    """Everything that is not as it should be; an empty list is good news.

    A file with damaged pages is not read further.
    """
    found = list(at_most(pages(db)))
    if found:
        return found
    for look in (_references, _tables, _locks, check_history.faults, check_books.faults):
        try:
            found.extend(look(db))
        except (sqlcipher.Error, ValueError, LookupError, TypeError):
            text = N_("Part of the file could not be read. Open your latest copy.")
            found.append(fault(sentence(text)))
    return found


def pages(db: Database) -> Iterator[Fault]:
    """Pages of the file that are damaged or cannot be read."""
    try:
        for (report,) in db.execute("PRAGMA cipher_integrity_check").fetchall():
            yield _page(report)
        for (report,) in db.execute("PRAGMA integrity_check(1)").fetchall():
            if report != "ok":
                yield _page("")
    except sqlcipher.Error:
        yield _page("")


def _page(report: str) -> Fault:
    number = re.search(r"page (\d+)", report)
    if number is None:
        return fault(sentence(N_("Part of the file is damaged. Open your latest copy.")))
    text = N_("Page {number} of the file is damaged. Open your latest copy.")
    return fault(sentence(text, number=int(number[1])))


def _references(db: Database) -> Iterator[Fault]:
    """Rows that point at a row that is gone."""
    text = N_("{what} belongs to something that is gone. Open your latest copy.")
    rows = db.execute("PRAGMA foreign_key_check").fetchall()
    for table, row_id in sorted({(row[0], row[1]) for row in rows}, key=str):
        yield fault(sentence(text, what=named(db, table, row_id or 0)))


def _tables(db: Database) -> Iterator[Fault]:
    """Every table and index as this version makes them, and no other."""
    if _made(db, _TABLES) != _made_new()[0]:
        text = N_("Another program changed how the file is built. Open your latest copy.")
        yield fault(sentence(text))


def _locks(db: Database) -> Iterator[Fault]:
    """The triggers that write history and keep money from being changed."""
    wanted, there = _made_new()[1], _made(db, _LOCKS)
    wrong = sum(there.get(name) != sql for name, sql in wanted.items())
    strange = len(there.keys() - wanted.keys())
    if wrong:
        yield fault(
            plural(
                "One lock that keeps slips and history safe is gone. Open your latest copy.",
                "{count} locks that keep slips and history safe are gone. Open your latest copy.",
                count=wrong,
            )
        )
    if strange:
        yield fault(
            plural(
                "Another program put one lock of its own in the file. Open your latest copy.",
                "Another program put {count} locks of its own in the file. Open your latest copy.",
                count=strange,
            )
        )


@cache
def _made_new() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What this version makes a new file of: its tables and its locks, worked out once."""
    new = in_memory()
    try:
        migrations.apply(new)
        triggers.write_all(new)
        return MappingProxyType(_made(new, _TABLES)), MappingProxyType(_made(new, _LOCKS))
    finally:
        new.close()


def _made(db: Database, kinds: tuple[str, ...]) -> dict[str, str]:
    """What a file is made of: name -> SQL."""
    rows = db.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {
        name: sql for kind, name, sql in rows if kind in kinds and not name.startswith("sqlite_")
    }
