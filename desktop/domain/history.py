"""What was done, by whom, and what each changed row was before and after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.language import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing somebody did, in the words they saw. `undoes_id` names the step it takes back."""

    id: int
    at: datetime
    person_id: int | None
    label: Sentence
    duty: str = ""
    undoes_id: int | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One changed row of one table; `before` is None for a new row, `after` for a deleted one."""

    id: int
    step_id: int
    table: str
    row_id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something `check` found, in plain words."""

    what: Sentence
