"""The goals: a list, and beside it everything about the one chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.goal import Goal, GoalState
from desktop.services.changes.requests import requests
from desktop.services.changes.reviews import goals
from desktop.services.papers import own_texts
from desktop.ui.buttons import Button
from desktop.ui.changes.reviews.goal_dialogs import CheckDialog, EndDialog, GoalDialog
from desktop.ui.changes.reviews.reviews_words import goal_lines, goal_row
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.packs.texts_dialog import RecordTextsDialog
from desktop.ui.room_page import RoomPage, stack
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card, column


def holds_focus(widget: QWidget) -> bool:
    """Whether somebody stands on something in it."""
    return any(child.hasFocus() for child in widget.findChildren(QWidget))


class GoalsPart(QWidget):
    """Enter on a goal goes to what it says; Esc goes back to the list."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__()
        words = page.kit.words
        self._page = page
        title = words.text("Our goals")
        self.list = RowList(
            page.kit, title, empty=words.text("No goal yet. Set the first one with members.")
        )
        self.list.grow()
        listed = Card(title)
        listed.add(self.list)
        self.card = Card(words.text("A goal"))
        self.lines = Lines(page.kit, words.text("A goal"))
        self.card.add(self.lines)
        self._add_buttons()
        body = column()
        body.addWidget(Columns([stack(listed), stack(self.card)], weights=(1, 1)))
        self.setLayout(body)
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.opened.connect(lambda _key: self.lines.begin())

    def _add_buttons(self) -> None:
        words = self._page.kit.words
        self.look = Button(words.text("How is it now?"))
        self.change = Button(words.text("Change"))
        self.end = Button(words.text("What became of it"))
        self.again = Button(words.text("Work on it again"))
        self.texts = Button(words.text("Texts in other languages…"))
        self.look.clicked.connect(lambda: self._ask(CheckDialog, goals.check))
        self.change.clicked.connect(self.change_goal)
        self.end.clicked.connect(lambda: self._ask(EndDialog, goals.end))
        self.again.clicked.connect(self._take_up_again)
        self.texts.clicked.connect(self._translate)
        self.card.body.addLayout(flow(self.look, self.change, self.end, self.again, self.texts))

    def refresh(self) -> None:
        workspace, day = self._page.session.workspace, self._page.session.today()
        due = {one.id for one in goals.due(workspace, day)}
        self.list.show_rows(
            [
                goal_row(
                    self._page.kit.words,
                    one,
                    due=one.id in due,
                    lacks=bool(goals.missing(one)),
                )
                for one in goals.every(workspace)
            ]
        )
        self._show_chosen()

    def add_goal(self) -> None:
        page, session = self._page, self._page.session

        def save(goal: Goal) -> None:
            stored = goals.add(session.workspace, session.act(), goal=goal)
            self.list.choose(stored.id)
            page.say_saved()

        if page.allowed(goals.add):
            page.ask(GoalDialog(page, None, save))

    def change_goal(self) -> None:
        page, session, goal = self._page, self._page.session, self.chosen()

        def save(goal: Goal) -> None:
            goals.change(session.workspace, session.act(), goal=goal)
            page.say_saved()

        if goal is not None and page.allowed(goals.change):
            page.ask(GoalDialog(page, goal, save))

    def chosen(self) -> Goal | None:
        key = self.list.chosen_key()
        return goals.get(self._page.session.workspace, key) if isinstance(key, int) else None

    def chosen_is_due(self) -> bool:
        """Whether the goal that is shown is to be looked at now."""
        session, goal = self._page.session, self.chosen()
        due = goals.due(session.workspace, session.today())
        return goal is not None and goal.id in {one.id for one in due}

    def go_back(self) -> bool:
        """From what a goal says to the list; whether one was there."""
        if holds_focus(self.card):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _show_chosen(self) -> None:
        goal = self.chosen()
        self.card.setVisible(goal is not None)
        if goal is None:
            return
        if self.card.heading is not None:
            self.card.heading.setText(goal.wording)
        self.card.setAccessibleName(goal.wording)
        workspace = self._page.session.workspace
        checks = goals.checks(workspace, goal.id or 0)
        lacks = goals.missing(goal)
        asked = requests.get(workspace, goal.request_id).title if goal.request_id else ""
        self.lines.show_lines(*goal_lines(self._page.kit.words, goal, checks, lacks, asked))
        works = goal.state is GoalState.OPEN
        for button in (self.look, self.end):
            button.setVisible(works)
        self.again.setVisible(not works)

    def _ask(self, dialog: type[CheckDialog | EndDialog], service: object) -> None:
        goal = self.chosen()
        if goal is not None and callable(service) and self._page.allowed(service):
            self._page.ask(dialog(self._page, goal))

    def _take_up_again(self) -> None:
        page, session, goal = self._page, self._page.session, self.chosen()
        if goal is not None and page.attempt(
            lambda: goals.take_up_again(session.workspace, session.act(), goal_id=goal.id or 0),
            page.kit.words.text("Saved."),
        ):
            self.look.setFocus(Qt.FocusReason.OtherFocusReason)

    def _translate(self) -> None:
        page, goal, workspace = self._page, self.chosen(), self._page.session.workspace
        if goal is None or not page.allowed(own_texts.translate):
            return
        own = workspace.settings.language
        dialog = RecordTextsDialog(
            page,
            page.kit.words.text("A goal"),
            lambda: goals.texts(workspace, goal.id or 0),
            tags=[tag for tag in own_texts.languages(workspace) if tag != own],
        )
        page.ask(dialog)
