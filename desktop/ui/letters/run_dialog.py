"""Printing or saving a run: from whom on, with an address or without, as files or as one."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import CopyState, MailingCopy, Row, Way
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.letters import marks, packs
from desktop.services.letters.mailings import Run
from desktop.services.letters.packs import Pack
from desktop.services.papers.paper_names import file_name
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.letters import letters_words as said
from desktop.ui.letters.delivering import RunDelivery
from desktop.ui.lines import Lines
from desktop.ui.papers.asking import Asking
from desktop.ui.session import Session

NOT_MADE_YET = 0
"""Everybody whose copy is not made yet, instead of everybody from one person on."""


class RunDialog(FormDialog):
    """Keys: Ctrl+Enter prints. After a jam, choose from whom the run goes on."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        run: Run,
        told: Callable[[str], object],
        parent: QWidget,
        asking: Asking,
    ) -> None:
        """`told` gets what to say on the page when the dialog has closed."""
        words = kit.words
        super().__init__(kit, words.text("Print or save"), do=words.text("&Print…"), parent=parent)
        self._session, self._run, self._asking = session, run, asking
        self._told, self._count = told, 0
        self.delivery = RunDelivery(session, kit, run, self, asking)
        self.not_now = Lines(kit, words.text("What is not printed"))
        self.begin_with = self.form.add_choice("begin", words.text("&Begin with"), self._begins())
        self._add_address()
        ways = [
            (False, words.text("a file for each person")),
            (True, words.text("one PDF, in this order")),
        ]
        self.in_one = self.form.add_choice("in_one", words.text("Sa&ved as"), ways)
        self.form.add_widget(self.not_now)
        self.not_now.show_lines(*self._left_behind())
        self.save = Button(words.text("&Save…"))
        self.save.clicked.connect(self.save_all)
        self.stand_beside(self.save)
        self.cancel.setText(words.text("Close"))

    def accept(self) -> None:
        """Ask which printer, and print; what is read on a screen is saved, not printed."""
        self.form.attempt(self._print)

    def save_all(self) -> None:
        self.form.attempt(self._save)

    def _print(self) -> None:
        wanted = [pack for pack in self._gathered() if not pack.copy.is_file]
        if not wanted:
            raise UserError(N_("They read files, not paper. Save these instead."))
        self.delivery.print_out(wanted, self._mark, self._printed)

    def _save(self) -> None:
        wanted = self._gathered()
        if not wanted:
            return
        if not self.in_one.value() or all(pack.copy.is_file for pack in wanted):
            folder = self._asking.folder(self, self.kit.words)
            if folder is not None:
                self.delivery.save_each(wanted, folder, self._saved)
            return
        name = file_name(self.kit.words.say(self._run.name))
        path = self._asking.pdf(self, self.kit.words, name)
        if path is not None:
            self.delivery.save_in_one(wanted, path, self._saved)

    def _gathered(self) -> list[Pack]:
        """The papers of those who are wanted. Raises UserError where there are none."""
        rows = self._wanted()
        if not rows:
            raise UserError(N_("Nothing is left to be made here."), field="begin")
        found = self.delivery.gather(rows, address=self.window_envelope())
        if found is None:
            return []
        ready = [pack for pack in found if pack.ready]
        if not ready:
            raise UserError(found[0].trouble.text, **dict(found[0].trouble.values))
        return ready

    def window_envelope(self) -> bool:
        return self.address is not None and self.address.value()

    def _wanted(self) -> list[Row]:
        begin = self.begin_with.value()
        rows = self._run.plan.rows
        if begin == NOT_MADE_YET:
            return self._run.plan.of(CopyState.READY)
        first = next(n for n, row in enumerate(rows) if row.person.id == begin)
        return [row for row in rows[first:] if row.copy.state in CAN_BE_MADE]

    def _begins(self) -> list[tuple[int, str]]:
        words = self.kit.words
        waiting = len(self._run.plan.of(CopyState.READY))
        text = words.plural(
            "the {count} copy that is not made yet",
            "the {count} copies that are not made yet",
            waiting,
        )
        found = [(NOT_MADE_YET, text)] if waiting else []
        for row in self._run.plan.of(*CAN_BE_MADE):
            name = words.text("from {name} on", name=row.person.listed)
            found.append((row.person.id or 0, name))
        return found

    def _add_address(self) -> None:
        words = self.kit.words
        self.address = None
        if not any(row.copy.way is Way.POST for row in self._run.plan.rows):
            return
        choices = [
            (True, words.text("on the page, for an envelope with a window")),
            (False, words.text("not on the page: labels, or by hand")),
        ]
        self.address = self.form.add_choice("address", words.text("&Address"), choices)

    def _left_behind(self) -> list[str]:
        words, plan = self.kit.words, self._run.plan
        lines = []
        if stopped := plan.of(CopyState.STOPPED):
            names = said.named(words, [row.person.listed for row in stopped])
            lines.append(words.text("Stopped: {names}.", names=names))
        if missing := packs.without_address(plan.rows):
            names = said.named(words, [person.listed for person in missing])
            lines.append(words.text("We have no address for: {names}.", names=names))
        if files := [row for row in plan.of(*CAN_BE_MADE) if row.copy.is_file]:
            names = said.named(words, [row.person.listed for row in files])
            lines.append(words.text("Read files, so they are saved: {names}.", names=names))
        return lines

    def _mark(self, copies: Sequence[MailingCopy]) -> None:
        session = self._session
        self.form.attempt(
            lambda: marks.printed(
                session.workspace, session.act(), mailing_id=self._run.id, copies=copies
            )
        )
        self._count += len(copies)

    def _printed(self, problem: UserError | None) -> None:
        words = self.kit.words
        if problem is not None:
            self.form.show_error(problem)
            return
        text = words.plural(
            "{count} copy sent to the printer.", "{count} copies sent to the printer.", self._count
        )
        self._over(text)

    def _saved(self, copies: list[MailingCopy] | UserError) -> None:
        if isinstance(copies, UserError):
            self.form.show_error(copies)
            return
        self._mark(copies)
        words = self.kit.words
        self._over(words.plural("{count} copy saved.", "{count} copies saved.", len(copies)))

    def _over(self, said: str) -> None:
        """Nothing more to ask here: the page shows what was made, unless that was not kept."""
        if self.form.notice.text():
            return
        super().accept()
        self._told(said)


CAN_BE_MADE = (CopyState.READY, CopyState.PRINTED)
"""What may come out of the printer, now or again; what is sent is sent."""
