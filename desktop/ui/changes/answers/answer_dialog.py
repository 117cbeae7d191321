"""The answer to a theme: given, put right while nobody was told it, or a new one in its place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from desktop.domain.answer import ANSWER_NAMES, Answer, AnswerKind
from desktop.domain.body import POWER_NAMES, Power
from desktop.domain.capitals import begun
from desktop.domain.theme_answer import ThemeAnswer
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.changes import decisions
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import blocks
from desktop.services.changes.said import themes
from desktop.ui.changes.answers.days_in_order import InOrder, before_asking
from desktop.ui.fields import Choice, TextBox
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader

RECENT = timedelta(days=365)
"""Our own decisions of so many days can be the answer."""
NO_DECISION = 0


class AnswerDialog(FormDialog):
    """What is asked follows the answer: a no needs a reason, half a yes what cannot be.

    Nothing is refused for being empty: what is missing stands on the page, and stops letters.
    """

    def __init__(self, page: RoomPage, one: ThemeAnswer, *, new: bool) -> None:
        words = page.kit.words
        title = words.text("A new answer") if new and one.answer else words.text("The answer")
        super().__init__(page.kit, title, parent=page)
        self._page, self._one, self._new = page, one, new
        views = themes.get(page.session.workspace, one.id).views
        self._first_said = min((view.day for view in views), default=None)
        self._answer = self._begun()
        self.about = Lines(page.kit, words.text("What people ask for"))
        self.about.show_lines(one.theme.title, one.theme.recommended)
        self.form.add_widget(self.about)
        kinds: list[tuple[AnswerKind | None, str]] = []
        if one.answer is None:  # nothing is a yes only because nobody looked
            kinds.append((None, words.text("not said yet")))
        kinds += [(kind, begun(words.text(ANSWER_NAMES[kind]))) for kind in AnswerKind]
        self.kind = self.form.add_choice("kind", words.text("The &answer"), kinds)
        if one.answer is not None:
            self.kind.show_value(self._answer.kind)
        self.boxes: dict[str, TextBox] = {}
        if new and one.answer is not None:
            self._add_what_was_wrong(words)
        self._add_who(words)
        self._add_decided(words)
        self._add_reasons(words)
        self._add_rest(words)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self._follow_kind()

    def _begun(self) -> Answer:
        """What it begins with: itself, the one it replaces, or what the request says."""
        session, before = self._page.session, self._one.answer
        if before is None:
            act, theme_id = session.act(), self._one.id
            return answers.as_begun(session.workspace, theme_id, AnswerKind.YES, act)
        if not self._new:
            return before
        return replace(before, day=session.today(), mistake="", replaces_id=before.id)

    def _add_what_was_wrong(self, words: Words) -> None:
        """A new answer may say what the one before got wrong, and what goes on from it."""
        hint = words.text("Leave it empty if nothing was wrong.")
        self._box("mistake", words.text("What did we get wro&ng?"), hint=hint)
        self.ticks = {
            full.id: self.form.add_tick(
                f"change-{full.id}",
                words.text("This goes on: {what}", what=full.change.wording.replace("&", "&&")),
                on=True,
            )
            for full in self._one.changes
        }

    def _add_who(self, words: Words) -> None:
        answer, today = self._answer, self._page.session.today
        label = words.text("&Who answered?")
        self.answered_by = self.form.add_text("answered_by", label, answer.answered_by)
        read = day_reader(today, Sense.HAPPENED, missing=WHICH_DAY)
        label = words.text("On which &day?")
        self.day = self.form.add_date("day", label, answer.day, read=read)
        ours = _our_decisions(self._page, answer.decision_id)
        self.decision: Choice[int] = self.form.add_choice(
            "decision_id", words.text("Is it a deci&sion of ours?"), ours
        )
        self.decision.show_value(answer.decision_id or NO_DECISION)
        self.form.rows["decision_id"].setVisible(len(ours) > 1)
        self.decision.currentIndexChanged.connect(self._follow_decision)
        self.order = InOrder(self._page.kit, self.form.rows["day"], self.day, self._too_early)
        self._show_decided_on()

    def _add_decided(self, words: Words) -> None:
        self._box("decided", words.text("What was de&cided?"))
        self.boxes["decided"].textChanged.connect(self._follow_words)
        label = words.text("Wh&o decided it?")
        self.decided_by = self.form.add_text("decided_by", label, self._answer.decided_by)
        powers: list[tuple[Power | None, str]] = [(None, words.text("not said yet"))]
        powers += [(one, words.text(POWER_NAMES[one])) for one in Power]
        label = words.text("What could &members do?")
        self.power = self.form.add_choice("power", label, powers)
        self.power.show_value(self._answer.power)

    def _add_reasons(self, words: Words) -> None:
        self._box("reasons", words.text("Wh&y?"))
        found = blocks.reasons(self._page.session.workspace)
        often: list[tuple[str, str]] = [("", words.text("choose one, if one fits"))]
        often += [(one, one) for one in found]
        self.often = self.form.add_choice("often", words.text("A reason we o&ften give"), often)
        self.form.rows["often"].setVisible(bool(found))
        self.often.activated.connect(lambda _at: self._take_reason())
        self._box("could_not", words.text("What cannot &be, and why?"))
        self._box("difference", words.text("Why is it not as &recommended?"))

    def _add_rest(self, words: Words) -> None:
        hint = words.text("May stay empty.")
        self._box("next_step", words.text("What happens ne&xt?"), hint=hint)
        read = day_reader(self._page.session.today, Sense.TO_COME)
        label = words.text("When do we &look again?")
        self.check_on = self.form.add_date("check_on", label, self._answer.check_on, read=read)
        self._box("options", words.text("What else co&uld be chosen?"), hint=hint)
        self._box("fixed_points", words.text("What could nobody c&hange?"), hint=hint)
        self._box("disagreement", words.text("Who did not a&gree, and why?"), hint=hint)

    def _box(self, key: str, label: str, hint: str = "") -> None:
        value = getattr(self._answer, key)
        self.boxes[key] = self.form.add_box(key, label, value, lines=2, hint=hint)

    def _too_early(self, day: date) -> str:
        """Where it is dated before it was sent on, or before anybody spoke of it."""
        return before_asking(self._page.kit.words, day, self._one.theme, self._first_said)

    def _show_decided_on(self) -> None:
        """The map shows the day of our own decision, which may be older than the question."""
        chosen = self.decision.value()
        day = decisions.get(self._page.session.workspace, chosen).day if chosen else None
        self.form.rows["decision_id"].show_hint(self._too_early(day) if day else "")

    def _follow_kind(self) -> None:
        """Ask only what this answer needs; nothing that was typed is ever hidden."""
        kind, ours = self.kind.value(), self.decision.value() != NO_DECISION
        yes = kind is AnswerKind.YES
        self._fill_in(yes=yes and not ours)
        wanted = {
            "decided": not ours,
            "reasons": kind is not AnswerKind.NO and not ours,
            "could_not": kind in {AnswerKind.PARTLY, AnswerKind.NO},
            "difference": yes and self._differs() and not ours,
        }
        for key, is_wanted in wanted.items():
            self.form.rows[key].setVisible(is_wanted or bool(self.boxes[key].value()))

    def _follow_words(self) -> None:
        """Other words than people asked for: why is asked, as soon as they are typed."""
        if "difference" in self.boxes:
            asked = self.kind.value() is AnswerKind.YES and self._differs()
            shown = asked or bool(self.boxes["difference"].value())
            self.form.rows["difference"].setVisible(shown)

    def _differs(self) -> bool:
        decided, asked = self.boxes["decided"].value(), self._one.theme.recommended
        return bool(decided) and decisions.is_not_as_recommended(decided, asked)

    def _fill_in(self, *, yes: bool) -> None:
        """A yes is what people asked for, until something else is typed."""
        as_asked, decided = self._one.theme.recommended, self.boxes["decided"]
        if yes and not decided.value():
            decided.setPlainText(as_asked)
        elif not yes and self._one.answer is None and decided.value() == as_asked:
            decided.setPlainText("")

    def _follow_decision(self) -> None:
        """Our own decision says itself who made it: what the request said goes."""
        ours = self.decision.value() != NO_DECISION
        if ours and self.decided_by.value() == self._answer.decided_by:
            self.decided_by.clear()
            self.power.show_value(None)
        self._show_decided_on()
        self._follow_kind()

    def _take_reason(self) -> None:
        """Put a reason into the box that is asked; what is there already stays before it."""
        reason = self.often.value()
        said_no = self.kind.value() in {AnswerKind.PARTLY, AnswerKind.NO}
        key = "could_not" if said_no else "reasons"
        there = self.boxes[key].value()
        if reason and reason not in there:
            self.boxes[key].setPlainText(f"{there}\n{reason}".strip())

    def check(self) -> None:
        session = self._page.session
        workspace, act, kind = session.workspace, session.act(), self.kind.value()
        if kind is None:
            raise UserError(N_("Say yes, partly or no."), field="kind")
        texts: dict[str, Any] = {key: box.value() for key, box in self.boxes.items()}
        answer = replace(
            self._answer,
            kind=kind,
            day=self.day.value(),
            answered_by=self.answered_by.value(),
            decision_id=self.decision.value() or None,
            decided_by=self.decided_by.value(),
            power=self.power.value(),
            check_on=self.check_on.value_if_any(),
            **texts,
        )
        if self._one.answer is None:
            answers.give(workspace, act, answer=answer)
        elif self._new:
            goes_on = [change_id for change_id, tick in self.ticks.items() if tick.value()]
            answers.replace(workspace, act, answer=answer, goes_on=goes_on)
        else:
            answers.change(workspace, act, answer=answer)
        self._page.say_saved()


def _our_decisions(page: RoomPage, known: int | None) -> Sequence[tuple[int, str]]:
    """What our meetings decided of late, the newest first; `known` is in any case among them."""
    words, session = page.kit.words, page.session
    found = decisions.to_answer_with(session.workspace, session.today() - RECENT, known)
    named = [
        (one.id or NO_DECISION, words.listed([words.date(one.day), one.wording])) for one in found
    ]
    return [(NO_DECISION, words.text("no")), *named]
