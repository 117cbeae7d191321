"""What is copied out of a paper, or read aloud from it, is what was written."""

import re
import unicodedata
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from desktop.printing.blocks import Document, Furniture, Paragraph
from desktop.printing.formats import LARGE_PRINT
from desktop.printing.pdf import pdf_bytes
from tests.printing.typeset.setting import (
    MARKS_OF_DIRECTION,
    copied,
    drawn,
    needs_poppler,
    paragraph,
    poppler,
    without_spaces,
)

pytestmark = needs_poppler

ONE_WAY = {
    "en": "Amina’s costs: £4.60 and £12 (bus) — “thank you”, office fine & well-kept 50%.",
    "cy": "Ŵyn, tŷ, Llŷn, âêîôû ŵŷ: bydd yr arian yn dod ddydd Iau, 12 Mawrth.",
    "pl": "Łukasz dostanie zwrot kosztów; żółć, ćma, świeży ąę – jutro.",
    "ro": "Înțelegere, și, ț, ș, ă, â, î: mulțumim mult pentru ajutor.",
    "uk": "Привіт! Ми повернемо гроші за автобус — їх ґудзик є тут.",
    "el": "Ἀθηνᾶ και Ελλάδα: ευχαριστούμε πολύ, ΐ ώ ῷ.",
    "hi": "हम आपके खर्च का पैसा उसी दिन देंगे। क्षेत्र, ज्ञान, श्री, र्क्ति, द्ध, कि।",
    "bn": "আমরা আপনার খরচের টাকা সেদিনই ফেরত দিই। প্রতিশ্রুতি, ক্ষ, স্ত্রী, কোঁ, র‍্যাব, বড\u09bc বা ব\u09dc।",
    "pa-Guru": "ਅਸੀਂ ਤੁਹਾਡੇ ਖਰਚੇ ਉਸੇ ਦਿਨ ਵਾਪਸ ਦਿੰਦੇ ਹਾਂ। ਸ੍ਰੀ, ਪ੍ਰਧਾਨ, ਕਿ।",
    "gu": "અમે તમારો ખર્ચ એ જ દિવસે પાછો આપીએ છીએ. ક્ષ, શ્રી, કર્યું, જ્ઞાન.",
    "ta": "உங்கள் செலவை அதே நாளில் திருப்பித் தருவோம். ஸ்ரீ, கொடு, மொழி.",
    "am": "ወጪዎን በዚያው ቀን እንመልሳለን፡ እናመሰግናለን።",
    "zh-Hans": "我们会在当天退还您的费用（£4.60），请带上收据：“车票”、发票，等等……谢谢！",
    "zh-Hant": "我們會在當天退還您的費用（£4.60），請帶上收據：「車票」、發票，等等……謝謝！",
    "ar": "نعيد إليك ما أنفقته في اليوم نفسه ولا حاجة إلى الانتظار! شُكرًا جزيلًا (الله معك)؟ لأجلك",
    "ur": "ہم آپ کا خرچ اسی دن واپس کرتے ہیں۔ شکریہ! کیا آپ آئیں گے؟ (جی ہاں) لاؤ۔",
    "he": "אנחנו מחזירים לך את ההוצאות באותו יום! תודה רבה (בְּרֵאשִׁית) שלום",
}
MIXED = {
    "ur": "آپ کو \u2066£4.60\u2069 ملیں گے، \u2068Amina\u2069 نے ۱۲ مارچ 2026 (Riverside) میں کہا۔",
    "ar": "تستلم \u2066£4.60\u2069 من \u2068Łukasz (9)\u2069 يوم ١٢ مارس 2026، قاعة Riverside.",
    "he": "תקבלו \u2066£4.60\u2069 מ־\u2068小明\u2069 ב־12 במרץ, אולם Riverside (קומה 2).",
    "en": "Amina (عائشہ بیگم) and Dana (דנה כהן) come with 小明 and আমিনা at 10:30.",
    "bn": "আমিনা (عائشہ) £4.60 পাবেন, 小明 ও Łukasz আসবেন।",
}


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("language", ONE_WAY)
def test_text_of_one_direction_is_copied_exactly(language: str, bold: bool) -> None:
    said = " ".join([ONE_WAY[language]] * 4)
    set_in_lines = paragraph(said, language, bold=bold)
    assert len(set_in_lines) > 2
    # At the end of a line pdftotext leaves a space even where there is none, as in Chinese.
    spaces = without_spaces if language.startswith("zh") else str
    assert spaces(copied(drawn(set_in_lines))) == spaces(said)


