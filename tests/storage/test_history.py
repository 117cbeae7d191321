"""Steps: who did what, in which words; taken back and done again; and the chain they form."""

import json
import random
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from desktop.domain.history import Step
from desktop.domain.person import Person
from desktop.language import DayMonth, Money, Percent, Sentence, plural, sentence
from desktop.storage import check, history
from desktop.storage.database import one
from desktop.storage.ids import COPY_SIZE, full_id, new_id, shown_id
from desktop.storage.people import PEOPLE
from desktop.storage.records import sentence_from_json, sentence_to_json
from tests.storage.small_group import AT, SmallGroup, add, add_person, rename, step


def rows(db: Database, table: str) -> list[dict[str, Any]]:
    return list(db.table(table).rows_where(order_by="id"))


def undo(db: Database) -> Step:
    done = history.to_undo(db)
    assert done is not None
    with step(db, "Undo", kind="undo", undoes_id=done.id):
        history.reverse(db, done.id)
    return done


def redo(db: Database, undone: int) -> None:
    with step(db, "Again", kind="redo", undoes_id=undone):
        history.reverse(db, undone)


def test_a_step_says_who_when_and_what_in_words(empty: Database) -> None:
    maya = add_person(empty, "Maya")
    label = sentence("Pay {name} {amount}", name="Amina", amount=Money(460))
    with history.step(empty, label, at=AT, person_id=maya, duty="treasurer"):
        empty.table("person").update(maya, {"phone": "01234"})

    [(added, _), (done, change)] = history.of_row(empty, "person", maya)
    assert added.label == sentence("Add Maya")
    assert (done.label, done.at, done.person_id, done.duty) == (label, AT, maya, "treasurer")
    assert change.before is not None
    assert change.after is not None
    assert (change.before["phone"], change.after["phone"]) == ("", "01234")
    assert history.tables(empty, done.id) == {"person"}
    assert history.rows_of(empty, done.id) == [("person", maya)]


def test_a_step_that_fails_did_nothing(empty: Database) -> None:
    before = history.head(empty)
    with pytest.raises(sqlcipher.IntegrityError), step(empty, "Add a person and their bank"):
        empty.table("payee_details").insert(
            {
                "id": new_id(empty, "payee_details"),
                "person_id": add(empty, PEOPLE, Person(name="Ben")),
                "account_name": None,
            }
        )
    assert rows(empty, "person") == rows(empty, "history_step") == rows(empty, "history_row") == []
    assert history.head(empty) == before
    assert check.faults(empty) == []


def test_a_step_in_which_nothing_changed_leaves_no_trace(empty: Database) -> None:
    with step(empty, "Look round"):
        pass
    assert history.newest(empty) == []
    add_person(empty, "Ben")
    assert check.faults(empty) == []


def test_undo_takes_back_the_newest_step_first_and_redo_does_it_again(empty: Database) -> None:
    ben = add_person(empty, "Ben")
    rename(empty, ben, "Benjamin")
    stages = [rows(empty, "person")]

    assert undo(empty).label == sentence("Call them Benjamin")
    first = history.newest(empty, 1)[0].id
    stages.append(rows(empty, "person"))
    assert undo(empty).label == sentence("Add Ben")
    second = history.newest(empty, 1)[0].id
    assert rows(empty, "person") == []
    assert history.to_undo(empty) is None

    redo(empty, second)
    assert rows(empty, "person") == stages[1]
    redo(empty, first)
    assert rows(empty, "person") == stages[0]
    assert history.to_undo(empty) is not None
    assert check.faults(empty) == []


def test_undo_works_across_sessions_until_a_file_was_updated(empty: Database) -> None:
    add_person(empty, "Ben")
    assert history.to_undo(empty) is not None
    with step(empty, "Brought the file up to date", kind="migration"):
        pass
    assert history.newest(empty, 1)[0].label == sentence("Brought the file up to date")
    assert history.to_undo(empty) is None
    add_person(empty, "Carys")
    undo(empty)
    assert history.to_undo(empty) is None


def test_rows_that_point_at_each_other_are_taken_back_together(empty: Database) -> None:
    with step(empty, "Add a family"):
        first, second = new_id(empty, "person"), new_id(empty, "person")
        one_row = {
            **dict.fromkeys(("spoken_name", "phone", "email", "address", "household"), ""),
            "language": "en",
            "reading": "clear",
            "status": "active",
            "method": "cash",
            "claims_costs": 1,
        }
        empty.table("person").insert({**one_row, "id": first, "name": "Ewa"})
        empty.table("person").insert(
            {**one_row, "id": second, "name": "Jan", "collector_id": first}
        )
        empty.table("person").update(first, {"collector_id": second})
    undo(empty)
    assert rows(empty, "person") == []
    redo(empty, history.newest(empty, 1)[0].id)
    assert [row["collector_id"] for row in rows(empty, "person")] == [second, first]


