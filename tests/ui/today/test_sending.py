"""Today says whom to tell what is not printed for them, and which papers are to be sent."""

from datetime import timedelta

from desktop.domain.mailing import Way
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Reading
from desktop.language import Words
from desktop.services.letters import mailings, marks
from desktop.ui.session import Session
from desktop.ui.today import sending
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.sending import begun, change
from tests.ui.visiting import NOON

ENGLISH = Words("en")


def session_of(group: Riverside, name: str = "Maya") -> Session:
    return Session(group.workspace, group.id(name), lambda: NOON)


def told(group: Riverside, name: str = "Maya") -> list[str]:
    session = session_of(group, name)
    try:
        return [ENGLISH.say(one.title) for one in sending.to_tell(session)]
    finally:
        session.leave()


def test_talking_signing_and_phoning_are_tasks_on_today(riverside: Riverside) -> None:
    change(riverside, "Hassan", reading=Reading.TALK)
    change(riverside, "Ben", reading=Reading.BSL)
    mailing = begun(riverside, "Amina", "Ben", "Hassan")
    phone = {"mailing_id": mailing.id or 0, "person_id": riverside.id("Amina")}
    marks.goes(riverside.workspace, riverside.act(), way=Way.PHONE, **phone)
    assert told(riverside) == [
        "Phone Amina about “Costs form”.",
        "Tell Ben “Costs form” in British Sign Language.",
        "Talk “Costs form” through with Hassan.",
    ]


def test_a_task_that_is_done_waits_no_longer(riverside: Riverside) -> None:
    change(riverside, "Hassan", reading=Reading.TALK)
    mailing = begun(riverside, "Hassan")
    marks.told(
        riverside.workspace,
        riverside.act(),
        mailing_id=mailing.id or 0,
        person_id=riverside.id("Hassan"),
        day=DAY,
        by=riverside.id("Nia"),
        way=Way.TALK,
    )
    assert told(riverside) == []


def test_a_task_about_money_is_not_shown_to_the_coordinator(riverside: Riverside) -> None:
    change(riverside, "Hassan", reading=Reading.TALK)
    begun(riverside, "Hassan", paper=Paper.SLIP)
    assert told(riverside, "Nia") == []
    assert told(riverside, "Leon") == ["Talk “Slip” through with Hassan."]


def test_a_list_to_be_sent_soon_waits_on_today(riverside: Riverside) -> None:
    mailings.begin(
        riverside.workspace,
        riverside.act(),
        paper=Paper.CLAIM_FORM,
        person_ids=[riverside.id("Amina"), riverside.id("Ben")],
        send_by=DAY + timedelta(days=2),
    )
    session = session_of(riverside)
    [errand] = sending.not_sent(session)
    session.leave()
    said = "2 copies are not sent yet. Send by 14 March 2026."
    assert ENGLISH.say(errand.detail) == said
    assert errand.place == "mailing"
