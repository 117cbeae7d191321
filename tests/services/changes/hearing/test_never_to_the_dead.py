"""Nobody who has died is ever in the queue, in the letters or in the mailing, whatever is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random

import pytest

from desktop.domain.mailing import CopyState
from desktop.domain.person import Status
from desktop.errors import UserError
from desktop.services.changes.hearing import owed, runs, sending, telling
from desktop.services.changes.hearing.sending import Letter
from desktop.services.papers import answer_records
from desktop.services.papers.paper_records import About
from desktop.services.people import people
from desktop.storage import hearing
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.hearing_back import Hearing
from tests.services.in_words import DAY

NAMES = ("Amina", "Ewa", "Farah", "Hassan", "Ben")
THEMES = ("Seats", "Fares")
DEEDS = 60


class Deeds:
    """Anything that may be done about a request, in any order; letters lie on the screen."""

    def __init__(self, bus: Hearing, seed: int) -> None:
        self.bus, self.random = bus, Random(seed)  # noqa: S311 - chance, no secret
        self.made: list[Letter] = []

    def any(self) -> None:
        every: tuple[Callable[[], object], ...] = (
            *(self.speak, self.reply, self.answer, self.answer_again, self.make, self.make),
            *(self.send, self.tell, self.die, self.come_back, self.pause, self.lose, self.find),
            *(self.undo, self.take_back, self.erase),
        )
        with may_be_refused():
            self.random.choice(every)()

    def who(self) -> str:
        return self.random.choice(NAMES)

    def speak(self) -> None:
        self.bus.said(self.who(), self.random.choice(THEMES), day=DAY)

    def reply(self) -> None:
        letters = hearing.letters(self.bus.group.workspace.db, self.bus.request_id)
        if letters:
            self.bus.said(self.who(), letter_id=self.random.choice(letters).id, day=DAY)

    def answer(self) -> None:
        self.bus.answer(self.random.choice(THEMES))

    def answer_again(self) -> None:
        self.bus.answer(self.random.choice(THEMES), again=True)

    def make(self) -> None:
        group, who = self.bus.group, self.bus.group.id(self.who())
        self.made.append(sending.letter(group.workspace, self.bus.request_id, who, DAY))

    def send(self) -> None:
        if self.made:
            self.bus.keep(self.made.pop(self.random.randrange(len(self.made))))

    def tell(self) -> None:
        self.bus.tell(self.who())

    def die(self) -> None:
        self.bus.becomes(self.who(), Status.DIED)

    def come_back(self) -> None:
        """It was written of the wrong person."""
        self.bus.becomes(self.who(), Status.ACTIVE)

    def pause(self) -> None:
        self.bus.becomes(self.who(), Status.PAUSED)

    def lose(self) -> None:
        self.bus.lose(self.who())

    def find(self) -> None:
        group = self.bus.group
        telling.found_again(
            group.workspace,
            group.act(),
            request_id=self.bus.request_id,
            person_id=group.id(self.who()),
        )

    def undo(self) -> None:
        self.bus.group.workspace.undo(self.bus.group.act())

    def take_back(self) -> None:
        group = self.bus.group
        letters = hearing.letters(group.workspace.db, self.bus.request_id)
        if letters:
            letter_id = self.random.choice(letters).id or 0
            sending.take_back(group.workspace, group.act(), letter_id=letter_id, why="Wrong")

    def erase(self) -> None:
        """Rarely: nobody comes back from it."""
        if self.random.random() < 0.2:
            group, who = self.bus.group, self.bus.group.id(self.who())
            erase(group.workspace, group.act(), person_id=who)


@contextmanager
def may_be_refused() -> Iterator[None]:
    """What cannot be done is refused in words, and nothing else."""
    try:
        yield
    except UserError:
        return


def gone(bus: Hearing) -> set[int]:
    known = people.by_ids(bus.group.workspace, {bus.group.id(name) for name in NAMES})
    return {
        one.id or 0
        for one in known.values()
        if one.status is Status.DIED or one.erased_on is not None
    }


def told(bus: Hearing) -> list[int]:
    every = hearing.letters(bus.group.workspace.db, bus.request_id)
    return [one.person_id for one in every]


def reached(bus: Hearing) -> set[int]:
    """Everybody to whom something would go now."""
    workspace, late = bus.group.workspace, DAY + timedelta(days=400)
    found = {one.person.id or 0 for day in (DAY, late) for one in owed.queue(workspace, day)}
    run = runs.run(workspace, bus.request_id, DAY, as_it_is=list(found | gone(bus)))
    assert run is not None
    found |= {row.person.id or 0 for row in run.plan.rows if row.copy.state in CAN_GO}
    with may_be_refused():
        drafts = answer_records.answer_letters(workspace, About(request_id=bus.request_id, day=DAY))
        found |= {one.reader.id or 0 for one in drafts if one.reader is not None}
    return found


CAN_GO = {CopyState.READY, CopyState.TASK, CopyState.STOPPED}


@pytest.mark.parametrize("seed", range(4))
def test_nobody_who_died_or_was_erased_is_reached_by_any_deeds_in_any_order(
    riverside: Riverside, seed: int
) -> None:
    bus = Hearing(riverside)
    for name in NAMES[1:]:
        bus.said(name, *THEMES)
    bus.answer(*THEMES)
    deeds = Deeds(bus, seed)
    for _ in range(DEEDS):
        before, dead = told(bus), gone(bus)
        deeds.any()
        new = told(bus)[len(before) :]
        assert not dead & gone(bus) & set(new), "a letter was kept for somebody who has died"
        assert not reached(bus) & gone(bus)
    assert told(bus), "some letters went out"


@pytest.mark.parametrize("how", ["died", "erased"])
def test_a_letter_made_on_screen_is_not_kept_for_who_died_or_was_erased_before_it_went(
    riverside: Riverside, how: str
) -> None:
    bus, who = Hearing(riverside), riverside.id("Ewa")
    bus.said("Ewa", "Seats")
    bus.answer(*THEMES)
    letter = sending.letter(riverside.workspace, bus.request_id, who, DAY)
    if how == "died":
        bus.becomes("Ewa", Status.DIED)
    else:
        erase(riverside.workspace, riverside.act(), person_id=who)
    with pytest.raises(UserError, match=how):
        bus.keep(letter)
    with pytest.raises(UserError, match=how):
        bus.tell("Ewa")
    assert told(bus) == []
