"""Leaving out, within SQLite, what cannot hold a name: most of a million rows.

Plain English letters are compared in SQLite, which makes capitals small among them. What
holds anything else (an accent, another script, an apostrophe that stands for nothing) is
folded as the search folds it.
"""

from collections.abc import Collection

from desktop.domain.naming import NameForm, may_hold


class Sieve:
    """What may hold one of these forms. `words` are the values that its SQL asks for."""

    def __init__(self, forms: Collection[NameForm]) -> None:
        self._forms = forms
        wanted = {frozenset(form.words) for form in forms if all(map(str.isascii, form.words))}
        needed = [words for words in wanted if not any(fewer < words for fewer in wanted)]
        self._plain = sorted(sorted(words, key=len, reverse=True) for words in needed)
        every = sorted({word for words in self._plain for word in words})
        self._names = {word: f"word{number}" for number, word in enumerate(every)}
        self.words = {name: f"%{word}%" for word, name in self._names.items()}

    def sql(self, text: str) -> str:
        """A condition that lets through whatever may hold a form, and little else."""
        plain = (
            " AND ".join(f"{text} LIKE :{self._names[word]}" for word in words)
            for words in self._plain
        )
        foreign = f"octet_length({text}) <> length({text})"
        apostrophes = (f"instr({text}, char({ord(sign)}))" for sign in "'`")
        return f"({' OR '.join([*plain, foreign, *apostrophes])})"

    def holds(self, text: str) -> bool:
        """Whether what was let through may hold one; never wrong when it says no."""
        return may_hold(text, self._forms)
