"""Which language is checked and by whom; and what came back on a printed check sheet."""

from PySide6.QtWidgets import QWidget

from desktop.domain.person import Person
from desktop.domain.wording import SOURCE, read_numbers
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.papers import wording
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.languages.names import language_choices
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.session import Session


class WhichLanguage(FormDialog):
    """A language and who checks it: `language` and `speaker`, once it was accepted."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        title: str,
        do: str,
        *,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, title, do=do, parent=parent)
        self.session = session
        choices = [one for one in language_choices(words, session.workspace) if one[0] != SOURCE]
        self.which = self.form.add_choice("language", words.text("&Language"), choices, language)
        self.who = add_person(
            self.form,
            "checked_by",
            words.text("&Who checks it"),
            PersonField(kit, session.workspace),
            hint=words.text("Somebody of your group who speaks it."),
        )

    @property
    def language(self) -> str:
        return self.which.value()

    @property
    def speaker(self) -> Person:
        """Raises UserError where nobody was named."""
        found = self.who.value()
        if found is None:
            raise UserError(N_("Choose who checks: somebody of your group."), field="checked_by")
        return found

    def check(self) -> None:
        _named = self.speaker


class SheetBack(WhichLanguage):
    """What was ticked on a check sheet, by its numbers. `better` asks for better words next."""

    def __init__(
        self, session: Session, kit: Kit, *, language: str, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        title, do = words.text("A check sheet came back"), words.text("Save")
        super().__init__(session, kit, title, do, language=language, parent=parent)
        self.right = self.form.add_text(
            "right",
            words.text("Phrases ticked as &right"),
            hint=words.text("Their numbers, such as 1-12, 14."),
        )
        self.better = self.form.add_tick(
            "better", words.text("&Better words were written. Type them next.")
        )

    def check(self) -> None:
        speaker, workspace = self.speaker, self.session.workspace
        every = wording.phrases(workspace, self.language)
        numbers = read_numbers(self.right.value(), len(every), field="right")
        if numbers:
            wording.check_many(
                workspace,
                self.session.act(),
                language=self.language,
                messages=[every[number - 1].text for number in numbers],
                checked_by=speaker.id or 0,
            )
