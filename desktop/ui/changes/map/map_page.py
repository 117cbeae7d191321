"""The change map of one request: said, sent to, answer, decision, done, felt."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.change_map import ChangeMap, MapRow, Step
from desktop.domain.paper_kinds import Paper
from desktop.language import N_, Sentence
from desktop.services.changes import change_map, public
from desktop.services.changes.requests import requests
from desktop.services.papers import change_records
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, ButtonLook, key_button
from desktop.ui.changes.map import map_words as said
from desktop.ui.changes.map.map_view import MapView
from desktop.ui.changes.map.names_dialog import NamesDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.rows import RowList
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {
        *("request", "theme", "view_theme", "member_view", "answer", "change", "change_check"),
        *("decision", "person", "setting"),
    }
)
PLACES = {Step.SAID: "said", Step.SENT: "themes", Step.ANSWER: "themes", Step.DECISION: "themes"}
"""Where a step is worked at; what is done and felt has its own page."""


class MapPage(RoomPage):
    """Keys: Left and Right go from step to step, Up and Down to another theme, Enter opens where
    it is worked at. Ctrl+P shows the map on paper, Esc goes back to the request."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        self._go = go
        self.request_id = 0
        self.map: ChangeMap | None = None
        self.head = PageHead()
        self._make_buttons()
        words = kit.words
        self.stuck_card = Card(words.text("What is stuck"))
        self.stuck = RowList(kit, words.text("What is stuck"))
        self.stuck.grow()
        self.stuck.opened.connect(self._go_to)
        self.stuck_card.add(self.stuck)
        self.view = MapView(kit)
        self.view.stood.connect(self._show_step)
        self.view.opened.connect(self.open_step)
        self.step_card = Card(words.text("This step"))
        self.step = Lines(kit)
        self.step_card.add(self.step)
        self.levels_card = Card(words.text("Changes, by whom they reach"))
        self.levels = Lines(kit, words.text("Changes, by whom they reach"))
        self.levels_card.add(self.levels)
        self._lay_out_all()

    def show_request(self, request_id: int) -> None:
        self.request_id = request_id
        self.notice.clear()
        self.show_again()

    def start(self) -> None:
        """Stand on what is stuck, else on what is waited for."""
        if self._stale:
            self._refresh_once()
        if self.view.here is None:
            self.said.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.begin()

    def arrival(self) -> str:
        """The box one stands on says all the rest; one comes from the request it is about."""
        return spoken(self.kit.words.text("Change map"), self.empty.said)

    def refresh(self) -> None:
        if not self.request_id:
            return
        session, words = self.session, self.kit.words
        if not requests.is_there(session.workspace, self.request_id):  # undone while it stood here
            self.request_id = 0
            self.left.emit()
            return
        found = change_map.of_request(session.workspace, self.request_id, session.today())
        self.map = found
        title = words.text(
            "{kind}: {what}", kind=words.text("Change map"), what=found.request.title
        )
        self.head.show_head(title, said.head_said(words, found))
        self.setAccessibleName(title)
        self.stuck.show_rows(said.stuck_rows(words, found))
        self.stuck_card.setVisible(any(row.is_stuck for row in found.rows))
        self.view.show_map(found)
        self.empty.show_lines(*([] if found.rows else [words.text(NOTHING_YET)]))
        self.map_card.setVisible(bool(found.rows))
        self.step_card.setVisible(bool(found.rows))
        self.levels.show_lines(*said.levels_said(words, found))
        self.levels_card.setVisible(bool(said.levels_said(words, found)))
        for button in (self.page, self.poster):
            button.setVisible(bool(found.rows))
        self.said.setVisible(not found.rows)

    def open_step(self, theme_id: int, step: Step) -> None:
        """Go where a step is worked at."""
        row = self._row(theme_id)
        if row is not None and step in {Step.DONE, Step.FELT} and row.changes:
            open_ = [one for one in row.changes if one.is_open]
            self._go("what-changes", change_id=(open_ or [*row.changes])[0].id)
        else:
            self._go(PLACES.get(step, "themes"), request_id=self.request_id)

    def show_on_paper(self) -> None:
        self._show(Paper.CHANGE_MAP)

    def show_public(self, kind: Paper) -> None:
        """For everybody: names that stand in it are asked about before it is shown, and what
        does not stand there as it was said is told."""
        workspace, about = self.session.workspace, self._about()
        found: list[public.Named] = []
        short: list[Sentence] = []

        def look() -> None:
            if kind is Paper.YOU_SAID:
                short.extend(change_records.told_in_short(workspace, about))
            texts = change_records.public_texts(workspace, about)
            found.extend(public.named_in(public.Names(workspace), texts))

        if not self.attempt(look):
            return
        if found or short:
            self.ask(NamesDialog(self, found, lambda: self._show(kind), short))
        else:
            self._show(kind)

    def _about(self) -> About:
        return About(request_id=self.request_id, day=self.session.today())

    def _show(self, kind: Paper) -> None:
        self.attempt(lambda: show_paper(self.session, self.kit, kind, self._about(), self))

    def _show_step(self, theme_id: int, step: Step) -> None:
        """Everything about the box somebody stands on, to be read line by line."""
        row, words = self._row(theme_id), self.kit.words
        if row is None or self.step_card.heading is None:
            return
        name = said.step_name(words, step)
        self.step_card.heading.setText(words.listed([row.theme.title, name]))
        lines = said.facts(words, row, step)
        state = next(one for one in row.steps if one.step is step)
        self.step.show_lines(*(lines or [said.state_said(words, row, state)]))

    def _go_to(self, key: object) -> None:
        if isinstance(key, tuple):
            theme_id, step = key
            self.view.go((theme_id, step))

    def _row(self, theme_id: int) -> MapRow | None:
        rows = self.map.rows if self.map is not None else ()
        return next((row for row in rows if row.full.id == theme_id), None)

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.back = key_button(self, words.text("Back to the request"), self.left.emit, "Esc")
        self.print = key_button(self, words.text("Show on paper…"), self.show_on_paper, "Ctrl+P")
        self.page = Button(words.text("You said, we did…"))
        self.page.clicked.connect(lambda: self.show_public(Paper.YOU_SAID))
        self.poster = Button(words.text("Poster for the wall…"))
        self.poster.clicked.connect(lambda: self.show_public(Paper.YOU_SAID_POSTER))
        self.said = Button(words.text("What people said"), ButtonLook.PRIMARY)
        self.said.clicked.connect(lambda: self._go("said", request_id=self.request_id))

    def _lay_out_all(self) -> None:
        self.empty = Lines(self.kit)
        self.map_card = Card()
        self.map_card.add(self.view)
        above = flow(self.back, self.print, self.page, self.poster)
        self.lay_out(
            above,
            self.head,
            self.notice,
            self.stuck_card,
            self.empty,
            flow(self.said),
            self.map_card,
            self.step_card,
            self.levels_card,
        )


NOTHING_YET = N_("Nothing is grouped yet. Put what people said into themes first.")
