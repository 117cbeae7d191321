"""Each block as a part of a web page."""

from collections.abc import Sequence
from html import escape

from desktop.language import FIRST_STRONG_ISOLATE, ISOLATE, is_right_to_left
from desktop.printing.blocks import (
    Block,
    Card,
    Contents,
    Facts,
    Field,
    Fields,
    Heading,
    Idea,
    KeepTogether,
    Labels,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Poster,
    SignatureBox,
    TickBoxes,
)
from desktop.printing.blocks import Table as TableBlock
from desktop.printing.chart_block import Chart
from desktop.printing.html_tables import table_html
from desktop.printing.inline_pictures import picture_html
from desktop.printing.readable import readable
from desktop.printing.typeset.area import labelled

UNTICKED, TICKED = "☐", "☑"


def spoken(language: str) -> str:
    """The attributes that say which language it is, and which way it runs."""
    direction = "rtl" if is_right_to_left(language) else "ltr"
    return f'lang="{escape(language)}" dir="{direction}"'


def own_words(typed: str) -> str:
    """What somebody typed, in its own direction; our own words hold isolates where they need."""
    ours = any(mark in typed for mark in (ISOLATE, FIRST_STRONG_ISOLATE))
    return _text(typed) if ours else f"<bdi>{_text(typed)}</bdi>"


class Writer:
    """Writes the blocks of one document; each comes out as one element.

    Remembers the last heading: it names the tables below it, and no level is skipped.
    """

    def __init__(self) -> None:
        self._heading = ""
        self._level = 1

    def title(self, title: str) -> str:
        self._heading = title
        return f"<h1>{_text(title)}</h1>"

    def blocks(self, blocks: Sequence[Block]) -> list[str]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one case for each kind
        match block:
            case Heading():
                return self._headed(block)
            case Paragraph():
                return _paragraph(block)
            case Facts():
                return _facts(block)
            case ListBlock():
                return _list(block)
            case TableBlock():
                return table_html(block, self._heading)
            case Fields():
                return f'<div class="fields">{"".join(map(_field, block.fields))}</div>'
            case SignatureBox():
                return _signature(block)
            case TickBoxes():
                return _ticks(block)
            case Note():
                return f'<div class="note" role="note">{_text(block.text)}</div>'
            case Idea():
                return _idea(block)
            case Poster():
                return f'<div class="poster">{"".join(map(_idea, block.ideas))}</div>'
            case Card():
                return self._card(block)
            case Labels():
                return f'<ul class="labels">{"".join(map(_address, block.addresses))}</ul>'
            case Contents():
                return _contents(block)
            case Chart():
                return _chart(block)
            case PageBreak():
                return '<div class="new-page"></div>'
            case KeepTogether():
                return f'<div class="kept">{"".join(self.blocks(block.blocks))}</div>'

    def _headed(self, block: Heading) -> str:
        self._heading, self._level = block.text, min(block.level, self._level + 1)
        own = f' id="{escape(block.anchor)}"' if block.anchor else ""
        return f"<h{self._level}{own}>{_point(block.text, block.language)}</h{self._level}>"

    def _card(self, block: Card) -> str:
        level = self._level = min(block.level, self._level + 1)
        return (
            f'<section class="card {block.colour.value}">{picture_html(block.picture)}'
            f"<h{level}>{_text(block.name)}</h{level}><p>{_text(block.meaning)}</p></section>"
        )


def _chart(block: Chart) -> str:
    """Bars for the eye alone; the sentence says what they show, and a table follows."""
    keys = "".join(
        f'<p class="bar{empty}"><i style="width: 1.6em"></i> {_text(key)}</p>'
        for key, empty in zip(block.keys, ("", " empty"), strict=False)
    )
    bars = "".join(
        f"<p>{_text(bar.label)}</p>{_bar(bar.length, bar.value)}"
        f"{'' if bar.beside is None else _bar(bar.beside, bar.other, ' empty')}"
        for bar in block.bars
    )
    said = escape(readable(block.said))
    return f'<div class="chart" role="img" aria-label="{said}">{keys}{bars}</div>'


def _bar(length: float, number: str, empty: str = "") -> str:
    """Nought and what is hidden are a number without a bar."""
    drawn = f'<i style="width: {length * 70:.1f}%"></i> ' if length else ""
    return f'<p class="bar{empty}">{drawn}{_text(number)}</p>'


def _contents(block: Contents) -> str:
    """A way to each part; papers that come as files of their own are only named."""
    said = [
        f'<a href="#{escape(one.anchor)}">{_text(one.text)}</a>' if one.anchor else _text(one.text)
        for one in block.entries
    ]
    return f"<nav><ul>{''.join(f'<li>{one}</li>' for one in said)}</ul></nav>"


def _paragraph(block: Paragraph) -> str:
    strong = ' class="strong"' if block.strong else ""
    own = ""
    if block.language:
        own = f" {spoken(block.language)}"
    return f"<p{own}{strong}>{_text(block.text)}</p>"


def _facts(block: Facts) -> str:
    large = ' class="large"' if block.large else ""
    pairs = [
        f"<div><dt>{_text(labelled(fact.label))}</dt>"
        f'<dd class="{"strong" if fact.strong or block.large else "known"}">'
        f"{own_words(fact.value)}</dd></div>"
        for fact in block.facts
    ]
    return f"<dl{large}>{''.join(pairs)}</dl>"


def _list(block: ListBlock) -> str:
    kind = "ol" if block.numbered else "ul"
    points = "".join(f"<li>{_point(*point)}</li>" for point in block.points)
    return f"<{kind}>{points}</{kind}>"


def _point(item: str, language: str) -> str:
    return f"<span {spoken(language)}>{_text(item)}</span>" if language else _text(item)


def _field(field: Field) -> str:
    share = f' style="flex-grow: {field.width:g}"'
    if field.value:
        said = f'<span class="strong">{own_words(field.value)}</span>'
    else:
        more = ' class="line whole"'
        lines = [' class="line"', *[more] * (field.lines - 1)]
        said = "".join(f"<span{line}></span>" for line in lines)
    return f'<p class="field"{share}>{_label(field.label)}{said}</p>'


def _signature(block: SignatureBox) -> str:
    sign = _field(Field(label=block.label, value=block.signed, width=2))
    date = _field(Field(label=block.date_label, value=block.date)) if block.date_label else ""
    return f'<div class="fields sign">{sign}{date}</div>'


def _ticks(block: TickBoxes) -> str:
    asked = f"<p>{_text(labelled(block.label))}</p>" if block.label else ""
    boxes = [
        f"<li>{TICKED if choice.ticked else UNTICKED} {_text(choice.text)}</li>"
        for choice in block.choices
    ]
    return f'<div class="kept">{asked}<ul class="ticks">{"".join(boxes)}</ul></div>'


def _idea(block: Idea) -> str:
    said = "".join(f"<p>{_text(sentence)}</p>" for sentence in block.sentences)
    own = f" {spoken(block.language)}" if block.language else ""
    says = f'<div class="says"{own}>{said}</div>'
    return f'<div class="idea">{picture_html(block.picture)}{says}</div>'


def _address(lines: Sequence[str]) -> str:
    return f"<li>{'<br>'.join(own_words(line) for line in lines)}</li>"


def _label(label: str) -> str:
    return f"<span>{_text(labelled(label))}</span>"


def _text(said: str) -> str:
    return escape(readable(said))
