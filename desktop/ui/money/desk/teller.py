"""What the desk does for the person in front, through the services. No widgets here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.cash import Movement, Place, Promise
from desktop.domain.claim import ClaimState, FullClaim, Line, ReceiptState
from desktop.domain.office import OFFICERS, Named
from desktop.domain.paying import Weight, may_agree
from desktop.domain.person import Person
from desktop.domain.policy import Category
from desktop.services.meetings import meetings
from desktop.services.money import (
    agreeing,
    cash,
    claims,
    corrections,
    desk,
    open_claim,
    paying,
    policies,
    promises,
    receipts,
)
from desktop.services.money.as_last_time import AsLastTime, as_last_time
from desktop.services.money.costs import Cost, usual_costs
from desktop.services.money.paying import Given
from desktop.services.people import people
from desktop.ui.money.desk.handing import Handing
from desktop.ui.session import Session


class Teller:
    """One meeting's payments. Each act is made afresh, with the person and the time it is."""

    def __init__(self, session: Session, meeting_id: int) -> None:
        self.session = session
        self.meeting_id = meeting_id
        self.handing = Handing()

    @property
    def place(self) -> Place | None:
        return cash.desk_place(self.session.workspace)

    @property
    def place_id(self) -> int | None:
        place = self.place
        return place.id if place else None

    def queue(self) -> list[desk.QueueRow]:
        return desk.queue(self.session.workspace, self.session.act(), self.meeting_id)

    def summary(self) -> desk.Summary:
        act = self.session.act()
        return desk.summary(self.session.workspace, act, self.meeting_id, self.place_id)

    def card(self, person_id: int) -> desk.Card:
        """Somebody's card; before anything is written down, with what their usual costs tell."""
        act = self.session.act()
        card = desk.card(self.session.workspace, act, self.meeting_id, person_id, self.place_id)
        if card.full is not None and card.full.claim.state is ClaimState.WITHDRAWN:
            card = self._as_if_new(card)
        again = self.as_last_time(card)
        if again is None:
            return card
        told = tuple(each for each in again.obstacles if each.weight is Weight.TELL)
        return replace(card, obstacles=told)

    def _as_if_new(self, card: desk.Card) -> desk.Card:
        """Whoever took a claim back may say what it cost anew."""
        workspace = self.session.workspace
        day = meetings.get(workspace, self.meeting_id).day
        usual = usual_costs(workspace, card.attendance.person_id, day)
        return replace(card, full=None, obstacles=(), agreed_by=(), usual=tuple(usual))

    def open(self, person_id: int) -> desk.Card:
        """Open somebody at the desk: that ticks that they came."""
        self.handing = Handing()
        act = self.session.act()
        if not self.card(person_id).attendance.came:
            meetings.came(
                self.session.workspace, act, meeting_id=self.meeting_id, person_id=person_id
            )
        return self.card(person_id)

    def save(
        self, card: desk.Card, costs: Sequence[Cost], *, same: bool, away: int | None
    ) -> FullClaim:
        """Write down what it cost, or what it cost after all; `away` in minutes."""
        workspace, act = self.session.workspace, self.session.act()
        if card.full is None:
            return claims.new_claim(
                workspace,
                act,
                person_id=card.attendance.person_id,
                costs=costs,
                meeting_id=self.meeting_id,
                asked=claims.Asked(same_as_last=same, away_minutes=away),
            )
        claim_id = card.full.id
        full = claims.change_costs(
            workspace, act, claim_id=claim_id, costs=costs, same_as_last=same
        )
        if away is not None and away != full.claim.away_minutes:
            return claims.set_away(workspace, act, claim_id=claim_id, minutes=away)
        return full

    def needs_away(self, categories: Sequence[Category], day: date) -> frozenset[str]:
        """The kinds of cost we pay only to people who were away for some hours."""
        policy = policies.on(self.session.workspace, day)
        rates = {c.code: policy.rate(c.id, day) for c in categories if c.id is not None}
        return frozenset(code for code, rate in rates.items() if rate and rate.away_minutes)

    def as_last_time(self, card: desk.Card) -> AsLastTime | None:
        """What their usual costs would come to, while nothing is written down."""
        if card.full is not None:
            return None
        who, session = card.attendance.person_id, self.session
        return as_last_time(session.workspace, session.act(), self.meeting_id, who, self.place_id)

    def keep_as_usual(self, full: FullClaim) -> None:
        people.keep_usual(self.session.workspace, self.session.act(), claim_id=full.id)

    def receipt(self, line: Line, state: ReceiptState) -> Line:
        act = self.session.act()
        return receipts.seen(self.session.workspace, act, line_id=line.id or 0, state=state)

    def no_receipt(self, line: Line, reason: str, by: Named, own_words: str = "") -> Line:
        return receipts.none(
            self.session.workspace,
            self.session.act(),
            line_id=line.id or 0,
            reason=reason,
            by=by,
            own_words=own_words,
        )

    def may_accept(self, line: Line) -> bool:
        """Whether the person at the laptop may accept this line without a receipt."""
        return line.claimed <= self.no_receipt_limit(line)

    def accepters(self, line: Line) -> list[Person]:
        """Who may accept a line above the limit: other officers, else somebody who is here."""
        workspace = self.session.workspace
        full = claims.get(workspace, line.claim_id or 0)
        here = {person.id or 0: person for person in self.others(full)}
        may = receipts.who_may_accept(workspace, self.session.act(), full, here)
        return [here[person_id] for person_id in may]

    def no_receipt_limit(self, line: Line) -> int:
        return policies.on(self.session.workspace, line.day).no_receipt_limit

    def agreers(self, full: FullClaim) -> list[Person]:
        """Officers who may agree this claim and have not yet; whoever pays comes last."""
        officers = [p for p, offices in self.session.officers() if offices & OFFICERS]
        ids = {p.id for p in officers if p.id is not None} | set(full.claim.three)
        known = people.by_ids(self.session.workspace, ids)
        done = {agreement.person_id for agreement in full.standing}
        may = [
            p
            for p in officers
            if p.id is not None and p.id not in done and may_agree(full, p.id, known) is None
        ]
        return sorted(may, key=lambda p: p.id == self.session.person_id)

    def to_agree(self) -> list[int]:
        """Claims of this meeting that nobody has agreed yet."""
        return [
            full.id
            for full in claims.of_meeting(self.session.workspace, self.meeting_id)
            if full.claim.state is ClaimState.SUBMITTED and not full.held
        ]

    def agree(self, claim_ids: Sequence[int], by: Named) -> None:
        agreeing.agree(self.session.workspace, self.session.act(), claim_ids=claim_ids, by=by)

    def look_at_double(self, full: FullClaim, by: Named, *, twice: bool) -> None:
        for double in full.held:
            agreeing.look_at_double(
                self.session.workspace,
                self.session.act(),
                double_id=double.id or 0,
                twice=twice,
                by=by,
            )

    def take_late(self, full: FullClaim, agreed_by: str) -> None:
        act = self.session.act()
        claims.take_late(self.session.workspace, act, claim_id=full.id, agreed_by=agreed_by)

    def answer(self, full: FullClaim, answer: str) -> None:
        act = self.session.act()
        agreeing.answer(self.session.workspace, act, claim_id=full.id, answer=answer)

    def collects(self, full: FullClaim, collector_id: int) -> None:
        act = self.session.act()
        claims.pay_whom(self.session.workspace, act, claim_id=full.id, collector_id=collector_id)

    def pay(self, card: desk.Card) -> Movement:
        """Money given and signed, in the notes and coins suggested unless others were said."""
        said = self.handing
        pieces = card.hand_out.pieces if said.pieces is None else said.pieces
        return paying.pay(
            self.session.workspace,
            self.session.act(),
            claim_id=card.full.id if card.full else 0,
            place_id=self.place_id or 0,
            given=Given(
                pieces=pieces,
                change_amount=said.change,
                signing=said.signing,
                witness_id=said.witness_id,
                reasons=dict(said.reasons),
            ),
        )

    def promise(self, full: FullClaim) -> Promise:
        return promises.promise(self.session.workspace, self.session.act(), claim_id=full.id)

    def note_open(self, card: desk.Card, amount: int) -> None:
        """Who is in front, and how much could be handed over now, for after a power cut."""
        open_claim.note_open(
            self.session.workspace,
            self.session.act(),
            claim_id=card.full.id if card.full else None,
            person_id=card.attendance.person_id,
            meeting_id=self.meeting_id,
            place_id=self.place_id or 0,
            amount=amount,
        )

    def note_closed(self) -> None:
        open_claim.note_closed(self.session.workspace)

    def not_given(self, paid: Movement) -> FullClaim:
        act = self.session.act()
        return corrections.not_given(self.session.workspace, act, movement_id=paid.id or 0)

    def newest_slip(self, claim_id: int) -> int:
        """The number of the newest slip of a claim."""
        return cash.movements_of_claim(self.session.workspace, claim_id)[-1].number

    def forget_coins(self) -> None:
        """The amount is another one, or nothing was handed over: the suggestion holds again."""
        self.handing.pieces, self.handing.change = None, 0

    def begin_anew(self) -> None:
        """The next person: nothing was said yet of how this is handed over."""
        self.handing = Handing()

    def name_of(self, person_id: int | None) -> str:
        """The name one calls somebody by; empty for nobody."""
        return people.get(self.session.workspace, person_id).short if person_id else ""

    def witness(self) -> int | None:
        """Who saw it last time at this meeting."""
        return paying.witness_of(self.session.workspace, self.meeting_id)

    def others(self, full: FullClaim) -> list[Person]:
        """Who may have seen it, or may take the money: everybody else who is here."""
        here = meetings.attendance(self.session.workspace, self.meeting_id)
        officers = [person for person, _offices in self.session.officers()]
        found = {p.id: p for p in [*officers, *(person for row, person in here if row.came)]}
        gone = full.claim.three | {self.session.person_id}
        return [person for person_id, person in found.items() if person_id not in gone]

    def of_that_name(self, name: str) -> list[Person]:
        """People we know whose name is the same, but for accents and capitals."""
        return people.maybe_the_same(self.session.workspace, name)

    def is_here(self, person: Person) -> None:
        """Somebody we know, who may not have been invited, is here."""
        if all(row.person.id != person.id for row in self.queue()):
            meetings.known_but_not_expected(
                self.session.workspace,
                self.session.act(),
                meeting_id=self.meeting_id,
                person_id=person.id or 0,
            )

    def new_person(self, name: str) -> Person:
        return meetings.somebody_not_expected(
            self.session.workspace, self.session.act(), meeting_id=self.meeting_id, name=name
        )

    def no_costs(self, person_id: int, *, none: bool) -> None:
        meetings.no_costs(
            self.session.workspace,
            self.session.act(),
            meeting_id=self.meeting_id,
            person_id=person_id,
            none=none,
        )
