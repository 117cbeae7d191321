"""How people treat each other in the group: its ground rules, by version."""

from datetime import date

from desktop.domain.own_text import RulesNow, TextKind, starter_rules
from desktop.services.papers import own_texts
from desktop.services.workspace import Workspace
from desktop.storage import own_texts as stored

RULES = own_texts.TEXTS | {stored.RULES.name}


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
