"""The receipt of one cost: here, shown, signed by the carer, or none; and its pictures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.claim import NO_RECEIPT_REASONS, FullClaim, ReceiptState
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.money import policies, receipts
from desktop.services.money.pictures import LARGEST_FILE
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.money.claim_words import line_said
from desktop.ui.money.deed_dialog import DeedDialog, WhoFields
from desktop.ui.session import Session
from desktop.ui.ticks import Tick
from desktop.ui.where_to_begin import begin_in

Choose = Callable[[QWidget, Words], list[Path]]


class ReceiptDialog(DeedDialog):
    """What there is for one cost. The answer to a kept one is the number to write on it."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        full: FullClaim,
        line_id: int,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(session, kit, words.text("Receipt"), do=words.text("Save"), parent=parent)
        self._line_id = line_id
        kinds = {kind.id: kind for kind in policies.categories(session.workspace)}
        line = next(line for line in full.lines if line.id == line_id)
        said = line_said(self.amounts, line, kinds[line.category_id])
        self.explain(f"{said}: {self.amounts.said(line.claimed)}")
        self.state = self.form.add_choice(
            "receipt",
            words.text("&Receipt"),
            [
                (ReceiptState.KEPT, words.text("It is here, we keep it")),
                (ReceiptState.SHOWN, words.text("Shown and given back")),
                (ReceiptState.CARER, words.text("The carer signed the form")),
                (ReceiptState.NONE, words.text("There is none")),
            ],
        )
        self.reason = self.form.add_choice(
            "no_receipt",
            words.text("&Why is there none?"),
            [(key, words.text(text)) for key, text in NO_RECEIPT_REASONS.items()],
        )
        self.own_words = self.form.add_text("own_words", words.text("In a few &words"))
        self.who = WhoFields(
            self.form,
            session,
            kit,
            words.text("Who &accepts it?"),
            leave_out=full.claim.three,
            more=_members(session, full),
            first=session.person_id,
        )
        self.state.currentIndexChanged.connect(self._show_fields)
        self.reason.currentIndexChanged.connect(self._show_fields)
        self._show_fields()

    def deed(self) -> str:
        workspace, act, words = self.session.workspace, self.session.act(), self.kit.words
        state = self.state.value()
        if state is ReceiptState.NONE:
            receipts.none(
                workspace,
                act,
                line_id=self._line_id,
                reason=self.reason.value(),
                own_words=self.own_words.value() if self.reason.value() == "other" else "",
                by=self.who.named(),
            )
            return words.text("No receipt. Accepted.")
        line = receipts.seen(workspace, act, line_id=self._line_id, state=state)
        if line.receipt_number is None:
            return words.text("Saved.")
        number = line.receipt_number
        return words.text("Receipt {number}. Write {number} on it.", number=number)

    def _show_fields(self) -> None:
        none = self.state.value() is ReceiptState.NONE
        rows = self.form.rows
        for key in ("no_receipt", "who"):
            rows[key].setVisible(none)
        rows["own_words"].setVisible(none and self.reason.value() == "other")
        rows["pin"].setVisible(none and self.who.pin_asked())


def _members(session: Session, full: FullClaim) -> list[Person]:
    """Where there is no other officer, anybody of the group who gains nothing by it."""
    every = {person.id or 0: person for person in people.every(session.workspace)}
    may = receipts.who_may_accept(session.workspace, session.act(), full, every)
    officers = {person.id for person, _offices in session.officers()}
    return [every[one] for one in may if one not in officers]


class PictureDialog(DeedDialog):
    """One picture or PDF, and which costs it is the receipt for."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        full: FullClaim,
        path: Path,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        title = words.text("Which costs is it for?")
        super().__init__(session, kit, title, do=words.text("Keep it"), parent=parent)
        self._full, self._path = full, path
        self.explain(path.name)
        kinds = {kind.id: kind for kind in policies.categories(session.workspace)}
        self.ticks: dict[int, Tick] = {}
        for line in full.lines:
            said = line_said(self.amounts, line, kinds[line.category_id])
            label = f"{said}: {self.amounts.said(line.claimed)}"
            self.ticks[line.id or 0] = self.form.add_tick(f"line {line.id}", label, on=True)

    def deed(self) -> str:
        chosen = [line_id for line_id, tick in self.ticks.items() if tick.value()]
        if not chosen:
            raise UserError(N_("Tick at least one cost."))
        keep_picture(self.session, self._full, self._path, chosen)
        return self.kit.words.text("Kept: {name}", name=self._path.name)


def keep_picture(session: Session, full: FullClaim, path: Path, line_ids: list[int]) -> None:
    """Keep a file as a receipt. Raises UserError for what cannot be read or is no picture."""
    receipts.add_picture(
        session.workspace,
        session.act(),
        claim_id=full.id,
        name=path.name,
        content=_read(path),
        line_ids=line_ids,
    )


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError(N_("This file is too large. Take a smaller photo."), field="receipt")
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            N_("We could not read {name}. Nothing was changed."), field="receipt", name=path.name
        ) from error


def choose_pictures(parent: QWidget, words: Words) -> list[Path]:
    """Ask for photos, scans or PDFs in the system's own window."""
    kinds = words.text("Photos and PDFs ({kinds})", kinds="*.heic *.heif *.jpg *.jpeg *.png *.pdf")
    title, begin = words.text("Add a receipt"), str(begin_in())
    found, _kind = QFileDialog.getOpenFileNames(parent, title, begin, kinds)
    return [Path(name) for name in found]
