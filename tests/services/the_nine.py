"""The meeting of the worked examples: nine people, what each of them spent, and being paid."""

import json
from pathlib import Path
from typing import Any

from desktop.domain.claim import FullClaim
from desktop.services.money import desk
from tests.services.groups import Riverside
from tests.services.in_words import cost

EXAMPLES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "worked_examples.json").read_text(encoding="utf-8")
)
PENCE = {
    "£20": 2000,
    "£10": 1000,
    "£5": 500,
    "£2": 200,
    "£1": 100,
    "50p": 50,
    "20p": 20,
    "10p": 10,
    "5p": 5,
    "2p": 2,
    "1p": 1,
}
ORDER = ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen", "Hassan", "Ines")


def pieces(counts: dict[str, int]) -> dict[int, int]:
    return {PENCE[name]: count for name, count in counts.items() if count}


def nine_claims(riverside: Riverside) -> dict[str, FullClaim]:
    """W2, as nine people say it; every receipt is here, but Farah has no ticket."""
    said = {
        "Amina": riverside.claim("Amina", cost("bus", "4.60", what="day ticket")),
        "Ben": riverside.claim("Ben", cost("car", quantity="14.0"), cost("parking", "3.20")),
        "Carys": riverside.claim("Carys", cost("train", "11.85", what="return")),
        "Dilip": riverside.claim(
            "Dilip", cost("bicycle", quantity="6.5"), cost("meal", "6.75"), away_minutes=330
        ),
        "Ewa": riverside.claim("Ewa", cost("childcare", "14.50", "3.0")),
        "Farah": riverside.claim("Farah", cost("bus", "2.75", "2")),
        "Gwen": riverside.claim("Gwen", cost("taxi", "18.40", agreed_before=True)),
        "Hassan": riverside.claim(
            "Hassan", cost("car", quantity="7.3"), cost("passenger", quantity="7.3")
        ),
        "Ines": riverside.claim("Ines", cost("assistant", "12.60", "2.5"), cost("train", "9.20")),
    }
    for name, full in said.items():
        if name != "Farah":
            riverside.with_receipts(full)
    return said


def all_agreed(riverside: Riverside) -> dict[str, FullClaim]:
    """All nine agreed by the chair, Ines by two; Farah's reason accepted by the chair."""
    said = nine_claims(riverside)
    riverside.no_receipt(said["Farah"], "Leon", reason="machine")
    return {
        name: riverside.agree(full, *(("Leon", "Priya") if name == "Ines" else ("Leon",)))
        for name, full in said.items()
    }


def pay_all(riverside: Riverside) -> dict[str, FullClaim]:
    """W3: in number order, in the pieces the program suggests; Gwen gets a promise."""
    said = all_agreed(riverside)
    for name in ORDER:
        if name == "Gwen":
            riverside.promise(said[name])
            continue
        hand = desk.hand_out(riverside.workspace, riverside.place_id, said[name].to_pay)
        riverside.pay(said[name], pieces=hand.pieces)
    return said
