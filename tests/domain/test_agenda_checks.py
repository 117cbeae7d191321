"""What is said of an agenda before it is agreed: time, breaks, briefings, lateness, words."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.agenda import (
    Agenda,
    AgendaLine,
    FullLine,
    Item,
    ItemPaper,
    LineKind,
    LineState,
    Outcome,
)
from desktop.domain.agenda_checks import Finding, FindingKind, Reader, check, check_words
from desktop.domain.agenda_lines import (
    BREAK_MINUTES,
    place_for_item,
    places_for_breaks,
    with_usual_days,
)
from desktop.domain.decision import Action, FullAction
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting
from desktop.domain.plain_words import unexplained
from desktop.language import Sentence

MEETING = Meeting(
    title="Members' meeting",
    day=date(2026, 3, 12),
    starts=time(10, 30),
    ends=time(12, 30),
    body_id=1,
    items_close=date(2026, 2, 26),
    send_by=date(2026, 3, 5),
)
GOOD = Item(
    id=1,
    title="Parking",
    proposed_on=date(2026, 2, 1),
    outcome=Outcome.DECIDE,
    briefing="The council closes the car park.",
    options="Ask for another one. Do nothing.",
    can_change="What we say.",
    cannot_change="Who owns it.",
    why_fixed="It is the council's.",
)
PAPER = ItemPaper(
    item_id=1,
    title="The plan",
    sha256="0",
    media_type="application/pdf",
    name="plan.pdf",
    pages=2,
    size=1,
    trouble=Sentence(""),
    received_on=date(2026, 3, 5),
)


def line(kind: LineKind, minutes: int | None = 10, title: str = "", line_id: int = 0) -> FullLine:
    made = AgendaLine(id=line_id, meeting_id=1, position=1, kind=kind, minutes=minutes, title=title)
    return FullLine(line=made)


def of_item(item: Item = GOOD, minutes: int | None = 20, **more: object) -> FullLine:
    made = AgendaLine(id=7, meeting_id=1, position=1, item_id=1, minutes=minutes)
    return replace(FullLine(line=made, item=item), **more)  # type: ignore[arg-type]


def agenda(*lines: FullLine, meeting: Meeting = MEETING, whole: bool = True) -> Agenda:
    """These lines, with open discussion unless a test is about that."""
    talk = (line(LineKind.OPEN, 20),) if whole else ()
    return Agenda(meeting=meeting, lines=(*lines, *talk))


def found(full: Agenda, **more: object) -> list[Finding]:
    return list(check(full, **{"decided_by": True, **more}))  # type: ignore[arg-type]


def said(full: Agenda, **more: object) -> list[str]:
    return [str(one.said) for one in found(full, **more)]


def kinds(full: Agenda, **more: object) -> set[FindingKind]:
    return {one.kind for one in found(full, **more)}


def test_an_agenda_with_everything_has_nothing_to_look_at() -> None:
    assert said(agenda(line(LineKind.WELCOME), of_item())) == []


def test_an_empty_one_says_only_that() -> None:
    assert said(agenda(whole=False)) == ["Nothing is on this agenda yet."]


def test_an_agenda_longer_than_the_meeting_says_by_how_much() -> None:
    lines = [line(LineKind.OTHER, 40), line(LineKind.BREAK), line(LineKind.OTHER, 60)]
    full = agenda(*lines, line(LineKind.BREAK, 5))
    assert said(full) == ["It takes 135 minutes, the meeting 120: 15 minutes too long."]
    exactly = replace(MEETING, ends=time(12, 45))
    assert said(replace(full, meeting=exactly)) == []


def test_without_times_it_asks_for_them() -> None:
    assert kinds(agenda(of_item(), meeting=replace(MEETING, ends=None))) == {FindingKind.NO_TIMES}


def test_a_line_without_minutes_is_named() -> None:
    assert said(agenda(of_item(minutes=None))) == ["How many minutes for “Parking”?"]


@pytest.mark.parametrize(
    ("minutes", "warned"), [((30, 30), False), ((30, 31), True), ((30, None, 31), True)]
)
def test_more_than_an_hour_without_a_break_is_said_at_the_line_that_passes_it(
    minutes: tuple[int | None, ...], warned: bool
) -> None:
    lines = [line(LineKind.OTHER, one, "x", at) for at, one in enumerate(minutes, start=1)]
    full = agenda(*lines, line(LineKind.BREAK, 7))
    at = [one.line_id for one in found(full) if one.kind is FindingKind.NO_BREAK]
    assert at == ([len(minutes)] if warned else [])


def test_each_long_stretch_is_said_once() -> None:
    long = [line(LineKind.OTHER, 40, "x"), line(LineKind.OTHER, 40, "y")]
    full = agenda(*long, line(LineKind.BREAK), *long, line(LineKind.BREAK))
    assert [one.kind for one in found(full)].count(FindingKind.NO_BREAK) == 2


def test_no_time_for_what_people_want_to_say_is_told() -> None:
    assert said(agenda(of_item(), whole=False)) == ["There is no time for open discussion."]


def test_what_is_to_decide_needs_a_briefing_options_and_somebody_who_decides() -> None:
    bare = replace(GOOD, briefing="", options="")
    assert said(agenda(of_item(bare)), decided_by=False) == [
        "“Parking” is to decide. Say in short what it is about.",
        "“Parking” is to decide. Say what can be chosen.",
        "Who decides? Say which group this is a meeting of.",
    ]
    discussed = replace(bare, outcome=Outcome.DISCUSS)
    assert said(agenda(of_item(discussed)), decided_by=False) == []


def test_what_can_and_cannot_be_changed_is_said_and_why() -> None:
    silent = replace(GOOD, can_change="", cannot_change="", why_fixed="")
    assert kinds(agenda(of_item(silent))) == {FindingKind.NO_SCOPE}
    assert kinds(agenda(of_item(replace(GOOD, why_fixed="")))) == {FindingKind.NO_WHY}
    assert kinds(agenda(of_item(replace(silent, outcome=Outcome.INFORM)))) == set()


def test_late_items_and_late_papers_are_marked() -> None:
    """W10: items close on 26 February, packs leave by 5 March."""
    late = of_item(replace(GOOD, proposed_on=date(2026, 2, 27)), late=True)
    assert said(agenda(late)) == ["“Parking” came on 2026-02-27. Ideas closed on 2026-02-26."]
    in_time, after = PAPER, replace(PAPER, received_on=date(2026, 3, 6))
    assert said(agenda(of_item(papers=(in_time,)))) == []
    assert said(agenda(of_item(papers=(after,)))) == [
        "The paper “The plan” came on 2026-03-06. Packs leave by 2026-03-05."
    ]


def test_what_was_talked_about_already_is_left_alone() -> None:
    bare = of_item(replace(GOOD, briefing=""))
    over = replace(bare, line=replace(bare.line, state=LineState.DISCUSSED))
    assert kinds(agenda(over)) == set()


@pytest.mark.parametrize(("times", "warned"), [(0, False), (1, False), (2, True), (3, True)])
def test_the_second_putting_off_warns_for_items_and_for_actions(times: int, warned: bool) -> None:
    """Practice rule 29."""
    action = FullAction(action=Action(wording="Ring", made_on=MEETING.day), put_off=times)
    lines = agenda(of_item(put_off=times), line(LineKind.ACTIONS, line_id=3))
    warnings = [one for one in found(lines, actions=(action,)) if one.kind is FindingKind.PUT_OFF]
    assert [one.line_id for one in warnings] == ([7, 3] if warned else [])
    if warned:
        text = f"“Parking” was put off {times} times. Can it be dealt with now?"
        assert str(warnings[0].said) == text


def test_many_pages_are_said_with_their_weight() -> None:
    assert said(agenda(of_item()), pages=30, size=1) == []
    assert said(agenda(of_item()), pages=200, size=3 * 2**20 + 1) == [
        "The papers have 200 pages, 4 MB. A short summary helps."
    ]


@pytest.mark.parametrize(
    ("words", "most", "warned"), [(20, 20, False), (21, 20, True), (15, 15, False), (16, 15, True)]
)
def test_a_sentence_has_up_to_twenty_words_and_fifteen_in_easy_read(
    words: int, most: int, warned: bool
) -> None:
    """Practice rule 31."""
    text = f"Short one. {'word ' * words}. And another."
    full = agenda(of_item(replace(GOOD, briefing=text)))
    counts = [one.said.values["count"] for one in check_words(full, Reader(most=most))]
    assert counts == ([words] if warned else [])


def test_abbreviations_and_words_of_offices_are_asked_about_once_until_explained() -> None:
    """Practice rule 31."""
    text = "The CCG asks stakeholders about PIP. Ask the CCG by 5 pm on TV."
    full = agenda(of_item(replace(GOOD, briefing=text)), of_item(replace(GOOD, title="PIP")))
    asked = [one.word for one in check_words(full, Reader(most=20))]
    assert asked == ["CCG", "stakeholders", "PIP"]
    known = Reader(most=20, known=frozenset({"ccg", "stakeholder"}))
    assert [one.word for one in check_words(full, known)] == ["PIP"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("We meet at 10 AM in the UK", []),
        ("A.G.M. on Friday", ["A.G.M."]),
        ("CC27 and D20", ["CC27", "D20"]),
        ("I am Amina", []),
        ("Łódź, ŵyl, Grace", []),
        ("Co-production matters", ["Co-production"]),
        ("GPs and DLAs", ["GPs", "DLAs"]),
    ],
)
def test_which_words_are_asked_about(text: str, asked: list[str]) -> None:
    assert unexplained(text, frozenset(), english=True) == asked


def test_in_another_language_only_abbreviations_are_asked_about() -> None:
    assert unexplained("Stakeholder NFZ", frozenset(), english=False) == ["NFZ"]


def test_the_two_days_are_worked_back_from_the_meeting() -> None:
    """W10: 12 March gives 26 February and 5 March."""
    bare = Meeting(title="Members' meeting", day=date(2026, 3, 12))
    usual = with_usual_days(bare, GroupSettings())
    assert (usual.items_close, usual.send_by) == (date(2026, 2, 26), date(2026, 3, 5))
    own = replace(bare, items_close=date(2026, 3, 1))
    assert with_usual_days(own, GroupSettings()).items_close == date(2026, 3, 1)


def test_a_break_is_put_before_what_would_pass_the_hour_and_only_there() -> None:
    lines = [one.line for one in (line(LineKind.OTHER, m, "x") for m in (30, 30, 30, 90, 5))]
    places = places_for_breaks(lines)
    assert places == [2, 3, 4]
    for place in reversed(places):
        lines.insert(place, line(LineKind.BREAK, BREAK_MINUTES).line)
    assert places_for_breaks(lines) == []


def test_the_first_item_goes_before_what_closes_the_meeting() -> None:
    usual = [line(kind).line for kind in (LineKind.WELCOME, LineKind.BREAK, LineKind.NEXT)]
    assert place_for_item(usual) == 1
    assert place_for_item(usual[:1]) == 1
    assert place_for_item([*usual, of_item().line]) == 4
