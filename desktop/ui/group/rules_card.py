"""Ground rules: how people treat each other here, changed by writing one rule a line."""

from collections.abc import Callable, Sequence
from datetime import date

from desktop.domain.own_text import RulesNow
from desktop.domain.paper_kinds import Paper
from desktop.domain.typed_day import Sense
from desktop.services.group import ground_rules
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import apart, turn
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage
from desktop.ui.when import day_reader
from desktop.ui.widgets import Card, Text

Save = Callable[[Sequence[str], date | None, date | None], object]


class RulesCard(Card):
    """The rules as sentences, when they were agreed, and three buttons."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Ground rules")
        super().__init__(title)
        self._page = page
        self.lines = Lines(page.kit, title)
        self.days = Text(tone="soft")
        self.change = Button(words.text("Change our ground rules"))
        self.change.clicked.connect(self._change)
        self.print = Button(words.text("Print the ground rules"))
        self.print.clicked.connect(lambda: self._print(Paper.GROUND_RULES))
        self.poster = Button(words.text("Print them for the wall"))
        self.poster.clicked.connect(lambda: self._print(Paper.GROUND_RULES_POSTER))
        self.add(self.lines)
        self.add(self.days)
        self.body.addLayout(flow(self.change, self.print, self.poster))

    def show_rules(self) -> None:
        words, workspace = self._page.kit.words, self._page.session.workspace
        self.lines.show_lines(*(apart(words, rule) for rule in ground_rules.lines(workspace)))
        said = self._days(ground_rules.current(workspace))
        self.days.setText(said)
        self.change.setAccessibleDescription(said)

    def _days(self, now: RulesNow) -> str:
        words = self._page.kit.words
        if not now.version:
            return words.text("These come with Hearback. Change what does not fit you.")
        said = []
        if now.agreed_on:
            said.append(words.text("Agreed on {day}.", day=now.agreed_on))
        else:
            said.append(words.text("Not agreed yet."))
        if now.review_on:
            said.append(words.text("To be looked at again on {day}.", day=now.review_on))
        return words.sentences(said)

    def _change(self) -> None:
        page, session = self._page, self._page.session

        def save(rules: Sequence[str], agreed_on: date | None, review_on: date | None) -> None:
            ground_rules.write(
                session.workspace,
                session.act(),
                rules=rules,
                agreed_on=agreed_on,
                review_on=review_on,
            )
            page.say_saved()

        if page.allowed(ground_rules.write):
            page.ask(RulesDialog(page, save))

    def _print(self, paper: Paper) -> None:
        page = self._page
        page.attempt(lambda: show_paper(page.session, page.kit, paper, About(), page))


class RulesDialog(FormDialog):
    """One rule a line, when they were agreed, and when to look at them again."""

    def __init__(self, page: RoomPage, save: Save) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page.kit, words.text("Ground rules"), parent=page)
        self._save = save
        now = ground_rules.current(session.workspace)
        rules = "\n".join(ground_rules.lines(session.workspace))
        self.rules = self.form.add_box(
            "rules",
            words.text("Our &rules"),
            rules,
            lines=10,
            hint=words.text("One rule a line. Translations of a rule you change need a new look."),
        )
        turn(self.rules, session.settings.language)
        self.agreed = self.form.add_date(
            "agreed_on",
            words.text("&Agreed on"),
            now.agreed_on,
            read=day_reader(session.today, Sense.HAPPENED),
            hint=words.text("Leave it empty for not yet."),
        )
        self.review = self.form.add_date(
            "review_on",
            words.text("&Look at them again on"),
            now.review_on,
            read=day_reader(session.today, Sense.TO_COME),
            hint=words.text("Today asks you then. Once a year is usual."),
        )

    def check(self) -> None:
        lines = self.rules.value().splitlines()
        self._save(lines, self.agreed.value_if_any(), self.review.value_if_any())
