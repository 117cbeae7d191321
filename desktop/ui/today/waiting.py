"""What waits for somebody, gathered from the services and put in the order of need."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.outside import OutsideRule
from desktop.language import Money, Sentence, plural, sentence
from desktop.services.money import cash, open_claim, outside
from desktop.services.people import people
from desktop.services.waits.wait import TO_BEGIN, Wait, WaitKind
from desktop.ui.session import Session
from desktop.ui.states import Mark
from desktop.ui.today import owed, sending, unsigned
from desktop.ui.today.errand import Errand, Kind, in_a_row, some


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits for people, the most pressing first, and what waits for the group itself."""

    now: list[Errand]
    later: list[Errand]


def waiting(session: Session, found: Sequence[Wait]) -> Waiting:
    """Everything that waits; what a group begins with and cash to get stand apart.

    People who are owed something come first, then what nobody signed, then our rules.
    """
    now = [
        *_stopped(session),
        *some(owed.promised(session)),
        *owed.claimed(session),
        *some(owed.advanced(session)),
        *some(unsigned.slips(session)),
        *[errand_of(wait, Mark.WARN) for wait in found if wait.kind is WaitKind.COUNT],
        *some(unsigned.counted_by_one(session)),
        *some(unsigned.hand_overs(session)),
        *some(sending.to_tell(session)),
        *some(sending.not_sent(session)),
        *some(_outside(session)),
    ]
    return Waiting(
        now=sorted(now, key=lambda errand: PRESSING.index(errand.mark)),
        later=[errand_of(wait) for wait in found if wait.kind not in APART],
    )


APART = TO_BEGIN | {WaitKind.COUNT, WaitKind.FLOAT}
PRESSING = (Mark.BAD, Mark.WARN, Mark.PLAIN, Mark.GOOD)


def errand_of(wait: Wait, mark: Mark = Mark.PLAIN) -> Errand:
    """What the group itself waits for, as a line."""
    return Errand(
        kind=Kind.OTHER,
        title=wait.title,
        detail=wait.detail,
        state=wait.state,
        short=wait.short,
        mark=mark,
        stands_for=wait.count,
        place=wait.place,
        ids=wait.ids,
    )


def _stopped(session: Session) -> list[Errand]:
    """What was in front when the computer stopped, where nobody has answered yet."""
    left = open_claim.left_open(session.workspace)
    if left is None:
        return []
    name = people.get(session.workspace, left.person_id).called
    if left.typing:
        title = sentence("{name}'s row was being typed in. It is not saved.", name=name)
    else:
        title = sentence("Has {name} had the money? Hearback stopped then.", name=name)
    state = sentence("please say")
    return [Errand(kind=Kind.STOPPED, title=title, state=state, mark=Mark.WARN, place="stopped")]


TOLD = 2
"""So many things about one payment are told; the rest is where it is settled."""


def _outside(session: Session) -> list[Errand]:
    """One line for each payment or count that stands outside our rules."""
    together: dict[tuple[int | None, ...], list[OutsideRule]] = {}
    for rule in outside.open_ones(session.workspace):
        about = (rule.movement_id, rule.count_id, rule.claim_id)
        together.setdefault(about, []).append(rule)
    return [_one_outside(session, rules) for rules in together.values()]


def _one_outside(session: Session, rules: Sequence[OutsideRule]) -> Errand:
    everyone = session.settings.show_everyone
    what = [rule.what for rule in rules if everyone or not _names_a_sum(rule.what)]
    more = len(rules) - len(what[:TOLD])
    if more and what:
        what = [*what[:TOLD], plural("And {count} more.", "And {count} more.", count=more)]
    return Errand(
        kind=Kind.OUTSIDE,
        title=_whose(session, rules[0]),
        detail=in_a_row(what),
        state=sentence("outside our rules"),
        mark=Mark.WARN,
        place="outside",
        ids=(("outside_id", rules[0].id or 0),),
    )


def _names_a_sum(said: Sentence) -> bool:
    return any(isinstance(value, Money) for value in said.values.values())


def _whose(session: Session, rule: OutsideRule) -> Sentence:
    """Whose it was, with the amount only where the group shows amounts to the room."""
    if session.settings.show_everyone or rule.movement_id is None or rule.claim_id is None:
        return outside.about(session.workspace, rule)
    slip = cash.movement(session.workspace, rule.movement_id)
    return sentence("{name}, slip {number}", name=slip.received_name, number=slip.number)
