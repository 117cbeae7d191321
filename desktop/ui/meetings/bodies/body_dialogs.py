"""A group or committee: what it is for and may do, and its terms of reference."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain import record_sources
from desktop.domain.body import LEVEL_NAMES, POWER_NAMES, Body, Level, Power, TermsOfReference
from desktop.domain.quorum import QUORUM_RULE_NAMES, QuorumRule, rule_of, with_rule
from desktop.domain.text_kinds import TEXT_KIND_NAMES
from desktop.domain.typed_day import Sense
from desktop.ui.fields import TextBox
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import turn
from desktop.ui.lines import Lines
from desktop.ui.meetings.bodies.body_words import terms_lines
from desktop.ui.room_page import RoomPage
from desktop.ui.when import day_reader
from desktop.ui.widgets import Heading

TERMS = (
    *("in_scope", "out_of_scope", "who", "how_chosen"),
    *("how_often", "money", "support", "confidentiality"),
)
"""The columns of terms of reference, in the order in which `record_sources` names them."""


class BodyDialog(FormDialog):
    """Its name is enough; everything else has an answer that can be changed."""

    def __init__(self, page: RoomPage, body: Body | None, save: Callable[[Body], object]) -> None:
        words = page.kit.words
        title = words.text("Change") if body else words.text("Add a group or committee")
        super().__init__(page.kit, title, parent=page)
        self._body, self._save = body, save
        form = self.form
        self.name = form.add_text(
            "name",
            words.text("What it is &called"),
            body.name if body else "",
            hint=words.text("Such as committee, or the name of your group."),
        )
        self.purpose = form.add_box(
            "purpose", words.text("What it is &for"), body.purpose if body else "", lines=3
        )
        turn(self.purpose, page.session.settings.language)
        self.power = form.add_choice(
            "power",
            words.text("What it &may do"),
            [(power, words.text(name)) for power, name in POWER_NAMES.items()],
            body.power if body else Power.DECIDE,
        )
        self.level = form.add_choice(
            "level",
            words.text("&Where it is at work"),
            [(level, words.text(name)) for level, name in LEVEL_NAMES.items()],
            body.level if body else Level.SERVICE,
        )
        self._add_quorum(body)

    def _add_quorum(self, body: Body | None) -> None:
        words = self.kit.words
        now = rule_of(body) if body else QuorumRule.THIRD
        other = now is QuorumRule.OTHER
        rules = [rule for rule in QuorumRule if other or rule is not QuorumRule.OTHER]
        self.rule = self.form.add_choice(
            "rule",
            words.text("How many members are &enough to decide (quorum)"),
            [(rule, words.text(QUORUM_RULE_NAMES[rule])) for rule in rules],
            now,
        )
        number = str(body.quorum_plus) if body and now is QuorumRule.NUMBER else ""
        self.number = self.form.add_text("quorum_plus", words.text("How ma&ny"), number)
        self.rule.currentIndexChanged.connect(self._show_number)
        self._show_number()

    def _show_number(self) -> None:
        asked = self.rule.value() is QuorumRule.NUMBER
        self.form.rows["quorum_plus"].setVisible(asked)

    def check(self) -> None:
        said = {
            "name": self.name.value(),
            "purpose": self.purpose.value(),
            "power": self.power.value(),
            "level": self.level.value(),
        }
        body = replace(self._body, **said) if self._body else Body(**said)  # type: ignore[arg-type]
        self._save(with_rule(body, self.rule.value(), self.number.value()))


class TermsDialog(FormDialog):
    """Everything may be left empty but one of them. What it said before stays to be read."""

    def __init__(
        self,
        page: RoomPage,
        body_id: int,
        now: TermsOfReference | None,
        save: Callable[[TermsOfReference], object],
    ) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page.kit, words.text("How it works"), parent=page)
        self._save = save
        self._now = now or TermsOfReference(body_id=body_id, version=0)
        self.boxes: dict[str, TextBox] = {}
        for key, source in zip(TERMS, record_sources.of_terms(self._now), strict=True):
            label = words.text(TEXT_KIND_NAMES[source.kind])
            self.boxes[key] = self.form.add_box(key, label, source.wording, lines=2)
            turn(self.boxes[key], session.settings.language)
        self.agreed = self.form.add_date(
            "agreed_on",
            words.text("&Agreed on"),
            self._now.agreed_on,
            read=day_reader(session.today, Sense.HAPPENED),
            hint=words.text("Leave it empty for not yet."),
        )
        self.review = self.form.add_date(
            "review_on",
            words.text("&Look at them again on"),
            self._now.review_on,
            read=day_reader(session.today, Sense.TO_COME),
            hint=words.text("Today asks you then. Once a year is usual."),
        )

    def check(self) -> None:
        said = {key: box.value() for key, box in self.boxes.items()}
        days = {
            "agreed_on": self.agreed.value_if_any(),
            "review_on": self.review.value_if_any(),
        }
        self._save(replace(self._now, **said, **days))  # type: ignore[arg-type]


class OldTermsDialog(FormDialog):
    """What a version said that is no longer the newest: to be read, not changed."""

    def __init__(self, page: RoomPage, name: str, terms: TermsOfReference) -> None:
        words = page.kit.words
        super().__init__(page.kit, name, do=words.text("Close"), parent=page)
        self.cancel.hide()
        title = words.text("Version {number}", number=terms.version)
        self.lines = Lines(page.kit, title)
        self.lines.show_lines(*terms_lines(words, terms))
        self.form.add_widget(Heading(title))
        self.form.add_widget(self.lines)
        self.do.setFocus()
