"""The running program: from the start to the open group."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from desktop.app.closing import Closing
from desktop.app.computer import Computer
from desktop.app.opening import Opening
from desktop.app.speaking import Speaking
from desktop.app.who import ask_who, unlock
from desktop.app.window import make_window
from desktop.domain.office import Act
from desktop.errors import UserError
from desktop.language import N_
from desktop.paths import is_file
from desktop.services.group import group
from desktop.services.money import open_claim
from desktop.services.papers import wording
from desktop.services.workspace import Workspace
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from desktop.ui.start.start_screen import StartScreen
    from desktop.ui.start.who_dialog import WhoDialog


class Running(QObject):
    """The running program: from the start to the open group.

    `now` gives the present instant with its time zone; practice groups are made in
    `practice_folder`, new groups in `documents` unless somebody chooses another place.
    """

    def __init__(
        self,
        kit: Kit,
        computer: Computer,
        *,
        now: Callable[[], datetime],
        practice_folder: Path,
        documents: Path | None = None,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._computer = computer
        self._now = now
        self._practice = practice_folder
        self._documents = documents or practice_folder
        self._start: StartScreen | None = None
        self.asking: QDialog | None = None
        self.session: Session | None = None
        self.window: MainWindow | None = None
        self._opening = Opening(
            kit,
            computer,
            now=now,
            ask=self._ask_first,
            beneath=self._beneath,
            documents=self._documents,
            parent=self,
        )
        self._opening.opened.connect(self._ask_who)
        self._opening.refused.connect(self._stay)
        self._speaking = Speaking(kit, computer, self._ask, self)
        self._speaking.changed.connect(self._build_anew)

    @property
    def start(self) -> "StartScreen":
        """What stands before a group is open; made when it is first needed."""
        if self._start is None:
            from desktop.ui.start.start_screen import (  # noqa: PLC0415 - only where no file is named
                StartScreen,
            )

            last = Path(self._computer.settings.last_file)
            self._start = StartScreen(
                self._kit,
                last if is_file(last) else None,
                languages=wording.screen_languages(),
            )
            self._start.open_file.connect(self.open)
            self._start.look_round.connect(self.look_round)
            self._start.start_group.connect(self.start_group)
            self._start.open_copy.connect(self._opening.open_copy)
            self._start.choose_language.connect(self._choose_language)
        return self._start

    def begin(self, path: Path | None, password: str) -> None:
        """Show the start, or go straight to this file; a wrong password is asked for again."""
        if path is None:
            self.start.show()
        else:
            self.open(path, password)

    def open(self, path: Path, password: str = "") -> None:
        """Open a file with its password, or ask for it. Why it stays shut is said on the start."""
        self._opening.open(path, password)

    def look_round(self) -> None:
        """Today's practice group: made the first time, afterwards found as it was left."""
        from desktop.services.practice import (  # noqa: PLC0415 - loaded when first used
            practice_group,
            practice_meetings,
        )

        day = practice_group.day_there(self._now())
        path = self._practice / f"Practice group {day}.hearback"
        try:
            if not path.exists():
                make_folder(self._practice)
                made = practice_group.make_practice_group(path, day=day)
                practice_meetings.add_meetings(made).workspace.close()
        except UserError as error:
            self._stay(error)
            return
        self.open(path, practice_group.PASSWORD)

    def start_group(self) -> None:
        """The walk in which a group begins; what it leaves out waits on Today."""
        from desktop.app.beginning import Beginning  # noqa: PLC0415 - loaded when first used

        beginning = Beginning(self._kit, self._documents, self._now, self)
        beginning.begun.connect(self._take)
        beginning.over.connect(self._seat)
        beginning.left.connect(self._show_start)
        self._ask(beginning.walk)
        self._hide_start()

    def close(self) -> None:
        """Close the group's file; nothing stays beside it."""
        if self.session is not None:
            self._computer.saw(self.session.workspace)
            self.session.leave()
            self.session.workspace.close()
            self.session = None

    def _stay(self, problem: UserError) -> None:
        self.start.show()
        self.start.show_problem(self._kit.words.error(problem))

    def _ask(self, asking: QDialog) -> None:
        self.asking = asking
        asking.open()

    def _beneath(self) -> "StartScreen | None":
        """What a first question is asked over, if anything is there yet."""
        return self._start if self._start is not None and self._start.isVisible() else None

    def _show_start(self) -> None:
        self.start.show()

    def _hide_start(self) -> None:
        if self._start is not None:
            self._start.hide()

    def _ask_first(self, asking: QDialog) -> None:
        """Ask before there is a window; the start comes back if they change their mind.

        It goes meanwhile: in front for a moment between two windows, a reader would read it.
        """
        asking.rejected.connect(self._show_start)
        self._ask(asking)
        self._hide_start()

    def _ask_who(self, workspace: Workspace, by_spare_key: bool) -> None:
        """Who sits here; where only one person can, and without PINs, nobody is asked."""
        sit_down = self._new_password if by_spare_key else self._sit_down
        day = workspace.settings.clock(self._now()).date()
        officers = group.officers(workspace, day)
        if not officers:
            workspace.close()
            text = N_("Nobody holds an office on {day}. Is the date of this computer right?")
            self._stay(UserError(text, day=day))
            return
        if len(officers) == 1 and not workspace.settings.pins:
            sit_down(workspace, officers[0][0].id or 0)
            return
        asking = self._who(workspace, officers[0][0].id, self._beneath())
        asking.accepted.connect(lambda: sit_down(workspace, asking.person_id))
        asking.rejected.connect(workspace.close)
        self._ask_first(asking)

    def _who(self, workspace: Workspace, now: int | None, parent: QWidget | None) -> "WhoDialog":
        at = self._now().astimezone(UTC)
        return ask_who(self._kit, workspace, at, now=now, parent=parent)

    def _new_password(self, workspace: Workspace, person_id: int) -> None:
        """Who came in by the spare key chooses a password first, and gets a new spare key."""
        from desktop.ui.keeping.after_spare_key import (  # noqa: PLC0415 - when first used
            ask_new_password,
            show_new_key,
        )

        at = self._now().astimezone(UTC)
        act = Act(person_id=person_id, at=at, day=workspace.settings.clock(at).date())
        asking = ask_new_password(workspace, act, self._kit, self._beneath())

        def go_on() -> None:
            self._sit_down(workspace, person_id)
            if self.session is not None and self.window is not None:
                show_new_key(self.session, self._kit, self.window)

        asking.accepted.connect(go_on)
        asking.rejected.connect(workspace.close)
        self._ask_first(asking)

    def _sit_down(self, workspace: Workspace, person_id: int) -> None:
        """The group's window takes the place of the start."""
        self._hide_start()
        session = Session(workspace, person_id, self._now)
        self._take(session)
        self._seat(session)

    def _take(self, session: Session) -> None:
        """This is the open group now, and the file to offer next time."""
        self.session = session
        self._speaking.follow(session)
        session.copy_place = self._computer.copy_place(session.workspace)
        self._computer.keep(last_file=str(session.workspace.path.resolve()))
        self._computer.saw(session.workspace)

    def _seat(self, session: Session) -> None:
        self.window = make_window(
            session,
            self._kit,
            unlock=lambda typed: unlock(session, typed),
            keep_text_size=lambda size: self._computer.keep(text_size=size),
            change_who=self._change_who,
            choose_language=self._choose_language,
        )
        Closing(self.window, session, self._kit)
        self.window.showMaximized()

    def _choose_language(self) -> None:
        self._speaking.choose(self.window or self._beneath())

    def _build_anew(self) -> None:
        """The screen speaks another language: what stands gives way to the same in it."""
        start, window = self._start, self.window
        self._start = self.asking = None  # the question stood over what goes
        if start is not None and start.isVisible():
            self.start.show()
        if window is not None and self.session is not None:
            with suppress(UserError):  # a full disk keeps nobody from reading
                open_claim.note_closed(self.session.workspace)
            self._seat(self.session)
        for old in (start, window):
            if old is not None:
                old.hide()
                old.deleteLater()

    def _change_who(self) -> None:
        """Somebody else sits down; the file stays open and what is typed stays typed."""
        if self.session is None or self.window is None:
            return
        session = self.session
        asking = self._who(session.workspace, session.person_id, self.window)
        asking.accepted.connect(lambda: session.sit_down(asking.person_id))
        self._ask(asking)


def make_folder(folder: Path) -> None:
    """Raises UserError where no folder can be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            N_("We cannot write in {folder}. Choose your own folder."), folder=str(folder)
        ) from error
