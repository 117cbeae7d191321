"""Keeps the catalogues in step with the program's text.

    .venv/bin/python packaging/catalogues.py            after changing a text
    .venv/bin/python packaging/catalogues.py --check    says what is not in step; exit code 1
    .venv/bin/python packaging/catalogues.py --add so   begins a language

`paper.pot` holds what paper says, also the charts of a report, `screen.pot` the rest. A text
that paper has is not repeated for the screen. Files are written only when their texts changed.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PAPER = ("desktop/printing", "desktop/domain", "desktop/language.py", "desktop/services/reports")
NAMES = ("paper", "screen")
KEYWORDS = {
    "N_": None,
    "NotAllowed": (1,),
    "UserError": (1,),
    "plural": (1, 2),
    "sentence": (1,),
    "text": (1,),
}
HEADER = """\
# {what} of Hearback{language}.
# Published under the licence of the program, which stands in LICENSE.
"""
DRAFT = "# Draft, not yet checked by a speaker."


def main(words: list[str] | None = None, root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description="Keeps the catalogues in step with the text.")
    parser.add_argument("--check", action="store_true", help="write nothing, say what differs")
    parser.add_argument("--add", metavar="LANGUAGE", help="begin a language, such as so or zh_TW")
    options = parser.parse_args(words)
    if options.add:
        (root / "translations" / options.add / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    changed = dict(updated(root))
    for path, content in changed.items():
        print(f"{'Not in step' if options.check else 'Written'}: {path.relative_to(root)}")
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    if options.check and changed:
        print("This command puts them in step: .venv/bin/python packaging/catalogues.py")
    return 1 if options.check and changed else 0


def updated(root: Path) -> Iterator[tuple[Path, bytes]]:
    """Every catalogue file that has to be written, with what belongs in it."""
    folder = root / "translations"
    templates = extracted(root)
    for name, template in templates.items():
        path = folder / f"{name}.pot"
        if not path.is_file() or said(read(path)) != said(template):
            yield path, written(template)
    for place in sorted(folder.glob("*/LC_MESSAGES")):
        known = {name: read(place / f"{name}.po", place.parent.name) for name in NAMES}
        translations = {m.id: m.string for c in known.values() for m in c if is_translated(m)}
        for name, template in templates.items():
            before, path = said(known[name]), place / f"{name}.po"
            bring_in(template, known[name], translations)
            if not path.is_file() or said(known[name]) != before:
                yield path, written(known[name])


def extracted(root: Path) -> dict[str, Catalog]:
    """The two templates, as the program's text is now."""
    paper, screen = (empty(name) for name in NAMES)
    for path in sorted((root / "desktop").rglob("*.py")):
        if path.relative_to(root).as_posix().startswith(PAPER):
            add_texts_of(path, paper, root)
    for path in sorted((root / "desktop").rglob("*.py")):
        if not path.relative_to(root).as_posix().startswith(PAPER):
            add_texts_of(path, screen, root, but_not=paper)
    return {"paper": paper, "screen": screen}


def add_texts_of(
    path: Path, catalogue: Catalog, root: Path, *, but_not: Catalog | None = None
) -> None:
    """Add what one module says. Which one says it goes along, so that speakers can be told."""
    places = [(path.relative_to(root).as_posix(), 0)]
    found = extract_from_file(
        "python", path, keywords=KEYWORDS, comment_tags=["Translators:"], strip_comment_tags=False
    )
    for _line, text, comments, context in found:
        if but_not is None or but_not.get(first(text), context) is None:
            catalogue.add(text, locations=places, auto_comments=comments, context=context)


def empty(name: str, language: str | None = None) -> Catalog:
    what = "Words on paper" if name == "paper" else "Words on screen"
    header = HEADER.format(what=what, language=f" ({language})" if language else "")
    return Catalog(
        locale=language,
        project="Hearback",
        version="",
        msgid_bugs_address="none",
        last_translator="nobody yet",
        language_team="none",
        header_comment=header + (DRAFT if language else "#"),
        fuzzy=False,
    )


def read(path: Path, language: str | None = None) -> Catalog:
    """A catalogue from its file; a new one where there is none yet."""
    if not path.is_file():
        return empty(path.stem, language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def bring_in(template: Catalog, catalogue: Catalog, translations: Mapping[Any, Any]) -> None:
    """Give the catalogue the template's texts. One that moved here keeps its translation."""
    # A copy: Babel puts the template's own messages in, and each language fills its own.
    catalogue.update(deepcopy(template), no_fuzzy_matching=True)
    for message in catalogue:
        message.flags.discard("fuzzy")  # a text that got a plural is empty, not unsure
        if message.id and not is_translated(message):
            message.string = translations.get(message.id, message.string)


def is_translated(message: Message) -> bool:
    forms = [message.string] if isinstance(message.string, str) else message.string or ()
    return any(forms)


def said(catalogue: Catalog) -> list[tuple[Any, ...]]:
    """What a catalogue says, without the dates and versions of its header."""
    return sorted(
        (first(message.id), message.id, message.string or "", tuple(message.auto_comments))
        for message in catalogue
        if message.id
    )


def first(text: str | Sequence[str]) -> str:
    return text if isinstance(text, str) else text[0]


def written(catalogue: Catalog) -> bytes:
    file = BytesIO()
    write_po(file, catalogue, width=88, include_lineno=False, sort_output=True)
    return file.getvalue()


if __name__ == "__main__":
    sys.exit(main())
