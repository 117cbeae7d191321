"""The language and the colours of the screen, to be found without reading either.

Languages stand in their own scripts beside a globe, each with how far it was checked.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from desktop.domain.wording import Review
from desktop.language import LANGUAGE_NAMES, N_, Words
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.look import Scheme
from desktop.ui.pictures import Picture
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Text

SCHEMES: Mapping[Scheme, str] = MappingProxyType(
    {
        Scheme.SYSTEM: N_("as this computer has them"),
        Scheme.LIGHT: N_("light"),
        Scheme.DARK: N_("dark"),
        Scheme.CONTRAST: N_("high contrast"),
    }
)
"""How we name the colours of the screen."""


class ScreenLanguageDialog(FormDialog):
    """`language` and `scheme` are what was chosen, once it was accepted."""

    def __init__(
        self,
        kit: Kit,
        reviews: Sequence[Review],
        *,
        open_group: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`reviews` are the languages to choose from; `open_group` is whether a file is open."""
        words = kit.words
        title, do = words.text("Language and colours"), words.text("Use these")
        super().__init__(kit, title, do=do, parent=parent)
        self.languages = RowList(kit, words.text("Language of the screen"))
        self.languages.grow()
        self.languages.show_rows([language_row(words, review) for review in reviews])
        self.languages.choose(words.language)
        self.languages.opened.connect(lambda _key: self.accept())
        self._add_languages()
        named = [(scheme, words.text(SCHEMES[scheme])) for scheme in Scheme]
        self.colours = self.form.add_choice(
            "colours", words.text("Its &colours"), named, kit.look.scheme
        )
        if open_group:
            lost = words.text("The window opens anew. What you typed and did not save is lost.")
            self.form.add_widget(Text(lost, tone="soft"))
            self.languages.setAccessibleDescription(lost)
        self.languages.setFocus()

    @property
    def language(self) -> str:
        chosen = self.languages.chosen_key()
        return self.kit.words.language if chosen is None else str(chosen)

    @property
    def scheme(self) -> Scheme:
        return self.colours.value()

    def _add_languages(self) -> None:
        label = Text(self.kit.words.text("&Language of the screen"))
        label.setBuddy(self.languages)
        self.form.add_widget(Picture("globe", ems=2))
        self.form.add_widget(label)
        self.form.add_widget(self.languages)


def language_row(words: Words, review: Review) -> Row:
    """A language in its own script, and below it how far it was checked."""
    return Row(
        key=review.language, title=LANGUAGE_NAMES[review.language], detail=review.said(words)
    )
