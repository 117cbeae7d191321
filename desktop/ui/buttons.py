"""Buttons whose words wrap."""

import re
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.keys import is_enter, shortcut
from desktop.ui.pictures import picture
from desktop.ui.widgets import plain

KEY = re.compile(r"\s{2,}(?=\S+$)")
"""Between a button's words and the key that does the same: `Later   Ctrl+L`."""


class ButtonLook(StrEnum):
    """One button on a screen is the next thing to do (`PRIMARY`); the others stand back."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    RAIL = "rail"


def key_button(
    owner: QWidget,
    text: str,
    do: Callable[[], object],
    keys: str,
    look: ButtonLook = ButtonLook.SECONDARY,
    *,
    image: str = "",
) -> "Button":
    """A button that its keys press too while `owner` is on screen.

    Esc is heard only where the focus stands within `owner`: what lies over it goes first.
    """
    button = Button(text, look, do=do, keys=keys, image=image)
    alone = Qt.ShortcutContext.WidgetWithChildrenShortcut
    within = alone if keys == "Esc" else Qt.ShortcutContext.WindowShortcut
    shortcut(owner, keys, button.click, within=within)
    return button


class Button(QPushButton):
    """A button whose words wrap instead of being cut, with room for a picture.

    Enter presses the button that has the focus. A key shown after its words is told to a
    screen reader as its description.
    """

    def __init__(
        self,
        text: str,
        look: ButtonLook = ButtonLook.SECONDARY,
        *,
        do: Callable[[], object] | None = None,
        keys: str = "",
        image: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`do` is what pressing it does. `keys` are told beside it; `key_button` hears them."""
        super().__init__(parent)
        super().setText(text)
        self._image = image
        self.setProperty("look", look.value)
        self._aside = look == ButtonLook.RAIL
        self._tell_readers(text)
        if keys:
            self.setToolTip(keys)
            self.setAccessibleDescription(keys)
        if do is not None:
            self.clicked.connect(do)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_readers(text)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _tell_readers(self, text: str) -> None:
        words, *key = KEY.split(plain(text))
        self.setAccessibleName(words)
        if key:
            self.setAccessibleDescription(key[0])

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room()
        return self._box(max(1, width - room.width())).height() + room.height()

    def sizeHint(self) -> QSize:
        room = self._room()
        text = self._box(0)
        wide = max(text.width(), self._apart() + theme.XXS)
        return QSize(wide + room.width(), text.height() + room.height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word; a button's words may stand one below the other."""
        metrics = self._metrics()
        words = plain(self.text()).split() or [""]
        longest = max(metrics.horizontalAdvance(word) for word in words) + theme.XXS
        room = self._room()
        height = max(metrics.lineSpacing() + room.height(), theme.TARGET)
        return QSize(longest + room.width(), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        colour = self._ink()
        painter.setPen(colour)
        painter.setFont(self._font())
        painter.setLayoutDirection(self.layoutDirection())  # else it is the whole program's
        inside = self._inside()
        if self._image:
            side = self._side()
            drawn = picture(self._image, colour, side, self.devicePixelRatioF())
            at = QRect(inside.left(), inside.center().y() - side // 2, side, side)
            if self.isRightToLeft():
                at.moveRight(inside.right())
            painter.drawPixmap(at, drawn)
        painter.drawText(self._text_place(inside), self._flags(), self.text())

    def _ink(self) -> QColor:
        if self._aside and self.isChecked():  # Qt tells only the colour of the first state
            return QApplication.palette().color(QPalette.ColorRole.WindowText)
        return self.palette().color(self.foregroundRole())

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(font.bold() or (self._aside and self.isChecked()))
        return font

    def _metrics(self) -> QFontMetrics:
        """On the rail every name has room to be bold: it is, while its room is shown."""
        font = QFont(self.font())
        font.setBold(font.bold() or self._aside)
        return QFontMetrics(font)

    def _flags(self) -> int:
        across = Qt.AlignmentFlag.AlignLeading if self._aside else Qt.AlignmentFlag.AlignHCenter
        return (
            QStyle.visualAlignment(self.layoutDirection(), across)
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.TextFlag.TextWordWrap
            | Qt.TextFlag.TextShowMnemonic
        )

    def _text_place(self, inside: QRect) -> QRect:
        if not self._image:
            return inside
        taken = self._side() + theme.XS
        if self.isRightToLeft():
            return inside.adjusted(0, 0, -taken, 0)
        return inside.adjusted(taken, 0, 0, 0)

    def _box(self, width: int) -> QRect:
        """The room the words take in lines of this width; 0 is one line."""
        wide = width or 1_000_000
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
        box = self._metrics().boundingRect(QRect(0, 0, wide, 1_000_000), flags, self.text())
        return box.adjusted(0, 0, theme.XXS, 0)

    def _apart(self) -> int:
        """How wide the words are where the underlined letter is drawn by itself, in pixels.

        No kerning draws it nearer to its neighbours then.
        """
        before, _, after = self.text().partition("&")
        return sum(map(self._metrics().horizontalAdvance, (before, after[:1], after[1:])))

    def _side(self) -> int:
        return round(self.fontInfo().pixelSize() * theme.CARD_HEADING * theme.CARD_HEADING)

    def _inside(self) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)

    def _room(self) -> QSize:
        """What stands around the words: border, padding and picture."""
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.rect = QRect(0, 0, 1000, 1000)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        picture_room = self._side() + theme.XS if self._image else 0
        return QSize(1000 - inside.width() + picture_room, 1000 - inside.height())
