"""Names of others in a letter, each in its sentence, asked about before the letter is printed."""

from desktop.domain.names_in_letters import NameFound
from desktop.domain.wording import called
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.hearing import names, passing
from desktop.services.changes.hearing.owed import Standing
from desktop.ui.forms import FormDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.widgets import Text


class NamesDialog(FormDialog):
    """Keys: Ctrl+Enter, or Enter on a sentence, says that it may stay; then comes the next."""

    def __init__(self, page: RoomPage, one: Standing) -> None:
        words = page.kit.words
        title = words.text("Names in the letter to {name}", name=one.person.listed)
        super().__init__(page.kit, title, do=words.text("This may stay"), parent=page)
        self._page, self._one = page, one
        self.found: list[NameFound] = []
        hint = Text()
        hint.setText(
            words.text("These sentences name others who took part. Change the answer, or say yes.")
        )
        self.form.add_widget(hint)
        self.list = RowList(page.kit, words.text("Sentences with names"))
        self.list.grow()
        self.list.opened.connect(lambda _key: self.accept())
        self.form.add_widget(self.list)
        self.every = self.form.add_tick("every", words.text("In &every letter about this"))
        self.cancel.setText(words.text("Close"))
        self._show()
        self.list.setFocus()

    def accept(self) -> None:
        """It stays open until every sentence was looked at."""
        if self.form.attempt(self.check):
            self._show()
            if not self.found:
                super(FormDialog, self).accept()

    def check(self) -> None:
        key = self.list.chosen_key()
        if not isinstance(key, int):
            raise UserError(N_("Nothing is left to look at."))
        session = self._page.session
        request_id, found = self._one.request.id or 0, self.found[key]
        if self.every.value():
            passing.in_every_letter(
                session.workspace, session.act(), request_id=request_id, found=found
            )
        else:
            names.passed_on(
                session.workspace,
                session.act(),
                request_id=request_id,
                person_id=self._one.person.id or 0,
                found=found,
            )
        self._page.say_saved()

    def _show(self) -> None:
        words, session = self.kit.words, self._page.session
        self.found = names.found(
            session.workspace, self._one.request.id or 0, self._one.person.id or 0
        )
        self.list.show_rows(
            [
                Row(
                    key=at,
                    title=one.sentence,
                    detail=words.listed([*one.names, called(words, one.language)]),
                )
                for at, one in enumerate(self.found)
            ]
        )
