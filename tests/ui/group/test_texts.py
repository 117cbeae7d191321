"""Ground rules and texts of the group's own, by key: written, translated, out and back in."""

import csv
from io import StringIO
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.own_text import TextState, WrittenText
from desktop.services.group import ground_rules
from desktop.services.papers import own_texts, worksheets
from tests.services.groups import Riverside
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit

PHONES = "Phones are on silent. If you must take a call, go outside."
CALL = "فون خاموش رکھیں۔ کال لینی ہو تو باہر جائیں۔"


def phones(riverside: Riverside) -> WrittenText:
    return next(one for one in own_texts.every(riverside.workspace) if one.source.wording == PHONES)


def state(riverside: Riverside, language: str) -> TextState:
    words = own_texts.words_of(riverside.workspace, language)
    return phones(riverside).state(words)


def open_text(visit: Visit, key: int) -> None:
    visit.room.texts.list.choose(key)
    visit.enter(visit.room.texts.list)
    visit.press("Enter")


def open_language(visit: Visit, language: str) -> None:
    visit.dialog.list.choose(language)
    visit.enter(visit.dialog.list)
    visit.press("Enter")


def test_the_rules_are_read_with_the_days_they_were_agreed_and_come_up(visit: Visit) -> None:
    assert visit.room.rules.lines.said.endswith(PHONES.rstrip("."))
    assert visit.room.rules.days.text() == (
        "Agreed on 3 March 2026. To be looked at again on 3 March 2027."
    )


def test_escape_keeps_a_long_text_the_first_time(visit: Visit) -> None:
    visit.push(visit.room.rules.change)
    dialog = visit.dialog
    visit.enter(dialog.rules)
    visit.type("Tea is at eleven. ")
    visit.press("Esc")
    assert visit.dialog is dialog
    assert dialog.rules.value().startswith("Tea is at eleven.")
    assert visit.heard[-1] == "What you typed is not saved. Press Escape again to close."
    visit.press("Esc")
    assert visit.dialog is None


def test_a_rule_is_changed_by_typing_and_a_wrong_day_said_in_place(
    visit: Visit, riverside: Riverside
) -> None:
    visit.push(visit.room.rules.change)
    visit.dialog.rules.setPlainText("We listen to each other.\nTea is at eleven.")
    visit.fill(agreed_on="1/4/2026")
    visit.press("Ctrl+Enter")
    assert visit.problem("agreed_on") == "This day is still to come."
    visit.fill(agreed_on="12/3/2026", review_on="12/3/2027")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert ground_rules.lines(riverside.workspace) == [
        "We listen to each other.",
        "Tea is at eleven.",
    ]
    assert visit.heard[-1] == "Saved."
    assert visit.room.rules.lines.said == "We listen to each other. Tea is at eleven"


def test_today_leads_to_the_rules(visit: Visit) -> None:
    visit.room.arrive("rules")
    assert visit.room.rules.change.hasFocus()


def test_a_list_says_which_texts_are_out_of_date_and_in_which_languages(visit: Visit) -> None:
    [row] = visit.room.texts.list.rows()
    assert row.title == PHONES
    assert row.aloud() == f"{PHONES} Ground rule. Out of date: اردو. Not there yet: Português."


def test_a_translation_is_written_anew_under_its_source_and_checked(
    visit: Visit, riverside: Riverside
) -> None:
    assert state(riverside, "ur") is TextState.OUT_OF_DATE
    open_text(visit, phones(riverside).id)
    open_language(visit, "ur")
    assert visit.dialog.source.said == PHONES.rstrip(".")
    assert visit.dialog.wording.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert visit.dialog.wording.value() == "فون خاموش رکھیں۔"
    visit.fill(wording=CALL, translator="Farah", checked_by="Farah Qureshi")
    visit.press("Ctrl+Enter")
    assert state(riverside, "ur") is TextState.CHECKED
    rows = {row.key: row for row in visit.dialog.list.rows()}
    assert rows["ur"].aloud() == (
        "اردو. Written by Farah. Checked by Farah Qureshi on 12 March 2026. checked"
    )
    visit.press("Esc")
    assert visit.room.texts.list.rows()[0].chip == ""


def test_somebody_checks_what_stands_without_writing_it_again(
    visit: Visit, riverside: Riverside
) -> None:
    own_texts.translate(
        riverside.workspace,
        riverside.act(),
        text_id=phones(riverside).id,
        language="pt",
        wording="Telefones em silêncio.",
    )
    open_text(visit, phones(riverside).id)
    open_language(visit, "pt")
    visit.fill(checked_by="Ines Duarte")
    visit.press("Ctrl+Enter")
    assert state(riverside, "pt") is TextState.CHECKED
    history = own_texts.history(riverside.workspace, phones(riverside).id)
    assert len([one for one in history if one.language == "pt"]) == 1


