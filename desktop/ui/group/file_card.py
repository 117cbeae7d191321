"""Our file: a check that nothing was changed behind our back, and the seal people sign."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.services.keeping import safety
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.session import Session
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import Card


class FileCard(Card):
    """One button, and the result in its place."""

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(kit.words.text("Our file"))
        self._session = session
        self._kit = kit
        self.seal = Lines(kit, kit.words.text("Our file"))
        self.check = Button(kit.words.text("Check our file"))
        self.check.clicked.connect(self._check)
        self.result = Notice(kit)
        self.add(self.seal)
        self.body.addLayout(flow(self.check))
        self.add(self.result)

    def show_seal(self) -> None:
        words = self._kit.words
        seal = safety.seal(self._session.workspace)
        self.seal.show_lines(
            words.text("Its seal now is {seal}.", seal=seal),
            words.text("The seal is printed on counts and hand-overs that people sign."),
        )

    def _check(self) -> None:
        words = self._kit.words
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            faults = safety.check_file(self._session.workspace)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if not faults:
            said = words.text("All is in order. Nothing was changed behind your back.")
            self.result.show_text(said, Mark.GOOD)
            return
        found = "\n".join(words.say(fault.what) for fault in faults)
        advice = words.text("Keep this file as it is. Compare it with your last copy.")
        self.result.show_text(f"{found}\n{advice}", Mark.BAD)
