"""A theme, its answer and the changes that follow, as several papers say them."""

from desktop.domain.answer import Theme
from desktop.domain.change import Change, ChangeLevel
from desktop.domain.text_kinds import TextKind
from desktop.domain.theme_answer import FullChange
from desktop.domain.versions import Source
from desktop.language import Words
from desktop.printing.documents.meeting_parts import Text


def text_of(source: Source | None) -> Text:
    """A text for the paper; it says nothing where there is none."""
    if source is None:
        return Text(kind=TextKind.ANSWER_DECIDED, about=None, wording="")
    return Text(kind=source.kind, about=source.about_id, wording=source.wording)


def theme_title(theme: Theme) -> Text:
    return Text(kind=TextKind.THEME_TITLE, about=theme.id, wording=theme.title)


def recommended(theme: Theme) -> Text:
    return Text(kind=TextKind.THEME_RECOMMENDED, about=theme.id, wording=theme.recommended)


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same but for capitals, spaces and the full stop."""
    return _plain(one) == _plain(other)


def _plain(wording: str) -> str:
    return " ".join(wording.casefold().split()).rstrip(".")


class ChangeTexts:
    """What changes, how we know that it is done, or why it was not."""

    def __init__(self, change: Change) -> None:
        self.wording = Text(kind=TextKind.CHANGE, about=change.id, wording=change.wording)
        self.evidence = Text(
            kind=TextKind.CHANGE_EVIDENCE, about=change.id, wording=change.evidence
        )
        self.why_not = Text(kind=TextKind.CHANGE_WHY_NOT, about=change.id, wording=change.why_not)

    @property
    def undone(self) -> tuple[Text, Text]:
        """What did not change after all, and why."""
        return self.wording, self.why_not


def may_be_told(full: FullChange) -> bool:
    """Whether everybody may read what changes: what is for one person would say who it is."""
    return full.change.level is not ChangeLevel.INDIVIDUAL


def who_does(words: Words, full: FullChange) -> str:
    """Who does it, where nobody of us is named; nothing while nobody is."""
    if full.change.owner_id is not None:
        return full.owner or words.text("one of us")
    return full.owner
