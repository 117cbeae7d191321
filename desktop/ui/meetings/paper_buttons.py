"""The papers of a meeting that nobody sends: shown at once, and the file for a calendar."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.paper_kinds import PAPER_NAMES, Paper
from desktop.language import Words
from desktop.services.papers import meeting_calendar, paper_files
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage
from desktop.ui.where_to_begin import begin_in

SHOWN = (Paper.AGENDA, Paper.CHAIRS_AGENDA, Paper.INVITATION, Paper.TWO_QUESTIONS)
ENDING = ".ics"


class PaperButtons:
    """A button for each paper; `meeting_id` says of which meeting when one is pressed."""

    def __init__(self, page: RoomPage, meeting_id: Callable[[], int]) -> None:
        words = page.kit.words
        self._page, self._meeting_id = page, meeting_id
        self.buttons: dict[Paper, Button] = {}
        for kind in SHOWN:
            button = Button(words.text(PAPER_NAMES[kind]))
            button.clicked.connect(lambda _=False, kind=kind: self.show(kind))
            self.buttons[kind] = button
        self.calendar = Button(words.text("Save it for a calendar…"))
        self.calendar.clicked.connect(self.save_for_calendar)

    def show(self, kind: Paper) -> None:
        """The paper in a preview, in whichever language and format somebody wants it."""
        page, about = self._page, About(meeting_id=self._meeting_id())
        page.attempt(lambda: show_paper(page.session, page.kit, kind, about, page))

    def save_for_calendar(self) -> None:
        """Ask where, and write the file; what is in the way is said on the page."""
        page, words = self._page, self._page.kit.words

        def do() -> None:
            at = page.session.act().at
            file = meeting_calendar.of_meeting(page.session.workspace, self._meeting_id(), at=at)
            path = _ask_where(page, words, file.name)
            if path is not None:
                paper_files.write(file.content, path)
                page.kit.speech.say(page, words.text("Saved."))

        page.attempt(do)


def _ask_where(parent: QWidget, words: Words, name: str) -> Path | None:
    """Where the calendar file goes; None when somebody thinks better of it."""
    kind = words.text("For a calendar")
    title, begin = words.text("Where shall it stand?"), str(begin_in() / name)
    typed, _chosen = QFileDialog.getSaveFileName(parent, title, begin, f"{kind} (*{ENDING})")
    if not typed:
        return None
    path = Path(typed)
    return path if path.suffix.lower() == ENDING else path.with_name(f"{path.name}{ENDING}")
