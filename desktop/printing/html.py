"""Blocks -> a web page in one file, for whoever reads on a screen or is read to by one.

No script, and nothing loaded from elsewhere. What people typed is text, never markup. Places
to fill in are labelled lines for the printed page: a file that is mailed to and fro loses
what is typed into it. A screen reader hears the paper whole in one language, then in the
other; wide windows show both beside each other, block by block.
"""

from html import escape

from desktop.domain.person import PaperColour
from desktop.language import LANGUAGE_NAMES
from desktop.printing.blocks import Document, Furniture
from desktop.printing.html_blocks import Writer, own_words, spoken
from desktop.printing.html_looks import style_sheet
from desktop.printing.readable import readable

NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'"
"""The page may not load or run anything, whatever stands in it."""
FRAME = """<!DOCTYPE html>
<html {language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{looks}</style>
</head>
<body{kind}>
{choice}<main>
{articles}
</main>
</body>
</html>
"""


def web_page(
    document: Document,
    beside: Document | None = None,
    colour: PaperColour = PaperColour.WHITE,
) -> str:
    """The document as a page; with `beside`, the same paper in a second language as well.

    `colour` is that of the paper somebody reads best on.
    """
    both = [document] if beside is None else [document, beside]
    return FRAME.format(
        language=spoken(document.language),
        policy=NOTHING_ELSE,
        title=_text(" / ".join(dict.fromkeys(one.title for one in both))),
        looks=style_sheet(colour),
        kind=' class="two"' if beside else "",
        choice=_choice(both) if beside else "",
        articles="\n".join(_article(one, alone=beside is None) for one in both),
    )


def _choice(both: list[Document]) -> str:
    """A way to each language, by its own name."""
    links = [
        f'<a href="#{escape(one.language)}" {spoken(one.language)}>'
        f"{_text(LANGUAGE_NAMES.get(one.language, one.language))}</a>"
        for one in both
    ]
    return f"<nav>{''.join(links)}</nav>\n"


def _article(document: Document, *, alone: bool) -> str:
    writer = Writer()
    parts = [
        _head(document.furniture),
        f"<div>{_letter(document)}{writer.title(document.title)}</div>",
        *writer.blocks(document.blocks),
        _foot(document.furniture),
    ]
    own = (
        ""
        if alone
        else f' id="{escape(document.language)}" {spoken(document.language)}'
        f' style="--rows: {len(parts)}"'
    )
    said = "\n".join(parts)
    return f"<article{own}>\n{said}\n</article>"


def _letter(document: Document) -> str:
    """To whom a letter goes, in the order of the envelope, and its day."""
    lines = "<br>".join(own_words(line) for line in document.address)
    address = f'<p class="address">{lines}</p>' if lines else ""
    return address + (f"<p>{_text(document.dated)}</p>" if document.dated else "")


def _head(facts: Furniture) -> str:
    practice = f'<p class="strong">{_text(facts.practice)}</p>' if facts.practice else ""
    return f'<header><p class="group">{own_words(facts.group)}</p>{practice}</header>'


def _foot(facts: Furniture) -> str:
    contact = own_words(facts.contact) if facts.contact else ""
    lines = (_text(facts.other_formats), contact, _text(facts.version))
    return f"<footer>{''.join(f'<p>{line}</p>' for line in lines if line)}</footer>"


def _text(said: str) -> str:
    return escape(readable(said))
