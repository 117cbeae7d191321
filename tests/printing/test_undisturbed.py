"""While papers are made Python does not look for memory to free; afterwards it does as before."""

import gc
from collections.abc import Iterator

import pytest

from desktop.printing.formats import CLEAR_PRINT
from desktop.printing.pdf import Printed, pdf_of_many
from tests.printing.practice_meeting import letterhead
from tests.printing.practice_papers import the_payout_sheet

PAPER = Printed(the_payout_sheet(letterhead()), CLEAR_PRINT)


@pytest.fixture(autouse=True)
def looks_as_before() -> Iterator[None]:
    before = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if before else gc.disable)()


class Stopped(Exception):
    """Somebody does not want the rest of the run."""


def test_a_run_is_not_disturbed() -> None:
    seen: list[bool] = []
    pdf_of_many([PAPER], after_each=lambda _: seen.append(gc.isenabled()))
    assert seen == [False]


def test_after_a_run_memory_is_looked_for_again() -> None:
    pdf_of_many([PAPER])
    assert gc.isenabled()


def test_after_a_run_that_was_stopped_it_is_too() -> None:
    def stop(_done: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        pdf_of_many([PAPER], after_each=stop)
    assert gc.isenabled()


def test_where_nobody_looks_a_run_does_not_begin_to() -> None:
    gc.disable()
    pdf_of_many([PAPER])
    assert not gc.isenabled()
