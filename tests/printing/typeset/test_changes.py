"""What a paper cannot say as it was typed is told before it is printed."""

from desktop.printing.blocks import Column, Document, Furniture, Heading, Paragraph, Table
from desktop.printing.changes import what_changed
from desktop.printing.typeset.typed import printable

FURNITURE = Furniture(
    group="Riverside Users' Group", contact="", other_formats="", version="", page_of=""
)


def told(*blocks: Heading | Paragraph | Table, title: str = "A paper") -> list[str]:
    paper = Document(title=title, language="en", blocks=blocks, furniture=FURNITURE)
    return [str(sentence) for sentence in what_changed(paper)]


def test_a_paper_in_every_script_needs_no_change() -> None:
    said = "Ŵyn Ж Ω שלום سلام नमस्ते আমি ਸਤਿ ગુજરાતી தமிழ் ሰላም 中文 £4.60 ☐ ✓ ‘’ — …"
    assert (
        told(Paragraph(text=said), Paragraph(text="آپ کو \u2066£4.60\u2069", language="ur")) == []
    )


def test_letters_that_nobody_has_are_named_and_counted_wherever_they_stand() -> None:
    table = Table(columns=(Column(heading="Who"),), rows=(("Ben 😀😀",),))
    assert told(table, Heading(text="\ue000")) == [
        "We could not print 3 letters: 😀 U+E000. You see ▯ in their place."
    ]
    assert told(title="Ben \ud800") == [
        "We could not print 1 letter: U+D800. You see ▯ in its place."
    ]


def test_long_heaps_of_letters_are_not_all_shown() -> None:
    [sentence] = told(Paragraph(text="".join(map(chr, range(0x1F600, 0x1F630)))))
    assert sentence.startswith("We could not print 48 letters: 😀 😁")
    assert sentence.count("😀") == 1
    assert " …. You see" in sentence
    assert len(sentence) < 120


def test_a_letter_that_another_program_lost_is_marked_and_told_of() -> None:
    assert printable("Ma\ufffdka") == "Ma▯ka"
    [sentence] = told(Paragraph(text="Ma\ufffdka"))
    assert sentence.startswith("We could not print 1 letter:")


def test_hidden_signs_and_accents_that_stand_alone_are_told_of() -> None:
    assert told(Paragraph(text="Ben\u202e\x07 \u0301")) == [
        "We took out 2 hidden signs.",
        "1 accent stood alone. You see a circle under it.",
    ]


def test_what_only_marks_direction_or_joins_letters_is_no_change() -> None:
    assert told(Paragraph(text="a\u2068b\u2069\u200e \u200bc\u00add", language="ur")) == []
