"""Rows -> a CSV file that every spreadsheet opens as it was meant.

UTF-8 with the mark at the start that Excel needs, and nothing that a person typed is
ever run as a formula.
"""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO

from desktop.language import CURRENCY_LOOKS, Money

Cell = str | int | Decimal | Money | date | None
FORMULA_STARTS = frozenset("=+-@＝＋－＠\t\r|")


def csv_table(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The rows under their headings. Money and numbers stay numbers, dates are ISO."""
    written = StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([_cell(heading) for heading in headings])
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig", "replace")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Money):
        digits = CURRENCY_LOOKS[cell.currency].digits
        return f"{Decimal(cell.amount).scaleb(-digits):f}"
    if isinstance(cell, date):
        return cell.isoformat()
    if not isinstance(cell, str):
        return str(cell)
    return f"'{cell}" if cell.lstrip(" ")[:1] in FORMULA_STARTS and cell.strip() else cell
