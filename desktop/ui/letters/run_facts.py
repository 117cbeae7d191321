"""What stands on the page of a mailing: how far it is, each version, and who gets it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import Made, Row
from desktop.language import LANGUAGE_NAMES
from desktop.services.letters.mailings import Run
from desktop.services.papers import wording
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.letters import letters_words as said
from desktop.ui.lines import Lines
from desktop.ui.session import Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.widgets import column


class RunFacts(QWidget):
    """Lines to walk. `by_version` shows and hides what there is of each version."""

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__()
        words = kit.words
        self._session, self._kit = session, kit
        self._run: Run | None = None
        self.lines = Lines(kit, words.text("How far it is"))
        self.by_version = Button(words.text("Each version"))
        self.by_version.setCheckable(True)
        self.by_version.clicked.connect(self._turn)
        self.versions = Lines(kit, self.by_version.text())
        self.versions.hide()
        body = column(spacing=theme.M)
        body.addWidget(self.lines)
        body.addWidget(self.versions)
        self.setLayout(body)

    def show_run(self, run: Run, made: Mapping[int, Made], *, counted: bool) -> None:
        """`made` is what is known of copies by person; `counted` says that it is all of it."""
        words = self._kit.words
        self._run = run
        lines = said.summary(words, run.plan, counted=counted)
        lines.append(said.drafts_said(words, self._drafts(run)))
        for row in run.plan.rows:
            changed = made.get(row.person.id or 0, Made()).changed
            if changed:
                what = words.sentences(words.say(one) for one in changed)
                text = words.text("{name}'s copy: {what}", name=row.person.listed, what=what)
                lines.append(text)
        self.lines.show_lines(*lines)
        self._turn()

    def _drafts(self, run: Run) -> list[str]:
        """The languages of copies still to be made that no speaker of the group has checked."""
        used = {row.copy.language for row in run.plan.rows if row.copy.is_open}
        return [
            language
            for language in sorted(used & LANGUAGE_NAMES.keys())
            if not wording.review(self._session.workspace, language).is_checked
        ]

    def _turn(self) -> None:
        shown = self._run is not None and self.by_version.isChecked()
        plan = self._run.plan if shown and self._run is not None else None
        self.versions.show_lines(*(said.versions_said(self._kit.words, plan) if plan else ()))


def run_table(kit: Kit) -> Table[Row]:
    """Who gets which version, how it goes, and how far it is; each line is heard whole."""
    words = kit.words
    columns: list[Column[Row]] = [
        Column(
            title=words.text("Name"),
            text=lambda row: row.person.listed,
            spoken=lambda row: said.row_said(words, row),
            bold=True,
        ),
        Column(title=words.text("How far"), text=lambda row: said.state_said(words, row.copy)),
        Column(title=words.text("Reads"), text=lambda row: said.reads_said(words, row)),
        Column(title=words.text("How it goes"), text=lambda row: said.goes_said(words, row)),
        Column(title=words.text("Pages"), text=lambda row: said.pages_said(words, row.copy)),
    ]
    return Table(kit, words.text("Who gets it"), columns)
