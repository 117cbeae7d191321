"""Pictures of receipts made fit to keep: upright, without place data, of a sensible size."""

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from desktop.errors import UserError
from desktop.language import N_

LARGEST_FILE = 40 * 2**20
LARGEST_PICTURE = 120_000_000
"""Pixels; a phone's 48 megapixels pass, a decompression bomb does not."""
LONGEST_SIDE = 2000
"""A till receipt stays readable at 2,000 pixels, in about 300 kB."""
PDF_START = b"%PDF-"


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
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - loaded when used

    pi_heif.register_heif_opener()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content)) as picture:
                _refuse_bomb(picture)
                picture.draft("RGB", (LONGEST_SIDE * 2, LONGEST_SIDE * 2))
                upright = ImageOps.exif_transpose(picture)
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
                flat = _on_white(upright)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
    ) as error:
        raise UserError(
            N_("We cannot read this as a picture. Take a photo, or choose a PDF."), field="receipt"
        ) from error
    out = BytesIO()
    flat.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()


def _refuse_bomb(picture: Any) -> None:
    if picture.width * picture.height > LARGEST_PICTURE:
        raise UserError(N_("This picture is far too large. Take a smaller photo."), field="receipt")


def _on_white(picture: Any) -> Any:
    """See-through parts become white paper; JPEG has none."""
    from PIL import Image  # noqa: PLC0415 - loaded when used

    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    return picture.convert("RGB")
