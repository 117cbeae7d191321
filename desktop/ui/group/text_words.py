"""Texts of the group's own in words: what they belong to, and how they stand."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.own_text import TextState, WrittenText, shortened
from desktop.language import (
    FIRST_STRONG_ISOLATE,
    LANGUAGE_NAMES,
    N_,
    POP_ISOLATE,
    Words,
    is_right_to_left,
)
from desktop.services.papers import own_texts
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.ui.rows import Row
from desktop.ui.speech import spoken
from desktop.ui.states import Mark

STATES: Mapping[TextState, tuple[str, Mark]] = MappingProxyType(
    {
        TextState.MISSING: (N_("not there yet"), Mark.PLAIN),
        TextState.DRAFT: (N_("not checked yet"), Mark.PLAIN),
        TextState.CHECKED: (N_("checked"), Mark.GOOD),
        TextState.OUT_OF_DATE: (N_("out of date"), Mark.WARN),
        TextState.OURS: (N_("comes with Hearback"), Mark.PLAIN),
    }
)
"""How a text stands in a language, as a word."""


def text_row(words: Words, workspace: Workspace, one: WrittenText) -> Row:
    """A text, where it stands, and what is wanted of it in the languages that are read."""
    read = own_texts.languages_read(workspace)
    states = {tag: own_texts.state(workspace, one, tag) for tag in LANGUAGE_NAMES if tag in read}
    late = [LANGUAGE_NAMES[tag] for tag, state in states.items() if state is TextState.OUT_OF_DATE]
    missing = [LANGUAGE_NAMES[tag] for tag, state in states.items() if state is TextState.MISSING]
    detail = [words.text(one.text.belongs_to)]
    if late:
        detail.append(words.text("Out of date: {languages}", languages=words.listed(late)))
    if missing:
        detail.append(words.text("Not there yet: {languages}", languages=words.listed(missing)))
    chip, mark = STATES[TextState.OUT_OF_DATE] if late else ("", Mark.PLAIN)
    title = apart(words, shortened(one.source.wording))
    return Row(
        key=one.id,
        title=title,
        detail=" · ".join(detail),
        spoken=spoken(title, *detail),
        chip=words.text(chip) if chip else "",
        mark=mark,
    )


def language_row(words: Words, workspace: Workspace, one: WrittenText, language: str) -> Row:
    """One language of a text: how it stands, who wrote it, who checked it."""
    state = own_texts.state(workspace, one, language)
    chip, mark = STATES[state]
    version = one.versions.get(language)
    detail = []
    if version is not None and version.translator:
        detail.append(words.text("Written by {name}.", name=version.translator))
    if version is not None and version.checked_by is not None:
        who, day = people.get(workspace, version.checked_by), version.checked_on
        if who.erased_on is None:
            detail.append(words.text("Checked by {name} on {day}.", name=who.listed, day=day))
        else:
            detail.append(words.text("Checked on {day}.", day=day))
    return Row(
        key=language,
        title=LANGUAGE_NAMES[language],
        detail=words.sentences(detail),
        chip=words.text(chip),
        mark=mark,
    )


def apart(words: Words, text: str) -> str:
    """Words of another language, as they run themselves, in a line of these words."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if words.rtl else text


def turn(widget: QWidget, language: str) -> None:
    """Let a part of the screen run as the language in it does, whatever the window speaks."""
    rtl = is_right_to_left(language)
    widget.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
