"""What letters, the policy, ground rules, cards and labels are made of, from the file."""

from collections.abc import Callable
from datetime import date
from functools import partial

from desktop.domain.cash import Movement, MovementKind
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.mailing import GETS_PAPERS
from desktop.domain.person import Person, Status
from desktop.domain.text_kinds import Letter, TextKind
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.printing.blocks import Document
from desktop.printing.documents.cards import cards
from desktop.printing.documents.ground_rules import ground_rules, ground_rules_poster
from desktop.printing.documents.labels import labels
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.letters import Owed, costs_letter, letter
from desktop.printing.documents.policy import policy_in_full, policy_on_a_page
from desktop.printing.documents.policy_rates import InForce
from desktop.services.group import ground_rules as rules
from desktop.services.money import cash, claims, policies, promises
from desktop.services.papers import own_texts
from desktop.services.papers.paper_records import About, Draft, expected, meeting_of, newest_claim
from desktop.services.people import people
from desktop.services.workspace import Workspace

LETTER_FILES = {
    Letter.THANK_YOU: N_("Thank you {name}"),
    Letter.PAUSE: N_("Letter for a break {name}"),
    Letter.LEAVING: N_("Goodbye letter {name}"),
}
OWED = frozenset({ClaimState.AGREED, ClaimState.PROMISED})
"""The claims that somebody agreed and nobody paid yet."""


def policies_in_full(workspace: Workspace, about: About) -> list[Draft]:
    """The policy that holds on the day the paper is made."""
    make = _in_force(workspace, about, policy_in_full)
    return [Draft(make=make, name=sentence(N_("What we pay back")))]


def policies_on_a_page(workspace: Workspace, about: About) -> list[Draft]:
    make = _in_force(workspace, about, policy_on_a_page)
    return [Draft(make=make, name=sentence(N_("What we pay back, in short")))]


def _in_force(
    workspace: Workspace, about: About, paper: Callable[[Letterhead, InForce], Document]
) -> Callable[[Letterhead], Document]:
    day = day_of(about)
    policy, known = policies.on(workspace, day), policies.categories(workspace)

    def make(head: Letterhead) -> Document:
        own = own_texts.said(workspace, TextKind.POLICY, None, head.words.language)
        return paper(head, InForce(policy=policy, categories=known, day=day, own=own))

    return make


def rules_pages(workspace: Workspace, about: About) -> list[Draft]:  # noqa: ARG001 - as all of them
    """How people treat each other, as it stands today."""
    make = partial(ground_rules, rules=rules.current(workspace))
    return [Draft(make=make, name=sentence(N_("Ground rules")))]


def rules_posters(workspace: Workspace, about: About) -> list[Draft]:  # noqa: ARG001 - as all of them
    make = partial(ground_rules_poster, rules=rules.current(workspace))
    return [Draft(make=make, name=sentence(N_("Ground rules for the wall")))]


def cards_to_hold_up(workspace: Workspace, about: About) -> list[Draft]:  # noqa: ARG001 - as all of them
    return [Draft(make=cards, name=sentence(N_("Cards to hold up")))]


def thank_you_letters(workspace: Workspace, about: About) -> list[Draft]:
    return [_letter(workspace, about, Letter.THANK_YOU)]


def pause_letters(workspace: Workspace, about: About) -> list[Draft]:
    return [_letter(workspace, about, Letter.PAUSE)]


def leaving_letters(workspace: Workspace, about: About) -> list[Draft]:
    return [_letter(workspace, about, Letter.LEAVING)]


def _letter(workspace: Workspace, about: About, kind: Letter) -> Draft:
    person = _somebody(workspace, about)
    months = policies.on(workspace, day_of(about)).claim_months
    owed = _owed(workspace, person)

    def make(head: Letterhead) -> Document:
        own = own_texts.said(workspace, TextKind.LETTER, kind.value, head.words.language)
        return letter(head, kind, person=person, owed=owed, own=own, claim_months=months)

    return Draft(make=make, name=Sentence(LETTER_FILES[kind], {"name": person.name}), reader=person)


def _owed(workspace: Workspace, person: Person) -> list[Owed]:
    """What was agreed for them and is not paid, the oldest claim first."""
    return [
        Owed(full=full, by=_promised_by(workspace, full))
        for full in reversed(claims.of_person(workspace, person.id or 0))
        if full.claim.state in OWED and full.to_pay > 0
    ]


def _promised_by(workspace: Workspace, full: FullClaim) -> date | None:
    given = promises.promise_of(workspace, full.id)
    return given.pay_by if given else None


def costs_letters(workspace: Workspace, about: About) -> list[Draft]:
    """What goes by post with a slip or a promise. Raises UserError where there is no claim."""
    full = newest_claim(workspace, about)
    payee = people.get(workspace, full.claim.payee_id)
    check_alive(payee)
    promise, paid = promises.promise_of(workspace, full.id), _paid(workspace, full)

    def make(head: Letterhead) -> Document:
        own = own_texts.said(workspace, TextKind.LETTER, Letter.COSTS.value, head.words.language)
        return costs_letter(head, payee=payee, full=full, promise=promise, paid=paid, own=own)

    name = sentence(N_("Letter {number} {name}"), number=full.claim.number, name=payee.name)
    return [Draft(make=make, name=name, reader=payee)]


def _paid(workspace: Workspace, full: FullClaim) -> Movement | None:
    """The last time money went out for it; nothing where it was put back."""
    if full.claim.state is not ClaimState.PAID:
        return None
    moved = cash.movements_of_claim(workspace, full.id)
    return next((one for one in reversed(moved) if one.kind is MovementKind.PAY), None)


def address_labels(workspace: Workspace, about: About) -> list[Draft]:
    """For everybody expected at a meeting, or everybody who is with us, by name.

    Raises UserError where nobody has an address.
    """
    meeting = meeting_of(workspace, about.meeting_id)
    everybody = expected(workspace, meeting) if meeting else people.every(workspace)
    some = [one for one in everybody if one.address.strip() and one.status in GETS_PAPERS]
    if not some:
        raise UserError(N_("Nobody has an address yet. Write it on the person's page."))
    return [Draft(make=partial(labels, people=some), name=sentence(N_("Address labels")))]


def _somebody(workspace: Workspace, about: About) -> Person:
    person_id = about.person_id or about.reader_id
    if person_id is None:
        raise UserError(N_("Choose whose paper it is."), field="person")
    person = people.get(workspace, person_id)
    check_alive(person)
    return person


def check_alive(person: Person) -> None:
    """A letter to who has died would be the worst thing their family could open."""
    if person.status is Status.DIED:
        raise UserError(N_("{name} has died. We make no letter."), name=person.name, field="person")
    if person.erased_on:
        raise UserError(N_("This person was erased. We make no letter."), field="person")


def day_of(about: About) -> date:
    """The day a paper is made."""
    if about.day is None:
        raise ValueError(about)
    return about.day
