"""A receipt that is kept in the file: the photo or the pages of a PDF, as large as one likes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from desktop.domain.claim import Receipt
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.papers.page_images import Pages
from desktop.ui.papers.pages_view import LARGEST, SMALLEST, ZOOM_STEP, PagesView
from desktop.ui.widgets import Heading, Size, column


class PhotoView(QScrollArea):
    """One photo, fitted to the window until it is made larger or smaller."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self.photo = _Photo(image, name)
        self._size = image.size()
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self.photo)
        self.setAccessibleName(name)

    def larger(self) -> None:
        self._zoom_to(self._zoom * ZOOM_STEP)

    def smaller(self) -> None:
        self._zoom_to(self._zoom / ZOOM_STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _zoom_to(self, zoom: float) -> None:
        self._zoom = max(SMALLEST, min(LARGEST, zoom))
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().size() * self._zoom
        fitted = self._size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        self.photo.setFixedSize(fitted.expandedTo(QSize(1, 1)))


class _Photo(QWidget):
    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)


class ReceiptPicture(QDialog):
    """Shows a receipt. Esc closes it."""

    def __init__(
        self, kit: Kit, receipt: Receipt, content: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = kit.words
        self.setWindowTitle(receipt.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = words.text("Receipt: {name}", name=receipt.name)
        self.view: PagesView | PhotoView
        if receipt.media_type == "application/pdf":
            self.view = PagesView(kit)
            self.view.show_pages(Pages(content), name)
        else:
            self.view = PhotoView(QImage.fromData(content), name)
        self.larger = Button(words.text("Larger"))
        self.smaller = Button(words.text("Smaller"))
        self.close_button = Button(words.text("Close"), ButtonLook.PRIMARY)
        self.larger.clicked.connect(self.view.larger)
        self.smaller.clicked.connect(self.view.smaller)
        self.close_button.clicked.connect(self.reject)
        feet = QWidget()
        feet.setLayout(flow(self.close_button, self.larger, self.smaller))
        body = column(spacing=theme.S, margin=theme.M)
        body.addWidget(Heading(receipt.name, size=Size.SCREEN))
        body.addWidget(self.view, 1)
        body.addWidget(feet)
        self.setLayout(body)
        em = kit.look.em()
        room = self.screen().availableGeometry().size() * 0.92
        self.resize(min(em * 50, room.width()), min(em * 46, room.height()))
