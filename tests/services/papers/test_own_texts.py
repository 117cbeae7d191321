"""What a group writes itself: each wording stays, and translations fall behind by themselves."""

from datetime import date

import pytest

from desktop.domain.own_text import STARTER_RULES, Said, TextState, WrittenText
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person
from desktop.domain.text_kinds import Letter, TextKind
from desktop.errors import NotAllowed, UserError
from desktop.services.group import ground_rules
from desktop.services.papers import own_texts
from desktop.services.people import people
from desktop.services.waits.gathering import waits
from desktop.services.waits.wait import WaitKind
from tests.services.gone import erase
from tests.services.in_words import DAY, InWords

ENGLISH, POLISH = "Write to us if you feel better.", "Napisz do nas, jeśli poczujesz się lepiej."
LATER = date(2026, 4, 1)


def write(small: InWords, wording: str = ENGLISH, kind: TextKind = TextKind.POLICY) -> int:
    return own_texts.write(small.workspace, small.act(), kind=kind, wording=wording)


def translate(small: InWords, text_id: int, wording: str = POLISH, **more: object) -> None:
    known: dict[str, object] = {"language": "pl", "translator": "Ola", **more}
    own_texts.translate(small.workspace, small.act(), text_id=text_id, wording=wording, **known)  # type: ignore[arg-type]


def change(small: InWords, text_id: int, wording: str) -> None:
    act = small.act(day=LATER)
    own_texts.change(small.workspace, act, text_id=text_id, wording=wording)


def text(small: InWords, text_id: int) -> WrittenText:
    return own_texts.get(small.workspace, text_id)


def state(small: InWords, text_id: int, language: str = "pl") -> TextState:
    return text(small, text_id).state(own_texts.words_of(small.workspace, language))


def said(small: InWords, language: str, kind: TextKind = TextKind.POLICY) -> Said:
    [found] = own_texts.said(small.workspace, kind, None, language)
    return found


def wordings(small: InWords, text_id: int) -> list[tuple[str, int, str]]:
    found = own_texts.history(small.workspace, text_id)
    return [(one.language, one.number, one.wording) for one in found]


def test_what_nobody_put_into_a_language_comes_as_it_was_written_and_says_so(
    small: InWords,
) -> None:
    write(small)
    found = said(small, "pl")
    assert (found.wording, found.language, found.missing) == (ENGLISH, "en", True)
    assert found.line == ("We do not have this in your language yet. Here it is in English.")


def test_a_translation_says_who_wrote_it_and_is_a_draft_until_somebody_checked_it(
    small: InWords,
) -> None:
    text_id = write(small)
    translate(small, text_id)
    assert state(small, text_id) is TextState.DRAFT
    act = small.act(day=LATER)
    own_texts.check(
        small.workspace, act, text_id=text_id, language="pl", checked_by=small.id("Amina")
    )
    version = text(small, text_id).versions["pl"]
    assert (version.translator, version.based_on, version.day) == ("Ola", 1, DAY)
    assert (version.checked_by, version.checked_on) == (small.id("Amina"), LATER)
    assert state(small, text_id) is TextState.CHECKED
    assert said(small, "pl") == Said(wording=POLISH, language="pl")


def test_a_new_source_leaves_every_translation_behind_and_the_old_wording_stays(
    small: InWords,
) -> None:
    text_id = write(small)
    translate(small, text_id, checked_by=small.id("Amina"))
    change(small, text_id, "Tell us if you feel better.")
    assert state(small, text_id) is TextState.OUT_OF_DATE
    found = said(small, "pl")
    assert (found.wording, found.out_of_date) == (POLISH, True)
    assert found.line == "This text is out of date. Ask us for the new one."
    assert ("en", 1, ENGLISH) in wordings(small, text_id)
    translate(small, text_id, "Daj nam znać, jeśli poczujesz się lepiej.")
    assert state(small, text_id) is TextState.DRAFT
    assert [number for tag, number, _ in wordings(small, text_id) if tag == "pl"] == [2, 1]


