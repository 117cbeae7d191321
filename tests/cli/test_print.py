"""The command that prints: which papers, into which folder, and what it asks."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.domain.office import Act
from desktop.domain.paper_kinds import GOODBYES, Paper
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.group import group
from desktop.services.letters import mailings
from desktop.services.meetings import meetings
from desktop.services.papers import languages, paper_kit
from desktop.services.people import people
from tests.cli.conftest import PASSWORD, Run, refused
from tests.printing.reading import words


def test_every_slip_goes_into_the_folder_asked_for(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    printed = run("print", riverside, "slips", "--to", tmp_path / "a" / "b")
    assert printed.exit_code == 0
    names = [Path(line).name for line in printed.stdout.splitlines()]
    assert names[0] == "Slip 2 Amina Begum.pdf"
    assert sorted(names) == sorted(path.name for path in (tmp_path / "a" / "b").iterdir())
    assert len(names) == 8


def test_a_language_without_words_is_said_and_printed_in_the_groups_own(
    run: Run, riverside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "TRANSLATIONS", tmp_path / "none")
    printed = run("print", riverside, "slip", "--person", 6, "--language", "gu", "--to", "out")
    assert printed.exit_code == 0
    assert printed.stderr == "We have no words in ગુજરાતી yet. This paper is in English.\n"
    assert "Money back" in words((tmp_path / "out/Slip 2 Amina Begum.pdf").read_bytes())


def test_a_draft_says_so_and_what_stands_beside_it(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    asked = ("print", riverside, "slip", "--person", 6, "--language", "pl", "--format", "text")
    printed = run(*asked, "--to", tmp_path)
    assert printed.stderr == "Polski – draft, not yet checked. English stands beside it.\n"
    assert "Money back: £4.60" in (tmp_path / "Slip 2 Amina Begum.txt").read_text("utf-8")
    alone = run(*asked, "--alone", "--to", tmp_path / "alone")
    assert alone.stderr == "Polski – draft, not yet checked.\n"
    text = (tmp_path / "alone" / "Slip 2 Amina Begum.txt").read_text("utf-8")
    assert "Money back: £4.60" not in text


def test_there_is_a_check_sheet_for_every_language_but_english(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    asked = ("check-sheet", "--language", "all", "--format", "text", "--to", tmp_path)
    printed = run("print", riverside, *asked)
    assert printed.exit_code == 0
    assert len(printed.stdout.splitlines()) == len(LANGUAGE_NAMES) - 1
    assert "Check sheet اردو ur.txt" in printed.stdout


def test_a_format_is_chosen_for_once(run: Run, riverside: Path, tmp_path: Path) -> None:
    run("print", riverside, "slip", "--person", 6, "--format", "text", "--to", "out")
    assert "£4.60" in (tmp_path / "out/Slip 2 Amina Begum.txt").read_text(encoding="utf-8")


def test_a_form_can_be_made_for_filling_in_on_the_screen(run: Run, riverside: Path) -> None:
    run("print", riverside, "claim-form", "--person", 6, "--fillable", "--to", "out")
    [form] = Path("out").iterdir()
    fields = PdfReader(form).get_fields() or {}
    assert "I received £" in [field.get("/TU") for field in fields.values()]
    run("print", riverside, "claim-form", "--person", 6, "--to", "printed")
    [printed] = Path("printed").iterdir()
    assert not PdfReader(printed).get_fields()


@pytest.mark.parametrize("reading", ["clear", "html", "text"])
def test_all_languages_come_at_once_each_in_a_file_named_after_it(
    run: Run, riverside: Path, reading: str
) -> None:
    printed = run(
        *("print", riverside, "policy-short", "--to", "out"),
        *("--language", "all", "--format", reading),
    )
    assert printed.exit_code == 0, printed.output
    ending = {"html": "html", "text": "txt"}.get(reading, "pdf")
    names = sorted(path.name for path in Path("out").iterdir())
    assert names == sorted(f"What we pay back, in short {tag}.{ending}" for tag in LANGUAGE_NAMES)


@pytest.mark.parametrize(
    ("options", "first", "second"),
    [
        (("--language", "ur"), "ur", "en"),
        (("--language", "en"), "en", "cy"),
        (("--language", "en", "--beside", "pl"), "en", "pl"),
        (("--language", "pl", "--alone"), "pl", ""),
    ],
)
def test_the_second_language_is_the_groups_own_or_welsh_or_the_one_asked_for(
    run: Run, riverside: Path, options: tuple[str, ...], first: str, second: str
) -> None:
    printed = run("print", riverside, "slips", "--to", "out", "--format", "bilingual", *options)
    assert printed.exit_code == 0, printed.output
    said = words(Path("out/Slip 2 Amina Begum.pdf").read_bytes())
    money_back = {tag: Words.for_paper(tag).text("Money back") for tag in ("en", "cy", "pl")}
    shown = {tag for tag, text in money_back.items() if text in said}
    assert shown == {first, second} & money_back.keys()


def test_the_run_list_is_of_the_last_mailing(run: Run, riverside: Path) -> None:
    refused(
        run("print", riverside, "run-list", "--to", "out"),
        "Nothing was sent from this file yet. Begin in Letters & forms.",
    )
    workspace = group.open_group(riverside, PASSWORD)
    [nia] = [p for p in people.every(workspace) if p.name == "Nia Pugh"]
    at = datetime(2026, 3, 12, 18, tzinfo=UTC)
    act = Act(person_id=nia.id or 0, at=at, day=at.date())
    everybody = [person.id or 0 for person in people.every(workspace)]
    mailings.begin(workspace, act, paper=Paper.POLICY, person_ids=everybody)
    workspace.close()
    printed = run("print", riverside, "run-list", "--to", "out")
    assert printed.exit_code == 0, printed.output
    said = words(Path(printed.stdout.strip()).read_bytes())
    assert "What we pay back" in said
    assert "Ewa Kowalska Polski, large print, 18 point" in said


def test_the_cash_book_comes_as_paper_and_for_spreadsheets(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    days = ("--first", "2026-03-12", "--last", "12/3/2026")
    printed = run("print", riverside, "cash-book", "--to", "out", *days)
    assert printed.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "Cash book 2026-03-12 to 2026-03-12.csv",
        "Cash book 2026-03-12 to 2026-03-12.pdf",
    ]


NEEDS_A_PERSON = {Paper.SLIP, Paper.PROMISE, Paper.ITEM_ANSWER, *GOODBYES}
NEEDS_A_COMMITTEE = {Paper.TERMS}
NEEDS_WHAT_CHANGED = {
    *(Paper.REQUEST, Paper.REQUEST_LETTER, Paper.ANSWER_LETTER, Paper.WORDS_TO_SAY),
    *(Paper.CHANGE_MAP, Paper.YOU_SAID, Paper.YOU_SAID_POSTER, Paper.REVIEW),
    *(Paper.REACHING_PLAN, Paper.EQUALITY),
}
ALWAYS = sorted(set(Paper) - NEEDS_A_PERSON - NEEDS_A_COMMITTEE - NEEDS_WHAT_CHANGED)


@pytest.mark.parametrize("kind", ALWAYS)
def test_every_paper_is_printed_without_asking_more(run: Run, riverside: Path, kind: Paper) -> None:
    printed = run("print", riverside, kind.value, "--to", "out")
    assert printed.exit_code == 0, printed.output
    for line in printed.stdout.splitlines():
        assert Path(line).stat().st_size > 0


@pytest.mark.parametrize("kind", sorted(NEEDS_WHAT_CHANGED))
def test_a_paper_of_what_changed_says_what_is_missing_while_nothing_was_asked(
    run: Run, riverside: Path, kind: Paper
) -> None:
    printed = run("print", riverside, kind.value, "--to", "out")
    assert printed.exit_code == 2
    assert printed.stderr.strip().endswith(".")
    assert not Path("out").exists()


def test_a_meeting_goes_into_the_calendar_of_a_phone(run: Run, riverside: Path) -> None:
    printed = run("print", riverside, "calendar", "--meeting", 1, "--to", "out")
    assert printed.exit_code == 0, printed.output
    [path] = [Path(line) for line in printed.stdout.splitlines()]
    assert path.name == "Meeting 2026-03-12.ics"
    assert b"DTSTART:20260312T" in path.read_bytes()


def test_the_paper_kit_is_one_file_and_what_leaves_the_locked_file_is_said(
    run: Run, riverside: Path
) -> None:
    printed = run("print", riverside, "kit", "--meeting", 1, "--to", "out")
    assert printed.exit_code == 0, printed.output
    [path] = [Path(line) for line in printed.stdout.splitlines()]
    assert path.name == "Paper kit 2026-03-12.pdf"
    assert "Cover of the envelope for receipts" in words(path.read_bytes())
    assert "No bank details" in printed.stderr
    workspace = group.open_group(riverside, PASSWORD)
    [meeting] = meetings.every(workspace)
    assert len(paper_kit.rows(workspace, meeting.id or 0)) == 9
    workspace.close()


def test_a_kit_of_no_meeting_lists_the_meetings_and_writes_nothing(
    run: Run, riverside: Path
) -> None:
    printed = run("print", riverside, "kit", "--meeting", 99, "--to", "out")
    refused(printed, "There is no meeting 99.")
    assert "1  Members' meeting, 2026-03-12" in printed.stderr.splitlines()
    assert not Path("out").exists()


@pytest.mark.parametrize("kind", sorted(NEEDS_A_PERSON))
def test_a_paper_of_a_person_lists_who_there_is(run: Run, riverside: Path, kind: Paper) -> None:
    printed = run("print", riverside, kind.value, "--to", "out")
    refused(printed, "Choose whose paper it is.")
    assert "6  Amina Begum" in printed.stderr.splitlines()


def test_a_wrong_number_lists_the_right_ones(run: Run, riverside: Path) -> None:
    person = run("print", riverside, "slip", "--person", 99, "--to", "out")
    refused(person, "There is no person 99.")
    assert "12  Gwen Harris" in person.stderr.splitlines()
    endless = run("print", riverside, "slip", "--person", "9" * 23, "--to", "out")
    refused(endless, f"There is no person {'9' * 23}.")
    meeting = run("print", riverside, "slips", "--meeting", 99, "--to", "out")
    refused(meeting, "There is no meeting 99.")
    assert "1  Members' meeting, 2026-03-12" in meeting.stderr.splitlines()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("letter",), "There is no paper called letter. Choose one of: claim-form, "),
        (("slips", "--language", "xx"), "We do not know the language xx. Choose one of: en, cy,"),
        (("slips", "--format", "huge"), "There is no format called huge. Choose one of: clear,"),
        (("cash-book", "--first", "31/2/2026"), "We could not find this day."),
        (("slip", "--person", "2"), "Leon Brathwaite has no claim there."),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(
    run: Run, riverside: Path, words: tuple[str, ...], sentence: str
) -> None:
    printed = run("print", riverside, *words, "--to", "out")
    assert printed.exit_code == 2
    assert printed.stderr.splitlines()[-1].startswith(sentence)
    assert not Path("out").exists()


def test_papers_that_cannot_be_written_are_said(run: Run, riverside: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder")
    refused(
        run("print", riverside, "arrivals", "--to", "out"),
        "We cannot write in out. Choose your own folder.",
    )


def test_help_lists_every_paper(run: Run) -> None:
    shown = run("print", "--help").stdout
    listed = {
        line.split()[0] for line in shown.splitlines() if line.startswith("  ") and line.strip()
    }
    assert {"kit", "run-list", "calendar", *(kind.value for kind in Paper)} <= listed
