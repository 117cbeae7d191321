"""How the formats look: sizes, margins and the distance between lines.

Clear print is 14 pt and large print 18 pt or more, after UKAAF's minimum standards:
one plain typeface, left aligned, no italics, furniture in the size of the text.
"""

from dataclasses import dataclass

from desktop.errors import UserError
from desktop.language import N_

MILLIMETRE = 72 / 25.4
PAPER_WIDTH, PAPER_HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
"""A4, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to read a paper; `key` is the one kept with the person.

    Sizes in points; `size` 0 means text without pages. `margin` is left and right, `above`
    at the top and the foot. `spacing` is between paragraphs, in ems. `easy` papers have
    pictures and words of their own.
    """

    key: str
    size: float = 0
    easy: bool = False
    leading: float = 1.25
    spacing: float = 0.5
    margin: float = 18 * MILLIMETRE
    above: float = 12 * MILLIMETRE

    @property
    def line(self) -> float:
        """The distance from one line of text to the next, in points."""
        return self.size * self.leading

    @property
    def gap(self) -> float:
        """The space between two paragraphs, in points."""
        return self.size * self.spacing


def _large(size: int) -> Format:
    return Format(key=f"large-{size}", size=size, margin=15 * MILLIMETRE)


CLEAR_PRINT = Format(key="clear", size=14)
LARGE_PRINT = tuple(_large(size) for size in (18, 20, 24, 28))
EASY_READ = Format(key="easy", size=16, leading=1.4, easy=True)
BILINGUAL = Format(key="bilingual", size=14)
"""Clear print in two languages beside each other; any other size takes a second one too."""
WEB_PAGE = Format(key="html")
PLAIN_TEXT = Format(key="text")
FORMATS = {
    look.key: look
    for look in (CLEAR_PRINT, *LARGE_PRINT, EASY_READ, BILINGUAL, WEB_PAGE, PLAIN_TEXT)
}


def format_named(key: str) -> Format:
    """The format with this key. Raises UserError when there is none."""
    if key not in FORMATS:
        raise UserError(
            N_("There is no format called {name}. Choose one of: {known}."),
            field="format",
            name=key,
            known=", ".join(FORMATS),
        )
    return FORMATS[key]
