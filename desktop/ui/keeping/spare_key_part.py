"""The spare key on screen: eight large groups to print, save, hear and type back, or Later."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.office import Act
from desktop.errors import UserError
from desktop.services.keeping import spare_keys
from desktop.services.papers.papers import Ready
from desktop.services.workspace import Workspace
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.keeping.fours import Fours
from desktop.ui.keeping.group_fields import GroupFields
from desktop.ui.keeping.hearing import Hearing
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.delivery import Delivery
from desktop.ui.speech import DRAWN
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import Size, Text, column


@dataclass(frozen=True, slots=True, kw_only=True)
class SpareKeySource:
    """The key, its sheet, and what to do once it stands outside the file and was typed back.

    `type_back` raises UserError for a key that does not fit.
    """

    groups: tuple[str, ...]
    sheet: Callable[[], Ready]
    made: Callable[[], object]
    type_back: Callable[[str], object]


def source_of(workspace: Workspace, act: Callable[[], Act]) -> SpareKeySource:
    """The spare key of the open file."""
    return SpareKeySource(
        groups=spare_keys.spare_key(workspace).groups(),
        sheet=lambda: spare_keys.sheet(workspace, act().day),
        made=lambda: spare_keys.made(workspace, act()),
        type_back=lambda text: spare_keys.type_back(workspace, act(), text=text),
    )


class SpareKeyPart(QWidget):
    """Embedded where a group begins and in a dialog of Our group."""

    typed_back = Signal()
    later = Signal()

    def __init__(
        self,
        kit: Kit,
        source: SpareKeySource,
        *,
        asking: Asking | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit, self._source = kit, source
        self._is_made = False
        self.notice = Notice(kit)
        self.delivery = Delivery(kit, self, self._tell, asking or Asking())
        self.key = KeyShown(kit, source.groups)
        self.hearing = Hearing(kit, source.groups)
        self.groups = GroupFields(kit)
        self.showing, self.listening, self.typing = QWidget(), QWidget(), QWidget()
        self._lay_out_showing()
        self._lay_out_listening()
        self._lay_out_typing()
        body = column(spacing=theme.M)
        for part in (self.notice, self.showing, self.listening, self.typing):
            body.addWidget(part)
        self.setLayout(body)
        self._show_only(self.showing, self.print)
        self.setFocusProxy(self.print)

    def show_key(self) -> None:
        """Back to the eight groups; what was said of those typed is over."""
        self.notice.clear()
        self._show_only(self.showing, self.print)

    def hear(self) -> None:
        self._show_only(self.listening, self.hearing.next)
        self.hearing.begin()

    def type_it(self) -> None:
        """The key is hidden while it is typed: what is typed shows that the paper is right."""
        self.notice.clear()
        self._show_only(self.typing, self.groups.fields[0])
        self._kit.speech.say(self, " ".join(self._how_to_type()))

    def check(self) -> None:
        """Compare what was typed; whatever does not fit is named."""
        self.notice.clear()
        if not self.groups.ready():
            return
        try:
            self._source.type_back(self.groups.text())
        except UserError as error:
            self.notice.show_text(self._kit.words.error(error), Mark.BAD)
            return
        self._kit.speech.say(self, self._kit.words.text("It fits. Your spare key is right."))
        self.typed_back.emit()

    def _lay_out_showing(self) -> None:
        words = self._kit.words
        self.print = Button(words.text("Prin&t…"))
        self.save = Button(words.text("&Save…"))
        self.hear_it = Button(words.text("&Hear it, one group at a time"))
        self.type_back = Button(words.text("T&ype it back now"), ButtonLook.PRIMARY)
        self.put_off = Button(words.text("&Later"))
        self.print.clicked.connect(lambda: self.delivery.print_out([self._source.sheet()]))
        self.save.clicked.connect(lambda: self.delivery.save(self._source.sheet(), None))
        self.hear_it.clicked.connect(self.hear)
        self.type_back.clicked.connect(self.type_it)
        self.put_off.clicked.connect(self.later)
        body = column(spacing=theme.M)
        for text in (
            words.text("It opens our file when nobody remembers the password."),
            words.text("Print it, save it on a stick, or write it down."),
        ):
            body.addWidget(Text(text))
        body.addWidget(self.key)
        leaves = words.text("It leaves our locked file. Whoever finds it can open our file.")
        body.addWidget(Text(leaves, tone="strong"))
        body.addLayout(flow(self.print, self.save, self.hear_it))
        body.addLayout(flow(self.type_back, self.put_off))
        self.showing.setLayout(body)

    def _lay_out_listening(self) -> None:
        words = self._kit.words
        self.heard_enough = Button(words.text("T&ype it back now"))
        self.back_from_hearing = Button(words.text("Show &all groups"))
        self.hearing.heard.connect(self._note_made)
        self.heard_enough.clicked.connect(self.type_it)
        self.back_from_hearing.clicked.connect(self.show_key)
        body = column(spacing=theme.M)
        body.addWidget(self.hearing)
        body.addLayout(flow(self.heard_enough, self.back_from_hearing))
        self.listening.setLayout(body)

    def _lay_out_typing(self) -> None:
        words = self._kit.words
        self.check_it = Button(words.text("&Check it"), ButtonLook.PRIMARY)
        self.back_from_typing = Button(words.text("Show &all groups"))
        self.put_off_typing = Button(words.text("&Later"))
        self.check_it.clicked.connect(self.check)
        self.groups.finished.connect(self.check)
        self.back_from_typing.clicked.connect(self.show_key)
        self.put_off_typing.clicked.connect(self.later)
        body = column(spacing=theme.M)
        typed_from, easy = self._how_to_type()
        body.addWidget(Text(typed_from))
        body.addWidget(Text(easy, tone="soft"))
        body.addWidget(self.groups)
        body.addLayout(flow(self.check_it, self.back_from_typing, self.put_off_typing))
        self.typing.setLayout(body)

    def _how_to_type(self) -> tuple[str, str]:
        words = self._kit.words
        return (
            words.text("Type it from what you printed, saved or wrote down."),
            words.text("Small letters will do. O and 0 are the same here."),
        )

    def _show_only(self, shown: QWidget, first: QWidget) -> None:
        """`first` has the focus before the rest goes, so that it passes over nothing else."""
        shown.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.showing, self.listening, self.typing):
            part.setVisible(part is shown)

    def _tell(self, text: str, mark: Mark) -> None:
        self.notice.show_text(text, mark)
        if mark == Mark.GOOD:
            self._note_made()

    def _note_made(self) -> None:
        """Once for each time the key is shown: it stands outside the file now."""
        if not self._is_made:
            self._is_made = True
            self._source.made()


class KeyShown(QFrame):
    """Eight groups, large and numbered. Nothing says them unless somebody reads them there.

    It stops the focus so that a page which scrolls can show it, and says only what it is.
    """

    def __init__(self, kit: Kit, groups: tuple[str, ...]) -> None:
        super().__init__()
        words = kit.words
        self.setProperty("surface", "card")
        self.setProperty(DRAWN, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.text("Your spare key"))
        body = column(margin=theme.M)
        tiles = [_tile(kit, number, group) for number, group in enumerate(groups, start=1)]
        body.addWidget(Fours(tiles))
        self.setLayout(body)


def _tile(kit: Kit, number: int, group: str) -> QWidget:
    """A group is told letter by letter, and belongs to its number.

    Some readers tell every text of a new window that belongs to nothing.
    """
    tile, heading = QWidget(), Text(str(number), tone="soft", wrap=False)
    letters = Text(group, size=Size.SCREEN, wrap=False)
    letters.setAccessibleName(
        kit.words.text("Group {number}: {letters}", number=number, letters=", ".join(group))
    )
    heading.setBuddy(letters)
    body = column(spacing=0)
    body.addWidget(heading)
    body.addWidget(letters)
    tile.setLayout(body)
    return tile
