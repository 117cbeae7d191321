"""Our drawings as they stand inside a web page: only shapes, nothing that runs or loads."""

from html import escape
from pathlib import Path
from xml.etree import ElementTree

from desktop.printing.blocks import Picture
from desktop.printing.pictures import ONWARD, file_of
from desktop.printing.readable import readable

LARGEST = 200_000
"""In bytes; a larger drawing is not one of ours."""
SHAPES = frozenset({"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
MEASURES = frozenset(
    {
        *("d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"),
        *("points", "transform", "fill", "fill-rule", "fill-opacity", "opacity", "stroke"),
        *("stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-opacity"),
        "stroke-dasharray",
    }
)
PLACE = frozenset({"x", "y", "width", "height"})
"""How large a picture is, the page says."""
LOADS = ("url(", "javascript:", "data:")


def picture_html(picture: Picture, file: Path | None = None) -> str:
    """The picture with what it shows for a screen reader; only these words where it is damaged.

    `file` is the drawing, if not the one of this name.
    """
    shows = escape(readable(picture.shows))
    try:
        drawn = _drawn(file or file_of(picture.name))
    except (OSError, ValueError, ElementTree.ParseError):
        return f'<p class="picture missing">{shows}</p>'
    kind = "picture onward" if picture.name in ONWARD else "picture"
    return f'<svg class="{kind}" role="img" aria-label="{shows}"{drawn}</svg>'


def _drawn(path: Path) -> str:
    """All of it behind its name. Raises ValueError for what cannot be a drawing of ours."""
    if path.stat().st_size > LARGEST:
        raise ValueError(path.name)
    written = path.read_text(encoding="utf-8")
    if "<!" in written.replace("<!--", ""):  # no entities, so nothing can grow while it is read
        raise ValueError(path.name)
    root = ElementTree.fromstring(written)  # noqa: S314 - see above
    view_box = root.get("viewBox", "")
    _left, _top, _width, _height = map(float, view_box.split())
    if _name(root.tag) != "svg":
        raise ValueError(path.name)
    inside = "".join(_shape(child) for child in root)
    return f' viewBox="{escape(view_box)}"{_looks(root, but=PLACE)}>{inside}'


def _shape(element: ElementTree.Element) -> str:
    name = _name(element.tag)
    if name not in SHAPES:
        return ""
    inside = "".join(_shape(child) for child in element)
    return f"<{name}{_looks(element)}>{inside}</{name}>"


def _looks(element: ElementTree.Element, but: frozenset[str] = frozenset()) -> str:
    said = [(key, value) for key, value in element.items() if _is_harmless(key, value)]
    return "".join(f' {key}="{escape(value)}"' for key, value in said if key not in but)


def _is_harmless(key: str, value: str) -> bool:
    return key in MEASURES and not any(load in value.lower() for load in LOADS)


def _name(tag: object) -> str:
    return str(tag).rpartition("}")[2]