def test_a_source_written_anew_leaves_its_languages_behind(
    visit: Visit, riverside: Riverside
) -> None:
    text_id = phones(riverside).id
    open_text(visit, text_id)
    visit.push(visit.dialog.change)
    visit.fill(wording="Phones are off.")
    visit.press("Ctrl+Enter")
    rows = {row.key: row.chip for row in visit.dialog.list.rows()}
    assert (rows["cy"], rows["pl"], rows["ur"]) == ("out of date",) * 3


def test_a_text_for_a_letter_is_written_and_no_longer_used(visit: Visit) -> None:
    visit.push(visit.room.texts.write)
    visit.press("Ctrl+Enter")
    assert visit.problem("wording") == "Write the text."
    visit.enter(visit.dialog.place)
    visit.press("Down", "Down")
    visit.fill(wording="You can come back.")
    visit.press("Ctrl+Enter")
    rows = {row.title: row for row in visit.room.texts.list.rows()}
    assert rows["You can come back."].detail.startswith("Letter to somebody who pauses")
    open_text(visit, rows["You can come back."].key)
    visit.push(visit.dialog.end)
    visit.press("Enter")
    assert visit.dialog is None
    assert [row.title for row in visit.room.texts.list.rows()] == [PHONES]


def test_a_worksheet_goes_out_as_a_table_and_comes_back_by_key(
    visit: Visit, riverside: Riverside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Texts ur.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    visit.push(visit.room.texts.out)
    visit.fill(language="اردو")
    visit.enter(visit.dialog.way)
    visit.press("Down", "Down")
    visit.press("Ctrl+Enter")
    assert visit.room.notice.text() == "Saved: Texts ur.csv"
    rows = list(csv.reader(StringIO(path.read_text("utf-8-sig"), newline="")))
    for row in rows:
        if PHONES in row:
            row[4] = CALL
    written = StringIO(newline="")
    csv.writer(written, delimiter=";").writerows([*rows, ["99v9-ur", "", "x", "", "y"]])
    path.write_bytes(written.getvalue().encode("utf-16"))
    visit.push(visit.room.texts.back)
    said = visit.dialog.do.accessibleDescription()
    assert said.startswith("1 new.")
    assert said.endswith("1 we could not read.")
    shown = [(row.title, row.chip) for row in visit.dialog.list.rows()]
    assert shown == [(f"Line {len(rows) + 1}", "not taken"), (CALL, "new")]
    visit.fill(translator="Bilal")
    visit.press("Ctrl+Enter")
    assert visit.room.notice.text() == "1 text taken in."
    assert state(riverside, "ur") is TextState.DRAFT
    assert phones(riverside).versions["ur"].translator == "Bilal"


def test_a_wrong_file_is_said_on_the_page(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"\xff\xd8\xffholiday")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    visit.push(visit.room.texts.back)
    assert visit.dialog is None
    assert visit.room.notice.text() == "This is a picture. Type in what stands on it."


def test_a_line_written_on_paper_is_typed_in_by_its_number(
    visit: Visit, riverside: Riverside
) -> None:
    lines = worksheets.wanted(riverside.workspace, "ur")
    number = next(line for line in lines if line.written.source.wording == PHONES).reference
    visit.push(visit.room.texts.typed)
    visit.fill(language="اردو", number="nothing")
    visit.press("Ctrl+Enter")
    assert visit.problem("number") == "Type the number beside the text, such as 12v3."
    visit.fill(number=number.on_paper.replace("v3", "v2"))
    visit.press("Ctrl+Enter")
    assert visit.dialog.source.said == "Phones are on silent"
    visit.press("Esc")
    visit.push(visit.room.texts.typed)
    visit.fill(language="اردو", number=number.on_paper)
    visit.press("Ctrl+Enter")
    visit.fill(wording=CALL)
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert state(riverside, "ur") is TextState.DRAFT


def test_a_group_without_texts_is_offered_nothing_to_send_out(
    visit: Visit, riverside: Riverside
) -> None:
    ground_rules.write(riverside.workspace, riverside.act(), rules=["We listen to each other."])
    assert visit.room.texts.list.rows() == []
    assert not visit.room.texts.out.isVisible()
    assert visit.room.texts.write.isVisible()


@pytest.mark.parametrize(
    "card",
    [
        "rules.change",
        pytest.param("texts.write", marks=pytest.mark.slow),
        pytest.param("texts.out", marks=pytest.mark.slow),
        pytest.param("texts.typed", marks=pytest.mark.slow),
    ],
)
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, qtbot: QtBot, card: str
) -> None:
    visit.push(attrgetter(card)(visit.room))
    visit.dialog.resize(800, 1400)
    check_screen(visit.dialog, visit.kit.look, qtbot)


def test_nothing_about_a_text_is_cut_or_without_a_name(
    visit: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    open_text(visit, phones(riverside).id)
    visit.dialog.resize(800, 1800)
    check_screen(visit.dialog, visit.kit.look, qtbot)
    open_language(visit, "ur")
    visit.dialog.resize(800, 1400)
    check_screen(visit.dialog, visit.kit.look, qtbot)
