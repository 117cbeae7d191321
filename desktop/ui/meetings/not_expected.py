"""Somebody who is simply here: one field for the name, and who they are with."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.domain.person import Person, checked_name
from desktop.services.workspace import Workspace
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.people.finding import same_name
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.people.same_person import SamePerson

ROOM_FOR_NAMES = 30
"""Heights of body text: the names found show at once, and the window does not jump."""


class NotExpected(FormDialog):
    """Type the name. Somebody we know is taken from the list; a new name is somebody new.

    `save_known` gets a person we know, `save_new` a name. `member` is who they are with.
    """

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        *,
        save_known: Callable[[Person], object],
        save_new: Callable[[str], object],
        member: Person | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        title = words.text("Someone not expected")
        if member is not None:
            title = words.text("Who is with {name}?", name=member.short)
        super().__init__(kit, title, do=words.text("They are here"), parent=parent)
        self._workspace = workspace
        self._save_known = save_known
        self._save_new = save_new
        self.name = add_person(
            self.form,
            "name",
            words.text("&Name"),
            PersonField(kit, workspace, but=member.id or 0 if member else 0),
            hint=words.text("A name is enough. Arrow down goes to people we know."),
        )
        self.name.list.opened.connect(self.accept)
        room = self.screen().availableGeometry().height()
        self.setMinimumHeight(min(kit.look.em() * ROOM_FOR_NAMES, room // 2))
        self.question: SamePerson | None = None
        self._known: Person | None = None

    def check(self) -> None:
        taken = self.name.taken()
        if taken is not None:
            self._save_known(taken)
            return
        name = checked_name(self.name.text())
        same = same_name(self._workspace, name)
        if (same[0] if same else None) != self._known:
            self._ask(name, same[0] if same else None)
        if self._waits():
            return
        if self._known is not None and self.question is not None and self.question.same:
            self._save_known(self._known)
        else:
            self._save_new(name)

    def accept(self) -> None:
        """Stay open while “Same person?” waits for its answer."""
        if not self.form.attempt(self.check):
            return
        if self._waits() and self.question is not None:
            self._take_room()
            self.question.start(self.kit)
        else:
            self.done(FormDialog.DialogCode.Accepted.value)

    def _waits(self) -> bool:
        return self.question is not None and self.question.same is None

    def _ask(self, name: str, known: Person | None) -> None:
        """Ask about this name; an earlier question about another name goes."""
        if self.question is not None:
            self.question.deleteLater()
        self._known, self.question = known, None
        if known is not None:
            said = self.kit.words.text("{known} is here already. Same person?", known=known.name)
            self.question = SamePerson(self.kit, said, name)
            self.form.add_widget(self.question)
