"""What the Easy Read wording of every paper is made of: a picture, and one idea beside it.

One idea and one verb a sentence, ten to twelve words at most; a hard word is explained in
the sentence after it (practice 2(d)).
"""

from collections.abc import Sequence

from desktop.printing.blocks import Block, Idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.pictures import picture


def idea(head: Letterhead, name: str, *sentences: str) -> Idea:
    """One idea: the picture of this name, and its sentences in the reader's language."""
    return Idea(picture=picture(name, head.words), sentences=sentences)


def only_easy(head: Letterhead, ideas: Sequence[Block]) -> list[Block]:
    """The ideas for an Easy Read reader, and nothing for everybody else."""
    return list(ideas) if head.easy else []
