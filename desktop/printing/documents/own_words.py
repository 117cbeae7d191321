"""What a group wrote itself, on paper: in the reader's language, or marked as another."""

from collections.abc import Sequence

from desktop.domain.own_text import Said
from desktop.printing.blocks import Block, Paragraph
from desktop.printing.documents.letterhead import Letterhead


def own_paragraphs(head: Letterhead, texts: Sequence[Said]) -> list[Block]:
    """A paragraph for each text, after a line that says what is wrong with it, if anything.

    Where the same is wrong with several in a row, it is said once.
    """
    blocks: list[Block] = []
    said = ""
    for text in texts:
        if text.line and text.line != said:
            blocks.append(Paragraph(text=head.words.text(text.line), strong=True, leads=True))
        said = text.line
        blocks += [
            Paragraph(text=part, language=text.language if text.missing else "")
            for part in text.wording.splitlines()
            if part.strip()
        ]
    return blocks
