"""A block of wording that a group uses again in letters, with its text."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.hearing import BlockPlace, WordingBlock
from desktop.domain.own_text import OwnText, OwnTextVersion, WrittenText
from desktop.domain.starter_wording import STARTER_BLOCKS
from desktop.domain.text_kinds import TextKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FullBlock:
    """A block with its text in every language; one without an id came with the program."""

    block: WordingBlock
    text: WrittenText

    @property
    def place(self) -> BlockPlace:
        return self.block.place


def starter_blocks() -> tuple[FullBlock, ...]:
    """The blocks of a group that has not written its own, as texts that are not kept."""
    return tuple(
        FullBlock(
            block=WordingBlock(place=place, name=wording, position=position),
            text=WrittenText(
                text=OwnText(kind=TextKind.BLOCK, language="en"),
                source=OwnTextVersion(
                    own_text_id=0, language="en", number=1, wording=wording, day=date.min
                ),
            ),
        )
        for place, some in STARTER_BLOCKS.items()
        for position, wording in enumerate(some)
    )
