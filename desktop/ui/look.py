"""The look of the running program: colours that follow the system, and one text size for all."""

from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.stylesheet import stylesheet

OUR_FACES = ("Kurinto Sans", "Kurinto Sans SC", "Kurinto Sans TC")
"""After the system's own typeface, so that no language shows as boxes."""


class Scheme(StrEnum):
    """How the window is coloured; `SYSTEM` follows the computer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


FRAMES = MappingProxyType({Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark})
"""How the system is asked to draw the window's frame."""


class Look(QObject):
    """The look of the running program: which colours, and how large the text is, in per cent."""

    changed = Signal()

    def __init__(
        self, app: QApplication, *, scheme: Scheme = Scheme.SYSTEM, text_size: int = 100
    ) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = scheme
        self.text_size = text_size
        self.tokens = theme.LIGHT
        app.setStyle("Fusion")
        self._system_palette = QPalette(app.palette())
        general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._family = QFontInfo(general).family()  # "Sans Serif" would turn into ours later
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        self.apply()

    def set_scheme(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._app.styleHints().setColorScheme(FRAMES.get(scheme, Qt.ColorScheme.Unknown))
        self.apply()

    def set_text_size(self, per_cent: int) -> None:
        """Make all text this large at once; sizes outside 100 to 250 are taken to the nearest."""
        self.text_size = max(theme.SMALLEST_TEXT, min(theme.LARGEST_TEXT, per_cent))
        self.apply()

    def larger(self) -> None:
        self.set_text_size(self.text_size + theme.TEXT_STEP)

    def smaller(self) -> None:
        self.set_text_size(self.text_size - theme.TEXT_STEP)

    def font(self, size: float = theme.BODY, *, bold: bool = False) -> QFont:
        """The typeface at one of the sizes above, in the present text size."""
        font = QFont([self._family, *OUR_FACES])
        font.setPointSizeF(theme.BASE_POINTS * size * self.text_size / 100)
        font.setBold(bold)
        return font

    def em(self) -> int:
        """The height of body text in pixels; widths that follow the text are counted in it."""
        return QFontInfo(self.font()).pixelSize()

    def apply(self) -> None:
        self.tokens = self._wanted()
        self._app.setPalette(theme.palette_of(self.tokens))
        self._app.setFont(self.font())
        self._app.setStyleSheet(stylesheet(self.tokens, theme.BASE_POINTS * self.text_size / 100))
        self.changed.emit()

    def _wanted(self) -> theme.Tokens:
        hints = self._app.styleHints()
        wishes_contrast = (
            hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        )
        if self.scheme == Scheme.CONTRAST or (self.scheme == Scheme.SYSTEM and wishes_contrast):
            return theme.high_contrast(self._system_palette)
        if self.scheme == Scheme.SYSTEM:
            return theme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else theme.LIGHT
        return theme.DARK if self.scheme == Scheme.DARK else theme.LIGHT
