"""Checking a language: one phrase at a time, English above, our draft to be put right below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.person import Person
from desktop.domain.wording import Phrase, read_numbers
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, is_right_to_left
from desktop.services.papers import wording
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import TextBox, TextField
from desktop.ui.forms import NOT_SAVED, Form
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.languages.used_where import used_where
from desktop.ui.layouts import Page, flow
from desktop.ui.reading_order import move_focus
from desktop.ui.session import Session
from desktop.ui.speech import spoken
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading, Size, Text, column, line, plain

LINES = 2


class CheckDialog(QDialog):
    """Ctrl+Enter signs the phrase off as it stands in the field, and shows the next."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        language: str,
        speaker: Person,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._kit = session, kit
        self._language, self._speaker = language, speaker
        self._every = wording.phrases(session.workspace, language)
        self._at = 0
        self._typed: dict[int, tuple[str, ...]] = {}
        self._warned = False
        words = kit.words
        name = LANGUAGE_NAMES[language]
        self.setWindowTitle(words.text("Checking {language}", language=name))
        self.progress = Text(tone="soft")
        self.english = Heading(size=Size.CARD)
        self.where = Text(tone="soft")
        self.note = Text(tone="soft")
        self.form = Form(kit)
        self.boxes: list[TextBox] = []
        self._examples = wording.form_examples(language)
        for index in range(len(self._examples)):
            self._add_box(index)
        self.right = Button("", ButtonLook.PRIMARY)
        self.skip = Button(words.text("&Skip"))
        self.back = Button(words.text("Go &back"))
        self.number = TextField()
        self.number.setAccessibleName(words.text("Go to phrase number"))
        self.close_button = Button(words.text("Close"))
        self._lay_out()
        self._connect()
        self._go_on(0)

    @property
    def phrase(self) -> Phrase:
        return self._every[self._at]

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _add_box(self, index: int) -> None:
        """A field in the direction of its own language, whatever the screen's is."""
        box = self.form.add_box(f"form-{index}", "", lines=LINES)
        rtl = is_right_to_left(self._language)
        right_to_left = Qt.LayoutDirection.RightToLeft
        box.setLayoutDirection(right_to_left if rtl else Qt.LayoutDirection.LeftToRight)
        box.textChanged.connect(self._name_the_button)
        self.boxes.append(box)

    def _lay_out(self) -> None:
        words = self._kit.words
        inside = QWidget()
        body = column(margin=theme.M)
        for part in (self.progress, self.english, self.where, self.note, line(), self.form):
            body.addWidget(part)
        body.addStretch(1)
        inside.setLayout(body)
        label = Text(words.text("&Go to phrase number"), wrap=False)
        label.setBuddy(self.number)
        feet = QWidget()
        buttons = (self.right, self.skip, self.back, label, self.number, self.close_button)
        feet.setLayout(flow(*buttons))
        feet.setContentsMargins(theme.M, 0, theme.M, theme.XS)
        whole = column(margin=theme.XS)
        whole.addWidget(Page(inside), 1)
        whole.addWidget(feet)
        self.setLayout(whole)
        em = self._kit.look.em()
        room = self.screen().availableGeometry().size() * 0.92
        self.number.setMaximumWidth(em * 6)
        self.resize(min(em * 40, room.width()), min(em * 36, room.height()))

    def _connect(self) -> None:
        self.right.clicked.connect(self._sign_off)
        self.skip.clicked.connect(self._skip)
        self.back.clicked.connect(lambda: self._turn_to(max(0, self._at - 1)))
        self.number.returnPressed.connect(self._go_to_number)
        self.close_button.clicked.connect(self.reject)
        for button in (self.right, self.skip, self.back, self.close_button):
            button.setAutoDefault(False)
        shortcut(self, "Ctrl+Return", self._sign_off)
        shortcut(self, "F7", lambda: self._kit.speech.repeat(self))

    def reject(self) -> None:
        """Better words that were not put right yet are kept the first time somebody closes."""
        self._keep_typed()
        if self._typed and not self._warned:
            self._warned = True
            if self._at not in self._typed:
                self._turn_to(min(self._typed))
            self.form.notice.show_text(self._kit.words.text(NOT_SAVED), Mark.WARN)
            return
        super().reject()

    def _skip(self) -> None:
        self._keep_typed()
        self._go_on(self._at + 1)

    def _turn_to(self, number: int) -> None:
        self._keep_typed()
        self._show(number)

    def _keep_typed(self) -> None:
        """Hold what was typed and not signed off: it is there again when they come back."""
        if self.typed() == self.phrase.forms:
            self._typed.pop(self._at, None)
        else:
            self._typed[self._at] = self.typed()

    def _go_on(self, start: int) -> None:
        """Show the next phrase that nobody has checked, or say that none is left."""
        for number in (*range(start, len(self._every)), *range(min(start, len(self._every)))):
            if self._every[number].check is None:
                self._show(number)
                return
        self._show(min(start, len(self._every) - 1))
        name = LANGUAGE_NAMES[self._language]
        said = self._kit.words.text("Every phrase in {language} is checked.", language=name)
        self._kit.speech.say(self, said)

    def _show(self, number: int) -> None:
        self._at = number
        words, phrase = self._kit.words, self.phrase
        done = sum(one.check is not None for one in self._every)
        self.progress.setText(
            words.text(
                "Phrase {number}. {done} of {count} are checked.",
                number=phrase.number,
                done=done,
                count=len(self._every),
            )
        )
        self.english.setText(phrase.entry.many or phrase.text)
        self.where.setText(used_where(words, phrase.entry.files))
        self.note.setText(phrase.entry.note)
        for part in (self.where, self.note):
            part.setVisible(bool(part.text()))
        self.form.clear_problems()
        forms = self._typed.get(number, phrase.forms)
        for index, box in enumerate(self.boxes):
            row = self.form.rows[f"form-{index}"]
            row.setVisible(index < len(forms))
            row.label.setText(self._label(index))
            box.setAccessibleName(plain(self._label(index)))
            box.setAccessibleDescription(spoken(self.where.text(), self.note.text()))
            box.setPlainText(forms[index] if index < len(forms) else "")
        self._name_the_button()
        self.boxes[0].setFocus()
        english, note = self.english.text(), self.note.text()
        self._kit.speech.mention(self, spoken(self.progress.text(), english, note, *forms))

    def _label(self, index: int) -> str:
        """What a field is for: the phrase, or the form of it that some numbers take."""
        words = self._kit.words
        if len(self.phrase.forms) == 1:
            return words.text("&How you say it")
        numbers = words.listed(str(number) for number in self._examples[index])
        return words.text("For {numbers}", numbers=numbers)

    def typed(self) -> tuple[str, ...]:
        """The forms as they stand in the fields."""
        return tuple(box.value() for box in self.boxes[: len(self.phrase.forms)])

    def _name_the_button(self) -> None:
        words = self._kit.words
        same = self.typed() == self.phrase.forms
        self.right.setText(words.text("This is &right") if same else words.text("Put &right"))

    def _sign_off(self) -> None:
        if self.form.attempt(self._check):
            self._typed.pop(self._at, None)
            self._every = wording.phrases(self._session.workspace, self._language)
            self._go_on(self._at + 1)

    def _check(self) -> None:
        wording.check(
            self._session.workspace,
            self._session.act(),
            language=self._language,
            message=self.phrase.text,
            forms=self.typed(),
            checked_by=self._speaker.id or 0,
        )

    def _go_to_number(self) -> None:
        try:
            found = read_numbers(self.number.value(), len(self._every), field="number")
        except UserError as error:
            self.form.show_error(error)
            return
        if found:
            self.number.clear()
            self._turn_to(found[0] - 1)
