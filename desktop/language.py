"""One language: its text, plurals, dates, money and direction.

Text below the screen is kept as a `Sentence` (English text and values) and said by a
`Words`, because who reads a paper and who sits at the laptop may not share a language.
`N_` marks text for the catalogues without translating it; `Words` translates it late.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from desktop.catalogues import NO_TEXTS, Texts, read_catalogue
from desktop.english_dates import ENGLISH_DATES, MONTHS, english_date
from desktop.errors import UserError
from desktop.paths import TRANSLATIONS
from desktop.written_numbers import babel_locale, written_number, written_percent

ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2066\u2067\u2068\u2069"
RIGHT_TO_LEFT = frozenset({"ar", "ur", "he", "fa"})
LANGUAGE_NAMES = MappingProxyType(
    {
        "en": "English",
        "cy": "Cymraeg",
        "pl": "Polski",
        "ro": "Română",
        "pa-Guru": "ਪੰਜਾਬੀ",
        "ur": "اردو",
        "bn": "বাংলা",
        "gu": "ગુજરાતી",
        "ar": "العربية",
        "pt": "Português",
        "so": "Soomaali",
        "zh-Hans": "简体中文",
        "zh-Hant": "繁體中文",
    }
)
LIST_MARKS: Mapping[str, str] = MappingProxyType({"zh": "、", "ar": "، ", "ur": "، "})
"""What stands between the things of a list; a comma and a space everywhere else."""
WIDE_STOPS = ("。", "？", "！", "：")
"""Chinese stops, which bring their own space with them."""
SKELETONS: Mapping[str, str] = MappingProxyType({"short_day": "MMMMEEEEd", "day_month": "MMMMd"})
"""Babel's patterns for the dates without a year."""
HALF_A_YEAR = 183
"""For so many days a day of the year means the nearest one."""


class CurrencyLook(NamedTuple):
    """How a currency is written: `symbol`, digits after the point, and the small unit's mark."""

    symbol: str
    digits: int
    small: str


CURRENCY_LOOKS: Mapping[str, CurrencyLook] = MappingProxyType(
    {
        "GBP": CurrencyLook("£", 2, "p"),
        "EUR": CurrencyLook("€", 2, "c"),
        "JPY": CurrencyLook("¥", 0, ""),
    }
)


class Money(NamedTuple):
    """An amount in the smallest unit of its currency, as sentences carry it."""

    amount: int
    currency: str = "GBP"

    def __format__(self, spec: str) -> str:
        return format(written_money(self), spec)


class Percent(NamedTuple):
    """So many of a hundred, as sentences carry it: `36.4%`."""

    number: float | Decimal

    def __format__(self, spec: str) -> str:
        return format(written_percent(self.number, "en"), spec)


class DayMonth(NamedTuple):
    """A day of about this year, said without it: `1 March`."""

    day: date

    def __format__(self, spec: str) -> str:
        return format(f"{self.day.day} {MONTHS[self.day.month - 1]}", spec)


def short_day(day: date, near: date) -> "date | DayMonth":
    """A day as sentences carry it: without its year while nobody could mean another year."""
    return DayMonth(day) if abs((day - near).days) < HALF_A_YEAR else day


