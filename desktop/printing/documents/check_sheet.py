"""A sheet on which somebody who speaks a language checks our words in it, phrase by phrase."""

from collections.abc import Sequence

from desktop.domain.wording import Phrase, Review
from desktop.language import LANGUAGE_NAMES, Words
from desktop.printing.blocks import (
    Block,
    Choice,
    Document,
    Field,
    Fields,
    Heading,
    KeepTogether,
    ListBlock,
    Paragraph,
    SignatureBox,
    TickBoxes,
)
from desktop.printing.documents.letterhead import Letterhead

Examples = Sequence[Sequence[int]]
"""For each plural form of the language, a few numbers that take it."""


def check_sheet(
    head: Letterhead, review: Review, phrases: Sequence[Phrase], examples: Examples
) -> Document:
    """These phrases with room to write better words; what was checked before is left out."""
    words, language = head.words, LANGUAGE_NAMES[review.language]
    blocks: list[Block] = [
        Paragraph(
            text=words.text("Thank you for checking our words in {language}.", language=language)
        ),
        ListBlock(
            items=(
                words.text("Read the English. Then read our words below it."),
                words.text("Would you say it like this? Tick “It is right”."),
                words.text("If not, write how you would say it."),
                words.text(
                    "Words in curly brackets are filled in. Keep them: {mark}.", mark="{name}"
                ),
            )
        ),
    ]
    blocks += [_one(words, review.language, phrase, examples) for phrase in phrases]
    left = review.count - review.done - len(phrases)
    if left > 0:
        blocks.append(
            Paragraph(
                text=words.plural(
                    "After this sheet, {count} phrase is left.",
                    "After this sheet, {count} phrases are left.",
                    left,
                )
            )
        )
    sign = words.text("Who checked these phrases")
    blocks.append(SignatureBox(label=sign, date_label=words.text("Date")))
    title = words.text("Check sheet: {language}", language=language)
    return head.paper(title, blocks)


def _one(words: Words, language: str, phrase: Phrase, examples: Examples) -> Block:
    blocks: list[Block] = [
        Heading(text=words.text("Phrase {number}", number=phrase.number)),
        Paragraph(text=phrase.entry.many or phrase.text, language="en"),
    ]
    forms = phrase.forms
    if len(forms) == 1:
        blocks.append(Paragraph(text=forms[0], language=language, strong=True))
    for form, numbers in zip(forms, examples, strict=False) if len(forms) > 1 else ():
        said = words.listed(str(number) for number in numbers)
        # Translators: what we say when the number is one of these, such as 2, 3 and 4.
        blocks.append(Paragraph(text=words.text("For {numbers}:", numbers=said)))
        blocks.append(Paragraph(text=form, language=language, strong=True))
    right = Choice(text=words.text("It is right"))
    blocks.append(TickBoxes(label="", choices=(right,)))
    blocks.append(Fields(fields=(Field(label=words.text("Better words"), lines=len(forms)),)))
    return KeepTogether(blocks=tuple(blocks))
