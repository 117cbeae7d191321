"""Numbers and shares in figures, as each language writes them."""

from decimal import Decimal

LOCALES = {"en": "en_GB", "pa-Guru": "pa_Guru", "zh-Hans": "zh_Hans", "zh-Hant": "zh_Hant"}
"""The languages to which Babel gives another name."""


def babel_locale(language: str) -> str:
    return LOCALES.get(language, language)


def written_number(number: float | Decimal, language: str) -> str:
    """`36.4`, `36,4`, `1,200`. English is written without Babel, whose data is slow to load."""
    if language == "en":
        return f"{number:,g}" if isinstance(number, int) else f"{float(number):g}"
    from babel.numbers import format_decimal  # noqa: PLC0415 - loaded when first used

    return format_decimal(number, locale=babel_locale(language), numbering_system="latn")


def written_percent(number: float | Decimal, language: str) -> str:
    """So many of a hundred: `36.4%`, `36,4%`, or with a space where the language has one."""
    if language == "en":
        return f"{float(number):g}%"
    from babel.numbers import format_percent  # noqa: PLC0415 - loaded when first used

    return format_percent(
        Decimal(str(number)) / 100,
        locale=babel_locale(language),
        decimal_quantization=False,
        numbering_system="latn",
    )
