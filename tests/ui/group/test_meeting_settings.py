"""How the group prepares meetings and answers people, and the words it explains, by keyboard."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services.meetings.agenda import glossary
from tests.services.groups import Riverside
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_targets,
)
from tests.ui.visiting import Visit


def test_a_new_group_is_told_of_nothing_until_it_asks(visit: Visit) -> None:
    assert visit.room.meetings.lines.said == (
        "Ideas are taken until 14 days before a meeting. Packs leave 7 days before a meeting. "
        "Nobody is told of hard words, long sentences or fewer people coming"
    )


def test_days_and_hints_are_changed_and_a_wrong_number_is_said_at_its_field(
    visit: Visit, riverside: Riverside
) -> None:
    visit.push(visit.room.meetings.change)
    visit.fill(items_close_days="10", pack_days="a week")
    visit.press("Ctrl+Enter")
    assert visit.problem("pack_days") == "Type a number from 0 to 90."
    visit.fill(pack_days="5")
    visit.push(visit.dialog.nudges)
    visit.press("Ctrl+Enter")
    settings = riverside.workspace.settings
    assert (settings.items_close_days, settings.pack_days, settings.nudges) == (10, 5, True)
    assert "We are told of hard words" in visit.room.meetings.lines.said


def test_a_word_is_explained_changed_and_explained_no_longer(
    visit: Visit, riverside: Riverside
) -> None:
    visit.push(visit.room.glossary.new)
    visit.type("PIP")
    visit.press("Ctrl+Enter")
    problem = "Say what it means, as you would say it to a friend."
    assert visit.problem("meaning") == problem
    visit.type("Money.")
    visit.press("Ctrl+Enter")
    listed = visit.room.glossary.list
    assert [row.aloud() for row in listed.rows()] == ["PIP. Money."]
    visit.enter(listed)
    visit.press("Enter")
    visit.fill(meaning="Money for disabled people.")
    visit.press("Ctrl+Enter")
    assert [row.detail for row in listed.rows()] == ["Money for disabled people."]
    visit.enter(listed)
    visit.press("Enter")
    visit.push(visit.dialog.end)
    assert listed.rows() == []
    assert glossary.every(riverside.workspace) == []


def test_by_when_people_hear_back_and_which_numbers_are_hidden_is_the_groups_own(
    visit: Visit, riverside: Riverside
) -> None:
    assert visit.room.answers.lines.said == (
        "Whoever tells us something hears back within 60 days. "
        "Counts of people below 5 are hidden. Nothing is told of fewer than 10 forms"
    )
    visit.push(visit.room.answers.change)
    visit.fill(answer_days="30", small_number="2", least_answers="12")
    visit.press("Ctrl+Enter")
    assert visit.problem("small_number") == "Type a number from 3 to 20."
    visit.fill(small_number="6")
    visit.press("Ctrl+Enter")
    now = riverside.workspace.settings
    assert (now.answer_days, now.small_number, now.least_answers) == (30, 6, 12)
    assert "hears back within 30 days" in visit.room.answers.lines.said


@pytest.mark.parametrize("which", ["meetings", "answers", "glossary"])
def test_the_dialogs_keep_every_rule_of_a_screen(visit: Visit, which: str) -> None:
    room = visit.room
    card = getattr(room, which)
    visit.push(card.new if which == "glossary" else card.change)
    for size in (100, 200):
        visit.kit.look.set_text_size(size)
        QApplication.processEvents()
        check_names(visit.dialog)
        check_access_keys(visit.dialog)
        check_nothing_cut(visit.dialog)
        check_targets(visit.dialog)
