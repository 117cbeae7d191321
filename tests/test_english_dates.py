"""English dates, written by ourselves so that the window opens sooner."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date, format_skeleton

from desktop.english_dates import ENGLISH_DATES
from desktop.language import SKELETONS, Words, sentence, short_day

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


@pytest.mark.parametrize(
    ("near", "said"),
    [
        (date(2026, 3, 1), "on 1 March"),
        (date(2026, 8, 30), "on 1 March"),
        (date(2025, 8, 31), "on 1 March"),
        (date(2026, 8, 31), "on 1 March 2026"),
        (date(2025, 8, 30), "on 1 March 2026"),
    ],
)
def test_a_day_is_said_without_its_year_while_nobody_means_another(near: date, said: str) -> None:
    day = sentence("on {day}", day=short_day(date(2026, 3, 1), near))
    assert Words("en").say(day) == said
    assert "1 marca" in Words("pl").say(day)
