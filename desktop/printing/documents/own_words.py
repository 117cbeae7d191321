"""What a group wrote itself, on paper: in the reader's language, or marked as another."""

from collections.abc import Sequence

from desktop.domain.own_text import Said
from desktop.printing.blocks import Block, Paragraph
from desktop.printing.documents.letterhead import Letterhead


def own_paragraphs(head: Letterhead, texts: Sequence[Said]) -> list[Block]:
    """A paragraph for each text, after a line that says what is wrong with it, if anything."""
    blocks: list[Block] = []
    for text in texts:
        if text.line:
            blocks.append(Paragraph(text=head.words.text(text.line), strong=True))
        blocks += [
            Paragraph(text=part, language=text.language if text.missing else "")
            for part in text.wording.splitlines()
            if part.strip()
        ]
    return blocks
