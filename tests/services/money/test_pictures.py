"""Pictures of receipts: kept upright, bare and small; and what is no picture is said so."""

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desktop.errors import UserError
from desktop.services.money import claims, pictures, receipts
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.services.photos import GPS, HEIC, corners, on_its_side, saved


def kept(content: bytes) -> Image.Image:
    """What is in the file afterwards, always a JPEG."""
    made = pictures.prepared(content)
    assert made.media_type == "image/jpeg"
    return Image.open(BytesIO(made.content))


def colour(picture: Image.Image, *, right: bool, below: bool) -> str:
    x = picture.width - 6 if right else 5
    y = picture.height - 6 if below else 5
    red, green, blue = picture.convert("RGB").getpixel((x, y))  # type: ignore[misc]
    if min(red, green, blue) > 200:
        return "white"
    return "red" if red > blue else "blue"


@pytest.mark.parametrize("photo", [on_its_side(), HEIC], ids=["JPEG", "HEIC of an iPhone"])
def test_a_photo_is_turned_upright(photo: bytes) -> None:
    picture = kept(photo)
    assert picture.size == (64, 96)
    assert colour(picture, right=True, below=False) == "red"
    assert colour(picture, right=False, below=True) == "blue"


@pytest.mark.parametrize("photo", [on_its_side(), HEIC], ids=["JPEG", "HEIC of an iPhone"])
def test_where_it_was_taken_is_taken_out(photo: bytes) -> None:
    assert Image.open(BytesIO(on_its_side())).getexif().get_ifd(GPS)
    made = pictures.prepared(photo).content
    picture = Image.open(BytesIO(made))
    assert dict(picture.getexif()) == {}
    assert not {"comment", "xmp", "exif"} & set(picture.info)
    assert b"51" not in made
    assert b"GPS" not in made


def test_a_large_photo_is_shrunk_so_that_a_till_receipt_stays_readable() -> None:
    made = pictures.prepared(saved(corners(4000, 3000), "JPEG"))
    assert Image.open(BytesIO(made.content)).size == (2000, 1500)


def test_a_small_scan_is_not_blown_up() -> None:
    assert kept(saved(corners(300, 200), "PNG")).size == (300, 200)


def forty_megapixels() -> bytes:
    return saved(Image.new("L", (7304, 5478), 180), "JPEG", quality=30)


def test_a_forty_megapixel_photo_is_kept() -> None:
    assert kept(forty_megapixels()).size == (2000, 1500)


SMALL_LAPTOP = """
import resource, sys
from desktop.errors import UserError
from desktop.services.money import pictures

resource.setrlimit(resource.RLIMIT_AS, (400 * 2**20,) * 2)
try:
    pictures.prepared(sys.stdin.buffer.read())
except UserError as error:
    print(error)
else:
    print("kept")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a program's memory so")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (forty_megapixels, "kept"),
        (lambda: saved(Image.new("RGBA", (7700, 7700)), "PNG"), "far too large"),
    ],
    ids=["a photo", "a drawing"],
)
def test_a_large_picture_is_kept_or_refused_within_little_memory(
    content: Callable[[], bytes], said: str
) -> None:
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", SMALL_LAPTOP],
        input=content(),
        capture_output=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=True,
    )
    assert said in done.stdout.decode()


def test_a_scan_of_sixteen_bits_a_dot_is_not_washed_out() -> None:
    scan = Image.new("I;16", (40, 40), 65_000)
    scan.paste(0, (20, 0, 40, 40))
    picture = kept(saved(scan, "PNG")).convert("L")
    assert picture.getpixel((5, 20)) > 240  # type: ignore[operator]
    assert picture.getpixel((35, 20)) < 15  # type: ignore[operator]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_see_through_becomes_white_paper(mode: str) -> None:
    glass = Image.new("RGBA", (30, 30), (0, 0, 0, 0))
    glass.paste((0, 0, 0, 255), (0, 0, 10, 10))
    more = {"transparency": 1} if mode == "P" else {}
    if mode == "P":
        flat = Image.new("P", (30, 30), 1)
        flat.putpalette([0, 0, 0, 9, 9, 9])
        flat.paste(0, (0, 0, 10, 10))
        content = saved(flat, "PNG", **more)
    else:
        content = saved(glass.convert(mode), "PNG")
    picture = kept(content).convert("L")
    assert picture.getpixel((25, 25)) > 250  # type: ignore[operator]
    assert picture.getpixel((3, 3)) < 15  # type: ignore[operator]


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_of_a_moving_picture_the_first_is_kept(kind: str) -> None:
    first, *others = (Image.new("RGB", (30, 30), name) for name in ("red", "lime", "blue"))
    content = saved(first, kind, save_all=True, append_images=others)
    red, green, _ = kept(content).convert("RGB").getpixel((15, 15))  # type: ignore[misc]
    assert red > 200 > green


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "PNG", "WEBP"])
def test_what_scanners_make_is_kept(kind: str) -> None:
    assert colour(kept(saved(corners(), kind)), right=True, below=True) == "blue"


def test_a_pdf_is_kept_as_it_is() -> None:
    invoice = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
    made = pictures.prepared(invoice)
    assert (made.media_type, made.content) == ("application/pdf", invoice)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that says it is enormous."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    lines = chunk(b"IDAT", zlib.compress(bytes(1_000_000), 9))
    return b"\x89PNG\r\n\x1a\n" + head + lines + chunk(b"IEND", b"")


def damaged() -> bytes:
    good = on_its_side()
    return good[: len(good) // 2]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: b"", "This file is empty"),
        (lambda: b"Dear Maya, I lost my ticket." * 20, "cannot read this as a picture"),
        (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "cannot read this"),
        (damaged, "cannot read this as a picture"),
        (lambda: bomb(9000, 9000), "far too large"),
        (lambda: bomb(60_000, 60_000), "far too large"),
        (lambda: b"\xff\xd8\xff" + b"0" * pictures.LARGEST_FILE, "too large"),
    ],
    ids=["empty", "a letter", "a program", "half a photo", "81 megapixels", "a bomb", "endless"],
)
def test_what_is_no_picture_is_said_in_words_and_nothing_is_kept(
    riverside: Riverside, content: Callable[[], bytes], said: str
) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match=said) as refused:
        receipts.add_picture(
            riverside.workspace,
            riverside.act(),
            claim_id=full.id,
            name="ticket.jpg",
            content=content(),
        )
    assert refused.value.field == "receipt"
    assert claims.receipts_of(riverside.workspace, full.id) == []
