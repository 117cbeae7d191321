"""The catalogues: every language on paper is whole, and translators get every text."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from desktop.catalogues import catalogue_file
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.papers.wording import form_examples

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "translations"
PAPERS = sorted(FOLDER.glob("*/LC_MESSAGES/paper.po"))
CATALOGUES = sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))
SOURCES = sorted((ROOT / "desktop").rglob("*.py"))
MARKS = frozenset({"N_", "NotAllowed", "UserError", "plural", "sentence", "text"})
SCRIPTS = {
    "ar": "ARABIC",
    "ur": "ARABIC",
    "bn": "BENGALI",
    "gu": "GUJARATI",
    "pa": "GURMUKHI",
    "zh_CN": "CJK",
    "zh_TW": "CJK",
}
DEFERRED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def access_keys(text: str) -> int:
    return len(re.findall(r"&(?=\w)", text.replace("&&", "")))


def faults(message: Message, plural_forms: int) -> Iterator[str]:
    """What is wrong with one translation that somebody wrote."""
    english, said = forms(message.id), forms(message.string)
    if message.fuzzy:
        yield f"unsure: {english[0]}"
    if len(said) != (plural_forms if len(english) > 1 else 1):
        yield f"{len(said)} plural forms: {english[0]}"
    if any(placeholders(one) != placeholders(english[-1]) for one in said):
        yield f"other placeholders: {english[0]}"
    if any(access_keys(one) != access_keys(english[0]) for one in said):
        yield f"other keys: {english[0]}"


def faults_of(catalogue: Catalog) -> list[str]:
    return [
        fault
        for message in catalogue
        if message.id and any(forms(message.string))
        for fault in faults(message, catalogue.num_plurals)
    ]


def name_of(path: Path) -> str:
    return f"{path.parts[-3]}-{path.stem}"


@pytest.mark.parametrize("path", PAPERS, ids=name_of)
def test_a_language_we_print_in_says_every_text_of_paper(path: Path) -> None:
    catalogue = read(path)
    assert [m.id for m in catalogue if m.id and not all(forms(m.string) or ("",))] == []
    template = {message.id for message in read(FOLDER / "paper.pot")}
    assert {message.id for message in catalogue} == template


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_translations_keep_placeholders_plural_forms_and_keys(path: Path) -> None:
    assert faults_of(read(path)) == []


@pytest.mark.parametrize("language", [tag for tag in LANGUAGE_NAMES if tag != "en"])
def test_paper_speaks_every_language_of_the_program(language: str) -> None:
    assert catalogue_file(language, "paper", FOLDER) in PAPERS


@pytest.mark.parametrize("language", ["cy", "pl", "ur", "bn"])
def test_the_screen_says_everything_in_four_more_languages(language: str) -> None:
    catalogue = read(catalogue_file(language, "screen", FOLDER))
    assert [m.id for m in catalogue if m.id and not all(forms(m.string) or ("",))] == []
    template = {message.id for message in read(FOLDER / "screen.pot")}
    assert {message.id for message in catalogue} == template


def scripts(text: str) -> set[str]:
    """The scripts of a text's letters, as Unicode names them; placeholders are left out."""
    bare = re.sub(r"\{\w+\}", "", text)
    return {unicodedata.name(letter).split()[0] for letter in bare if letter.isalpha()}


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_a_language_is_written_in_its_own_letters(path: Path) -> None:
    """Latin ones may come in between: names, keys, file endings."""
    own = SCRIPTS.get(path.parts[-3], "LATIN")
    strangers = {
        forms(message.id)[0]: sorted(found)
        for message in read(path)
        for form in forms(message.string)
        if message.id and (found := scripts(form) - {own, "LATIN"})
    }
    assert strangers == {}


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_every_plural_form_of_a_language_is_taken_by_some_number(language: str) -> None:
    assert all(form_examples(language))


