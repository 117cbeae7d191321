"""The tokens as Qt's style rules, over Fusion."""

from desktop.ui import theme
from desktop.ui.theme import Tokens


def stylesheet(tokens: Tokens, points: float) -> str:
    """All rules, for body text of this many points."""
    parts = (_ground, _text, _buttons, _rail, _fields, _ticks, _states, _lists, _bars)
    return "\n".join(part(tokens, points) for part in parts)


def _padding(tokens: Tokens, vertical: int, horizontal: int) -> str:
    """Room around a control, so that even the smallest text leaves a target of full height."""
    least = theme.TARGET - 2 * vertical - 2 * tokens.border
    return f"padding: {vertical}px {horizontal}px; min-height: {least}px;"


def _ground(tokens: Tokens, _points: float) -> str:
    return f"""
    QMainWindow, QDialog, QMessageBox, QWidget[surface="ground"] {{
        background: {tokens.ground}; color: {tokens.ink}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QFrame[surface="card"] {{
        background: {tokens.card}; border: {tokens.border}px solid {tokens.line};
        border-radius: {theme.CARD_RADIUS}px; }}
    QFrame[surface="band"] {{
        background: {tokens.warn_ground}; border: none;
        border-bottom: {tokens.border}px solid {tokens.warn}; }}
    QFrame[surface="band"] QLabel {{ color: {tokens.warn}; }}
    QFrame[surface="line"] {{
        background: {tokens.line}; border: none; min-height: {tokens.border}px;
        max-height: {tokens.border}px; }}
    QMenu, QToolTip {{
        background: {tokens.card}; color: {tokens.ink};
        border: {tokens.border}px solid {tokens.soft}; padding: {theme.XXS}px; }}
    QMenu::item {{ padding: {theme.S}px {theme.L}px; border-radius: {theme.XS}px; }}
    QMenu::item:selected {{ background: {tokens.accent}; color: {tokens.accent_ink}; }}
    QMenu::item:disabled {{ color: {tokens.soft}; }}
    """


def _text(tokens: Tokens, points: float) -> str:
    return f"""
    QLabel {{ color: {tokens.ink}; background: transparent; }}
    QLabel[tone="soft"] {{ color: {tokens.soft}; }}
    QLabel[tone="strong"] {{ font-weight: bold; }}
    QLabel[tone="bad"] {{ color: {tokens.bad}; font-weight: bold; }}
    QLabel[letters="screen"] {{ font-size: {points * theme.SCREEN_HEADING}pt; font-weight: bold; }}
    QLabel[letters="card"] {{ font-size: {points * theme.CARD_HEADING}pt; font-weight: bold; }}
    QLabel[letters="sum"] {{ font-size: {points * theme.SUM}pt; font-weight: bold; }}
    """


def _buttons(tokens: Tokens, points: float) -> str:
    return f"""
    QPushButton {{
        {_padding(tokens, 7, theme.M)}
        color: {tokens.outline}; background: {tokens.card};
        border: 2px solid {tokens.outline}; border-radius: {theme.BUTTON_RADIUS}px; }}
    QPushButton:hover, QPushButton:pressed {{ background: {tokens.tint}; }}
    QPushButton:disabled {{ color: {tokens.soft}; border: 2px dashed {tokens.soft}; }}
    QPushButton[look="primary"] {{
        {_padding(tokens, 9, theme.L)}
        color: {tokens.accent_ink}; background: {tokens.accent};
        border-color: {tokens.accent}; font-weight: bold;
        font-size: {points * theme.CARD_HEADING}pt; }}
    QPushButton[look="primary"]:hover {{ border-color: {tokens.ink}; }}
    QPushButton[look="primary"]:disabled {{
        color: {tokens.soft}; background: {tokens.ground}; border: 2px dashed {tokens.soft}; }}
    QPushButton[look="quiet"] {{ border-color: transparent; background: transparent; }}
    QPushButton[look="quiet"]:hover {{ background: {tokens.tint}; }}
    """


def _rail(tokens: Tokens, points: float) -> str:
    chosen = tokens.ink if tokens.border > 1 else tokens.tint
    return f"""
    QFrame[surface="rail"] {{
        background: {tokens.rail}; border: none;
        border-right: {tokens.border - 1}px solid {tokens.line}; }}
    QFrame[surface="rail"] QLabel {{ color: {tokens.rail_ink}; }}
    QFrame[surface="rail"] QLabel[letters="name"] {{
        font-size: {points * theme.CARD_HEADING * theme.CARD_HEADING}pt; font-weight: bold; }}
    QPushButton[look="rail"] {{
        {_padding(tokens, 6, theme.S)}
        color: {tokens.rail_ink}; background: transparent;
        border: 2px solid transparent; border-radius: {theme.BUTTON_RADIUS}px;
        text-align: left; }}
    QPushButton[look="rail"]:hover {{ border-color: {tokens.rail_ink}; }}
    QPushButton[look="rail"]:checked {{
        color: {tokens.ink}; background: {tokens.tint}; border-color: {chosen};
        font-weight: bold; }}
    """


