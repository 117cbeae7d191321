"""Explaining a word, and the words we explain."""

from desktop.domain.agenda import GlossaryWord
from desktop.services.meetings.agenda import glossary
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.layouts import flow
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Card


class ExplainDialog(FormDialog):
    """A word and what it means, as one would say it to a friend."""

    def __init__(self, page: RoomPage, word: str, known: GlossaryWord | None = None) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Explain a word"), parent=page)
        self._page, self._known = page, known
        self.word = self.form.add_text("word", words.text("The &word"), word)
        self.meaning = self.form.add_box(
            "meaning",
            words.text("What it &means"),
            known.meaning if known else "",
            lines=3,
            hint=words.text("As you would say it to a friend."),
        )
        if known is not None:
            self.end = Button(words.text("&No longer explain it"))
            self.end.clicked.connect(self._end)
            self.stand_beside(self.end)
        if word:
            self.meaning.setFocus()

    def check(self) -> None:
        session = self._page.session
        glossary.explain(
            session.workspace,
            session.act(),
            word=self.word.value(),
            meaning=self.meaning.value(),
            word_id=self._known.id if self._known else None,
        )
        self._page.say_saved()

    def _end(self) -> None:
        session, known = self._page.session, self._known
        if known is None:
            return

        def end() -> None:
            glossary.end(session.workspace, session.act(), word_id=known.id or 0)
            self._page.say_saved()

        if self.form.attempt(end):
            self.reject()


class GlossaryCard(Card):
    """The words we explain; Enter on one changes it."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Words we explain")
        super().__init__(title)
        self._page = page
        empty = words.text("None yet. A word that not everybody knows belongs here.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(self._open)
        self.new = Button(words.text("Explain a word"))
        self.new.clicked.connect(self._new)
        self.add(self.list)
        self.body.addLayout(flow(self.new))

    def show_words(self) -> None:
        found = glossary.every(self._page.session.workspace)
        self.list.show_rows([Row(key=w.id or 0, title=w.word, detail=w.meaning) for w in found])

    def _new(self) -> None:
        if self._page.allowed(glossary.explain):
            self._page.ask(ExplainDialog(self._page, ""))

    def _open(self, key: object) -> None:
        found = glossary.every(self._page.session.workspace)
        known = next((one for one in found if one.id == key), None)
        if known is not None and self._page.allowed(glossary.explain):
            self._page.ask(ExplainDialog(self._page, known.word, known))
