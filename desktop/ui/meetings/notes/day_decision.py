"""One decision, as it is typed: what, why, and what else is kept with it."""

from PySide6.QtCore import Qt

from desktop.domain.line_draft import DecisionDraft
from desktop.services.changes.decisions import is_not_as_recommended
from desktop.ui.buttons import Button
from desktop.ui.fields import Choice
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.notes.day_rows import GrowingBox, RowOfFields

TEXTS = ("wording", "reasons", "options", "recommended", "difference", "disagreement")


class DecisionRow(RowOfFields[DecisionDraft]):
    """Only what was decided, until something is typed; then the rest below it.

    Nothing that holds text is ever hidden: what the item said can be read before.
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        words = kit.words
        self._id: int | None = None
        self.boxes = {
            "wording": self.field("wording", words.text("What was decided"), GrowingBox()),
            "reasons": self.field("reasons", words.text("Why"), GrowingBox()),
            "options": self.field("options", words.text("What could be chosen"), GrowingBox()),
            "recommended": self.field(
                "recommended", words.text("What was recommended"), GrowingBox(lines=1)
            ),
            "difference": self.field(
                "difference", words.text("Why it is not as recommended"), GrowingBox()
            ),
            "disagreement": self.field(
                "disagreement", words.text("Who did not agree, and why"), GrowingBox()
            ),
        }
        self.quorate = self._ask_whether_enough()
        self.as_recommended = Button(words.text("Decided as recommended"))
        self.as_recommended.clicked.connect(self._take_recommended)
        self.put("wording")
        self.named_above("wording")
        self.body.addLayout(flow(self.as_recommended))
        self.put(*TEXTS[1:], "quorate")
        self.changed.connect(self._unfold)

    def _ask_whether_enough(self) -> Choice[bool | None]:
        words = self.kit.words
        answers = (
            (None, words.text("as ticked under Who is here")),
            (True, words.text("yes")),
            (False, words.text("no")),
        )
        label = words.text("Enough members to decide (quorum)?")
        return self.field("quorate", label, Choice[bool | None](answers))

    def show_draft(self, draft: DecisionDraft) -> None:
        self._id = draft.id
        for name, box in self.boxes.items():
            box.setPlainText(getattr(draft, name))
        self.quorate.show_value(draft.quorate)
        self.rows["wording"].clear_problem()
        self._unfold()

    def draft(self) -> DecisionDraft:
        typed = {name: box.toPlainText() for name, box in self.boxes.items()}
        return DecisionDraft(id=self._id, quorate=self.quorate.value(), **typed)

    def _take_recommended(self) -> None:
        """The same words, so that nobody has to say why they differ; then why."""
        self.boxes["wording"].setPlainText(self.boxes["recommended"].toPlainText())
        self.boxes["reasons"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        now = self.draft()
        open_now = not now.is_empty or now.id is not None
        for name in ("reasons", "disagreement", "quorate"):
            self.rows[name].setVisible(open_now)
        for name in ("options", "recommended"):
            self.rows[name].setVisible(open_now or bool(getattr(now, name).strip()))
        recommended = bool(now.recommended.strip())
        self.as_recommended.setVisible(recommended and not now.wording.strip())
        self.rows["difference"].setVisible(open_now and _differs(now))


def _differs(draft: DecisionDraft) -> bool:
    """Whether something else was recommended, or why was written already."""
    if draft.difference.strip() or not draft.wording.strip():
        return bool(draft.difference.strip())
    return is_not_as_recommended(draft.wording, draft.recommended)
