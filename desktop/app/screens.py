"""Pictures of every screen, drawn in memory where there is no screen."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QSize, Qt, QThread
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.program import make_kit
from desktop.app.window import make_window
from desktop.domain.paper_kinds import Paper
from desktop.services.changes.requests import requests
from desktop.services.group import group as group_services
from desktop.services.letters import mailings
from desktop.services.meetings import meetings
from desktop.services.papers import own_texts
from desktop.services.papers.paper_records import About
from desktop.services.practice.practice_group import PracticeGroup
from desktop.settings import Settings
from desktop.ui.group.room import GroupRoom
from desktop.ui.group.rules_card import RulesDialog
from desktop.ui.group.text_dialogs import TextDialog
from desktop.ui.group.translation_dialog import TranslationDialog
from desktop.ui.group.worksheet_dialogs import WorksheetDialog
from desktop.ui.letters.room import LettersRoom
from desktop.ui.look import Scheme
from desktop.ui.meetings.kit_dialog import KitDialog
from desktop.ui.money.desk.desk import PayDesk
from desktop.ui.money.look_dialog import LookDialog
from desktop.ui.money.room import MoneyRoom
from desktop.ui.papers.preview import PaperDialog
from desktop.ui.papers.shown import paper_shown
from desktop.ui.session import Session, Travel
from desktop.ui.start.password_dialog import PasswordDialog
from desktop.ui.start.start_screen import StartScreen
from desktop.ui.start.who_dialog import WhoDialog
from desktop.ui.typefaces import register_typefaces

Part = TypeVar("Part", bound=QWidget)
SIZE = QSize(1440, 900)
SETTLED = 20
"""Layouts settle first, then lists, then what follows the lists."""
PATIENCE, LOOK_EVERY = 6000, 10
"""How often we look whether something is drawn, and milliseconds between two looks."""


class Screens:
    """The window over the practice group, and its pictures in `folder`."""

    def __init__(self, group: PracticeGroup, *, now: Callable[[], datetime], folder: Path) -> None:
        self._app = QApplication([])
        self._group, self._folder = group, folder
        folder.mkdir(parents=True, exist_ok=True)
        register_typefaces()
        self._kit = make_kit(self._app, Settings(text_size=100, theme=Scheme.LIGHT.value))
        self._session = Session(group.workspace, group.ids["Maya"], now)
        self._window = make_window(
            self._session,
            self._kit,
            unlock=lambda _typed: None,
            keep_text_size=lambda _size: None,
            change_who=lambda: None,
        )
        self._go = Travel()
        self._go.window = self._window
        self._window.resize(SIZE)
        self._window.show()

    def before_the_day(self) -> Iterator[Path]:
        """The places of the meetings room, and the pages of the meeting that is to come."""
        meeting_id = self._group.meeting.id or 0
        for place in ("ideas", "actions", "venues", "bodies"):
            self._go(place)
            yield self._picture(f"meetings-{place}")
        for place in ("agenda", "ready", "packs", "notes"):
            self._go(place, meeting_id=meeting_id)
            yield self._picture(f"meeting-{place}")
        before = meetings.every(self._group.workspace, limit=2)[-1]
        self._go("afterwards", meeting_id=before.id or 0)
        yield self._picture("meeting-afterwards")

    def what_changed(self) -> Iterator[Path]:
        """The places of the room What changed, the pages of one request, and the reports."""
        for place in ("changes", "said", "owed", "what-changes", "goals", "reaching"):
            self._go(place)
            yield self._picture(place)
        asked = next(one for one in requests.every(self._group.workspace) if one.is_open)
        for place in ("request", "themes", "change-map"):
            self._go(place, request_id=asked.id or 0)
            yield self._picture(place)
        self._go("reports")
        yield self._picture("reports")

    def while_paying(self) -> Iterator[Path]:
        """Today before the queue is done, and the pay desk with Ewa in front in every look."""
        look, meeting_id = self._kit.look, self._group.meeting.id or 0
        self._go("today")
        yield self._picture("today")
        self._go("before", meeting_id=meeting_id)
        yield self._picture("before")
        self._go("desk", meeting_id=meeting_id)
        self._part(PayDesk).open(self._group.ids["Ewa"])
        yield self._picture("pay-desk")
        look.set_scheme(Scheme.DARK)
        yield self._picture("pay-desk-dark")
        look.set_scheme(Scheme.CONTRAST)
        yield self._picture("pay-desk-high-contrast")
        look.set_scheme(Scheme.LIGHT)
        look.set_text_size(200)
        yield self._picture("pay-desk-200")
        look.set_text_size(100)
        self._window.message.hide()
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        yield self._picture("pay-desk-mirrored")
        self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def afterwards(self) -> Iterator[Path]:
        """Every room and place once the meeting is over, and what stands before the window."""
        ids, meeting_id = self._group.ids, self._group.meeting.id or 0
        self._go("desk", meeting_id=meeting_id)
        yield self._picture("pay-desk-afterwards")
        for place, known in (
            ("today", {}),
            ("people", {}),
            ("person", {"person_id": ids["Amina"]}),
            ("meetings", {}),
            ("meeting", {"meeting_id": meeting_id}),
            ("group", {}),
            ("rules", {}),
            ("steps", {}),
        ):
            self._go(place, **known)
            yield self._picture("today-afterwards" if place == "today" else place)
        yield from self._money_places()
        yield from self._texts()
        yield from self._letters()
        yield from self._papers()
        yield from self._before_the_window()
        self._window.lock()
        yield self._picture("locked", self._app.activeModalWidget())

    def _money_places(self) -> Iterator[Path]:
        self._go("money")
        room = self._part(MoneyRoom)
        for key in room.tabs.buttons:
            room.show_place(key)
            yield self._picture(f"money-{key}")

    def _texts(self) -> Iterator[Path]:
        """A text of the group's own, and its Urdu, which is out of date."""
        room = self._part(GroupRoom)
        workspace = self._group.workspace
        own = next(one for one in own_texts.every(workspace) if not one.is_starter)
        for name, dialog in (
            ("ground-rules", RulesDialog(room, lambda _rules, _agreed, _review: None)),
            ("text", TextDialog(room, own.id)),
            ("translation", TranslationDialog(room, own, "ur", parent=room)),
            ("worksheet", WorksheetDialog(room)),
        ):
            dialog.open()
            yield self._picture(name, dialog)
            dialog.close()

    def _letters(self) -> Iterator[Path]:
        """What was sent, one list of it with its pages counted, and what is asked on the way."""
        self._go("letters")
        yield self._picture("letters")
        room = self._part(LettersRoom)
        self._go("mailing", mailing_id=mailings.every(self._group.workspace)[0].mailing.id or 0)
        self._wait(lambda: room.run.is_counted)
        yield self._picture("mailing")
        for name, ask in (
            ("mailing-begin", room.list.begin),
            ("mailing-print", room.run.print_or_save),
            ("mailing-copy", room.run.change_copy),
        ):
            ask()
            dialog = self._app.activeModalWidget()
            yield self._picture(name, dialog)
            if dialog is not None:
                dialog.close()

    def _wait(self, done: Callable[[], bool]) -> None:
        for _ in range(PATIENCE):
            if done():
                return
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            QThread.msleep(LOOK_EVERY)

    def _papers(self) -> Iterator[Path]:
        about = About(meeting_id=self._group.meeting.id)
        shown = paper_shown(self._session, self._kit, Paper.SLIPS, about)
        preview = PaperDialog(self._session, self._kit, shown, self._window)
        preview.open()
        self._wait(lambda: preview.pdf is not None)
        yield self._picture("preview", preview)
        preview.close()
        meeting_id = self._group.meeting.id or 0
        for name, dialog in (
            ("paper-kit", KitDialog(self._session, self._kit, meeting_id, self._window)),
            ("look-through", LookDialog(self._session, self._kit, self._window)),
        ):
            dialog.open()
            yield self._picture(name, dialog)
            dialog.close()

    def _before_the_window(self) -> Iterator[Path]:
        start = StartScreen(self._kit)
        start.show()
        yield self._picture("start", start)
        password = PasswordDialog(self._kit, self._group.workspace.path, start)
        password.open()
        yield self._picture("password", password)
        password.close()
        day = self._session.act().day
        officers = group_services.officers(self._group.workspace, day)
        who = WhoDialog(self._kit, officers, lambda _who, _pin: True, pins=True, parent=start)
        who.open()
        yield self._picture("who", who)
        who.close()
        start.close()

    def close(self) -> None:
        self._session.leave()
        self._window.close()

    def _part(self, kind: type[Part]) -> Part:
        found = self._window.findChild(kind)
        if found is None:
            raise LookupError(kind)
        return found

    def _picture(self, name: str, widget: QWidget | None = None) -> Path:
        for _ in range(SETTLED):
            self._app.processEvents()
        path = self._folder / f"{name}.png"
        if not (widget or self._window).grab().save(str(path)):
            raise OSError(f"{path} could not be written")
        return path
