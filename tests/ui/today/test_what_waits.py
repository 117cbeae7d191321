"""Today as a treasurer meets it: the first evening, the evening before, 9:55, the morning after."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.outside import OutsideRule
from desktop.language import Words
from desktop.services.meetings import float_plan
from desktop.services.money import claims, open_claim, outside, paying
from desktop.services.money.from_paper import recording
from desktop.services.money.from_paper.recording import GivenOnPaper
from desktop.ui.kit import Kit
from desktop.ui.today.room import make_room
from desktop.ui.today.settle_dialog import SettleDialog, together
from tests.services.in_words import InWords, cost
from tests.ui.screen_rules import check_screen
from tests.ui.today.mill_lane import EVENING, MEETS, at
from tests.ui.visiting import Visit, visiting

See = Callable[[datetime], Visit]


@pytest.fixture
def see(new: InWords, kit: Kit, qtbot: QtBot) -> Iterator[See]:
    """Today at some moment; what is said when it opens is heard."""
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    with ExitStack() as stack:

        def look(now: datetime) -> Visit:
            visit = stack.enter_context(visiting(make_room, new, kit, qtbot, now=now))
            QApplication.processEvents()
            visit.heard[:] = heard  # also what was said before the visit listened
            return visit

        yield look


def titles(visit: Visit) -> list[str]:
    return [row.title for row in visit.room.list.rows()]


def test_the_first_evening_just_three_things_wait(see: See) -> None:
    visit = see(at(EVENING))
    said = "3 things wait: spare key, committee date, a copy on a stick"
    assert visit.heard == [f"Today: {said}."]
    assert visit.room.list.accessibleName() == said
    assert visit.room.waits.heading.text() == "3 things wait"
    for _line in range(3):
        visit.room.list.setFocus()
        visit.press("Enter", "Down")
    assert visit.went == [("start-step", {"step": 5}), ("start-step", {"step": 7}), ("copy", {})]


def test_until_the_first_claim_it_asks_what_is_owed_from_before(see: See, new: InWords) -> None:
    visit = see(at(EVENING))
    visit.push(visit.room.owed)
    assert visit.went == [("owed-before", {})]
    new.claim("Ben", cost("bus", "2.00"), meeting_id=None)
    assert not visit.room.owed.isVisible()


def test_the_evening_before_it_says_what_to_get_and_leads_there(see: See, new: InWords) -> None:
    rough = {new.id("Amina"): 460, new.id("Ben"): 950, new.id("Carys"): 9_500}
    act = new.act(day=EVENING)
    float_plan.set_roughly(new.workspace, act, amounts=rough)
    visit = see(at(MEETS - timedelta(days=1)))
    visit.qtbot.waitUntil(lambda: bool(visit.heard))
    assert visit.room.meeting.money.text().startswith("Get cash for the meeting")
    assert visit.room.meeting.to_get.text()
    assert visit.heard[0].startswith("Today: 6 things wait: cash for the meeting, spare key")
    visit.push(visit.room.meeting.before)
    assert visit.went == [("before", {"meeting_id": new.meeting_id})]


def test_other_guesses_are_worked_out_quietly_and_no_old_figure_stands_meanwhile(
    see: See, new: InWords
) -> None:
    act = new.act(day=EVENING)
    float_plan.set_roughly(new.workspace, act, amounts={new.id("Amina"): 460})
    visit = see(at(MEETS - timedelta(days=1)))
    card = visit.room.meeting
    visit.qtbot.waitUntil(lambda: bool(visit.heard))
    visit.heard.clear()

    float_plan.set_roughly(new.workspace, act, amounts={new.id("Ben"): 9_500})
    assert card.money.text() == "Working out what cash you need…"
    assert not card.to_get.isVisible()
    visit.qtbot.waitUntil(card.to_get.isVisible)
    assert card.money.text().startswith("Get cash for the meeting")
    assert visit.heard == []


def test_at_five_to_ten_there_is_the_pay_desk_and_little_else(see: See, new: InWords) -> None:
    new.with_receipts(new.claim("Amina", cost("bus", "4.60"), act=new.act(day=MEETS)))
    visit = see(at(MEETS, 9, 55))
    assert visit.room.meeting.desk.isVisible()
    later = "spare key, committee date, a copy on a stick, who lives with you"
    last = "a second person to open our file"
    assert titles(visit) == [f"For another day: {later}, {last}"]
    visit.room.list.setFocus()
    visit.press("Enter")
    assert len(titles(visit)) == 5
    assert visit.went == []


def test_the_morning_after_shows_who_is_owed_and_what_nobody_counted(
    see: See, new: InWords
) -> None:
    then = new.act(day=MEETS)
    new.with_receipts(new.claim("Amina", cost("bus", "4.60"), act=then))
    ben = new.with_receipts(new.claim("Ben", cost("bus", "9.50"), act=then))
    paying.pay(new.workspace, then, claim_id=ben.id, place_id=new.place_id)
    visit = see(at(MEETS + timedelta(days=1), 9))
    rows = [(row.title, row.detail, row.chip) for row in visit.room.list.rows()]
    assert rows[:2] == [
        ("Members' meeting, 12 March 2026", "Agreed: Amina Begum.", "not paid yet"),
        ("Tin", "Not counted since people were paid on 12 March 2026.", "count it"),
    ]
    visit.room.list.setFocus()
    visit.press("Enter", "Down", "Enter")
    assert visit.went == [
        ("desk", {"meeting_id": new.meeting_id}),
        ("count", {"place_id": new.place_id}),
    ]


def against_the_rules(new: InWords) -> list[OutsideRule]:
    """Ben had money without a receipt, and nobody accepted that."""
    full = claims.get(new.workspace, new.claim("Ben", cost("bus", "9.50")).id)
    then = new.act(day=MEETS)
    how = GivenOnPaper(amount=950, day=MEETS, at=then.at, paid_by=new.id("Maya"))
    recording.record_given(new.workspace, then, claim_id=full.id, place_id=new.place_id, how=how)
    return outside.open_ones(new.workspace)


def test_what_stands_outside_our_rules_waits_without_its_amount(see: See, new: InWords) -> None:
    [rule] = against_the_rules(new)
    visit = see(at(MEETS, 19))
    row = next(row for row in visit.room.list.rows() if row.chip == "outside our rules")
    assert row.title == "Ben Carter, slip 2"
    assert row.detail == Words("en").say(rule.what)
    visit.room.list.setFocus()
    visit.room.list.choose(row.key)
    visit.press("Enter")
    assert visit.went == [("outside", {"outside_id": rule.id})]


def test_sums_in_what_was_against_the_rules_stay_off_today(see: See, new: InWords) -> None:
    full = new.claim("Ben", cost("bus", "9.50"))
    then = new.act(day=MEETS)
    how = GivenOnPaper(amount=1_000, day=MEETS, at=then.at, paid_by=new.id("Maya"))
    recording.record_given(new.workspace, then, claim_id=full.id, place_id=new.place_id, how=how)
    visit = see(at(MEETS, 19))
    row = next(row for row in visit.room.list.rows() if row.chip == "outside our rules")
    assert "£" not in row.aloud()
    assert row.detail.endswith("And 1 more.")


@pytest.fixture
def settling(see: See, new: InWords) -> Visit:
    rules = against_the_rules(new)
    visit = see(at(MEETS, 19))
    found = together(visit.session, rules[0].id or 0)
    dialog = SettleDialog(visit.session, visit.kit, visit.room._go, found, visit.room)
    dialog.open()
    QApplication.processEvents()
    return visit


def test_it_is_settled_by_saying_what_was_done(settling: Visit, new: InWords) -> None:
    settling.fill(how="Ben brought the ticket.")
    settling.press("Ctrl+Enter")
    assert settling.dialog is None
    assert outside.open_ones(new.workspace) == []
    assert settling.heard[-1] == "Settled. It stays on the page of the claim."
    assert "outside our rules" not in [row.chip for row in settling.room.list.rows()]


def test_nothing_said_settles_nothing(settling: Visit, new: InWords) -> None:
    settling.press("Ctrl+Enter")
    assert settling.problem("how") == "Say in a few words what was done."
    assert len(outside.open_ones(new.workspace)) == 1


def test_settling_keeps_the_rules_of_a_screen(settling: Visit, qtbot: QtBot) -> None:
    check_screen(settling.dialog, settling.kit.look, qtbot)


def test_a_question_put_off_stays_on_today_without_its_amount(see: See, new: InWords) -> None:
    open_claim.note_open(
        new.workspace,
        new.act(day=MEETS),
        person_id=new.id("Ben"),
        meeting_id=new.meeting_id,
        place_id=new.place_id,
        amount=950,
    )
    open_claim.after_a_stop(new.workspace)
    visit = see(at(MEETS, 19))
    assert titles(visit)[0] == "Has Ben had the money? Hearback stopped then."
    visit.room.list.setFocus()
    visit.press("Enter")
    assert visit.went == [("stopped", {})]


def test_more_than_a_handful_is_one_key_away(see: See, new: InWords) -> None:
    for number in range(3):
        new.claim("Ben", cost("bus", f"{number + 2}.00"), meeting_id=None)
    for name in ("Amina", "Ben", "Carys"):
        full = new.with_receipts(new.claim(name, cost("bus", "6.00"), act=new.act(day=EVENING)))
        new.promise(full, day=EVENING)
    visit = see(at(EVENING + timedelta(days=2)))
    assert len(titles(visit)) == 8
    assert titles(visit)[-1] == "Show 4 more"
    visit.room.list.setFocus()
    visit.room.list.choose(-1)
    visit.press("Enter")
    assert len(titles(visit)) == 11
    assert visit.heard[0].endswith("and more.")


def test_today_keeps_the_rules_of_a_screen_when_much_waits(
    see: See, new: InWords, qtbot: QtBot
) -> None:
    against_the_rules(new)
    visit = see(at(MEETS + timedelta(days=1)))
    check_screen(visit.room, visit.kit.look, qtbot)
