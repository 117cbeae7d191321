"""Which paper, and for whom: a list of people, or blank copies for nobody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import Meeting
from desktop.domain.paper_kinds import OF_A_MEETING, PAPER_NAMES, Paper
from desktop.domain.person import READING_NAMES, TOLD, Reading
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.letters.what import ABOUT_A_MEETING, NOT_BLANK, offered
from desktop.services.letters.who import active, expected
from desktop.services.meetings import meetings
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.languages.names import language_choices
from desktop.ui.letters.people_part import PeoplePart
from desktop.ui.session import Session
from desktop.ui.when import day_reader

MEETINGS_OFFERED = 30
"""The newest ones; who wants an older one opens it under Meetings."""


class For(StrEnum):
    """For whom a paper is."""

    ACTIVE = "active"
    EXPECTED = "expected"
    CHOSEN = "chosen"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody chose; `language` and `reading` are of blank copies only."""

    paper: Paper
    person_ids: tuple[int, ...] = ()
    meeting_id: int | None = None
    send_by: date | None = None
    post: bool = False
    blank: bool = False
    language: str = ""
    reading: str = ""


class ChooseDialog(FormDialog):
    """Keys: Ctrl+Enter makes the list. What does not matter for a choice is not shown."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        do: Callable[[Asked], object],
        parent: QWidget | None = None,
        *,
        person_id: int | None = None,
        meeting_id: int | None = None,
    ) -> None:
        """`person_id` or `meeting_id` are chosen from the start, when somebody came from there."""
        words = kit.words
        title = words.text("Print or send a paper")
        super().__init__(kit, title, do=words.text("Make the list"), parent=parent)
        self._session, self._do = session, do
        papers = [(one, words.text(PAPER_NAMES[one])) for one in offered(session.offices)]
        self.paper = self.form.add_choice("paper", words.text("&Paper"), papers)
        self._meetings = meetings.every(session.workspace, limit=MEETINGS_OFFERED)
        begin = For.CHOSEN if person_id else For.EXPECTED if meeting_id else For.ACTIVE
        # Translators: for whom a paper is; the choices are "everybody who is active" and so on.
        self.whom = self.form.add_choice("for", words.text("F&or"), self._whom(), begin)
        self._add_meeting(meeting_id)
        self._add_blank()
        self._add_how()
        self.people = PeoplePart(kit, session.workspace, self.form)
        if person_id is not None:
            self.people.choose(person_id)
        self.paper.currentIndexChanged.connect(self._fit)
        self.whom.currentIndexChanged.connect(self._fit)
        self._fit()

    def check(self) -> None:
        whom = self.whom.value()
        blank = whom is For.NOBODY
        if blank and self.paper.value() in NOT_BLANK:
            raise UserError(N_("This paper needs somebody's name. Choose for whom."), field="for")
        asked = Asked(
            paper=self.paper.value(),
            person_ids=() if blank else tuple(self._person_ids(whom)),
            meeting_id=self._meeting_id(whom),
            send_by=None if blank else self.send_by.value_if_any(),
            post=self.post.value(),
            blank=blank,
            language=self.language.value() if blank else "",
            reading=self.reading.value() if blank else "",
        )
        self._do(asked)

    def _whom(self) -> list[tuple[For, str]]:
        words = self.kit.words
        whom = [(For.ACTIVE, words.text("everybody who is active"))]
        if self._meetings:
            whom.append((For.EXPECTED, words.text("everybody expected at a meeting")))
        whom.append((For.CHOSEN, words.text("people I choose")))
        return [*whom, (For.NOBODY, words.text("nobody: blank copies"))]

    def _add_meeting(self, meeting_id: int | None) -> None:
        words = self.kit.words
        today = self._session.today()
        coming = [one for one in reversed(self._meetings) if one.day >= today]
        first = meeting_id or (coming[0].id if coming else None)
        choices: list[tuple[int | None, str]] = [
            *((one.id, self._said(one)) for one in self._meetings),
            (None, words.text("no meeting")),
        ]
        self.meeting = self.form.add_choice("meeting", words.text("&Meeting"), choices, first)

    def _said(self, meeting: Meeting) -> str:
        day = self.kit.words.date(meeting.day, "full")
        return self.kit.words.text("{meeting}, {day}", meeting=meeting.title, day=day)

    def _add_blank(self) -> None:
        words, workspace = self.kit.words, self._session.workspace
        own = workspace.settings.language
        self.language = self.form.add_choice(
            "language", words.text("&Language"), language_choices(words, workspace), own
        )
        formats = [(r.value, words.text(READING_NAMES[r])) for r in Reading if r not in TOLD]
        self.reading = self.form.add_choice("reading", words.text("Fo&rmat"), formats)

    def _add_how(self) -> None:
        words = self.kit.words
        self.post = self.form.add_tick("post", words.text("By pos&t, where we have the address"))
        self.send_by = self.form.add_date(
            "send_by",
            words.text("&Send by"),
            read=day_reader(self._session.today, Sense.TO_COME),
            hint=words.text("May stay empty."),
        )

    def _fit(self) -> None:
        whom = self.whom.value()
        blank = whom is For.NOBODY
        self.form.rows["meeting"].setVisible(self._asks_meeting(whom))
        self.people.offer(whom is For.CHOSEN)
        for key in ("language", "reading"):
            self.form.rows[key].setVisible(blank)
        self.form.rows["send_by"].setVisible(not blank)
        self.post.setVisible(not blank)
        words = self.kit.words
        self.do.setText(words.text("Show it") if blank else words.text("Make the list"))
        if self.isVisible():
            self._take_room()

    def _meeting_id(self, whom: For) -> int | None:
        return self.meeting.value() if self._asks_meeting(whom) else None

    def _asks_meeting(self, whom: For) -> bool:
        paper = self.paper.value()
        about = paper in ABOUT_A_MEETING and (whom is not For.NOBODY or paper in OF_A_MEETING)
        return whom is For.EXPECTED or (about and bool(self._meetings))

    def _person_ids(self, whom: For) -> list[int]:
        workspace = self._session.workspace
        if whom is For.CHOSEN:
            return list(self.people.chosen)
        if whom is For.ACTIVE:
            return active(workspace)
        meeting_id = self.meeting.value()
        if meeting_id is None:
            raise UserError(N_("Choose the meeting."), field="meeting")
        return expected(workspace, meeting_id)
