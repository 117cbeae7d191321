"""Letters to look at: as somebody would get it, as words to say, as it was sent."""

from desktop.domain.paper_kinds import PAPER_NAMES, Paper
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.hearing import kept_letters, runs
from desktop.services.changes.hearing.owed import Standing
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from desktop.ui.kit import Kit
from desktop.ui.papers.shown import Shown, paper_shown
from desktop.ui.session import Session


def letter_shown(session: Session, kit: Kit, one: Standing) -> Shown:
    """The letter as it would go out today; what stops it stands above."""
    stop = runs.stops(session.workspace, one)

    def gather(reader: Reader) -> list[Ready]:
        about = About(request_id=one.request.id, person_id=one.person.id)
        day = session.today()
        return papers.papers(session.workspace, Paper.ANSWER_LETTER, about, day=day, reader=reader)

    said = kit.words.say(stop.why) if stop.why.text else ""
    title = kit.words.text(PAPER_NAMES[Paper.ANSWER_LETTER])
    return Shown(title=title, gather=gather, said=said, to_look=True)


def words_shown(session: Session, kit: Kit, one: Standing) -> Shown:
    """The same as words that somebody says, by phone or in person."""
    about = About(request_id=one.request.id, person_id=one.person.id)
    return paper_shown(session, kit, Paper.WORDS_TO_SAY, about)


def kept_shown(session: Session, kit: Kit, letter_id: int) -> Shown:
    """A letter as it was sent, and beside it as whoever sent it read it."""

    def gather(reader: Reader) -> list[Ready]:
        ours = bool(reader.language)
        found = kept_letters.ready(session.workspace, letter_id, ours=ours)
        if found is None:
            raise UserError(N_("What it said was erased with the person."))
        return [found]

    return Shown(title=kit.words.text(PAPER_NAMES[Paper.ANSWER_LETTER]), gather=gather)