def test_the_same_wording_again_is_no_new_version(small: InWords) -> None:
    text_id = write(small)
    translate(small, text_id)
    change(small, text_id, f"  {ENGLISH} ")
    assert text(small, text_id).source.number == 1
    assert state(small, text_id) is TextState.DRAFT


def test_an_undone_source_brings_its_translations_back(small: InWords) -> None:
    text_id = write(small)
    translate(small, text_id, checked_by=small.id("Amina"))
    change(small, text_id, "Tell us if you feel better.")
    small.workspace.undo(small.act())
    assert state(small, text_id) is TextState.CHECKED


def test_a_text_out_of_date_stops_its_paper_in_that_language_alone(small: InWords) -> None:
    letter = own_texts.write(
        small.workspace,
        small.act(),
        kind=TextKind.LETTER,
        about_id=Letter.PAUSE,
        wording="You can come back at any time.",
    )
    translate(small, letter, "Możesz wrócić w każdej chwili.")
    translate(small, letter, "Gallwch ddod yn ôl ar unrhyw adeg.", language="cy")
    change(small, letter, "You can always come back.")
    translate(small, letter, "Gallwch ddod yn ôl bob amser.", language="cy")
    stopped = {
        (paper, language)
        for paper in Paper
        for language in ("en", "cy", "pl", "ur")
        if own_texts.stops(small.workspace, paper, language)
    }
    assert stopped == {(Paper.PAUSE, "pl")}


@pytest.mark.parametrize("wording", ["", "  \n ", "…!?", "\u202e"])
def test_a_text_that_says_nothing_is_refused(small: InWords, wording: str) -> None:
    with pytest.raises(UserError, match="Write the text") as refused:
        write(small, wording)
    assert refused.value.field == "wording"


def test_a_translation_keeps_the_marks_that_are_filled_in(small: InWords) -> None:
    text_id = write(small, "Dear {name}, thank you.")
    with pytest.raises(UserError, match="is missing"):
        translate(small, text_id, "Dziękujemy.")
    translate(small, text_id, "{name}, dziękujemy.")
    assert state(small, text_id) is TextState.DRAFT


def test_nobody_checks_what_is_not_there_or_out_of_date(small: InWords) -> None:
    text_id = write(small)
    with pytest.raises(UserError, match="nothing in this language"):
        own_texts.check(small.workspace, small.act(), text_id=text_id, language="pl", checked_by=1)
    translate(small, text_id)
    change(small, text_id, "Tell us.")
    with pytest.raises(UserError, match="out of date"):
        own_texts.check(small.workspace, small.act(), text_id=text_id, language="pl", checked_by=1)


def test_only_somebody_of_the_group_checks(small: InWords) -> None:
    text_id = write(small)
    erase(small.workspace, small.act(), person_id=small.id("Ben"))
    with pytest.raises(UserError, match="somebody of your group"):
        translate(small, text_id, checked_by=small.id("Ben"))


def test_a_text_no_longer_used_is_on_no_paper_and_stays_in_the_file(small: InWords) -> None:
    text_id = write(small)
    own_texts.end(small.workspace, small.act(), text_id=text_id)
    assert own_texts.said(small.workspace, TextKind.POLICY, None, "en") == ()
    assert wordings(small, text_id) == [("en", 1, ENGLISH)]


def test_who_is_erased_goes_from_texts_and_as_their_translator_too(small: InWords) -> None:
    person = people.add(small.workspace, small.act(), person=Person(name="Wojciech Zalewski"))
    assert person.id is not None
    text_id = write(small, "Ask Wojciech Zalewski for the key.")
    translate(small, text_id, "Zapytaj o klucz.", translator="Wojciech Zalewski")
    translate(small, text_id, "Zapytaj o klucze.", checked_by=person.id)
    erase(small.workspace, small.act(), person_id=person.id)
    every = own_texts.history(small.workspace, text_id)
    assert not [one for one in every if "Zalewski" in f"{one.wording} {one.translator}"]
    rows = small.workspace.db.execute(
        "SELECT count(*) FROM history_row WHERE coalesce(before, '') || coalesce(after, '')"
        " LIKE '%Zalewski%'"
    ).fetchone()
    assert rows[0] == 0


