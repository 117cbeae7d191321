"""One paper to look at: as the page it is printed on, or as text with its headings."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.language import is_right_to_left
from desktop.services.papers.papers import Ready
from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.papers.page_images import Pages
from desktop.ui.papers.pages_view import PagesView
from desktop.ui.papers.reading_view import ReadingView
from desktop.ui.widgets import Heading, column


class OneView(QWidget):
    """The text is there at once, the page when it is drawn."""

    def __init__(self, kit: Kit, name: str = "") -> None:
        """`name` heads it where two stand side by side."""
        super().__init__()
        words = kit.words
        self.pages = PagesView(kit)
        self.text = ReadingView(kit, name or words.text("The paper as text"))
        self._views = QStackedWidget()
        self._views.addWidget(self.pages)
        self._views.addWidget(self.text)
        body = column(spacing=theme.XS)
        if name:
            body.addWidget(Heading(name))
        body.addWidget(self._views, 1)
        self.setLayout(body)

    def show_ready(self, ready: Ready) -> None:
        self.text.show_text(ready.text(), rtl=is_right_to_left(ready.document.language))

    def show_pdf(self, pdf: bytes | None, name: str) -> None:
        self.pages.show_pages(Pages(pdf) if pdf is not None else None, name)

    def show_as(self, *, page: bool) -> None:
        self._views.setCurrentWidget(self.pages if page else self.text)
