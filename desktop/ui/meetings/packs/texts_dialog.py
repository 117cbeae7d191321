"""The texts of a meeting in another language: each with its state, to be translated in place."""

from desktop.domain.own_text import TextState, shortened
from desktop.domain.text_kinds import TEXT_KIND_NAMES
from desktop.domain.versions import Source
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.meetings import texts
from desktop.services.meetings.texts import MeetingText, TextsState
from desktop.services.papers import own_texts, versions, worksheets
from desktop.ui.buttons import Button
from desktop.ui.fields import Choice
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import STATES, apart
from desktop.ui.group.translation_dialog import TranslationDialog, open_over
from desktop.ui.group.worksheet_dialogs import FromPaperDialog, WorksheetDialog, bring_in
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.speech import spoken


class TextsDialog(FormDialog):
    """Choose a language, then Enter on a text translates it beside its source, or checks it.

    Two more ways lead to the same texts: a worksheet for a translator, and its way back.
    """

    def __init__(self, page: RoomPage, meeting_id: int, language: str = "") -> None:
        words, workspace = page.kit.words, page.session.workspace
        title = words.text("Texts of this meeting")
        super().__init__(page.kit, title, do=words.text("Close"), parent=page)
        self.cancel.hide()
        self._page, self._meeting_id = page, meeting_id
        self._texts: list[MeetingText] = []
        tags = texts.languages(workspace, meeting_id)
        self.language: Choice[str] = self.form.add_choice(
            "language",
            words.text("&Language"),
            [(tag, LANGUAGE_NAMES[tag]) for tag in tags],
            language or None,
        )
        self.said = Lines(page.kit, title)
        empty = words.text("Nothing is written for this meeting yet.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self._add_buttons(words)
        for widget in (self.said, self.list):
            self.form.add_widget(widget)
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
        self._texts = texts.every(workspace, self._meeting_id)
        self.list.show_rows([_row(words, one, language) for one in self._texts])
        said = state_said(words, texts.state(workspace, self._meeting_id, language))
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
        private = any(one.confidential for one in self._texts)
        dialog = MeetingWorksheetDialog(self._page, self._meeting_id, self, private=private)
        dialog.language.show_value(self.language.value())
        open_over(dialog)


class MeetingWorksheetDialog(WorksheetDialog):
    """A worksheet for the texts of one meeting; confidential ones only where that is ticked."""

    def __init__(self, page: RoomPage, meeting_id: int, over: FormDialog, *, private: bool) -> None:
        super().__init__(page, over=over)
        self._meeting_id = meeting_id
        self.private = self.form.add_tick("private", self.kit.words.text("&Also what is private"))
        self.private.setVisible(private)

    def texts(self) -> worksheets.Texts:
        session = self._page.session
        return texts.to_translate(
            session.workspace,
            session.act(),
            meeting_id=self._meeting_id,
            confidential=self.private.value(),
        )


def state_said(words: Words, state: TextsState) -> str:
    """`12 not there yet. 2 not checked yet. 1 out of date. 3 checked.`"""
    late, missing = state.out_of_date, state.missing
    draft, checked = state.draft, state.checked
    said = [
        words.plural("{count} out of date.", "{count} out of date.", late) if late else "",
        words.plural("{count} not there yet.", "{count} not there yet.", missing)
        if missing
        else "",
        words.plural("{count} not checked yet.", "{count} not checked yet.", draft)
        if draft
        else "",
        words.plural("{count} checked.", "{count} checked.", checked) if checked else "",
    ]
    return words.sentences(said)


def _row(words: Words, one: MeetingText, language: str) -> Row:
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
