"""What stands on paper beside the same words drawn by Qt, which shapes with code of its own."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextLayout, QTextOption

from desktop.printing.typeset import text
from desktop.printing.typeset.embedding import new_canvas
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.text import Voice
from desktop.ui import typefaces

SIZE, WIDTH, HEIGHT = 48, 1500, 130
FOOT = 80
ALIKE = 0.01
"""Share of the ink that may lie more than a pixel away from the other program's."""
SAID = {
    "Latin": ("cy", "Ŵyn, Łukasz ș ț đ: “Tŷ” AVATAR £4.60 (well-kept) fi ffi"),
    "Cyrillic": ("uk", "Привіт, Їжак! Ёлка — щось (6) йде"),
    "Greek": ("el", "Ἀθηνᾶ, Ελλάδα και ΐ ώ"),
    "Arabic": ("ar", "السلامُ عليكم (لا) إلى ١٢ مارس، الله بأس."),
    "Urdu": ("ur", "آپ کو \u2066£4.60\u2069 ملیں گے، شکریہ۔ (ہاں) ٹھیک"),
    "Hebrew": ("he", "שלום (עולם) בְּרֵאשִׁית 12, Amina!"),
    "Devanagari": ("hi", "नमस्ते हिन्दी क्षेत्र कि र्क्ति द्ध।"),
    "Bengali": ("bn", "আমি বাংলায় কথা বলি। ক্ষ স্ত্রী কো প্রতিশ্রুতি"),
    "Gurmukhi": ("pa", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਪੰਜਾਬੀ ਵਿੱਚ"),
    "Gujarati": ("gu", "ગુજરાતી ભાષા ક્ષ શ્રી કર્યું"),
    "Tamil": ("ta", "தமிழ் மொழி கொடு ஸ்ரீ"),
    "Ethiopic": ("am", "ሰላም ለዓለም፡ እንዴት ነህ።"),
    "Chinese, simplified": ("zh-Hans", "我们会在“星期四”下午见面（£4.60）。"),
    "Chinese, traditional": ("zh-Hant", "我們會在「星期四」下午見面，請帶收據。"),
}
FACES = {"zh-Hans": "Kurinto Sans SC", "zh-Hant": "Kurinto Sans TC"}


def on_paper(said: str, language: str, *, bold: bool = False) -> Image.Image:
    """The words as a reader of our file draws them, a pixel to a point."""
    file = BytesIO()
    canvas = new_canvas(file, WIDTH, HEIGHT)
    pen = Pen(canvas)
    voice = Voice(size=SIZE, language=language, bold=bold)
    pen.text(10, HEIGHT - FOOT, text.line(said, voice), None)
    pen.next_page()
    canvas.save()
    drawn: Image.Image = pypdfium2.PdfDocument(file.getvalue())[0].render(scale=1).to_pil()
    return drawn.convert("L")


def of_qt(said: str, language: str, *, bold: bool = False) -> Image.Image:
    """The same words drawn by Qt with the same typeface."""
    typefaces.register_typefaces()
    font = QFont(FACES.get(language, "Kurinto Sans"))
    font.setPixelSize(SIZE)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    option = QTextOption()
    rtl = Voice(size=SIZE, language=language).rtl
    ways = Qt.LayoutDirection
    option.setTextDirection(ways.RightToLeft if rtl else ways.LeftToRight)
    layout = QTextLayout(said, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    layout.draw(painter, QPointF(10, FOOT - line.ascent()))
    painter.end()
    pixels = bytes(image.constBits())
    return Image.frombytes("L", (WIDTH, HEIGHT), pixels, "raw", "L", image.bytesPerLine())


def ink(image: Image.Image) -> int:
    return int(sum(image.histogram()[:128]))


def beyond(one: Image.Image, other: Image.Image) -> float:
    """How much of the ink lies more than a pixel away from the other's, as a share."""
    near = other.filter(ImageFilter.MinFilter(3))
    return ink(ImageChops.add(one, ImageChops.invert(near))) / ink(one)


def differ(said: str, language: str, *, bold: bool = False) -> float:
    ours, theirs = on_paper(said, language, bold=bold), of_qt(said, language, bold=bold)
    return max(beyond(ours, theirs), beyond(theirs, ours))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("language", "said"), SAID.values(), ids=SAID.keys())
def test_every_script_looks_as_another_program_draws_it(language: str, said: str) -> None:
    assert differ(said, language) < ALIKE


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("script", ["Latin", "Urdu", "Bengali", "Tamil", "Chinese, simplified"])
def test_bold_words_look_as_another_program_draws_them(script: str) -> None:
    language, said = SAID[script]
    assert differ(said, language, bold=True) < ALIKE


@pytest.mark.usefixtures("qapp")
def test_letters_that_are_not_joined_would_be_noticed() -> None:
    apart = "\u200c".join("شکریہ")
    ours, theirs = on_paper("شکریہ", "ur"), of_qt(apart, "ur")
    assert max(beyond(ours, theirs), beyond(theirs, ours)) > 10 * ALIKE
