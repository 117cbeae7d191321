"""Blocks of wording that letters use again: the group's own, or those that came with the program.

The first change makes all of them the group's own. Each is a text with language versions.
"""

from dataclasses import replace

from desktop.domain.hearing import BlockPlace, WordingBlock
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.own_text import (
    OwnText,
    OwnTextVersion,
    WrittenText,
    checked_wording,
    shortened,
)
from desktop.domain.text_kinds import TextKind
from desktop.domain.wording_blocks import FullBlock, starter_blocks
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.papers import own_texts
from desktop.services.workspace import Workspace
from desktop.storage import hearing
from desktop.storage import own_texts as stored

BLOCKS = own_texts.TEXTS | {hearing.BLOCKS.name}


def every(workspace: Workspace) -> tuple[FullBlock, ...]:
    """The blocks in use, by their place and order."""
    return workspace.kept("wording blocks", lambda: _every(workspace), of=BLOCKS)


def _every(workspace: Workspace) -> tuple[FullBlock, ...]:
    if not _are_ours(workspace):
        return starter_blocks()
    texts = {one.text.about_id: one for one in own_texts.every(workspace) if _is_of_block(one)}
    found = [
        FullBlock(block=block, text=texts[block.id])
        for block in hearing.blocks(workspace.db)
        if block.id in texts
    ]
    order = list(BlockPlace)
    return tuple(sorted(found, key=lambda one: order.index(one.place)))


def _is_of_block(one: WrittenText) -> bool:
    return one.text.kind is TextKind.BLOCK


def of_place(workspace: Workspace, place: BlockPlace) -> tuple[FullBlock, ...]:
    return tuple(one for one in every(workspace) if one.place is place)


def reasons(workspace: Workspace) -> list[str]:
    """The reasons offered while somebody answers, in the group's own language."""
    words = own_texts.words_of(workspace, workspace.settings.language)
    return [one.text.said(words).wording for one in of_place(workspace, BlockPlace.REASON)]


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, place: BlockPlace, wording: str) -> FullBlock:
    """Write a new block, the last at its place. Raises UserError, field `wording`."""
    kept = checked_wording(wording)
    with workspace.step(act, sentence(N_("Write the text “{what}”"), what=shortened(kept))):
        _make_ours(workspace, act)
        there = [one.block.position for one in of_place(workspace, place)]
        return _add(workspace, act, place, max(there, default=-1) + 1, kept)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, block: FullBlock, wording: str) -> FullBlock:
    """Give a block a new wording; its versions in other languages are out of date from now.

    What a letter said that was sent already stays. Raises UserError, field `wording`.
    """
    kept = checked_wording(wording)
    words = own_texts.words_of(workspace, workspace.settings.language)
    if kept == block.text.said(words).wording:
        return block
    with workspace.step(act, sentence(N_("Change the text “{what}”"), what=shortened(kept))):
        ours = _ours(workspace, act, block)
        if ours.text.text.language != words.language:
            _end_text(workspace, act, ours.text)
            _add_text(workspace, act, ours.block.id or 0, kept, words.language)
        else:
            own_texts.change(workspace, act, text_id=ours.text.id, wording=kept)
        named = replace(ours.block, name=shortened(kept))
        hearing.BLOCKS.update(workspace.db, named)
        return _found(workspace, named)


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, block: FullBlock) -> None:
    """No longer use a block. What letters said with it stays in them."""
    label = sentence(N_("No longer use “{what}”"), what=shortened(block.text.source.wording))
    with workspace.step(act, label):
        ours = _ours(workspace, act, block)
        _end_text(workspace, act, ours.text)
        hearing.BLOCKS.update(workspace.db, replace(ours.block, ended_on=act.day))


def _are_ours(workspace: Workspace) -> bool:
    """Whether the group ever wrote a block, also where it uses none of them any more."""
    return hearing.BLOCKS.find(workspace.db, "true") is not None


def _make_ours(workspace: Workspace, act: Act) -> None:
    """Keep what came with the program, which our catalogues still say in every language."""
    if _are_ours(workspace):
        return
    for one in starter_blocks():
        source = one.text.source
        _add(workspace, act, one.place, one.block.position, source.wording, source.language)


def _ours(workspace: Workspace, act: Act, block: FullBlock) -> FullBlock:
    """The same block as one that is kept."""
    _make_ours(workspace, act)
    if block.block.id is not None:
        return _found(workspace, block.block)
    wording = block.text.source.wording
    some = of_place(workspace, block.place)
    return next(one for one in some if one.text.source.wording == wording)


def _found(workspace: Workspace, block: WordingBlock) -> FullBlock:
    return next(one for one in every(workspace) if one.block.id == block.id)


def _add(
    workspace: Workspace,
    act: Act,
    place: BlockPlace,
    position: int,
    wording: str,
    language: str = "",
) -> FullBlock:
    block = hearing.BLOCKS.add(
        workspace.db, WordingBlock(place=place, name=shortened(wording), position=position)
    )
    tag = language or workspace.settings.language
    text = _add_text(workspace, act, block.id or 0, wording, tag)
    return FullBlock(block=block, text=text)


def _add_text(
    workspace: Workspace, act: Act, block_id: int, wording: str, language: str
) -> WrittenText:
    text = stored.TEXTS.add(
        workspace.db, OwnText(kind=TextKind.BLOCK, about_id=block_id, language=language)
    )
    version = OwnTextVersion(
        own_text_id=text.id or 0, language=language, number=1, wording=wording, day=act.day
    )
    return WrittenText(text=text, source=stored.VERSIONS.add(workspace.db, version))


def _end_text(workspace: Workspace, act: Act, text: WrittenText) -> None:
    stored.TEXTS.update(workspace.db, replace(text.text, ended_on=act.day))
