"""What is typed about a line beside what was said: own words, who does what, interests."""

from desktop.domain.line_draft import ActionDraft, InterestDraft, WordsDraft
from desktop.domain.notes import HANDLED_NAMES, Handled
from desktop.domain.typed_day import Sense
from desktop.ui.fields import Choice, DateField, TextField
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.notes.day_rows import GrowingBox, Names, RowOfFields, show_names
from desktop.ui.session import Session
from desktop.ui.when import day_reader


class WordsRow(RowOfFields[WordsDraft]):
    """Somebody's own words, which nobody edits; and who said them, or nobody."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        words = kit.words
        self._id: int | None = None
        label, hint = words.text("Their own words"), words.text("Printed as they are.")
        self.own_words = self.field("own_words", label, GrowingBox(), hint)
        self.who = self.field("person_id", words.text("Who said it"), Choice[int | None]())
        self.put("own_words", "person_id")
        self.named_above("own_words")

    def show_draft(self, draft: WordsDraft) -> None:
        self._id = draft.id
        self.who.show_value(draft.person_id)
        self.own_words.setPlainText(draft.own_words)

    def draft(self) -> WordsDraft:
        typed = self.own_words.toPlainText()
        return WordsDraft(id=self._id, person_id=self.who.value(), own_words=typed)

    def show_names(self, names: Names) -> None:
        show_names(self.who, names)


class ActionRow(RowOfFields[ActionDraft]):
    """What somebody does, who, and by when; a day that cannot be read stays as it was typed."""

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__(kit)
        words = kit.words
        self._id: int | None = None
        self.wording = self.field("wording", words.text("What is to be done"), TextField())
        self.who = self.field("owner_id", words.text("Who does it"), Choice[int | None]())
        read = day_reader(session.today, Sense.TO_COME)
        self.due = self.field("due", words.text("By when"), DateField(read, ems=8))
        self.put("wording")
        self.body.addLayout(flow(self.rows["owner_id"], self.rows["due"]))

    def show_draft(self, draft: ActionDraft) -> None:
        self._id = draft.id
        self.wording.setText(draft.wording)
        self.who.show_value(draft.owner_id)
        self.due.setText(draft.due)
        self.rows["due"].clear_problem()
        self.rows["wording"].clear_problem()

    def draft(self) -> ActionDraft:
        return ActionDraft(
            id=self._id,
            wording=self.wording.text(),
            owner_id=self.who.value(),
            due=self.due.text(),
        )

    def show_names(self, names: Names) -> None:
        show_names(self.who, names)


class InterestRow(RowOfFields[InterestDraft]):
    """Whom a line touches themselves, what it is about, and what they did about it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        words = kit.words
        self._id: int | None = None
        self.who = self.field("person_id", words.text("Whom it touches"), Choice[int | None]())
        self.matter = self.field("matter", words.text("What it is about"), TextField())
        handled = [(one.value, words.text(HANDLED_NAMES[one])) for one in Handled]
        self.handled = self.field("handled", words.text("What they did"), Choice(handled))
        self.put("matter")
        self.body.addLayout(flow(self.rows["person_id"], self.rows["handled"]))

    def show_draft(self, draft: InterestDraft) -> None:
        self._id = draft.id
        self.who.show_value(draft.person_id)
        self.matter.setText(draft.matter)
        self.handled.show_value(draft.handled)
        for row in self.rows.values():
            row.clear_problem()

    def draft(self) -> InterestDraft:
        return InterestDraft(
            id=self._id,
            person_id=self.who.value(),
            matter=self.matter.text(),
            handled=self.handled.value(),
        )

    def show_names(self, names: Names) -> None:
        show_names(self.who, names)
