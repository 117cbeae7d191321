"""What hangs on a wall keeps what people allowed, also after they thought better of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.domain.notes import Consent, MemberView
from desktop.domain.paper_kinds import Paper
from desktop.language import Words
from desktop.services.changes import public
from desktop.services.changes.said import views
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import papers
from tests.services.answering import Asked
from tests.services.gone import erase, rename
from tests.services.groups import Riverside
from tests.services.mapped import IN_URDU, TODAY, asked_about_the_bus, say, theme
from tests.services.sending import change

ROOF = "We want a roof too."
FOR_EVERYBODY = (Paper.YOU_SAID, Paper.YOU_SAID_POSTER, Paper.CHANGE_MAP)


@pytest.fixture
def asked(riverside: Riverside) -> Asked:
    asked = asked_about_the_bus(riverside)
    theme(asked, "Seats")
    return asked


def on_the_wall(asked: Asked) -> str:
    """Everything on the papers that anybody may read, on a page and as a web page."""
    return " ".join(_every(asked))


def _every(asked: Asked) -> Iterator[str]:
    about = About(request_id=asked.request_id)
    for kind in FOR_EVERYBODY:
        for one in papers(asked.group.workspace, kind, about, day=TODAY):
            yield from (one.text(), one.html())


def test_whoever_takes_a_yes_back_is_quoted_nowhere(asked: Asked) -> None:
    [view_id] = say(asked, ["Amina"], ROOF, "Seats", consent=Consent.NAMED)
    assert ROOF in on_the_wall(asked)
    workspace = asked.group.workspace
    no = replace(views.get(workspace, view_id), consent=Consent.NONE)
    views.change(workspace, asked.act(), view=no)
    assert ROOF not in on_the_wall(asked)


def test_words_of_somebody_erased_name_nobody(asked: Asked) -> None:
    say(asked, ["Amina"], ROOF, "Seats", consent=Consent.NAMED)
    say(asked, ["Ben"], "Ask Amina Begum about the roof.", "Seats", consent=Consent.NAMED)
    group = asked.group
    erase(group.workspace, asked.act(), person_id=group.id("Amina"))
    said = on_the_wall(asked)
    assert "Amina" not in said
    assert "Begum" not in said
    assert "A. B." not in said


def test_a_name_changed_later_still_stands_nowhere(asked: Asked) -> None:
    """Initials and names are those of today; on a wall there are none of either."""
    say(asked, ["Amina"], ROOF, "Seats", consent=Consent.INITIALS)
    say(asked, ["Ben"], "Queenie wants a roof.", "Seats", consent=Consent.NAMED)
    assert "Queenie" in on_the_wall(asked)
    rename(asked.group, "Amina", "Queenie")
    said = on_the_wall(asked)
    assert ROOF in said
    assert "Queenie" not in said
    assert "Q." not in said


def test_an_everyday_word_of_their_own_language_is_nobodys_name(asked: Asked) -> None:
    """`Gwen` is a smile in Welsh, and one of us."""
    for words, language in (("Gwen oedd ei hateb.", "cy"), ("Gwen has a headache.", "en")):
        say(asked, ["Amina"], words, "Seats", language=language, consent=Consent.NAMED)
    text = on_the_wall(asked)
    assert "Gwen oedd ei hateb." in text
    assert "headache" not in text


def test_one_yes_is_nobody_elses(asked: Asked) -> None:
    say(asked, ["Amina"], ROOF, "Seats", consent=Consent.NONE)
    assert ROOF not in on_the_wall(asked)
    say(asked, ["Carys"], ROOF, "Seats", consent=Consent.UNNAMED)
    assert ROOF in on_the_wall(asked)
    assert "Carys" not in on_the_wall(asked)


IN_SHORT = "We want a roof too, she said in her language."


def in_urdu(asked: Asked, who: str | None, summary: str = IN_SHORT) -> MemberView:
    """Somebody wants to be quoted without a name, and Farah alone reads Urdu."""
    unnamed = {"language": "ur", "consent": Consent.UNNAMED, "summary": summary}
    [view_id] = say(asked, [who], IN_URDU, "Seats", **unnamed)
    return views.get(asked.group.workspace, view_id)


def told_in_short(asked: Asked) -> list[str]:
    found = public.told_in_short(asked.group.workspace, [asked.request_id])
    return [Words("en").say(one) for one in found]


@pytest.mark.parametrize("who", ["Farah", None])
def test_words_in_a_language_that_one_of_us_reads_stand_in_short(
    asked: Asked, who: str | None
) -> None:
    """Practice rule 40: her language on the wall would be her name."""
    in_urdu(asked, who)
    said = on_the_wall(asked)
    assert IN_URDU not in said
    assert IN_SHORT in said
    assert f"“{IN_SHORT}”" not in said
    assert told_in_short(asked)[0] == (
        "At most one of us reads اردو. Words in it would say who spoke."
    )


def test_without_anything_in_short_such_words_stand_nowhere(asked: Asked) -> None:
    in_urdu(asked, "Farah", summary="")
    assert IN_URDU not in on_the_wall(asked)
    assert told_in_short(asked)


def test_who_may_be_named_or_is_one_of_two_who_read_it_is_quoted_as_they_spoke(
    asked: Asked, riverside: Riverside
) -> None:
    said, workspace = in_urdu(asked, "Farah"), asked.group.workspace
    views.change(workspace, asked.act(), view=replace(said, consent=Consent.INITIALS))
    assert IN_URDU in on_the_wall(asked)
    assert told_in_short(asked) == []
    views.change(workspace, asked.act(), view=said)
    assert IN_URDU not in on_the_wall(asked)
    change(riverside, "Hassan", second_language="ur")
    assert IN_URDU in on_the_wall(asked)
    assert told_in_short(asked) == []
