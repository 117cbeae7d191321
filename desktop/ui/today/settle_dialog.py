"""What stands outside our rules: what happened, what was done about it, and who says so."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.claim import FullClaim
from desktop.domain.office import Office
from desktop.domain.outside import OutsideRule
from desktop.domain.person import Person
from desktop.services.money import claims, outside, receipts
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.deed_dialog import DeedDialog, WhoFields
from desktop.ui.session import Go, Session


def together(session: Session, outside_id: int) -> list[OutsideRule]:
    """Everything that is open about the same payment or count as this."""
    every = outside.open_ones(session.workspace)
    wanted = [_about(rule) for rule in every if rule.id == outside_id]
    return [rule for rule in every if _about(rule) in wanted]


def _about(rule: OutsideRule) -> tuple[int | None, ...]:
    return rule.movement_id, rule.count_id, rule.claim_id


class SettleDialog(DeedDialog):
    """One payment or count; all that stood against it is settled in one go."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        go: Go,
        rules: Sequence[OutsideRule],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        title = words.say(outside.about(session.workspace, rules[0]))
        super().__init__(session, kit, title, do=words.text("It is settled"), parent=parent)
        self._rules, self._go = rules, go
        when = words.text("On {day}, outside our rules:", day=rules[0].day)
        self.about = self.explain(when, *(words.say(rule.what) for rule in rules))
        self.look = Button(words.text("Look at it"))
        self.look.clicked.connect(self._look)
        around = QWidget()
        around.setLayout(flow(self.look))
        self.form.add_widget(around)
        self.look.setVisible(bool(self._place()))
        hint = words.text("The receipt came, or the chair agreed it. A few words will do.")
        self.how = self.form.add_text("how", words.text("What was &done about it?"), hint=hint)
        self.who = WhoFields(
            self.form,
            session,
            kit,
            words.text("&Who says so?"),
            offices=frozenset(Office),
            leave_out=self._three(),
            more=self._members(),
            first=session.person_id,
        )
        self.form.rows["by"] = self.form.rows["who"]

    def deed(self) -> str:
        by, act = self.who.named(), self.session.act()
        with self.session.workspace.several():
            for rule in self._rules:
                outside.settle_outside(
                    self.session.workspace,
                    act,
                    outside_id=rule.id or 0,
                    how=self.how.value(),
                    by=by,
                )
        return self.kit.words.text("Settled. It stays on the page of the claim.")

    def _claim(self) -> FullClaim | None:
        claim_id = self._rules[0].claim_id
        return claims.get(self.session.workspace, claim_id) if claim_id is not None else None

    def _three(self) -> frozenset[int]:
        """Who had the money, and so cannot say that it is settled."""
        full = self._claim()
        return full.claim.three if full is not None else frozenset()

    def _members(self) -> list[Person]:
        """Where no other officer can say so, anybody of the group who gained nothing by it."""
        full, workspace = self._claim(), self.session.workspace
        if full is None:
            return []
        every = {person.id or 0: person for person in people.every(workspace)}
        may = receipts.who_may_accept(workspace, self.session.act(), full, every)
        officers = {person.id for person, _offices in self.session.officers()}
        return [every[one] for one in may if one not in officers]

    def _place(self) -> tuple[str, dict[str, int]] | None:
        """Where it is seen: its slip, else its claim."""
        rule = self._rules[0]
        if rule.claim_id is not None:
            return "claim", {"claim_id": rule.claim_id}
        if rule.movement_id is not None:
            return "slip", {"movement_id": rule.movement_id}
        return None

    def _look(self) -> None:
        place = self._place()
        if place is not None:
            self.reject()
            self._go(place[0], **place[1])
