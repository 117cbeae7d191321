"""The evening before: who is to be paid, and what to get for it."""

import pytest

from desktop.domain.cash import PlaceKind
from desktop.domain.currency import GBP, added, taken, worth
from desktop.domain.evening import Basis, Evening
from desktop.domain.meeting import Reply
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Method, Status
from desktop.errors import UserError
from desktop.services.meetings import float_plan, meetings
from desktop.services.money import cash
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.people import people
from desktop.services.practice.practice_meeting import hold_meeting
from tests.services.evenings import WORDS, amounts, empty_the_tin, guess, next_meeting, word
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost

ROUGHLY = {"Amina": 500, "Ben": 1000, "Carys": 1200, "Dilip": 800, "Ewa": 3900, "Farah": 600}


def evening(group: InWords, meeting_id: int | None = None) -> Evening:
    wanted = meeting_id or group.meeting_id
    return float_plan.evening(group.workspace, group.act(), meeting_id=wanted)


def test_nobody_is_known_before_the_first_meeting(riverside: Riverside) -> None:
    seen = evening(riverside)
    assert seen.dues.due == ()
    assert [p.short for p in seen.dues.unknown] == [
        *("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Hassan", "Ines")
    ]
    assert [(a.person.short, str(a.why)) for a in seen.dues.aside] == [("Gwen", "By bank.")]


def test_a_guess_is_asked_once_and_taken_back_in_one_step(riverside: Riverside) -> None:
    guess(riverside, ROUGHLY)
    seen = evening(riverside)
    assert amounts(seen) == {name: (x, Basis.ROUGHLY) for name, x in ROUGHLY.items()}
    assert [p.short for p in seen.dues.unknown] == ["Hassan", "Ines"]
    riverside.workspace.undo(riverside.act())
    assert evening(riverside).dues.due == ()


def test_a_guess_of_nothing_needs_nothing(riverside: Riverside) -> None:
    guess(riverside, {"Hassan": 0})
    seen = evening(riverside)
    assert "Hassan" not in amounts(seen)
    assert "Hassan" not in [person.short for person in seen.dues.unknown]


def test_a_guess_that_no_tin_could_hold_is_refused_at_its_field(riverside: Riverside) -> None:
    with pytest.raises(UserError) as caught:
        guess(riverside, {"Amina": 500, "Ben": 10**12})
    assert caught.value.field == f"roughly {riverside.id('Ben')}"
    assert evening(riverside).dues.due == ()


def test_a_guess_goes_when_somebody_is_erased(riverside: Riverside) -> None:
    guess(riverside, ROUGHLY)
    amina = riverside.id("Amina")
    erase(riverside.workspace, riverside.act(), person_id=amina, why="she asked us to")
    assert people.get(riverside.workspace, amina).roughly is None


def test_every_amount_up_to_a_guess_can_be_paid(riverside: Riverside) -> None:
    guess(riverside, ROUGHLY)
    handed = evening(riverside).handed
    assert handed
    for one in handed:
        assert one.pieces is not None
        assert worth(one.pieces) >= one.due.amount
        assert one.pieces.get(5)
        assert one.pieces.get(10)


def test_what_people_spent_last_time_is_what_they_usually_spend(riverside: Riverside) -> None:
    """The practice meeting's own figures, with April's rate for a mile (W2, W9)."""
    hold_meeting(riverside.group)
    names = ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen", "Hassan", "Ines")
    seen = evening(riverside, next_meeting(riverside, *names))
    assert amounts(seen) == {
        "Amina": (460, Basis.USUAL),
        "Ben": (1090, Basis.USUAL),
        "Carys": (1185, Basis.USUAL),
        "Dilip": (630, Basis.USUAL),
        "Ewa": (3900, Basis.USUAL),
        "Farah": (550, Basis.USUAL),
        "Hassan": (439, Basis.USUAL),
    }
    aside = {a.person.short: WORDS.say(a.why) for a in seen.dues.aside}
    assert aside == {
        "Gwen": "By bank.",
        "Ines": "£40.70 is over your £40.00 limit. Two people agree it, or by bank.",
    }


def test_the_plan_after_the_practice_meeting_pays_everybody(riverside: Riverside) -> None:
    """£78.39 is left, £82.54 is needed: what is got is handed out with what was there."""
    hold_meeting(riverside.group)
    names = ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Hassan")
    seen = evening(riverside, next_meeting(riverside, *names))
    assert (seen.tin.total, seen.dues.total, seen.short) == (7839, 8254, 415)
    assert seen.plan is not None
    assert (dict(seen.plan.fetch.bags), dict(seen.plan.fetch.notes)) == ({}, {1000: 1})
    left = added(seen.tin.pieces or {}, seen.plan.fetch.pieces)
    for one in seen.handed:
        assert one.pieces is not None
        assert worth(one.pieces) == one.due.amount
        left = taken(left, one.pieces)
    assert all(count >= 0 for count in left.values())
    assert worth(left) == seen.before - seen.dues.total


