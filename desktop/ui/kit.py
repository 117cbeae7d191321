"""What every part of the window is handed: the words, the look and the voice."""

from dataclasses import dataclass

from desktop.language import Words
from desktop.ui.look import Look
from desktop.ui.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """The reader's words, the running look, and what is said aloud."""

    words: Words
    look: Look
    speech: Speech
