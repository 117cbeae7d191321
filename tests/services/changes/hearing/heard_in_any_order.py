"""What may happen around a request, in any order chance gives, with a pencil beside the file.

Every deed goes through the services, and may be refused. The pencil knows only what happened:
who spoke of what, which answer holds, and what each letter brought.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from desktop.domain.person import Status
from desktop.errors import UserError
from desktop.services.changes.hearing import closing, sending, telling
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views, without_name
from desktop.storage import hearing
from desktop.storage.requests import REQUESTS
from tests.services.hearing_back import Hearing
from tests.services.in_words import DAY

NAMES = ("Amina", "Ben", "Carys", "Dilip")
THEMES = ("Seats", "Fares")


@dataclass
class Said:
    """Something somebody said: None without a name. `brought` is the letter for each theme."""

    who: str | None
    wanted: bool = True
    themes: set[str] = field(default_factory=set)
    brought: dict[str, set[tuple[str, int]]] = field(default_factory=dict)


class AnyOrder:
    """One request, and what chance makes of it."""

    def __init__(self, bus: Hearing, seed: int) -> None:
        self.bus, self.day = bus, DAY
        self.chance = Random(seed)  # noqa: S311 - chance is all it is for
        self.said: dict[int, Said] = {}
        self.holds: dict[str, str] = {}
        self.taken_back: set[int] = set()
        self.lost: set[str] = set()
        self.died: set[str] = set()
        for view in views.of_request(bus.group.workspace, bus.request_id):
            theme = view.own_words.removesuffix(", please")
            self.said[view.id or 0] = Said("Amina", themes={theme})
        [self.holds["Seats"]] = bus.answer("Seats")

    def waiting(self) -> set[str]:
        """Who waits, as the pencil has it."""
        found = {one.who for one in self.said.values() if one.who and self._waits(one)}
        return found - self.lost - self.died

    def spoke(self) -> set[str]:
        return {one.who for one in self.said.values() if one.who}

    def unnamed(self) -> set[int]:
        return {view_id for view_id, one in self.said.items() if one.who is None}

    def _waits(self, one: Said) -> bool:
        if not one.wanted:
            return False
        return not one.themes or any(not self._heard(one, theme) for theme in one.themes)

    def _heard(self, one: Said, theme: str) -> bool:
        brought = one.brought.get(theme, set())
        return any(
            answer == self.holds.get(theme) and letter not in self.taken_back
            for answer, letter in brought
        )

    def step(self) -> str:
        """One deed; answers what came of it."""
        deed = self.chance.choice(DEEDS)
        try:
            deed(self)
        except UserError:
            return "refused"
        return deed.__name__

    def speak(self) -> None:
        who = self.chance.choice([None, *NAMES])
        if who in self.died:
            return
        wanted = self.chance.random() < 0.9
        view_id = self.bus.said(who, day=self.day, wants_answer=wanted)
        self.said[view_id] = Said(who, wanted)
        self.lost.discard(who or "")

    def sort(self) -> None:
        for view_id, one in self.said.items():
            if not one.themes and self.chance.random() < 0.8:
                theme = self.chance.choice(THEMES)
                self.bus.in_theme(view_id, theme)
                one.themes.add(theme)

    def answer(self) -> None:
        theme = self.chance.choice(THEMES)
        again = theme in self.holds
        [self.holds[theme]] = self.bus.answer(theme, day=self.day, again=again)

    def send(self) -> None:
        for who in sorted(self.waiting()):
            try:
                self.bus.send(who, day=self.day, as_it_is=True)
            except UserError:
                continue
            self._brought(who)

    def tell(self) -> None:
        who = self.chance.choice(NAMES)
        self.bus.tell(who, day=self.day)
        self._brought(who)

    def _brought(self, who: str) -> None:
        """The newest letter to somebody: it answers what they said in these themes before."""
        [*_, letter] = self.bus.standing(who, self.day).letters
        for one in self.said.values():
            for theme in one.themes if one.who == who else ():
                if self.holds.get(theme) in letter.answers:
                    brought = one.brought.setdefault(theme, set())
                    brought.add((self.holds[theme], letter.id or 0))
        self.lost.discard(who)

    def take_back(self) -> None:
        group = self.bus.group
        every = hearing.letters(group.workspace.db, self.bus.request_id)
        if every:
            letter_id = self.chance.choice(every).id or 0
            act = group.act(day=self.day)
            sending.take_back(group.workspace, act, letter_id=letter_id, why="It was wrong.")
            self.taken_back.add(letter_id)

    def lose(self) -> None:
        who = self.chance.choice(sorted(self.spoke()))
        self.bus.lose(who, day=self.day)
        self.lost.add(who)

    def find(self) -> None:
        who = self.chance.choice(sorted(self.spoke()))
        group = self.bus.group
        telling.found_again(
            group.workspace,
            group.act(day=self.day),
            request_id=self.bus.request_id,
            person_id=group.id(who),
        )
        self.lost.discard(who)

    def die(self) -> None:
        if self.chance.random() < 0.2:
            who = self.chance.choice(NAMES[2:])
            self.bus.becomes(who, Status.DIED)
            self.died.add(who)

    def hide(self) -> None:
        """Somebody asks us not to keep their name with what they said; seldom."""
        if self.chance.random() < 0.5:
            return
        group = self.bus.group
        view_id = self.chance.choice(sorted(self.said))
        without_name.take_off(group.workspace, group.act(day=self.day), view_ids=[view_id])
        self.said[view_id].who = None

    def hang_up(self) -> None:
        group = self.bus.group
        requests.hear_in_public(
            group.workspace,
            group.act(day=self.day),
            request_id=self.bus.request_id,
            public_on=self.day,
            where="At the door",
        )

    def close(self) -> None:
        group, request_id = self.bus.group, self.bus.request_id
        waited = self.waiting()
        closing.close(group.workspace, group.act(day=self.day), request_id=request_id)
        assert not waited, "a closed request owes nobody"
        assert not self.unnamed() or REQUESTS.get(group.workspace.db, request_id).public_on
        group.workspace.undo(group.act(day=self.day))

    def sleep(self) -> None:
        self.day += timedelta(days=self.chance.choice([1, 30]))


DEEDS = (
    *(AnyOrder.speak, AnyOrder.speak, AnyOrder.sort, AnyOrder.answer, AnyOrder.answer),
    *(AnyOrder.send, AnyOrder.tell, AnyOrder.take_back, AnyOrder.lose, AnyOrder.find, AnyOrder.die),
    *(AnyOrder.hide, AnyOrder.hang_up, AnyOrder.close, AnyOrder.sleep),
)
