"""The README's table of who may do what is the one the code gives."""

import importlib.util
import inspect
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop.domain.office import Named, Office
from desktop.services.access import By
from desktop.services.money import agreeing

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def offices_table() -> ModuleType:
    path = ROOT / "packaging" / "offices_table.py"
    spec = importlib.util.spec_from_file_location("offices_table", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def services(offices_table: ModuleType) -> dict[str, Callable[..., Any]]:
    found: dict[str, Callable[..., Any]] = offices_table.services()
    return found


def test_the_table_in_the_readme_is_current(offices_table: ModuleType) -> None:
    """If this fails: .venv/bin/python packaging/offices_table.py"""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert offices_table.with_table(readme) == readme


def test_every_service_stands_in_the_table_once(
    offices_table: ModuleType, services: dict[str, Callable[..., Any]]
) -> None:
    listed = []
    for line in offices_table.table().splitlines():
        for part in line.split(" | ")[0].removeprefix("| ").split("; "):
            if part.startswith("*") and ":* " in part:
                module, deeds = part.removeprefix("*").split(":* ")
                listed += [f"{module}.{deed}".replace(" ", "_") for deed in deeds.split(", ")]
    assert sorted(listed) == sorted(services)


def test_a_service_that_names_somebody_says_whom(
    services: dict[str, Callable[..., Any]],
) -> None:
    for name, service in services.items():
        asked = inspect.signature(service).parameters
        names_somebody = any(each.annotation in {Named, Named | None} for each in asked.values())
        assert (vars(service)["by"] is not By.NOBODY) or not names_somebody, name


def test_a_changed_service_is_noticed(
    offices_table: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "README.md"
    copy.write_text((ROOT / "README.md").read_text(encoding="utf-8"), encoding="utf-8")
    assert offices_table.main(["--check"], copy) == 0
    monkeypatch.setitem(vars(agreeing.ask_about), "offices", frozenset({Office.CHAIR}))
    assert offices_table.main(["--check"], copy) == 1
    assert offices_table.main([], copy) == 0
    assert "| *agreeing:* ask about | – | yes | – | – | – |  | – |" in copy.read_text("utf-8")
