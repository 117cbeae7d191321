"""What becomes of an idea: put off or not taken up with a reason; and telling it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import HOW_NAMES, How
from desktop.domain.capitals import begun
from desktop.domain.idea import Idea
from desktop.domain.meeting import Meeting
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.meetings.agenda.agenda_words import meeting_choices
from desktop.ui.widgets import Text


class PutOffDialog(FormDialog):
    """Until when, and why: the proposer is told this."""

    def __init__(
        self,
        kit: Kit,
        idea: Idea,
        meetings: Sequence[Meeting],
        save: Callable[[str, int | None], object],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        do = words.text("Put it off")
        super().__init__(kit, do, do=do, parent=parent)
        self._save = save
        self.form.add_widget(Text(idea.item.title))
        if idea.put_off:
            self.form.add_widget(Text(_warning(kit, idea.put_off), tone="bad"))
        self.reason = self.form.add_box(
            "reason", words.text("&Why"), lines=3, hint=_who_is_told(kit, idea)
        )
        self.meeting = self.form.add_choice(
            "meeting_id",
            words.text("Until which &meeting?"),
            meeting_choices(words, meetings, words.text("the next one")),
        )
        self.do.setAccessibleDescription(_warning(kit, idea.put_off) if idea.put_off else "")

    def check(self) -> None:
        self._save(self.reason.value(), self.meeting.value())


class RefuseDialog(FormDialog):
    """Why: the proposer is told this."""

    def __init__(
        self,
        kit: Kit,
        idea: Idea,
        save: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        do = words.text("Do not take it up")
        super().__init__(kit, do, do=do, parent=parent)
        self._save = save
        self.form.add_widget(Text(idea.item.title))
        self.reason = self.form.add_box(
            "reason", words.text("&Why"), lines=3, hint=_who_is_told(kit, idea)
        )

    def check(self) -> None:
        self._save(self.reason.value())


class ToldDialog(FormDialog):
    """The answer to be told, and how it was told."""

    def __init__(
        self, kit: Kit, idea: Idea, save: Callable[[How], object], parent: QWidget | None = None
    ) -> None:
        words = kit.words
        name = idea.proposer.called if idea.proposer is not None else ""
        title = words.text("Tell {name}", name=name)
        super().__init__(kit, title, do=words.text("They were told"), parent=parent)
        self._save = save
        self.form.add_widget(Text(idea.item.title))
        self.form.add_widget(Text(idea.item.reason or words.text("It was dealt with.")))
        hows = [(how, begun(words.text(HOW_NAMES[how]))) for how in How]
        self.how = self.form.add_choice("how", words.text("&How were they told?"), hows, How.PHONE)

    def check(self) -> None:
        self._save(self.how.value())


def _who_is_told(kit: Kit, idea: Idea) -> str:
    if idea.proposer is None:
        return kit.words.text("It is kept with the idea.")
    return kit.words.text("{name} is told this.", name=idea.proposer.called)


def _warning(kit: Kit, count: int) -> str:
    return kit.words.plural(
        "It was put off once already. Can it be done at all?",
        "It was put off {count} times already. Can it be done at all?",
        count,
    )
