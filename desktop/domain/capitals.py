"""Capitals, where a text begins something."""


def begun(text: str) -> str:
    """A text that begins a line or stands alone: with a capital, where its script has them."""
    return text[:1].upper() + text[1:]
