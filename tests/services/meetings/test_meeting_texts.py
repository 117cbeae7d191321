"""The texts of a meeting in other languages: gathered, counted, sent out, and back again."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from desktop.domain import record_sources
from desktop.domain.own_text import TextState, WrittenText
from desktop.domain.text_kinds import TextKind
from desktop.errors import UserError
from desktop.language import sentence
from desktop.services.meetings import meetings, texts
from desktop.services.meetings.agenda import items
from desktop.services.papers import own_texts, record_texts, versions, worksheets
from desktop.services.papers.record_texts import TextsState
from desktop.services.people import people
from desktop.storage import meetings as stored
from tests.services.in_words import GroupFile
from tests.services.meeting_texts import BRIEFING, Planned, closed_meeting, copied

VAN = "Nowy bus"


@pytest.fixture(scope="module")
def made(new_file: GroupFile, tmp_path_factory: pytest.TempPathFactory) -> Planned:
    return closed_meeting(new_file, tmp_path_factory.mktemp("planned"))


@pytest.fixture
def planned(made: Planned, tmp_path: Path) -> Iterator[Planned]:
    with copied(made, tmp_path) as planned:
        yield planned


def begun(planned: Planned, *, confidential: bool = False) -> dict[str, WrittenText]:
    group = planned.group
    every = texts.every(group.workspace, planned.meeting_id)
    found = record_texts.to_translate(
        group.workspace, group.act(), texts=every, confidential=confidential
    )
    return {one.source.wording: one for one in found}


def translate(planned: Planned, wording: str, said: str, **checked: int) -> None:
    group = planned.group
    own_texts.translate(
        group.workspace,
        group.act(),
        text_id=begun(planned, confidential=True)[wording].id,
        language="pl",
        wording=said,
        **checked,  # type: ignore[arg-type]
    )


def state(planned: Planned, language: str = "pl") -> TextsState:
    workspace = planned.group.workspace
    return record_texts.state(workspace, texts.every(workspace, planned.meeting_id), language)


def test_every_text_that_goes_into_a_pack_is_there_once_in_its_order(planned: Planned) -> None:
    every = texts.every(planned.group.workspace, planned.meeting_id)
    found = [one.source for one in every]
    assert [(one.kind, one.wording) for one in found] == [
        (TextKind.MEETING_TITLE, "Spring meeting"),
        (TextKind.MEETING_WHY, "To choose a van."),
        (TextKind.VENUE_WAY, "Bus 4 stops at the door."),
        (TextKind.ITEM_TITLE, "A new van"),
        (TextKind.ITEM_BRIEFING, BRIEFING),
        (TextKind.ITEM_TITLE, "A complaint"),
        (TextKind.LINE_TITLE, "Tea and cake"),
        (TextKind.LINE_TITLE, "The garden"),
        (TextKind.LINE_SAID, "It needs a path."),
        (TextKind.DECISION, "We lay a path."),
        (TextKind.ACTION, "Ask for stones."),
    ]


def test_how_many_are_missing_draft_checked_and_out_of_date_is_counted(planned: Planned) -> None:
    group = planned.group
    assert state(planned) == TextsState(missing=11)
    translate(planned, "A new van", VAN)
    translate(planned, "Tea and cake", "Herbata", checked_by=group.id("Ben"))
    translate(planned, "Spring meeting", "Spotkanie")
    meeting = meetings.get(group.workspace, planned.meeting_id)
    meetings.change(group.workspace, group.act(), meeting=replace(meeting, title="Easter meeting"))
    assert state(planned) == TextsState(missing=8, draft=1, checked=1, out_of_date=1)
    assert not state(planned).is_whole
    assert state(planned, "en").is_whole


def test_a_reader_gets_the_source_until_somebody_translates_it(planned: Planned) -> None:
    workspace = planned.group.workspace
    translate(planned, "A new van", VAN)
    every = [one.source for one in texts.every(workspace, planned.meeting_id)]
    said = versions.of(workspace, every)
    words = own_texts.words_of(workspace, "pl")
    by_wording = {one.wording: said.said(words, one) for one in every}
    assert (by_wording["A new van"].wording, by_wording["A new van"].missing) == (VAN, False)
    assert by_wording["Tea and cake"].missing


def test_languages_that_people_invited_read_come_first(planned: Planned) -> None:
    group = planned.group
    ben = people.get(group.workspace, group.id("Ben"))
    people.change(
        group.workspace, group.act(), person=replace(ben, language="ur", second_language="so")
    )
    found = texts.languages(group.workspace, planned.meeting_id)
    assert set(found[:2]) == {"ur", "so"}
    assert "en" not in found
    whole = TextsState(missing=11)
    assert texts.states(group.workspace, planned.meeting_id) == {"ur": whole, "so": whole}


def test_a_private_item_goes_to_no_translator_unless_that_is_meant(planned: Planned) -> None:
    assert "A complaint" not in begun(planned)
    assert "A complaint" in begun(planned, confidential=True)
    every = texts.every(planned.group.workspace, planned.meeting_id)
    assert [one.source.wording for one in every if one.confidential] == ["A complaint"]


def test_the_texts_of_one_meeting_go_out_as_a_table_and_come_back(planned: Planned) -> None:
    workspace, act = planned.group.workspace, planned.group.act()
    chosen = list(begun(planned).values())
    content = worksheets.as_table(workspace, language="pl", texts=chosen).content
    head, *rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    assert len(rows) == 10
    said = {"A new van": VAN, BRIEFING: "Bus jest stary.\nNie ma windy."}
    rows = [[*row[:4], said.get(row[2], "")] for row in rows]
    written = StringIO(newline="")
    csv.writer(written).writerows([head, *rows])
    back = worksheets.look(workspace, written.getvalue().encode("utf-8-sig"))
    assert worksheets.take(workspace, act, back=back) == 2
    assert begun(planned)[BRIEFING].versions["pl"].wording == "Bus jest stary.\nNie ma windy."
    assert state(planned) == TextsState(missing=9, draft=2)


def test_the_texts_of_one_meeting_go_out_for_a_translators_program_and_on_paper(
    planned: Planned,
) -> None:
    workspace, act = planned.group.workspace, planned.group.act()
    chosen = list(begun(planned).values())
    po = worksheets.as_po(workspace, act, language="pl", texts=chosen).content.decode()
    back = po.replace('msgid "A new van"\nmsgstr ""', f'msgid "A new van"\nmsgstr "{VAN}"')
    found = worksheets.look(workspace, back.encode())
    assert [line.wording for line in found.to_take] == [VAN]
    paper = worksheets.on_paper(workspace, act, language="pl", texts=chosen).text()
    assert "It has no lift." in paper
    assert "A complaint" not in paper


def test_the_sheet_of_the_group_has_none_of_a_meetings_texts(planned: Planned) -> None:
    begun(planned)
    with pytest.raises(UserError, match="Nothing is wanted"):
        worksheets.as_table(planned.group.workspace, language="pl")


def test_a_number_typed_from_paper_finds_a_meetings_text(planned: Planned) -> None:
    chosen = begun(planned)["A new van"]
    [line, *_others] = worksheets.wanted(planned.group.workspace, "pl", [chosen])
    text, version = worksheets.typed_line(
        planned.group.workspace, number=line.reference.on_paper, language="pl"
    )
    assert (text.source.wording, version) == ("A new van", 1)


def test_what_changed_since_is_translated_from_its_new_wording(planned: Planned) -> None:
    group = planned.group
    translate(planned, "A new van", VAN)
    item = items.get(group.workspace, planned.item_id)
    items.change(group.workspace, group.act(), item=replace(item, title="A van with a lift"))
    found = {one.source.wording: one for one in texts.every(group.workspace, planned.meeting_id)}
    assert found["A van with a lift"].state("pl") is TextState.OUT_OF_DATE
    assert begun(planned)["A van with a lift"].source.number == 2


def test_a_long_text_may_be_longer_in_another_language_and_keeps_its_lines(
    planned: Planned,
) -> None:
    group, briefing = planned.group, f"{'It is old. ' * 250}\nIt has no lift."
    item = items.get(group.workspace, planned.item_id)
    items.change(group.workspace, group.act(), item=replace(item, briefing=briefing))
    translate(planned, briefing, f"{'Jest bardzo stary. ' * 250}\n\n  Nie ma windy.")
    lines = begun(planned)[briefing].versions["pl"].wording.splitlines()
    assert [len(lines), lines[1]] == [2, "Nie ma windy."]


def test_a_meeting_called_something_else_is_said_to_be_out_of_date(planned: Planned) -> None:
    workspace, act = planned.group.workspace, planned.group.act()
    translate(planned, "Spring meeting", "Wiosna")
    meeting = meetings.get(workspace, planned.meeting_id)
    changed = meetings.change(workspace, act, meeting=replace(meeting, title="Easter meeting"))
    [title, *_others] = record_sources.of_meeting(changed)
    said = versions.of(workspace, [title]).said(own_texts.words_of(workspace, "pl"), title)
    assert (said.wording, said.out_of_date) == ("Wiosna", True)


def test_a_text_that_changed_unseen_is_begun_with_what_it_says_now(planned: Planned) -> None:
    workspace, act = planned.group.workspace, planned.group.act()
    begun(planned)
    meeting = meetings.get(workspace, planned.meeting_id)
    with workspace.step(act, sentence("By another way")):
        stored.MEETINGS.update(workspace.db, replace(meeting, title="Easter meeting"))
    assert begun(planned)["Easter meeting"].source.number == 2
