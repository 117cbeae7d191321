"""Names that stand on a paper for everybody, asked about before it is shown; and words that do
not stand there as they were said, because their language would name somebody."""

from collections.abc import Callable, Sequence

from desktop.domain.paper_kinds import PAPER_NAMES, Paper
from desktop.language import Sentence
from desktop.services.changes.public import Named
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Text


class NamesDialog(FormDialog):
    """Each text with the name in it. Ctrl+Enter shows the paper as it is, Esc goes back."""

    def __init__(
        self,
        page: RoomPage,
        found: Sequence[Named],
        show: Callable[[], object],
        in_short: Sequence[Sentence] = (),
    ) -> None:
        words = page.kit.words
        title = words.text("These texts name people")
        if not found:
            title = words.text(PAPER_NAMES[Paper.YOU_SAID])
        super().__init__(page.kit, title, do=words.text("Show it as it is"), parent=page)
        self._show = show
        self.in_short = Lines(page.kit, title)
        self.in_short.show_lines(*(words.say(one) for one in in_short))
        self.form.add_widget(self.in_short)
        if found:
            self._add_names(page, found, title)

    def _add_names(self, page: RoomPage, found: Sequence[Named], title: str) -> None:
        words, hint = page.kit.words, Text()
        hint.setText(words.text("Everybody will read them. Change the words, or show it as it is."))
        self.form.add_widget(hint)
        self.list = RowList(page.kit, title)
        self.list.grow()
        rows = [Row(key=at, title=one.text, chip=one.name) for at, one in enumerate(found)]
        self.list.show_rows(rows)
        self.list.opened.connect(lambda _key: self.accept())
        self.form.add_widget(self.list)
        self.list.setFocus()

    def accept(self) -> None:
        super().accept()
        self._show()
