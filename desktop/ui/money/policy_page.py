"""What we pay back: the version in force as plain sentences, and the way to the next one."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.domain.first_steps import FirstStep
from desktop.domain.policy import Policy, in_force
from desktop.services.money import policies
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.money.claim_parts import ListCard
from desktop.ui.money.page import Head, MoneyPage
from desktop.ui.money.policy_dialog import AgreedDialog, PolicyDialog
from desktop.ui.money.policy_words import policy_lines, rate_rows
from desktop.ui.money.rate_dialog import CategoryDialog
from desktop.ui.room_page import stack
from desktop.ui.rows import Row
from desktop.ui.session import Go, Session
from desktop.ui.states import Chip, Mark, Notice
from desktop.ui.widgets import Card, Heading


class PolicyPage(MoneyPage):
    """Shows the version of today; Enter on an earlier or later one shows that instead."""

    TABLES: ClassVar[frozenset[str]] = frozenset({"policy", "rate", "category", "setting"})

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        words = kit.words
        self._shown: Policy | None = None
        self.change = Button(words.text("Change what we pay…"), ButtonLook.PRIMARY)
        self.change.clicked.connect(self._change)
        self.sentences = Button(words.text("Read it in nine sentences…"))
        self.sentences.clicked.connect(lambda: go("start-step", step=int(FirstStep.POLICY)))
        self.agreed = Button(words.text("Your committee agreed it…"))
        self.agreed.clicked.connect(self._agreed)
        self.own = Button(words.text("A cost of our own…"))
        self.own.clicked.connect(self._own)
        self.closed = Button(words.text("Our closed days"))
        self.closed.clicked.connect(lambda: go("group"))
        self.head = Head(
            words.text("What we pay back"),
            self.change,
            self.sentences,
            self.agreed,
            self.own,
            self.closed,
        )
        self.card = Card()
        self.title = Heading()
        self.state = Chip()
        self.lines = Lines(kit)
        self.check = Notice(kit)
        state = QWidget()
        state.setLayout(flow(self.state))
        for part in (self.title, state, self.check, self.lines):
            self.card.add(part)
        self.rates = ListCard(kit, words.text("Costs we pay back"))
        self.versions = ListCard(kit, words.text("Other versions"))
        self.versions.list.opened.connect(self._show_version)
        both = Columns([stack(self.card, self.versions), stack(self.rates)], weights=(5, 6))
        self.lay_out(self.head, self.notice, both)

    def parts(self) -> list[QWidget]:
        return [self.change, self.lines, self.rates.list, self.versions.list]

    def refresh(self) -> None:
        every = policies.every(self.session.workspace)
        today = self.session.act().day
        shown = self._shown.id if self._shown is not None else None
        self._shown = next((one for one in every if one.id == shown), None)
        if self._shown is None:
            self._shown = in_force(every, today) or (every[0] if every else None)
        self._show(every)

    def _show(self, every: list[Policy]) -> None:
        words, policy = self.kit.words, self._shown
        nothing = words.text("Nothing yet. Write down what you pay back; then costs can be paid.")
        self.head.show_head(words.text("What we pay back"), "" if policy else nothing)
        for part in (self.card, self.rates):
            part.setVisible(policy is not None)
        makes = self.session.may(*policies.POLICY_MAKERS)
        for button in (self.change, self.own):
            button.setVisible(makes)
        not_yet = makes and policy is not None and policy.agreed_on is None
        self.agreed.setVisible(not_yet)
        self.sentences.setVisible(not_yet)
        self.versions.show_rows([self._row(one) for one in reversed(every) if one != policy])
        if policy is None:
            return
        self.title.setText(
            words.text("Version {number}, from {day}", number=policy.number, day=policy.from_day)
        )
        if policy.agreed_on is None:
            self.state.show_state(words.text("not yet agreed by your committee"), Mark.WARN)
        else:
            self.state.show_state(words.text("agreed on {day}", day=policy.agreed_on), Mark.GOOD)
        self.lines.show_lines(*policy_lines(self.amounts, policy))
        kinds = policies.categories(self.session.workspace)
        self.rates.show_rows(rate_rows(self.amounts, policy, kinds))
        self._show_warnings(policy)

    def _show_warnings(self, policy: Policy) -> None:
        found = policies.warnings(self.session.workspace, policy)
        if found:
            text = "\n".join(self.kit.words.say(warning) for warning in found)
            self.check.show_text(text, Mark.WARN, aloud=False)
        else:
            self.check.clear()

    def _row(self, policy: Policy) -> Row:
        words = self.kit.words
        today = policy == in_force(policies.every(self.session.workspace), self.session.act().day)
        return Row(
            key=policy.id,
            title=words.text("Version {number}", number=policy.number),
            detail=words.text("From {day}", day=policy.from_day),
            chip=words.text("in force") if today else "",
        )

    def _show_version(self, policy_id: int) -> None:
        every = policies.every(self.session.workspace)
        self._shown = next(one for one in every if one.id == policy_id)
        self._show(every)
        self.kit.speech.say(self, self.title.text())

    def _change(self) -> None:
        if self.allowed(policies.adopt):
            dialog = PolicyDialog(self.session, self.kit, self._shown, self)
            dialog.accepted.connect(self._show_today)
            self.ask(dialog)

    def _show_today(self) -> None:
        self._shown = None
        self.refresh()

    def _agreed(self) -> None:
        if self._shown is not None and self.allowed(policies.agreed_on):
            self.ask(AgreedDialog(self.session, self.kit, self._shown, self))

    def _own(self) -> None:
        if self.allowed(policies.add_category):
            self.ask(CategoryDialog(self.session, self.kit, self))
