"""The line in front: everything that is typed about it, one part below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import OUTCOME_NAMES, FullLine, LineState
from desktop.domain.line_draft import (
    ActionDraft,
    DecisionDraft,
    InterestDraft,
    LineDraft,
    WordsDraft,
)
from desktop.domain.person import Person
from desktop.services.meetings.notes.draft_records import Unread
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.form_row import FormRow
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.notes.day_decision import DecisionRow
from desktop.ui.meetings.notes.day_fields import ActionRow, InterestRow, WordsRow
from desktop.ui.meetings.notes.day_rows import GrowingBox, SeveralRows
from desktop.ui.session import Session
from desktop.ui.speech import spoken
from desktop.ui.ticks import Tick
from desktop.ui.widgets import Card, Heading, Size, Text


class LowPage(Page):
    """Scrolls, and asks for no more than some lines of height: the keys below stay in sight."""

    LINES = 15

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * self.LINES)


class LinePart(Card):
    """What stands on it is a `LineDraft`. `typed` tells that somebody changed it."""

    typed = Signal()

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__()
        words = kit.words
        self._kit = kit
        self._showing = False
        self._item_says = DecisionDraft()
        self._seconds = 0
        self.title = Heading(size=Size.SCREEN)
        self.about, self._who = Text(tone="soft"), ""
        self.facts = Lines(kit, words.text("About this line"))
        self.said = GrowingBox(lines=3)
        self.said_row = FormRow(kit, words.text("What was said, in short"), self.said)
        self.disagreement = GrowingBox()
        label = words.text("Who did not agree, and why")
        self.disagreement_row = FormRow(kit, label, self.disagreement)
        self._make_several(session)
        self.understood = Lines(kit, words.text("To read back"))
        self.read_back = Tick(words.text("We read it back, and it is right"))
        self.done = Button(words.text("Done, next   Ctrl+Enter"), ButtonLook.PRIMARY)
        self.put_off = Button(words.text("Put off…   Ctrl+L"))
        self.not_reached = Button(words.text("Not reached"))
        self._lay_out()
        self._connect()

    def _make_several(self, session: Session) -> None:
        kit, words = self._kit, self._kit.words
        self.words = SeveralRows(
            words.text("In their own words"),
            words.text("More own words   Ctrl+O"),
            lambda: WordsRow(kit),
            WordsDraft,
        )
        self.decisions = SeveralRows(
            words.text("What we decided"),
            words.text("Another decision   Ctrl+D"),
            lambda: DecisionRow(kit),
            lambda: self._item_says,
        )
        self.deeds = SeveralRows(
            words.text("Who does what, by when"),
            words.text("Something else to do   Ctrl+T"),
            lambda: ActionRow(kit, session),
            ActionDraft,
        )
        self.interests = SeveralRows(
            words.text("Does it touch somebody themselves?"),
            words.text("Somebody else"),
            lambda: InterestRow(kit),
            InterestDraft,
        )

    @property
    def several(self) -> dict[str, SeveralRows]:  # type: ignore[type-arg]  # of four kinds
        return {
            "own_words": self.words,
            "decisions": self.decisions,
            "actions": self.deeds,
            "interests": self.interests,
        }

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.M)
        parts: list[QWidget] = [self.title, self.about, self.said_row, self.facts, self.words]
        parts += [self.decisions, self.disagreement_row, self.deeds, self.interests]
        parts += [Heading(self._kit.words.text("Read back")), self.understood, self.read_back]
        for part in parts:
            self.add(part)
        self.body.addStretch(1)
        self.feet = QWidget()
        self.feet.setLayout(flow(self.done, self.put_off, self.not_reached))

    def _connect(self) -> None:
        self.said.textChanged.connect(self._changed)
        self.said.left.connect(self._say_back)
        self.disagreement.textChanged.connect(self._changed)
        self.read_back.toggled.connect(self._changed)
        for part in self.several.values():
            part.changed.connect(self._changed)
            part.left.connect(self._say_back)
            part.show_names([(None, self._kit.words.text("nobody named"))])

    def show_names(self, people: Sequence[Person]) -> None:
        """Who is here, to say who spoke, who does what and whom it touches."""
        names: list[tuple[int | None, str]] = [(None, self._kit.words.text("nobody named"))]
        names += [(person.id, person.listed) for person in people]
        for part in self.several.values():
            part.show_names(names)

    def show_line(self, full: FullLine, number: int, draft: LineDraft) -> None:
        """Another line comes to the front, or this one as the file says it is now."""
        words = self._kit.words
        item = full.item
        self._item_says = DecisionDraft(
            options=item.options if item else "", recommended=item.recommended if item else ""
        )
        own = full.own_title or words.text(full.usual_title)
        title = words.text("{number}. {title}", number=number, title=own)
        self.title.setText(title)
        self.setAccessibleName(title)
        who = full.proposer.listed if full.proposer else ""
        about = [words.text(OUTCOME_NAMES[item.outcome]) if item else ""]
        about.append(words.text("proposed by {name}", name=who) if who else "")
        self._who = " · ".join(part for part in about if part)
        self.show_state(full)
        self.show_draft(draft)

    def show_state(self, full: FullLine) -> None:
        """What can still become of it."""
        planned = full.line.state is LineState.PLANNED
        self.put_off.setVisible(full.item is not None and planned)
        self.not_reached.setVisible(planned)

    def show_draft(self, draft: LineDraft) -> None:
        self._showing = True
        self._seconds = draft.seconds
        self.said.setPlainText(draft.said)
        self.disagreement.setPlainText(draft.disagreement)
        self.read_back.setChecked(draft.read_back)
        for name, part in self.several.items():
            part.show_drafts(getattr(draft, name))
        self._showing = False
        self._unfold()
        self._say_back()

    def draft(self) -> LineDraft:
        return LineDraft(
            said=self.said.toPlainText(),
            disagreement=self.disagreement.toPlainText(),
            read_back=self.read_back.value(),
            seconds=self._seconds,
            own_words=self.words.drafts(),
            decisions=self.decisions.drafts(),
            actions=self.deeds.drafts(),
            interests=self.interests.drafts(),
        )

    def show_unread(self, unread: Sequence[Unread]) -> None:
        """What could not be read stands at its field; a reader hears it on coming there."""
        for one in unread:
            said = self._kit.words.say(one.why)
            self.several[one.part].show_problem(one.row, one.field, said)

    def show_time(self, planned: int | None, seconds: int) -> None:
        """`15 minutes planned, 4 used`. It is never said by itself."""
        words, used = self._kit.words, seconds // 60
        self._seconds = seconds
        text = words.plural("{count} minute so far", "{count} minutes so far", used)
        if planned is not None:
            text = words.plural(
                "{count} minute planned, {used} used so far",
                "{count} minutes planned, {used} used so far",
                planned,
                used=used,
            )
        self.about.setText(" · ".join(part for part in (self._who, text) if part))

    def aloud(self) -> str:
        """Where one is, on asking and on coming to another line."""
        return spoken(self.title.text(), self.about.text())

    def start(self) -> None:
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        if not self._showing:
            self._unfold()
            self.typed.emit()

    def _unfold(self) -> None:
        """Beside a decision, whoever does not agree with it is kept with the decision."""
        decided = any(not one.is_empty for one in self.decisions.drafts())
        alone = not decided or bool(self.disagreement.toPlainText().strip())
        self.disagreement_row.setVisible(alone)

    def _say_back(self) -> None:
        """What to read back, as it stands now; shown when a field is left, never key by key."""
        words, now = self._kit.words, self.draft()
        said = now.said.strip()
        lines = [words.text("We understood you to say: {text}", text=said) if said else ""]
        decided = [one.wording.strip() for one in now.decisions]
        lines += [words.text("We decided: {text}", text=text) for text in decided if text]
        self.understood.show_lines(*lines)
