"""A person's page says what they got from us, and leads to the list it belongs to."""

from desktop.services.letters import marks
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.sending import begun, print_some
from tests.ui.visiting import Visit


def test_what_somebody_got_when_how_and_by_whom(visit: Visit, riverside: Riverside) -> None:
    mailing = begun(riverside, "Ewa")
    print_some(riverside, mailing)
    marks.sent(riverside.workspace, riverside.act("Leon"), mailing_id=mailing.id or 0, day=DAY)
    visit.room.open_person(riverside.id("Ewa"))
    card = visit.room.person.sent
    [row] = card.list.rows()
    assert row.title == "Costs form"
    assert row.detail == "Polski, large print, 18 point · by hand · by Leon Brathwaite"
    assert row.chip == "sent on 12 March 2026"
    visit.enter(card.list)
    visit.press("Enter")
    assert visit.went == [("mailing", {"mailing_id": mailing.id, "person_id": riverside.id("Ewa")})]


def test_a_paper_is_begun_from_a_persons_page(visit: Visit, riverside: Riverside) -> None:
    visit.room.open_person(riverside.id("Ewa"))
    visit.push(visit.room.person.sent.send)
    assert visit.went == [("letters", {"person_id": riverside.id("Ewa")})]
