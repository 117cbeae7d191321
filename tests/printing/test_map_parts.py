"""What the change map says of each step, and what it keeps of a change for one person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.change import Change, ChangeLevel, ChangeState
from desktop.domain.change_map import MapRow, Step
from desktop.domain.change_steps import StuckAt, steps_of
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.language import Words, sentence
from desktop.printing.documents.change_map import MapKnown, change_map
from desktop.printing.documents.change_map_table import change_map_table
from desktop.printing.documents.you_said import YouSaid, you_said
from desktop.printing.plain_text import plain_text
from tests.printing.practice_change_map import ANSWERED, DONE, MAP, REQUEST, SENT, answer, theme
from tests.printing.practice_meeting import letterhead

DUE = date(2026, 2, 2)
HEAD = letterhead("en")


def changing(number: int, level: ChangeLevel, *, done: bool = False) -> FullChange:
    """One change, and what shows it."""
    standing = {"state": ChangeState.DONE, "ended_on": DONE} if done else {}
    wording = f"Change {number}"
    new = Change(
        id=number,
        wording=wording,
        level=level,
        due=DUE,
        evidence=f"{wording} was seen" if done else "",
        made_on=ANSWERED,
        **standing,  # type: ignore[arg-type]
    )
    return FullChange(change=new, owner="The council")


def known(*changes: FullChange, stuck: StuckAt | None = None, **said: object) -> MapKnown:
    """A map of one theme with these changes; six people spoke of it."""
    yes = answer(1, AnswerKind.YES, **({"decided": "Two seats"} | said))
    full = ThemeAnswer(theme=theme(1, "Seats", "A seat"), answer=yes, changes=changes)
    row = MapRow(full=full, people=6, first=SENT, last=SENT)
    row = replace(row, steps=steps_of(REQUEST, row, stuck))
    return MapKnown(map=replace(MAP, rows=(row,), people=6, unsorted=0), small=5)


def printed(known_: MapKnown) -> str:
    return plain_text(change_map(HEAD, known_))


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (ChangeLevel.INDIVIDUAL, False),
        (ChangeLevel.SERVICE, True),
        (ChangeLevel.STRATEGIC, True),
    ],
)
def test_only_what_is_for_one_person_is_not_told_in_words(
    level: ChangeLevel, *, told: bool
) -> None:
    """Neither is what shows it: somebody would know whose it is."""
    map_ = known(changing(1, level, done=True))
    table = change_map_table(Words("en"), map_).decode("utf-8-sig")
    for said in (printed(map_), table):
        assert ("Change 1" in said) is told
        assert ("Something changes for one person." in said) is not told


def test_done_says_how_many_of_the_changes_are() -> None:
    given_up = changing(2, ChangeLevel.SERVICE)
    ended = replace(given_up.change, state=ChangeState.NOT_DONE, ended_on=DUE, why_not="No money")
    two = printed(
        known(changing(1, ChangeLevel.SERVICE, done=True), replace(given_up, change=ended))
    )
    assert "1 of 2" in two
    assert " of 1" not in printed(known(changing(1, ChangeLevel.SERVICE, done=True)))


def test_what_is_stuck_says_since_when_and_no_day_that_is_over() -> None:
    late = StuckAt(step=Step.DONE, what=sentence("Late"), with_whom="The council", since=DUE)
    seat = changing(1, ChangeLevel.SERVICE)
    day = "by 2 February 2026"
    assert day in printed(known(seat))
    assert day not in printed(known(seat, stuck=late))


def test_a_spreadsheet_has_no_day_of_a_decision_that_nobody_made() -> None:
    decided, undecided = (
        change_map_table(Words("en"), known(decided=said)).decode("utf-8-sig").count("2025-11-28")
        for said in ("Two seats", "")
    )
    assert decided == undecided + 1


def test_a_day_that_is_today_is_kept_and_one_that_is_over_is_not_promised_again() -> None:
    seat, yesterday = changing(1, ChangeLevel.SERVICE), DUE - timedelta(days=1)
    for today, late in ((DUE, False), (DUE + timedelta(days=1), True)):
        told = YouSaid(map=replace(known(seat).map, day=today), small=5)
        assert ("It is late. We are sorry." in plain_text(you_said(HEAD, told))) is late
    waiting = MapRow(full=ThemeAnswer(theme=theme(1, "Seats", "A seat")), people=6)
    for due, promised in ((DUE, True), (yesterday, False)):
        request = replace(REQUEST, feedback_due=due)
        found = replace(MAP, request=request, rows=(waiting,), unsorted=0, day=DUE)
        said = plain_text(you_said(HEAD, YouSaid(map=found, small=5)))
        assert ("We answer by" in said) is promised
