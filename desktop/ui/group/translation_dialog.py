"""A text in another language: the source above, and room for the other one below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.own_text import TextState, WrittenText
from desktop.language import LANGUAGE_NAMES
from desktop.services.papers import own_texts
from desktop.services.people import people
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import apart, turn
from desktop.ui.lines import Lines
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.room_page import RoomPage
from desktop.ui.widgets import Heading, Text


class TranslationDialog(FormDialog):
    """The source above, and below it the same in another language, as that language runs."""

    def __init__(
        self,
        page: RoomPage,
        one: WrittenText,
        language: str,
        *,
        based_on: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(page.kit, LANGUAGE_NAMES[language], parent=parent)
        self._page, self._one, self._language = page, one, language
        self._based_on = based_on or one.source.number
        self._before = one.versions.get(language)
        self._add_source()
        self._add_wording()
        self.checked = self._add_checked(one)
        self.wording.setFocus()

    def _add_source(self) -> None:
        language = self._one.text.language
        self.source = Lines(self.kit, LANGUAGE_NAMES[language])
        self.source.show_lines(apart(self.kit.words, self._source_wording()))
        turn(self.source, language)
        self.form.add_widget(Heading(LANGUAGE_NAMES[language]))
        self.form.add_widget(self.source)

    def _add_wording(self) -> None:
        words, before = self.kit.words, self._before
        late = self._one.state_in(self._language) is TextState.OUT_OF_DATE
        text = words.text("Out of date: the text above is newer.") if late else ""
        if late:
            self.form.add_widget(Text(text, tone="strong"))
        name, wording = LANGUAGE_NAMES[self._language], before.wording if before else ""
        self.wording = self.form.add_box("wording", name, wording, lines=5)
        self.wording.setAccessibleDescription(text)
        turn(self.wording, self._language)
        self.translator = self.form.add_text(
            "translator",
            words.text("&Who wrote it"),
            before.translator if before else "",
            hint=words.text("A name, or an agency."),
        )

    def _source_wording(self) -> str:
        """The wording it is made from, also where a sheet on paper has an older one."""
        history = own_texts.history(self._page.session.workspace, self._one.id)
        source = self._one.text.language
        return next(
            one.wording
            for one in history
            if one.language == source and one.number == self._based_on
        )

    def _add_checked(self, one: WrittenText) -> PersonField:
        words, workspace = self.kit.words, self._page.session.workspace
        before = self._before
        stands = before is not None and before.based_on == one.source.number
        known = before.checked_by if before is not None and stands else None
        person = people.get(workspace, known) if known is not None else None
        return add_person(
            self.form,
            "checked_by",
            words.text("&Checked by"),
            PersonField(self.kit, workspace, person),
            hint=words.text("Somebody of your group who reads it. Leave it empty for nobody yet."),
        )

    def check(self) -> None:
        checked_by, before = person_id(self.checked.value()), self._before
        unchanged = (
            before is not None
            and before.based_on == self._based_on
            and before.wording == self.wording.value()
            and before.translator == self.translator.value()
        )
        if before is None or not unchanged or (before.checked_by and checked_by is None):
            self._write(checked_by)
        elif checked_by is not None and checked_by != before.checked_by:
            self._check(checked_by)
        self._page.say_saved()

    def _write(self, checked_by: int | None) -> None:
        session = self._page.session
        own_texts.translate(
            session.workspace,
            session.act(),
            text_id=self._one.id,
            language=self._language,
            wording=self.wording.value(),
            translator=self.translator.value(),
            checked_by=checked_by,
            based_on=self._based_on,
        )

    def _check(self, checked_by: int) -> None:
        session = self._page.session
        own_texts.check(
            session.workspace,
            session.act(),
            text_id=self._one.id,
            language=self._language,
            checked_by=checked_by,
        )


def open_over(dialog: QDialog) -> None:
    """Open a dialog over another; it does by itself what it is for."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
