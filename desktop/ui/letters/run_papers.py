"""The papers of a run, looked at before they are printed: a copy, the run list, labels."""

from desktop.domain.mailing import CopyState, Row
from desktop.services.letters import packs
from desktop.services.letters.mailings import Run
from desktop.services.letters.packs import Pack
from desktop.services.papers.papers import Reader, Ready
from desktop.ui.papers.preview import show_papers
from desktop.ui.papers.shown import Gather, Shown
from desktop.ui.room_page import RoomPage


class RunPapers:
    """Opens previews over the page of a run; the page says why there is nothing to show."""

    def __init__(self, page: RoomPage) -> None:
        self._page = page

    def show_copy(self, run: Run, row: Row) -> None:
        """The copy as its reader gets it, under its reader's name, and why it is stopped."""
        session, words = self._page.session, self._page.kit.words

        def gather(reader: Reader) -> list[Ready]:
            day = session.today()
            ready = packs.gathered(session.workspace, run, row.person, day, reader)
            pack = Pack(person=row.person, copy=row.copy, ready=ready)
            return [one for each in packs.named_apart([pack]) for one in each.ready]

        stopped = row.copy.state is CopyState.STOPPED
        self._show(row.person.listed, gather, words.say(row.copy.reason) if stopped else "")

    def show_run_list(self, run: Run) -> None:
        session, words = self._page.session, self._page.kit.words
        day = session.today()
        draft = packs.run_list_paper(run, day, session.person)
        self._show(
            words.text("Run list"),
            lambda reader: packs.drawn_for(session.workspace, draft, day, reader),
        )

    def show_labels(self, run: Run) -> None:
        session, words = self._page.session, self._page.kit.words
        day = session.today()

        def gather(reader: Reader) -> list[Ready]:
            return packs.drawn_for(session.workspace, packs.labels_paper(run), day, reader)

        self._show(words.text("Address labels"), gather)

    def _show(self, title: str, gather: Gather, said: str = "") -> None:
        page, shown = self._page, Shown(title=title, gather=gather, said=said)
        page.attempt(lambda: show_papers(page.session, page.kit, shown, page))
