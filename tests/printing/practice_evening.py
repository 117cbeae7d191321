"""The evening before the practice meeting, with little in the tin."""

from dataclasses import replace

from desktop.domain.bank import source_of
from desktop.domain.cash import Place, PlaceKind, Tin
from desktop.domain.currency import GBP, added, worth
from desktop.domain.evening import OVER_LIMIT, Aside, Basis, Due, Dues, Evening, HandOut, Move
from desktop.domain.float_plan import FloatPlan, float_plan
from desktop.domain.person import Person
from desktop.domain.roughly import spread
from desktop.language import Money, sentence
from tests.printing.practice_meeting import a_desk

DESK = a_desk()
LITTLE = {1000: 1, 500: 1, 200: 2, 50: 1, 10: 3, 5: 2}
"""£19.90: too little, and too few coins."""
SPENT = {1: 460, 2: 950, 3: 1185, 5: 3900}
"""What four of them usually spend, by id."""


def a_due(person: Person, amount: int, basis: Basis = Basis.USUAL) -> Due:
    rough = basis is Basis.ROUGHLY
    parts = spread(amount, GBP) if rough else (amount,)
    return Due(person=person, amount=amount, basis=basis, parts=parts)


def an_evening(*, counted: bool = True) -> Evening:
    """Four with usual costs, Hassan roughly, Gwen by bank, Ines over the limit, Farah unknown."""
    people = DESK.people
    due = [a_due(people[at], amount) for at, amount in SPENT.items()]
    due.append(a_due(people[8], 500, Basis.ROUGHLY))
    over = sentence(OVER_LIMIT, amount=Money(4070, "GBP"), limit=Money(4000, "GBP"))
    aside = (
        Aside(person=people[7], why=sentence("By bank.")),
        Aside(person=people[9], why=over),
    )
    dues = Dues(due=tuple(due), aside=aside, by_guess=(people[6],))
    tin = Tin(place=DESK.tin, total=worth(LITTLE), pieces=LITTLE if counted else None)
    bare = Evening(meeting=DESK.meeting, tin=tin, dues=dues, plan=None, handed=())
    if not counted:
        return replace(bare, handed=tuple(HandOut(due=one, pieces=None) for one in due))
    bank = source_of(GBP, dues.parts)
    plan = float_plan(LITTLE, dues.parts, bank, GBP)
    return replace(
        bare,
        plan=plan,
        handed=handed(dues, plan),
        machine=float_plan(LITTLE, dues.parts, bank.only_notes(), GBP),
        machine_out=(people[1],),
        moves=(Move(place=Place(kind=PlaceKind.TIN, name="Tin"), pieces={20: 2}),),
    )


def handed(dues: Dues, plan: FloatPlan) -> tuple[HandOut, ...]:
    shares, found = iter(plan.shares), []
    for due in dues.due:
        pieces: dict[int, int] = {}
        for share in [next(shares) for _part in due.parts]:
            pieces = added(pieces, share or {})
        found.append(HandOut(due=due, pieces=pieces))
    return tuple(found)
