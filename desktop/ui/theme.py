"""Every colour, size and radius of the window. Nothing else names one."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

BASE_POINTS = 11.0
PIXELS_PER_POINT = 96 / 72
BODY, CARD_HEADING, SCREEN_HEADING, SUM = 1.0, 1.15, 1.6, 2.6
SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 100, 250, 25
XXS, XS, S, M, L, XL = 4, 8, 12, 16, 24, 32
CARD_RADIUS, BUTTON_RADIUS, CHIP_RADIUS = 12, 10, 10
TARGET = 40
RING_WIDTH, RING_GAP = 3, 2
READABLE = 7.0
"""The contrast, as a ratio, that all our text keeps (WCAG 2, level AAA)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours by what they are for, as #rrggbb, and the width of borders in pixels."""

    ground: str
    card: str
    ink: str
    soft: str
    line: str
    rail: str
    rail_ink: str
    accent: str
    accent_ink: str
    outline: str
    tint: str
    good: str
    good_ground: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    border: int = 1

    @property
    def chosen(self) -> str:
        """The ground of a chosen row; with high contrast the system's own."""
        return self.accent if self.border > 1 else self.tint

    @property
    def chosen_ink(self) -> str:
        return self.accent_ink if self.border > 1 else self.ink


LIGHT = Tokens(
    ground="#f4f2ee",
    card="#ffffff",
    ink="#1b1f24",
    soft="#434b55",
    line="#cfd5dc",
    rail="#22313f",
    rail_ink="#e9eef2",
    accent="#0b5c6b",
    accent_ink="#ffffff",
    outline="#0b5c6b",
    tint="#dff0f2",
    good="#14532d",
    good_ground="#e2f3e7",
    warn="#6a3f00",
    warn_ground="#fff1d6",
    bad="#8a1616",
    bad_ground="#fde7e7",
)
DARK = Tokens(
    ground="#15191e",
    card="#1e242b",
    ink="#eef2f5",
    soft="#b9c3cc",
    line="#39424c",
    rail="#0f1418",
    rail_ink="#e9eef2",
    accent="#6fd0df",
    accent_ink="#06262c",
    outline="#7fd8e6",
    tint="#17343a",
    good="#b6e8c6",
    good_ground="#123322",
    warn="#ffdf9e",
    warn_ground="#3a2a08",
    bad="#ffc9c9",
    bad_ground="#421616",
)
DARK_BELOW = 128
"""The lightness, of 255, under which a window counts as dark."""
DARK_WINDOW, LIGHT_WINDOW = ("#000000", "#ffffff"), ("#ffffff", "#000000")


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2's relative luminance, 0 to 1."""
    asked = QColor(colour)
    red, green, blue = (_linear(part) for part in (asked.redF(), asked.greenF(), asked.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    dark_end = 0.04045
    return part / 12.92 if part <= dark_end else ((part + 0.055) / 1.055) ** 2.4


def high_contrast(palette: QPalette) -> Tokens:
    """The system's own colours, no tints, wide borders; black and white where they are too near."""
    ground, ink = palette.window().color().name(), palette.windowText().color().name()
    if contrast(ground, ink) < READABLE:
        ground, ink = DARK_WINDOW if QColor(ground).lightness() < DARK_BELOW else LIGHT_WINDOW
    chosen, chosen_ink = (
        palette.highlight().color().name(),
        palette.highlightedText().color().name(),
    )
    if contrast(chosen, chosen_ink) < READABLE or contrast(chosen, ground) < READABLE:
        chosen, chosen_ink = ink, ground
    return Tokens(
        ground=ground,
        card=ground,
        ink=ink,
        soft=ink,
        line=ink,
        rail=ground,
        rail_ink=ink,
        accent=chosen,
        accent_ink=chosen_ink,
        outline=ink,
        tint=ground,
        good=ink,
        good_ground=ground,
        warn=ink,
        warn_ground=ground,
        bad=ink,
        bad_ground=ground,
        border=2,
    )


def palette_of(tokens: Tokens) -> QPalette:
    """What Qt itself draws (menus, dialogs, selections) in the same colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    roles = {
        role.Window: tokens.ground,
        role.WindowText: tokens.ink,
        role.Base: tokens.card,
        role.AlternateBase: tokens.ground,
        role.Text: tokens.ink,
        role.Button: tokens.card,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.bad,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.soft,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_ink,
        role.Link: tokens.outline,
        role.LinkVisited: tokens.outline,
        role.Light: tokens.card,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.soft,
        role.Accent: tokens.accent,
    }
    for which, colour in roles.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.soft))
    return palette
