"""A round of forms, what it asks, and the figures of the area to compare it with."""

import re
from decimal import Decimal

from desktop.domain.equality import EqualityRound
from desktop.domain.equality_questions import NOT_SAID, USUAL, Question, questions
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.reaching import equality
from desktop.ui.fields import ReadField
from desktop.ui.forms import FormDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.ticks import Tick
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Heading, Text

ALL = 1000
"""A whole, in thousandths."""


def read_share(text: str) -> int:
    """A share of 100 in thousandths: `14.5`, `14,5`, `14.5 %`. Raises UserError."""
    typed = re.fullmatch(r"(\d{1,3})(?:[.,](\d))?\s*%?", text.strip(), re.ASCII)
    found = int(typed[1]) * 10 + int(typed[2] or 0) if typed else ALL + 1
    if found > ALL:
        raise UserError(N_("Type a share of 100, such as 14.5."))
    return found


def typed_share(per_mille: int) -> str:
    """`14.5`, as it stands in a field."""
    return f"{Decimal(per_mille).scaleb(-1).normalize():f}"


class RoundDialog(FormDialog):
    """What it is called, its days, and a tick for each question."""

    def __init__(self, page: RoomPage, about: EqualityRound | None) -> None:
        words, session = page.kit.words, page.session
        title = words.text("Change a round of forms") if about else words.text("Begin a round")
        super().__init__(page.kit, title, parent=page)
        self._page, self._about = page, about
        form, today = self.form, session.today()
        self.title = form.add_text(
            "title",
            words.text("What this round is &called"),
            about.title if about else "",
            hint=words.text("Such as spring 2026, or what it is about."),
        )
        read = day_reader(session.today, Sense.TO_COME, missing=WHICH_DAY)
        self.first = form.add_date(
            "first_day", words.text("&From"), about.first_day if about else today, read=read
        )
        self.last = form.add_date(
            "last_day", words.text("&Until"), about.last_day if about else None, read=read
        )
        form.add_widget(Heading(words.text("What the form asks")))
        form.add_widget(Text(words.text("Ask as little as you need."), tone="soft"))
        asked = about.questions if about else USUAL
        self.nation = about.nation if about else session.settings.nation
        self.ticks: dict[str, Tick] = {
            one.code: form.add_tick(one.code, words.text(one.wording), on=one.code in asked)
            for one in questions(self.nation)
        }

    def check(self) -> None:
        session = self._page.session
        made = EqualityRound(
            id=self._about.id if self._about else None,
            title=self.title.value(),
            nation=self.nation,
            questions=tuple(code for code, tick in self.ticks.items() if tick.value()),
            first_day=self.first.value(),
            last_day=self.last.value(),
        )
        service = equality.change if self._about else equality.begin
        service(session.workspace, session.act(), about=made)
        self._page.say_saved()


class AreaDialog(FormDialog):
    """Of 100 people in the area, how many; what nobody knows stays empty."""

    def __init__(self, page: RoomPage, question: Question) -> None:
        words, workspace = page.kit.words, page.session.workspace
        super().__init__(page.kit, words.text("Figures of our area"), parent=page)
        self._page, self._question = page, question
        self.form.add_widget(Heading(words.text(question.wording)))
        self.form.add_widget(
            Text(words.text("Of 100 people, how many? Leave empty what you do not know."))
        )
        known = equality.area(workspace)
        self.source = self.form.add_text(
            "source",
            words.text("&Where the figures come from"),
            equality.sources(workspace).get(question.code, ""),
            hint=words.text("Such as Census 2021, and your council's name."),
        )
        self.shares: dict[str, ReadField[int]] = {}
        for choice in question.choices:
            if choice.code != NOT_SAID:
                figure = known.get((question.code, choice.code))
                field = ReadField(read_share, value=figure, write=typed_share, ems=6)
                name = choice.said(words)
                self.shares[choice.code] = self.form.add(choice.code, name, field)

    def check(self) -> None:
        session = self._page.session
        typed = {code: field.value_if_any() for code, field in self.shares.items()}
        equality.compare_with(
            session.workspace,
            session.act(),
            question=self._question.code,
            per_mille={code: share for code, share in typed.items() if share is not None},
            source=self.source.value(),
        )
        self._page.say_saved()
