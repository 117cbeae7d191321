"""What people typed, made fit for a text file or a web page.

Lone halves of letters, control characters and signs that would turn all that follows are
taken out; isolates stay, because our own words need them for amounts and names between
letters that run from right to left.
"""

import unicodedata

SPACES = frozenset("\t\n\x0b\x0c\r\x85\u2028\u2029")
TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Embeddings and overrides: whoever forgets to end one turns the rest of the paragraph."""


def readable(text: str) -> str:
    """The text as it can be saved and shown; never raises, whatever was typed."""
    if text.isascii() and text.isprintable():
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(" " if letter in SPACES else letter for letter in whole if _is_text(letter))


def _is_text(letter: str) -> bool:
    return letter in SPACES or (letter not in TURNS and unicodedata.category(letter) != "Cc")