def test_a_helper_may_translate_and_not_write_anew(small: InWords) -> None:
    text_id = write(small)
    with pytest.raises(NotAllowed):
        own_texts.change(
            small.workspace, small.act("Amina"), text_id=text_id, wording="Somebody else's."
        )


def rules(small: InWords, *lines: str, **days: date) -> None:
    ground_rules.write(small.workspace, small.act(), rules=lines, **days)


def in_words(small: InWords, language: str) -> list[str]:
    words = own_texts.words_of(small.workspace, language)
    return [rule.said(words).wording for rule in ground_rules.current(small.workspace).rules]


def test_a_new_group_has_starter_rules_in_every_language_and_nothing_to_do(
    small: InWords,
) -> None:
    now = ground_rules.current(small.workspace)
    assert (now.version, now.agreed_on, now.review_on) == (0, None, None)
    assert in_words(small, "en") == list(STARTER_RULES)
    assert own_texts.every(small.workspace) == ()


def test_a_starter_rule_that_is_kept_stays_ours_and_a_changed_one_is_the_groups(
    small: InWords,
) -> None:
    rules(small, STARTER_RULES[0], "Phones are on silent.", agreed_on=DAY)
    now = ground_rules.current(small.workspace)
    assert (now.version, now.agreed_on) == (1, DAY)
    assert [rule.is_starter for rule in now.rules] == [True, False]


def test_a_changed_rule_leaves_its_translation_behind_and_the_others_alone(
    small: InWords,
) -> None:
    rules(small, "Phones are on silent.", "Tea is at eleven.")
    first, second = ground_rules.current(small.workspace).rules
    translate(small, first.id, "Telefony są wyciszone.")
    translate(small, second.id, "Herbata jest o jedenastej.")
    rules(small, "Tea is at eleven.", "Phones are off.", "We say hello.")
    now = ground_rules.current(small.workspace)
    assert now.version == 2
    assert [rule.source.number for rule in now.rules] == [1, 2, 1]
    assert [state(small, rule.id) for rule in now.rules] == [
        TextState.DRAFT,
        TextState.OUT_OF_DATE,
        TextState.MISSING,
    ]
    assert [one.id for one in own_texts.stops(small.workspace, Paper.GROUND_RULES, "pl")] == [
        first.id
    ]


def test_other_days_alone_make_no_new_version(small: InWords) -> None:
    rules(small, "Tea is at eleven.")
    rules(small, "Tea is at eleven.", agreed_on=DAY, review_on=LATER)
    now = ground_rules.current(small.workspace)
    assert (now.version, now.agreed_on, now.review_on) == (1, DAY, LATER)


def test_a_rule_that_goes_is_on_no_paper_and_undo_brings_it_back(small: InWords) -> None:
    rules(small, "Tea is at eleven.", "We say hello.")
    rules(small, "We say hello.")
    assert in_words(small, "en") == ["We say hello."]
    small.workspace.undo(small.act())
    assert in_words(small, "en") == ["Tea is at eleven.", "We say hello."]


def test_no_rules_a_day_to_come_and_a_review_before_it_are_refused(small: InWords) -> None:
    with pytest.raises(UserError, match="one rule a line"):
        rules(small, "", " ")
    with pytest.raises(UserError, match="still to come"):
        rules(small, "We say hello.", agreed_on=LATER)
    with pytest.raises(UserError, match="after you agreed"):
        rules(small, "We say hello.", agreed_on=DAY, review_on=DAY)


def asked(small: InWords, day: date) -> list[str]:
    found = waits(small.workspace, small.act(day=day))
    return [str(wait.title) for wait in found if wait.kind is WaitKind.GROUND_RULES]


def test_today_asks_for_another_look_from_the_day_that_was_chosen(small: InWords) -> None:
    assert asked(small, LATER) == []
    rules(small, "We say hello.", agreed_on=DAY, review_on=LATER)
    assert asked(small, DAY) == []
    assert asked(small, LATER) == ["Look at your ground rules again. Do they still fit?"]
    rules(small, "We say hello.", agreed_on=DAY, review_on=date(2027, 4, 1))
    assert asked(small, LATER) == []
