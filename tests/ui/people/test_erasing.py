"""Erasing somebody by keyboard and by ear: each sentence is looked at, then all goes."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.person import Person
from desktop.services.money import agreeing, claims
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.people.room import make_room
from desktop.ui.widgets import Text
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit, visiting

QUESTION = "Did Hassan’s sister drive?"
UNSURE = "Will drove, it will be late"


def wrote(riverside: Riverside) -> None:
    """Two sentences about others that may name Hassan Ali, and one that names her surely."""
    full = riverside.claim("Ben", cost("bus", "4.60", what="Back with Hassan Ali"))
    agreeing.ask_about(riverside.workspace, riverside.act(), claim_id=full.id, question=QUESTION)


def open_erasing(visit: Visit, name: str) -> None:
    every = people.every(visit.session.workspace)
    found = next(one for one in every if one.name == name)
    visit.room.arrive("person", person_id=found.id)
    visit.push(visit.room.person.erase)


def chips(visit: Visit) -> dict[str, str]:
    return {row.title.strip("“”"): row.chip for row in visit.dialog.mentions.list.rows()}


def test_what_others_wrote_is_shown_with_what_becomes_of_it(
    visit: Visit, riverside: Riverside
) -> None:
    wrote(riverside)
    open_erasing(visit, "Hassan Ali")
    assert chips(visit) == {"Back with Hassan Ali": "The name goes", QUESTION: "The name goes"}
    row = next(row for row in visit.dialog.mentions.list.rows() if row.key == QUESTION)
    assert row.aloud() == (
        "“Did Hassan’s sister drive?” Claim 1. It becomes: “Did somebody's sister drive?”"
        " The name goes"
    )


def test_a_sentence_is_left_with_a_key_and_the_rest_is_erased(
    visit: Visit, riverside: Riverside
) -> None:
    wrote(riverside)
    open_erasing(visit, "Hassan Ali")
    visit.fill(why="She asked us to.")
    visit.enter(visit.dialog.mentions.list)
    visit.dialog.mentions.list.choose(QUESTION)
    visit.press("Enter")
    assert chips(visit)[QUESTION] == "It stays"
    assert visit.heard[-1] == "It stays. All are looked at."
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert visit.room.list.notice.text() == (
        "Erased. The name went out of 1 sentence. 1 sentence stays as you said."
        " Copies made before still hold the name."
    )
    [full] = claims.of_person(visit.session.workspace, riverside.id("Ben"))
    assert full.claim.question == QUESTION
    assert full.lines[0].what == "Back with somebody we no longer name"


@pytest.fixture
def will(riverside: Riverside) -> Person:
    """Will Mark, whom nothing names surely; three sentences may."""
    act = riverside.act()
    person = people.add(riverside.workspace, act, person=Person(name="Will"))
    for what in (UNSURE, "Mill Lane, Will drove", "It will rain"):
        riverside.claim("Ben", cost("bus", "1.00", what=what))
    return person


def test_a_name_that_is_a_word_is_asked_and_nothing_typed_is_lost(
    visit: Visit, will: Person
) -> None:
    open_erasing(visit, will.name)
    assert set(chips(visit).values()) == {"Who is meant?"}
    visit.fill(why="He moved away.")
    visit.press("Ctrl+Enter")
    dialog = visit.dialog
    assert dialog is not None
    assert dialog.form.notice.text() == "Is it Will? Take the name out, or leave it."
    assert dialog.mentions.list.hasFocus()
    assert dialog.why.value() == "He moved away."

    first = dialog.mentions.list.chosen_key()
    visit.press("Enter")
    assert visit.heard[-1] == "The name goes. 2 still to look at."
    visit.push(dialog.mentions.leave_rest)
    assert visit.heard[-1] == "All are looked at."
    assert sorted(chips(visit).values()) == ["It stays", "It stays", "The name goes"]
    assert dialog.mentions.answers[first] is True
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert will.id
    assert people.get(visit.session.workspace, will.id).name == "—"


def test_the_two_answers_are_buttons_too(visit: Visit, will: Person) -> None:
    open_erasing(visit, will.name)
    part = visit.dialog.mentions
    assert part.leave.text().replace("&", "") == "Leave it: it is not Will"
    visit.enter(part.list)
    key = part.list.chosen_key()
    visit.push(part.leave)
    assert part.answers == {key: False}
    visit.push(part.take_out)
    assert part.answers == {key: True}


def test_who_is_owed_money_is_not_erased_and_the_page_says_so_at_once(
    visit: Visit, riverside: Riverside
) -> None:
    riverside.claim("Hassan", cost("bus", "1.00"))
    open_erasing(visit, "Hassan Ali")
    assert visit.dialog is None
    said = "There is money still to settle with them. Do that first."
    assert visit.room.person.notice.text() == said


def test_the_dialog_says_until_when_the_law_keeps_the_name(
    riverside: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    riverside.pay(riverside.ready("Hassan", cost("bus", "1.00")))
    with visiting(make_room, riverside, kit, qtbot) as visit:
        open_erasing(visit, "Hassan Ali")
        said = "The law keeps the name on slips until 31 December 2032."
        assert said in [text.text() for text in visit.dialog.findChildren(Text)]
        visit.fill(why="He asked us to.")
        visit.press("Ctrl+Enter")
        assert said in visit.room.list.notice.text()


def test_afterwards_nobody_is_looked_for_any_more(visit: Visit) -> None:
    visit.enter(visit.room.list.search)
    visit.type("hassan")
    visit.press("Enter")
    visit.push(visit.room.person.erase)
    visit.fill(why="She asked us to.")
    visit.press("Ctrl+Enter")
    assert visit.room.list.search.text() == ""
    assert visit.room.list.table.count() == people.count(visit.session.workspace)


def test_nothing_is_cut_or_without_a_name(visit: Visit, will: Person, qtbot: QtBot) -> None:
    open_erasing(visit, will.name)
    visit.dialog.resize(700, 1800)
    check_screen(visit.dialog, visit.kit.look, qtbot)
