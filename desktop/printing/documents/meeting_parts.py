"""What the papers of meetings are built from, for everybody and in Easy Read at once.

A paper is said part by part. Easy Read gets each part as an idea beside a picture, everybody
else as paragraphs and facts. Texts of the group come in the reader's language, or marked as
another; what is wrong with them is said once for each row of parts that share it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.domain.meeting import Meeting
from desktop.domain.own_text import Said
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Source, Versions
from desktop.language import POP_ISOLATE, RIGHT_TO_LEFT_ISOLATE, isolated
from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Idea,
    KeepTogether,
    ListBlock,
    Note,
    Paragraph,
)
from desktop.printing.documents.easy import idea, one_picture
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.pictures import picture
from desktop.printing.typeset.area import labelled
from desktop.printing.typeset.direction import has_right_to_left

SENTENCE_ENDS = re.compile(r"(?<=[.?!।۔])\s+|(?<=[。？！])")
"""Between two sentences, in any of our languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text of the group, its column and row; `told` is how its reader gets it, if known."""

    kind: TextKind
    about: int | None
    wording: str
    told: Said | None = None


class MeetingPaper:
    """One paper, part by part, for one reader. `blocks` is what it says so far."""

    def __init__(self, head: Letterhead, versions: Versions) -> None:
        self.head = head
        self.words = head.words
        self.blocks: list[Block] = []
        self._versions = versions
        self._wrong: tuple[str, ...] = ()

    def document(self, title: str, *, running: str = "", dated: str = "") -> Document:
        return self.head.paper(title, joined(self.blocks), running=running, dated=dated)

    def said(self, text: Text) -> Said:
        """A text of the group in the reader's language, or else as it was written."""
        if text.told is not None:
            return text.told
        where = Source(kind=text.kind, about_id=text.about or 0, wording=text.wording)
        return self._versions.said(self.words, where)

    def heading(self, title: str, level: int = 2) -> None:
        self.blocks.append(Heading(text=title, level=level))

    def own_heading(self, text: Text, before: str = "", level: int = 2) -> None:
        """A heading somebody wrote, such as what an item is about, after its number."""
        said = self.said(text)
        wording = f"{before} {said.wording}".strip()
        if before and self.words.rtl:  # The number stands where those of our own headings do.
            wording = f"{RIGHT_TO_LEFT_ISOLATE}{before} {isolated(said.wording)}{POP_ISOLATE}"
        self.blocks.append(Heading(text=wording, level=level, language=_other(said)))

    def warn(self, *texts: Text) -> None:
        """What is wrong with the texts that follow; not again while it stays the same."""
        told = [self.said(one) for one in texts if one.wording]
        if not told:
            return
        wrong = tuple(dict.fromkeys(one.line for one in told if one.line))
        if wrong != self._wrong:
            said = (self.words.text(line) for line in wrong)
            self.blocks += [Paragraph(text=line, strong=True, leads=True) for line in said]
        self._wrong = wrong

    def say(self, name: str, *sentences: str, strong: bool = False) -> None:
        """Sentences of ours: one idea with the picture of this name, or one paragraph."""
        told = [sentence for sentence in sentences if sentence]
        if not told:
            return
        if self.head.easy:
            self._beside(idea(self.head, name, *told))
        else:
            self.blocks.append(Paragraph(text=self.words.sentences(told), strong=strong))

    def note(self, name: str, sentence: str) -> None:
        """What must not be overlooked, beside a picture that is its own."""
        self.blocks.append(
            idea(self.head, name, sentence) if self.head.easy else Note(text=sentence)
        )

    def points(self, name: str, *points: str) -> None:
        """Sentences of ours that stand for themselves."""
        if self.head.easy:
            self.blocks.append(idea(self.head, name, *points))
        elif points:
            self.blocks.append(ListBlock(items=points))

    def facts(self, name: str, *facts: tuple[str, str]) -> None:
        """Labels with what stands beside them; those without a value are left out."""
        known = [(label, value) for label, value in facts if value]
        if self.head.easy and known:
            self._beside(idea(self.head, name, *(labelled(*fact) for fact in known)))
        elif known:
            self.blocks.append(Facts(facts=tuple(Fact(label=one, value=two) for one, two in known)))

    def fact(self, name: str, label: str, *parts: str) -> None:
        """A label with what is known, and what somebody wrote of it: a line of its own each."""
        if not self.head.easy:
            self.facts(name, (label, dashed(*parts)))
            return
        known, *more = (part for part in parts if part)
        self._beside(idea(self.head, name, labelled(label, known), *more))

    def _beside(self, new: Idea, *, begins: bool = False) -> None:
        """An idea for Easy Read; what goes on with the same picture stands beside it once."""
        last = self.blocks[-1] if self.blocks else None
        both = one_picture(last, new) if isinstance(last, Idea) and not begins else None
        if both is not None:
            self.blocks[-1] = both
        else:
            self.blocks.append(new)

    def own(
        self, name: str, text: Text, label: str = "", *, strong: bool = False, level: int = 3
    ) -> None:
        """A text of the group under its label, a heading; nothing where there is none.

        A strong one names what follows it.
        """
        if not text.wording:
            return
        said = self.said(text)
        if label:
            self.heading(label, level)
        self._own(name, said, strong=strong)

    def quoted(self, name: str, wording: str, language: str) -> None:
        """Somebody's own words, unedited, in the language they were said in."""
        other = language != self.words.language
        said = Said(wording=wording, language=language, missing=other)
        self._own(name, said)

    def own_list(self, name: str, text: Text, label: str = "") -> None:
        """A text of the group with a point on each line."""
        said = self.said(text)
        lines = [line.strip() for line in said.wording.splitlines() if line.strip()]
        if len(lines) < 2:  # noqa: PLR2004 - one point is no list
            self.own(name, text, label)
            return
        self.heading(label, 3)
        if self.head.easy:
            self._own(name, said)
        else:
            self.blocks.append(
                ListBlock(items=tuple(lines), languages=(_other(said),) * len(lines))
            )

    def own_points(self, name: str, texts: Sequence[Text]) -> None:
        """Texts of the group that stand for themselves, such as the titles of items."""
        if self.head.easy:
            for text in texts:
                self.own(name, text)
        else:
            said = [self.said(text) for text in texts]
            items, languages = [one.wording for one in said], [_other(one) for one in said]
            self.blocks.append(ListBlock(items=tuple(items), languages=tuple(languages)))

    def _own(self, name: str, said: Said, *, strong: bool = False) -> None:
        language = _other(said)
        lines = [line.strip() for line in said.wording.splitlines() if line.strip()]
        if not self.head.easy:
            self.blocks += [
                Paragraph(text=line, language=language, strong=strong) for line in lines
            ]
            return
        sentences = [one for line in lines for one in SENTENCE_ENDS.split(line) if one]
        shown = picture(name, self.words)
        told = Idea(picture=shown, sentences=tuple(sentences), language=language)
        self._beside(told, begins=strong)

    def together(self, blocks: Sequence[Block]) -> None:
        self.blocks.append(KeepTogether(blocks=tuple(blocks)))

    def meeting_name(self, meeting: Meeting) -> None:
        """What the meeting is called, and its day."""
        title = Text(kind=TextKind.MEETING_TITLE, about=meeting.id, wording=meeting.title)
        self.warn(title)
        self.own("calendar", title, strong=True)
        self.facts("calendar", (self.words.text("Date"), self.head.day(meeting.day)))

    def plainly_named(self, meeting: Meeting) -> None:
        """The same in two lines, for everybody alike."""
        title = Text(kind=TextKind.MEETING_TITLE, about=meeting.id, wording=meeting.title)
        self.warn(title)
        said = self.said(title)
        name = Paragraph(text=said.wording, language=_other(said), strong=True)
        self.blocks += [name, Paragraph(text=self.head.day(meeting.day))]

    def meeting(self, meeting: Meeting) -> None:
        """The same, with when and where it is."""
        self.meeting_name(meeting)
        self.facts("calendar", (self.words.text("Time"), self.times(meeting)))
        self.facts("calendar", (self.words.text("Where"), meeting.place))

    def day(self, day: date | None) -> str:
        """A day with its name; nothing for none."""
        return self.head.day(day) if day else ""

    def times(self, meeting: Meeting) -> str:
        """`11:00 to 15:00`, `11:00`, or nothing while nobody said when."""
        words = self.words
        if not meeting.starts:
            return ""
        if not meeting.ends:
            return words.time(meeting.starts)
        # Translators: two times of a clock, such as "11:00 to 15:00".
        return words.text(
            "{start} to {end}", start=words.time(meeting.starts), end=words.time(meeting.ends)
        )


