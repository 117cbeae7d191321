"""A request as an agency asks it, complete or with parts left out."""

from datetime import date
from typing import Any

from desktop.domain.request import Request

DUE = date(2026, 5, 29)


def bus_request(**parts: Any) -> Request:
    """What the council asks about its buses, with other parts where they are given."""
    said: dict[str, Any] = {
        "title": "The bus to the hospital",
        "asked_by": "Riverside Council",
        "contact": "Jo Marsh, 01632 960 123",
        "received_on": date(2026, 3, 2),
        "decision": "Which buses stop at the hospital from September.",
        "decided_by": "The transport committee of the council",
        "decided_on": date(2026, 4, 30),
        "can_change": "Which stops the bus has, and when it goes.",
        "cannot_change": "The money for it.",
        "why_fixed": "It was agreed for this year in February.",
        "likely_result": "One more stop, near the hospital door.",
        "fee": "No fee.",
        "expenses": "All costs, as at our meetings.",
        "support": "Jo comes to you if you want.",
        "holds_money": "The council",
        "last_word": "The transport committee",
        "feedback_due": DUE,
    }
    return Request(**{**said, "made_on": date(2026, 3, 2), **parts})