def test_who_said_no_who_claims_nothing_and_who_left_get_nothing(riverside: Riverside) -> None:
    guess(riverside, ROUGHLY)
    workspace, act, meeting_id = riverside.workspace, riverside.act(), riverside.meeting_id
    meetings.reply(
        workspace,
        act,
        meeting_id=meeting_id,
        person_id=riverside.id("Amina"),
        reply=Reply.NOT_COMING,
    )
    meetings.no_costs(
        workspace, act, meeting_id=meeting_id, person_id=riverside.id("Ben"), none=True
    )
    for name, status in (("Carys", Status.LEFT), ("Dilip", Status.DIED)):
        people.set_status(workspace, act, person_id=riverside.id(name), status=status)
    assert sorted(amounts(evening(riverside))) == ["Ewa", "Farah"]


def test_a_claim_that_is_written_counts_more_than_a_guess(riverside: Riverside) -> None:
    guess(riverside, ROUGHLY)
    riverside.claim("Amina", cost("bus", "4.60"))
    riverside.claim("Ben", cost("bus", "2.75"), method=Method.BANK)
    seen = evening(riverside)
    assert amounts(seen)["Amina"] == (460, Basis.CLAIM)
    assert "Ben" not in amounts(seen)
    assert "Ben" in [aside.person.short for aside in seen.dues.aside]


def test_what_is_still_open_from_before_is_paid_too(riverside: Riverside) -> None:
    riverside.claim("Amina", cost("bus", "4.60"))
    later = next_meeting(riverside, "Amina")
    guess(riverside, {"Amina": 500})
    seen = evening(riverside, later)
    assert [(due.amount, due.basis) for due in seen.dues.due] == [
        (500, Basis.ROUGHLY),
        (460, Basis.EARLIER),
    ]


def test_a_guess_over_a_limit_that_stops_is_not_got(riverside: Riverside) -> None:
    guess(riverside, {"Ines": 4100})
    seen = evening(riverside)
    assert "Ines" not in amounts(seen)
    assert "over your £40.00 limit" in WORDS.say(seen.dues.aside[-1].why)


def test_a_guess_over_a_limit_that_only_warns_is_got(small: InWords) -> None:
    guess(small, {"Amina": 6000})
    assert amounts(evening(small))["Amina"] == (6000, Basis.ROUGHLY)


def test_an_almost_empty_tin_needs_bags_and_says_what_a_machine_alone_would_do(
    riverside: Riverside,
) -> None:
    empty_the_tin(riverside, {1000: 1, 500: 2})
    riverside.claim("Amina", cost("bus", "4.60"))
    riverside.claim("Carys", cost("train", "10.00"))
    seen = evening(riverside)
    assert seen.plan is not None
    assert seen.machine is not None
    assert dict(seen.plan.fetch.notes) == {}
    said = [WORDS.say(one) for one in seen.plan.fetch.spoken(GBP)]
    assert said == ["one bag of £2 coins", "one bag of 20p coins"]
    assert [person.short for person in seen.machine_out] == ["Amina"]
    assert all(one.pieces for one in seen.handed)


def test_another_tin_is_emptied_before_anybody_goes_to_the_bank(riverside: Riverside) -> None:
    empty_the_tin(riverside, {500: 1})
    riverside.claim("Amina", cost("bus", "4.60"))
    tin = cash.begin_place(
        riverside.workspace,
        riverside.act(),
        kind=PlaceKind.TIN,
        name="Tin",
        pieces={200: 2, 20: 3, 1000: 4},
    )
    seen = evening(riverside)
    assert seen.plan is not None
    assert not seen.plan.fetch
    assert [(move.place.id, dict(move.pieces)) for move in seen.moves] == [
        (tin.id, {200: 2, 20: 3})
    ]


def test_a_tin_of_which_only_the_total_is_known_gives_only_the_sum(small: InWords) -> None:
    guess(small, {"Amina": 600, "Ben": 10_000})
    seen = evening(small)
    assert seen.plan is None
    assert seen.short == 600
    assert seen.left_out == ()
    assert word(small, DAY) == "£6.00 more is needed on 12 March."


def test_one_officer_alone_plans_too(lone: InWords) -> None:
    guess(lone, {"Amina": 500})
    assert amounts(evening(lone)) == {"Amina": (500, Basis.ROUGHLY)}


def test_the_list_for_the_bank_names_nobody(riverside: Riverside) -> None:
    empty_the_tin(riverside, {500: 1})
    guess(riverside, ROUGHLY)
    about = About(meeting_id=riverside.meeting_id)
    text = papers.paper(riverside.workspace, Paper.FLOAT_PLAN, about, day=DAY).text()
    shopping, mine = text.split("Keep this to yourself.")
    assert "Bags of £2 coins" in shopping
    assert "Two people sign for cash at our bank." in shopping
    for name in ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen"):
        assert name not in shopping
        assert name in mine