def _fields(tokens: Tokens, _points: float) -> str:
    box = f"""
        {_padding(tokens, 6, theme.S)}
        color: {tokens.ink}; background: {tokens.card};
        border: {tokens.border}px solid {tokens.soft}; border-radius: {theme.BUTTON_RADIUS}px;
        placeholder-text-color: {tokens.soft};
        selection-background-color: {tokens.accent};
        selection-color: {tokens.accent_ink};"""
    return f"""
    QLineEdit, QPlainTextEdit, QComboBox {{ {box} }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{
        border: 2px solid {tokens.bad}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
        color: {tokens.soft}; background: {tokens.ground}; border-style: dashed; }}
    QLineEdit:read-only {{ background: {tokens.ground}; }}
    QComboBox::drop-down {{ border: none; width: {theme.L}px; }}
    QComboBox QAbstractItemView {{
        color: {tokens.ink}; background: {tokens.card};
        border: {tokens.border}px solid {tokens.soft}; outline: none;
        selection-background-color: {tokens.accent}; selection-color: {tokens.accent_ink}; }}
    QComboBox QAbstractItemView::item {{ min-height: {theme.TARGET}px; }}
    """


def _ticks(tokens: Tokens, points: float) -> str:
    side = round(points * theme.PIXELS_PER_POINT * theme.SCREEN_HEADING)
    return f"""
    QCheckBox, QRadioButton {{
        color: {tokens.ink}; spacing: {theme.S}px; min-height: {theme.TARGET}px; }}
    QCheckBox::indicator, QRadioButton::indicator {{
        width: {side}px; height: {side}px; background: {tokens.card};
        border: 2px solid {tokens.outline}; }}
    QCheckBox::indicator:checked, QRadioButton::indicator:checked {{
        background: {tokens.accent}; border-color: {tokens.accent}; }}
    QCheckBox::indicator {{ border-radius: {theme.XXS}px; }}
    QRadioButton::indicator {{ border-radius: {side // 2}px; }}
    """


def _states(tokens: Tokens, _points: float) -> str:
    edge = f"border: {tokens.border}px solid"
    plain = tokens.ink if tokens.border > 1 else "transparent"
    rules = [
        f"""
    QLabel[chip="plain"] {{
        color: {tokens.soft}; background: {tokens.ground}; {edge} {plain}; }}
    QLabel[chip] {{
        border-radius: {theme.CHIP_RADIUS}px; padding: {theme.XXS}px {theme.S}px;
        font-weight: bold; }}
    QFrame[notice] {{ border-radius: {theme.BUTTON_RADIUS}px; }}
    QLabel[step] {{
        border-radius: {theme.BUTTON_RADIUS}px; padding: {theme.XS}px; }}
    QLabel[step="plain"] {{
        color: {tokens.soft}; border: {tokens.border}px dashed {tokens.soft}; }}"""
    ]
    for state, ink, ground in (
        ("good", tokens.good, tokens.good_ground),
        ("warn", tokens.warn, tokens.warn_ground),
        ("bad", tokens.bad, tokens.bad_ground),
    ):
        border = plain if tokens.border > 1 else ground
        rules.append(
            f"""
    QLabel[chip="{state}"] {{ color: {ink}; background: {ground}; {edge} {border}; }}
    QLabel[step="{state}"] {{ color: {ink}; background: {ground}; {edge} {ink}; }}
    QFrame[notice="{state}"] {{ background: {ground}; {edge} {border}; }}
    QFrame[notice="{state}"] QLabel {{ color: {ink}; }}"""
        )
    return "\n".join(rules)


def _lists(tokens: Tokens, _points: float) -> str:
    return f"""
    QTableView {{
        background: {tokens.card}; color: {tokens.ink}; outline: none;
        border: {tokens.border}px solid {tokens.line}; border-radius: {theme.CARD_RADIUS}px;
        gridline-color: {tokens.line};
        selection-background-color: {tokens.chosen};
        selection-color: {tokens.chosen_ink}; }}
    QTableView::item {{ padding: 0 {theme.S}px; border: none; }}
    QTableView::item:selected {{
        border-top: 2px solid {tokens.outline}; border-bottom: 2px solid {tokens.outline}; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{
        background: transparent; color: {tokens.ink}; font-weight: bold; border: none;
        border-bottom: 2px solid {tokens.soft};
        {_padding(tokens, theme.XXS, theme.S)} }}
    QListView {{ background: transparent; border: none; outline: none; }}
    """


def _bars(tokens: Tokens, _points: float) -> str:
    least = theme.L
    return f"""
    QScrollBar {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: {theme.S}px; }}
    QScrollBar:horizontal {{ height: {theme.S}px; }}
    QScrollBar::handle {{
        background: {tokens.soft}; border-radius: {theme.XXS}px; margin: 2px;
        min-height: {least}px; min-width: {least}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{
        color: {tokens.ink}; background: {tokens.card}; text-align: center;
        border: {tokens.border}px solid {tokens.soft}; border-radius: {theme.XS}px;
        min-height: {theme.L}px; }}
    QProgressBar::chunk {{ background: {tokens.tint}; border-radius: {theme.XS}px; }}
    """
