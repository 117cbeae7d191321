"""A request that went all the way: answers of every kind, changes, and what is still stuck."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.domain.agenda import How
from desktop.domain.answer import Answer, AnswerKind, Theme, ViewTheme
from desktop.domain.body import Power
from desktop.domain.change import ChangeCheck, ChangeLevel, Felt
from desktop.domain.notes import Consent, MemberView
from desktop.domain.request import Request, RequestState
from desktop.language import sentence
from desktop.services.changes.answers import answers, changes, checks
from desktop.storage import answers as stored
from desktop.storage import notes, requests
from tests.services.answering import Asked
from tests.services.in_words import DAY, InWords

RECEIVED = date(2025, 11, 3)
SAID_FIRST, SAID_LAST = date(2025, 11, 10), date(2025, 11, 14)
SENT, ANSWERED, DONE = date(2025, 11, 17), date(2025, 11, 28), date(2025, 12, 5)
CHECKED = date(2026, 3, 6)
TODAY = DAY
EVERYBODY = ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen", "Hassan")
EARLY, SEATS = "Buses before nine", "Seats at the stop"
FREE, DRIVERS = "Free tickets", "Kind drivers"
IN_URDU = "صبح نو بجے سے پہلے کوئی بس نہیں ہے۔"
IN_WELSH = "Does dim bws cyn naw."


def asked_about_the_bus(group: InWords) -> Asked:
    """Open since November, with four themes and one thing that is in none of them."""
    request = Request(
        title="The bus to the clinic",
        asked_by="The council",
        contact="Jo Field, 020 7946 0000",
        decision="Which buses stop at the clinic from January",
        decided_by="The transport committee",
        can_change="The times",
        cannot_change="The fares",
        why_fixed="The government sets them.",
        likely_result="At least one earlier bus.",
        feedback_due=date(2026, 2, 27),
        state=RequestState.OPEN,
        received_on=RECEIVED,
        opened_on=RECEIVED,
        made_on=RECEIVED,
    )
    with group.workspace.step(group.act(), sentence("Ask")):
        request_id = requests.REQUESTS.add(group.workspace.db, request).id or 0
    return Asked(group, request_id, {})


def theme(asked: Asked, title: str, recommended: str = "", **more: Any) -> int:
    db, number = asked.group.workspace.db, len(asked.themes) + 1
    new = Theme(
        request_id=asked.request_id,
        position=number,
        title=title,
        recommended=recommended,
        **more,
    )
    with asked.group.workspace.step(asked.act(), sentence("Group")):
        asked.themes[title] = stored.THEMES.add(db, new).id or 0
    return asked.themes[title]


def say(
    asked: Asked, names: Sequence[str | None], words: str, title: str = "", **more: Any
) -> list[int]:
    """Each of these people says the same; None is somebody who gives no name."""
    db, ids = asked.group.workspace.db, []
    told: dict[str, Any] = {"how": How.MEETING, "day": SAID_FIRST, **more}
    with asked.group.workspace.step(asked.act(), sentence("Said")):
        for name in names:
            person_id = asked.group.id(name) if name else None
            view = MemberView(
                own_words=words, person_id=person_id, request_id=asked.request_id, **told
            )
            ids.append(notes.VIEWS.add(db, view).id or 0)
            if title:
                put = ViewTheme(view_id=ids[-1], theme_id=asked.themes[title])
                stored.VIEW_THEMES.add(db, put)
    return ids


def whole_case(group: InWords) -> Asked:
    """Yes and done and felt; partly and late; no; without an answer; and in no theme."""
    asked = asked_about_the_bus(group)
    sent = {"sent_to": "The council", "sent_on": SENT}
    theme(asked, EARLY, "A bus that is at the clinic before nine.", **sent)
    theme(asked, SEATS, "Seats at every stop.", **sent)
    theme(asked, FREE, "Tickets that cost nothing.", **sent)
    theme(asked, DRIVERS, "Drivers who wait until we sit.", **sent)
    _say_it(asked)
    _answer_early(asked)
    _answer_others(asked)
    return asked


def _say_it(asked: Asked) -> None:
    say(asked, EVERYBODY[:5], "I have to be there at nine.", EARLY, day=SAID_LAST)
    say(asked, ["Farah"], IN_URDU, EARLY, language="ur", consent=Consent.INITIALS)
    say(asked, ["Carys"], IN_WELSH, EARLY, language="cy", consent=Consent.NAMED)
    say(asked, ["Ben"], "I ask Leon to drive me.", EARLY, consent=Consent.UNNAMED)
    say(asked, ["Gwen", None], "I cannot stand for long.", SEATS, consent=Consent.UNNAMED)
    say(asked, ["Hassan"], "My knees are nobody’s business.", SEATS, consent=Consent.NONE)
    say(asked, EVERYBODY[:6], "It costs too much.", FREE)
    say(asked, EVERYBODY[:5], "He drove on before I sat.", DRIVERS)
    say(asked, ["Dilip"], "And the toilets?")


def _answer_early(asked: Asked) -> None:
    """A no that was a mistake; then a yes, done, and felt by members."""
    _give(
        asked,
        EARLY,
        AnswerKind.NO,
        day=SENT,
        decided="No earlier bus.",
        reasons="We thought nobody would use it.",
    )
    new = _put_right(asked, EARLY)
    bus = asked.change(new, "A number 4 at 8:40 from Monday to Friday", due=DONE)
    evidence = "It is on the new timetable."
    changes.done(
        asked.group.workspace, asked.act(), change_id=bus.id, evidence=evidence, ended_on=DONE
    )
    check = ChangeCheck(
        change_id=bus.id,
        months=3,
        day=CHECKED,
        felt=Felt.YES,
        own_words="I am on time now.",
        checked_by=asked.group.id("Amina"),
    )
    checks.record(asked.group.workspace, asked.act(), check=check)


def _put_right(asked: Asked, title: str) -> Answer:
    better = asked.answer(
        title,
        AnswerKind.YES,
        day=ANSWERED,
        decided="The number 4 comes at 8:40.",
        reasons="Five of you have to be there at nine.",
        mistake="We counted passengers on a Sunday.",
        power=Power.ADVISE,
    )
    return answers.replace(asked.group.workspace, asked.act(), answer=better)


def _answer_others(asked: Asked) -> None:
    partly = _give(
        asked,
        SEATS,
        AnswerKind.PARTLY,
        day=ANSWERED,
        decided="Seats at the two busiest stops.",
        could_not="The other stops stand on a narrow path.",
        fixed_points="A wheelchair must get past.",
        next_step="The council looks for other places.",
        check_on=date(2026, 6, 5),
    )
    asked.change(partly, "Two seats at the clinic", due=date(2026, 1, 30))
    private = "A taxi for Hassan on Mondays"
    leon = asked.group.id("Leon")
    asked.change(partly, private, level=ChangeLevel.INDIVIDUAL, owner="", owner_id=leon)
    _give(
        asked,
        FREE,
        AnswerKind.NO,
        day=ANSWERED,
        decided="The fares stay as they are.",
        reasons="The government sets the fares.",
        difference="Members wanted free tickets.",
        fixed_points="",
    )


def _give(asked: Asked, title: str, kind: AnswerKind, **said: Any) -> Answer:
    """An answer of some time ago, written down today."""
    new = asked.answer(title, kind, **said)
    return answers.give(asked.group.workspace, asked.act(), answer=new)