def test_welsh_is_there_and_says_that_no_speaker_checked_it() -> None:
    path = FOLDER / "cy/LC_MESSAGES/paper.po"
    assert path in PAPERS
    assert "Draft, not yet checked by a speaker." in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("english", "said", "fault"),
    [
        ("Paid to {name}", "Talwyd i {enw}", "other placeholders"),
        ("Paid to {name}", "Talwyd", "other placeholders"),
        ("&Name", "Enw", "other keys"),
        ("Salt && &vinegar", "&Halen && &finegr", "other keys"),
        (("{count} mile", "{count} miles"), ("{count} milltir", "{count} filltir"), "2 plural"),
    ],
)
def test_a_wrong_translation_is_noticed(
    english: str | tuple[str, str], said: str | tuple[str, str], fault: str
) -> None:
    catalogue = Catalog(locale="cy")
    catalogue.add(english, said)
    assert [found for found in faults_of(catalogue) if found.startswith(fault)]


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "milltir"), (1, "filltir"), (2, "filltir"), (3, "milltir"), (6, "milltir")],
)
def test_welsh_counts_miles_as_welsh_does(count: int, said: str) -> None:
    words = Words.for_paper("cy")
    counted = words.plural("{number} mile", "{number} miles", count, number=str(count))
    assert counted == f"{count} {said}"


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield called.id if isinstance(called, ast.Name) else getattr(called, "attr", ""), node


@cache
def parsed(path: Path) -> ast.Module:
    """A module of the program, read once for all tests."""
    return ast.parse(path.read_text(encoding="utf-8"))


def texts_in(tree: ast.AST) -> set[str]:
    """Every English text that the program marks for translators."""
    return {
        node.args[0].value
        for name, node in calls(tree)
        if name in MARKS and node.args and isinstance(node.args[0], ast.Constant)
        if isinstance(node.args[0].value, str) and node.args[0].value
    }


def test_translators_are_given_every_text_of_the_program() -> None:
    """The tool that gathers texts does not look into f-strings nor into calls within calls."""
    given = {forms(m.id)[0] for name in ("paper", "screen") for m in read(FOLDER / f"{name}.pot")}
    left_out = {
        path.relative_to(ROOT).as_posix(): missing
        for path in SOURCES
        if (missing := texts_in(parsed(path)) - given)
    }
    assert left_out == {}


def test_both_forms_of_a_plural_stand_where_translators_are_given_them_together() -> None:
    """A form within another call would be gathered as a text of its own, without its plural."""
    apart = [
        f"{path.name}:{call.lineno}"
        for path in SOURCES
        for name, call in calls(parsed(path))
        if name == "plural"
        if any(isinstance(form, ast.Call) for form in call.args[:2])
    ]
    assert apart == []


def run_on_import(node: ast.AST) -> Iterator[ast.AST]:
    """All that Python does when it first reads a module: not what stands inside functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, DEFERRED):
            for early in (*child.args.defaults, *getattr(child, "decorator_list", ())):
                yield from ast.walk(early)
        else:
            yield child
            yield from run_on_import(child)


def translated_on_import(tree: ast.AST) -> list[str]:
    return [
        ast.unparse(node)
        for node in run_on_import(tree)
        if isinstance(node, ast.Call)
        and (
            ast.unparse(node.func).split(".")[0] == "Words"
            or (isinstance(node.func, ast.Attribute) and node.func.attr in {"text", "plural"})
        )
    ]


def test_nothing_is_translated_before_anybody_chose_a_language() -> None:
    early = {path.name: translated_on_import(parsed(path)) for path in SOURCES}
    assert {name: found for name, found in early.items() if found} == {}


def test_a_text_translated_too_early_would_be_noticed() -> None:
    assert translated_on_import(ast.parse('TITLE = words.text("Slip")')) == ["words.text('Slip')"]
    assert translated_on_import(ast.parse('def f(words=Words("cy")): pass')) == ["Words('cy')"]
    assert translated_on_import(ast.parse('def f(words): return words.text("Slip")')) == []
