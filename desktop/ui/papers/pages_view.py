"""Pages one below the other, as they will lie on the table. Arrow keys scroll."""

from collections import OrderedDict

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.papers.page_images import Pages
from desktop.ui.widgets import column

IMAGES_KEPT = 6
ZOOM_STEP, SMALLEST, LARGEST = 1.25, 0.4, 4.0
WIDTH_IN_EMS = 46
"""As wide as a page is shown at first, in heights of body text, where the window has the room."""


class PagesView(QScrollArea):
    """Shows the pages of a PDF, drawn when they come into sight."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_pages(None, "")

    def show_pages(self, pages: Pages | None, title: str) -> None:
        """Show these pages from the top; what was shown before is given back."""
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._images.clear()
        words = self._kit.words
        count = len(pages) if pages is not None else 0
        inside = QWidget()
        body = column(spacing=theme.M, margin=theme.XS)
        for number in range(count):
            name = words.text("Page {page} of {pages}", page=number + 1, pages=count)
            body.addWidget(_Sheet(self, number, name), 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)
        inside.setLayout(body)
        self.setWidget(inside)
        said = words.plural("{title}, {count} page", "{title}, {count} pages", count, title=title)
        self.setAccessibleName(said)
        self._fit()

    def larger(self) -> None:
        self._zoom_to(self._zoom * ZOOM_STEP)

    def smaller(self) -> None:
        self._zoom_to(self._zoom / ZOOM_STEP)

    def sheet_size(self, number: int) -> QSize:
        """How large a page is on the screen, in pixels."""
        if self._pages is None:
            return QSize()
        room = self.viewport().width() - 2 * theme.XS - theme.M
        width = round(min(room, self._kit.look.em() * WIDTH_IN_EMS) * self._zoom)
        page = self._pages.size(number)
        return QSize(max(width, 1), max(1, round(width * page.height() / page.width())))

    def image(self, number: int, width: int) -> QImage:
        """A page's picture; the last few are kept while somebody scrolls."""
        key = (number, width)
        if key not in self._images and self._pages is not None:
            self._images[key] = self._pages.image(number, width)
            if len(self._images) > IMAGES_KEPT:
                self._images.popitem(last=False)
        return self._images.get(key, QImage())

    def colours(self) -> tuple[str, str]:
        """The colour of the paper's edge and of what stands in for a page."""
        return self._kit.look.tokens.line, self._kit.look.tokens.card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _zoom_to(self, zoom: float) -> None:
        self._zoom = max(SMALLEST, min(LARGEST, zoom))
        self._fit()

    def _fit(self) -> None:
        inside = self.widget()
        for sheet in inside.findChildren(_Sheet) if inside is not None else []:
            sheet.setFixedSize(self.sheet_size(sheet.number))


class _Sheet(QWidget):
    """One page."""

    def __init__(self, view: PagesView, number: int, name: str) -> None:
        super().__init__()
        self._view = view
        self.number = number
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        image = self._view.image(self.number, round(self.width() * ratio))
        edge, paper = self._view.colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(paper))
        painter.drawImage(self.rect(), image)
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
