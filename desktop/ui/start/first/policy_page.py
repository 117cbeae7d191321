"""What we pay back: nine sentences to read or change, then when the committee agreed them."""

from desktop.domain import policy_sentences
from desktop.domain.first_steps import FirstStep
from desktop.domain.policy import Policy
from desktop.domain.policy_sentences import PolicySentence, Value
from desktop.domain.typed_day import Sense
from desktop.services.group import starting
from desktop.services.money import policies
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.money.amounts import Amounts
from desktop.ui.session import Session
from desktop.ui.start.first.page import StepPage
from desktop.ui.start.first.sentence_row import SentenceRow
from desktop.ui.states import Mark, Notice
from desktop.ui.when import day_reader
from desktop.ui.widgets import Text


class PolicyPage(StepPage):
    """Use these, then the date or Not yet. Both parts are found again from Today."""

    step = FirstStep.POLICY

    def __init__(self, session: Session, kit: Kit) -> None:
        words = kit.words
        super().__init__(
            kit,
            words.text("Costs we pay back."),
            words.text("Nine sentences, filled in. Read or change."),
        )
        self._session = session
        self._policy = starting.policy_to_read(session.workspace, session.act())
        self._categories = policies.categories(session.workspace)
        self._reading = True
        self.go_on = words.text("Use these")
        self.rows: list[SentenceRow] = []
        self.warning = Notice(kit)
        self.form.add_widget(self.warning)
        self.reason = self.form.add_text("reason", words.text("&Why this high?"))
        self.form.rows["reason"].hide()
        self._add_sentences()
        self._add_committee()

    def begin(self) -> None:
        (self.form if self._reading else self.committee).focus_first()

    def answer(self) -> bool:
        if self._reading:
            self._use()
            return False
        return self.committee.attempt(self._agree)

    def can_go_back(self) -> bool:
        return not self._reading

    def go_back(self) -> None:
        """From the committee's date to the sentences."""
        self._show(reading=True)

    def _add_sentences(self) -> None:
        words = self.kit.words
        amounts = Amounts(self.kit, self._session)
        for said in self._sentences(self._policy):
            row = SentenceRow(amounts, said, self._said_with)
            self.form.rows[row.key] = row
            self.form.add_widget(row)
            self.rows.append(row)
        more = words.text("Bus, train, taxi, parking and assistants: what it cost.")
        self.form.add_widget(Text(more, tone="soft"))
        after = words.text("More is under Money, What we pay back.")
        self.form.add_widget(Text(after, tone="soft"))

    def _add_committee(self) -> None:
        words = self.kit.words
        self.committee = Form(self.kit)
        self.agreed_on = self.committee.add_date(
            "agreed_on",
            words.text("&Date"),
            read=day_reader(self._session.today, Sense.HAPPENED),
            hint=words.text("Such as 12/3/2026. Empty: not yet."),
        )
        self.agreed_on.textChanged.connect(self._name_go_on)
        self.body.insertWidget(1, self.committee)
        self.committee.hide()

    def _sentences(self, policy: Policy) -> list[PolicySentence]:
        currency = self._session.settings.currency_code
        return policy_sentences.read(policy, self._categories, currency)

    def _said_with(self, key: str, value: Value) -> PolicySentence:
        changed = policy_sentences.change(self._policy, self._categories, key, value)
        return next(said for said in self._sentences(changed) if said.key == key)

    def _use(self) -> None:
        policy = self._policy
        for row in self.rows:
            policy = policy_sentences.change(policy, self._categories, row.key, row.value())
        self._warn(policy)
        act = self._session.act()
        self._policy = starting.use_policy(
            self._session.workspace, act, policy=policy, reason=self.reason.value()
        )
        self._show(reading=False)

    def _warn(self, policy: Policy) -> None:
        """A rate that is high is used with a reason, which is asked for here."""
        found = policies.warnings(self._session.workspace, policy)
        self.form.rows["reason"].setVisible(bool(found))
        if found:
            text = "\n".join(self.kit.words.say(warning) for warning in found)
            self.warning.show_text(text, Mark.WARN, aloud=False)

    def _agree(self) -> None:
        day = self.agreed_on.value_if_any()
        if day is not None:
            policies.agreed_on(
                self._session.workspace,
                self._session.act(),
                policy_id=self._policy.id or 0,
                day=day,
            )

    def _show(self, *, reading: bool) -> None:
        words = self.kit.words
        self._reading = reading
        shown, hidden = self.form, self.committee
        if not reading:
            shown, hidden = hidden, shown
        shown.show()
        self.begin()  # before the other goes, so that the focus passes over nothing else
        hidden.hide()
        if reading:
            self.question = words.text("Costs we pay back.")
            self.explains = words.text("Nine sentences, filled in. Read or change.")
            self.go_on = words.text("Use these")
        else:
            self.question = words.text("Agreed by your committee?")
            self.explains = words.text("Date, or Not yet.")
            self._name_go_on()
        self.changed.emit()
        self.arrived.emit()

    def _name_go_on(self) -> None:
        words = self.kit.words
        typed = bool(self.agreed_on.text().strip())
        self.go_on = words.text("Agreed on this day") if typed else words.text("Not yet")
        self.changed.emit()
