"""Which answers a letter brings, what was told before, and how it is kept as it was sent."""

from dataclasses import replace

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.heard_by import HeardBy
from desktop.domain.hearing import BlockPlace
from desktop.domain.own_text import OUT_OF_DATE
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Reading, Status
from desktop.errors import UserError
from desktop.language import Words, sentence
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import blocks, kept_letters, sending
from desktop.services.group.group import change_settings
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import papers
from desktop.services.people import people
from tests.services.changes.lettered import BEN, EWA, Lettered
from tests.services.in_words import DAY


def told(bus: Lettered, name: str) -> list[str]:
    return [one.title.wording for one in bus.known(name).answers]


def send(bus: Lettered, name: str) -> int:
    """A letter goes out by post; its id."""
    group = bus.group
    letter = sending.letter(group.workspace, bus.request_id, group.id(name), DAY)
    with group.workspace.step(group.act(), sentence("Sent")):
        kept = sending.keep(
            group.workspace,
            request_id=bus.request_id,
            letter=letter,
            way=HeardBy.POST,
            day=DAY,
            today=DAY,
            told_by=group.id("Maya"),
        )
    return kept.id or 0


def test_everybody_gets_the_answers_to_what_they_spoke_of(bus: Lettered) -> None:
    assert told(bus, "Ewa") == ["A later bus"]
    assert told(bus, "Farah") == ["Seats at the stop"]
    assert told(bus, "Ben") == ["A later bus", "Seats at the stop"]
    assert told(bus, "Hassan") == ["Free tickets"]
    assert told(bus, "Amina") == []


def test_own_words_stand_in_the_letter_as_they_were_said(bus: Lettered) -> None:
    [bus_answer] = bus.known("Ewa").answers
    assert [one.wording for one in bus_answer.said] == [EWA]
    assert [[one.wording for one in each.said] for each in bus.known("Ben").answers] == [[BEN], []]


def test_the_texts_bring_every_language_version_and_the_name_of_who_does_it(bus: Lettered) -> None:
    [answer] = bus.known("Ewa").answers
    assert dict(answer.decided.every_wording())["pl"] == "Jeszcze jeden autobus o 18:30."
    [change] = answer.changes
    assert change.who == "Riverside Buses"
    assert bus.known("Ewa").out_of_date("pl") == ()


def test_a_version_older_than_its_source_is_out_of_date_in_the_letter(bus: Lettered) -> None:
    answer = bus.answers["A later bus"]
    answers.change(
        bus.group.workspace,
        bus.group.act(),
        answer=replace(answer, decided="One more bus at 18:40."),
    )
    assert [one.wording for one in bus.known("Ewa").out_of_date("pl")] == ["One more bus at 18:40."]
    said = bus.letter("Ewa", language="pl", alone=True).text()
    assert Words.for_paper("pl").text(OUT_OF_DATE) in said
    assert bus.known("Ewa").out_of_date("ur") == ()


def test_the_next_letter_brings_only_what_is_new_and_says_what_was_told_before(
    bus: Lettered,
) -> None:
    send(bus, "Ben")
    assert told(bus, "Ben") == ["A later bus", "Seats at the stop"]
    bus.again("A later bus", AnswerKind.NO, mistake="We had not asked the bus company.")
    [answer] = bus.known("Ben").answers
    assert (answer.kind, answer.before, answer.before_on) == (AnswerKind.NO, AnswerKind.YES, DAY)
    assert [one.wording for one in answer.said] == [BEN]
    said = " ".join(bus.letter("Ben", reading="text").text().split())
    assert "We had not asked the bus company." in said
    assert "Our answer then: Yes" in said


def test_who_never_heard_the_old_answer_is_not_told_of_it(bus: Lettered) -> None:
    send(bus, "Ben")
    bus.again("A later bus", AnswerKind.NO)
    [answer] = bus.known("Ewa").answers
    assert answer.before is None


def test_an_old_answer_that_was_never_told_is_passed_over(bus: Lettered) -> None:
    send(bus, "Ewa")
    bus.again("A later bus", AnswerKind.NO)
    bus.again("A later bus", AnswerKind.PARTLY)
    [answer] = bus.known("Ewa").answers
    assert (answer.kind, answer.before) == (AnswerKind.PARTLY, AnswerKind.YES)


