"""Things without a label, level with the fields beside them that have one above."""

from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.widgets import Text, column


def level(thing: QWidget) -> QWidget:
    """The thing, under as much room as a label takes."""
    around = QWidget()
    body = column(spacing=theme.XXS)
    body.addWidget(Text(" "))
    body.addWidget(thing)
    around.setLayout(body)
    return around
