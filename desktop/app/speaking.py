"""The language and the colours of the screen: asked for, kept on this computer, used at once."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.app.computer import Computer
from desktop.catalogues import NO_TEXTS
from desktop.domain.wording import SOURCE
from desktop.language import Words
from desktop.services.papers import wording
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.typefaces import register_typefaces
from desktop.written_numbers import babel_locale


class Speaking(QObject):
    """What the screen speaks, and what the open group's own speakers made of it."""

    changed = Signal()
    """The language is another one now: windows are built anew."""

    def __init__(
        self,
        kit: Kit,
        computer: Computer,
        ask: Callable[[QDialog], None],
        parent: QObject | None = None,
    ) -> None:
        """`ask` shows a question over what is in front."""
        super().__init__(parent)
        self._kit, self._computer, self._ask = kit, computer, ask
        self._session: Session | None = None

    def follow(self, session: Session) -> None:
        """A file is open: what its group's speakers put right is said on screen from now on."""
        self._session = session
        session.changed.connect(self._hear)
        self._speak(self._kit.words.language)

    def choose(self, over: QWidget | None) -> None:
        """Ask for the language and the colours, and use them."""
        from desktop.ui.languages.screen_dialog import (  # noqa: PLC0415 - hardly ever needed
            ScreenLanguageDialog,
        )

        session = self._session
        reviews = [
            wording.review(session.workspace, tag) if session else wording.before_any_group(tag)
            for tag in wording.screen_languages()
        ]
        asking = ScreenLanguageDialog(
            self._kit, reviews, open_group=session is not None, parent=over
        )

        def use() -> None:
            self._computer.keep(language=asking.language, theme=asking.scheme.value)
            self._kit.look.set_scheme(asking.scheme)
            if asking.language != self._kit.words.language:
                self._speak(asking.language)
                self.changed.emit()

        asking.accepted.connect(use)
        self._ask(asking)

    def _hear(self, tables: object) -> None:
        if isinstance(tables, frozenset) and wording.CHECKS & tables:
            self._speak(self._kit.words.language)

    def _speak(self, language: str) -> None:
        corrections = NO_TEXTS
        if self._session is not None and language != SOURCE:
            corrections = wording.corrections(self._session.workspace, language)
        self._kit.words.become(language, corrections)
        dress(self._kit.words)


def dress(words: Words) -> None:
    """Turn the window to the side its language begins on, with its letters and our digits."""
    right_to_left, left_to_right = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    QApplication.setLayoutDirection(right_to_left if words.rtl else left_to_right)
    QLocale.setDefault(screen_locale(words.language))
    if needs_our_letters(words.language):
        register_typefaces()


def screen_locale(language: str) -> QLocale:
    """How Qt writes numbers in its own windows: with ordinary digits in every language."""
    locale = QLocale(babel_locale(language))
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return locale if locale.zeroDigit() == "0" else english


def needs_our_letters(language: str) -> bool:
    """Whether a computer here may lack the letters of this language: all that are not Latin."""
    return language.split("-", maxsplit=1)[0] in {"ar", "bn", "gu", "pa", "ur", "zh"}
