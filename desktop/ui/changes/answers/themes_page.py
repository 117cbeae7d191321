"""What was said to a request, grouped by hand and answered theme by theme."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.notes import MemberView
from desktop.domain.theme_answer import ThemeAnswer
from desktop.services.changes.answers import answers, texts
from desktop.services.changes.requests import requests
from desktop.services.changes.said import themes, views
from desktop.services.papers import own_texts
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.answers.answers_words import UNSORTED
from desktop.ui.changes.answers.texts_dialog import RequestTextsDialog
from desktop.ui.changes.answers.theme_cards import AnswerCard, ChangesCard, SaidCard
from desktop.ui.changes.answers.themes_card import ThemesCard
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.packs.texts_words import states_said
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.session import Go, Session

SHOWS = frozenset(
    {
        *("request", "theme", "view_theme", "member_view", "answer", "change", "change_check"),
        *("decision", "sent_letter", "person", *own_texts.TEXTS),
    }
)


class ThemesPage(RoomPage):
    """The themes stand on one side; what was said, the answer and what changes on the other.

    Keys: Up and Down choose a theme, Enter goes to what was said in it, Ctrl+N begins one,
    Ctrl+E changes it, Ctrl+T is for texts in other languages, Esc goes back.
    """

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        self._go = go
        self.request_id = 0
        self._answered: dict[int, ThemeAnswer] = {}
        self.head = PageHead()
        self._make_buttons()
        self.themes = ThemesCard(self)
        self.said = SaidCard(self)
        self.answer = AnswerCard(self)
        self.changes = ChangesCard(self)
        self.themes.chosen.connect(self._show_chosen)
        self.themes.opened.connect(self.said.begin)
        self.answer.given.connect(self._go_on)
        answered = stack(self.answer, self.changes)
        sides = Columns([stack(self.themes), stack(self.said), answered], weights=(3, 3, 4))
        above = flow(self.back, self.record, self.owed, self.texts)
        self.wanted = Lines(kit, kit.words.text("Texts of this request"))
        self.lay_out(above, self.head, self.notice, sides, self.wanted)

    def show_request(self, request_id: int) -> None:
        self.request_id = request_id
        self.notice.clear()
        self.show_again()

    def show_theme(self, theme_id: int) -> None:
        """Stand on one theme of its request."""
        self.show_request(themes.get(self.session.workspace, theme_id).theme.request_id)
        self.themes.list.choose(theme_id)

    def start(self) -> None:
        """Stand on the themes; what is to be grouped stands first."""
        self.themes.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if not self.request_id:
            return
        words, workspace = self.kit.words, self.session.workspace
        try:
            request = requests.get(workspace, self.request_id)
        except LookupError:  # it was undone while its themes stood here
            self.request_id = 0
            self.left.emit()
            return
        found = themes.of_request(workspace, self.request_id)
        full = answers.of_request(workspace, self.request_id)
        self._answered = {one.id: one for one in full}
        unsorted = views.unsorted(workspace, self.request_id)
        self.themes.show_themes(self.request_id, found, full, len(unsorted), request.asked_by)
        waiting = sum(bool(answers.missing(one)) for one in full)
        title = words.text("Themes and answers")
        self.head.show_head(title, self._detail(request.title, len(full), waiting))
        self.setAccessibleName(title)
        self.wanted.show_lines(*states_said(words, texts.states(workspace, self.request_id)))
        fill(self.record, filled=request.is_open and not full and not unsorted)
        fill(self.owed, filled=request.is_open and bool(full) and not waiting and not unsorted)
        self._show_chosen()

    def _go_on(self) -> None:
        """After an answer: what changes because of it, else the next theme."""
        after = self.changes.new if self.changes.is_wanted else self.themes.list
        after.setFocus(Qt.FocusReason.OtherFocusReason)

    def translate(self) -> None:
        if self.request_id:
            self.ask(RequestTextsDialog(self, self.request_id))

    def _detail(self, title: str, count: int, waiting: int) -> str:
        words = self.kit.words
        parts = [title, words.plural("{count} theme", "{count} themes", count)]
        if waiting:
            text = words.plural("{count} still to answer", "{count} still to answer", waiting)
            parts.append(text)
        return " · ".join(parts)

    def _show_chosen(self) -> None:
        """The theme that is chosen, or what is in none yet."""
        workspace, theme_id = self.session.workspace, self.themes.theme_id
        one, said = self._answered.get(theme_id), tuple[MemberView, ...]()
        found = list(self.themes.found.values())
        self.themes.show_buttons(one)
        self.answer.setVisible(one is not None)
        self.changes.setVisible(one is not None and one.answer is not None)
        if one is not None:
            self.answer.show_answer(one)
            self.changes.show_changes(one)
            said = self.themes.found[theme_id].views
        elif theme_id == UNSORTED and self.request_id:
            said = tuple(views.unsorted(workspace, self.request_id))
        self.said.show_views(said, found, unsorted=one is None)

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.back = key_button(self, words.text("Back to the request"), self.left.emit, "Esc")
        self.record = Button(words.text("What people said"))
        self.owed = Button(words.text("Answers owed"))
        text = words.text("Texts in other languages…")
        self.texts = key_button(self, text, self.translate, "Ctrl+T")
        self.record.clicked.connect(lambda: self._go("said", request_id=self.request_id))
        self.owed.clicked.connect(lambda: self._go("owed", request_id=self.request_id))
