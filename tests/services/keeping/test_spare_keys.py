"""The spare key's sheet: what stands on it brings a forgotten password's file back."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from desktop.domain.office import Office
from desktop.domain.spare_key import SpareKey
from desktop.errors import NotAllowed, UserError
from desktop.printing.formats import LARGE_PRINT, Format
from desktop.services.group import group
from desktop.services.group.group import open_group
from desktop.services.keeping import opening, safety, spare_keys
from tests.services.in_words import DAY, InWords
from tests.services.new_group import PASSWORD

NEW = "seven green otters"


def read_from(pdf: bytes) -> str:
    """What another program finds on the pages."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [read_page(page) for page in document]
    document.close()
    return "\n".join(pages)


def read_page(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_bounded())


def groups_on(text: str) -> str:
    return " ".join(re.findall(r"Group \d:\s+(\S+)", text))


def test_a_forgotten_password_is_recovered_from_the_printed_sheet(small: InWords) -> None:
    printed = spare_keys.sheet(small.workspace, DAY).pdf()
    spare_keys.made(small.workspace, small.act())
    small.workspace.close()

    typed = groups_on(read_from(printed))
    small.workspace = opening.open_with_spare_key(small.path, typed)
    said = opening.change_password(small.workspace, small.act("Leon"), password=NEW, again=NEW)
    assert "Older copies still need" in str(said)
    assert not spare_keys.is_current(small.workspace), "the printed sheet no longer fits"
    small.workspace.close()

    with pytest.raises(UserError, match="Is there a newer sheet"):
        opening.open_with_spare_key(small.path, typed)
    small.workspace = open_group(small.path, NEW)
    newer = groups_on(read_from(spare_keys.sheet(small.workspace, DAY).pdf()))
    small.workspace.close()
    small.workspace = opening.open_with_spare_key(small.path, newer)
    assert safety.check_file(small.workspace) == []


def test_the_sheet_says_what_it_is_and_where_to_keep_it(small: InWords) -> None:
    ready = spare_keys.sheet(small.workspace, DAY)
    assert ready.name == "Spare key 12 March 2026"
    for said in (read_from(ready.pdf()), ready.text()):
        flat = " ".join(said.split())
        assert "Mill Lane Group" in flat
        assert "Made on: Thursday 12 March 2026" in flat
        assert "I have the spare key" in flat, "the button of the password's window"
        assert "This opens our file if the password is forgotten." in flat
        assert "Not with the laptop." in flat
        assert "A new password needs a new sheet." in flat
        assert "There is no letter I, L, O or U." in flat
        assert groups_on(said) == spare_keys.spare_key(small.workspace).text
        assert not any(word in flat for word in PASSWORD.split())


def test_the_sheet_is_tagged_in_order_and_its_groups_are_large(small: InWords) -> None:
    pdf = spare_keys.sheet(small.workspace, DAY).pdf()
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    whole = text.get_text_range()
    at = whole.index(spare_keys.spare_key(small.workspace).groups()[0])
    left, bottom, right, top = text.get_charbox(at)
    assert top - bottom > 14, "points: capital letters of large type"
    assert right > left


@pytest.mark.parametrize("look", LARGE_PRINT, ids=lambda look: look.key)
def test_no_group_is_on_another_page_than_the_others(small: InWords, look: Format) -> None:
    sheet = replace(spare_keys.sheet(small.workspace, DAY), look=look)
    document = pypdfium2.PdfDocument(sheet.pdf())
    found = [len(groups_on(read_page(page)).split()) for page in document]
    document.close()
    assert [number for number in found if number] == [8]


def test_the_key_is_typed_back_once(small: InWords) -> None:
    workspace, act = small.workspace, small.act()
    assert not spare_keys.typed_back(workspace)
    spare_keys.made(workspace, act)
    assert spare_keys.is_current(workspace)
    assert not spare_keys.typed_back(workspace)
    text = spare_keys.spare_key(workspace).text.lower().replace("0", "o")
    sheet = spare_keys.type_back(workspace, act, text=text)
    assert sheet.typed_back_on == DAY
    assert spare_keys.typed_back(workspace)


def test_typing_back_another_key_is_said_and_changes_nothing(small: InWords) -> None:
    with pytest.raises(UserError, match="another spare key") as caught:
        spare_keys.type_back(small.workspace, small.act(), text=SpareKey(b"fifteen letters").text)
    assert caught.value.field == "spare_key"
    assert spare_keys.newest(small.workspace) is None


def test_a_key_read_out_and_typed_back_needs_no_sheet_made_before(small: InWords) -> None:
    text = spare_keys.spare_key(small.workspace).text
    spare_keys.type_back(small.workspace, small.act(), text=text)
    assert spare_keys.typed_back(small.workspace)


def test_a_new_password_asks_for_a_new_sheet(small: InWords) -> None:
    workspace, act = small.workspace, small.act()
    before = spare_keys.spare_key(workspace)
    spare_keys.type_back(workspace, act, text=before.text)
    opening.change_password(workspace, act, password=NEW, again=NEW)
    assert spare_keys.spare_key(workspace) != before
    assert not spare_keys.typed_back(workspace)
    with pytest.raises(UserError, match="another spare key"):
        spare_keys.type_back(workspace, act, text=before.text)


def test_the_same_sheet_printed_twice_is_one_sheet(small: InWords) -> None:
    first = spare_keys.made(small.workspace, small.act())
    assert spare_keys.made(small.workspace, small.act("Leon")) == first


def test_a_helper_at_the_laptop_cannot_take_the_spare_key_home(small: InWords) -> None:
    group.give_office(small.workspace, small.act(), person_id=small.id("Sam"), office=Office.HELPER)
    with pytest.raises(NotAllowed):
        spare_keys.made(small.workspace, small.act("Sam"))


def test_history_holds_no_key(small: InWords) -> None:
    workspace = small.workspace
    spare = spare_keys.spare_key(workspace)
    spare_keys.type_back(workspace, small.act(), text=spare.text)
    rows = workspace.db.execute("SELECT group_concat(after) FROM history_row").fetchone()[0]
    for secret in (*spare.groups(), spare.secret.hex(), PASSWORD):
        assert secret not in rows
