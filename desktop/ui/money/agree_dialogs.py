"""Agreeing claims in place: one, several, in part, not at all; nobody else signs in for it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.claim import FullClaim
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings import meetings
from desktop.services.money import agreeing, policies
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.money.claim_words import line_said
from desktop.ui.money.deed_dialog import DeedDialog, WhoFields
from desktop.ui.session import Session
from desktop.ui.ticks import Tick
from desktop.ui.widgets import column


def usual_agreer(session: Session, full: FullClaim) -> int | None:
    """Who agrees at this claim's meeting, said once and offered again."""
    if full.claim.meeting_id is None:
        return None
    found = meetings.remembered(session.workspace, full.claim.meeting_id, "agrees")
    return found if isinstance(found, int) else None


class AgreeDialog(DeedDialog):
    """Somebody agrees one claim, as it stands."""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Agree claim {number}", number=full.claim.number)
        super().__init__(session, kit, title, do=title, parent=parent)
        self._full = full
        self.do.setText(words.text("Agree {amount}", amount=self.amounts.said(full.allowed)))
        kinds = {kind.id: kind for kind in policies.categories(session.workspace)}
        lines = [
            f"{line_said(self.amounts, line, kinds[line.category_id])}: "
            f"{self.amounts.said(line.allowed)}"
            for line in full.lines
        ]
        self.explain(self.amounts.name(full.claim.person_id), *lines)
        self.who = WhoFields(
            self.form,
            session,
            kit,
            words.text("&Who agrees?"),
            leave_out=full.claim.three | {agreed.person_id or 0 for agreed in full.standing},
            first=usual_agreer(session, full),
        )

    def deed(self) -> str:
        by = self.who.named()
        agreeing.agree(self.session.workspace, self.session.act(), claim_ids=[self._full.id], by=by)
        return self.kit.words.text(
            "{name} agreed claim {number}.",
            name=self.amounts.name(by.person_id),
            number=self._full.claim.number,
        )


class AgreeSeveralDialog(DeedDialog):
    """Somebody looks down the waiting claims, ticks them, and agrees them all at once."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        waiting: Sequence[FullClaim],
        ticked: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            session, kit, words.text("Agree several claims"), do=words.text("Agree"), parent=parent
        )
        self.who = WhoFields(self.form, session, kit, words.text("&Who agrees?"))
        self.all = Button(words.text("Tick &all"))
        self.all.clicked.connect(self._tick_all)
        self.form.add_widget(self.all)
        self.ticks: dict[int, Tick] = {}
        listed = QWidget()
        listed.setAccessibleName(words.text("Waiting claims"))
        body = column(spacing=theme.XXS)
        for full in waiting:
            tick = Tick(self._said(full), on=full.id in ticked)
            tick.toggled.connect(self._show_count)
            self.ticks[full.id] = tick
            body.addWidget(tick)
        listed.setLayout(body)
        self.form.add_widget(listed)
        self._show_count()

    def chosen(self) -> list[int]:
        return [claim_id for claim_id, tick in self.ticks.items() if tick.value()]

    def deed(self) -> str:
        by, chosen = self.who.named(), self.chosen()
        if not chosen:
            raise UserError(N_("Tick the claims first."))
        agreeing.agree(self.session.workspace, self.session.act(), claim_ids=chosen, by=by)
        return self.kit.words.plural(
            "{name} agreed {count} claim.",
            "{name} agreed {count} claims.",
            len(chosen),
            name=self.amounts.name(by.person_id),
        )

    def _said(self, full: FullClaim) -> str:
        kinds = {kind.id: kind for kind in policies.categories(self.session.workspace)}
        words = self.kit.words
        costs = words.listed(
            dict.fromkeys(words.say(kinds[line.category_id].title) for line in full.lines)
        )
        return words.text(
            "Claim {number}, {name}, {amount}: {costs}",
            number=full.claim.number,
            name=self.amounts.name(full.claim.person_id),
            amount=self.amounts.said(full.allowed),
            costs=costs,
        )

    def _tick_all(self) -> None:
        for tick in self.ticks.values():
            tick.setChecked(True)

    def _show_count(self) -> None:
        count = len(self.chosen())
        words = self.kit.words
        text = words.plural("Agree {count} claim", "Agree {count} claims", count)
        self.do.setText(text if count else words.text("Agree"))


class PartDialog(DeedDialog):
    """Less than one line asks is agreed, and why; the person will read the reason."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        full: FullClaim,
        line_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        title = words.text("Agree part of claim {number}", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Agree this part"), parent=parent)
        self._full = full
        kinds = {kind.id: kind for kind in policies.categories(session.workspace)}
        choices = [
            (line.id or 0, line_said(self.amounts, line, kinds[line.category_id]))
            for line in full.lines
        ]
        self.line = self.form.add_choice("line", words.text("Which &cost?"), choices, line_id)
        self.amount = self.form.add_amount(
            "amount",
            words.text("We pay"),
            full.lines[0].allowed,
            read=self.amounts.read,
            write=self.amounts.typed,
        )
        self.line.currentIndexChanged.connect(self._show_line)
        self._show_line()
        self.reason = self.form.add_box(
            "reason",
            words.text("Why?"),
            lines=2,
            hint=words.text("They will read this, in your words."),
        )
        self.who = WhoFields(
            self.form,
            session,
            kit,
            words.text("&Who agrees?"),
            leave_out=full.claim.three,
            first=usual_agreer(session, full),
        )

    def deed(self) -> str:
        agreeing.agree_part(
            self.session.workspace,
            self.session.act(),
            line_id=self.line.value(),
            amount=self.amount.value(),
            reason=self.reason.value(),
            by=self.who.named(),
        )
        return self.kit.words.text(
            "Agreed in part: {amount}.", amount=self.amounts.said(self.amount.value())
        )

    def _show_line(self) -> None:
        line = next(line for line in self._full.lines if line.id == self.line.value())
        self.amount.show_value(line.allowed)


class NotAgreedDialog(DeedDialog):
    """Not agreed, because …"""

    def __init__(
        self, session: Session, kit: Kit, full: FullClaim, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("Do not agree claim {number}", number=full.claim.number)
        super().__init__(session, kit, title, do=words.text("Not agreed"), parent=parent)
        self._full = full
        self.reason = self.form.add_box(
            "reason",
            words.text("Not agreed, because"),
            lines=3,
            hint=words.text("They will read this, in your words."),
        )
        self.who = WhoFields(
            self.form,
            session,
            kit,
            words.text("&Who decides?"),
            leave_out=full.claim.three,
            first=usual_agreer(session, full),
        )

    def deed(self) -> str:
        agreeing.not_agreed(
            self.session.workspace,
            self.session.act(),
            claim_id=self._full.id,
            reason=self.reason.value(),
            by=self.who.named(),
        )
        return self.kit.words.text("Claim {number} is not agreed.", number=self._full.claim.number)
