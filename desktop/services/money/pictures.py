"""Pictures of receipts made fit to keep: upright, without place data, of a sensible size."""

import hashlib
import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from desktop.errors import UserError
from desktop.language import N_

LARGEST_FILE = 40 * 2**20
LARGEST_PICTURE = 60_000_000
"""Pixels that fit into memory on a small laptop; a phone's 48 megapixels pass."""
LARGEST_JPEG = 170_000_000
"""Pixels of a JPEG, which can be read at a fraction of its size; a phone's 108 megapixels pass."""
LONGEST_SIDE = 2000
"""A till receipt stays readable at 2,000 pixels, in about 300 kB."""
PDF_START = b"%PDF-"
FORMATS = ("JPEG", "PNG", "HEIF", "WEBP", "GIF", "TIFF", "BMP")
"""What cameras, phones and scanners make. Nothing that runs another program to be read."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture or PDF as it is kept, under the SHA-256 of these bytes."""

    sha256: str
    media_type: str
    content: bytes


def prepared(content: bytes) -> Kept:
    """Make a photo, scan or PDF fit to keep. Raises UserError, in words, for anything else."""
    if not content:
        raise UserError(N_("This file is empty. Choose another."), field="receipt")
    if len(content) > LARGEST_FILE:
        raise UserError(N_("This file is too large. Take a smaller photo."), field="receipt")
    if content[:1024].lstrip().startswith(PDF_START):
        return _kept("application/pdf", content)
    return _kept("image/jpeg", _shrunk(content))


def _kept(media_type: str, content: bytes) -> Kept:
    return Kept(hashlib.sha256(content).hexdigest(), media_type, content)


def _shrunk(content: bytes) -> bytes:
    import pi_heif  # noqa: PLC0415 - iPhones' own format
    from PIL import Image  # noqa: PLC0415 - loaded when used

    pi_heif.register_heif_opener()
    try:
        with warnings.catch_warnings():
            # Our own limits are stricter, and some cameras' notes inside a picture are odd.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content), formats=FORMATS) as picture:
                _refuse_bomb(picture)
                return _as_jpeg(picture)
    except UNREADABLE as error:
        raise UserError(
            N_("We cannot read this as a picture. Take a photo, or choose a PDF."), field="receipt"
        ) from error
    except (Image.DecompressionBombError, MemoryError) as error:
        raise UserError(TOO_LARGE, field="receipt") from error


UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    ArithmeticError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""What reading a damaged picture can raise."""

TOO_LARGE = N_("This picture is far too large. Take a smaller photo.")


def _refuse_bomb(picture: Any) -> None:
    most = LARGEST_JPEG if picture.format in {"JPEG", "MPO"} else LARGEST_PICTURE
    if picture.width * picture.height > most:
        raise UserError(TOO_LARGE, field="receipt")


def _as_jpeg(picture: Any) -> bytes:
    """Upright, of a sensible size, on white; no place, no note, no other frame."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - loaded when used

    picture.draft("RGB", (LONGEST_SIDE * 2, LONGEST_SIDE * 2))
    turned = picture.getexif().get(ORIENTATION, 1)
    small = _as_seen(picture)
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    small.getexif()[ORIENTATION] = turned
    upright = _on_white(ImageOps.exif_transpose(small))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    out = BytesIO()
    bare.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()


ORIENTATION = 0x0112
"""The note in which a camera says which way is up."""


def _as_seen(picture: Any) -> Any:
    """The first frame in a mode that can be shrunk; scans of 16 bits a dot become 8."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda dot: dot / 256).convert("L")
    if picture.mode in {"P", "PA"} or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture if picture.mode in {"RGB", "RGBA", "L", "LA"} else picture.convert("RGB")


def _on_white(picture: Any) -> Any:
    """See-through parts become white paper; JPEG has none."""
    from PIL import Image  # noqa: PLC0415 - loaded when used

    if picture.mode in {"RGBA", "LA"}:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    return picture.convert("RGB")
