"""One text of the group's own: written, written anew, and its languages to choose from."""

from desktop.domain.own_text import WrittenText
from desktop.domain.text_kinds import LETTER_NAMES, TEXT_KIND_NAMES, Letter, TextKind
from desktop.errors import NotAllowed
from desktop.language import LANGUAGE_NAMES
from desktop.services.access import require
from desktop.services.papers import own_texts
from desktop.services.papers.own_texts import Place
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.group.text_words import apart, language_row, turn
from desktop.ui.group.translation_dialog import TranslationDialog, open_over
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading, Text


class NewTextDialog(FormDialog):
    """Where it belongs, and what it says."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Write a text"), parent=page)
        self._page = page
        places: list[tuple[Place, str]] = [
            ((TextKind.POLICY, None), words.text(TEXT_KIND_NAMES[TextKind.POLICY]))
        ]
        places += [
            ((TextKind.LETTER, int(letter)), words.text(LETTER_NAMES[letter])) for letter in Letter
        ]
        self.place = self.form.add_choice("place", words.text("What it is &for"), places)
        language = LANGUAGE_NAMES[page.session.settings.language]
        self.wording = self.form.add_box(
            "wording",
            words.text("The &text"),
            lines=5,
            hint=words.text("Write short sentences, in: {language}", language=language),
        )
        turn(self.wording, page.session.settings.language)

    def check(self) -> None:
        session, (kind, about_id) = self._page.session, self.place.value()
        own_texts.write(
            session.workspace,
            session.act(),
            kind=kind,
            about_id=about_id,
            wording=self.wording.value(),
        )
        self._page.say_saved()


class ChangeDialog(FormDialog):
    """The source of a text in a new wording."""

    def __init__(self, page: RoomPage, one: WrittenText, parent: FormDialog) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Change the text"), parent=parent)
        self._page, self._text_id = page, one.id
        self.wording = self.form.add_box(
            "wording",
            words.text("The &text"),
            one.source.wording,
            lines=5,
            hint=words.text("What is there in other languages is out of date then."),
        )
        turn(self.wording, one.text.language)

    def check(self) -> None:
        session = self._page.session
        own_texts.change(
            session.workspace, session.act(), text_id=self._text_id, wording=self.wording.value()
        )
        self._page.say_saved()


class TextDialog(FormDialog):
    """A text, and how it stands in each language; Enter on one opens it."""

    def __init__(self, page: RoomPage, text_id: int) -> None:
        words = page.kit.words
        super().__init__(
            page.kit, words.text("A text of our own"), do=words.text("Close"), parent=page
        )
        self._page, self._text_id = page, text_id
        self.cancel.hide()
        self.title = Heading()
        self.source = Lines(page.kit)
        self.list = RowList(page.kit, words.text("In other languages"))
        self.list.grow()
        self.list.opened.connect(self._open)
        self.change = Button(words.text("&Change the text"))
        self.change.clicked.connect(self._change)
        self.end = Button(words.text("&No longer use it"))
        self.end.clicked.connect(self._end)
        self.form.add_widget(self.title)
        self.form.add_widget(self.source)
        self.form.add_layout(flow(self.change, self.end))
        self.form.add_widget(Heading(words.text("In other languages")))
        self.form.add_widget(Text(words.text("Enter opens a language."), tone="soft"))
        self.form.add_widget(self.list)
        page.session.changed.connect(self._hear)
        self._show()
        self.list.setFocus()

    def _hear(self, tables: frozenset[str]) -> None:
        if own_texts.TEXTS & tables:
            self._show()

    def _show(self) -> None:
        words, workspace = self.kit.words, self._page.session.workspace
        one = own_texts.get(workspace, self._text_id)
        self.title.setText(words.text(one.text.belongs_to))
        language, number = LANGUAGE_NAMES[one.text.language], one.source.number
        version = words.text(
            "{language}, version {number}, {day}",
            language=language,
            number=number,
            day=one.source.day,
        )
        self.source.show_lines(apart(words, one.source.wording), version)
        others = [tag for tag in own_texts.languages(workspace) if tag != one.text.language]
        self.list.show_rows([language_row(words, workspace, one, tag) for tag in others])
        self.end.setHidden(one.text.kind is TextKind.GROUND_RULE)

    def _open(self, key: object) -> None:
        if isinstance(key, str):
            one = own_texts.get(self._page.session.workspace, self._text_id)
            open_over(TranslationDialog(self._page, one, key, parent=self))

    def _change(self) -> None:
        if self._allowed():
            one = own_texts.get(self._page.session.workspace, self._text_id)
            open_over(ChangeDialog(self._page, one, self))

    def _end(self) -> None:
        if not self._allowed():
            return
        session, words = self._page.session, self.kit.words

        def end() -> None:
            own_texts.end(session.workspace, session.act(), text_id=self._text_id)

        text = own_texts.get(session.workspace, self._text_id).source.wording
        do = words.text("No longer use it")
        sure = Sure(self.kit, do, text, do=do, act=end, parent=self)
        sure.accepted.connect(self.reject)
        open_over(sure)

    def _allowed(self) -> bool:
        """Whether whoever is here may write; if not, whom to ask is said here."""
        session = self._page.session
        act = session.act()
        try:
            require(session.workspace, act.person_id, act, vars(own_texts.change)["offices"])
        except NotAllowed as error:
            self.form.notice.show_text(self.kit.words.error(error), Mark.BAD)
            return False
        return True
