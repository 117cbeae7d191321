"""A button that leads to the language of the screen, and is known without reading it."""

from collections.abc import Sequence

from desktop.language import LANGUAGE_NAMES, Words
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit


def language_title(words: Words) -> str:
    return words.text("Language and colours")


def language_button(kit: Kit, look: ButtonLook, languages: Sequence[str]) -> Button:
    """A globe and the names of these languages, which their readers know without our help."""
    names = " · ".join(LANGUAGE_NAMES[tag] for tag in languages)
    button = Button(names, look, image="globe")
    title = language_title(kit.words)
    button.setAccessibleName(f"{title}: {names.replace(' · ', ', ')}")
    button.setToolTip(title)
    return button