def dashed(*parts: str) -> str:
    """What is known with what somebody wrote of it: `partly – only in the large room`.

    Where any of it runs to the left, each keeps its own full stop behind it.
    """
    known = [part for part in parts if part]
    if len(known) > 1 and any(map(has_right_to_left, known)):
        known = [isolated(part) for part in known]
    return " – ".join(known)


def _other(said: Said) -> str:
    """Its language, where that is not the paper's own."""
    return said.language if said.missing else ""


def joined(blocks: Sequence[Block]) -> list[Block]:
    """Facts in a row as one, so that their values stand in one line.

    What is named in strong words stays on the page of the facts about it; so does what is in
    one language beside a picture, and what is said of it in another.
    """
    found: list[Block] = []
    for are_facts, some in groupby(blocks, key=lambda block: isinstance(block, Facts)):
        row = list(some)
        if are_facts:
            row = [Facts(facts=tuple(f for b in row if isinstance(b, Facts) for f in b.facts))]
            last = found[-1] if found else None
            if isinstance(last, Paragraph) and last.strong:
                row = [KeepTogether(blocks=(found.pop(), *row))]
        found += row
    return _ideas_kept(found)


def _ideas_kept(blocks: Sequence[Block]) -> list[Block]:
    kept: list[Block] = []
    for block in blocks:
        last = kept[-1] if kept else None
        if isinstance(last, Idea) and isinstance(block, Idea) and _goes_on(last, block):
            kept[-1] = KeepTogether(blocks=(last, block))
        else:
            kept.append(block)
    return kept


def _goes_on(before: Idea, idea: Idea) -> bool:
    return bool(before.language) and not idea.language and before.picture == idea.picture
