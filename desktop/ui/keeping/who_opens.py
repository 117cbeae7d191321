"""Who can open our file: two people, by the password or the sheet with the spare key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.keeping import Opens
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.keeping import opening
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.keeping.keeping_words import how_opens
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Session
from desktop.ui.states import Mark
from desktop.ui.widgets import Text


class WhoOpensDialog(FormDialog):
    """The list of who can, and below it one more: they type the password, or keep the sheet."""

    def __init__(self, session: Session, kit: Kit, parent: QWidget | None = None) -> None:
        words = kit.words
        title = words.text("Who can open our file")
        super().__init__(kit, title, do=words.text("They can open it"), parent=parent)
        self._session = session
        self.form.add_widget(Text(words.text("Two people should. One may be ill or away.")))
        nobody = words.text("Nobody has said so yet.")
        self.list = RowList(kit, title, empty=nobody)
        self.list.grow()
        self.form.add_widget(self.list)
        self.end = Button(words.text("They no longer can"))
        self.end.clicked.connect(self._end)
        self.form.add_layout(flow(self.end))
        self.person = add_person(
            self.form, "person_id", words.text("Wh&o"), PersonField(kit, session.workspace)
        )
        ways = [
            (Opens.PASSWORD, words.text("They know the password")),
            (Opens.SPARE_KEY, words.text("They keep the sheet with the spare key")),
        ]
        self.how = self.form.add_choice("how", words.text("&How"), ways, Opens.PASSWORD)
        hint = words.text("They type it themselves, so that we know it works.")
        self.proof = self.form.add_password("proof", words.text("Our &password"), hint=hint)
        self.cancel.setText(words.text("Close"))
        self.how.currentIndexChanged.connect(self._show_way)
        self.list.chosen.connect(lambda _key: self._name_end())
        self._show_all()
        self.person.setFocus()

    def check(self) -> None:
        person = self.person.value()
        if person is None or person.id is None:
            raise UserError(N_("Type a name."), field="person_id")
        how = self.how.value()
        if how is Opens.PASSWORD and not self.proof.value():
            raise UserError(N_("They type the password here."), field="proof")
        proof = self.proof.value() if how is Opens.PASSWORD else ""
        session = self._session
        opening.say_can_open(
            session.workspace, session.act(), person_id=person.id, how=how, proof=proof
        )
        said = self.kit.words.text("{name} can open our file.", name=person.called)
        self.kit.speech.say(self, said)

    def _show_way(self) -> None:
        self.form.rows["proof"].setVisible(self.how.value() is Opens.PASSWORD)
        self._take_room()

    def _show_all(self) -> None:
        words, session = self.kit.words, self._session
        every = opening.who_can_open(session.workspace, session.act().day)
        self.list.show_rows(
            [
                Row(
                    key=(one.person.id, one.how),
                    title=one.person.listed,
                    detail=words.text(
                        "{how}, since {day}", how=how_opens(words, one.how), day=one.said_on
                    ),
                    chip="" if one.still else words.text("older password"),
                    mark=Mark.PLAIN if one.still else Mark.WARN,
                )
                for one in every
            ]
        )
        self.end.setVisible(bool(every))
        self._name_end()

    def _name_end(self) -> None:
        row = next((r for r in self.list.rows() if r.key == self.list.chosen_key()), None)
        if row is not None:
            text = self.kit.words.text("{name} no longer can", name=row.title)
            self.end.setText(text)

    def _end(self) -> None:
        key = self.list.chosen_key()
        if not isinstance(key, tuple):
            return
        session = self._session
        person_id = key[0]
        if self.form.attempt(
            lambda: opening.cannot_open(session.workspace, session.act(), person_id=person_id)
        ):
            words = self.kit.words
            said = words.text("Only a new password keeps them out. Choose one next.")
            self._show_all()
            self.form.notice.show_text(said, Mark.WARN)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
