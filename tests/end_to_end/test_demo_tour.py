"""What a computer without a screen gets to see: every paper of the meeting, every screen."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from desktop.app.window import ROOMS
from desktop.domain.paper_kinds import Paper
from tests.printing.reading import words

NAMED = {
    Paper.CLAIM_FORM: "Costs form.pdf",
    Paper.CLAIM_FORMS: "Costs form Ines Duarte.pdf",
    Paper.PAYOUT_SHEET: "Pay-out sheet 2026-03-12.pdf",
    Paper.BY_HAND: "Pay-out sheet by hand 2026-03-12.pdf",
    Paper.ENVELOPE: "Receipts 2026-03-12.pdf",
    Paper.FLOAT_PLAN: "What to get for 2026-03-12.pdf",
    Paper.SLIP: "Slip 2 Amina Begum.pdf",
    Paper.SLIPS: "Slip 9 Ines Duarte.pdf",
    Paper.COUNT: "Count after the meeting 2026-03-12.pdf",
    Paper.PROMISE: "Promise 7 Gwen Harris.pdf",
    Paper.NO_RECEIPT: "No receipt Farah Qureshi.pdf",
    Paper.ARRIVALS: "Who is here 2026-03-12.pdf",
    Paper.HAND_OVER: "Handing over the tin 2026-03-12.pdf",
    Paper.LOOK_THROUGH: "Look-through 2026-03-12.pdf",
    Paper.CASH_BOOK: "Cash book 2026-03-12 to 2026-03-12.pdf",
    Paper.POLICY: "What we pay back.pdf",
    Paper.POLICY_SHORT: "What we pay back, in short.pdf",
    Paper.GROUND_RULES: "Ground rules.pdf",
    Paper.GROUND_RULES_POSTER: "Ground rules for the wall.pdf",
    Paper.CARDS: "Cards to hold up.pdf",
    Paper.THANK_YOU: "Thank you Amina Begum.pdf",
    Paper.PAUSE: "Letter for a break Gwen Harris.pdf",
    Paper.LEAVING: "Goodbye letter Amina Begum.pdf",
    Paper.COSTS_LETTER: "Letter 7 Gwen Harris.pdf",
    Paper.LABELS: "Address labels.pdf",
    Paper.CHECK_SHEET: "Check sheet Cymraeg.pdf",
    Paper.PACK: "Packs/Pack 2026-03-12 Hassan Ali.pdf",
    Paper.INVITATION: "Invitation Amina Begum.pdf",
    Paper.AGENDA: "Agenda 2026-03-12.pdf",
    Paper.CHAIRS_AGENDA: "Agenda 2026-03-12 for the chair.pdf",
    Paper.GETTING_THERE: "How to get there.pdf",
    Paper.NOTES: "Notes 2026-02-12.pdf",
    Paper.PRIVATE_NOTES: "Private notes 2026-02-12.pdf",
    Paper.ACTIONS: "What we said we would do.pdf",
    Paper.TERMS: "What Members' group is for.pdf",
    Paper.TWO_QUESTIONS: "Two questions.pdf",
    Paper.ITEM_ANSWER: "Answer Dilip Shah.pdf",
    Paper.REQUEST: "Request How our library works.pdf",
    Paper.REQUEST_LETTER: "Take part Ines Duarte.pdf",
    Paper.SAY_FORM: "Tell us what you think How our library works.pdf",
    Paper.ANSWER_LETTER: "Our answer Farah Qureshi.pdf",
    Paper.WORDS_TO_SAY: "Words to say to Hassan Ali.pdf",
    Paper.CHANGE_MAP: "Change map How our library works.pdf",
    Paper.YOU_SAID: "You said How our library works.pdf",
    Paper.YOU_SAID_POSTER: "You said poster How our library works.pdf",
    Paper.REPORT: "In numbers 2026-03-12.pdf",
    Paper.REVIEW: "Review 2026-03-12.pdf",
    Paper.REACHING_PLAN: "Reaching people.pdf",
    Paper.EQUALITY_FORM: "Form without a name.pdf",
    Paper.EQUALITY: "Who filled in forms Our open day.pdf",
}


@dataclass(frozen=True)
class Tour:
    folder: Path
    told: list[str]

    def paper(self, kind: Paper) -> str:
        return words((self.folder / "papers" / NAMED[kind]).read_bytes())


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """One tour into a folder that an earlier one, and somebody else, left things in."""
    folder = tmp_path_factory.mktemp("tour") / "hearback-demo"
    folder.mkdir()
    (folder / "Riverside.hearback").write_bytes(b"an earlier tour")
    (folder / "my notes.txt").write_text("mine")
    done = subprocess.run(
        [sys.executable, "-m", "desktop.cli.demo_tour", str(folder)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return Tour(folder, done.stdout.splitlines())


def test_everything_it_lists_is_there_and_nothing_else(tour: Tour) -> None:
    left = (path for part in ("papers", "screens") for path in (tour.folder / part).rglob("*"))
    made = {path for path in left if path.is_file()}
    endings = (".pdf", ".txt", ".csv", ".po", ".png")
    listed = {Path(line) for line in tour.told if line.endswith(endings)}
    assert listed == made
    closing = f"{len(made)} papers and pictures. The books add up; nothing was changed."
    assert tour.told[-1] == closing


def test_what_somebody_else_left_there_stays(tour: Tour) -> None:
    assert (tour.folder / "my notes.txt").read_text() == "mine"


def test_every_paper_of_the_meeting_is_there(tour: Tour) -> None:
    assert set(NAMED) == set(Paper)
    assert all(tour.paper(kind) for kind in Paper)


def test_the_sheet_says_the_sums_of_the_worked_example(tour: Tour) -> None:
    """Practice W2: £145.76 asked for, £139.51 agreed, £121.11 in cash."""
    sheet = tour.paper(Paper.PAYOUT_SHEET)
    for sum_ in ("£145.76", "£139.51", "£121.11", "£18.40", "£78.89"):
        assert sum_ in sheet


def test_what_to_get_is_planned_from_what_the_treasurer_guesses(tour: Tour) -> None:
    """£200.00 of W1's notes and coins pay seven people every amount up to the guess."""
    plan = tour.paper(Paper.FLOAT_PLAN)
    assert "Nothing. What is in the tin is enough." in plan
    assert "Ewa Kowalska £40.00 roughly" in plan
    assert "Ines Duarte: £45.00 is over your £40.00 limit." in plan


