"""What belongs to a run: out-of-date texts, its list on paper, address labels, who may see it."""

import pytest

from desktop.domain.mailing import CopyState, Way
from desktop.domain.own_text import OUT_OF_DATE
from desktop.domain.paper_kinds import Paper
from desktop.language import Words
from desktop.services.letters import marks
from desktop.services.letters.packs import Shelf
from tests.services.in_words import DAY
from tests.services.sending import begun, change
from tests.ui.letters.conftest import Sending
from tests.ui.visiting import previews

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def test_what_is_out_of_date_is_printed_with_its_line_or_waits(sending: Sending) -> None:
    """Practice rule 43; the practice group's Urdu rules are older than the English ones."""
    sending.open(begun(sending.group, "Amina", "Farah", paper=Paper.GROUND_RULES))
    assert sending.names(CopyState.STOPPED) == ["Farah"]
    run = sending.room.run
    assert run.as_is.text() == "Print what is out of date as it is"
    sending.visit.push(run.as_is)
    assert sending.names(CopyState.READY) == ["Amina", "Farah"]
    assert run.run is not None
    pack = Shelf(sending.group.workspace, run.run, DAY).pack(sending.plan().rows[1])
    line = Words.for_paper("ur").text(OUT_OF_DATE)
    assert line in " ".join(pack.ready[0].text().split())
    assert run.as_is.text() == "Wait for the translation"
    sending.visit.push(run.as_is)
    assert sending.names(CopyState.STOPPED) == ["Farah"]


def test_the_preview_says_whose_copy_it_is_and_why_it_is_stopped(sending: Sending) -> None:
    sending.open(begun(sending.group, "Amina", "Farah", paper=Paper.GROUND_RULES))
    sending.stand_on("Farah")
    sending.visit.press("Enter")
    sending.visit.qtbot.waitUntil(lambda: bool(previews()) and previews()[0].pdf is not None)
    [preview] = previews()
    assert preview.windowTitle() == "Ground rules Farah Qureshi"
    assert preview.notice.text().startswith("The text in اردو is out of date.")
    preview.reject()


def test_the_run_list_is_seen_before_it_is_printed(sending: Sending) -> None:
    sending.open()
    sending.counted()
    sending.visit.push(sending.room.run.on_paper)
    sending.visit.qtbot.waitUntil(lambda: bool(previews()) and previews()[0].pdf is not None)
    [preview] = previews()
    said = preview.text.lines.said
    assert "4 printed packs" in said
    assert "Ewa Kowalska" in said
    preview.reject()


def test_the_run_list_knows_its_pages_also_when_it_is_asked_for_at_once(sending: Sending) -> None:
    sending.open(begun(sending.group, "Amina", "Ewa", paper=Paper.GROUND_RULES))
    sending.room.run.counter.stop()
    sending.room.run.show_run_list()
    sending.visit.qtbot.waitUntil(lambda: bool(previews()) and previews()[0].pdf is not None)
    [preview] = previews()
    assert "3 pages in 2 printed packs" in preview.text.lines.said
    preview.reject()


def test_labels_without_an_address_are_said_to_be_none(sending: Sending) -> None:
    mailing = begun(sending.group, "Ewa")
    ids = {"mailing_id": mailing.id or 0, "person_id": sending.group.id("Ewa")}
    marks.goes(sending.group.workspace, sending.group.act(), way=Way.POST, **ids)
    sending.open(mailing)
    sending.visit.push(sending.room.run.labels)
    said = "Nobody here gets it by post with an address we know."
    assert sending.room.run.notice.text() == said


def test_labels_are_seen_in_the_order_of_the_run(sending: Sending) -> None:
    for name in ("Ewa", "Amina"):
        change(sending.group, name, address=f"{name} Street 1")
    sending.open(begun(sending.group, "Amina", "Ewa", post=True))
    sending.visit.push(sending.room.run.labels)
    sending.visit.qtbot.waitUntil(lambda: bool(previews()) and previews()[0].pdf is not None)
    [preview] = previews()
    said = preview.text.lines.said
    assert said.index("Amina Street 1") < said.index("Ewa Street 1")
    preview.reject()


def test_the_coordinator_sees_no_slip_of_anybody(sending: Sending) -> None:
    mailing = begun(sending.group, "Amina", paper=Paper.SLIP)
    sending.visit.session.sit_down(sending.group.id("Nia"))
    sending.open(mailing)
    sending.visit.press("Enter")
    assert sending.room.run.notice.text().startswith("This is for the ")
    assert previews() == []
