"""Ideas by keyboard: written down in one field, answered with a reason, told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain.agenda import How, ItemState
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, item_papers, items
from desktop.ui.meetings.agenda.item_dialog import ItemDialog
from desktop.ui.papers.preview import PaperDialog
from desktop.ui.widgets import Text
from tests.services.agendas import begin, idea, meet, on_agenda, put_off, titles
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_screen,
    check_targets,
)
from tests.ui.visiting import Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

SLOW = pytest.mark.slow
"""The smaller dialogs; the largest two are looked at in every run."""


def waiting(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.waiting.list.rows()]


def to_talk_about(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.open.list.rows()]


def open_idea(visit: Visit, item_id: int | None) -> ItemDialog:
    visit.room.show_item(item_id)
    QApplication.processEvents()
    assert isinstance(visit.dialog, ItemDialog)
    return visit.dialog


def test_a_few_keys_write_down_what_somebody_said_on_the_phone(
    visit: Visit, riverside: Riverside
) -> None:
    visit.press("Ctrl+N")
    assert visit.focus().accessibleName() == "What is it about?"
    visit.type("Parking")
    visit.press("Tab")
    visit.type("Amina")
    visit.press("Enter", "Tab")
    visit.dialog.how.show_value(How.PHONE)
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    [found] = items.ideas(riverside.workspace)
    assert found.proposer is not None
    assert (found.item.title, found.proposer.short, found.item.how) == (
        "Parking",
        "Amina",
        How.PHONE,
    )
    assert (found.item.proposed_on, found.writer and found.writer.short) == (DAY, "Maya")
    assert to_talk_about(visit) == ["Parking. Amina Begum, by phone, 12 March 2026. proposed"]
    assert visit.heard[-1] == "Saved."


def test_the_meetings_own_idea_needs_no_name(visit: Visit, riverside: Riverside) -> None:
    visit.press("Ctrl+N")
    visit.type("A new name")
    visit.press("Ctrl+Enter")
    assert items.ideas(riverside.workspace)[0].proposer is None
    assert to_talk_about(visit) == ["A new name. from our group, 12 March 2026. proposed"]


def test_an_empty_idea_and_a_day_to_come_are_said_at_the_field(visit: Visit) -> None:
    visit.press("Ctrl+N", "Ctrl+Enter")
    assert visit.problem("title") == "What is it about? A few words are enough."
    visit.fill(title="Tea", proposed_on="13/3/2026")
    visit.press("Ctrl+Enter")
    assert visit.problem("proposed_on") == "This day is still to come."
    assert visit.dialog.title.text() == "Tea"


def test_refusing_asks_for_the_reason_and_says_who_is_told(
    visit: Visit, riverside: Riverside
) -> None:
    item = idea(riverside)
    opened = open_idea(visit, item.id)
    visit.push(opened.refuse)
    assert visit.focus().accessibleDescription() == "Amina is told this."
    visit.press("Ctrl+Enter")
    assert visit.problem("reason") == "Say why. Whoever proposed it is told this."
    visit.type("The council decides that.")
    visit.press("Ctrl+Enter")
    kept = items.get(riverside.workspace, item.id or 0)
    assert (kept.state, kept.reason) == (ItemState.REFUSED, "The council decides that.")
    assert "Our answer: The council decides that" in opened.lines.said
    assert "Amina waits for our answer" in opened.lines.said
    assert waiting(visit) == [
        "Parking. Amina Begum, in person, 1 March 2026. not taken up",
    ]


def test_told_by_phone_ends_the_waiting(visit: Visit, riverside: Riverside) -> None:
    item = put_off(riverside, idea(riverside), "There is no room.")
    assert len(waiting(visit)) == 1
    opened = open_idea(visit, item.id)
    visit.push(opened.told)
    assert visit.dialog.how.value() is How.PHONE
    visit.press("Ctrl+Enter")
    assert "Told Amina on 12 March 2026, by phone" in opened.lines.said
    assert waiting(visit) == []
    assert not visit.room.waiting.isVisible()
    assert opened.focusWidget() is opened.lines.parts[0], "Enter again would do something else"


def test_the_answer_is_printed_as_a_letter_in_their_language(
    visit: Visit, riverside: Riverside
) -> None:
    item = idea(riverside, by="Ewa")
    put_off(riverside, item, "There is no room.")
    opened = open_idea(visit, item.id)
    visit.push(opened.letter)
    paper = visit.dialog
    assert isinstance(paper, PaperDialog)
    assert "There is no room." in paper.text.lines.said
    visit.qtbot.waitUntil(lambda: paper.pdf is not None)


def test_putting_off_a_second_time_warns_before(visit: Visit, riverside: Riverside) -> None:
    """Practice rule 29."""
    april = meet(riverside)
    item = put_off(riverside, on_agenda(riverside, idea(riverside), april))
    opened = open_idea(visit, item.id)
    visit.push(opened.put_off)
    warned = "It was put off once already. Can it be done at all?"
    assert visit.dialog.do.accessibleDescription() == warned
    assert warned in [text.text() for text in visit.dialog.form.findChildren(Text)]


def test_an_idea_is_put_on_an_agenda_and_put_off_to_another(
    visit: Visit, riverside: Riverside
) -> None:
    april = meet(riverside)
    may = meet(riverside, date(2026, 5, 14))
    for each in (april, may):
        begin(riverside, each)
    item = idea(riverside)
    opened = open_idea(visit, item.id)
    visit.push(opened.put_on)
    visit.dialog.meeting.show_value(april)
    visit.press("Ctrl+Enter")
    assert titles(riverside, april) == ["Parking"]
    assert not opened.put_on.isVisible()
    visit.push(opened.put_off)
    visit.type("Ben is ill.")
    visit.dialog.meeting.show_value(may)
    visit.press("Ctrl+Enter")
    assert (titles(riverside, april), titles(riverside, may)) == ([], ["Parking"])
    assert opened.lines.parts[0].accessibleName() == "Put off, for 14 May 2026"


def test_everything_said_of_an_idea_is_written_and_read_line_by_line(
    visit: Visit, riverside: Riverside
) -> None:
    item = idea(riverside, how=How.LETTER)
    opened = open_idea(visit, item.id)
    visit.push(opened.change)
    visit.fill(briefing="It closes.", options="Ask. Wait.", minutes="2o")
    visit.press("Ctrl+Enter")
    assert visit.problem("minutes") == "Minutes are a number from 1 to 600."
    visit.fill(minutes="20", cannot_change="The price.")
    visit.press("Ctrl+Enter")
    assert [part.accessibleName() for part in opened.lines.parts] == [
        "Proposed",
        "Amina Begum, on paper, 1 March 2026",
        "Written down by Maya Okafor",
        "What for: to discuss",
        "20 minutes",
        "In short: It closes.",
        "What can be chosen: Ask. Wait.",
        "What you cannot change: The price.",
    ]


def test_a_paper_is_added_and_taken_away(
    visit: Visit, riverside: Riverside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = idea(riverside)
    opened = open_idea(visit, item.id)
    chosen = tmp_path / "Plan.pdf"
    chosen.write_bytes(b"%PDF-1.4 nothing in it")
    choosing = lambda *_: (str(chosen), "")  # noqa: E731 - the system's own window
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choosing)
    visit.push(opened.papers.add)
    assert visit.dialog.title.text() == "Plan"
    visit.fill(author="The council")
    visit.press("Ctrl+Enter")
    [paper] = item_papers.of_item(riverside.workspace, item.id or 0)
    assert (paper.title, paper.author) == ("Plan", "The council")
    [row] = opened.papers.list.rows()
    assert row.chip == "printed beside", "a damaged PDF cannot be put into a pack"
    visit.enter(opened.papers.list)
    visit.press("Enter")
    visit.push(visit.dialog.away)
    visit.press("Enter")
    assert item_papers.of_item(riverside.workspace, item.id or 0) == []


def test_a_paper_that_cannot_be_read_is_said_in_place(
    visit: Visit, riverside: Riverside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_idea(visit, idea(riverside).id)
    gone = tmp_path / "gone.pdf"
    choosing = lambda *_: (str(gone), "")  # noqa: E731 - the system's own window
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choosing)
    visit.push(opened.papers.add)
    assert opened.form.notice.text() == "We could not read gone.pdf. Nothing was changed."


def test_who_may_not_change_ideas_hears_whom_to_ask(visit: Visit, riverside: Riverside) -> None:
    visit.session.sit_down(riverside.id("Sam"))
    opened = open_idea(visit, idea(riverside).id)
    visit.push(opened.refuse)
    assert opened.form.notice.text().startswith("This is for the")


def test_a_late_idea_says_so(visit: Visit, riverside: Riverside) -> None:
    april = meet(riverside)
    full = begin(riverside, april)
    earlier = replace(full.meeting, items_close=date(2026, 2, 20))
    meetings.change(riverside.workspace, riverside.act(), meeting=earlier)
    item = idea(riverside, meeting_id=april)
    assert to_talk_about(visit)[0].endswith("late")
    assert "It came after ideas closed" in open_idea(visit, item.id).lines.said
    assert agenda.of_meeting(riverside.workspace, april).items == ()


def test_the_page_keeps_every_rule_of_a_screen(visit: Visit, riverside: Riverside) -> None:
    put_off(riverside, idea(riverside, "Where we can park when the library is closed"))
    idea(riverside, "Lunch", by="Ben")
    items.refuse(
        riverside.workspace,
        riverside.act(),
        item_id=idea(riverside, "A trip", by=None).id or 0,
        reason="No money.",
    )
    visit.room.new.setFocus()
    check_screen(visit.room, visit.kit.look, visit.qtbot)


@pytest.mark.parametrize(
    "which",
    [
        *("propose", "change"),
        *(pytest.param(which, marks=SLOW) for which in ("look", "put_off", "told", "put_on")),
    ],
)
def test_its_dialogs_keep_every_rule_of_a_screen(
    visit: Visit, riverside: Riverside, which: str
) -> None:
    if which == "propose":
        visit.press("Ctrl+N")
    else:
        item = idea(riverside)
        if which == "told":
            put_off(riverside, item)
        opened = open_idea(visit, item.id)
        if which != "look":
            visit.push(getattr(opened, which))
    for size in (100, 200):
        visit.kit.look.set_text_size(size)
        QApplication.processEvents()
        check_names(visit.dialog)
        check_access_keys(visit.dialog)
        check_nothing_cut(visit.dialog)
        check_targets(visit.dialog)
