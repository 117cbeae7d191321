"""F6 at the desk: queue, claim, tin, round and round."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.money.desk.card import ClaimPart
from desktop.ui.money.desk.chooser import Chooser
from desktop.ui.money.desk.coins import CoinsGiven
from desktop.ui.money.desk.queue import QueuePart
from desktop.ui.money.desk.tin import TinPart

Asking = Chooser | CoinsGiven


def go_round(
    queue: QueuePart, claim: ClaimPart, tin: TinPart, asking: Asking | None, step: int
) -> str:
    """Put the focus into the next part, and give its name and summary to be said.

    A question that waits for its answer is where the claim part begins.
    """
    parts: list[tuple[QWidget, str]] = [
        (queue, queue.accessibleName()),
        (claim, (asking or claim).accessibleName()),
        (tin, tin.aloud_folded()),
    ]
    now = queue.window().focusWidget()
    inside = [n for n, (part, _) in enumerate(parts) if part.isAncestorOf(now)]
    part, summary = parts[((inside[0] if inside else -1) + step) % len(parts)]
    stops: dict[QWidget, QWidget] = {
        queue: queue.search,
        claim: claim.pay if claim.pay.isVisible() else claim.name,
        tin: tin.fold if tin.fold.isVisible() else tin.count,
    }
    if part is claim and asking is not None:
        asking.focus_question()
    else:
        stops[part].setFocus(Qt.FocusReason.TabFocusReason)
    return summary
