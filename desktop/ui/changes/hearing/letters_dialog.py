"""Printing or saving letters with answers; what came out is kept to be said as sent."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.domain.mailing import MailingCopy
from desktop.services.changes.hearing import sending
from desktop.services.changes.hearing.sending import Letter
from desktop.services.letters.mailings import Run
from desktop.services.letters.packs import Pack
from desktop.ui.changes.hearing.hearing_dialogs import titled
from desktop.ui.letters.run_dialog import RunDialog
from desktop.ui.long_work import GoOn, shown_while
from desktop.ui.papers.asking import Asking
from desktop.ui.room_page import RoomPage


class LettersDialog(RunDialog):
    """Keys: Ctrl+Enter prints. What comes out is a letter as it will be kept."""

    def __init__(
        self,
        page: RoomPage,
        run: Run,
        made: Callable[[int, Sequence[Letter]], object],
        told: Callable[[str], object],
        asking: Asking,
    ) -> None:
        """`made` gets the request and the letters that came out, `told` what to say then."""
        super().__init__(page.session, page.kit, run, told, page, asking)
        self.setWindowTitle(titled(page, run.request_id or 0, self.windowTitle()))
        self._made = made
        self._letters: dict[int, Letter] = {}

    def _gathered(self) -> list[Pack]:
        """The papers, and each letter as it is kept. Raises UserError where there are none."""
        found = [pack for pack in super()._gathered() if pack.ready]
        words = self.kit.words

        def work(go_on: GoOn) -> list[Pack]:
            for done, pack in enumerate(found):
                if not go_on(done, len(found)):
                    return []
                self._letters[pack.person.id or 0] = self._kept(pack)
            return found

        return shown_while(self, words, words.text("Getting the papers ready"), work)

    def _kept(self, pack: Pack) -> Letter:
        """As it is kept: the address for the envelope is no part of it."""
        [first, *_rest] = pack.ready
        return sending.letter(
            self._session.workspace,
            self._run.request_id or 0,
            pack.person.id or 0,
            self._session.today(),
            ready=replace(first, document=replace(first.document, address=())),
            ours=self.kit.words.language,
            as_it_is=pack.copy.as_it_is,
        )

    def _mark(self, copies: Sequence[MailingCopy]) -> None:
        letters = [self._letters[one.person_id] for one in copies]
        self._made(self._run.request_id or 0, letters)
        self._count += len(copies)
