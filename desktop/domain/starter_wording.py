"""Wording for letters that the program brings along, by where it stands in them."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.domain.hearing import BlockPlace
from desktop.language import N_

STARTER_BLOCKS: Mapping[BlockPlace, tuple[str, ...]] = MappingProxyType(
    {
        BlockPlace.OPENING: (
            N_("You told us what you think. Thank you. Here is what became of it."),
        ),
        BlockPlace.WHAT_HAPPENS: (
            N_(
                "We keep what you said, and what became of it."
                " Later we look whether it really got better."
                " We show your words to others only as you allowed."
            ),
        ),
        BlockPlace.REASON: (
            N_("There is not enough money for it this year."),
            N_("The law does not allow it."),
            N_("Somebody else decides this. We told them what you said."),
        ),
        BlockPlace.THANKS: (
            N_("Thank you for taking part. What you said helps other people too."),
        ),
    }
)
"""What stands there while a group has not written its own."""
STARTER_WORDING = tuple(wording for some in STARTER_BLOCKS.values() for wording in some)