def test_the_count_proves_the_float(tour: Tour) -> None:
    """Practice W4: £78.39 in the tin, £121.11 on slips, 50p short make £200.00."""
    count = tour.paper(Paper.COUNT)
    assert "£78.39 in the tin + £121.11 on slips + £0.50 short = £200.00" in count
    assert "50p short" in count


def test_the_cash_book_is_there_as_text_and_for_spreadsheets(tour: Tour) -> None:
    book = tour.folder / "papers" / "Cash book 2026-03-12 to 2026-03-12.txt"
    assert "£78.39" in book.read_text(encoding="utf-8")
    table = book.with_suffix(".csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(table) == 11, "a heading, the start, eight slips, and what was short"


def test_what_a_translator_gets_is_there_on_paper_as_a_table_and_for_their_program(
    tour: Tour,
) -> None:
    """Practice W10: the Urdu of one rule is older than its third wording."""
    sheet = tour.folder / "papers" / "Texts ur.pdf"
    assert "go outside." in words(sheet.read_bytes())
    for ending in (".csv", ".po"):
        assert "9v3-ur" in sheet.with_suffix(ending).read_text(encoding="utf-8-sig")


def test_every_room_and_the_way_in_is_drawn(tour: Tour) -> None:
    drawn = {path.stem for path in (tour.folder / "screens").iterdir()}
    around = {"start", "password", "who", "locked", "preview", "paper-kit", "look-through"}
    texts = {"ground-rules", "text", "translation", "worksheet"}
    lists = {"mailing", "mailing-begin", "mailing-print", "mailing-copy"}
    assert {*ROOMS, *around, *texts, *lists, "before"} - {"money"} <= drawn
    looks = {"pay-desk", "pay-desk-200", "pay-desk-dark", "pay-desk-mirrored"}
    assert looks <= drawn
    assert {name for name in drawn if name.startswith("money-")}
    steps = ("agenda", "ready", "packs", "notes", "afterwards")
    places = ("ideas", "actions", "venues", "bodies")
    changed = {"said", "owed", "what-changes", "goals", "reaching"}
    assert {*changed, "request", "themes", "change-map"} <= drawn
    assert {f"meeting-{step}" for step in steps} <= drawn
    assert {f"meetings-{place}" for place in places} <= drawn


def test_everybody_hears_back_in_their_language_with_their_own_words(tour: Tour) -> None:
    """Nobody's name stands in the letter to somebody else."""
    own = {"Ben Carter": "When I come home the library is shut.", "Ewa Kowalska": "za ciężkie"}
    for name, said in own.items():
        letter = words((tour.folder / "papers" / f"Our answer {name}.pdf").read_bytes())
        assert said in letter
        assert not [other for other in ("Amina", "Carys", "Gwen", "Hassan") if other in letter]
    assert "Our answer Gwen Harris.pdf" not in {one.name for one in tour.folder.rglob("*.pdf")}


def test_packs_say_what_is_in_them_and_carry_the_council_s_paper(tour: Tour) -> None:
    pack = tour.paper(Paper.PACK)
    assert "What is in here" in pack
    assert "Riverside Council has £6,000 for evening buses" in pack


def test_no_picture_is_blank_and_the_looks_differ(tour: Tour) -> None:
    pictures = sorted((tour.folder / "screens").iterdir())
    for path in pictures:
        with Image.open(path) as picture:
            colours = picture.convert("RGB").getcolors(maxcolors=1 << 24)
        assert colours is not None
        assert len(colours) > 20, path.name
    assert len({path.read_bytes() for path in pictures}) == len(pictures)


def test_in_the_dark_the_ground_is_dark(tour: Tour) -> None:
    with Image.open(tour.folder / "screens/pay-desk-dark.png") as picture:
        corner = picture.convert("L").getpixel((picture.width - 4, 4))
    assert isinstance(corner, int)
    assert corner < 60
