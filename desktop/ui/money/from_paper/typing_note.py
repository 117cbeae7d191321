"""Writes down whose row is being typed in, so that a power cut leads to one question."""

from desktop.services.money import open_claim
from desktop.services.money.from_paper.paper_sheet import SheetRow
from desktop.ui.session import Session


class TypingNote:
    """One small commit when the money of a row is known; none when nothing changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._noted: tuple[int, int] | None = None

    def follow(self, row: SheetRow, meeting_id: int, place_id: int, amount: int) -> None:
        """Note the row that is open; `amount` is what it gives so far, in the smallest unit."""
        now = (row.person.id or 0, amount)
        if not amount or now == self._noted:
            return
        self._noted = now
        open_claim.note_open(
            self._session.workspace,
            self._session.act(),
            place_id=place_id,
            amount=amount,
            claim_id=row.full.id if row.full is not None else None,
            person_id=row.person.id,
            meeting_id=meeting_id,
            typing=True,
        )

    def close(self) -> None:
        """The row is saved, or left in the ordinary way."""
        if self._noted is not None:
            self._noted = None
            open_claim.note_closed(self._session.workspace)
