"""What the services and rules say: short sentences, in words people use, without blame."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "desktop"
FOLDERS = ("services", "domain")
MOST_WORDS = 15
NOBODY_SAYS = re.compile(
    r"\b(claimants?|payees?|imprest|reconcil\w+|variance|deficit|surplus|approv\w+|reject\w*"
    r"|queri?\w*|void\w*|revers\w+|encrypt\w*|backup|restore\w*|migrat\w+|database|sync\w*"
    r"|digest|integrity|denominations?|invalid|errors?|denied|fatal|abort\w*|duplicates?"
    r"|overdue|failed|illegal|forbidden|you forgot|your fault|you should have)\b",
    re.IGNORECASE,
)
"""Words and blame that their-days.md asks us to leave out."""


def sentences() -> Iterator[tuple[str, str]]:
    """Every sentence marked for the catalogues, with the file it stands in."""
    for folder in FOLDERS:
        for path in sorted((DESKTOP / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for text in marked(node):
                    for sentence in re.split(r"(?<=[.!?]) ", text):
                        yield f"{folder}/{path.name}", sentence


def marked(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
        for argument in node.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


SENTENCES = sorted(set(sentences()))


def test_there_are_sentences_to_read() -> None:
    assert len(SENTENCES) > 200


@pytest.mark.parametrize(("where", "sentence"), SENTENCES)
def test_a_sentence_is_short_and_plain(where: str, sentence: str) -> None:
    assert len(sentence.split()) <= MOST_WORDS, where
    assert not NOBODY_SAYS.search(sentence), where
