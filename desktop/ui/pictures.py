"""Our own pictures: small ones in the colour of the text beside them, and those of our papers."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.paths import RESOURCES
from desktop.printing.pictures import SHOWS, file_of
from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.speech import DRAWN

PICTURES = RESOURCES / "pictures"


def picture(name: str, colour: QColor, pixels: int, ratio: float = 1.0) -> QPixmap:
    """The picture `name` (a file in resources/pictures), this high and in this colour."""
    key = f"hearback {name} {colour.name(QColor.NameFormat.HexArgb)} {pixels} {ratio}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    drawn = _read(PICTURES / f"{name}.svg", round(pixels * ratio))
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(drawn.rect())
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def easy_picture(name: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """The picture `name` of our Easy Read papers, this high and in its own colours."""
    key = f"hearback easy {name} {pixels} {ratio}"
    drawn = QPixmap()
    if not QPixmapCache.find(key, drawn):
        drawn = _read(file_of(name), round(pixels * ratio))
        drawn.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, drawn)
    return drawn


def _read(file: Path, side: int) -> QPixmap:
    reader = QImageReader(str(file))
    reader.setScaledSize(QSize(side, side))
    return QPixmap.fromImage(reader.read())


class Picture(QLabel):
    """A picture beside words; a screen reader passes over it, because the words say it all."""

    def __init__(self, name: str, *, ems: float = 1.4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._ems = ems
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def sizeHint(self) -> QSize:
        side = self._side()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:  # noqa: ARG002 - Qt hands it over
        painter = QPainter(self)
        colour = self.palette().color(self.foregroundRole())
        side = self._side()
        x = self.width() - side if self.isRightToLeft() else 0
        painter.drawPixmap(x, 0, picture(self._name, colour, side, self.devicePixelRatioF()))

    def _side(self) -> int:
        return round(self.fontInfo().pixelSize() * self._ems)


class EasyPicture(QWidget):
    """A picture as on our Easy Read papers; a screen reader says what it shows.

    Its outlines are dark: on a dark window it stands on a pale card.
    """

    def __init__(
        self, kit: Kit, name: str = "", *, ems: float = 5, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._name = ""
        self._ems = ems
        self.setProperty(DRAWN, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)
        self.show_picture(name)

    def show_picture(self, name: str) -> None:
        """Show this one of our pictures, or nothing for an empty name."""
        self._name = name
        self.setAccessibleName(self._kit.words.text(SHOWS[name]) if name else "")
        self.setVisible(bool(name))
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self._kit.look.em() * self._ems)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:  # noqa: ARG002 - Qt hands it over
        if not self._name:
            return
        painter = QPainter(self)
        side, room = self.width(), 0
        if QColor(self._kit.look.tokens.ground).lightness() < theme.DARK_BELOW:
            room = theme.XS
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.LIGHT.card))
            painter.drawRoundedRect(self.rect(), theme.CARD_RADIUS, theme.CARD_RADIUS)
        drawn = easy_picture(self._name, side - 2 * room, self.devicePixelRatioF())
        painter.drawPixmap(room, room, drawn)
