"""What waits for somebody, gathered from the services and put in the order of need."""

from collections.abc import Sequence

from desktop.domain.outside import OutsideRule
from desktop.language import Money, sentence
from desktop.services import open_claim, people
from desktop.services.waits import TO_BEGIN, Wait, WaitKind
from desktop.ui.session import Session
from desktop.ui.states import Mark
from desktop.ui.today import owed, unsigned
from desktop.ui.today.errand import Errand, Kind, in_a_row, some


def errands(session: Session, found: Sequence[Wait]) -> list[Errand]:
    """Everything that waits, the most pressing first; what a group begins with stands apart.

    People who are owed something come first, then what nobody signed, then our rules, and
    last what the group itself still lacks (`found`).
    """
    people_first = [
        *_stopped(session),
        *some(owed.promised(session)),
        *owed.claimed(session),
        *some(owed.advanced(session)),
        *some(unsigned.slips(session)),
        *[errand_of(wait, Mark.WARN) for wait in found if wait.kind is WaitKind.COUNT],
        *some(unsigned.counted_by_one(session)),
        *some(unsigned.hand_overs(session)),
        *some(_outside(session)),
    ]
    apart = TO_BEGIN | {WaitKind.COUNT, WaitKind.FLOAT}
    return [
        *sorted(people_first, key=lambda errand: PRESSING.index(errand.mark)),
        *[errand_of(wait) for wait in found if wait.kind not in apart],
    ]


PRESSING = (Mark.BAD, Mark.WARN, Mark.PLAIN, Mark.GOOD)


def errand_of(wait: Wait, mark: Mark = Mark.PLAIN) -> Errand:
    """What the group itself waits for, as a line."""
    return Errand(
        kind=Kind.OTHER,
        title=wait.title,
        detail=wait.detail,
        short=wait.short,
        mark=mark,
        place=wait.place,
        ids=wait.ids,
    )


def _stopped(session: Session) -> list[Errand]:
    """What was in front when the computer stopped, where nobody has answered yet."""
    left = open_claim.left_open(session.workspace)
    if left is None:
        return []
    name = people.get(session.workspace, left.person_id).short
    if left.typing:
        title = sentence("{name}'s row was being typed in. It is not saved.", name=name)
    else:
        amount = Money(left.amount, session.settings.currency_code)
        title = sentence("{name}'s {amount} was open. Has {name} had it?", name=name, amount=amount)
    state = sentence("please say")
    return [Errand(kind=Kind.STOPPED, title=title, state=state, mark=Mark.WARN, place="stopped")]


def _outside(session: Session) -> list[Errand]:
    """One line for each payment or count that stands outside our rules."""
    from desktop.services import outside  # noqa: PLC0415 - hardly ever needed

    together: dict[tuple[int | None, ...], list[OutsideRule]] = {}
    for rule in outside.open_ones(session.workspace):
        about = (rule.movement_id, rule.count_id, rule.claim_id)
        together.setdefault(about, []).append(rule)
    return [_one_outside(session, rules) for rules in together.values()]


def _one_outside(session: Session, rules: Sequence[OutsideRule]) -> Errand:
    from desktop.services import outside  # noqa: PLC0415 - see above

    return Errand(
        kind=Kind.OUTSIDE,
        title=outside.about(session.workspace, rules[0]),
        detail=in_a_row([rule.what for rule in rules]),
        state=sentence("outside our rules"),
        mark=Mark.WARN,
        place="outside",
        ids=(("outside_id", rules[0].id or 0),),
    )
