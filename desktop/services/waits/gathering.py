"""What waits from the start, and what comes round: each thing can be done, and is due now.

Money that waits for somebody (promises, claims, slips to sign) is gathered where it is
shown. Nothing is said that cannot be acted on, and a new group hears of little at once.
"""

from typing import TYPE_CHECKING

from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.services.access import for_offices
from desktop.services.changes import waits as changes_waits
from desktop.services.changes.reviews import waits as reviews_waits
from desktop.services.meetings import waits as meetings_waits
from desktop.services.waits import beginning, coming_round, our_file
from desktop.services.waits.wait import WHO_CAN, Wait, is_first_day
from desktop.services.workspace import Workspace
from desktop.storage import offices

if TYPE_CHECKING:
    from desktop.services.meetings.float_plan import Plan


@for_offices(EVERY_OFFICE)
def waits(workspace: Workspace, act: Act, *, plan: "Plan | None" = None) -> list[Wait]:
    """Everything of the group and its file that waits today, in the order in which it helps.

    `plan` gives the plan of the cash for a meeting, as `float_plan.word` asks for it.
    """
    found = [
        *beginning.to_begin(workspace, act),
        *meetings_waits.waits(workspace, act),
        *changes_waits.waits(workspace, act),
        *reviews_waits.waits(workspace, act),
        coming_round.float_plan(workspace, act, plan),
        coming_round.not_counted(workspace, act.day),
        our_file.spare_key(workspace),
        beginning.committee_date(workspace),
        our_file.copy(workspace, act.day),
        beginning.household(workspace, act),
        None if is_first_day(workspace, act.day) else our_file.openers(workspace, act.day),
        coming_round.look(workspace, act),
        coming_round.ground_rules(workspace, act.day),
    ]
    held = offices.held_by(workspace.db, act.person_id, act.day)
    return [w for w in found if w is not None and held & WHO_CAN.get(w.kind, ORGANISERS)]
