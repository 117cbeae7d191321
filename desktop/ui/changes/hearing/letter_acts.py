"""What is done with the letters of a request: looked at, printed or saved, said as sent."""

from collections.abc import Mapping, Sequence

from desktop.domain.mailing import CopyState
from desktop.domain.person import Status
from desktop.services.changes.hearing import runs, sending
from desktop.services.changes.hearing.owed import Heard, Standing
from desktop.services.changes.hearing.sending import Letter
from desktop.services.letters.mailings import Run
from desktop.services.people import people
from desktop.ui.changes.hearing.hearing_dialogs import SentDialog
from desktop.ui.changes.hearing.letters_dialog import LettersDialog
from desktop.ui.changes.hearing.letters_shown import kept_shown, letter_shown, words_shown
from desktop.ui.letters.letters_words import states_said
from desktop.ui.long_work import GoOn, shown_while
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.preview import show_papers
from desktop.ui.papers.shown import Shown
from desktop.ui.room_page import RoomPage
from desktop.ui.states import Mark

Key = tuple[int, int]
"""A request and a person."""


class LetterActs:
    """Keeps what came out of the printer until it is sent: that is what they got.

    `as_it_is` are those whose letter goes although something is missing.
    """

    def __init__(self, page: RoomPage, asking: Asking) -> None:
        self._page, self.asking = page, asking
        self.printed: dict[Key, Letter] = {}
        self.as_it_is: set[Key] = set()

    def print_letters(self, request_id: int, person_id: int | None = None) -> None:
        """Letters to everybody who waits and may get one, or to one of them."""
        page = self._page
        run = self._run(request_id, person_id) if page.allowed(sending.sent) else None
        if run is None:
            return
        if run.plan.of(CopyState.READY):
            page.ask(LettersDialog(page, run, self._take_made, self._delivered, self.asking))
            return
        words = page.kit.words
        stopped = [words.say(row.copy.reason) for row in run.plan.of(CopyState.STOPPED)]
        said = [words.text("No letter can go yet."), states_said(words, run.plan), *stopped[:1]]
        page.notice.show_text(words.sentences(one for one in said if one), Mark.WARN)

    def say_sent(self, request_id: int) -> None:
        """What was printed went out; in another sitting, what would be printed now."""
        page = self._page
        if not page.allowed(sending.sent):
            return
        made = [letter for key, letter in self.printed.items() if key[0] == request_id]
        letters = made or self._as_now(request_id)
        if letters:
            dialog = SentDialog(page, request_id, letters, self._say_sent, printed=bool(made))
            page.ask(dialog)
        elif not page.notice.text():
            page.notice.show_text(page.kit.words.text("No letter can go yet."), Mark.WARN)

    def look(self, one: Standing) -> None:
        """The letter as its reader gets it, the same in our language beside it."""
        if one.heard is Heard.OWED:
            self._show(letter_shown(self._page.session, self._page.kit, one))
        elif one.letters:
            self.look_at_kept(one.letters[-1].id or 0)

    def look_at_words(self, one: Standing) -> None:
        self._show(words_shown(self._page.session, self._page.kit, one))

    def look_at_kept(self, letter_id: int) -> None:
        """A letter as it was sent, whatever is said of it now."""
        self._show(kept_shown(self._page.session, self._page.kit, letter_id))

    def forget_old(self, standing: Mapping[Key, Standing], about: int) -> None:
        """What was printed and is not what they wait for any more is printed again.

        `standing` is everybody who waits, and who else took part in the request `about`; 0 is
        all requests. Whoever died since is said: their letter lies in the pile.
        """
        for key in [one for one in self.printed if about in {0, one[0]}]:
            one = standing.get(key)
            new = {str(answer.id) for answer in one.owed.answers} if one and one.owed else set()
            if new != set(self.printed[key].answers):
                del self.printed[key]
                self._say_died(key[1])

    def _say_died(self, person_id: int) -> None:
        page = self._page
        person = people.get(page.session.workspace, person_id)
        if person.status is Status.DIED:
            words = page.kit.words
            said = words.text("{name} has died. Take their letter out.", name=person.listed)
            page.notice.show_text(said, Mark.WARN)

    def let_go(self, key: Key) -> None:
        """The letter goes although something is missing, or waits for it after all."""
        self.as_it_is ^= {key}

    def _run(self, request_id: int, person_id: int | None) -> Run | None:
        """Every letter is looked at for names, which takes a while for many."""
        session, words = self._page.session, self._page.kit.words
        free = {person_id for each, person_id in self.as_it_is if each == request_id}
        return shown_while(
            self._page,
            words,
            words.text("Getting the papers ready"),
            lambda go_on: runs.run(
                session.workspace,
                request_id,
                session.today(),
                person_id=person_id,
                as_it_is=free,
                go_on=go_on,
            ),
        )

    def _as_now(self, request_id: int) -> list[Letter]:
        """Every letter that can go, as it would be printed now."""
        session, words = self._page.session, self._page.kit.words
        run = self._run(request_id, None)
        rows = run.plan.of(CopyState.READY) if run is not None else []

        def work(go_on: GoOn) -> list[Letter]:
            found = []
            for done, row in enumerate(rows):
                if not go_on(done, len(rows)):
                    return []
                found.append(
                    sending.letter(
                        session.workspace,
                        request_id,
                        row.person.id or 0,
                        session.today(),
                        ours=words.language,
                        as_it_is=row.copy.as_it_is,
                    )
                )
            return found

        title = words.text("Getting the papers ready")
        return shown_while(self._page, words, title, work)

    def _take_made(self, request_id: int, letters: Sequence[Letter]) -> None:
        self.printed |= {(request_id, one.person_id): one for one in letters}
        self._page.show_again()

    def _delivered(self, text: str) -> None:
        self._page.notice.show_text(text, Mark.GOOD)

    def _say_sent(self) -> None:
        self._page.say_saved()

    def _show(self, shown: Shown) -> None:
        page = self._page
        page.attempt(lambda: show_papers(page.session, page.kit, shown, page, self.asking))
