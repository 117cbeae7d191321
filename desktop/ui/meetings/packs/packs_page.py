"""The packs of a meeting: everybody's own, who gets which, what is stopped and what is late."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import CopyState
from desktop.services.letters import meeting_packs
from desktop.services.letters.mailings import Run
from desktop.services.letters.meeting_packs import MeetingPacks
from desktop.services.papers import paper_files
from desktop.services.papers.pack_records import files_beside
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.letters.run_page import RunPage
from desktop.ui.lines import Lines
from desktop.ui.meetings.packs import packs_words as said
from desktop.ui.meetings.packs.texts_dialog import TextsDialog
from desktop.ui.meetings.packs.texts_words import wanted_said
from desktop.ui.papers.asking import Asking
from desktop.ui.room_page import fill
from desktop.ui.session import Go, Session


class PacksPage(RunPage):
    """Keys: as on every list of who gets a paper. Ctrl+P makes the packs, and prints or saves.

    Before that it shows what they would be. Enter shows somebody's pack at any time.
    """

    def __init__(self, session: Session, kit: Kit, go: Go, *, asking: Asking | None = None) -> None:
        self._meeting_id = 0
        self.packs: MeetingPacks | None = None
        words = kit.words
        self.facts = Lines(kit, words.text("About these packs"))
        self.beside = Button(words.text("Save what lies beside…"))
        self.texts = Button(words.text("Texts in other languages…"))
        super().__init__(session, kit, go, asking=asking)
        self.texts.clicked.connect(self.translate)
        self.beside.clicked.connect(self.save_beside)
        self.back.setText(words.text("Back to the meeting"))

    def show_meeting(self, meeting_id: int) -> None:
        self._meeting_id, self.run = meeting_id, None
        self.show_mailing(0)

    def start(self) -> None:
        """The keys stand on what is done next."""
        first = self.deliver if self.deliver.isEnabled() else self.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_or_save(self) -> None:
        """Begin the packs for everybody who has none yet, then ask where they go."""
        if self.packs is None or not self.allowed(meeting_packs.make):
            return
        session = self.session
        done = self.attempt(
            lambda: meeting_packs.make(
                session.workspace, session.act(), meeting_id=self._meeting_id
            )
        )
        if done:
            self.refresh()
            super().print_or_save()

    def translate(self) -> None:
        """Texts of this meeting, in the language that stops a pack where one does."""
        if not self._meeting_id:
            return
        stopped = self.run.plan.of(CopyState.STOPPED) if self.run is not None else []
        language = stopped[0].copy.language if stopped else ""
        self.ask(TextsDialog(self, self._meeting_id, language))

    def save_beside(self) -> None:
        """Papers that cannot be put into a pack, as they came, into a folder."""
        packs, words = self.packs, self.kit.words
        folder = self.asking.folder(self, words) if packs else None
        if packs is None or folder is None:
            return
        files = files_beside(self.session.workspace, packs.agenda)
        text = words.plural("{count} paper saved.", "{count} papers saved.", len(files))
        self.attempt(lambda: [paper_files.save(one, folder) for one in files], text)

    def _look(self) -> Run | None:
        if not self._meeting_id:
            return None
        try:
            packs = meeting_packs.of_meeting(
                self.session.workspace, self._meeting_id, self.session.today(), self._made
            )
        except LookupError:  # the meeting was undone while it stood here
            self._meeting_id, self.packs = 0, None
            self._let_go()
            return None
        self.packs, self._id = packs, packs.run.id
        return packs.run

    def _show_head(self, _run: Run) -> None:
        title = self.kit.words.text("Packs")
        if self.packs is not None:
            self.head.show_head(title, said.head_detail(self.kit.words, self.packs))
            lines = said.facts(self.kit.words, self.packs, self.session.today())
            wanted = wanted_said(self.kit.words, self.session.workspace, self._meeting_id)
            self.facts.show_lines(*lines, *wanted)
        self.setAccessibleName(title)

    def _show_buttons(self, run: Run) -> None:
        super()._show_buttons(run)
        begun = run.mailing.id is not None
        waiting = bool(self.packs and self.packs.waiting)
        if waiting or not begun:
            self.deliver.setText(self.kit.words.text("Make the packs…"))
            self.deliver.setEnabled(bool(run.plan.rows) or waiting)
            fill(self.deliver, filled=self.deliver.isEnabled())
            fill(self.sent, filled=False)
        for button in (self.sent, self.one, self.on_paper):
            button.setVisible(begun)
        for button in (self.labels, self.finish, self.as_is):
            button.setVisible(begun and not button.isHidden())
        self.beside.setVisible(bool(self.packs and self.packs.beside))

    def _lay_out(self, above: Sequence[QWidget] = (), buttons: Sequence[QWidget] = ()) -> None:
        super()._lay_out((self.facts, *above), (self.texts, self.beside, *buttons))
