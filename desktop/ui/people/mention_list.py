"""The sentences that may name somebody who is erased: one list, one answer for each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.language import Sentence
from desktop.services.people.erasing import Mention
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading, Text, column

MOST_AT_ONCE = 12
"""Up to so many cards the page scrolls; a longer list scrolls by itself."""


class MentionList(QWidget):
    """Keys in the list: Enter takes the name out, or leaves it where it was to be taken out.

    `answers` holds what was said so far; what is sure begins as taken out, and is shown.
    """

    def __init__(self, kit: Kit, name: str, found: Sequence[Mention]) -> None:
        super().__init__()
        words = kit.words
        self._kit = kit
        self._found = {mention.key: mention for mention in found}
        self.answers: dict[str, bool] = {one.key: True for one in found if one.sure}
        self.take_out = Button(words.text("&Take the name out"))
        self.leave = Button(words.text("&Leave it: it is not {name}", name=name))
        self.leave_rest = Button(words.text("Leave all that are still &open"))
        title = words.text("What others wrote")
        self.list = RowList(kit, title)
        self.list.opened.connect(self._turn)
        self._fit(len(found))
        for button, do in (
            (self.take_out, lambda: self._answer(out=True)),
            (self.leave, lambda: self._answer(out=False)),
            (self.leave_rest, self._leave_rest),
        ):
            button.clicked.connect(do)
        self._lay_out(title, name)
        self._show()

    def _fit(self, count: int) -> None:
        if count <= MOST_AT_ONCE:
            self.list.grow()
        else:
            self.list.setMinimumHeight(self._kit.look.em() * 24)

    def _lay_out(self, title: str, name: str) -> None:
        words = self._kit.words
        body = column(spacing=theme.XS)
        body.addWidget(Heading(title))
        body.addWidget(
            Text(words.text("These sentences may name {name}. Look at each.", name=name))
        )
        hint = words.text("Enter takes the name out, or leaves it.")
        body.addWidget(Text(hint, tone="soft"))
        self.list.setAccessibleDescription(hint)
        body.addWidget(self.list)
        body.addLayout(flow(self.take_out, self.leave, self.leave_rest))
        body.addStretch(1)
        self.setLayout(body)

    def first_open(self) -> str | None:
        """The first sentence nobody has answered; the list stands on it. None where all are."""
        key = next((key for key in self._found if key not in self.answers), None)
        if key is not None:
            self.list.choose(key)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return key

    def _turn(self, key: object) -> None:
        if isinstance(key, str):
            self._set(key, out=not self.answers.get(key, False))

    def _answer(self, *, out: bool) -> None:
        key = self.list.chosen_key()
        if isinstance(key, str):
            self._set(key, out=out)

    def _set(self, key: str, *, out: bool) -> None:
        self.answers[key] = out
        self._show()
        self._kit.speech.say(self.list, f"{self._chip(key)}. {self._left()}")

    def _leave_rest(self) -> None:
        for key in self._found:
            self.answers.setdefault(key, False)
        self._show()
        self._kit.speech.say(self.list, self._left())

    def _left(self) -> str:
        left = len(self._found) - len(self.answers)
        if not left:
            return self._kit.words.text("All are looked at.")
        return self._kit.words.plural(
            "{count} still to look at.", "{count} still to look at.", left
        )

    def _show(self) -> None:
        self.list.show_rows([self._row(mention) for mention in self._found.values()])
        self.leave_rest.setEnabled(len(self.answers) < len(self._found))

    def _row(self, mention: Mention) -> Row:
        marks = {True: Mark.GOOD, False: Mark.PLAIN, None: Mark.WARN}
        return Row(
            key=mention.key,
            title=self._said(mention.said),
            detail=self._detail(mention),
            chip=self._chip(mention.key),
            mark=marks[self.answers.get(mention.key)],
        )

    def _detail(self, mention: Mention) -> str:
        words = self._kit.words
        parts = [f"{words.say(mention.place)}."]
        if mention.more:
            more = words.plural(
                "And in {count} more place.", "And in {count} more places.", mention.more
            )
            parts.append(more)
        if self.answers.get(mention.key):
            after = self._said(mention.after)
            parts.append(words.text("It becomes: {sentence}", sentence=after))
        return " ".join(parts)

    def _chip(self, key: str) -> str:
        words = self._kit.words
        chips: dict[bool | None, Callable[[], str]] = {
            True: lambda: words.text("The name goes"),
            False: lambda: words.text("It stays"),
            None: lambda: words.text("Who is meant?"),
        }
        return chips[self.answers.get(key)]()

    def _said(self, said: Sentence | str) -> str:
        words = self._kit.words
        sentence = said if isinstance(said, str) else words.say(said)
        return words.text("“{sentence}”", sentence=sentence)
