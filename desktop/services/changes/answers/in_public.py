"""Where all can read what became of a request: whoever spoke without a name hears there.

An answer was told there when it was given before somebody said where it can be read. One that
came later waits until that is said again, also on the same day.
"""

from collections.abc import Collection

from desktop.domain.answer import Answer
from desktop.domain.hearing import Moment
from desktop.domain.request import Request
from desktop.services.workspace import Workspace
from desktop.storage import order

LAST = 2**62
"""The place of a notice of which history holds nothing any more."""


class Notices:
    """When these requests were answered in public, by what was written down before it."""

    def __init__(self, workspace: Workspace, asked: Collection[Request]) -> None:
        told = {one.id or 0: one.public_on for one in asked if one.public_on is not None}
        placed = order.of_notices(workspace.db, told) if told else {}
        self._moments = {
            one: Moment(day=day, place=placed.get(one, LAST)) for one, day in told.items()
        }
        self._given = order.of_answers(workspace.db, told) if told else {}

    def of(self, request_id: int) -> Moment | None:
        """When it was said where all can read it; None where it was not."""
        return self._moments.get(request_id)

    def told(self, answer: Answer, request_id: int) -> bool:
        given = Moment(day=answer.made_on, place=self._given.get(answer.id or 0, 0))
        return self.holds(request_id, given)

    def holds(self, request_id: int, then: Moment) -> bool:
        """Whether what was written down then was so when the notice went up."""
        notice = self.of(request_id)
        return notice is not None and then.is_before(notice)
