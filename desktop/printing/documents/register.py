"""The register for spreadsheets: requests, answers, changes; nothing says who anybody is.

What people said in their own words stands in none of it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.domain.answer import ANSWER_NAMES, Answer
from desktop.domain.body import POWER_NAMES
from desktop.domain.change import (
    CHANGE_LEVEL_NAMES,
    CHANGE_STATE_NAMES,
    CHECK_MONTHS,
    FELT_NAMES,
    Change,
    ChangeCheck,
)
from desktop.domain.change_map import ChangeMap, MapRow, people_counted, unless_few
from desktop.domain.request import (
    INVOLVEMENT_NAMES,
    PURPOSE_NAMES,
    REQUEST_STATE_NAMES,
    STAGE_NAMES,
    Request,
)
from desktop.domain.text_kinds import TEXT_KIND_NAMES, TextKind
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.language import Money, Words
from desktop.printing.csv_table import Cell, csv_table
from desktop.printing.documents.answered import may_be_told, who_does

R = TypeVar("R")
Columns = Sequence[tuple[str, Callable[[R], Cell]]]
"""What a table says of each row, under which headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """One request by the number we know it by, with its map. `told` is how many heard back.

    The map names nobody of us. `waits_again` is whether anybody waits although it is closed: how
    many would say, beside how many heard, how many others there are.
    """

    number: int
    map: ChangeMap
    told: int = 0
    waits_again: bool = False

    @property
    def request(self) -> Request:
        return self.map.request


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answered:
    """One answer to a theme, or none; `people` is None for a number nobody shall know."""

    number: int
    row: MapRow
    people: int | None
    answer: Answer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Changed:
    number: int
    row: MapRow
    seen: FullChange


def _cost(change: Change, currency: str) -> Cell:
    return Money(change.cost, currency) if change.cost is not None else None


def _decided(full: ThemeAnswer, answer: Answer | None) -> str:
    """What our own decision says, where the answer that holds says nothing itself."""
    if answer is full.answer and full.decided is not None:
        return full.decided.wording
    return answer.decided if answer is not None else ""


def _reasons(full: ThemeAnswer, answer: Answer | None) -> str:
    if answer is full.answer and full.reasons is not None:
        return full.reasons.wording
    return answer.reasons if answer is not None else ""


def _after(full: FullChange, months: int) -> ChangeCheck | None:
    return next((one for one in full.checks if one.months == months), None)


