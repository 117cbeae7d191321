"""Numbers and shares stand as each language writes them, also among letters from the right."""

import ast
import re
from pathlib import Path

import pytest

import desktop
from desktop.domain.chart import Chart, Unit, said
from desktop.domain.goal import Family
from desktop.language import LANGUAGE_NAMES, POP_ISOLATE, Percent, Words, sentence
from desktop.printing.typeset.direction import in_visual_order, levels

SHAPES = {"pl": "36,4%", "pt": "36,4%", "ro": "36,4\u00a0%"}
"""Where it is not `36.4%`. Romanian keeps its sign behind a space that does not break."""

BY_HAND = re.compile(r"\}\s?%")


def seen(text: str, *, rtl: bool) -> str:
    """The letters as they stand from left to right, without the marks that nobody sees."""
    order = in_visual_order(levels(text, rtl=rtl))
    return "".join(text[at] for at in order if text[at] not in "\u2066\u2067\u2068\u2069\u200e")


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_a_share_is_written_in_the_shape_of_its_language(language: str) -> None:
    words = Words.for_paper(language)
    assert seen(words.percent(36.4), rtl=words.rtl) == SHAPES.get(language, "36.4%")


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_the_sign_keeps_its_side_among_letters_that_run_from_the_right(language: str) -> None:
    """By itself, behind a name, and behind digits of which it is no part."""
    words = Words(language)
    chart = Chart(
        key="came",
        family=Family.PROCESS,
        title=sentence("How many came"),
        says=sentence("Nobody came."),
        unit=Unit.PERCENT,
    )
    for around in ("{}", "لوگ {}", "2026 {}۔ پہلے"):
        assert "75%" in seen(around.format(said(words, chart, 75)), rtl=True)
        told = words.say(sentence("Now {now}", now=Percent(75)))
        assert "75%" in seen(around.format(told), rtl=True)
        assert told.endswith(POP_ISOLATE)


def test_english_writes_a_share_as_babel_would() -> None:
    assert str(sentence("Now {now}.", now=Percent(50))) == "Now 50%."
    assert Words("en").percent(66.7) == "66.7%"
    assert Words("cy").percent(100) == "100%"


def test_no_text_writes_its_percent_sign_by_hand() -> None:
    """Some languages write another sign, another side, or a space before it."""
    for path in Path(desktop.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not BY_HAND.search(node.value), (path.name, node.value)
