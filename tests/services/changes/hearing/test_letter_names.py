"""Names of others who took part are asked about before a letter is printed."""

from dataclasses import replace

import pytest

from desktop.domain.names_in_letters import NameFound
from desktop.domain.request import InvitationReply
from desktop.errors import NotAllowed
from desktop.language import sentence
from desktop.services.changes.answers import answers, changes, texts
from desktop.services.changes.hearing import names
from desktop.services.changes.requests import invitations
from desktop.services.people import people
from desktop.storage import requests
from tests.services.changes.lettered import Lettered, translate


def found(bus: Lettered, name: str) -> list[NameFound]:
    return names.found(bus.group.workspace, bus.request_id, bus.group.id(name))


def sentences(bus: Lettered, name: str) -> list[str]:
    return [one.sentence for one in found(bus, name)]


def say(bus: Lettered, **said: str) -> None:
    """The answer about the bus says something else."""
    answer = replace(bus.answers["A later bus"], **said)  # type: ignore[arg-type]
    answers.change(bus.group.workspace, bus.group.act(), answer=answer)


def test_nobody_is_asked_about_where_nobody_is_named(bus: Lettered) -> None:
    for name in ("Ewa", "Farah", "Ben", "Hassan"):
        assert found(bus, name) == []


def test_a_name_of_another_is_shown_in_its_sentence_and_the_readers_own_passes(
    bus: Lettered,
) -> None:
    say(bus, reasons="Many come home late. Ewa and Ben told us so.")
    [for_ewa] = found(bus, "Ewa")
    assert (for_ewa.names, for_ewa.sentence) == (("Ben Carter",), "Ewa and Ben told us so.")
    [for_ben] = found(bus, "Ben")
    assert for_ben.names == ("Ewa Kowalska",)


def test_what_somebody_is_called_names_them_too(bus: Lettered) -> None:
    hassan = people.get(bus.group.workspace, bus.group.id("Hassan"))
    act = bus.group.act()
    people.change(bus.group.workspace, act, person=replace(hassan, spoken_name="Zubby"))
    say(bus, reasons="Zubby told us so.")
    assert sentences(bus, "Ewa") == ["Zubby told us so."]
    assert sentences(bus, "Ben") == ["Zubby told us so."]


def test_what_a_trust_is_called_names_nobody(bus: Lettered) -> None:
    """Whoever holds the money or has the last word is known by its name."""
    db, act = bus.group.workspace.db, bus.group.act()
    request = requests.REQUESTS.get(db, bus.request_id)
    say(bus, reasons="The Hassan Ali Trust pays.")
    assert sentences(bus, "Ewa") == ["The Hassan Ali Trust pays."]
    with bus.group.workspace.step(act, sentence("The money")):
        requests.REQUESTS.update(db, replace(request, holds_money="The Hassan Ali Trust"))
    assert sentences(bus, "Ewa") == []


def test_who_was_invited_is_asked_about_until_they_say_no(bus: Lettered) -> None:
    say(bus, reasons="Dilip told us so.")
    assert sentences(bus, "Ewa") == []
    group = bus.group
    [row] = invitations.invite(
        group.workspace,
        group.act(),
        request_id=bus.request_id,
        person_ids=[group.id("Dilip")],
    )
    assert sentences(bus, "Ewa") == ["Dilip told us so."]
    invitations.reply(
        group.workspace, group.act(), invited_id=row.id or 0, reply=InvitationReply.NO
    )
    assert sentences(bus, "Ewa") == []


def test_a_name_that_only_a_translation_has_is_shown_in_that_language(bus: Lettered) -> None:
    [source] = [
        one.source
        for one in texts.every(bus.group.workspace, bus.request_id)
        if one.source.wording == "Many people come home after six."
    ]
    translate(bus.group, source, "pl", "Wiele osób wraca po szóstej. Rozmawialiśmy z Hassanem.")
    [asked] = found(bus, "Ewa")
    assert (asked.names, asked.language) == (("Hassan Ali",), "pl")
    assert asked.sentence == "Rozmawialiśmy z Hassanem."


def test_what_somebody_may_read_is_not_asked_about_again_in_their_letter_alone(
    bus: Lettered,
) -> None:
    say(bus, reasons="Hassan told us so.")
    [asked] = found(bus, "Ewa")
    group = bus.group
    names.passed_on(
        group.workspace,
        group.act("Nia"),
        request_id=bus.request_id,
        person_id=group.id("Ewa"),
        found=asked,
    )
    assert found(bus, "Ewa") == []
    assert sentences(bus, "Ben") == ["Hassan told us so."]
    say(bus, reasons="Hassan told us so twice.")
    assert sentences(bus, "Ewa") == ["Hassan told us so twice."]


def test_the_same_sentence_is_asked_about_again_when_it_names_somebody_more(
    bus: Lettered,
) -> None:
    say(bus, reasons="Hassan and Dilip told us so.")
    [asked] = found(bus, "Ewa")
    assert asked.names == ("Hassan Ali",)
    group = bus.group
    for more in (asked, asked):
        names.passed_on(
            group.workspace,
            group.act(),
            request_id=bus.request_id,
            person_id=group.id("Ewa"),
            found=more,
        )
    bus.say("Dilip", "Me too", "A later bus")
    [again] = found(bus, "Ewa")
    assert set(again.names) == {"Hassan Ali", "Dilip Shah"}


def test_whoever_decides_passes_though_they_took_part(bus: Lettered) -> None:
    say(bus, reasons="Hassan Ali decided it after he had listened.", decided_by="Hassan Ali")
    assert found(bus, "Ewa") == []


def test_a_helper_of_somebody_else_is_asked_about(bus: Lettered) -> None:
    bus.say("Farah", "بس", "Seats at the stop", language="ur", through="Zainab Malik")
    say(bus, reasons="Zainab told us so.")
    assert sentences(bus, "Ewa") == ["Zainab told us so."]


def test_what_a_helper_is_names_nobody(bus: Lettered) -> None:
    """Else every sentence with a small word of theirs would be asked about."""
    bus.say("Farah", "بس", "Seats at the stop", language="ur", through="an interpreter")
    bus.say("Dilip", "I cannot stand", "Seats at the stop", through="Her niece Rita")
    say(bus, reasons="It is an old bus. Her interpreter said so. Rita saw it.")
    assert sentences(bus, "Ewa") == ["Rita saw it."]


def test_whoever_does_a_change_is_asked_about_where_they_took_part(bus: Lettered) -> None:
    group = bus.group
    [full] = changes.of_answer(group.workspace, bus.answers["A later bus"].id or 0)
    owned = replace(full.change, owner="", owner_id=group.id("Hassan"))
    changes.change(group.workspace, group.act(), change=owned)
    assert sentences(bus, "Ewa") == ["Hassan Ali: The bus company runs one more bus."]


def test_who_spoke_without_a_name_is_nobody_to_find(bus: Lettered) -> None:
    bus.say(None, "My name is Dilip", "A later bus")
    say(bus, reasons="Dilip told us so.")
    assert found(bus, "Ewa") == []


def test_only_an_organiser_lets_a_name_stay(bus: Lettered) -> None:
    say(bus, reasons="Hassan told us so.")
    [asked] = found(bus, "Ewa")
    group = bus.group
    with pytest.raises(NotAllowed):
        names.passed_on(
            group.workspace,
            group.act("Amina"),
            request_id=bus.request_id,
            person_id=group.id("Ewa"),
            found=asked,
        )
