"""What the acts of the desk need of it: who is in front, its parts, and how to speak."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from desktop.services.money import desk
from desktop.ui.kit import Kit
from desktop.ui.money.desk.card import ClaimPart
from desktop.ui.money.desk.coins import CoinsGiven
from desktop.ui.money.desk.costs_part import Draft
from desktop.ui.money.desk.noting import OpenNote
from desktop.ui.money.desk.questions import Questions
from desktop.ui.money.desk.saying import Voice
from desktop.ui.money.desk.teller import Teller
from desktop.ui.money.desk.tin import TinPart
from desktop.ui.session import Session


class Front(Protocol):
    """The desk as its acts see it. `card` is None while nobody is in front."""

    kit: Kit
    session: Session
    teller: Teller
    note: OpenNote
    claim: ClaimPart
    coins: CoinsGiven
    tin: TinPart
    questions: Questions
    card: desk.Card | None
    drafts: dict[int, Draft]

    @property
    def voice(self) -> Voice: ...

    def say(self, text: str, *, urgent: bool = False) -> None: ...

    def guarded(self, do: Callable[[], object]) -> Callable[[], None]: ...

    def quietly(self) -> AbstractContextManager[None]: ...

    def refresh(self) -> None: ...

    def open(self, person_id: int, instead: str = "") -> None: ...

    def next_person(self, said: str) -> None: ...

    def keep_draft(self) -> None: ...
