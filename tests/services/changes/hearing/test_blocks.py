"""Wording that letters use again: what comes with the program, and what a group makes of it."""

import pytest

from desktop.domain.hearing import BlockPlace
from desktop.domain.own_text import TextState
from desktop.domain.text_kinds import TextKind
from desktop.errors import NotAllowed, UserError
from desktop.services.changes.hearing import blocks
from desktop.services.papers import own_texts
from tests.services.groups import Riverside

OPENING = "You told us what you think. Thank you. Here is what became of it."


def said(group: Riverside, place: BlockPlace = BlockPlace.OPENING) -> list[str]:
    return [one.text.source.wording for one in blocks.of_place(group.workspace, place)]


def test_letters_have_wording_before_a_group_writes_any(riverside: Riverside) -> None:
    assert said(riverside) == [OPENING]
    assert all(said(riverside, place) for place in BlockPlace)
    assert own_texts.of_kind(riverside.workspace, TextKind.BLOCK) == ()


def test_a_block_of_a_group_s_own_stands_behind_those_that_are_there(riverside: Riverside) -> None:
    group = riverside
    blocks.add(group.workspace, group.act(), place=BlockPlace.OPENING, wording="  We are  glad. ")
    assert said(group) == [OPENING, "We are glad."]
    blocks.add(group.workspace, group.act(), place=BlockPlace.OPENING, wording="Here it is.")
    assert said(group) == [OPENING, "We are glad.", "Here it is."]
    assert len(said(group, BlockPlace.REASON)) == 3


def test_what_came_with_the_program_is_said_in_every_language_still(riverside: Riverside) -> None:
    group = riverside
    blocks.add(group.workspace, group.act(), place=BlockPlace.THANKS, wording="Thanks.")
    [opening] = blocks.of_place(group.workspace, BlockPlace.OPENING)
    assert opening.text.is_starter
    assert opening.block.id is not None


def test_a_new_wording_leaves_its_translations_out_of_date(riverside: Riverside) -> None:
    group = riverside
    block = blocks.add(group.workspace, group.act(), place=BlockPlace.OPENING, wording="Hello.")
    own_texts.translate(
        group.workspace, group.act(), text_id=block.text.id, language="pl", wording="Witaj."
    )
    [_, hello] = blocks.of_place(group.workspace, BlockPlace.OPENING)
    changed = blocks.change(group.workspace, group.act(), block=hello, wording="Good day.")
    assert changed.block.name == "Good day."
    assert changed.text.state_in("pl") is TextState.OUT_OF_DATE


def test_a_block_of_the_program_is_changed_like_any_other(riverside: Riverside) -> None:
    group = riverside
    [opening] = blocks.of_place(group.workspace, BlockPlace.OPENING)
    blocks.change(group.workspace, group.act(), block=opening, wording="Good day.")
    assert said(group) == ["Good day."]
    group.workspace.undo(group.act())
    assert said(group) == [OPENING]


def test_the_same_wording_changes_nothing(riverside: Riverside) -> None:
    group = riverside
    [opening] = blocks.of_place(group.workspace, BlockPlace.OPENING)
    assert blocks.change(group.workspace, group.act(), block=opening, wording=OPENING) == opening
    assert not blocks.of_place(group.workspace, BlockPlace.OPENING)[0].block.id


def test_a_block_that_is_no_longer_used_is_gone_and_the_others_stay(riverside: Riverside) -> None:
    group = riverside
    [opening] = blocks.of_place(group.workspace, BlockPlace.OPENING)
    blocks.end(group.workspace, group.act(), block=opening)
    assert said(group) == []
    assert said(group, BlockPlace.THANKS)


def test_reasons_are_offered_in_the_groups_own_language(riverside: Riverside) -> None:
    assert blocks.reasons(riverside.workspace)[0] == "There is not enough money for it this year."


def test_a_block_that_says_nothing_is_refused(riverside: Riverside) -> None:
    group = riverside
    with pytest.raises(UserError, match="Write the text"):
        blocks.add(group.workspace, group.act(), place=BlockPlace.OPENING, wording=" … ")
    with pytest.raises(NotAllowed):
        blocks.add(group.workspace, group.act("Amina"), place=BlockPlace.OPENING, wording="Hi.")
