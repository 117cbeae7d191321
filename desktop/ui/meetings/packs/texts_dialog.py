"""Texts of records in another language: each with its state, to be translated in place."""

from collections.abc import Callable, Sequence

from desktop.domain.own_text import TextState, shortened
from desktop.domain.text_kinds import TEXT_KIND_NAMES
from desktop.domain.versions import Source
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.meetings import texts
from desktop.services.papers import own_texts, record_texts, versions, worksheets
from desktop.services.papers.record_texts import RecordText
from desktop.ui.buttons import Button
from desktop.ui.fields import Choice
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import STATES, apart
from desktop.ui.group.translation_dialog import TranslationDialog, open_over
from desktop.ui.group.worksheet_dialogs import FromPaperDialog, WorksheetDialog, bring_in
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.packs.texts_words import state_said
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.speech import spoken


class RecordTextsDialog(FormDialog):
    """Choose a language, then Enter on a text translates it beside its source, or checks it.

    Two more ways lead to the same texts: a worksheet for a translator, and its way back.
    """

    def __init__(
        self,
        page: RoomPage,
        title: str,
        read: Callable[[], list[RecordText]],
        *,
        tags: Sequence[str],
        language: str = "",
    ) -> None:
        words = page.kit.words
        super().__init__(page.kit, title, do=words.text("Close"), parent=page)
        self.cancel.hide()
        self._page, self._read = page, read
        self._texts: list[RecordText] = []
        self.language: Choice[str] = self.form.add_choice(
            "language",
            words.text("&Language"),
            [(tag, LANGUAGE_NAMES[tag]) for tag in tags],
            language or None,
        )
        self.said = Lines(page.kit, title)
        empty = words.text("Nothing is written yet.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.form.add_widget(self.said)
        self._add_buttons(words)
        self.form.add_widget(self.list)
        self.language.currentIndexChanged.connect(self._show)
        self.list.opened.connect(self._open)
        page.session.changed.connect(self._hear)
        self._show()

    def _add_buttons(self, words: Words) -> None:
        self.out = Button(words.text("&Send out for translation"))
        self.back = Button(words.text("A worksheet came &back"))
        self.typed = Button(words.text("&Type in from paper"))
        self.out.clicked.connect(self._send_out)
        self.back.clicked.connect(lambda: bring_in(self._page, over=self))
        self.typed.clicked.connect(lambda: open_over(FromPaperDialog(self._page, over=self)))
        self.form.add_layout(flow(self.out, self.back, self.typed))

    def _hear(self, tables: frozenset[str]) -> None:
        if own_texts.TEXTS & tables:
            self._show()

    def _show(self) -> None:
        words, workspace = self.kit.words, self._page.session.workspace
        language = self.language.value()
        self._texts = self._read()
        self.list.show_rows([_row(words, one, language) for one in self._texts])
        said = state_said(words, record_texts.state(workspace, self._texts, language))
        self.said.show_lines(said if self._texts else "")
        for button in (self.out, self.back, self.typed):
            button.setVisible(bool(self._texts))

    def _open(self, key: object) -> None:
        source = next((one.source for one in self._texts if one.source.place == key), None)
        if source is not None:
            self._translate(source)

    def _translate(self, source: Source) -> None:
        session = self._page.session
        try:
            [text_id] = versions.begin_to_translate(
                session.workspace, session.act(), sources=[source]
            )
        except UserError as error:
            self.form.show_error(error)
            return
        one = own_texts.get(session.workspace, text_id)
        open_over(TranslationDialog(self._page, one, self.language.value(), parent=self))

    def _send_out(self) -> None:
        dialog = RecordWorksheetDialog(self._page, self._texts, self)
        dialog.language.show_value(self.language.value())
        open_over(dialog)


class TextsDialog(RecordTextsDialog):
    """The texts of one meeting; languages that somebody invited reads come first."""

    def __init__(self, page: RoomPage, meeting_id: int, language: str = "") -> None:
        workspace = page.session.workspace
        super().__init__(
            page,
            page.kit.words.text("Texts of this meeting"),
            lambda: texts.every(workspace, meeting_id),
            tags=texts.languages(workspace, meeting_id),
            language=language,
        )


class RecordWorksheetDialog(WorksheetDialog):
    """A worksheet for texts of records; confidential ones only where that is ticked."""

    def __init__(self, page: RoomPage, texts: Sequence[RecordText], over: FormDialog) -> None:
        super().__init__(page, over=over)
        self._texts = texts
        self.private = self.form.add_tick("private", self.kit.words.text("&Also what is private"))
        self.private.setVisible(any(one.confidential for one in texts))

    def texts(self) -> worksheets.Texts:
        session = self._page.session
        return record_texts.to_translate(
            session.workspace,
            session.act(),
            texts=self._texts,
            confidential=self.private.value(),
        )


def _row(words: Words, one: RecordText, language: str) -> Row:
    state = one.state(language)
    chip, mark = STATES[state]
    title = apart(words, shortened(one.source.wording))
    detail = [words.text(TEXT_KIND_NAMES[one.source.kind])]
    if one.confidential:
        detail.append(words.text("private"))
    version = one.written.versions.get(language) if one.written else None
    if version is not None and state is not TextState.MISSING:
        detail.append(shortened(version.wording))
    return Row(
        key=one.source.place,
        title=title,
        detail=" · ".join(detail),
        spoken=spoken(title, *detail, words.text(chip)),
        chip=words.text(chip),
        mark=mark,
    )
