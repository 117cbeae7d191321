"""Reaching people who are left out: where we went, the plan, and forms without a name."""

from PySide6.QtCore import Qt, Signal

from desktop.services.changes.reaching import outreach, plan
from desktop.ui.changes.reaching.outreach_part import OutreachCard
from desktop.ui.changes.reaching.plan_part import PlanCard
from desktop.ui.changes.reaching.rounds_part import AreaCard, RoundsCard
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.session import Go, Session

SHOWS = frozenset(
    {
        *("outreach", "reach_step", "person", "setting", "benchmark"),
        *("equality_round", "equality_answer", "equality_shown"),
    }
)


class ReachingPage(RoomPage):
    """Keys: Ctrl+N writes down where we went, Tab goes from part to part, Esc goes back."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:  # noqa: ARG002 - as every page
        super().__init__(session, kit, SHOWS)
        self.head = PageHead(kit.words.text("Reaching people"))
        self.went, self.plan = OutreachCard(self), PlanCard(self)
        self.rounds, self.area = RoundsCard(self), AreaCard(self)
        sides = Columns(
            [stack(self.went, self.plan), stack(self.rounds, self.area)], weights=(1, 1)
        )
        self.lay_out(self.head, self.notice, sides)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Esc", self.left.emit, within=within)

    def start(self) -> None:
        """Stand on the first thing that is late, else where we went, else on what to do first."""
        workspace, today = self.session.workspace, self.session.today()
        late = [(self.went.list, one.id) for one in outreach.to_follow_up(workspace, today)]
        late += [(self.plan.list, one.id) for one in plan.late(workspace, today)]
        for cards, key in late[:1]:
            cards.choose(key)
        stand_on = late[0][0] if late else self.went.list
        first = stand_on if stand_on.rows() else self.went.new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        words, session = self.kit.words, self.session
        today = session.today()
        late = len(plan.late(session.workspace, today))
        late += len(outreach.to_follow_up(session.workspace, today))
        said = words.plural("{count} late", "{count} late", late) if late else ""
        self.head.show_head(words.text("Reaching people"), said)
        self.setAccessibleName(words.text("Reaching people"))
        for card in (self.went, self.plan, self.rounds, self.area):
            card.refresh()