@pytest.mark.parametrize("language", MIXED)
def test_text_of_two_directions_keeps_its_letters_in_order(language: str) -> None:
    said = MIXED[language]
    read = poppler("pdftotext", drawn(paragraph(said, language)), "-raw")
    assert without_spaces(read) == without_spaces(said)


@pytest.mark.parametrize("language", [*ONE_WAY, *MIXED])
def test_what_is_heard_is_what_was_written(language: str) -> None:
    """The structure of a paper, which screen readers follow, in both kinds of text."""
    said = MIXED.get(language) or ONE_WAY[language]
    furniture = Furniture(group="", contact="", other_formats="", version="", page_of="")
    document = Document(
        title="A", language=language, blocks=(Paragraph(text=said),), furniture=furniture
    )
    heard = poppler("pdfinfo", pdf_bytes(document, LARGE_PRINT[0]), "-struct-text")
    lines = re.findall(r'"(.*)"', heard)
    assert "".join(lines[1:]).strip() == said.translate(MARKS_OF_DIRECTION)


def test_a_line_in_the_middle_of_chinese_ends_without_a_space() -> None:
    said = ONE_WAY["zh-Hans"] * 3
    *middle, last = paragraph(said, "zh-Hans")
    assert [line.spaced for line in middle] == [False] * len(middle)
    assert last.spaced


LIGATURES = {"ar": "لا إلى الله", "bn": "ক্ষ স্ত্রী", "hi": "क्षि", "ta": "ஸ்ரீ", "en": "ffi fi"}


@pytest.mark.parametrize("language", LIGATURES)
def test_every_code_of_a_typeface_says_its_own_text(language: str) -> None:
    """No code without text, none with a private letter, and all letters of what was written."""
    said = LIGATURES[language]
    codes = _codes(drawn(paragraph(said, language)))
    assert set("".join(codes)) == {*said, " "}
    assert all(codes)
    assert all(unicodedata.category(letter) not in {"Co", "Cn", "Cs"} for letter in "".join(codes))


def _codes(pdf: bytes) -> list[str]:
    found = []
    with pikepdf.open(BytesIO(pdf)) as file:
        for _, font in file.pages[0].Resources.Font.items():  # noqa: PERF102 - typed so
            _, _, table = font.ToUnicode.read_bytes().partition(b"endcodespacerange")
            said = re.findall(rb"^<[0-9a-f]{4}> <([0-9a-f]*)>$", table, re.MULTILINE)
            found += [bytes.fromhex(one.decode()).decode("utf-16-be") for one in said]
    return found


def test_every_typeface_is_in_the_file() -> None:
    lines = [line for language, said in ONE_WAY.items() for line in paragraph(said, language)]
    listed = poppler("pdffonts", drawn(lines)).splitlines()[2:]
    assert {line.split()[0].partition("+")[2] for line in listed} == {
        "KurintoSans-Rg",
        "KurintoSansSC-Rg",
        "KurintoSansTC-Rg",
    }
    for line in listed:
        assert line.split()[-5:-2] == ["yes", "yes", "yes"]


def test_an_amount_reads_from_the_left_with_its_pound_on_the_left() -> None:
    """In Urdu and in Arabic, from the places of the shapes on the page."""
    for language in ("ur", "ar"):
        said = MIXED[language]
        boxes = _boxes(drawn(paragraph(said, language)))
        at = "".join(letter for letter, _ in boxes).index("£4.60")
        lefts = [left for _, left in boxes[at : at + 5]]
        assert lefts == sorted(lefts)
        assert lefts[0] < lefts[-1]


def _boxes(pdf: bytes) -> list[tuple[str, float]]:
    """Every letter with its left edge, as pdfium sees them."""
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    letters = page.get_text_range()
    return [(letter, page.get_charbox(at)[0]) for at, letter in enumerate(letters)]
