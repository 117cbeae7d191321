"""The figures of the worked example: shares, their mean, the fall, and who may decide."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.attendance_trend import NewSinceTraining, Trend, Turnout, per_cent
from desktop.domain.body import Body
from desktop.domain.quorum import Quorum

NOT_ENOUGH = "You need 4 to decide (quorum). You can talk, and decide next time."
FOUR = ((9, 12), (8, 12), (6, 12), (4, 11))


def trend(*counts: tuple[int, int]) -> Trend:
    return Trend(
        turnouts=tuple(
            Turnout(
                meeting_id=number,
                title="Tea",
                day=date(2026, number, 12),
                came=came,
                members=members,
            )
            for number, (came, members) in enumerate(counts, 1)
        )
    )


def test_shares_are_per_cent_with_halves_rounded_up() -> None:
    found = [str(one.per_cent) for one in trend(*FOUR).turnouts]
    assert found == ["75.0", "66.7", "50.0", "36.4"]
    assert str(trend((1, 16)).turnouts[0].per_cent) == "6.3"  # 6.25


def test_the_last_meeting_is_compared_with_the_mean_of_the_three_before() -> None:
    found = trend(*FOUR)
    assert found.mean_before is not None
    assert per_cent(found.mean_before) == Decimal("63.9")
    assert found.fall is not None
    assert per_cent(found.fall / 100) == Decimal("27.5")


@pytest.mark.parametrize(("points", "warns"), [(25, True), (27, True), (28, False)])
def test_a_fall_is_worth_a_warning_from_so_many_points(points: int, *, warns: bool) -> None:
    assert trend(*FOUR).falls_by(points) is warns


def test_a_fall_of_exactly_as_many_points_warns() -> None:
    assert trend((3, 4), (3, 4), (3, 4), (2, 4)).falls_by(25)


def test_only_the_three_meetings_before_the_last_count() -> None:
    assert not trend((12, 12), (5, 12), (5, 12), (5, 12), (4, 12)).falls_by(25)


def test_three_meetings_are_too_few_to_say_that_fewer_come() -> None:
    assert trend(*FOUR[1:]).fall is None
    assert not trend((12, 12), (6, 12), (0, 12)).falls_by(1)
    assert not trend().falls_by(1)


def test_more_people_than_before_is_no_fall() -> None:
    assert not trend((1, 4), (1, 4), (1, 4), (4, 4)).falls_by(1)


@pytest.mark.parametrize(
    ("joined", "members", "many"), [(4, 12, True), (3, 12, False), (0, 2, False), (1, 3, True)]
)
def test_a_third_who_never_trained_together_is_many(
    joined: int, members: int, *, many: bool
) -> None:
    new = NewSinceTraining(day=date(2026, 1, 8), joined=joined, members=members)
    assert new.are_many is many


@pytest.mark.parametrize(("members", "needed"), [(12, 5), (11, 4), (10, 4), (3, 2)])
def test_a_third_plus_one_of_the_members_are_enough(members: int, needed: int) -> None:
    assert Body(name="Committee").quorum(members) == needed


@pytest.mark.parametrize(
    ("present", "met", "said"),
    [
        (4, True, "4 of 11 members are here. That is enough to decide (quorum)."),
        (
            3,
            False,
            f"3 of 11 members are here. {NOT_ENOUGH}",
        ),
        (
            1,
            False,
            f"1 of 11 members is here. {NOT_ENOUGH}",
        ),
    ],
)
def test_whether_enough_are_there_is_said_in_words_with_a_way_on(
    present: int, *, met: bool, said: str
) -> None:
    quorum = Quorum(members=11, needed=4, present=present)
    assert quorum.is_met is met
    assert str(quorum.said) == said
