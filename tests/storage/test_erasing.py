"""Erasing a person through the file's own functions: gone everywhere, and the check stays clean."""

from datetime import date

import pytest
from sqlite_utils import Database

from desktop.domain.office import Act
from desktop.domain.person import PayeeDetails
from desktop.language import sentence
from desktop.storage import check, erasing, history, search
from desktop.storage.people import DETAILS
from desktop.storage.triggers import lifted
from tests.storage.small_group import AT, SmallGroup, add, step

TODAY = date(2033, 4, 6)


def erase(db: Database, group: SmallGroup, *, keep_name: bool) -> None:
    act = Act(person_id=group.maya, at=AT, day=TODAY)
    with step(db, "Give bank details"):
        gwen = PayeeDetails(
            person_id=group.amina,
            account_name="Amina Begum",
            sort_code="200000",
            account_number="12345678",
        )
        add(db, DETAILS, gwen)
    with step(db, "Erase somebody"), lifted(db, {"movement"}):
        erasing.blank_rows(db, group.amina, keep_name=keep_name, day=TODAY)
        search.refresh(db, "person", group.amina)
    what = erasing.Blanking(
        rows=frozenset(erasing.rows_of(db, group.amina)),
        nameless=() if keep_name else tuple(erasing.steps_about(db, group.amina)),
    )
    label = sentence("Erase somebody")
    erasing.blank_history(db, what, act=act, label=label, why="they asked us to")


def everything(db: Database) -> str:
    """All that a person with the key can read in the file."""
    text: list[str] = []
    for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        text.extend(str(row) for row in db.table(table).rows)
    return "\n".join(text)


@pytest.mark.parametrize(("keep_name", "left"), [(True, True), (False, False)])
def test_an_erased_person_is_gone_and_their_money_stays(
    db: Database, group: SmallGroup, keep_name: bool, left: bool
) -> None:
    erase(db, group, keep_name=keep_name)

    assert search.find(db, "12345678") == []
    assert "12345678" not in everything(db)
    kept = db.execute("SELECT amount, received_name FROM movement WHERE id = ?", (group.slip,))
    assert kept.fetchone() == (460, "Amina Begum" if left else "")
    assert [hit.kind for hit in search.find(db, "amina") if hit.kind == "person"] == []
    assert check.faults(db) == []


def test_no_step_names_somebody_whose_name_is_gone(db: Database, group: SmallGroup) -> None:
    words = {step.id: step.label for step in history.newest(db)}
    erase(db, group, keep_name=False)

    after = {step.id: step for step in history.newest(db)}
    gone = sentence("Something about a person who was erased")
    assert {words[done].text for done in words if after[done].label == gone} == {
        "Add Amina Begum",
        "Claim 1",
        "Pay claim 1",
        "Keep a receipt",
        "Promise £18.40",
    }
    assert not any("Amina" in str(row) for row in db.table("history_step").rows)


def test_the_words_of_a_step_stay_while_the_name_must(db: Database, group: SmallGroup) -> None:
    erase(db, group, keep_name=True)
    assert sentence("Add Amina Begum") in [step.label for step in history.newest(db)]