def N_(text: str) -> str:  # noqa: N802 - the name every gettext tool looks for
    """Mark text for the catalogues; translate it later."""
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in no language yet: English text, and the values of its {placeholders}.

    Values may be text, numbers, dates, times, `Money`, `Percent` or other sentences.
    `many` is the plural; `count` names the value that decides between them.
    """

    text: str
    values: Mapping[str, Any] = field(default_factory=dict)
    many: str = ""
    count: str = "count"

    def __hash__(self) -> int:
        return hash(self.text)  # the values are a mapping, which has none

    def __str__(self) -> str:
        """The sentence in English, for logs and tests; readers get it from their `Words`."""
        one = not self.many or self.values[self.count] == 1
        return (self.text if one else self.many).format(**self.values)


def sentence(text: str, **values: Any) -> Sentence:
    return Sentence(text, values)


def plural(one: str, many: str, *, count: int, **values: Any) -> Sentence:
    return Sentence(one, {"count": count, **values}, many)


def is_right_to_left(language: str) -> bool:
    """Whether lines of this language run from right to left."""
    return language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT


def isolated(text: str) -> str:
    """Text that may run the other way than what stands around it, and must not turn that.

    What begins with an isolate was put together by a right-to-left language, and runs its way.
    """
    ours = text.startswith((ISOLATE, FIRST_STRONG_ISOLATE))
    return f"{RIGHT_TO_LEFT_ISOLATE if ours else FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def written_money(money: Money) -> str:
    """`£4.60`, `−£0.50`, `¥300`: sign first, ordinary digits, the same in every language."""
    look = CURRENCY_LOOKS[money.currency]
    whole, part = divmod(abs(money.amount), 10**look.digits)
    number = f"{whole}.{part:0{look.digits}d}" if look.digits else f"{whole}"
    return f"{'−' if money.amount < 0 else ''}{look.symbol}{number}"


class Words:
    """Says things in one language. `rtl` is true where lines run from right to left.

    `corrections` are the texts that the group's own speakers signed off or put right; they
    win over ours. `asked`, if given, is told each English text that is said.
    """

    def __init__(
        self,
        language: str,
        catalogues: tuple[str, ...] = ("screen", "paper"),
        corrections: Texts = NO_TEXTS,
        *,
        asked: set[str] | None = None,
    ) -> None:
        self._catalogues = catalogues
        self._asked = asked
        self.become(language, corrections)

    @classmethod
    def for_paper(
        cls, language: str, corrections: Texts = NO_TEXTS, *, asked: set[str] | None = None
    ) -> "Words":
        """What a reader's own paper speaks: only the paper catalogue."""
        return cls(language, ("paper",), corrections, asked=asked)

    def become(self, language: str, corrections: Texts = NO_TEXTS) -> None:
        """Speak this language from now on: the screen's words change while it runs."""
        self.language = language
        self.rtl = is_right_to_left(language)
        self._catalogue = read_catalogue(language, self._catalogues, TRANSLATIONS)
        self._corrections = corrections

    def text(self, message: str, **values: Any) -> str:
        """The message in this language, its placeholders filled in the manner of the language."""
        translated = self._found(message)[0] if message else ""
        return translated.format(**self._said(values)) if values else translated

    def plural(self, one: str, many: str, count: int, **values: Any) -> str:
        return self._counted(one, many, count).format(**self._said({"count": count, **values}))

    def say(self, said: Sentence | str) -> str:
        """A sentence in this language; plain text (a name, own words) stays as it is."""
        if isinstance(said, str):
            return said
        if said.many:
            translated = self._counted(said.text, said.many, said.values[said.count])
            return translated.format(**self._said(said.values))
        return self.text(said.text, **said.values)

    def _found(self, message: str) -> tuple[str, ...]:
        """All forms of a text; the English one where nobody wrote any."""
        if self._asked is not None:
            self._asked.add(message)
        found = self._corrections.get(message) or self._catalogue.texts.get(message)
        return found or (message,)

    def _counted(self, one: str, many: str, count: int) -> str:
        forms = self._found(one)
        if len(forms) != self._catalogue.plural_forms or forms == (one,):
            return one if count == 1 else many
        return forms[self._catalogue.form_of(count)]

    def error(self, error: UserError) -> str:
        return self.text(error.message, **error.values)

    def _said(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._one(value) for name, value in values.items()}

    def _one(self, value: Any) -> Any:
        match value:
            case Money():
                value = self.money(value)
            case Percent(number):
                value = self.percent(number)
            case DayMonth(day):
                value = self.date(day, "day_month")
            case Sentence():
                value = self.say(value)
            case datetime():
                value = f"{self.date(value.date())}, {self.time(value.time())}"
            case date():
                value = self.date(value)
            case time():
                value = self.time(value)
            case str() if self.rtl:
                value = isolated(value)
        return value

    def money(self, money: Money) -> str:
        """Written money; in right-to-left languages inside an isolate, so £ keeps its side."""
        written = written_money(money)
        return f"{ISOLATE}{written}{POP_ISOLATE}" if self.rtl else written

    def listed(self, parts: Iterable[str]) -> str:
        """Things one after the other as the language lists them: `Leon, Priya`, `甲、乙`.

        Empty ones are left out. In right-to-left languages each is an isolate.
        """
        said = [part for part in parts if part]
        if self.rtl:
            said = [isolated(part) for part in said]
        return LIST_MARKS.get(self.language.split("-", maxsplit=1)[0], ", ").join(said)

    def sentences(self, parts: Iterable[str]) -> str:
        """Whole sentences one after the other; empty ones are left out.

        Chinese has no space after its full stop.
        """
        said = ""
        for part in parts:
            said += f" {part}" if said and part and not said.endswith(WIDE_STOPS) else part
        return said

    def date(self, day: date, style: str = "long") -> str:
        """`12 March 2026`; `full` adds the weekday.

        Without a year: `short_day` is `Thursday 26 March`, `day_month` is `26 March`;
        `EEEE` is the weekday alone.
        """
        if self.language == "en" and style in ENGLISH_DATES:
            return english_date(day, style)
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - loaded when first used

        locale = babel_locale(self.language)
        if style in SKELETONS:
            return str(format_skeleton(SKELETONS[style], day, locale=locale)).replace(",", "")
        return format_date(day, style, locale=locale)

    def time(self, at: time) -> str:
        return at.strftime("%H:%M")

    def number(self, number: float) -> str:
        """A number as the language writes it, in figures: `36.4`, `36,4`."""
        return written_number(number, self.language)

    def percent(self, number: float | Decimal) -> str:
        """So many of a hundred: `36.4%`, `36,4%`; its sign keeps its side as that of money does."""
        written = written_percent(number, self.language)
        return f"{ISOLATE}{written}{POP_ISOLATE}" if self.rtl else written
