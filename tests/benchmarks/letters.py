"""A program of its own: makes personal letters in every language in one run, and says what it took.

Seconds are those of the processor: both do their work in one thread, and a busy machine is not
a fault.

python -m tests.benchmarks.letters hearback COUNT     tagged PDF, as Letters & forms saves it
python -m tests.benchmarks.letters weasyprint COUNT   the same letters, from their web pages
python -m tests.benchmarks.letters first              one costs letter, with nothing loaded yet
"""

# ruff: noqa: PLC0415 - imports stand where they are needed: they are part of what is measured

import json
import resource
import sys
from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.printing.blocks import Document

KILOBYTES = 1024
"""What Linux counts the largest memory in, in bytes."""


def main() -> None:
    what, *count = sys.argv[1:]
    if what == "first":
        _say(_first())
        return
    documents = letters(int(count[0]))
    make = _hearback if what == "hearback" else _weasyprint
    make(documents[:13])  # typefaces are loaded once in a sitting
    began = process_time()
    pages, size = make(documents)
    took = process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTES
    _say({"seconds": took, "pages": pages, "bytes": size, "peak": peak})


def _say(found: dict[str, float]) -> None:
    sys.stdout.write(f"{json.dumps(found)}\n")


def letters(count: int) -> "list[Document]":
    """So many thank-you and money letters, each to somebody else, through all languages."""
    from desktop.domain.text_kinds import Letter
    from desktop.language import LANGUAGE_NAMES
    from desktop.printing.documents.letters import costs_letter, letter
    from tests.benchmarks.names import FIRST_NAMES, LAST_NAMES
    from tests.printing import practice_letters as practice
    from tests.printing.practice_meeting import a_claim, a_payment, letterhead

    heads = [letterhead(language) for language in LANGUAGE_NAMES]
    made = []
    for at in range(count):
        name = f"{FIRST_NAMES[at % len(FIRST_NAMES)]} {LAST_NAMES[at % len(LAST_NAMES)]}"
        who = replace(practice.AMINA, name=name, address=f"{at + 1} Mill Street\nRiverside")
        head = heads[at % len(heads)]
        if at // len(heads) % 2:
            paid = a_payment(at, 460 + at)
            made.append(costs_letter(head, payee=who, full=a_claim(1), paid=paid))
        else:
            made.append(letter(head, Letter.THANK_YOU, person=who, claim_months=3))
    return made


def _hearback(documents: "list[Document]") -> tuple[int, int]:
    from desktop.printing.formats import CLEAR_PRINT
    from desktop.printing.pdf import Printed, pdf_of_many

    pdf = pdf_of_many([Printed(document, CLEAR_PRINT) for document in documents])
    return _pages(pdf), len(pdf)


def _weasyprint(documents: "list[Document]") -> tuple[int, int]:
    """Each letter laid out by itself, all written into one tagged file."""
    from weasyprint import CSS, HTML  # type: ignore[import-not-found,unused-ignore]
    from weasyprint.text.fonts import (  # type: ignore[import-not-found,unused-ignore]
        FontConfiguration,
    )

    from desktop.printing.html import web_page

    fonts = FontConfiguration()
    looks: Any = CSS(string=_same_typefaces(), font_config=fonts)
    laid = [
        HTML(string=web_page(document)).render(stylesheets=[looks], font_config=fonts)
        for document in documents
    ]
    pages = [page for one in laid for page in one.pages]
    pdf = laid[0].copy(pages).write_pdf(pdf_variant="pdf/ua-1")
    return len(pages), len(pdf)


def _same_typefaces() -> str:
    """WeasyPrint is given our typefaces, so that both do the same work."""
    from importlib.resources import files

    folder = files("weblate_fonts") / "static" / "weblate_fonts" / "kurinto" / "ttf"
    faces = "".join(
        f"@font-face {{ font-family: Kurinto{family}; font-weight: {weight};"
        f" src: url(file://{folder}/KurintoSans{family}-{name}.ttf) }}"
        for family in ("", "SC", "TC")
        for name, weight in (("Rg", "normal"), ("Bd", "bold"))
    )
    return f"{faces} body {{ font: 14pt Kurinto, KurintoSC, KurintoTC; }} @page {{ size: A4 }}"


def _pages(pdf: bytes) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(pdf))


def _first() -> dict[str, float]:
    """From asking for a letter until its page can be shown; Python itself is running already."""
    began = process_time()
    [document] = letters(1)
    ready = process_time()
    _hearback([document])
    return {"words": ready - began, "page": process_time() - ready}


if __name__ == "__main__":
    main()
