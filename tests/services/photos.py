"""Photos of receipts as phones and scanners make them."""

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

HEIC = (Path(__file__).parent / "samples" / "turned.heic").read_bytes()
"""Made with pillow-heif: red above left, blue below right, lying on its side, in London."""
ORIENTATION, GPS = 0x0112, 0x8825


def corners(width: int = 96, height: int = 64, mode: str = "RGB") -> Image.Image:
    """A white picture with a red corner above left and a blue one below right."""
    picture = Image.new(mode, (width, height), "white")
    picture.paste("red", (0, 0, width // 2, height // 2))
    picture.paste("blue", (width // 2, height // 2, width, height))
    return picture


def saved(picture: Image.Image, kind: str, **more: Any) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def on_its_side() -> bytes:
    """A photo as a phone held upright takes it, with the place it was taken at."""
    notes = Image.Exif()
    notes[ORIENTATION] = 6
    notes.get_ifd(GPS).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    return saved(
        corners(), "JPEG", exif=notes, comment=b"51.5 N 0.1 W", xmp=b"<x>GPSLatitude 51</x>"
    )
