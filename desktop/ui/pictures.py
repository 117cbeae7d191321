"""Our own small pictures, drawn in the colour of the text they stand beside."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QLabel, QWidget

from desktop.paths import RESOURCES

PICTURES = RESOURCES / "pictures"


def picture(name: str, colour: QColor, pixels: int, ratio: float = 1.0) -> QPixmap:
    """The picture `name` (a file in resources/pictures), this high and in this colour."""
    key = f"hearback {name} {colour.name(QColor.NameFormat.HexArgb)} {pixels} {ratio}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    reader = QImageReader(str(PICTURES / f"{name}.svg"))
    side = round(pixels * ratio)
    reader.setScaledSize(QSize(side, side))
    drawn = QPixmap.fromImage(reader.read())
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(drawn.rect())
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


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
