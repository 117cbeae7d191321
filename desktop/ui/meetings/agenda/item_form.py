"""Proposing an idea in one field, and writing down everything that is said of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import HOW_NAMES, OUTCOME_NAMES, How, Item, Outcome
from desktop.domain.capitals import begun
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.typed_day import Sense
from desktop.services.workspace import Workspace
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.meetings.agenda.agenda_words import meeting_choices, read_minutes
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.when import WHICH_DAY, day_reader

SaveItem = Callable[[Item], object]


class ProposeDialog(FormDialog):
    """What it is about, whose idea it is, how they told us, and perhaps for which meeting."""

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        save: SaveItem,
        *,
        meetings: Sequence[Meeting],
        today: Callable[[], date],
        meeting_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            kit, words.text("An idea for a meeting"), do=words.text("Keep it"), parent=parent
        )
        self._save = save
        self.title = self.form.add_text("title", words.text("What is it &about?"))
        self.proposer = add_person(
            self.form,
            "proposed_by",
            words.text("&Whose idea is it?"),
            PersonField(kit, workspace),
            hint=words.text("Leave it empty where the group itself brings it."),
        )
        hows = [(how, begun(words.text(HOW_NAMES[how]))) for how in How]
        self.how = self.form.add_choice("how", words.text("&How did they tell us?"), hows)
        self.how.show_value(How.PERSON)
        read = day_reader(today, Sense.HAPPENED, missing=WHICH_DAY)
        self.day = self.form.add_date(
            "proposed_on", words.text("Wh&en did they say it?"), today(), read=read
        )
        choices = meeting_choices(words, meetings, words.text("any meeting"))
        self.meeting = self.form.add_choice(
            "meeting_id", words.text("For which &meeting?"), choices, meeting_id
        )

    def check(self) -> None:
        self._save(
            Item(
                title=self.title.value(),
                proposed_by=person_id(self.proposer.value()),
                how=self.how.value(),
                proposed_on=self.day.value(),
                meeting_id=self.meeting.value(),
            )
        )


class ItemForm(FormDialog):
    """Everything that is said of an item before the meeting."""

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        item: Item,
        people: tuple[Person | None, Person | None],
        save: SaveItem,
        parent: QWidget | None = None,
    ) -> None:
        """`people` are who proposed it and who leads it."""
        words = kit.words
        super().__init__(kit, words.text("What is said of it"), parent=parent)
        self._item, self._save = item, save
        proposer, lead = people
        self.title = self.form.add_text("title", words.text("What is it &about?"), item.title)
        self.proposer = add_person(
            self.form,
            "proposed_by",
            words.text("&Whose idea is it?"),
            PersonField(kit, workspace, proposer),
            hint=words.text("Leave it empty where the group itself brings it."),
        )
        outcomes = [(one, begun(words.text(OUTCOME_NAMES[one]))) for one in Outcome]
        self.outcome = self.form.add_choice(
            "outcome", words.text("What &for?"), outcomes, item.outcome
        )
        self.minutes = self.form.add_amount(
            "minutes", words.text("How many &minutes?"), item.minutes, read=read_minutes
        )
        self.lead = add_person(
            self.form, "lead_id", words.text("Who &leads?"), PersonField(kit, workspace, lead)
        )
        self._add_boxes(item)
        self.private = self.form.add_tick(
            "confidential", words.text("&Private: printed apart"), on=item.confidential
        )

    def _add_boxes(self, item: Item) -> None:
        words, add = self.kit.words, self.form.add_box
        short = words.text("A few short sentences: what it is, and why now.")
        self.briefing = add("briefing", words.text("In &short"), item.briefing, lines=3, hint=short)
        self.options = add(
            "options",
            words.text("What can be &chosen"),
            item.options,
            lines=3,
            hint=words.text("One a line, with what it would mean."),
        )
        can, cannot = words.text("What people can chan&ge"), words.text("What they ca&nnot change")
        self.can_change = add("can_change", can, item.can_change, lines=2)
        self.cannot_change = add("cannot_change", cannot, item.cannot_change, lines=2)
        why = words.text("Wh&y it cannot be changed")
        self.why_fixed = add("why_fixed", why, item.why_fixed, lines=2)
        self.recommended = add(
            "recommended", words.text("What is &recommended"), item.recommended, lines=2
        )

    def check(self) -> None:
        self._save(
            replace(
                self._item,
                title=self.title.value(),
                proposed_by=person_id(self.proposer.value()),
                outcome=self.outcome.value(),
                minutes=self.minutes.value_if_any(),
                lead_id=person_id(self.lead.value()),
                briefing=self.briefing.value(),
                options=self.options.value(),
                can_change=self.can_change.value(),
                cannot_change=self.cannot_change.value(),
                why_fixed=self.why_fixed.value(),
                recommended=self.recommended.value(),
                confidential=self.private.value(),
            )
        )
