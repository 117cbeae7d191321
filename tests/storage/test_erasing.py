"""Erasing a person through the file's own functions: gone everywhere, and the check stays clean."""

from dataclasses import replace
from datetime import date

import pytest
from sqlite_utils import Database

from desktop.domain.office import Act
from desktop.domain.outside import OutsideRule
from desktop.domain.person import PayeeDetails
from desktop.language import sentence
from desktop.storage import check, erasing, history, search
from desktop.storage.outside import OUTSIDE
from desktop.storage.people import DETAILS
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
    with step(db, "Erase somebody"):
        erasing.blank_rows(db, group.amina, keep_name=keep_name, day=TODAY)
    label = sentence("Erase somebody")
    erasing.blank_history(db, group.amina, act=act, label=label, why="they asked us to")


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


@pytest.mark.parametrize("keep_name", [True, False])
def test_how_something_outside_our_rules_was_settled_goes_with_the_name(
    db: Database, group: SmallGroup, keep_name: bool
) -> None:
    [(claim_id,)] = db.execute(
        "SELECT claim_id FROM movement WHERE id = ?", (group.slip,)
    ).fetchall()
    with step(db, "Pay against a rule"):
        rule_id = add(
            db,
            OUTSIDE,
            OutsideRule(
                claim_id=claim_id,
                movement_id=group.slip,
                block="receipt",
                what=sentence("There is no receipt, and nobody accepted that."),
                day=TODAY,
            ),
        )
    with step(db, "Settle it"):
        rule = OUTSIDE.get(db, rule_id)
        OUTSIDE.update(db, replace(rule, settled_on=TODAY, how="Begum brought the ticket"))
    erase(db, group, keep_name=keep_name)

    assert ("brought the ticket" in everything(db)) is keep_name
    assert OUTSIDE.get(db, rule_id).settled_on == TODAY
    assert check.faults(db) == []
