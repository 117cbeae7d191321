"""Papers with every kind of block, for tests of what pages look like.

Their words stand here, not in the catalogues, so that no better word changes the pictures.
"""

from desktop.printing.blocks import (
    Block,
    Card,
    CardColour,
    Choice,
    Column,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    Furniture,
    Heading,
    Idea,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Poster,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.formats import CLEAR_PRINT, EASY_READ, LARGE_PRINT

ADDRESS = ("Amina Begum", "Flat 3, Riverside Court", "12 Mill Street", "Riverside", "RV1 2AB")
EVERY_SIZE = (CLEAR_PRINT, *LARGE_PRINT, EASY_READ)
_GROUP = "Riverside Users’ Group"
FURNITURE = {
    "en": Furniture(
        group=_GROUP,
        contact="Ring Maya on 01234 567890.",
        other_formats="Ask us for this in another format or language.",
        version="Printed on 12 March 2026.",
        page_of="Page {page} of {pages}",
    ),
    "ur": Furniture(
        group=_GROUP,
        contact="Ring Maya on 01234 567890.",
        other_formats="یہ کسی اور شکل یا زبان میں چاہیے تو ہم سے کہیں۔",
        version="12 مارچ، 2026 کو پرنٹ ہوا۔",
        page_of="صفحہ {page}، کل {pages}",
    ),
    "bn": Furniture(
        group=_GROUP,
        contact="Ring Maya on 01234 567890.",
        other_formats="এটি অন্য রূপে বা ভাষায় চাইলে আমাদের বলুন।",
        version="ছাপা হয়েছে 12 মার্চ, 2026।",
        page_of="পৃষ্ঠা {page} / {pages}",
    ),
    "zh-Hans": Furniture(
        group=_GROUP,
        contact="Ring Maya on 01234 567890.",
        other_formats="如需其他格式或语言，请告诉我们。",
        version="打印于2026年3月12日。",
        page_of="第{page}页，共{pages}页",
    ),
    "cy": Furniture(
        group=_GROUP,
        contact="Ring Maya on 01234 567890.",
        other_formats="Gofynnwch i ni am hwn mewn fformat neu iaith arall.",
        version="Argraffwyd ar 12 Mawrth 2026.",
        page_of="Tudalen {page} o {pages}",
    ),
}
WORDS = {
    "en": {
        "title": "Costs form",
        "what": "What for",
        "amount": "Amount",
        "bus": "Bus",
        "total": "Total",
        "name": "Name",
        "date": "Date",
        "signed": "Signed",
        "how": "How shall we pay you?",
        "cash": "Cash today",
        "bank": "Bank",
        "heading": "Money back",
        "back": "We pay your bus fare.",
        "keep": "Keep your ticket.",
        "true": "This is what it really cost me. I have not asked for it before.",
        "a bus": "A bus",
    },
    "ur": {
        "title": "خرچ کا فارم",
        "what": "کس لیے",
        "amount": "رقم",
        "bus": "بس",
        "total": "کل",
        "name": "نام",
        "date": "تاریخ",
        "signed": "دستخط",
        "how": "ہم آپ کو پیسے کیسے دیں؟",
        "cash": "آج نقد",
        "bank": "بینک",
        "heading": "پیسے واپس",
        "back": "ہم آپ کی بس کا کرایہ دیتے ہیں۔",
        "keep": "اپنا ٹکٹ رکھیں۔",
        "true": "میرا واقعی اتنا ہی خرچ ہوا۔ میں نے یہ پہلے نہیں مانگا۔",
        "a bus": "ایک بس",
    },
    "bn": {
        "title": "খরচের ফর্ম",
        "what": "কীসের জন্য",
        "amount": "টাকার পরিমাণ",
        "bus": "বাস",
        "total": "মোট",
        "name": "নাম",
        "date": "তারিখ",
        "signed": "সই",
        "how": "আপনাকে কীভাবে টাকা দেব?",
        "cash": "আজ নগদে",
        "bank": "ব্যাংকে",
        "heading": "টাকা ফেরত",
        "back": "আমরা আপনার বাসের ভাড়া দিই।",
        "keep": "আপনার টিকিট রেখে দিন।",
        "true": "এতে আমার সত্যিই এই খরচ হয়েছে। আমি এটি আগে চাইনি।",
        "a bus": "একটি বাস",
    },
    "zh-Hans": {
        "title": "费用表",
        "what": "用途",
        "amount": "金额",
        "bus": "公共汽车",
        "total": "合计",
        "name": "姓名",
        "date": "日期",
        "signed": "签名",
        "how": "我们怎样付钱给您？",
        "cash": "今天付现金",
        "bank": "银行",
        "heading": "退还费用",
        "back": "我们支付您的公共汽车费。",
        "keep": "请保留您的车票。",
        "true": "这是我真正花的钱。我以前没有申请过这笔费用。",
        "a bus": "一辆公共汽车",
    },
    "cy": {
        "title": "Ffurflen gostau",
        "what": "Am beth",
        "amount": "Swm",
        "bus": "Bws",
        "total": "Cyfanswm",
        "name": "Enw",
        "date": "Dyddiad",
        "signed": "Llofnod",
        "how": "Sut dylen ni dalu?",
        "cash": "Arian parod heddiw",
        "bank": "Banc",
        "heading": "Arian yn ôl",
        "back": "Rydyn ni’n talu am y bws.",
        "keep": "Cadwch eich tocyn.",
        "true": "Dyma’r gost go iawn i mi. Nid wyf wedi gofyn amdani o’r blaen.",
        "a bus": "Bws",
    },
}


def paper(*blocks: Block, language: str = "en", title: str = "") -> Document:
    said = title or WORDS[language]["title"]
    return Document(title=said, language=language, blocks=blocks, furniture=FURNITURE[language])


def an_idea(language: str = "en", picture: str = "bus") -> Idea:
    words = WORDS[language]
    shown = Picture(name=picture, shows=words["a bus"])
    return Idea(picture=shown, sentences=(words["back"], words["keep"]))


def a_form(language: str = "en") -> Document:
    """Every kind of block that a form or a letter is made of."""
    words = WORDS[language]
    return paper(
        Facts(facts=(Fact(label=words["name"], value="Amina"),)),
        Paragraph(text=words["true"]),
        Heading(text=words["heading"]),
        Table(
            columns=(
                Column(heading=words["what"], width=3),
                Column(heading=words["amount"], numeric=True),
            ),
            rows=((words["bus"], "£4.60"), ("Taxi", "£12.00")),
            total=(words["total"], "£16.60"),
        ),
        Table(
            columns=(Column(heading=words["what"]), Column(heading=words["amount"])),
            blank_rows=2,
            room=1.4,
        ),
        ListBlock(items=(words["back"], words["keep"]), numbered=True),
        TickBoxes(
            label=words["how"],
            choices=(Choice(text=words["cash"], ticked=True), Choice(text=words["bank"])),
        ),
        Fields(fields=(Field(label=words["name"], width=2), Field(label=words["date"]))),
        Note(text=words["back"]),
        SignatureBox(label=words["signed"], date_label=words["date"]),
        language=language,
    )


def an_easy_paper(language: str = "en", ideas: int = 3) -> Document:
    words = WORDS[language]
    return paper(
        *[an_idea(language)] * ideas,
        Fields(fields=(Field(label=words["name"]),)),
        SignatureBox(label=words["signed"], date_label=words["date"]),
        language=language,
    )


def a_poster(language: str = "en", ideas: int = 3) -> Document:
    return paper(Poster(ideas=(an_idea(language),) * ideas), language=language)


def some_cards(language: str = "en") -> Document:
    words = WORDS[language]
    signs = (CardColour.RED, "stop"), (CardColour.YELLOW, "slow"), (CardColour.GREEN, "yes")
    return paper(
        *(
            Card(
                colour=colour,
                picture=Picture(name=sign, shows=sign),
                name=words["bank"],
                meaning=words["keep"],
            )
            for colour, sign in signs
        ),
        language=language,
    )
