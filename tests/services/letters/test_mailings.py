"""Mailings: who is on the list, which paper each of them gets, and who gets nothing."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from desktop.domain.mailing import CopyState, Way
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person, Reading, Status
from desktop.errors import UserError
from desktop.services.letters import mailings, marks, packs
from desktop.services.letters.what import offered
from desktop.services.people import people
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.sending import ENGLISH, FOUR, begun, change, look, names, print_some, status


def test_each_reader_is_listed_with_their_own_language_and_format(
    riverside: Riverside,
) -> None:
    run = look(riverside, begun(riverside))
    assert [(row.person.short, row.copy.language, row.copy.reading) for row in run.plan.rows] == [
        ("Amina", "en", Reading.CLEAR),
        ("Ewa", "pl", Reading.LARGE_18),
        ("Farah", "ur", Reading.CLEAR),
        ("Hassan", "en", Reading.CLEAR),
    ]
    assert names(run, CopyState.READY) == list(FOUR)


def test_the_list_is_one_thing_to_undo(riverside: Riverside) -> None:
    begun(riverside)
    said = riverside.workspace.undo(riverside.act())
    assert ENGLISH.say(said) == "Costs form to 4 people"
    assert mailings.every(riverside.workspace) == []


def test_nobody_chosen_is_said(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="Choose at least one person") as caught:
        mailings.begin(riverside.workspace, riverside.act(), paper=Paper.CLAIM_FORM, person_ids=[])
    assert caught.value.field == "search"


def test_only_people_who_paused_is_said_and_nothing_is_written(riverside: Riverside) -> None:
    status(riverside, "Amina", Status.PAUSED)
    with pytest.raises(UserError, match="All of them paused or left"):
        begun(riverside, "Amina")
    assert mailings.every(riverside.workspace) == []


def test_who_is_named_twice_gets_one_copy(riverside: Riverside) -> None:
    assert names(look(riverside, begun(riverside, "Amina", "Ewa", "Amina"))) == ["Amina", "Ewa"]


def test_a_day_that_is_over_is_no_day_to_send_by(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="This day is over"):
        mailings.begin(
            riverside.workspace,
            riverside.act(),
            paper=Paper.CLAIM_FORM,
            person_ids=[riverside.id("Amina")],
            send_by=DAY - timedelta(days=1),
        )


def test_who_died_is_never_written_on_a_list(riverside: Riverside) -> None:
    status(riverside, "Hassan", Status.DIED)
    run = look(riverside, begun(riverside))
    assert names(run) == ["Amina", "Ewa", "Farah"]
    assert run.plan.left_out == ()


def test_who_paused_stands_on_the_list_and_gets_nothing(riverside: Riverside) -> None:
    status(riverside, "Hassan", Status.PAUSED)
    run = look(riverside, begun(riverside))
    assert names(run) == ["Amina", "Ewa", "Farah"]
    [out] = run.plan.left_out
    assert (out.person.short, ENGLISH.say(out.reason)) == ("Hassan", "paused")


@pytest.mark.parametrize("gone", [Status.PAUSED, Status.LEFT, Status.DIED])
def test_who_goes_while_the_run_is_open_is_dropped(riverside: Riverside, gone: Status) -> None:
    mailing = begun(riverside)
    status(riverside, "Farah", gone)
    assert names(look(riverside, mailing)) == ["Amina", "Ewa", "Hassan"]
    status(riverside, "Farah", Status.ACTIVE)
    assert names(look(riverside, mailing)) == list(FOUR)


def test_who_died_does_not_stand_on_the_run_list_on_paper(riverside: Riverside) -> None:
    mailing = begun(riverside)
    status(riverside, "Farah", Status.DIED)
    status(riverside, "Ewa", Status.PAUSED)
    draft = packs.run_list_paper(
        look(riverside, mailing), DAY, people.get(riverside.workspace, riverside.id("Maya"))
    )
    [ready] = packs.drawn_for(riverside.workspace, draft, DAY)
    assert "Farah" not in ready.text()
    assert "Ewa Kowalska: paused" in ready.text()


def test_who_is_erased_while_the_run_is_open_is_not_named_any_more(riverside: Riverside) -> None:
    mailing = begun(riverside)
    erase(riverside.workspace, riverside.act(), person_id=riverside.id("Hassan"))
    run = look(riverside, mailing)
    assert names(run) == ["Amina", "Ewa", "Farah"]
    assert run.plan.left_out == ()


def test_what_somebody_got_is_still_known_when_they_are_erased(riverside: Riverside) -> None:
    mailing = begun(riverside, "Amina", "Hassan")
    print_some(riverside, mailing)
    marks.sent(riverside.workspace, riverside.act(), mailing_id=mailing.id or 0, day=DAY)
    erase(riverside.workspace, riverside.act(), person_id=riverside.id("Hassan"))
    assert len(look(riverside, mailing).plan.of(CopyState.SENT)) == 2


def test_the_list_of_mailings_counts_how_far_each_is(riverside: Riverside) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing, "Amina", "Ewa")
    [listed] = mailings.every(riverside.workspace)
    assert listed.counts == {CopyState.PRINTED: 2, CopyState.READY: 2}


def test_the_list_of_mailings_does_not_count_who_paused_since(riverside: Riverside) -> None:
    begun(riverside)
    status(riverside, "Amina", Status.PAUSED)
    [listed] = mailings.every(riverside.workspace)
    assert sum(listed.counts.values()) == len(FOUR) - 1


def test_a_paper_about_money_is_not_for_the_coordinator(riverside: Riverside) -> None:
    nia = riverside.act("Nia")
    with pytest.raises(UserError, match="This is for the"):
        mailings.begin(
            riverside.workspace, nia, paper=Paper.SLIP, person_ids=[riverside.id("Amina")]
        )
    assert Paper.SLIP not in offered(frozenset())


def test_a_pack_is_in_its_readers_language_and_says_when_there_is_none(after: Riverside) -> None:
    mailing = begun(after, "Amina", "Gwen", paper=Paper.SLIP)
    run = look(after, mailing)
    shelf = packs.Shelf(after.workspace, run, DAY)
    amina, gwen = (shelf.pack(row) for row in run.plan.rows)
    assert "Money back: £4.60" in amina.ready[0].text()
    assert gwen.ready == ()
    assert gwen.made(0).trouble.text


def test_a_letter_that_cannot_be_printed_is_said_once_before_the_run(riverside: Riverside) -> None:
    farah = people.get(riverside.workspace, riverside.id("Farah"))
    named = replace(farah, name="Farah 😀")
    people.change(riverside.workspace, riverside.act(), person=named)
    run = look(riverside, begun(riverside, "Farah"))
    [pack] = [packs.Shelf(riverside.workspace, run, DAY).pack(row) for row in run.plan.rows]
    assert pack.ready[0].beside is not None
    changed = [str(said) for said in pack.counted().changed]
    assert len(changed) == 1
    assert changed[0].endswith("😀. You see ▯ in their place.")


def test_only_what_goes_by_post_gets_an_address(riverside: Riverside) -> None:
    change(riverside, "Amina", address="1 Mill Lane\nRiverside")
    change(riverside, "Ewa", address="")
    mailing = begun(riverside, "Amina", "Ewa", post=True)
    run = look(riverside, mailing)
    shelf = packs.Shelf(riverside.workspace, run, DAY)
    amina, ewa = (packs.addressed(shelf.pack(row)) for row in run.plan.rows)
    assert amina.ready[0].document.address == ("Amina Begum", "1 Mill Lane", "Riverside")
    assert ewa.ready[0].document.address == ()


def test_what_goes_by_hand_carries_no_address_and_no_label(riverside: Riverside) -> None:
    for name in ("Amina", "Ewa"):
        change(riverside, name, address=f"{name} House\nRiverside")
    mailing = begun(riverside, "Amina", "Ewa", post=True)
    marks.goes(
        riverside.workspace,
        riverside.act(),
        mailing_id=mailing.id or 0,
        person_id=riverside.id("Ewa"),
        way=Way.HAND,
    )
    run = look(riverside, mailing)
    shelf = packs.Shelf(riverside.workspace, run, DAY)
    both = [packs.addressed(shelf.pack(row)).ready[0].document for row in run.plan.rows]
    assert [bool(one.address) for one in both] == [True, False]
    [labels] = packs.drawn_for(riverside.workspace, packs.labels_paper(run), DAY)
    assert "Amina House" in labels.text()
    assert "Ewa House" not in labels.text()


def test_readers_of_one_language_get_one_paper_each_in_their_own_size(riverside: Riverside) -> None:
    change(riverside, "Amina", reading=Reading.CLEAR)
    change(riverside, "Hassan", reading=Reading.LARGE_24)
    run = look(riverside, begun(riverside, "Amina", "Hassan", paper=Paper.POLICY))
    shelf = packs.Shelf(riverside.workspace, run, DAY)
    looks = [shelf.pack(row).ready[0].look.key for row in run.plan.rows]
    assert looks == [Reading.CLEAR.value, Reading.LARGE_24.value]


def test_who_has_no_address_is_named_where_they_get_it_by_post(riverside: Riverside) -> None:
    mailing = begun(riverside, "Amina", "Ewa")
    way: dict[str, Any] = {
        "mailing_id": mailing.id or 0,
        "person_id": riverside.id("Ewa"),
        "way": Way.POST,
    }
    marks.goes(riverside.workspace, riverside.act(), **way)
    run = look(riverside, mailing)
    assert [one.short for one in packs.without_address(run.plan.rows)] == ["Ewa"]
    with pytest.raises(UserError, match="with an address we know"):
        packs.labels_paper(run)


def test_files_of_one_run_have_names_of_their_own(riverside: Riverside) -> None:
    second = people.add(
        riverside.workspace, riverside.act(), person=Person(name="Amina Begum", joined_on=DAY)
    )
    mailing = mailings.begin(
        riverside.workspace,
        riverside.act(),
        paper=Paper.CLAIM_FORM,
        person_ids=[riverside.id("Amina"), second.id or 0],
    )
    run = look(riverside, mailing)
    shelf = packs.Shelf(riverside.workspace, run, DAY)
    every = packs.named_apart([shelf.pack(row) for row in run.plan.rows])
    found = [pack.ready[0].name for pack in every]
    assert len(set(found)) == 2
    assert all(name.startswith("Costs form Amina Begum") for name in found)


def test_five_hundred_people_are_planned_with_a_handful_of_questions(riverside: Riverside) -> None:
    every = [f"Reader {number}" for number in range(500)]
    added = people.add_many(riverside.workspace, riverside.act(), names=every)
    mailing = mailings.begin(
        riverside.workspace,
        riverside.act(),
        paper=Paper.CLAIM_FORM,
        person_ids=[one.id or 0 for one in added],
    )
    asked = count()
    riverside.workspace.db.conn.set_trace_callback(lambda _sql: next(asked))
    run = look(riverside, mailing)
    riverside.workspace.db.conn.set_trace_callback(None)
    assert len(run.plan.rows) == 500
    assert next(asked) < 12


def test_a_mailing_of_before_is_shown_with_its_day(riverside: Riverside) -> None:
    mailing = begun(riverside)
    assert mailing.made_on == date(2026, 3, 12)
    assert ENGLISH.say(mailings.paper_name(mailing)) == "Costs form"
