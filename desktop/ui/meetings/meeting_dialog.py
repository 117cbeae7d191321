"""Planning a meeting or changing it: what, when, where. A new one begins as the last one was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import Meeting, read_time
from desktop.domain.typed_day import Sense
from desktop.ui.fields import TimeField
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.ticks import Tick
from desktop.ui.when import WHICH_DAY, day_reader

Save = Callable[[Meeting], object]


def typed_time(at: time | None) -> str:
    return at.strftime("%H:%M") if at else ""


class MeetingDialog(FormDialog):
    """`meeting` is changed, or copied when `new`; a copy leaves out the day."""

    def __init__(
        self,
        kit: Kit,
        meeting: Meeting | None,
        save: Save,
        *,
        today: Callable[[], date],
        new: bool,
        again: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`again` is how many people were invited last time and can be invited again."""
        words = kit.words
        title = words.text("Plan a meeting") if new else words.text("Change the meeting")
        do = words.text("Add the meeting") if new else ""
        super().__init__(kit, title, do=do, parent=parent)
        self._meeting = meeting
        self._new = new
        self._today = today
        self._save = save
        form = self.form
        self.title = form.add_text(
            "title", words.text("What is it &called?"), meeting.title if meeting else ""
        )
        self._add_when()
        self.place = form.add_text("place", words.text("&Where"), meeting.place if meeting else "")
        self.again = self._add_again(again) if again else None

    def _add_when(self) -> None:
        words, form, meeting = self.kit.words, self.form, self._meeting
        there = meeting.day if meeting and not self._new else None
        if there is not None:  # moved, and by days rather than by years
            read = day_reader(lambda: there, Sense.NEAREST, missing=WHICH_DAY)
        else:
            read = day_reader(self._today, Sense.TO_COME, missing=WHICH_DAY)
        hint = words.text("Such as 12/3/2026.")
        self.day = form.add_date("day", words.text("&Day"), there, read=read, hint=hint)
        self.starts = self._add_time(
            "starts", words.text("&Starts"), meeting.starts if meeting else None
        )
        self.ends = self._add_time("ends", words.text("&Ends"), meeting.ends if meeting else None)

    def _add_again(self, count: int) -> Tick:
        text = self.kit.words.plural(
            "&Invite the {count} person of last time",
            "&Invite the {count} people of last time",
            count,
        )
        return self.form.add_tick("again", text, on=True)

    def check(self) -> None:
        made = Meeting(
            title=self.title.value(),
            day=self.day.value(),
            starts=self.starts.value(),
            ends=self.ends.value(),
            place=self.place.value(),
        )
        if self._meeting is not None and not self._new:
            made = replace(made, id=self._meeting.id)
        self._save(made)

    def _add_time(self, key: str, label: str, value: time | None) -> TimeField[time | None]:
        return self.form.add_time(
            key,
            label,
            value,
            read=lambda text: read_time(text, field=key),
            write=typed_time,
            hint=self.kit.words.text("Such as 14:00. May stay empty."),
        )
