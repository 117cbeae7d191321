"""Keeping our file safe: its spare key, who can open it, and its copies."""

from dataclasses import replace
from pathlib import Path

from desktop.errors import UserError
from desktop.language import N_
from desktop.services.group import group
from desktop.services.keeping import copies, opening, spare_keys
from desktop.ui.buttons import Button
from desktop.ui.keeping import keeping_words
from desktop.ui.keeping.after_copy import AfterCopy
from desktop.ui.keeping.folders import ask_folder
from desktop.ui.keeping.making import make_copy
from desktop.ui.keeping.new_password import NewPasswordDialog
from desktop.ui.keeping.open_copy import OpenCopy
from desktop.ui.keeping.place_dialog import CopyPlaceDialog
from desktop.ui.keeping.spare_key_dialog import SpareKeyDialog
from desktop.ui.keeping.spare_key_part import source_of
from desktop.ui.keeping.try_copy import TryCopy
from desktop.ui.keeping.who_opens import WhoOpensDialog
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import Card

GONE = N_("The stick is not here. Put it in, or change where copies go.")
STEPS_COMPARED = 500
"""How many of our last steps are compared with a copy."""


class KeepingCard(Card):
    """Sentences on how safe the file is, and a button for each of them."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Keeping our file safe")
        super().__init__(title)
        self._page = page
        self.lines = Lines(page.kit, title)
        self.result = Notice(page.kit)
        self.spare_key = Button(words.text("Spare key"))
        self.make = Button(words.text("Make a copy"))
        self.place = Button(words.text("Where copies go"))
        self.try_one = Button(words.text("Try a copy"))
        self.open = Button(words.text("Open a copy"))
        self.who = Button(words.text("Who can open it"))
        self.password = Button(words.text("New password"))
        self.add(self.lines)
        self.add(self.result)
        every = (self.spare_key, self.make, self.place, self.try_one, self.open)
        self.body.addLayout(flow(*every, self.who, self.password))
        self.spare_key.clicked.connect(self.show_spare_key)
        self.make.clicked.connect(self._make)
        self.place.clicked.connect(self._change_place)
        self.try_one.clicked.connect(self._try)
        self.open.clicked.connect(self._open)
        self.who.clicked.connect(self._who)
        self.password.clicked.connect(self._new_password)

    def show_keeping(self) -> None:
        session, words = self._page.session, self._page.kit.words
        workspace, day = session.workspace, session.act().day
        self.lines.show_lines(
            keeping_words.spare_key_line(words, workspace),
            *keeping_words.who_opens_lines(words, workspace, day),
            *keeping_words.copy_lines(words, workspace, day),
            *keeping_words.lines_here(words, workspace, session.copy_place),
            keeping_words.closing_line(words, session.copy_place),
        )

    def show_spare_key(self) -> None:
        page = self._page
        if not page.allowed(spare_keys.made):
            return
        source = source_of(page.session.workspace, page.session.act)
        page.ask(SpareKeyDialog(page.kit, source, parent=page))

    def _make(self) -> None:
        """Into the chosen folder; without one it is asked for."""
        session, kit = self._page.session, self._page.kit
        self.result.clear()
        folder = session.copy_place.folder or self._choose_place()
        if folder is None:
            return
        if not session.copy_place.is_there():
            self.result.show_text(kit.words.text(GONE), Mark.BAD)
            return
        try:
            made = make_copy(session, kit, folder, self._page)
        except UserError as error:
            self.result.show_text(kit.words.error(error), Mark.BAD)
            return
        session.changed.emit(frozenset({"copy_made"}))  # which no step tells
        said = kit.words.text("The copy is made, and was read back: {name}", name=made.name)
        after = AfterCopy(kit.words, session.workspace, session.copy_place)
        self.result.show_text("\n".join([said, *after.said(folder)]), Mark.GOOD)
        self.show_keeping()

    def _choose_place(self) -> Path | None:
        """Ask for the folder; what becomes of it on closing stays as it was."""
        place, kit = self._page.session.copy_place, self._page.kit
        chosen = ask_folder(self._page, kit, place.folder)
        if chosen is not None:
            place.remember(replace(place.known, copies_to=str(chosen)))
            self.show_keeping()
        return chosen

    def _change_place(self) -> None:
        dialog = CopyPlaceDialog(self._page.kit, self._page.session.copy_place, self._page)
        dialog.accepted.connect(self.show_keeping)
        self._page.ask(dialog)

    def _last(self) -> Path | None:
        """The newest copy, where it can be found now."""
        made = copies.last_copy(self._page.session.workspace)
        path = Path(made.folder) / made.name if made is not None else None
        return path if path is not None and path.is_file() else None

    def _try(self) -> None:
        page = self._page
        dialog = TryCopy(page.session, page.kit, self._last(), page)
        dialog.finished.connect(self.show_keeping)
        page.ask(dialog)

    def _open(self) -> None:
        page = self._page
        session, workspace = page.session, page.session.workspace
        dialog = OpenCopy(
            page.kit,
            None,
            now=session.act().at,
            folder=workspace.path.parent,
            steps=group.recent_steps(workspace, STEPS_COMPARED),
            zone=session.settings.time_zone,
            parent=page,
        )
        dialog.accepted.connect(lambda: self._opened(dialog))
        page.ask(dialog)

    def _opened(self, dialog: OpenCopy) -> None:
        """The copy stands as a file of its own; this window goes on with ours."""
        made = dialog.opened()
        made.close()
        words = self._page.kit.words
        text = words.text(
            "The copy is now in {name}. It opens when you choose it at the start.",
            name=made.path.name,
        )
        self.result.show_text(text, Mark.GOOD)

    def _who(self) -> None:
        page = self._page
        if page.allowed(opening.say_can_open):
            page.ask(WhoOpensDialog(page.session, page.kit, page))

    def _new_password(self) -> None:
        page = self._page
        if page.allowed(opening.change_password):
            dialog = NewPasswordDialog(page.kit, self._change, parent=page)
            dialog.accepted.connect(self.show_spare_key)
            page.ask(dialog)

    def _change(self, password: str) -> None:
        session = self._page.session
        opening.change_password(session.workspace, session.act(), password=password, again=password)
