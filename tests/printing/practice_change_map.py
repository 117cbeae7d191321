"""What became of what people said about a bus: a yes, a part, a no, and no answer yet."""

from collections.abc import Callable
from datetime import date
from typing import Any

from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.body import Power
from desktop.domain.change import Change, ChangeCheck, ChangeLevel, ChangeState, Felt
from desktop.domain.change_map import ChangeMap, MapRow
from desktop.domain.change_steps import steps_of
from desktop.domain.quotes import Quote
from desktop.domain.request import Request, RequestState
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.printing.blocks import Document
from desktop.printing.documents.change_map import MapKnown, change_map
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.you_said import YouSaid, you_said, you_said_poster

SAID, SENT, ANSWERED = date(2025, 11, 10), date(2025, 11, 17), date(2025, 11, 28)
DONE, CHECKED, TODAY = date(2025, 12, 5), date(2026, 3, 6), date(2026, 3, 12)
REQUEST = Request(
    id=1,
    title="The bus to the clinic",
    asked_by="The council",
    decision="Which buses stop at the clinic",
    feedback_due=date(2026, 4, 30),
    state=RequestState.OPEN,
    received_on=SAID,
    made_on=SAID,
)


def theme(number: int, title: str, recommended: str) -> Theme:
    return Theme(
        id=number,
        request_id=1,
        title=title,
        recommended=recommended,
        sent_to="The council",
        sent_on=SENT,
    )


def answer(number: int, kind: AnswerKind, **said: Any) -> Answer:
    told: dict[str, Any] = {
        "answered_by": "The council",
        "decided_by": "The transport committee",
        "power": Power.ADVISE,
        "day": ANSWERED,
        "made_on": ANSWERED,
    }
    return Answer(id=number, theme_id=number, kind=kind, **{**told, **said})


BUS = FullChange(
    change=Change(
        id=1,
        answer_id=1,
        wording="A number 4 at 8:40",
        owner="The council",
        due=DONE,
        cost=120000,
        state=ChangeState.DONE,
        ended_on=DONE,
        evidence="It is on the timetable.",
        made_on=ANSWERED,
    ),
    owner="The council",
    checks=(ChangeCheck(id=1, change_id=1, months=3, day=CHECKED, felt=Felt.PARTLY, checked_by=1),),
)
SEATS = FullChange(
    change=Change(
        id=2, answer_id=2, wording="Two seats", owner="The council", due=TODAY, made_on=ANSWERED
    ),
    owner="The council",
)
TAXI = FullChange(
    change=Change(
        id=3,
        answer_id=2,
        wording="A taxi for Hassan",
        level=ChangeLevel.INDIVIDUAL,
        owner_id=2,
        made_on=ANSWERED,
    )
)
SHELTER = FullChange(
    change=Change(
        id=4,
        answer_id=2,
        wording="A roof at the stop",
        owner="The council",
        state=ChangeState.NOT_DONE,
        ended_on=CHECKED,
        why_not="The path is too narrow.",
        made_on=ANSWERED,
    ),
    owner="The council",
)
ANSWERS = (
    ThemeAnswer(
        theme=theme(1, "Buses before nine", "A bus that is there before nine."),
        answer=answer(
            1,
            AnswerKind.YES,
            decided="The number 4 comes at 8:40.",
            reasons="Many of you have to be there at nine.",
            mistake="We counted passengers on a Sunday.",
            next_step="We count again in summer.",
            check_on=date(2026, 6, 5),
        ),
        changes=(BUS,),
        earlier=(answer(9, AnswerKind.NO, day=SENT, decided="No earlier bus."),),
    ),
    ThemeAnswer(
        theme=theme(2, "Seats at the stop", "Seats at every stop."),
        answer=answer(
            2,
            AnswerKind.PARTLY,
            decided="Seats at two stops.",
            could_not="The other stops are too narrow.",
            fixed_points="A wheelchair must get past.",
            disagreement="Two of us want seats everywhere.",
        ),
        changes=(SEATS, TAXI, SHELTER),
    ),
    ThemeAnswer(
        theme=theme(3, "Free tickets", "Tickets that cost nothing."),
        answer=answer(
            3,
            AnswerKind.NO,
            decided="The fares stay as they are.",
            reasons="The government sets the fares.",
            difference="Members wanted free tickets.",
        ),
    ),
    ThemeAnswer(theme=theme(4, "Kind drivers", "Drivers who wait until we sit.")),
)
PEOPLE = (6, 3, 5, 1)


def row(full: ThemeAnswer, people: int) -> MapRow:
    made = MapRow(full=full, people=people, first=SAID, last=SENT)
    return MapRow(full=full, people=people, first=SAID, last=SENT, steps=steps_of(REQUEST, made))


ROWS = tuple(row(full, people) for full, people in zip(ANSWERS, PEOPLE, strict=True))
MAP = ChangeMap(request=REQUEST, rows=ROWS, people=9, unsorted=1, day=TODAY)
QUOTES = {
    1: (
        Quote(words="I have to be there at nine.", language="en"),
        Quote(words="Nu este autobuz înainte de nouă.", language="ro"),
    )
}


def the_map(head: Letterhead) -> Document:
    return change_map(head, MapKnown(map=MAP, small=5))


def the_page(head: Letterhead) -> Document:
    return you_said(head, YouSaid(map=MAP, small=5, quotes=QUOTES))


def the_poster(head: Letterhead) -> Document:
    return you_said_poster(head, YouSaid(map=MAP, small=5, quotes=QUOTES))


CHANGE_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "change map": the_map,
    "you said, we did": the_page,
    "you said, we did, for the wall": the_poster,
}
