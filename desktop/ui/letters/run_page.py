"""One mailing: who gets which version, how far it is, and what is done next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.mailing import CopyState, Made, Row, Way
from desktop.services.access import require
from desktop.services.letters import mailings, marks, packs
from desktop.services.letters.mailings import Run
from desktop.services.letters.what import senders
from desktop.ui.buttons import Button, key_button
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, Page, flow
from desktop.ui.letters import letters_words as said
from desktop.ui.letters.copy_dialog import CopyDialog, ToldDialog
from desktop.ui.letters.counting import PageCount, count_now
from desktop.ui.letters.run_dialog import RunDialog
from desktop.ui.letters.run_facts import RunFacts, run_table
from desktop.ui.letters.run_papers import RunPapers
from desktop.ui.letters.sent_dialog import SentDialog
from desktop.ui.papers.asking import Asking
from desktop.ui.room_page import PageHead, RoomPage, fill, keep_room, stack
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.states import Mark
from desktop.ui.widgets import column

OWN_TABLES = frozenset({"mailing", "mailing_copy"})
TABLE_EMS = 13
"""The least height of the list: its titles and four lines."""
TO_MAKE = (CopyState.READY, CopyState.STOPPED)


def _people(run: Run) -> tuple[int, list[int | None]]:
    """Which mailing it is, and whose copies are in its list."""
    return run.id, [row.person.id for row in run.plan.rows]


class RunPage(RoomPage):
    """Keys: Enter shows the copy, Ctrl+E says what becomes of it, Ctrl+P prints or saves,
    Ctrl+T says that it is sent, Esc goes back to everything that was sent."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go, *, asking: Asking | None = None) -> None:
        super().__init__(session, kit, None)
        words = kit.words
        self._go, self.asking = go, asking or Asking()
        self._id = 0
        self.run: Run | None = None
        self._made: dict[int, Made] = {}
        self.head = PageHead()
        self.back = key_button(self, words.text("All lists"), self.left.emit, "Esc")
        self.deliver = key_button(self, words.text("Print or save…"), self.print_or_save, "Ctrl+P")
        self.sent = key_button(self, words.text("They are sent…"), self.say_sent, "Ctrl+T")
        self.one = key_button(self, words.text("This copy…"), self.change_copy, "Ctrl+E")
        self.as_is = Button("")
        self.as_is.clicked.connect(self.print_old_ones)
        self.on_paper = Button(words.text("Run list…"))
        self.on_paper.clicked.connect(self.show_run_list)
        self.labels = Button(words.text("Address labels…"))
        self.labels.clicked.connect(lambda: RunPapers(self).show_labels(self._shown()))
        self.finish = Button(words.text("Finish"))
        self.finish.clicked.connect(self.finish_it)
        self.about = RunFacts(session, kit)
        self.table = run_table(kit)
        self.table.opened.connect(self.show_copy)
        self.counter = PageCount(self)
        self.counter.found.connect(self._take_pages)
        self._lay_out()

    def show_mailing(self, mailing_id: int, person_id: int | None = None) -> None:
        """Show a mailing; the line of `person_id` is the one the keys stand on."""
        self._id = mailing_id
        self._made = {}
        self.counter.stop()
        self.notice.clear()
        self.refresh()
        if person_id is not None and self.run is not None:
            ids = [row.person.id for row in self.run.plan.rows]
            if person_id in ids:
                self.table.selectRow(ids.index(person_id))

    @property
    def is_counted(self) -> bool:
        """Whether the pages of every copy that is to be made are known."""
        return self.run is not None and not any(map(self._is_uncounted, self.run.plan.rows))

    def arrival(self) -> str:
        """How it stands; all else is walked to."""
        states = said.states_said(self.kit.words, self.run.plan) if self.run else ""
        return spoken(self.head.title.text(), states)

    def refresh(self) -> None:
        run = self._look()
        if run is None:
            return
        alike = self.run is not None and _people(self.run) == _people(run)
        self.run = run
        self._show_head(run)
        uncounted = [row for row in run.plan.rows if self._is_uncounted(row)]
        self.about.show_run(run, self._made, counted=not uncounted)
        show = self.table.renew_rows if alike else self.table.show_rows
        show(run.plan.rows)
        self._show_buttons(run)
        if uncounted and self.counter.is_done:
            shelf = packs.Shelf(self.session.workspace, run, self.session.today())
            self.counter.count(uncounted, shelf)

    def _look(self) -> Run | None:
        """The mailing as it stands now; None where there is none to show."""
        if not self._id:
            return None
        try:
            return mailings.look(self.session.workspace, self._id, self._made)
        except LookupError:  # it was undone while it stood here
            self._let_go()
            return None

    def _show_head(self, run: Run) -> None:
        title = self.kit.words.say(mailings.paper_name(run.mailing))
        self.head.show_head(title, said.head_detail(self.kit.words, run))
        self.setAccessibleName(title)

    def _let_go(self) -> None:
        """Show no mailing any more; everything that was sent stands here instead."""
        self._id, self.run = 0, None
        self.counter.stop()
        self.left.emit()

    def print_or_save(self) -> None:
        run = self._shown()
        if self._may(run):
            dialog = RunDialog(self.session, self.kit, run, self._delivered, self, self.asking)
            self.ask(dialog)

    def say_sent(self) -> None:
        run = self._shown()
        if self._may(run):
            self.ask(SentDialog(self.session, self.kit, run, self.say_saved, self))

    def change_copy(self) -> None:
        """What becomes of the copy in the list: how it goes, made again, left out."""
        row = self.table.chosen()
        if row is None or not self._may(self._shown()):
            return
        told = row.copy.state is CopyState.TASK
        kind = ToldDialog if told else CopyDialog
        self.ask(kind(self.session, self.kit, self._shown(), row, self.say_saved, self))

    def show_copy(self, row: Row) -> None:
        """The copy as its reader gets it; of what is told, the paper that it is about."""
        if self._may(self._shown()):
            RunPapers(self).show_copy(self._shown(), row)

    def show_run_list(self) -> None:
        """The list on paper; pages that are not known yet are counted first."""
        run = self._shown()
        rest = [row for row in run.plan.rows if self._is_uncounted(row)]
        shelf = packs.Shelf(self.session.workspace, run, self.session.today())
        found = count_now(self, self.kit.words, rest, shelf)
        if found is not None:
            self._take_pages(found)
            RunPapers(self).show_run_list(self._shown())

    def print_old_ones(self) -> None:
        """All that is stopped because its text is out of date; or none of it any more."""
        run = self._shown()
        wanted = self._old_ones(run) or self._taken(run)
        self.attempt(
            lambda: marks.as_it_is(
                self.session.workspace,
                self.session.act(),
                mailing_id=run.id,
                person_ids=[row.person.id or 0 for row in wanted],
                yes=bool(self._old_ones(run)),
            )
        )

    def _old_ones(self, run: Run) -> list[Row]:
        """What waits for nothing but a text that is out of date."""
        stopped = run.plan.of(CopyState.STOPPED)
        return [row for row in stopped if run.is_old(row) and not run.waits(row)]

    def _taken(self, run: Run) -> list[Row]:
        """What goes although a text in it is out of date."""
        ready = run.plan.of(CopyState.READY)
        return [row for row in ready if row.copy.as_it_is and run.is_old(row)]

    def finish_it(self) -> None:
        run = self._shown()
        self.attempt(
            lambda: marks.finish(self.session.workspace, self.session.act(), mailing_id=run.id)
        )

    def _hear(self, tables: frozenset[str]) -> None:
        """What somebody reads, or what a paper says, may have changed its pages."""
        if tables - OWN_TABLES:
            self._made = {}
            self.counter.stop()
        super()._hear(tables)

    def _take_pages(self, found: dict[int, Made]) -> None:
        self._made.update(found)
        self.show_again()

    def _is_uncounted(self, row: Row) -> bool:
        waits = row.copy.state in TO_MAKE and not row.copy.is_told
        return waits and row.person.id not in self._made

    def _show_buttons(self, run: Run) -> None:
        words = self.kit.words
        ready, printed = run.plan.of(CopyState.READY), run.plan.of(CopyState.PRINTED)
        if ready and printed:
            self.deliver.setText(words.text("Go on printing or saving…"))
        else:
            self.deliver.setText(words.text("Print or save…"))
        fill(self.deliver, filled=bool(ready))
        fill(self.sent, filled=bool(printed) and not ready)
        self.deliver.setEnabled(bool(ready or printed))
        self.sent.setEnabled(bool(printed))
        self.one.setEnabled(bool(run.plan.rows))
        old, taken = self._old_ones(run), self._taken(run)
        text = words.text("Print what is out of date as it is")
        self.as_is.setText(text if old else words.text("Wait for the translation"))
        self.as_is.setVisible(bool(old or taken))
        self.labels.setVisible(any(row.copy.way is Way.POST for row in run.plan.rows))
        self.finish.setVisible(run.mailing.ended_on is None)

    def _lay_out(self, above: Sequence[QWidget] = (), buttons: Sequence[QWidget] = ()) -> None:
        """`above` stands beside what is said of the mailing, `buttons` behind the others."""
        first = (self.deliver, self.sent, self.one, self.as_is)
        second = (self.on_paper, self.labels, self.about.by_version, self.finish)
        self.kit.look.changed.connect(self._fit)
        self._fit()
        body = column()
        keep_room(body)
        body.addLayout(flow(self.back))
        body.addWidget(self.head)
        body.addLayout(flow(*first, *second, *buttons))
        body.addWidget(self.notice)
        body.addWidget(
            Columns([stack(*above), stack(self.about)], weights=(1, 1)) if above else self.about
        )
        body.addWidget(self.table, 1)
        inside = QWidget()
        inside.setLayout(body)
        whole = column()
        whole.addWidget(Page(inside))
        self.setLayout(whole)

    def _fit(self) -> None:
        """The list keeps a few lines in sight; the page scrolls where there is no more room."""
        self.table.setMinimumHeight(round(self.kit.look.em() * TABLE_EMS))

    def _may(self, run: Run) -> bool:
        """Whether whoever is here may see to this paper; if not, the page says whom to ask."""
        act = self.session.act()
        wanted = senders(run.paper)
        return self.attempt(lambda: require(self.session.workspace, act.person_id, act, wanted))

    def _shown(self) -> Run:
        if self.run is None:
            raise LookupError(self._id)
        return self.run

    def _delivered(self, text: str) -> None:
        self.notice.show_text(text, Mark.GOOD)
