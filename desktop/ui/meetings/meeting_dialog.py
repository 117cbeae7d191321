"""Planning a meeting: what, when, where. It begins as the last one was; all else may wait."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import Meeting, MeetingKind
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings import clashes, meetings, series
from desktop.services.meetings.ready import venues
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.meetings.guests import invited_to
from desktop.ui.meetings.more_fields import MoreFields
from desktop.ui.meetings.moving_dialogs import names_of
from desktop.ui.meetings.place_fields import PlaceFields
from desktop.ui.meetings.series_fields import SeriesFields
from desktop.ui.meetings.when_fields import WhenFields
from desktop.ui.session import Session


def last_main(session: Session) -> Meeting | None:
    """The meeting a new one begins like: the last that was not called off and prepares none."""
    return next(
        (
            one
            for one in meetings.every(session.workspace)
            if one.called_off_on is None and one.kind is MeetingKind.MAIN
        ),
        None,
    )


class MeetingDialog(FormDialog):
    """`meeting` is changed, or copied when `new`; a copy leaves out the day."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        meeting: Meeting | None,
        *,
        new: bool,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        title = words.text("Plan a meeting") if new else words.text("Change the meeting")
        do = words.text("Add the meeting") if new else ""
        super().__init__(kit, title, do=do, parent=parent)
        self.session = session
        self.meeting = meeting
        self.title = self.form.add_text(
            "title", words.text("What is it &called?"), meeting.title if meeting else ""
        )
        self.when = WhenFields(self.form, session, kit, meeting, new=new)
        self.day, self.starts, self.ends = self.when.day, self.when.starts, self.when.ends
        known = venues.every(session.workspace)
        there = meeting.venue_id if meeting is not None and not new else None
        if there is not None and there not in {one.id for one in known}:
            known.append(venues.get(session.workspace, there))  # where it was held
        self.where = PlaceFields(self.form, kit, meeting, known)
        self.place = self.where.text

    def made(self, more: MoreFields) -> Meeting:
        """The meeting as it is typed. Raises UserError, at the field that cannot be."""
        made = Meeting(
            title=self.title.value(),
            day=self.day.value(),
            starts=self.starts.value(),
            ends=self.ends.value(),
            place=self.where.value(),
            venue_id=self.where.venue_id(),
        )
        self.when.check_day()
        return more.completed(made)


class PlanDialog(MeetingDialog):
    """A new meeting, or several that come round; `then` gets the first of them."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        then: Callable[[Meeting], object],
        parent: QWidget | None = None,
    ) -> None:
        last = last_main(session)
        super().__init__(session, kit, last, new=True, parent=parent)
        self._then = then
        self._asked: Meeting | None = None
        self._last_time = invited_to(session, last) if last is not None else []
        self.again = None
        if self._last_time:
            text = kit.words.plural(
                "&Invite the {count} person of last time",
                "&Invite the {count} people of last time",
                len(self._last_time),
            )
            self.again = self.form.add_tick("again", text, on=True)
        self.more = MoreFields(self.form, session, kit, last, new=True)
        self.series = SeriesFields(self.form, session, kit, self.day)
        self.when.ask_for(self._last_time)

    def check(self) -> None:
        made, invite = self.made(self.more), self._invite()
        days = self.series.days(made.day)
        self._ask_about_clashes(made, invite)
        session = self.session
        rhythm = self.series.rhythm.value()
        if rhythm is None:
            first = meetings.add(session.workspace, session.act(), meeting=made, invite=invite)
        else:
            first = series.add(
                session.workspace,
                session.act(),
                meeting=made,
                rhythm=rhythm,
                days=days,
                invite=invite,
            )[0]
        self._then(first)

    def _invite(self) -> Sequence[int]:
        return self._last_time if self.again is not None and self.again.value() else []

    def _ask_about_clashes(self, made: Meeting, invite: Sequence[int]) -> None:
        """Two meetings at once for somebody are said once; whoever goes on means it."""
        found = clashes.of_people(self.session.workspace, made, invite)
        if found and made != self._asked:
            self._asked = made
            raise UserError(
                N_("At the same time as “{title}”: {names}. If that is right, go on."),
                field="starts",
                title=found[0].meeting.title,
                names=names_of(self.kit.words, found[0].people),
            )
