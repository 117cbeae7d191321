"""Writes into README.md who may do what: every service, every office, one officer or several.

    .venv/bin/python packaging/offices_table.py            after changing a service
    .venv/bin/python packaging/offices_table.py --check    says whether it is current

Everything comes from what the services say of themselves (`for_offices`), so the table
cannot promise what the program refuses.
"""

import argparse
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import desktop.services  # noqa: E402 - found by the line above
from desktop.domain.office import OFFICE_NAMES, Office  # noqa: E402
from desktop.services.access import By  # noqa: E402

BEGIN, END = "<!-- offices: made by packaging/offices_table.py -->", "<!-- /offices -->"
ROOMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "People and meetings": (
            "people",
            "households",
            "erasing",
            "meetings",
            "float_plan",
            "float_dues",
        ),
        "Ideas, agendas and packs": (
            *("items", "agenda", "carrying", "item_papers", "glossary", "meeting_packs"),
            *("series", "moving", "texts", "meeting_calendar"),
        ),
        "Needs, places and committees": (
            *("needs", "venues", "bookings", "slots", "readiness"),
            *("bodies", "interests", "signed", "leaving", "attendance"),
        ),
        "Notes and decisions": ("day", "line_notes", "notes", "sheets", "decisions", "actions"),
        "What people are asked and say": (
            *("requests", "invitations", "invitation_letters"),
            *("views", "themes", "without_name"),
        ),
        "Answers and what changed": (
            *("answers", "changes", "checks", "names", "passing", "blocks"),
            *("sending", "telling", "closing"),
        ),
        "Goals and reaching people": (
            *("goals", "indicators", "reviews", "outreach", "plan", "equality"),
        ),
        "What it cost": ("claims", "costs", "receipts", "agreeing", "beforehand", "standing"),
        "Paying": ("desk", "as_last_time", "paying", "promises", "corrections", "advances"),
        "The tin": ("cash", "counts", "posting"),
        "From paper": (
            "recording",
            "paper_claims",
            "paper_counts",
            "paper_rows",
            "outside",
            "after_stop",
        ),
        "Our group": ("group", "stand_ins", "policies", "looking", "starting", "old_claims"),
    }
)
REST = "Our file and papers"
ALONE = {
    By.OFFICER_OR_MEMBER: "a member accepts",
    By.TWO: "with a member",
}
"""What is different for the only officer of a group."""


def main(words: list[str] | None = None, readme: Path = ROOT / "README.md") -> int:
    parser = argparse.ArgumentParser(description="Writes into README.md who may do what.")
    parser.add_argument("--check", action="store_true", help="write nothing, say what differs")
    check = parser.parse_args(words).check
    before = readme.read_text(encoding="utf-8")
    after = with_table(before)
    if before != after and check:
        print("Not current. This puts it right: .venv/bin/python packaging/offices_table.py")
    if before != after and not check:
        readme.write_text(after, encoding="utf-8")
        print(f"Written: {readme.name}")
    return int(check and before != after)


def with_table(readme: str) -> str:
    """The README with the table between its two marks."""
    first, last = readme.index(BEGIN) + len(BEGIN), readme.index(END)
    return f"{readme[:first]}\n\n{table()}\n\n{readme[last:]}"


def services() -> dict[str, Callable[..., Any]]:
    """Every service that is told who is at the laptop, as `people.add`."""
    found = {}
    for module in pkgutil.walk_packages(desktop.services.__path__, "desktop.services."):
        for name, function in vars(import_module(module.name)).items():
            ours = inspect.isfunction(function) and function.__module__ == module.name
            if ours and hasattr(function, "offices"):
                found[f"{module.name.rpartition('.')[2]}.{name}"] = function
    return found


def table() -> str:
    """A row for every room and all that is alike in it, in the order of the offices."""
    offices = [str(OFFICE_NAMES[office]).capitalize() for office in Office]
    heads = ["What", *offices, "Who else is named", "The only officer"]
    lines = [_row(heads), _row(["---"] * len(heads))]
    for room, found in _by_room():
        lines.append(_row([f"**{room}**", *[""] * (len(heads) - 1)]))
        alike = sorted(found, key=_marks, reverse=True)
        for marks, names in groupby(alike, key=_marks):
            lines.append(_row([_names([name for name, _service in names]), *marks]))
    return "\n".join(lines)


def _by_room() -> Iterator[tuple[str, list[tuple[str, Callable[..., Any]]]]]:
    known = {module: room for room, modules in ROOMS.items() for module in modules}
    every = services().items()
    for room in (*ROOMS, REST):
        found = [one for one in every if known.get(one[0].split(".")[0], REST) == room]
        if found:
            yield room, found


def _marks(one: tuple[str, Callable[..., Any]]) -> tuple[str, ...]:
    """What each office may, who is named beside, and what the only officer may."""
    said = vars(one[1])
    yes = "yes" if said["own"] else "not own"
    cells = [yes if office in said["offices"] else "–" for office in Office]
    alone = yes if Office.TREASURER in said["offices"] else "–"
    if said["by"] in ALONE:
        alone = f"{alone}, {ALONE[said['by']]}"
    return (*cells, str(said["by"]) or "", alone)


def _names(names: list[str]) -> str:
    """`claims: new claim, withdraw; receipts: seen`"""
    parts = []
    for module, found in groupby(sorted(names), key=lambda name: name.split(".")[0]):
        deeds = ", ".join(name.split(".")[1].replace("_", " ") for name in found)
        parts.append(f"*{module.replace('_', ' ')}:* {deeds}")
    return "; ".join(parts)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    raise SystemExit(main())
