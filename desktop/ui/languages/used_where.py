"""Where a phrase stands, in the names that papers have."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from desktop.language import N_, Words

PAPERS: Mapping[str, str] = MappingProxyType(
    {
        "claim_form": N_("Costs form"),
        "slip": N_("Slip"),
        "promise_slip": N_("Promise"),
        "no_receipt": N_("No receipt"),
        "policy": N_("What we pay back"),
        "ground_rules": N_("Ground rules"),
        "letters": N_("Letters"),
        "cards": N_("Cards"),
        "payout_sheet": N_("Pay-out sheet, for whoever pays"),
        "payout_by_hand": N_("Pay-out sheet, by hand"),
        "count_sheet": N_("Count"),
        "arrivals_sheet": N_("Who is here"),
        "envelope": N_("Cover of the envelope for receipts"),
        "float_plan": N_("What to get before a meeting"),
        "hand_over": N_("Handing over the tin"),
        "cash_book": N_("Cash book"),
        "look_through": N_("Looking through the cash book"),
        "run_list": N_("Who gets what"),
        "check_sheet": N_("Check sheet of a language"),
        "letterhead": N_("On every paper"),
        "costs": N_("Costs, on forms and slips"),
        "pictures": N_("Said instead of a picture"),
    }
)
"""The modules that make papers, by what people call what they make."""


def used_where(words: Words, files: Sequence[str]) -> str:
    """`On: Costs form, Slip`; nothing where no paper is known."""
    stems = (file.rsplit("/", 1)[-1].removesuffix(".py") for file in files)
    named = dict.fromkeys(words.text(PAPERS[stem]) for stem in stems if stem in PAPERS)
    return words.text("On: {papers}", papers=words.listed(named)) if named else ""
