"""Asking about a claim, the answer, a maybe-double, a late claim, who takes the money."""

from PySide6.QtWidgets import QWidget

from desktop.domain.claim import Double, FullClaim
from desktop.domain.person import METHOD_NAMES, Method
from desktop.services.money import agreeing, claims, policies, promises
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.money.claim_words import line_said
from desktop.ui.money.deed_dialog import DeedDialog, WhoFields
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.session import Session


class AskDialog(DeedDialog):
    """We ask about a claim; it waits for the answer."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Ask about claim {number}", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Ask"), parent=parent)
        self._full = full
        name = self.amounts.name(full.claim.person_id)
        self.question = self.form.add_box(
            "question", words.text("What do you ask {name}?", name=name), lines=3
        )

    def deed(self) -> str:
        agreeing.ask_about(
            self.session.workspace,
            self.session.act(),
            claim_id=self._full.id,
            question=self.question.value(),
        )
        return self.kit.words.text("Claim {number} waits.", number=self._full.claim.number)


class AnswerDialog(DeedDialog):
    """What they answered."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("The answer about claim {number}", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self._full = full
        self.explain(words.text("We asked: {question}", question=full.claim.question))
        self.answer = self.form.add_box("answer", words.text("What did they answer?"), lines=3)

    def deed(self) -> str:
        agreeing.answer(
            self.session.workspace,
            self.session.act(),
            claim_id=self._full.id,
            answer=self.answer.value(),
        )
        return self.kit.words.text("Claim {number} goes on.", number=self._full.claim.number)


class DoubleDialog(DeedDialog):
    """Two costs that look the same, one above the other, and one question."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        full: FullClaim,
        double: Double,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        title = words.text("Maybe the same twice")
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self._double = double
        other = agreeing.line_of(session.workspace, double.other_line_id)
        self.explain(
            self.amounts.name(full.claim.person_id),
            self._said(full, double.line_id),
            self._said(claims.get(session.workspace, other.claim_id or 0), double.other_line_id),
        )
        self.same = self.form.add_choice(
            "same",
            words.text("&Is it the same cost?"),
            [
                (False, words.text("No, these are two costs")),
                (True, words.text("Yes, it is there twice")),
            ],
        )
        self.note = self.form.add_text(
            "note",
            words.text("&Note"),
            hint=words.text("When it is there twice, they will read this."),
        )
        self.who = WhoFields(
            self.form, session, kit, words.text("&Who looked?"), leave_out=full.claim.three
        )

    def deed(self) -> str:
        agreeing.look_at_double(
            self.session.workspace,
            self.session.act(),
            double_id=self._double.id or 0,
            twice=self.same.value(),
            by=self.who.named(),
            note=self.note.value(),
        )
        if self.same.value():
            return self.kit.words.text("It is there twice. This claim is closed.")
        return self.kit.words.text("These are two costs. The claim goes on.")

    def _said(self, full: FullClaim, line_id: int) -> str:
        kinds = {kind.id: kind for kind in policies.categories(self.session.workspace)}
        line = next(line for line in full.lines if line.id == line_id)
        return self.kit.words.text(
            "Claim {number}: {what}, {amount}, {day}",
            number=full.claim.number,
            what=line_said(self.amounts, line, kinds[line.category_id]),
            amount=self.amounts.said(line.claimed),
            day=line.day,
        )


class LateDialog(DeedDialog):
    """A claim after the last day, and who agreed to take it."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Take claim {number} late", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Take it late"), parent=parent)
        self._full = full
        self.agreed_by = self.form.add_text(
            "late",
            words.text("Who agreed to take it late?"),
            hint=words.text("For example: the committee, 2 March."),
        )

    def deed(self) -> str:
        claims.take_late(
            self.session.workspace,
            self.session.act(),
            claim_id=self._full.id,
            agreed_by=self.agreed_by.value(),
        )
        return self.kit.words.text("Claim {number} is taken.", number=self._full.claim.number)


class WhoIsPaidDialog(DeedDialog):
    """Whose money it becomes, who takes it, and how: three people may be three."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Who is paid for claim {number}?", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self._full = full
        self.payee = self._person("payee", words.text("Who is &paid?"), full.claim.payee_id)
        self.taker = self._person(
            "collector", words.text("Who &takes the money?"), full.claim.collector_id
        )
        self.remember = self.form.add_tick("remember", words.text("They &usually take it"), on=True)
        self.method = self.form.add_choice(
            "method",
            words.text("&How?"),
            [(method, words.text(METHOD_NAMES[method])) for method in Method],
            full.claim.method,
        )

    def deed(self) -> str:
        workspace, act = self.session.workspace, self.session.act()
        claim = self._full.claim
        payee, taker = self._chosen(self.payee), self._chosen(self.taker)
        if (payee, taker) != (claim.payee_id, claim.collector_id):
            claims.pay_whom(
                workspace,
                act,
                claim_id=self._full.id,
                payee_id=payee,
                collector_id=taker,
                remember=self.remember.value(),
            )
        if self.method.value() is not claim.method:
            claims.set_method(workspace, act, claim_id=self._full.id, method=self.method.value())
        return self.kit.words.text("{name} takes the money.", name=self.amounts.name(taker))

    def _person(self, key: str, label: str, person_id: int) -> PersonField:
        workspace = self.session.workspace
        field = PersonField(self.kit, workspace, people.get(workspace, person_id))
        return add_person(self.form, key, label, field)

    def _chosen(self, field: PersonField) -> int:
        """Whoever is meant; an empty field means the person whose claim it is."""
        person = field.value()
        return self._full.claim.person_id if person is None else person.id or 0


class PromiseDialog(DeedDialog):
    """By bank instead: a promise, with its day."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Pay claim {number} by bank", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Promise it"), parent=parent)
        self._full = full
        days = policies.on(session.workspace, full.claim.day).promise_days
        self._day = promises.pay_by(session.workspace, session.act(), days)
        self.explain(
            words.text(
                "We promise {name} {amount} by {day}.",
                name=self.amounts.name(full.claim.payee_id),
                amount=self.amounts.said(full.to_pay),
                day=words.date(self._day, "full"),
            ),
            self._details(),
        )

    def deed(self) -> str:
        given = promises.promise(self.session.workspace, self.session.act(), claim_id=self._full.id)
        words = self.kit.words
        return words.text("Promise: by {day}.", day=words.date(given.pay_by, "short_day"))

    def _details(self) -> str:
        words = self.kit.words
        last = people.hidden_details(self.session.workspace, self._full.claim.payee_id)
        if last is None:
            return words.text("We have no bank details yet. Ask for them.")
        return words.text("To the account that ends in {last}.", last=last)
