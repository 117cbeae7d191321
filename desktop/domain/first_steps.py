"""The steps in which a group begins, by their numbers in the walk: one a page, each can wait."""

from enum import IntEnum


class FirstStep(IntEnum):
    """What is asked at each step; the first is the choice between three buttons.

    From the password on the file exists, so that every later step is found again from Today.
    """

    CHOICE = 1
    GROUP = 2
    YOU = 3
    PASSWORD = 4
    SPARE_KEY = 5
    TIN = 6
    POLICY = 7
    PEOPLE = 8
    MEETING = 9


FOUND_AGAIN = (
    FirstStep.SPARE_KEY,
    FirstStep.TIN,
    FirstStep.POLICY,
    FirstStep.PEOPLE,
    FirstStep.MEETING,
)
"""The steps that can be left and found again from Today."""
