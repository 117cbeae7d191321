"""What is open when the computer stops, and what is asked afterwards."""

from dataclasses import replace
from pathlib import Path

from desktop.domain.outside import OpenClaim
from desktop.services.keeping import copies, safety
from desktop.services.money import claims, open_claim
from desktop.services.money.from_paper import paper_rows
from desktop.services.money.from_paper.paper_claims import PaperRow
from desktop.services.money.from_paper.paper_sheet import RowKind
from tests.services.in_words import InWords, cost


def note(group: InWords, name: str, *, claim_id: int | None, amount: int) -> None:
    open_claim.note_open(
        group.workspace,
        group.act(),
        claim_id=claim_id,
        person_id=group.id(name),
        meeting_id=group.meeting_id,
        place_id=group.place_id,
        amount=amount,
    )


def stopped(group: InWords) -> OpenClaim | None:
    """The computer stops, and the file is opened again."""
    group.reopen()
    return open_claim.after_a_stop(group.workspace)


def test_what_was_open_is_asked_about_with_its_amount(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=full.id, amount=460)
    left = stopped(small)
    assert left is not None
    assert (left.person_id, left.claim_id, left.amount) == (small.id("Amina"), full.id, 460)
    assert (left.meeting_id, left.paid_by) == (small.meeting_id, small.id("Maya"))
    assert left.at == small.act().at


def test_what_was_paid_the_instant_before_is_not_asked_about(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=full.id, amount=460)
    small.pay(full)
    assert stopped(small) is None


def test_what_was_left_in_the_ordinary_way_is_not_asked_about(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=full.id, amount=460)
    open_claim.note_closed(small.workspace)
    assert stopped(small) is None


def test_usual_costs_on_screen_are_asked_about_before_a_claim_is_written(small: InWords) -> None:
    note(small, "Amina", claim_id=None, amount=460)
    left = stopped(small)
    assert left is not None
    assert (left.claim_id, left.amount) == (None, 460)


def test_a_claim_written_down_but_not_paid_is_found_for_them(small: InWords) -> None:
    note(small, "Amina", claim_id=None, amount=460)
    full = small.ready("Amina", cost("bus", "4.60"))
    left = stopped(small)
    assert left is not None
    assert left.claim_id == full.id


def test_usual_costs_that_were_paid_are_not_asked_about(small: InWords) -> None:
    note(small, "Amina", claim_id=None, amount=460)
    small.pay(small.ready("Amina", cost("bus", "4.60")))
    assert stopped(small) is None


def test_a_claim_taken_back_undone_or_promised_is_not_asked_about(small: InWords) -> None:
    full = small.claim("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=full.id, amount=460)
    small.workspace.undo(small.act())
    assert stopped(small) is None

    promised = small.ready("Ben", cost("bus", "3.00"))
    note(small, "Ben", claim_id=promised.id, amount=300)
    small.promise(promised)
    assert stopped(small) is None

    taken_back = small.ready("Carys", cost("bus", "3.00"))
    note(small, "Carys", claim_id=taken_back.id, amount=300)
    claims.withdraw(small.workspace, small.act(), claim_id=taken_back.id)
    assert stopped(small) is None


def test_a_question_put_off_stays_while_others_are_paid_and_is_asked_again(small: InWords) -> None:
    amina = small.ready("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=amina.id, amount=460)
    first = stopped(small)

    ben = small.ready("Ben", cost("bus", "3.00"))
    note(small, "Ben", claim_id=ben.id, amount=300)
    assert open_claim.left_open(small.workspace) == first
    assert stopped(small) == first

    assert first is not None
    open_claim.answered(small.workspace, first)
    second = open_claim.left_open(small.workspace)
    assert second is not None
    assert second.person_id == small.id("Ben")
    open_claim.answered(small.workspace, second)
    assert stopped(small) is None


def test_a_question_goes_once_it_was_paid_meanwhile(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=full.id, amount=460)
    assert stopped(small) is not None
    small.pay(full)
    assert open_claim.left_open(small.workspace) is None


def test_the_amount_is_what_the_claim_came_to_when_it_stopped(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=full.id, amount=460)
    costs = [cost("bus", "5.60")]
    claims.change_costs(small.workspace, small.act(), claim_id=full.id, costs=costs)
    left = stopped(small)
    assert left is not None
    assert left.amount == 560


def test_the_note_is_no_step_and_nothing_to_undo(small: InWords) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    before = small.workspace.next_undo()
    note(small, "Amina", claim_id=full.id, amount=460)
    note(small, "Amina", claim_id=full.id, amount=480)
    assert small.workspace.next_undo() == before
    assert safety.check_file(small.workspace) == []


def test_a_row_being_typed_in_says_so(small: InWords) -> None:
    open_claim.note_open(
        small.workspace,
        small.act(),
        person_id=small.id("Ben"),
        meeting_id=small.meeting_id,
        place_id=small.place_id,
        amount=0,
        typing=True,
    )
    left = stopped(small)
    assert left is not None
    assert left.typing
    assert replace(left, typing=False) != left


def test_a_row_that_was_saved_the_instant_before_is_not_asked_about(small: InWords) -> None:
    """Also where nothing was paid on it, so that no claim tells."""
    open_claim.note_open(
        small.workspace,
        small.act(),
        place_id=small.place_id,
        amount=460,
        person_id=small.id("Amina"),
        meeting_id=small.meeting_id,
        typing=True,
    )
    row = PaperRow(kind=RowKind.NOTHING, person_id=small.id("Amina"))
    paper_rows.type_in(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        place_id=small.place_id,
        rows=[row],
    )
    small.reopen()
    assert open_claim.after_a_stop(small.workspace) is None


def test_a_copy_made_while_somebody_was_in_front_asks_nothing(
    small: InWords, tmp_path: Path
) -> None:
    full = small.ready("Amina", cost("bus", "4.60"))
    note(small, "Amina", claim_id=full.id, amount=460)
    stick = tmp_path / "stick"
    stick.mkdir()
    act = small.act()
    made = copies.make_copy(small.workspace, stick, at=act.at, day=act.day)
    back = copies.open_copy(
        stick / made.name, small.workspace.db.spare.text, tmp_path / "B.hearback"
    )
    assert open_claim.after_a_stop(back) is None
    back.close()
