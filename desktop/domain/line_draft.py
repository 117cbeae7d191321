"""What stands on the note-taker's screen about one line, as it is typed.

Nothing in it is refused: a day that cannot be read is kept as it was typed. It is JSON while
the line is in front, and becomes records when the line is left.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from desktop.domain.person import clean_text


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsDraft:
    """Somebody's own words; `person_id` is None for nobody."""

    id: int | None = None
    person_id: int | None = None
    own_words: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.own_words.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDraft:
    """What was decided. `quorate` is None while the ticks of who is here say it."""

    id: int | None = None
    wording: str = ""
    reasons: str = ""
    options: str = ""
    recommended: str = ""
    difference: str = ""
    disagreement: str = ""
    quorate: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Options and a recommendation come from the item: alone they are no decision."""
        typed = (self.wording, self.reasons, self.difference, self.disagreement)
        return not any(text.strip() for text in typed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """Who does what; `due` is a day as it was typed."""

    id: int | None = None
    wording: str = ""
    owner_id: int | None = None
    due: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.wording.strip() and not self.due.strip() and self.owner_id is None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestDraft:
    """Whom a line touches themselves, and what they did about it."""

    id: int | None = None
    person_id: int | None = None
    matter: str = ""
    handled: str = "stepped back"

    @property
    def is_empty(self) -> bool:
        return self.person_id is None and not self.matter.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """Everything about one line. `seconds` is how long it took so far."""

    said: str = ""
    disagreement: str = ""
    read_back: bool = False
    seconds: int = 0
    own_words: tuple[WordsDraft, ...] = ()
    decisions: tuple[DecisionDraft, ...] = ()
    actions: tuple[ActionDraft, ...] = ()
    interests: tuple[InterestDraft, ...] = field(default=())

    def says_the_same(self, other: "LineDraft") -> bool:
        """Whether nothing was typed between the two; time alone is nothing typed."""
        return self.typed() == other.typed()

    def typed(self) -> "LineDraft":
        """The same without time, and without rows in which nothing was written."""
        return replace(
            self,
            said=clean_text(self.said),
            disagreement=clean_text(self.disagreement),
            seconds=0,
            own_words=tuple(one for one in self.own_words if one.id or not one.is_empty),
            decisions=tuple(one for one in self.decisions if one.id or not one.is_empty),
            actions=tuple(one for one in self.actions if one.id or not one.is_empty),
            interests=tuple(one for one in self.interests if one.id or not one.is_empty),
        )

    def to_json(self) -> str:
        return json.dumps(asdict(self))


def from_json(text: str) -> LineDraft:
    kept: dict[str, Any] = json.loads(text)
    for part, kind in PARTS.items():
        kept[part] = tuple(kind(**one) for one in kept[part])
    return LineDraft(**kept)


PARTS: dict[str, type[WordsDraft | DecisionDraft | ActionDraft | InterestDraft]] = {
    "own_words": WordsDraft,
    "decisions": DecisionDraft,
    "actions": ActionDraft,
    "interests": InterestDraft,
}
