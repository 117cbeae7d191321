"""The questions the desk asks in place, one at a time, and what each answer leads to."""

from collections.abc import Callable
from functools import partial

from desktop.domain.cash import SIGNING_NAMES, Signing
from desktop.domain.claim import NO_RECEIPT_REASONS, FullClaim, Line
from desktop.domain.office import NOBODY_ELSE, Named
from desktop.domain.paying import Block, Obstacle
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Money
from desktop.services.money.desk import HandOut
from desktop.ui.kit import Kit
from desktop.ui.money.desk.chooser import Chooser
from desktop.ui.money.desk.teller import Teller

Answer = tuple[str, Callable[[], object]]
"""What an answer says, and what it does."""
Done = Callable[[str], object]
"""Called when a question is settled, with what to say."""


class Questions:
    """Puts questions to the treasurer through one chooser."""

    def __init__(self, kit: Kit, chooser: Chooser, teller: Teller) -> None:
        self._kit = kit
        self._chooser = chooser
        self._teller = teller

    def why_no_receipt(self, line: Line, done: Done) -> None:
        """Ctrl+Shift+R: why there is none, contactless first; then who accepts it."""
        words = self._kit.words

        def because(reason: str, own_words: str = "") -> None:
            self._who_accepts(line, reason, own_words, done)

        def in_own_words() -> None:
            self._chooser.write(
                words.text("Why is there no receipt?"),
                words.text("In a few words"),
                lambda text: because("other", text),
                field="no_receipt",
            )

        answers: list[Answer] = [
            (words.text(text), in_own_words if code == "other" else partial(because, code))
            for code, text in NO_RECEIPT_REASONS.items()
        ]
        self._chooser.pick(words.text("Why no receipt?"), answers)

    def _who_accepts(self, line: Line, reason: str, own_words: str, done: Done) -> None:
        words, teller = self._kit.words, self._teller

        def accepted(by: Named) -> None:
            kept = teller.no_receipt(line, reason, by, own_words)
            name = teller.name_of(by.person_id)
            if by.person_id == teller.session.person_id:
                limit = Money(teller.no_receipt_limit(kept), teller.session.settings.currency_code)
                text = words.text(
                    "Accepted by you, {name}. Under the {limit} limit.", name=name, limit=limit
                )
            else:
                text = words.text("Accepted by {name}.", name=name)
            done(text)

        if teller.may_accept(line):
            accepted(Named(person_id=teller.session.person_id))
            return
        others = teller.accepters(line)
        if not others:
            raise UserError(N_("Somebody else accepts it. Control N adds who is here."))
        self._chooser.pick(
            words.text("Above the limit. Who accepts it?"),
            [(p.said, partial(self._with_pin, p, accepted)) for p in others],
        )

    def _with_pin(self, person: Person, then: Callable[[Named], object]) -> None:
        """Their PIN, where PINs are on and somebody else sits at the laptop."""
        session, words = self._teller.session, self._kit.words
        person_id = person.id or 0
        if not session.settings.pins or person_id == session.person_id:
            then(Named(person_id=person_id))
            return
        self._chooser.write(
            words.text("{name}, type your PIN.", name=person.short),
            words.text("PIN"),
            lambda pin: then(Named(person_id=person_id, pin=pin)),
            secret=True,
            field="pin",
        )

    def who_agrees(self, full: FullClaim, done: Done) -> None:
        """Name who agrees; with one PIN they can agree all that wait."""
        words, teller = self._kit.words, self._teller
        waiting = teller.to_agree()

        def agreed(claim_ids: list[int], by: Named) -> None:
            teller.agree(claim_ids, by)
            name = teller.name_of(by.person_id)
            count = len(claim_ids)
            done(
                words.plural(
                    "{name} agrees this claim.", "{name} agrees {count} claims.", count, name=name
                )
            )

        people = teller.agreers(full)
        answers: list[Answer] = [
            (p.said, partial(self._with_pin, p, partial(agreed, [full.id]))) for p in people
        ]
        if len(waiting) > 1:
            answers += [
                (
                    words.text("{name}, all {count} that wait", name=p.said, count=len(waiting)),
                    partial(self._with_pin, p, partial(agreed, waiting)),
                )
                for p in people
            ]
        if not answers:
            # By bank it can be promised once somebody agreed; the second agrees before it is paid.
            said = N_("Nobody else may agree this. Control B for bank, or later.")
            done(words.text(said if full.standing else NOBODY_ELSE))
            return
        self._chooser.pick(words.text("Who agrees?"), answers)

    def how_signed(self, full: FullClaim, pay: Callable[[], object]) -> None:
        """Ctrl+Shift+Enter: a mark, a spoken yes, or later; then who saw it."""
        words = self._kit.words

        def chosen(signing: Signing) -> None:
            self._teller.handing.signing = signing
            if signing is Signing.LATER:
                self._teller.handing.witness_id = None
                pay()
                return
            self.who_saw(full, pay)

        ways = (Signing.MARK, Signing.CANNOT, Signing.LATER)
        self._chooser.pick(
            words.text("How did they agree?"),
            [(words.text(SIGNING_NAMES[way]), partial(chosen, way)) for way in ways],
        )

    def who_saw(self, full: FullClaim, pay: Callable[[], object]) -> None:
        people = self._teller.others(full)
        if not people:
            raise UserError(N_("Nobody else is here to see it. Control N adds them."))
        remembered = self._teller.witness()
        start = next((at for at, p in enumerate(people) if p.id == remembered), 0)

        def saw(person: Person) -> None:
            self._teller.handing.witness_id = person.id
            pay()

        self._chooser.pick(
            self._kit.words.text("Who saw it?"),
            [(p.said, partial(saw, p)) for p in people],
            start=start,
        )

    def who_takes(self, full: FullClaim, done: Done) -> None:
        """Ctrl+O: somebody else takes the money; remembered on the person."""
        words, teller = self._kit.words, self._teller

        def takes(person: Person) -> None:
            teller.collects(full, person.id or 0)
            done(words.text("{name} takes the money. Remembered for next time.", name=person.short))

        answers: list[Answer] = [(p.said, partial(takes, p)) for p in teller.others(full)]
        answers.append((words.text("Somebody not on the list"), partial(self._new_taker, takes)))
        self._chooser.pick(words.text("Who takes the money?"), answers)

    def _new_taker(self, takes: Callable[[Person], object]) -> None:
        words = self._kit.words
        self._chooser.write(
            words.text("Who takes the money?"),
            words.text("Name"),
            lambda name: takes(self._teller.new_person(name)),
            field="name",
        )

    def somebody_new(self, done: Callable[[Person], object]) -> None:
        """Ctrl+N: one field, the name."""
        words, teller = self._kit.words, self._teller

        def the_same(person: Person) -> None:
            teller.is_here(person)
            done(person)

        def named(name: str) -> None:
            known = teller.of_that_name(name)
            if not known:
                done(teller.new_person(name))
                return
            answers: list[Answer] = [
                (words.text("The {name} we know", name=p.said), partial(the_same, p)) for p in known
            ]
            other = words.text("Somebody else of that name")
            answers.append((other, lambda: done(teller.new_person(name))))
            self._chooser.pick(words.text("We know somebody of that name. Who is it?"), answers)

        question, label = words.text("Who is here?"), words.text("Name")
        self._chooser.write(question, label, named, field="name")

    def about(self, obstacle: Obstacle, full: FullClaim, done: Done) -> bool:
        """Ask what removes an obstacle; False when nothing asked here can."""
        words, teller = self._kit.words, self._teller
        text = words.say(obstacle.text)
        if obstacle.block in {Block.NOT_AGREED, Block.SECOND_AGREER}:
            self.who_agrees(full, done)
        elif obstacle.block is Block.DOUBLE:
            self._is_it_twice(full, done)
        elif obstacle.block is Block.LATE:
            self._write(text, words.text("Who agreed"), lambda t: teller.take_late(full, t), done)
        elif obstacle.block is Block.ASKED:
            self._write(text, words.text("Their answer"), lambda t: teller.answer(full, t), done)
        elif obstacle.block in {Block.AGREER_PAYS, Block.PERSON}:
            self._write(
                text,
                words.text("Why"),
                lambda t: teller.handing.reasons.update({obstacle.block: t}),
                done,
            )
        else:
            return False
        return True

    def _write(self, question: str, label: str, do: Callable[[str], object], done: Done) -> None:
        def written(text: str) -> None:
            do(text)
            done("")

        self._chooser.write(question, label, written, field="reason")

    def _is_it_twice(self, full: FullClaim, done: Done) -> None:
        words, teller = self._kit.words, self._teller

        def looked(twice: bool, by: Named) -> None:
            teller.look_at_double(full, by, twice=twice)
            done(words.text("Not paid again.") if twice else words.text("Two different costs."))

        def who(*, twice: bool) -> None:
            people = teller.agreers(full)
            if not people:
                raise UserError(NOBODY_ELSE)
            self._chooser.pick(
                words.text("Who looked at it?"),
                [(p.said, partial(self._with_pin, p, partial(looked, twice))) for p in people],
            )

        self._chooser.pick(
            words.text("Is it the same twice?"),
            [
                (words.text("Another cost, pay it"), lambda: who(twice=False)),
                (words.text("The same twice, do not pay again"), lambda: who(twice=True)),
            ],
        )

    def no_exact_change(
        self,
        hand_out: HandOut,
        pay: Callable[[], object],
        bank: Callable[[], object],
        coins: Callable[[], object],
    ) -> None:
        """The tin cannot make the amount: a larger note and change back, other coins, bank."""
        words, teller = self._kit.words, self._teller
        code = teller.session.settings.currency_code

        def with_change(note: int, back: int) -> None:
            teller.handing.pieces = {note: 1}
            teller.handing.change = back
            pay()

        answers: list[Answer] = []
        if hand_out.change_from is not None:
            note, back = hand_out.change_from
            text = words.text(
                "I gave {note} and got {back} back", note=Money(note, code), back=Money(back, code)
            )
            answers.append((text, partial(with_change, note, back)))
        answers.append((words.text("I gave the exact amount in other coins"), coins))
        answers.append((words.text("Bank instead"), bank))
        self._chooser.pick(words.text("There is no exact change in the tin."), answers)
