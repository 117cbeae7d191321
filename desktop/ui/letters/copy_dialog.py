"""One copy: how it goes, whether it is made again, or that it was told."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import TELLINGS, WAY_NAMES, CopyState, Row, Way
from desktop.domain.person import TOLD
from desktop.domain.typed_day import Sense
from desktop.services.letters import marks
from desktop.services.letters.mailings import Run
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.letters import letters_words as said
from desktop.ui.lines import Lines
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.session import Session
from desktop.ui.when import WHICH_DAY, day_reader

Done = Callable[[], object]


class Becomes(StrEnum):
    """What becomes of a copy."""

    STAYS = "stays"
    AS_IT_IS = "as it is"
    WAITS = "waits"
    MADE = "made"
    AGAIN = "again"
    LEFT_OUT = "left out"


class CopyDialog(FormDialog):
    """A copy that is printed or saved: how it goes, and what becomes of it."""

    def __init__(
        self, session: Session, kit: Kit, run: Run, row: Row, done: Done, parent: QWidget
    ) -> None:
        words = kit.words
        title = words.text("The copy of {name}", name=row.person.listed)
        super().__init__(kit, title, parent=parent)
        self._session, self._run, self._row, self._done = session, run, row, done
        self.about = Lines(kit, title)
        self.about.show_lines(said.reads_said(words, row), said.state_said(words, row.copy))
        self.form.add_widget(self.about)
        self.becomes = self.form.add_choice(
            "becomes", words.text("&What becomes of it"), self._choices()
        )
        ways = [(way, words.text(WAY_NAMES[way])) for way in Way if way not in {Way.TALK, Way.BSL}]
        self.way = self.form.add_choice("way", words.text("&How it goes"), ways, row.copy.way)
        can_go_otherwise = row.copy.is_open and row.person.reading not in TOLD
        self.form.rows["way"].setVisible(can_go_otherwise)

    def check(self) -> None:
        act, workspace = self._session.act(), self._session.workspace
        ids = {"mailing_id": self._run.id, "person_id": self._row.person.id or 0}
        becomes = self.becomes.value()
        if self.way.isVisibleTo(self.form) and self.way.value() is not self._row.copy.way:
            marks.goes(workspace, act, way=self.way.value(), **ids)
        if becomes in {Becomes.AS_IT_IS, Becomes.WAITS}:
            marks.as_it_is(
                workspace,
                act,
                mailing_id=ids["mailing_id"],
                person_ids=[ids["person_id"]],
                yes=becomes is Becomes.AS_IT_IS,
            )
        elif becomes is Becomes.MADE:
            marks.printed(workspace, act, mailing_id=ids["mailing_id"], copies=[self._row.copy])
        elif becomes is Becomes.AGAIN:
            marks.not_printed(workspace, act, **ids)
        elif becomes is Becomes.LEFT_OUT:
            marks.leave_out(workspace, act, **ids)
        self._done()

    def _choices(self) -> list[tuple[Becomes, str]]:
        words, copy = self.kit.words, self._row.copy
        choices = [(Becomes.STAYS, words.text("it stays as it is"))]
        if copy.state is CopyState.STOPPED and self._run.is_old(self._row):
            text = words.text("print it with the line that says it is out of date")
            choices.append((Becomes.AS_IT_IS, text))
        elif self._run.waits(self._row):
            choices.append((Becomes.AS_IT_IS, words.text("they get it after all")))
        elif copy.state is CopyState.READY and copy.as_it_is and self._run.is_old(self._row):
            choices.append((Becomes.WAITS, words.text("wait for the translation")))
        if copy.state is CopyState.READY:
            choices.append((Becomes.MADE, words.text("it is made already")))
        if copy.is_open:
            choices.append((Becomes.LEFT_OUT, words.text("they do not get it")))
        elif copy.state is CopyState.PRINTED:
            choices.append((Becomes.AGAIN, words.text("make it again")))
        elif copy.state is CopyState.NOT_SENT:
            choices.append((Becomes.AGAIN, words.text("they get it after all")))
        return choices


class ToldDialog(FormDialog):
    """What is told and never printed: on which day, who told it, and how."""

    def __init__(
        self, session: Session, kit: Kit, run: Run, row: Row, done: Done, parent: QWidget
    ) -> None:
        words = kit.words
        title = words.text("Tell {name}", name=row.person.listed)
        super().__init__(kit, title, do=words.text("Save"), parent=parent)
        self._session, self._run, self._row, self._done = session, run, row, done
        choices = [(True, words.text("they were told")), (False, words.text("they do not get it"))]
        self.told = self.form.add_choice("told", words.text("&What happened"), choices)
        self.day = self.form.add_date(
            "day",
            words.text("&Day"),
            session.today(),
            read=day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY),
        )
        self.by = add_person(
            self.form,
            "by",
            words.text("W&ho told them"),
            PersonField(kit, session.workspace, session.person),
        )
        ways = [(way, words.text(WAY_NAMES[way])) for way in Way if way in TELLINGS]
        # Translators: how somebody was told: talking, by phone, in British Sign Language.
        self.way = self.form.add_choice("way", words.text("H&ow"), ways, row.copy.way)
        self.told.currentIndexChanged.connect(self._fit)

    def check(self) -> None:
        act, workspace = self._session.act(), self._session.workspace
        mailing_id, person_id = self._run.id, self._row.person.id or 0
        if not self.told.value():
            marks.leave_out(workspace, act, mailing_id=mailing_id, person_id=person_id)
        else:
            by = self.by.value()
            marks.told(
                workspace,
                act,
                mailing_id=mailing_id,
                person_id=person_id,
                day=self.day.value(),
                by=by.id if by is not None else None,
                way=self.way.value(),
            )
        self._done()

    def _fit(self) -> None:
        for key in ("day", "by", "way"):
            self.form.rows[key].setVisible(self.told.value())
