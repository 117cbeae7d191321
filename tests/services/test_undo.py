"""Undo and redo through the services: newest first, across sessions, and where they stop."""

from dataclasses import replace

import pytest

from desktop.domain.cash import Signing
from desktop.domain.claim import ClaimState
from desktop.domain.meeting import Reply
from desktop.domain.office import Named
from desktop.domain.person import Person, Status
from desktop.errors import UserError
from desktop.language import sentence
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import agreeing, claims, corrections, counts, paying, promises
from desktop.services.people import people
from desktop.storage import history
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost


def add(group: InWords, name: str) -> Person:
    return people.add(group.workspace, group.act(), person=Person(name=name))


def undo(group: InWords) -> str:
    return str(group.workspace.undo(group.act()))


def redo(group: InWords) -> str:
    return str(group.workspace.redo(group.act()))


def names(group: InWords) -> set[str]:
    return {person.name for person in people.every(group.workspace)}


def why_not(group: InWords) -> str:
    """Why nothing can be undone now; and undo says the same."""
    said = str(group.workspace.why_not_undo(group.act()))
    with pytest.raises(UserError) as refused:
        group.workspace.undo(group.act())
    assert str(refused.value) == said
    return said


def test_the_newest_step_is_undone_first_and_done_again_first(small: InWords) -> None:
    add(small, "Jo")
    add(small, "Kit")
    assert [undo(small), undo(small)] == ["Add Kit", "Add Jo"]
    assert not {"Jo", "Kit"} & names(small)
    assert [redo(small), redo(small)] == ["Add Jo", "Add Kit"]
    assert {"Jo", "Kit"} <= names(small)
    with pytest.raises(UserError, match="nothing to do again"):
        redo(small)
    assert [undo(small), undo(small)] == ["Add Kit", "Add Jo"]


def test_undo_reaches_back_over_closing_and_redo_does_not(small: InWords) -> None:
    add(small, "Jo")
    add(small, "Kit")
    small.reopen()
    assert undo(small) == "Add Kit"
    small.reopen()
    with pytest.raises(UserError, match="nothing to do again"):
        redo(small)
    assert undo(small) == "Add Jo"


def test_something_else_done_ends_redo(small: InWords) -> None:
    add(small, "Jo")
    undo(small)
    add(small, "Kit")
    with pytest.raises(UserError, match="nothing to do again"):
        redo(small)


def test_an_undo_says_what_it_will_take_back(riverside: Riverside) -> None:
    amina = riverside.claim("Amina", cost("bus", "4.60"))
    meetings.reply(
        riverside.workspace,
        riverside.act(),
        meeting_id=riverside.meeting_id,
        person_id=riverside.id("Amina"),
        reply=Reply.NOT_COMING,
    )
    assert undo(riverside) == "Amina: not coming"
    assert undo(riverside) == "Write down what Amina spent"
    with pytest.raises(LookupError):
        riverside.full(amina)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("pay", "“Pay Amina £4.60” moved or counted money."),
        ("put back", "“Put back £4.60 of Amina” moved or counted money."),
        ("count", "“Count Meeting float” moved or counted money."),
        ("hand over", "“Hand Meeting float over to Leon” moved or counted money."),
        ("sign", "“Slip 2 is signed” stays. It says that somebody signed."),
        ("confirm", "“Count Meeting float” moved or counted money."),
        ("pin", "“Set a PIN for Maya” changed a PIN. Set another PIN instead."),
        ("details", "“Show the bank details of Gwen” stays in the history."),
    ],
)
def test_undo_stops_in_words_at_money_signatures_and_pins(
    riverside: Riverside, what: str, said: str
) -> None:
    do_something(riverside, what)
    before = history.head(riverside.workspace.db)
    assert why_not(riverside).startswith(said)
    assert history.head(riverside.workspace.db) == before


def do_something(riverside: Riverside, what: str) -> None:
    workspace, act = riverside.workspace, riverside.act()
    if what in {"pay", "put back", "sign"}:
        amina = riverside.ready("Amina", cost("bus", "4.60"))
        slip = riverside.pay(amina, signing=Signing.LATER)
        if what == "put back":
            corrections.not_given(workspace, act, movement_id=slip.id or 0)
        elif what == "sign":
            paying.sign_later(workspace, act, movement_id=slip.id or 0)
    elif what in {"count", "confirm"}:
        riverside.count(20_000)
    elif what == "hand over":
        counts.hand_over(
            workspace,
            act,
            place_id=riverside.place_id,
            from_id=riverside.id("Maya"),
            to_id=riverside.id("Leon"),
            counted=counts.Counted(total=20_000),
        )
    elif what == "pin":
        group.set_pin(workspace, act, pin="8642")
    else:
        gwen = riverside.ready("Gwen", cost("bus", "4.60"))
        riverside.promise(gwen)
        people.show_to_pay(workspace, act, claim_id=gwen.id)


def test_what_was_done_before_a_payment_stays_done(riverside: Riverside) -> None:
    """Undo does not jump over money to what lies behind it."""
    add(riverside, "Jo")
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    add(riverside, "Kit")
    assert undo(riverside) == "Add Kit"
    assert "moved or counted money" in why_not(riverside)
    assert "Jo" in names(riverside)


