"""Texts that go out as worksheets, and tables as a spreadsheet gives them back."""

import csv
from io import StringIO

from desktop.domain.text_kinds import TextKind
from desktop.domain.worksheet import Fate, SheetBack
from desktop.services.papers import own_texts, worksheets
from tests.services.in_words import InWords

TEA, KEY, RISK = "Tea is at eleven.", "Ask Maya, or Leon; they have the key.", "=1+1 is a sum."
URDU = ("چائے گیارہ بجے ہے۔", "مایا یا لیون سے پوچھیں؛ چابی ان کے پاس ہے۔", "=1+1 ایک جمع ہے۔")
POLISH = ("Herbata jest o jedenastej.", "Zapytaj Maję lub Leona; mają klucz.", "=1+1 to suma.")


def write(small: InWords, wording: str) -> int:
    return own_texts.write(small.workspace, small.act(), kind=TextKind.POLICY, wording=wording)


def change(small: InWords, text_id: int, wording: str) -> None:
    own_texts.change(small.workspace, small.act(), text_id=text_id, wording=wording)


def translate(small: InWords, text_id: int, language: str, wording: str) -> None:
    own_texts.translate(
        small.workspace, small.act(), text_id=text_id, language=language, wording=wording
    )


def table(small: InWords, language: str) -> list[list[str]]:
    content = worksheets.as_table(small.workspace, language=language).content
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def filled(rows: list[list[str]], wordings: tuple[str, ...]) -> list[list[str]]:
    head, *lines = rows
    return [head, *([*line[:4], said] for line, said in zip(lines, wordings, strict=True))]


def saved(rows: list[list[str]], *, between: str = ",", codec: str = "utf-8-sig") -> bytes:
    written = StringIO(newline="")
    csv.writer(written, delimiter=between).writerows(rows)
    return written.getvalue().encode(codec, "replace")


def look(small: InWords, content: bytes) -> SheetBack:
    return worksheets.look(small.workspace, content)


def take(small: InWords, back: SheetBack, translator: str = "") -> int:
    return worksheets.take(small.workspace, small.act(), back=back, translator=translator)


def stands(small: InWords, language: str) -> list[str]:
    return [
        one.versions[language].wording if language in one.versions else ""
        for one in own_texts.every(small.workspace)
    ]


def fates(back: SheetBack) -> list[Fate]:
    return [line.fate for line in back.lines]


def whys(back: SheetBack) -> list[tuple[int, str]]:
    return [(line.number, str(line.why)) for line in back.lines if line.why]
