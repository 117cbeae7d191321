"""How somebody hears what became of what they said."""

from enum import StrEnum

from desktop.language import N_


class HeardBy(StrEnum):
    """How somebody hears the answer to what they said: a letter, or somebody tells them."""

    POST = "post"
    HAND = "hand"
    EMAIL = "email"
    PHONE = "phone"
    PERSON = "in person"
    VIDEO = "video"
    BSL = "bsl"


HEARD_BY_NAMES = {
    HeardBy.POST: N_("by post"),
    HeardBy.HAND: N_("by hand"),
    HeardBy.EMAIL: N_("by e-mail"),
    HeardBy.PHONE: N_("by phone"),
    HeardBy.PERSON: N_("in person"),
    HeardBy.VIDEO: N_("by video"),
    HeardBy.BSL: N_("in British Sign Language"),
}
TOLD_ALOUD = frozenset({HeardBy.PHONE, HeardBy.PERSON, HeardBy.VIDEO, HeardBy.BSL})
"""Somebody tells it: the letter is there as words to say."""
