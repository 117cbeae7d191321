"""What members look at to see whether it gets better, in their own words, scored by period."""

from dataclasses import replace

from desktop.domain import record_sources
from desktop.domain.goal import Indicator, IndicatorScore
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.review_content import Scored
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import reviews as stored


def every(workspace: Workspace) -> list[Scored]:
    """What members look at now, each with its scores; the oldest score stands first."""
    return [_scored(workspace, one) for one in stored.indicators(workspace.db)]


def ever(workspace: Workspace) -> list[Scored]:
    """Also what nobody looks at any more."""
    return [_scored(workspace, one) for one in stored.INDICATORS.where(workspace.db)]


def get(workspace: Workspace, indicator_id: int) -> Scored:
    """Also one that nobody looks at any more. Raises LookupError when there is none."""
    return _scored(workspace, stored.INDICATORS.get(workspace.db, indicator_id))


def _scored(workspace: Workspace, indicator: Indicator) -> Scored:
    scores = stored.scores(workspace.db, indicator.id or 0)
    return Scored(indicator=indicator, scores=scores)


def missing(indicator: Indicator) -> list[Sentence]:
    """It says how good the group is only where members chose it (practice no. 88)."""
    if indicator.set_with_members:
        return []
    return [sentence(N_("It was set without members. Ask them first."))]


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, indicator: Indicator) -> Indicator:
    """Begin to look at something. Raises UserError, field `wording`."""
    with workspace.step(act, sentence(N_("We look at: {what}"), what=indicator.wording)):
        return stored.INDICATORS.add(workspace.db, indicator)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, indicator: Indicator) -> None:
    """Store what was changed of it; new wording leaves its translations behind."""
    label = sentence(N_("Change what we look at: {what}"), what=indicator.wording)
    with workspace.step(act, label):
        stored.INDICATORS.update(workspace.db, indicator)
        versions.keep_in_step(workspace, record_sources.of_indicator(indicator), day=act.day)


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, indicator_id: int) -> None:
    """Nobody looks at it any more. Its scores stay."""
    indicator = stored.INDICATORS.get(workspace.db, indicator_id)
    label = sentence(N_("We no longer look at: {what}"), what=indicator.wording)
    with workspace.step(act, label):
        stored.INDICATORS.update(workspace.db, replace(indicator, ended_on=act.day))


@for_offices(ORGANISERS)
def score(workspace: Workspace, act: Act, *, score: IndicatorScore) -> IndicatorScore:
    """Write down how members scored a period; once more for the same last day puts it right.

    Raises UserError, field `score`, `people`, `last_day` or `first_day`.
    """
    indicator = stored.INDICATORS.get(workspace.db, score.indicator_id)
    _check(act, score)
    last_day = score.last_day.isoformat()
    before = stored.SCORES.find(
        workspace.db, "indicator_id = ? AND last_day = ?", score.indicator_id, last_day
    )
    with workspace.step(act, sentence(N_("Scores: {what}"), what=indicator.wording)):
        if before is not None:
            return stored.SCORES.update(workspace.db, replace(score, id=before.id))
        return stored.SCORES.add(workspace.db, replace(score, id=None))


def _check(act: Act, score: IndicatorScore) -> None:
    if score.last_day > act.day:
        raise UserError(N_("This day is still to come."), field="last_day")
    if score.people is not None and score.people < 1:
        raise UserError(N_("Type a number above zero."), field="people")


@for_offices(ORGANISERS)
def take_out(workspace: Workspace, act: Act, *, score_id: int) -> None:
    """A score that was typed by mistake goes."""
    score = stored.SCORES.get(workspace.db, score_id)
    indicator = stored.INDICATORS.get(workspace.db, score.indicator_id)
    label = sentence(N_("Take out scores: {what}"), what=indicator.wording)
    with workspace.step(act, label):
        stored.SCORES.delete(workspace.db, score_id)
