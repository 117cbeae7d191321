"""How one card of a list is drawn."""

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from desktop.language import ISOLATE, POP_ISOLATE, RIGHT_TO_LEFT_ISOLATE
from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import each_its_way


def test_a_state_stands_beside_the_second_line_where_the_name_leaves_no_room(
    qtbot: QtBot, kit: Kit
) -> None:
    names = RowList(kit, "Agenda")
    qtbot.addWidget(names)
    names.grow()
    names.resize(300, 200)
    long = Row(key=1, title="Does anything here touch you yourself?", detail="5 minutes")
    names.show_rows([long, replace(long, key=2, chip="to come")])
    names.show()
    without, beside = (names.visualRect(names.model().index(at, 0)).height() for at in (0, 1))
    assert beside - without < QFontMetrics(kit.look.font(bold=True)).height()


def test_a_name_in_other_letters_turns_nothing_that_stands_beside_it() -> None:
    """An address begins with its number, and a sentence ends with its full stop, in Urdu too."""
    seen = each_its_way("2 Bridge Street. · 10 مارچ\nIt is cold.", window=True)
    assert seen == (
        f"{ISOLATE}2 Bridge Street.{POP_ISOLATE} · {RIGHT_TO_LEFT_ISOLATE}10 مارچ{POP_ISOLATE}\n"
        f"{ISOLATE}It is cold.{POP_ISOLATE}"
    )
    assert each_its_way("2 Bridge Street · 10 March", window=False) == "2 Bridge Street · 10 March"


def test_a_card_has_room_for_its_words_at_each_width_and_for_little_more(
    qtbot: QtBot, kit: Kit
) -> None:
    """A text is measured once where it fits on its line, and anew where it has to wrap."""
    said = "The door shuts on my wheelchair, and nobody hears me when I knock. " * 3
    listed = RowList(kit, "What people said")
    qtbot.addWidget(listed)
    listed.grow()
    listed.show_rows([Row(key=1, title=said)])
    listed.show()
    bold = QFontMetrics(kit.look.font(bold=True))
    for width in (*range(160, 900, 20), 300, 160):
        listed.resize(width, listed.height())
        inner = QRect(0, 0, width - 2 * theme.S - theme.XXS, 10_000)
        needed = bold.boundingRect(inner, Qt.TextFlag.TextWordWrap, said).height()
        spare = listed.sizeHintForRow(0) - needed
        assert theme.XS < spare < bold.height() + 4 * theme.XS, width
