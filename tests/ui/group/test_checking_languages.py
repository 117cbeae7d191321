"""A speaker of the group goes through our words, by keys; what they write is said from then on."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.domain.paper_kinds import Paper
from desktop.domain.wording import read_numbers
from desktop.errors import UserError
from desktop.services.papers import wording
from desktop.services.papers.papers import Reader, papers
from desktop.ui.languages.begin_dialogs import SheetBack, WhichLanguage
from desktop.ui.languages.card import LanguagesCard
from desktop.ui.languages.check_dialog import CheckDialog
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)
"""Qt says so of a typeface that lacks a script, and takes the letters from another one."""


def card(visit: Visit) -> LanguagesCard:
    found: LanguagesCard = visit.room.languages
    return found


def checking(visit: Visit, language: str, who: str) -> CheckDialog:
    visit.push(card(visit).check)
    asking = visit.dialog
    assert isinstance(asking, WhichLanguage)
    asking.which.show_value(language)
    visit.enter(asking.who)
    visit.type(who)
    visit.press("Ctrl+Enter")
    dialog = visit.dialog
    assert isinstance(dialog, CheckDialog)
    visit.enter(dialog.boxes[0])
    return dialog


def stored(visit: Visit, language: str) -> dict[str, tuple[str, ...]]:
    return dict(wording.corrections(visit.session.workspace, language))


def test_one_key_signs_a_phrase_off_and_the_next_comes(visit: Visit) -> None:
    dialog = checking(visit, "cy", "Carys")
    first, said = dialog.phrase, dialog.boxes[0].value()
    visit.press("Ctrl+Enter")
    assert stored(visit, "cy") == {first.text: (said,)}
    assert dialog.phrase.number == first.number + 1
    assert dialog.progress.text().startswith(f"Phrase {first.number + 1}. 1 of ")
    assert dialog.english.text() == dialog.phrase.text


def test_a_phrase_is_heard_with_our_draft_of_it(visit: Visit) -> None:
    dialog = checking(visit, "cy", "Carys")
    heard: list[str] = []
    visit.kit.speech.mentioned.connect(heard.append)
    visit.press("Ctrl+Enter")
    assert dialog.phrase.text in heard[-1]
    assert dialog.boxes[0].value() in heard[-1]
    assert dialog.boxes[0].accessibleDescription().startswith(dialog.where.text())


def test_what_was_put_right_is_kept_as_it_was_typed(visit: Visit) -> None:
    dialog = checking(visit, "cy", "Carys")
    first = dialog.phrase
    assert dialog.right.text() == "This is &right"
    dialog.boxes[0].selectAll()
    visit.type("Ŵyn a chân")
    assert dialog.right.text() == "Put &right"
    visit.press("Ctrl+Enter")
    assert stored(visit, "cy")[first.text] == ("Ŵyn a chân",)
    visit.push(dialog.back)
    assert dialog.phrase.text == first.text
    assert dialog.boxes[0].value() == "Ŵyn a chân"


def test_a_missing_placeholder_is_said_in_place_and_nothing_typed_is_lost(visit: Visit) -> None:
    dialog = checking(visit, "cy", "Carys")
    number = next(
        one.number
        for one in wording.phrases(visit.session.workspace, "cy")
        if one.text == "Printed on {day}."
    )
    visit.enter(dialog.number)
    visit.type(str(number))
    visit.press("Enter")
    assert dialog.english.text() == "Printed on {day}."
    visit.enter(dialog.boxes[0])
    dialog.boxes[0].selectAll()
    visit.type("Argraffwyd")
    visit.press("Ctrl+Enter")
    problem = dialog.form.rows["form-0"].problem
    assert problem.text() == "{day} is missing. Keep it: something is filled in there."
    assert dialog.boxes[0].value() == "Argraffwyd"
    assert stored(visit, "cy") == {}


def test_skipping_leaves_a_phrase_for_another_day(visit: Visit) -> None:
    dialog = checking(visit, "ur", "Farah")
    first = dialog.phrase
    visit.push(dialog.skip)
    assert dialog.phrase.number == first.number + 1
    assert stored(visit, "ur") == {}


def test_better_words_not_put_right_yet_are_there_again(visit: Visit) -> None:
    dialog = checking(visit, "pl", "Ewa")
    dialog.boxes[0].setPlainText("Lepsze słowa")
    visit.push(dialog.skip)
    assert dialog.boxes[0].value() != "Lepsze słowa"
    visit.push(dialog.back)
    assert dialog.boxes[0].value() == "Lepsze słowa"
    visit.push(dialog.skip)
    visit.press("Esc")
    assert dialog.isVisible()
    assert dialog.boxes[0].value() == "Lepsze słowa"
    assert dialog.form.notice.text().startswith("What you typed is not saved.")
    visit.press("Esc")
    assert visit.dialog is None


def test_urdu_is_typed_from_the_right_and_english_read_from_the_left(visit: Visit) -> None:
    dialog = checking(visit, "ur", "Farah")
    assert dialog.boxes[0].layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert dialog.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_each_plural_form_has_its_own_field_and_numbers(visit: Visit) -> None:
    dialog = checking(visit, "pl", "Ewa")
    number = next(
        one.number
        for one in wording.phrases(visit.session.workspace, "pl")
        if one.text == "{number} mile"
    )
    visit.enter(dialog.number)
    visit.type(str(number))
    visit.press("Enter")
    labels = [dialog.form.rows[f"form-{n}"].label.text() for n in range(3)]
    assert labels == ["For 1", "For 2, 3, 4", "For 0, 5, 6"]
    assert all(box.isVisible() for box in dialog.boxes)


def test_nobody_checks_without_a_name(visit: Visit) -> None:
    visit.push(card(visit).check)
    visit.press("Ctrl+Enter")
    assert visit.problem("checked_by") == "Choose who checks: somebody of your group."


def test_a_sheet_that_came_back_is_typed_in_by_its_numbers(visit: Visit) -> None:
    every = wording.phrases(visit.session.workspace, "ur")
    visit.push(card(visit).back)
    asking = visit.dialog
    assert isinstance(asking, SheetBack)
    asking.which.show_value("ur")
    visit.enter(asking.who)
    visit.type("Farah")
    visit.enter(asking.right)
    visit.type("1-3, 5")
    visit.press("Ctrl+Enter")
    assert set(stored(visit, "ur")) == {every[n].text for n in (0, 1, 2, 4)}
    shown = card(visit).lines.said.translate(dict.fromkeys((0x200E, 0x2068, 0x2069)))
    assert f"اردو – draft, 4 of {len(every)} phrases checked" in shown


def test_the_check_sheet_carries_the_numbers_and_both_texts(visit: Visit) -> None:
    workspace = visit.session.workspace
    reader = Reader(language="ur")
    [sheet] = papers(workspace, Paper.CHECK_SHEET, day=date(2026, 3, 12), reader=reader)
    text = sheet.text()
    every = wording.phrases(workspace, "ur")
    assert sheet.document.language == "en"
    assert "Phrase 1\n" in text
    assert "Phrase 40\n" in text
    assert every[0].forms[0].split()[0] in text
    assert f"After this sheet, {len(every) - 40} phrases are left." in text


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("1-3, 5", [1, 2, 3, 5]), ("", []), ("7 7 6–7", [6, 7]), ("9,1", [1, 9])],
)
def test_numbers_are_read_as_people_write_them(typed: str, numbers: list[int]) -> None:
    assert read_numbers(typed, 9, field="right") == numbers


@pytest.mark.parametrize("typed", ["a", "3-1", "0", "10", "1-", "-", "1-2-3"])
def test_numbers_that_are_none_are_asked_for_again(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        read_numbers(typed, 9, field="right")
    assert refused.value.field == "right"


def test_checking_keeps_what_every_screen_keeps(visit: Visit) -> None:
    dialog = checking(visit, "cy", "Carys")
    check_screen(dialog, visit.kit.look, visit.qtbot)
