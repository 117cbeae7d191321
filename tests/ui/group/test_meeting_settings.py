"""How the group prepares its meetings, and the words it explains, by keyboard."""

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


@pytest.mark.parametrize("which", ["meetings", "glossary"])
def test_both_dialogs_keep_every_rule_of_a_screen(visit: Visit, which: str) -> None:
    room = visit.room
    visit.push(room.meetings.change if which == "meetings" else room.glossary.new)
    for size in (100, 200):
        visit.kit.look.set_text_size(size)
        QApplication.processEvents()
        check_names(visit.dialog)
        check_access_keys(visit.dialog)
        check_nothing_cut(visit.dialog)
        check_targets(visit.dialog)