@pytest.mark.parametrize("seed", range(5))
def test_history_replayed_gives_the_rows_as_they_were_at_any_moment(
    empty: Database, seed: int
) -> None:
    """Whatever is done, taken back and done again, in any order."""
    chance = random.Random(seed)  # noqa: S311 - the same on every run
    people: list[int] = []
    was: dict[int, dict[int, dict[str, Any]]] = {}
    for number in range(40):
        what = chance.choice(["add", "add", "rename", "rename", "remove", "undo", "redo"])
        newest = history.newest(empty, 1)
        if what == "redo" and newest and newest[0].label == sentence("Undo"):
            redo(empty, newest[0].id)
        elif what == "undo" and history.to_undo(empty):
            undo(empty)
        elif what == "rename" and people:
            rename(empty, chance.choice(people), f"Somebody else {number}")
        elif what == "remove" and people:
            with step(empty, "Take somebody off the list"):
                empty.execute("DELETE FROM person WHERE id = ?", (chance.choice(people),))
        else:
            add_person(empty, f"Somebody {number}")
        people = [row["id"] for row in rows(empty, "person")]
        was[history.newest(empty, 1)[0].id] = {row["id"]: row for row in rows(empty, "person")}
    for step_id, people_then in was.items():
        replayed = history.replayed(empty, step_id)
        assert replayed == {("person", row_id): row for row_id, row in people_then.items()}
    assert check.faults(empty) == []


def test_every_table_of_a_paid_meeting_is_in_history(db: Database) -> None:
    replayed = history.replayed(db)
    for table in ("person", "meeting", "claim", "claim_line", "movement", "cash_count", "promise"):
        live = {row["id"]: row for row in rows(db, table)}
        assert live
        assert {row_id: row for (name, row_id), row in replayed.items() if name == table} == live


def test_a_pin_stays_out_of_history(db: Database, group: SmallGroup) -> None:
    with step(db, "Give Maya a PIN"):
        row = {"id": new_id(db, "pin"), "person_id": group.maya, "hash": "$argon2id$secret"}
        db.table("pin").insert(row)
    assert not one(db, "SELECT count(*) FROM history_row WHERE after LIKE '%argon2id%'")
    assert one(db, "SELECT count(*) FROM history_row WHERE tbl = 'pin'") == 1
    assert check.faults(db) == []


def test_the_bytes_of_a_receipt_stay_out_of_history_and_their_digest_is_in_it(
    db: Database,
) -> None:
    digest = one(db, "SELECT sha256 FROM receipt_bytes")
    assert one(db, "SELECT count(*) FROM history_row WHERE tbl = 'receipt_bytes'") == 0
    after = one(db, "SELECT after FROM history_row WHERE tbl = 'receipt'")
    assert json.loads(after)["sha256"] == digest


def erase_name(db: Database, person: int) -> None:
    """As an erasure does it: the row emptied, history blanked, the emptied row kept again."""
    rename(db, person, "—")
    with step(db, "Erase somebody", kind="erasure"):
        history.blank(db, "person", [person], "they asked us to")
        db.execute("UPDATE person SET id = id WHERE id = ?", (person,))


def test_blanking_keeps_the_chain_and_says_why(db: Database, group: SmallGroup) -> None:
    digests = [row["digest"] for row in rows(db, "history_row")]
    erase_name(db, group.amina)

    kept = rows(db, "history_row")
    assert [row["digest"] for row in kept][: len(digests)] == digests
    blanked = [row for row in kept if row["blanked"]]
    assert {row["blanked"] for row in blanked} == {"they asked us to"}
    assert all(row["before"] is row["after"] is row["salt"] is None for row in blanked)
    assert not any("Amina" in (row["after"] or "") for row in kept if row["tbl"] == "person")
    assert check.faults(db) == []
    assert history.to_undo(db) is None


def test_each_step_carries_the_digest_of_the_one_before(db: Database) -> None:
    steps = rows(db, "history_step")
    assert [row["previous"] for row in steps] == [
        history.FIRST,
        *(row["digest"] for row in steps[:-1]),
    ]
    assert history.head(db) == steps[-1]["digest"]
    assert len({row["salt"] for row in rows(db, "history_row")}) == len(rows(db, "history_row"))


def test_ids_carry_the_number_of_the_copy_and_are_never_given_twice(empty: Database) -> None:
    ben = add_person(empty, "Ben")
    assert (ben, shown_id(ben), full_id(1)) == (COPY_SIZE + 1, 1, ben)
    undo(empty)
    carys = add_person(empty, "Carys")
    assert carys == COPY_SIZE + 2
    with step(empty, "Take Carys off the list"):
        empty.execute("DELETE FROM person WHERE id = ?", (carys,))
    assert add_person(empty, "Dilip") == COPY_SIZE + 3


VALUES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(-(10**12), 10**12),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.builds(Money, st.integers(), st.sampled_from(["GBP", "EUR", "JPY"])),
    st.builds(DayMonth, st.dates()),
    st.builds(Percent, st.decimals(0, 100, places=1)),
)


@settings(max_examples=50)
@given(
    st.recursive(
        VALUES,
        lambda inner: st.builds(Sentence, st.text("ab {}"), st.dictionaries(st.text(), inner)),
    )
)
def test_a_sentence_comes_back_from_history_as_it_was(value: Any) -> None:
    said = sentence("{what} happened", what=value)
    assert sentence_from_json(sentence_to_json(said)) == said


def test_a_plural_and_its_inner_sentence_come_back() -> None:
    said = plural(
        "one", "{count} of {what}", count=3, what=sentence("{day}", day=date(2026, 3, 12))
    )
    at = sentence("{at} {time}", at=datetime(2026, 3, 12, 14, 5), time=time(14, 5))  # noqa: DTZ001
    assert sentence_from_json(sentence_to_json(said)) == said
    assert sentence_from_json(sentence_to_json(at)) == at