def test_what_nobody_answered_waits_in_the_letter(bus: Lettered) -> None:
    bus.say("Ewa", "A co z sobotami?", language="pl")
    known = bus.known("Ewa")
    assert [one.wording for one in known.waiting] == ["A co z sobotami?"]
    assert "A co z sobotami?" in bus.letter("Ewa", reading="text").text()


def test_what_wants_no_answer_stands_in_the_letter_only_where_it_has_one(bus: Lettered) -> None:
    bus.say("Ewa", "Dziękuję!", language="pl", wants_answer=False)
    assert bus.known("Ewa").waiting == ()


def test_a_letter_without_an_answer_is_not_made(bus: Lettered) -> None:
    with pytest.raises(UserError, match="no answer to tell"):
        bus.letter("Amina")
    with pytest.raises(UserError, match="Choose what it is about"):
        papers(bus.group.workspace, Paper.ANSWER_LETTER, About(), day=DAY)


def test_no_letter_is_made_to_somebody_who_has_died(bus: Lettered) -> None:
    group = bus.group
    people.set_status(group.workspace, group.act(), person_id=group.id("Ewa"), status=Status.DIED)
    for kind in (Paper.ANSWER_LETTER, Paper.WORDS_TO_SAY):
        with pytest.raises(UserError, match="has died"):
            bus.letter("Ewa", kind)


def test_everybody_who_waits_gets_a_letter_in_one_run(bus: Lettered) -> None:
    about = About(request_id=bus.request_id)
    made = papers(bus.group.workspace, Paper.ANSWER_LETTER, about, day=DAY)
    assert [one.name for one in made] == [
        "Our answer Ben Carter",
        "Our answer Ewa Kowalska",
        "Our answer Farah Qureshi",
        "Our answer Hassan Ali",
    ]


def test_nobody_who_waits_is_said_to_be_nobody(bus: Lettered) -> None:
    for name in ("Ewa", "Farah", "Ben", "Hassan"):
        send(bus, name)
    with pytest.raises(UserError, match="Nobody waits"):
        papers(bus.group.workspace, Paper.ANSWER_LETTER, About(request_id=bus.request_id), day=DAY)


def test_words_to_say_are_in_the_language_of_whoever_hears_them(bus: Lettered) -> None:
    said = bus.letter("Ewa", Paper.WORDS_TO_SAY, language="pl", alone=True)
    assert said.document.language == "pl"
    assert "Jeszcze jeden autobus o 18:30." in said.text()
    assert "Stoję tam godzinę w deszczu!" in said.text()


def test_a_sent_letter_stays_word_for_word_whatever_changes(bus: Lettered) -> None:
    group, before = bus.group, bus.letter("Ewa")
    letter_id = send(bus, "Ewa")
    [opening] = blocks.of_place(group.workspace, BlockPlace.OPENING)
    blocks.change(group.workspace, group.act(), block=opening, wording="Good day.")
    bus.again("A later bus", AnswerKind.NO)
    ewa = people.get(group.workspace, group.id("Ewa"))
    people.change(
        group.workspace,
        group.act(),
        person=replace(ewa, name="Ewa Nowak", reading=Reading.EASY, language="en"),
    )
    settings = replace(group.workspace.settings, name="Hillside", contact="Ring Leon.")
    change_settings(group.workspace, group.act(), group=settings)
    kept = kept_letters.ready(group.workspace, letter_id)
    assert kept is not None
    assert kept.document == before.document
    assert kept.beside == before.beside
    assert kept.look == before.look
    assert "Good day." in bus.letter("Ewa").text()


def test_the_sender_reads_a_sent_letter_in_her_own_language(bus: Lettered) -> None:
    letter_id = send(bus, "Hassan")
    assert kept_letters.ready(bus.group.workspace, letter_id, ours=True) is not None
    alone = bus.letter("Farah", language="ur", alone=True)
    ours = bus.letter("Farah", language="en", alone=True)
    kept = kept_letters.read(kept_letters.keep(alone, ours))
    assert kept is not None
    assert kept.document == alone.document
    assert kept.ours == ours.document
    assert kept_letters.read("{}") is None
