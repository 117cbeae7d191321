"""How people treat each other in the group: its ground rules, by version."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from desktop.domain.office import ORGANISERS, Act
from desktop.domain.own_text import (
    GroundRules,
    OwnText,
    OwnTextVersion,
    RulesNow,
    WrittenText,
    checked_wording,
    starter_rules,
)
from desktop.domain.text_kinds import TextKind
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.papers import own_texts
from desktop.services.workspace import Workspace
from desktop.storage import own_texts as stored

RULES = own_texts.TEXTS | {stored.RULES.name}
ALIKE = 0.5
"""How like an old rule a line must be to be its new wording, where rules came or went."""


def current(workspace: Workspace) -> RulesNow:
    """The rules in order, with the days they were agreed and come up for review.

    Until the group writes its own, these are the program's; `version` is 0 then.
    """
    return workspace.kept("ground rules", lambda: _current(workspace), of=RULES)


def _current(workspace: Workspace) -> RulesNow:
    version = stored.newest_rules(workspace.db)
    if version is None:
        return RulesNow(rules=starter_rules(date.min))
    return RulesNow(
        version=version.version,
        rules=own_texts.of_kind(workspace, TextKind.GROUND_RULE),
        agreed_on=version.agreed_on,
        review_on=version.review_on,
    )


def lines(workspace: Workspace) -> list[str]:
    """Each rule as the group reads it, in its own language where there is one."""
    words = own_texts.words_of(workspace, workspace.settings.language)
    return [rule.said(words).wording for rule in current(workspace).rules]


@for_offices(ORGANISERS)
def write(
    workspace: Workspace,
    act: Act,
    *,
    rules: Sequence[str],
    agreed_on: date | None = None,
    review_on: date | None = None,
) -> None:
    """Keep these rules, a line each, in the group's own language.

    A line that changed is its rule's new wording, so its translations are out of date; one
    that stayed keeps them, and keeps our words where it was ours. Only other days make no
    new version. Raises UserError, field `rules`, `agreed_on` or `review_on`.
    """
    written = [checked_wording(line) for line in rules if line.strip()]
    if not written:
        raise UserError(N_("Write one rule a line."), field="rules")
    if agreed_on is not None and agreed_on > act.day:
        raise UserError(N_("This day is still to come."), field="agreed_on")
    if review_on is not None and agreed_on is not None and review_on <= agreed_on:
        raise UserError(N_("Choose a day after you agreed them."), field="review_on")
    before = current(workspace)
    plan = _matched(lines(workspace), written)
    with workspace.step(act, sentence(N_("Write our ground rules"))):
        if before.version and written == lines(workspace):
            _change_days(workspace, agreed_on, review_on)
            return
        _write_rules(workspace, act, before.rules, plan)
        stored.RULES.add(
            workspace.db,
            GroundRules(version=before.version + 1, agreed_on=agreed_on, review_on=review_on),
        )


def _change_days(workspace: Workspace, agreed_on: date | None, review_on: date | None) -> None:
    newest = stored.newest_rules(workspace.db)
    if newest is not None:
        stored.RULES.update(workspace.db, replace(newest, agreed_on=agreed_on, review_on=review_on))


@dataclass(frozen=True, slots=True)
class _Line:
    """One line as it will stand, and which old rule it is; `changed` where it says else."""

    wording: str
    old: int | None
    changed: bool


def _matched(before: Sequence[str], now: Sequence[str]) -> list[_Line]:
    """Which old rule each line is: the same words, in the same place, or nearly the same."""
    same = {number: before.index(line) for number, line in enumerate(now) if line in before}
    left = [number for number in range(len(before)) if number not in same.values()]
    found = []
    for number, line in enumerate(now):
        old, changed = same.get(number), number not in same
        if changed and left:
            old = _most_alike(before, left, line, number if len(before) == len(now) else -1)
            if old is not None:
                left.remove(old)
        found.append(_Line(line, old, changed))
    return found


def _most_alike(before: Sequence[str], left: Sequence[int], line: str, place: int) -> int | None:
    if place in left:
        return place
    likeness = {old: SequenceMatcher(None, before[old], line).ratio() for old in left}
    best = max(left, key=likeness.__getitem__)
    return best if likeness[best] >= ALIKE else None


def _write_rules(
    workspace: Workspace, act: Act, before: Sequence[WrittenText], plan: Sequence[_Line]
) -> None:
    kept = {line.old for line in plan}
    for number, gone in enumerate(before):
        if number not in kept:
            _end(workspace, act, gone)
    for position, line in enumerate(plan):
        rule = before[line.old] if line.old is not None else None
        if rule is None:
            _add(workspace, act, line.wording, position, workspace.settings.language)
        elif not line.changed:
            _keep(workspace, act, rule, position)
        else:
            _change(workspace, act, rule, line.wording, position)


def _change(workspace: Workspace, act: Act, rule: WrittenText, wording: str, position: int) -> None:
    """A new wording; where the rule's source is in another language, a new rule."""
    language = workspace.settings.language
    if rule.id and rule.text.language == language:
        own_texts.change(workspace, act, text_id=rule.id, wording=wording)
        _place(workspace, rule, position)
    else:
        _end(workspace, act, rule)
        _add(workspace, act, wording, position, language)


def _end(workspace: Workspace, act: Act, rule: WrittenText) -> None:
    if rule.id:
        stored.TEXTS.update(workspace.db, replace(rule.text, ended_on=act.day))


def _keep(workspace: Workspace, act: Act, rule: WrittenText, position: int) -> None:
    if rule.id:
        _place(workspace, rule, position)
    else:
        _add(workspace, act, rule.source.wording, position, rule.text.language)


def _place(workspace: Workspace, rule: WrittenText, position: int) -> None:
    if rule.text.position != position:
        stored.TEXTS.update(workspace.db, replace(rule.text, position=position))


def _add(workspace: Workspace, act: Act, wording: str, position: int, language: str) -> None:
    text = stored.TEXTS.add(
        workspace.db,
        OwnText(kind=TextKind.GROUND_RULE, position=position, language=language),
    )
    stored.VERSIONS.add(
        workspace.db,
        OwnTextVersion(
            own_text_id=text.id or 0, language=language, number=1, wording=wording, day=act.day
        ),
    )