class Register:
    """Says every table in one language. `without_names` takes people's names out of a text.

    Counts of people below `small` are hidden. `currency` is the group's.
    """

    def __init__(
        self,
        words: Words,
        every: Sequence[Registered],
        *,
        small: int,
        currency: str,
        without_names: Callable[[str], str],
    ) -> None:
        self._words = words
        self._every = every
        self._small = small
        self._currency = currency
        self._clean = without_names

    def requests(self) -> bytes:
        """A row for each request: what it was for, what could change, how far it is."""
        return self._table([*self._asked(), *self._how_far()], self._every)

    def answers(self) -> bytes:
        """A row for each answer to a theme, and one for a theme without any."""
        rows = [
            _Answered(number=one.number, row=row, people=people, answer=answer)
            for one in self._every
            for row, people in zip(one.map.rows, one.map.shown(self._small).cells, strict=True)
            for answer in (*reversed(row.full.earlier), row.answer)
        ]
        return self._table([*self._of_theme(), *self._of_answer()], rows)

    def changes(self) -> bytes:
        """A row for each change; what changes for one person is not told in words."""
        rows = [
            _Changed(number=one.number, row=row, seen=seen)
            for one in self._every
            for row in one.map.rows
            for seen in row.changes
        ]
        return self._table(self._of_change(), rows)

    def _table(self, columns: Columns[R], rows: Iterable[R]) -> bytes:
        """Everything typed is said without names; our own words have none."""
        said = ([self._said(of(row)) for _, of in columns] for row in rows)
        return csv_table([heading for heading, _ in columns], said)

    def _said(self, cell: Cell) -> Cell:
        return self._clean(cell) if isinstance(cell, str) else cell

    def _kind(self, kind: TextKind) -> str:
        return self._words.text(TEXT_KIND_NAMES[kind])

    def _people(self, count: int | None, few: int = 0) -> Cell:
        return count if count is not None else self._words.say(people_counted(None, few))

    def _asked(self) -> Columns[Registered]:
        words, kind = self._words, self._kind
        return [
            (words.text("Number"), lambda one: one.number),
            (kind(TextKind.REQUEST_TITLE), lambda one: one.request.title),
            (words.text("Asked by"), lambda one: one.request.asked_by),
            (words.text("Came on"), lambda one: one.request.received_on),
            (
                words.text("What it is for"),
                lambda one: words.text(PURPOSE_NAMES[one.request.purpose]),
            ),
            (
                words.text("When members were asked"),
                lambda one: words.text(STAGE_NAMES[one.request.stage]),
            ),
            (
                words.text("What members do"),
                lambda one: words.text(INVOLVEMENT_NAMES[one.request.involvement]),
            ),
            (kind(TextKind.REQUEST_DECISION), lambda one: one.request.decision),
            (words.text("Who decides"), lambda one: one.request.decided_by),
            (words.text("Decided by when"), lambda one: one.request.decided_on),
            (kind(TextKind.REQUEST_CAN), lambda one: one.request.can_change),
            (kind(TextKind.REQUEST_CANNOT), lambda one: one.request.cannot_change),
            (kind(TextKind.REQUEST_WHY_FIXED), lambda one: one.request.why_fixed),
            (kind(TextKind.REQUEST_RESULT), lambda one: one.request.likely_result),
        ]

    def _how_far(self) -> Columns[Registered]:
        words, kind = self._words, self._kind
        return [
            (kind(TextKind.REQUEST_FEE), lambda one: one.request.fee),
            (kind(TextKind.REQUEST_EXPENSES), lambda one: one.request.expenses),
            (kind(TextKind.REQUEST_SUPPORT), lambda one: one.request.support),
            (words.text("Who holds the money"), lambda one: one.request.holds_money),
            (words.text("Who has the last word"), lambda one: one.request.last_word),
            (words.text("Answers by"), lambda one: one.request.feedback_due),
            (words.text("How it stands"), self._state),
            (words.text("Opened on"), lambda one: one.request.opened_on),
            (words.text("Closed on"), lambda one: one.request.closed_on),
            (
                words.text("People who said something"),
                lambda one: self._people(one.map.shown(self._small).total),
            ),
            (
                words.text("People who heard back"),
                lambda one: self._people(unless_few(one.told, self._small)),
            ),
            (words.text("Answered in public on"), lambda one: one.request.public_on),
        ]

    def _state(self, one: Registered) -> str:
        """A request that is closed and owes again does not look like one where all have heard."""
        if one.waits_again:
            return self._words.text("closed, and people wait again")
        return self._words.text(REQUEST_STATE_NAMES[one.request.state])

    def _of_theme(self) -> Columns[_Answered]:
        words, kind = self._words, self._kind
        return [
            (words.text("Number"), lambda one: one.number),
            (kind(TextKind.THEME_TITLE), lambda one: one.row.theme.title),
            (words.text("People who said it"), lambda one: self._people(one.people, self._small)),
            (kind(TextKind.THEME_RECOMMENDED), lambda one: one.row.theme.recommended),
            (words.text("Sent to"), lambda one: one.row.theme.sent_to),
            (words.text("Sent on"), lambda one: one.row.theme.sent_on),
        ]

    def _of_answer(self) -> Columns[_Answered]:
        """Empty cells where there is no answer yet."""
        words, kind = self._words, self._kind
        power = {one: words.text(name) for one, name in POWER_NAMES.items()}

        def of(cell: Callable[[Answer], Cell]) -> Callable[[_Answered], Cell]:
            return lambda one: cell(one.answer) if one.answer else ""

        def stands(one: _Answered) -> Cell:
            holds = one.answer is one.row.answer and one.row.full.stands
            said = words.text("Yes") if holds else words.text("No")
            return said if one.answer else ""

        return [
            (words.text("Answer"), of(lambda a: words.text(ANSWER_NAMES[a.kind]))),
            (words.text("Answered on"), of(lambda a: a.day)),
            (words.text("Answered by"), of(lambda a: a.answered_by)),
            (words.text("It still stands"), stands),
            (kind(TextKind.ANSWER_DECIDED), lambda one: _decided(one.row.full, one.answer)),
            (words.text("Who decided"), of(lambda a: a.decided_by)),
            (words.text("Our power"), of(lambda a: power[a.power] if a.power else "")),
            (words.text("Choices looked at"), of(lambda a: a.options)),
            (kind(TextKind.ANSWER_REASONS), lambda one: _reasons(one.row.full, one.answer)),
            (kind(TextKind.ANSWER_COULD_NOT), of(lambda a: a.could_not)),
            (kind(TextKind.ANSWER_DIFFERENCE), of(lambda a: a.difference)),
            (kind(TextKind.ANSWER_FIXED), of(lambda a: a.fixed_points)),
            (kind(TextKind.ANSWER_MISTAKE), of(lambda a: a.mistake)),
            (kind(TextKind.ANSWER_NEXT), of(lambda a: a.next_step)),
            (words.text("We look at it again on"), of(lambda a: a.check_on)),
        ]

    def _of_change(self) -> Columns[_Changed]:
        words, kind = self._words, self._kind
        private = words.text("Something changes for one person.")

        def told(
            cell: Callable[[FullChange], Cell], else_: Cell = ""
        ) -> Callable[[_Changed], Cell]:
            return lambda one: cell(one.seen) if may_be_told(one.seen) else else_

        return [
            (words.text("Number"), lambda one: one.number),
            (kind(TextKind.THEME_TITLE), lambda one: one.row.theme.title),
            (kind(TextKind.CHANGE), told(lambda seen: seen.change.wording, private)),
            (
                words.text("Whom it reaches"),
                lambda one: words.text(CHANGE_LEVEL_NAMES[one.seen.change.level]),
            ),
            (words.text("Who"), told(lambda seen: who_does(words, seen))),
            (words.text("By when"), lambda one: one.seen.change.due),
            (words.text("What it costs"), lambda one: _cost(one.seen.change, self._currency)),
            (
                words.text("How it stands"),
                lambda one: words.text(CHANGE_STATE_NAMES[one.seen.change.state]),
            ),
            (words.text("Since when"), lambda one: one.seen.change.ended_on),
            (kind(TextKind.CHANGE_EVIDENCE), told(lambda seen: seen.change.evidence)),
            (kind(TextKind.CHANGE_WHY_NOT), told(lambda seen: seen.change.why_not)),
            *self._felt(),
        ]

    def _felt(self) -> Columns[_Changed]:
        words = self._words

        def felt(months: int) -> Callable[[_Changed], Cell]:
            def cell(one: _Changed) -> Cell:
                check = _after(one.seen, months)
                return words.text(FELT_NAMES[check.felt]) if check else ""

            return cell

        return [
            (words.plural("After {count} month", "After {count} months", months), felt(months))
            for months in CHECK_MONTHS
        ]
