"""The practice group's ground rules: ours, and one of its own at its third wording.

Its Polish and Welsh match the newest wording, its Urdu is older, and there is no Portuguese
(practice.md, W10).
"""

from datetime import date, timedelta

from desktop.domain.own_text import (
    STARTER_RULES,
    GroundRules,
    OwnText,
    OwnTextVersion,
)
from desktop.domain.text_kinds import TextKind
from desktop.domain.working_days import add_months
from desktop.services.workspace import Workspace
from desktop.storage.own_texts import RULES, TEXTS, VERSIONS

PHONES = (
    (300, "Phones are off."),
    (120, "Phones are on silent."),
    (9, "Phones are on silent. If you must take a call, go outside."),
)
"""How many days before the meeting each wording was agreed; the last on 3 March."""
TRANSLATIONS = (
    ("cy", 3, 7, "Carys", "Ffonau ar dawel. Os oes rhaid i chi ateb galwad, ewch allan."),
    ("pl", 3, 6, "Ewa", "Telefony są wyciszone. Jeśli musisz odebrać, wyjdź na zewnątrz."),
    ("ur", 2, 110, "Farah", "فون خاموش رکھیں۔"),
)
"""Language, the wording it was made from, how many days before, and who checked it."""


def add_rules(workspace: Workspace, day: date, ids: dict[str, int]) -> None:
    """Write the rules as they came to be until this day. Runs inside a step."""
    for position, wording in enumerate(STARTER_RULES):
        _add(workspace, position, wording, day - timedelta(days=PHONES[0][0]))
    text_id = 0
    for number, (before, wording) in enumerate(PHONES, 1):
        agreed = day - timedelta(days=before)
        if number == 1:
            text_id = _add(workspace, len(STARTER_RULES), wording, agreed)
        else:
            VERSIONS.add(workspace.db, _source(text_id, number, wording, agreed))
        review = add_months(agreed, 12)
        RULES.add(workspace.db, GroundRules(version=number, agreed_on=agreed, review_on=review))
    for language, based_on, before, name, wording in TRANSLATIONS:
        written = day - timedelta(days=before)
        VERSIONS.add(
            workspace.db,
            OwnTextVersion(
                own_text_id=text_id,
                language=language,
                number=1,
                based_on=based_on,
                wording=wording,
                translator=name,
                checked_by=ids[name],
                checked_on=written,
                day=written,
            ),
        )


def _add(workspace: Workspace, position: int, wording: str, day: date) -> int:
    text = TEXTS.add(
        workspace.db, OwnText(kind=TextKind.GROUND_RULE, position=position, language="en")
    )
    assert text.id is not None
    VERSIONS.add(workspace.db, _source(text.id, 1, wording, day))
    return text.id


def _source(text_id: int, number: int, wording: str, day: date) -> OwnTextVersion:
    return OwnTextVersion(
        own_text_id=text_id, language="en", number=number, wording=wording, day=day
    )
