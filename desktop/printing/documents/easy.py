"""What the Easy Read wording of every paper is made of: a picture, and one idea beside it.

One idea and one verb a sentence, ten to twelve words at most; a hard word is explained in
the sentence after it (practice 2(d)).
"""

from collections.abc import Sequence
from dataclasses import replace

from desktop.printing.blocks import Block, Idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.pictures import picture

BESIDE_ONE = 6
"""The most sentences beside one picture of Easy Read."""


def idea(head: Letterhead, name: str, *sentences: str) -> Idea:
    """One idea: the picture of this name, and its sentences in the reader's language."""
    return Idea(picture=picture(name, head.words), sentences=sentences)


def only_easy(head: Letterhead, ideas: Sequence[Block]) -> list[Block]:
    """The ideas for an Easy Read reader, and nothing for everybody else."""
    return list(ideas) if head.easy else []


def one_picture(before: Idea, idea: Idea) -> Idea | None:
    """Both beside one picture, where they go on with the same one; None where they do not."""
    sentences = before.sentences + idea.sentences
    same = (before.picture, before.language) == (idea.picture, idea.language)
    if not same or len(sentences) > BESIDE_ONE:
        return None
    texts = (*(before.texts or (len(before.sentences),)), len(idea.sentences))
    return replace(before, sentences=sentences, texts=texts)
