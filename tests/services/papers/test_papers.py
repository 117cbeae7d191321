"""Papers gathered from the file: whose language and format, what stands on them."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.cash import CountKind
from desktop.domain.paper_kinds import OF_A_MEETING, Paper
from desktop.domain.person import Reading
from desktop.errors import UserError
from desktop.services.money import corrections, counts
from desktop.services.money.counts import Counted
from desktop.services.papers import languages
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, all_slips, in_one, made, paper, papers
from desktop.services.people import people
from desktop.services.practice import practice_meeting
from desktop.services.practice.practice_group import PracticeGroup
from desktop.services.workspace import Workspace
from desktop.storage.database import open_file
from tests.printing.reading import pages, words
from tests.services.groups import Made, Riverside
from tests.services.in_words import DAY, cost


@pytest.fixture(scope="module")
def met(met_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeGroup]:
    """The practice group after its meeting; tests only read it."""
    opened = Riverside(met_file, met_file.copied_to(tmp_path_factory.mktemp("met")))
    practice_meeting.hand_over_float(opened.group)
    yield opened.group
    opened.workspace.close()


def about(group: PracticeGroup, name: str = "", reader_id: int | None = None) -> About:
    person_id = group.ids[name] if name else None
    return About(meeting_id=group.meeting.id, person_id=person_id, reader_id=reader_id)


def text(group: PracticeGroup, kind: Paper, name: str = "") -> str:
    said = paper(group.workspace, kind, about(group, name), day=DAY).text()
    return " ".join(said.split())


def test_a_slip_carries_number_sum_and_what_it_was_for(met: PracticeGroup) -> None:
    said = text(met, Paper.SLIP, "Amina")
    assert "Slip 2" in said
    assert "Money back: £4.60" in said
    assert "Bus: day ticket" in said
    assert "Paid by: Maya Okafor To: Amina Begum" in said


def test_a_costs_form_carries_the_claim_and_who_agreed_it(met: PracticeGroup) -> None:
    said = text(met, Paper.CLAIM_FORM, "Ines")
    assert "Name: Ines Duarte" in said
    assert "Agreed by: Leon Brathwaite, Priya Nair" in said


def test_a_costs_form_without_a_claim_has_the_name_and_room_to_write(riverside: Riverside) -> None:
    known = About(meeting_id=riverside.meeting_id, person_id=riverside.id("Ben"))
    said = paper(riverside.workspace, Paper.CLAIM_FORM, known, day=DAY).text()
    assert "Name: Ben Carter" in said
    assert "What did you pay for?" in said


def test_a_blank_costs_form_names_nobody(met: PracticeGroup) -> None:
    blank = paper(met.workspace, Paper.CLAIM_FORM, day=DAY)
    assert "Name: ____" in blank.text()
    assert blank.name == "Costs form"


def test_before_paying_the_pay_out_sheet_says_what_is_there_and_what_to_hand_over(
    riverside: Riverside,
) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    riverside.claim("Ben", cost("bus", "2.00"))
    said = paper(
        riverside.workspace, Paper.PAYOUT_SHEET, About(meeting_id=riverside.meeting_id), day=DAY
    ).text()
    assert "In the tin before" in said
    assert "Hand over: 2 × £2 + 50p + 10p" in said.replace("\u00a0", " ")
    assert "Left: £195.40" in said
    assert "Ben" not in said, "nobody has agreed Ben's claim yet"


def test_after_paying_the_sheet_says_what_was_really_handed_over(met: PracticeGroup) -> None:
    said = text(met, Paper.PAYOUT_SHEET)
    assert "In the tin before" not in said
    assert "9. Ines Duarte Amount: £40.70 Hand over: 2 × £20 + 50p + 20p Left: £78.89" in said
    assert "7. Gwen Harris Amount: £18.40 Promised by: 26 March 2026" in said
    assert "In cash: £121.11 By bank: £18.40" in said


def test_the_pay_out_sheet_says_when_the_tin_is_short(riverside: Riverside) -> None:
    for name in ("Amina", "Ben", "Carys", "Dilip", "Farah", "Hassan"):
        riverside.ready(name, cost("train", "39.00"))
    said = paper(
        riverside.workspace, Paper.PAYOUT_SHEET, About(meeting_id=riverside.meeting_id), day=DAY
    ).text()
    assert "£34.00 short" in said
    assert said.count("Left:") == 5


def test_the_promise_says_the_day_and_never_the_account(met: PracticeGroup) -> None:
    said = text(met, Paper.PROMISE, "Gwen")
    assert "With you by: Thursday 26 March 2026" in said
    assert "55779911" not in said
    assert "911" not in said.replace("01632 960 123", "")


def test_who_has_no_promise_gets_a_sentence_instead(met: PracticeGroup) -> None:
    with pytest.raises(UserError, match="no promise"):
        text(met, Paper.PROMISE, "Amina")


def test_no_receipt_says_why_and_who_accepted_it(met: PracticeGroup) -> None:
    said = text(met, Paper.NO_RECEIPT, "Farah")
    assert "the machine kept it" in said
    assert "Accepted by: Leon Brathwaite" in said
    with pytest.raises(UserError, match="lacks its receipt"):
        text(met, Paper.NO_RECEIPT, "Amina")


def test_the_count_proves_the_float_only_while_nothing_moved_since(riverside: Riverside) -> None:
    act, seen = riverside.act("Maya"), riverside.named("Priya")
    counts.count(
        riverside.workspace,
        act,
        place_id=riverside.place_id,
        kind=CountKind.OPEN,
        counted=Counted(total=20000),
        second=seen,
    )
    assert "= £200.00, the float" in paper(riverside.workspace, Paper.COUNT, day=DAY).text()
    practice_meeting.pay_everybody(
        riverside.group, {"Amina": riverside.ready("Amina", cost("bus", "4.60"))}
    )
    assert "the float" not in paper(riverside.workspace, Paper.COUNT, day=DAY).text()


def test_the_count_of_the_meeting_is_its_closing_one(met: PracticeGroup) -> None:
    said = text(met, Paper.COUNT)
    assert "Count: after the meeting" in said
    assert "Difference: 50p short" in said
    assert "Check code" in said


def test_a_count_sheet_to_fill_in_comes_where_nothing_was_counted(riverside: Riverside) -> None:
    blank = paper(riverside.workspace, Paper.COUNT, day=DAY)
    assert blank.name == "Count"
    assert "Why we count: ____" in blank.text()


def test_the_hand_over_says_which_slips_lie_in_the_tin(met: PracticeGroup) -> None:
    said = text(met, Paper.HAND_OVER)
    assert "From: Maya Okafor To: Leon Brathwaite" in said
    assert "Slips: 8 Last slip: 9" in said


def test_arrivals_show_who_is_expected_and_nothing_about_needs(met: PracticeGroup) -> None:
    said = text(met, Paper.ARRIVALS)
    assert "Amina Begum" in said
    assert "Maya" not in said
    assert "large print" not in said


def test_the_cash_book_keeps_to_its_two_days(met: PracticeGroup) -> None:
    day_before = date(2026, 3, 11)
    quiet = About(first=day_before, last=day_before)
    said = paper(met.workspace, Paper.CASH_BOOK, quiet, day=DAY)
    assert said.name == "Cash book 2026-03-11 to 2026-03-11"
    assert "No money moved" in said.text()
    whole = paper(met.workspace, Paper.CASH_BOOK, day=DAY)
    assert whole.table is not None
    assert whole.table.decode("utf-8-sig").splitlines()[-1].startswith("2026-03-12,10,,0.00,0.50")
    with pytest.raises(UserError, match="before the first"):
        paper(met.workspace, Paper.CASH_BOOK, About(first=DAY, last=day_before), day=DAY)


@pytest.mark.parametrize("kind", sorted(OF_A_MEETING))
def test_papers_of_a_meeting_ask_which(met: PracticeGroup, kind: Paper) -> None:
    with pytest.raises(UserError, match="Choose the meeting"):
        papers(met.workspace, kind, day=DAY)


@pytest.mark.parametrize("kind", [Paper.SLIP, Paper.PROMISE])
def test_papers_of_a_person_ask_whose(met: PracticeGroup, kind: Paper) -> None:
    with pytest.raises(UserError, match="whose"):
        papers(met.workspace, kind, day=DAY)


def test_a_slip_put_right_shows_both_ways(riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    slips = practice_meeting.pay_everybody(riverside.group, {"Amina": full})
    corrections.not_given(
        riverside.workspace, riverside.act("Maya"), movement_id=slips["Amina"].id or 0
    )
    first, second = papers(riverside.workspace, Paper.SLIP, About(claim_id=full.id), day=DAY)
    sentence = "The money of slip 2 was not given after all. Slip 3 puts it right."
    assert sentence in " ".join(first.text().split())
    assert sentence in " ".join(second.text().split())
    assert [first.name, second.name] == ["Slip 2 Amina Begum", "Slip 3 Amina Begum"]


def test_each_reads_in_their_own_format_unless_told_otherwise(met: PracticeGroup) -> None:
    slip = paper(met.workspace, Paper.SLIP, about(met, "Ewa"), day=DAY)
    assert slip.look.size == 18
    clear = Reader(reading=Reading.CLEAR.value)
    again = paper(met.workspace, Paper.SLIP, about(met, "Ewa"), day=DAY, reader=clear)
    assert again.look.size == 14


def test_the_payer_reads_the_sheet_in_their_own_format(met: PracticeGroup) -> None:
    mine = about(met, reader_id=met.ids["Nia"])
    assert paper(met.workspace, Paper.PAYOUT_SHEET, mine, day=DAY).look.key == "text"
    hers = about(met, "Ewa", reader_id=met.ids["Nia"])
    assert paper(met.workspace, Paper.SLIP, hers, day=DAY).look.size == 18


def test_a_language_we_have_no_words_in_prints_in_the_groups_own(
    met: PracticeGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "TRANSLATIONS", tmp_path)
    asked = Reader(language="gu")
    slip = paper(met.workspace, Paper.SLIP, about(met, "Amina"), day=DAY, reader=asked)
    assert slip.document.language == "en"
    assert slip.wished == "gu"
    own = paper(met.workspace, Paper.SLIP, about(met, "Amina"), day=DAY)
    assert own.wished == ""


def test_every_slip_of_a_meeting_is_drawn_one_after_another(met: PracticeGroup) -> None:
    slips = all_slips(met.workspace, met.meeting.id or 0, day=DAY)
    run = made(slips)
    first = next(run)
    assert first.name == "Slip 2 Amina Begum.pdf"
    assert "£4.60" in words(first.content)
    assert sum(1 for _ in run) == 7


def test_a_run_of_slips_needs_no_open_file(practice_file: Made, tmp_path: Path) -> None:
    path = tmp_path / "Riverside.hearback"
    shutil.copyfile(practice_file.path, path)
    workspace = Workspace(open_file(path, practice_file.key), path)
    practice_meeting.hold_meeting(replace(practice_file.group, workspace=workspace))
    slips = all_slips(workspace, practice_file.group.meeting.id or 0, day=DAY)
    workspace.close()
    assert len(list(made(slips))) == 8


def test_all_slips_print_as_one_and_the_run_can_be_stopped(met: PracticeGroup) -> None:
    slips = all_slips(met.workspace, met.meeting.id or 0, day=DAY)
    assert len(pages(in_one(slips))) >= 8

    class EnoughError(Exception):
        pass

    def stop(done: int) -> None:
        if done == 2:
            raise EnoughError

    with pytest.raises(EnoughError):
        in_one(slips, stop)


def test_who_reads_plain_text_gets_text_and_still_has_pages_to_print(riverside: Riverside) -> None:
    reads_text = people.get(riverside.workspace, riverside.id("Ben"))
    people.change(
        riverside.workspace,
        riverside.act("Maya"),
        person=replace(reads_text, reading=Reading.TEXT),
    )
    known = About(person_id=riverside.id("Ben"))
    form = paper(riverside.workspace, Paper.CLAIM_FORM, known, day=DAY)
    [file] = made([form])
    assert file.name == "Costs form Ben Carter.txt"
    assert b"Ben Carter" in file.content
    assert form.pdf().startswith(b"%PDF")
