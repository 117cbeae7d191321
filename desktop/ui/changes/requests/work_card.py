"""What becomes of a request: what was said, how it was answered, and who heard."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.request import Request
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import owed
from desktop.services.changes.said import themes, views
from desktop.ui.changes.requests.request_words import wait_said
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Card


class WorkCard(Card):
    """A line for each page of the request; Enter opens it."""

    opened = Signal(str)
    """The page is wanted, by the name of its place."""

    def __init__(self, page: RoomPage) -> None:
        title = page.kit.words.text("What becomes of it")
        super().__init__(title)
        self._page = page
        self.list = RowList(page.kit, title)
        self.list.grow()
        self.list.opened.connect(lambda key: self.opened.emit(str(key)))
        self.add(self.list)

    def show_request(self, request: Request) -> None:
        words, request_id = self._page.kit.words, request.id or 0
        self.list.show_rows(
            [
                self._said(request_id),
                self._themes(request_id),
                self._owed(request_id),
                Row(
                    key="change-map",
                    title=words.text("Change map"),
                    detail=words.text("From what was said to what is felt, step by step."),
                ),
            ]
        )

    def start(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, request_id: int) -> Row:
        words, workspace = self._page.kit.words, self._page.session.workspace
        people = len(views.people_of(workspace, request_id))
        unnamed = views.unnamed(workspace, request_id)
        parts = []
        if people:
            parts.append(words.plural("{count} person spoke", "{count} people spoke", people))
        if unnamed:
            parts.append(words.plural("{count} without a name", "{count} without a name", unnamed))
        detail = " · ".join(parts) or words.text("Nothing was said yet.")
        return Row(key="said", title=words.text("What people said"), detail=detail)

    def _themes(self, request_id: int) -> Row:
        words, workspace = self._page.kit.words, self._page.session.workspace
        found = themes.of_request(workspace, request_id)
        open_ = sum(not one.stands for one in answers.of_request(workspace, request_id))
        unsorted = len(views.unsorted(workspace, request_id))
        parts = []
        if found:
            parts.append(words.plural("{count} theme", "{count} themes", len(found)))
        if unsorted:
            parts.append(words.text("{count} not put in a theme", count=unsorted))
        waits = bool(unsorted or open_)
        return Row(
            key="themes",
            title=words.text("Themes and answers"),
            detail=" · ".join(parts) or words.text("No theme yet."),
            chip=words.text("{count} without an answer", count=open_) if open_ else "",
            mark=Mark.WARN if waits else Mark.PLAIN,
        )

    def _owed(self, request_id: int) -> Row:
        session, words = self._page.session, self._page.kit.words
        waiting = owed.queue(session.workspace, session.today(), request_id)
        late = any(one.days_left < 0 for one in waiting)
        said = wait_said(words, len(waiting))
        nobody = words.text("Nobody waits for an answer.")
        return Row(
            key="owed",
            title=words.text("Answers owed"),
            detail=said if waiting else nobody,
            chip=words.text("late") if late else "",
            mark=Mark.BAD if late else Mark.PLAIN,
        )
