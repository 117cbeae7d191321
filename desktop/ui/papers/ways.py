"""How a paper is looked at: its language and format, as a page or as text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.person import READING_NAMES, TOLD
from desktop.language import LANGUAGE_NAMES
from desktop.services.papers.papers import Reader
from desktop.services.workspace import Workspace
from desktop.ui import theme
from desktop.ui.fields import Choice
from desktop.ui.form_row import FormRow
from desktop.ui.kit import Kit
from desktop.ui.languages.names import language_choices
from desktop.ui.layouts import flow
from desktop.ui.papers.level import level
from desktop.ui.ticks import OneOf, Tick

OWN = ""
"""Each in their own language, their own format."""


class Ways(QWidget):
    """The choices over a preview. `changed` when another paper is wanted."""

    changed = Signal()

    def __init__(self, kit: Kit, workspace: Workspace, begin: Reader, *, several: bool) -> None:
        super().__init__()
        words = kit.words
        own = words.text("Each as they read it") if several else words.text("As they read it")
        formats = [(OWN, own)]
        formats += [
            (r.value, words.text(name)) for r, name in READING_NAMES.items() if r not in TOLD
        ]
        self.language: Choice[str] = Choice([(OWN, own), *language_choices(words, workspace)])
        self.reading: Choice[str] = Choice(formats)
        self.language.show_value(begin.language)
        self.reading.show_value(begin.reading)
        self.alone = Tick(words.text("&One language only"))
        self.as_page = OneOf(words.text("The pa&ge"), on=True)
        self.as_text = OneOf(words.text("As te&xt"))
        mine = LANGUAGE_NAMES.get(words.language, words.language)
        self.with_mine = Tick(words.text("Sho&w {language} beside it", language=mine), on=True)
        self._lay_out(kit)
        self.language.currentIndexChanged.connect(self.changed)
        self.reading.currentIndexChanged.connect(self.changed)
        self.alone.toggled.connect(self.changed)

    def reader(self) -> Reader:
        """How the paper is wanted for once."""
        return Reader(
            language=self.language.value(),
            reading=self.reading.value(),
            alone=self.alone.value(),
        )

    def _lay_out(self, kit: Kit) -> None:
        words = kit.words
        ticks = QWidget()
        four = (self.as_page, self.as_text, self.alone, self.with_mine)
        ticks.setLayout(flow(*four, spacing=theme.M))
        rows = (
            FormRow(kit, words.text("&Language"), self.language),
            FormRow(kit, words.text("&Format"), self.reading),
        )
        self.setLayout(flow(*rows, level(ticks), spacing=theme.M))
