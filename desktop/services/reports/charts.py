"""Charts of a period, from what the file itself knows: how it went, and what came of it.

Where a chart counts people, small numbers are hidden, and too few people give none at all
(practice 2(h)): who stands behind a short bar is easily known in a small group.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from desktop.domain.agenda import HOW_NAMES
from desktop.domain.attendance_trend import per_cent
from desktop.domain.chart import SOME_HIDDEN, Bar, Chart, Unit
from desktop.domain.evidence import Fact, Measure, Point
from desktop.domain.goal import Family, IndicatorScore
from desktop.domain.group import GroupSettings
from desktop.domain.request import INVOLVEMENT_NAMES
from desktop.domain.small_numbers import hidden, hidden_of_all
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.changes.reviews import evidence
from desktop.services.workspace import Workspace
from desktop.storage import reports, reviews

OF_PEOPLE = frozenset({Measure.LISTENED})
"""Facts whose parts are people."""
SAID_WHOLE = frozenset({Measure.LISTENED, Measure.ANSWERS, Measure.FELT})
"""Facts whose sentence has the number of every part."""
TOO_FEW = N_("Fewer than {count} people. We show no numbers, so that nobody is known by them.")


def between(workspace: Workspace, first: date, last: date) -> list[Chart]:
    """Every chart of a period that has something to show, process first."""
    found = [
        *_of_facts(workspace, first, last),
        *_told(workspace, first, last),
        *_involvement(workspace, first, last),
        *_indicators(workspace, first, last),
    ]
    return sorted(found, key=lambda one: one.family is Family.OUTCOME)


def _of_facts(workspace: Workspace, first: date, last: date) -> Iterator[Chart]:
    for fact in evidence.between(workspace, first, last).facts:
        if fact.points:
            yield _by_day(fact)
        elif fact.parts:
            yield _by_parts(fact, workspace.settings)
        elif fact.share is not None:
            yield _of_all(fact)


def _by_day(fact: Fact) -> Chart:
    """A share for each day: how many of those expected came."""
    return Chart(
        key=fact.measure.value,
        family=fact.family,
        title=Sentence(fact.name),
        says=fact.said,
        bars=tuple(_on_day(point) for point in fact.points if point.of),
        unit=Unit.PERCENT,
    )


def _on_day(point: Point) -> Bar:
    share = float(per_cent(Fraction(point.number, point.of)))
    return Bar(label=sentence(N_("{day}"), day=point.day), number=share)


def _by_parts(fact: Fact, settings: GroupSettings) -> Chart:
    counts = [part.number for part in fact.parts]
    if fact.measure in OF_PEOPLE and sum(counts) < settings.least_answers:
        return _too_few(fact.measure.value, fact.family, Sentence(fact.name), settings)
    shown: Sequence[int | None] = counts
    if fact.measure in OF_PEOPLE:
        shown = hidden(counts, small=settings.small_number).cells
    bars = [
        Bar(label=Sentence(part.label), number=number)
        for part, number in zip(fact.parts, shown, strict=True)
    ]
    said = fact.said if None not in shown else sentence(SOME_HIDDEN)
    return Chart(
        key=fact.measure.value,
        family=fact.family,
        title=Sentence(fact.name),
        says=said,
        bars=tuple(bars) if any(number != 0 for number in shown) else (),
        says_all=fact.measure in SAID_WHOLE and None not in shown,
    )


def _too_few(key: str, family: Family, title: Sentence, settings: GroupSettings) -> Chart:
    says = sentence(TOO_FEW, count=settings.least_answers)
    return Chart(key=key, family=family, title=title, says=says, too_few=True)


def _of_all(fact: Fact) -> Chart:
    """A part beside the whole."""
    bars = (
        Bar(label=Sentence(fact.name), number=fact.number),
        Bar(label=sentence(N_("In all")), number=fact.of),
    )
    return Chart(
        key=fact.measure.value,
        family=fact.family,
        title=Sentence(fact.name),
        says=fact.said,
        bars=bars,
        says_all=True,
    )


def _told(workspace: Workspace, first: date, last: date) -> Iterator[Chart]:
    """In which ways people told us something: people, not words."""
    ways, people = reports.told_by(workspace.db, first, last)
    title, settings = sentence(N_("How people told us")), workspace.settings
    if not people:
        return
    if people < settings.least_answers:
        yield _too_few("told", Family.PROCESS, title, settings)
        return
    names = [how for how in HOW_NAMES if how in ways]
    counts = [ways[how] for how in names]
    shown = hidden_of_all(counts, people, small=settings.small_number)
    bars = [
        Bar(label=Sentence(HOW_NAMES[how]), number=number)
        for how, number in zip(names, shown.cells, strict=True)
    ]
    yield Chart(
        key="told",
        family=Family.PROCESS,
        title=title,
        says=plural(
            "{count} person told us something.",
            "{count} people told us something.",
            count=people,
        ),
        bars=tuple(bars),
    )


def _involvement(workspace: Workspace, first: date, last: date) -> Iterator[Chart]:
    """How much members did: being told is not the same as deciding."""
    found = reports.involvement(workspace.db, first, last)
    if found:
        yield Chart(
            key="involvement",
            family=Family.PROCESS,
            title=sentence(N_("How much members decide")),
            says=plural(
                "{count} request was opened.",
                "{count} requests were opened.",
                count=sum(found.values()),
            ),
            bars=tuple(
                Bar(label=Sentence(name), number=found.get(kind, 0))
                for kind, name in INVOLVEMENT_NAMES.items()
            ),
        )


def _indicators(workspace: Workspace, first: date, last: date) -> Iterator[Chart]:
    """What members score in their own words, period by period up to the last day."""
    small = workspace.settings.small_number
    for one in reviews.indicators(workspace.db):
        found = reviews.scores(workspace.db, one.id or 0)
        scores = [score for score in found if score.last_day <= last]
        if any(score.last_day >= first for score in scores):
            yield Chart(
                key=f"indicator {one.id}",
                family=one.family,
                title=Sentence(one.wording),
                says=_scored(scores[-1], small),
                bars=tuple(_score(score, small) for score in scores),
                unit=Unit.SCORE,
            )


def _score(score: IndicatorScore, small: int) -> Bar:
    said = sentence(N_("{first} to {last}"), first=score.first_day, last=score.last_day)
    return Bar(label=said, number=None if _by_few(score, small) else score.score)


def _by_few(score: IndicatorScore, small: int) -> bool:
    """Whether so few scored that each of them is known by it."""
    return score.people is not None and score.people < small


def _scored(score: IndicatorScore, small: int) -> Sentence:
    if _by_few(score, small):
        return plural(
            "Fewer than {count} person scored it. We do not show the score.",
            "Fewer than {count} people scored it. We do not show the score.",
            count=small,
        )
    if score.people is None:
        return sentence(N_("Last time members scored it {score} of 5."), score=score.score)
    return plural(
        "Last time {count} person scored it {score} of 5.",
        "Last time {count} people scored it {score} of 5.",
        count=score.people,
        score=score.score,
    )
