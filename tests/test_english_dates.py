"""English dates, written by ourselves so that the window opens sooner."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date, format_skeleton

from desktop.language import ENGLISH_DATES, SKELETONS, Words

FIRST = date(2023, 12, 25)


@pytest.mark.parametrize("style", ENGLISH_DATES)
def test_every_day_is_written_as_babel_writes_it(style: str) -> None:
    for number in range(500):
        day = FIRST + timedelta(days=number)
        if style in SKELETONS:
            babel = format_skeleton(SKELETONS[style], day, locale="en_GB").replace(",", "")
        else:
            babel = format_date(day, style, locale="en_GB")
        assert Words("en").date(day, style) == babel
