"""Somebody's words stand before others only as they allowed it (practice rule 40)."""

from datetime import date

import pytest

from desktop.domain.notes import Consent, MemberView
from desktop.domain.person import Person
from desktop.domain.quotes import initials, quoted

AMINA = Person(id=1, name="Amina Begum")


def said(consent: Consent, person_id: int | None = 1) -> MemberView:
    return MemberView(
        own_words="Too late", person_id=person_id, consent=consent, day=date(2026, 3, 12)
    )


@pytest.mark.parametrize(
    ("consent", "by"),
    [(Consent.NAMED, "Amina Begum"), (Consent.INITIALS, "A. B."), (Consent.UNNAMED, "")],
)
def test_words_are_quoted_as_they_allowed_it(consent: Consent, by: str) -> None:
    quote = quoted(said(consent), AMINA)
    assert quote is not None
    assert (quote.words, quote.by) == ("Too late", by)


@pytest.mark.parametrize("consent", [Consent.NONE, Consent.NOT_ASKED])
def test_without_a_yes_nobody_is_quoted(consent: Consent) -> None:
    assert quoted(said(consent), AMINA) is None


@pytest.mark.parametrize("consent", [Consent.NAMED, Consent.INITIALS])
def test_words_of_nobody_never_get_a_name(consent: Consent) -> None:
    for person in (None, AMINA):
        quote = quoted(said(consent, person_id=None), person)
        assert quote is not None
        assert quote.by == ""


def test_words_never_get_the_name_of_somebody_else() -> None:
    quote = quoted(said(Consent.NAMED, person_id=2), AMINA)
    assert quote is not None
    assert quote.by == ""


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ben", "B."),
        ("María-José O’Neill", "M. J. O."),
        ("ż. łukasz nowak", "Ż. Ł. N."),
        ("محمد علی", "م. ع."),
        ("নাসরিন হোসেন", "না. হো."),
        ("2 Pac", "P."),
        ("J Smith", "J. S."),
        ("李小龙", "李."),
    ],
)
def test_initials_are_the_first_letter_of_each_name(name: str, short: str) -> None:
    assert initials(name) == short


@pytest.mark.parametrize("name", ["Q", "q.", "李 明", "J-P", "1"])
def test_initials_that_are_the_whole_name_are_not_said(name: str) -> None:
    """Whoever allowed their initials did not allow their name."""
    assert initials(name) == ""
    quote = quoted(said(Consent.INITIALS), Person(id=1, name=name))
    assert quote is not None
    assert quote.by == ""
