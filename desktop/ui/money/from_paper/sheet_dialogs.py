"""What stands around the rows of the sheet: counts, money put in, and the sum at its foot."""

from datetime import time

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import COUNT_NAMES, CountKind, Place
from desktop.domain.meeting import read_time
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.money import counts, first_count
from desktop.services.money.counts import Counted
from desktop.services.money.from_paper import paper_counts
from desktop.services.money.from_paper.paper_counts import PaperCount
from desktop.ui.fields import TimeField
from desktop.ui.kit import Kit
from desktop.ui.money.deed_dialog import DeedDialog
from desktop.ui.money.pieces_fields import PiecesFields
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.session import Session


class _OfSheet(DeedDialog):
    """Notes and coins or a total, and the time the paper says."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        place: Place,
        meeting_id: int,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, kit, title, do=kit.words.text("Save"), parent=parent)
        self.place = place
        self.meeting_id = meeting_id
        self.pieces = PiecesFields(self.amounts, by_pieces=False)
        self.pieces.stand_in(self.form)

    def add_the_time(self) -> TimeField[time | None]:
        words = self.kit.words
        return self.form.add_time(
            "at",
            words.text("&Time"),
            read=lambda text: read_time(text, field="at"),
            hint=words.text("Leave it empty where the paper has none."),
        )

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self.pieces.focus_first()


class PaperCountDialog(_OfSheet):
    """A count as the paper has it, by whoever counted."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        place: Place,
        meeting_id: int,
        kind: CountKind,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        why = words.text(COUNT_NAMES[kind])
        title = words.text("Count on paper: {why}", why=why)
        super().__init__(session, kit, place, meeting_id, title, parent)
        self.kind = kind
        self.at = self.add_the_time()
        workspace = session.workspace
        self.first = PersonField(kit, workspace, session.person)
        add_person(self.form, "first", words.text("&Counted by"), self.first)
        self.second = PersonField(kit, workspace)
        add_person(self.form, "second", words.text("And &by"), self.second)
        self.why = self.form.add_text("explanation", words.text("&Why, if it differs"))

    def deed(self) -> str:
        count = self._counted()
        words, workspace, place_id = self.kit.words, self.session.workspace, self.place.id or 0
        began_with = first_count.began_with(workspace, place_id)
        made = paper_counts.count_on_paper(
            workspace,
            self.session.act(),
            meeting_id=self.meeting_id,
            place_id=place_id,
            count=count,
        )
        if (begun := first_count.began_with(workspace, place_id)) != began_with:
            amount = self.amounts.said(begun)
            return words.text("Saved. So {amount} was in it when we began.", amount=amount)
        if made is None:
            return words.text("Saved beside the book. The tin was used or counted since.")
        said = words.say(counts.difference_in_words(workspace, made.difference))
        return words.text("Saved. {difference}", difference=said)

    def _counted(self) -> PaperCount:
        if self.pieces.is_blank():
            raise UserError(N_("Type what was counted. For nothing, type 0."), field="total")
        pieces, total = self.pieces.value()
        counted = Counted(
            pieces=pieces,
            total=None if pieces is not None else total,
            explanation=self.why.value(),
        )
        return PaperCount(
            kind=self.kind,
            counted=counted,
            first_id=self._first().id or 0,
            second_id=person_id(self.second.value()),
            at=self.at.value_if_any(),
        )

    def _first(self) -> Person:
        first = self.first.value()
        if first is None:
            raise UserError(N_("Who counted?"), field="first")
        return first


class MoneyInDialog(_OfSheet):
    """Money from the bank that the paper says went into the tin."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        place: Place,
        meeting_id: int,
        parent: QWidget | None = None,
    ) -> None:
        title = kit.words.text("From the bank into {place}, on paper", place=place.name)
        super().__init__(session, kit, place, meeting_id, title, parent)
        self.at = self.add_the_time()

    def deed(self) -> str:
        pieces, amount = self.pieces.value()
        paper_counts.money_put_in(
            self.session.workspace,
            self.session.act(),
            meeting_id=self.meeting_id,
            place_id=self.place.id or 0,
            amount=amount,
            pieces=pieces,
            at=self.at.value_if_any(),
        )
        return self.kit.words.text("{amount} is in.", amount=self.amounts.said(amount))


class SumDialog(DeedDialog):
    """The sum at the foot of the sheet; where the rows make another, why."""

    def __init__(
        self, session: Session, kit: Kit, meeting_id: int, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title = words.text("The sum at the foot of the sheet")
        super().__init__(session, kit, title, do=words.text("Save"), parent=parent)
        self.meeting_id = meeting_id
        kept = paper_counts.kept_total(session.workspace, meeting_id)
        amounts = self.amounts
        self.written = self.form.add_amount(
            "written",
            words.text("The sheet &says"),
            kept[0] if kept else None,
            read=amounts.read,
            write=amounts.typed,
        )
        self.note = self.form.add_text(
            "note", words.text("&Why it differs"), kept[1] if kept else ""
        )
        self.form.rows["note"].setVisible(bool(kept and kept[1]))

    def deed(self) -> str:
        words = self.kit.words
        written = self.written.value()
        try:
            paper_counts.keep_total(
                self.session.workspace,
                self.session.act(),
                meeting_id=self.meeting_id,
                written=written,
                note=self.note.value(),
            )
        except UserError as error:
            if error.field == "note":
                self.form.rows["note"].show()
                self._take_room()
            raise
        differs = paper_counts.difference_of_sheet(self.session.workspace, self.meeting_id, written)
        if differs is None:
            return words.text("Saved. The sum fits.")
        return words.text("Saved as it is. We put it on Today.")
