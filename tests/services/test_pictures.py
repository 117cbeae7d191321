"""Pictures of receipts: kept upright, bare and small; and what is no picture is said so."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop.domain.claim import DoubleState
from desktop.errors import UserError
from desktop.services import agreeing, claims, corrections, pictures, receipts
from desktop.services.costs import as_costs
from tests.services.conftest import Riverside
from tests.services.in_words import cost

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


def on_its_side() -> bytes:
    """A photo as a phone held upright takes it, with the place it was taken at."""
    notes = Image.Exif()
    notes[ORIENTATION] = 6
    notes.get_ifd(GPS).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    return saved(
        corners(), "JPEG", exif=notes, comment=b"51.5 N 0.1 W", xmp=b"<x>GPSLatitude 51</x>"
    )


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
        keep(riverside, full.id, content())
    assert refused.value.field == "receipt"
    assert claims.receipts_of(riverside.workspace, full.id) == []


def keep(riverside: Riverside, claim_id: int, content: bytes, *line_ids: int | None) -> Any:
    return receipts.add_picture(
        riverside.workspace,
        riverside.act(),
        claim_id=claim_id,
        name="ticket.jpg",
        content=content,
        line_ids=[line_id for line_id in line_ids if line_id],
    )


def test_pictures_and_lines_go_many_to_many_and_stay_in_the_file(riverside: Riverside) -> None:
    full = riverside.claim("Ben", cost("bus", "2.00"), cost("parking", "3.20"))
    bus, parking = (line.id for line in full.lines)
    both = keep(riverside, full.id, on_its_side())
    one = keep(riverside, full.id, HEIC, parking)
    riverside.reopen()
    assert [
        (receipt.id, line_ids)
        for receipt, line_ids in claims.receipts_of(riverside.workspace, full.id)
    ] == [(both.id, [bus, parking]), (one.id, [parking])]
    content = claims.receipt_bytes(riverside.workspace, riverside.act("Sam"), receipt_id=one.id)
    assert content == pictures.prepared(HEIC).content


def test_the_same_picture_on_another_claim_is_held_whoever_claims(riverside: Riverside) -> None:
    """Practice rule 3: the same receipt fingerprint."""
    ben = riverside.claim("Ben", cost("parking", "3.20"))
    keep(riverside, ben.id, HEIC)
    carys = riverside.claim("Carys", cost("bus", "1.00"))
    keep(riverside, carys.id, HEIC)
    assert not riverside.full(ben).held
    [double] = riverside.full(carys).held
    assert double.other_line_id == ben.lines[0].id
    with pytest.raises(UserError, match="may be there twice"):
        riverside.agree(carys, "Leon")


def test_the_same_picture_twice_on_one_claim_holds_nothing(riverside: Riverside) -> None:
    full = riverside.claim("Ben", cost("bus", "2.00"), cost("bus", "2.00"))
    keep(riverside, full.id, HEIC)
    keep(riverside, full.id, HEIC)
    assert not riverside.full(full).held


def test_writing_the_costs_again_does_not_free_a_held_picture(riverside: Riverside) -> None:
    ben = riverside.claim("Ben", cost("parking", "3.20"))
    keep(riverside, ben.id, HEIC)
    carys = riverside.claim("Carys", cost("bus", "1.00"))
    keep(riverside, carys.id, HEIC)
    costs = as_costs(riverside.workspace, riverside.full(carys))
    claims.change_costs(riverside.workspace, riverside.act(), claim_id=carys.id, costs=costs)
    assert len(riverside.full(carys).held) == 1


def test_a_double_found_after_paying_is_put_right_not_refused(riverside: Riverside) -> None:
    ben = riverside.claim("Ben", cost("parking", "3.20"))
    keep(riverside, ben.id, HEIC)
    carys = riverside.ready("Carys", cost("bus", "1.00"))
    slip = riverside.pay(carys)
    keep(riverside, carys.id, HEIC)
    [double] = riverside.full(carys).held

    def look(*, twice: bool) -> None:
        agreeing.look_at_double(
            riverside.workspace,
            riverside.act(),
            double_id=double.id or 0,
            twice=twice,
            by=riverside.named("Leon"),
        )

    with pytest.raises(UserError, match="Put the slip right instead"):
        look(twice=True)
    corrections.put_right(
        riverside.workspace,
        riverside.act(),
        movement_id=slip.id or 0,
        amount=100,
        reason="Ben's ticket",
    )
    look(twice=False)
    assert riverside.full(carys).doubles[0].state is DoubleState.CLEARED


def test_a_claim_put_back_hands_its_pictures_on(riverside: Riverside) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    keep(riverside, full.id, HEIC)
    slip = riverside.pay(full)
    again = corrections.not_given(riverside.workspace, riverside.act(), movement_id=slip.id or 0)
    [(_, line_ids)] = claims.receipts_of(riverside.workspace, again.id)
    assert line_ids == [again.lines[0].id]
    assert not riverside.full(again).held