def test_undo_stops_at_an_erasure_and_at_an_update_of_the_file(small: InWords) -> None:
    erase(small.workspace, small.act(), person_id=small.id("Ben"), why="they asked")
    assert why_not(small) == "Somebody was erased. What was done before that stays."
    with small.workspace.step(small.act(), sentence("Brought up to date"), kind="migration"):
        pass
    assert why_not(small) == "The file was brought up to date. What was done before that stays."
    add(small, "Jo")
    assert undo(small) == "Add Jo"


def test_the_beginning_of_a_file_is_never_undone(lone: InWords) -> None:
    """Else nobody would be left who may open an office."""
    while lone.workspace.why_not_undo(lone.act()) is None:
        undo(lone)
    assert lone.workspace.settings.name == "Mill Lane Group"
    assert group.officers(lone.workspace, lone.act().day)


def test_a_promise_and_an_agreement_can_be_undone(riverside: Riverside) -> None:
    """No money moved yet."""
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    riverside.promise(gwen)
    assert undo(riverside) == "Promise Gwen £4.60"
    assert promises.open_promises(riverside.workspace) == []
    assert undo(riverside) == "Leon agrees 1 claim"
    assert riverside.full(gwen).claim.state is ClaimState.SUBMITTED
    redo(riverside)
    redo(riverside)
    assert riverside.keep(gwen).amount == 460


def test_a_claim_number_taken_back_is_given_again_so_that_there_is_no_gap(
    riverside: Riverside,
) -> None:
    riverside.claim("Amina", cost("bus", "4.60"))
    gone = riverside.claim("Ben", cost("bus", "2.00"))
    undo(riverside)
    new = riverside.claim("Carys", cost("bus", "3.00"))
    assert (new.claim.number, gone.claim.number) == (2, 2)
    assert new.id != gone.id  # ids are never given twice


def test_the_settings_are_read_afresh_after_undo(small: InWords) -> None:
    changed = replace(small.workspace.settings, member_word="friend", show_tin=True)
    group.change_settings(small.workspace, small.act(), group=changed)
    assert small.workspace.settings == changed
    undo(small)
    assert small.workspace.settings.member_word == "member"
    redo(small)
    assert small.workspace.settings == changed
    small.reopen()
    assert small.workspace.settings == changed


def test_a_change_that_fails_leaves_the_settings_as_they_were(small: InWords) -> None:
    before = small.workspace.settings

    def change_and_stumble() -> None:
        with small.workspace.step(small.act(), sentence("Fail")):
            changed = replace(before, name="Other")
            group.change_settings(small.workspace, small.act(), group=changed)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change_and_stumble()
    assert small.workspace.settings == before


def test_search_follows_every_step_and_every_undo(small: InWords) -> None:
    def found(text: str) -> list[str]:
        return [str(hit.title) for hit in group.find(small.workspace, text)]

    jo = add(small, "Zofia Łukasik")
    assert found("lukasik") == ["Zofia Łukasik"]
    undo(small)
    assert found("lukasik") == []
    redo(small)
    assert found("zofia") == ["Zofia Łukasik"]
    people.change(small.workspace, small.act(), person=replace(jo, name="Sophie Lucas"))
    assert (found("lukasik"), found("sophie")) == ([], ["Sophie Lucas"])
    undo(small)
    assert found("lukasik") == ["Zofia Łukasik"]
    full = claims.new_claim(
        small.workspace, small.act(), person_id=jo.id or 0, costs=[cost("bus", "4.60")]
    )
    assert f"Claim {full.claim.number}: Zofia Łukasik" in found("lukasik")
    slip = small.pay(small.with_receipts(full))
    assert f"Slip {slip.number}: Zofia Łukasik" in found("lukasik")


def test_who_listens_hears_exactly_the_tables_each_step_touched(riverside: Riverside) -> None:
    heard: list[frozenset[str]] = []
    riverside.workspace.when_changed.append(heard.append)
    workspace, act = riverside.workspace, riverside.act()
    people.set_status(workspace, act, person_id=riverside.id("Ben"), status=Status.PAUSED)
    undo(riverside)
    redo(riverside)
    assert heard == [{"person"}] * 3
    heard.clear()
    amina = riverside.claim("Amina", cost("bus", "4.60"))
    riverside.with_receipts(amina)
    riverside.agree(amina, "Leon")
    riverside.promise(amina)
    assert heard == [
        {"claim", "claim_line"},
        {"claim_line"},
        {"agreement", "claim"},
        {"claim", "promise", "usual_line"},  # the first costs are kept as the usual ones
    ]


def test_who_listens_hears_nothing_of_what_failed_or_changed_nothing(
    riverside: Riverside,
) -> None:
    heard: list[frozenset[str]] = []
    riverside.workspace.when_changed.append(heard.append)
    with pytest.raises(UserError):
        riverside.claim("Amina", cost("bus", "-1"))
    group.change_settings(riverside.workspace, riverside.act(), group=riverside.workspace.settings)
    assert heard == []
    assert [str(step.label) for step in group.recent_steps(riverside.workspace)][:1] != [
        "Change our settings"
    ]


def test_one_step_for_many_claims_is_one_undo(riverside: Riverside) -> None:
    first = riverside.claim("Amina", cost("bus", "4.60"))
    second = riverside.claim("Ben", cost("bus", "2.00"))
    agreeing.agree(
        riverside.workspace,
        riverside.act(),
        claim_ids=[first.id, second.id],
        by=Named(person_id=riverside.id("Leon"), pin="1470"),
    )
    undo(riverside)
    states = {riverside.full(full).claim.state for full in (first, second)}
    assert states == {ClaimState.SUBMITTED}
