"""Papers of meetings whose texts are in another language than their reader's."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from desktop.domain.own_text import OwnText, OwnTextVersion, WrittenText
from desktop.domain.text_kinds import TextKind
from desktop.domain.venue import VenueFact
from desktop.domain.versions import Place, Versions
from desktop.language import Words
from desktop.printing.blocks import Document, Fact, Facts, Heading, Idea, KeepTogether, Paragraph
from desktop.printing.documents.agenda import agenda
from desktop.printing.documents.getting_there import getting_there
from desktop.printing.documents.meeting_notes import NotesKnown, meeting_notes
from desktop.printing.documents.meeting_parts import joined
from desktop.printing.formats import CLEAR_PRINT
from desktop.printing.html import web_page
from desktop.printing.pdf import pdf_bytes
from desktop.printing.pictures import picture
from desktop.printing.plain_text import plain_text
from tests.printing.finished import Finished
from tests.printing.on_the_page import the_word, words_at
from tests.printing.practice_meeting import DAY, letterhead
from tests.printing.practice_meeting_papers import (
    CHECKS,
    KNOWN,
    PEOPLE,
    VENUE,
    WAY,
)
from tests.printing.practice_notes import NOTES
from tests.printing.reading import needs_poppler

NOT_YET = "We do not have this in your language yet. Here it is in English."


def flat(document: Document) -> str:
    return " ".join(plain_text(document).split())


def a_version(kind: TextKind, about: int, wordings: dict[str, str], *, of: int = 1) -> WrittenText:
    """A text with its English source and what it says elsewhere, made from source number `of`."""
    text = OwnText(id=about, kind=kind, about_id=about, language="en")
    versions = {
        tag: OwnTextVersion(
            own_text_id=about,
            language=tag,
            number=of,
            based_on=None if tag == "en" else 1,
            wording=wording,
            day=DAY,
        )
        for tag, wording in wordings.items()
    }
    source = versions.pop("en")
    return WrittenText(text=text, source=source, versions=MappingProxyType(versions))


def versions(*written: WrittenText) -> Versions:
    there: dict[Place, WrittenText] = {
        (one.text.kind, one.text.about_id or 0): one for one in written
    }
    return Versions(written=MappingProxyType(there))


def test_a_text_nobody_translated_is_marked_as_its_own_language_and_said_once_in_a_row() -> None:
    polish = Words.for_paper("pl")
    document = agenda(letterhead("pl"), KNOWN)
    assert plain_text(document).replace("\n", " ").count(polish.text(NOT_YET)) == 1
    titles = {"6. Bus passes before half past nine", "8. Our summer outing"}
    notes = meeting_notes(letterhead("pl"), NotesKnown(notes=NOTES, people=PEOPLE))
    assert plain_text(notes).replace("\n", " ").count(polish.text(NOT_YET)) == 1
    file = Finished(pdf_bytes(document, CLEAR_PRINT))
    assert {node.language for node in file.nodes("H2")} == {"pl", "en"}
    for block in document.blocks:
        if isinstance(block, Heading) and block.text in titles:
            assert block.language == "en"
    assert '<span lang="en" dir="ltr">8. Our summer outing</span>' in web_page(document)


def test_a_translated_text_stands_in_the_readers_language_beside_one_that_is_not() -> None:
    outing = a_version(
        TextKind.ITEM_TITLE, 3, {"en": "Our summer outing", "pl": "Nasza wycieczka letnia"}
    )
    known = replace(KNOWN, versions=versions(outing))
    said = flat(agenda(letterhead("pl"), known))
    assert "8. Nasza wycieczka letnia" in said
    assert "Our summer outing" not in said


def test_a_translation_older_than_its_source_says_so() -> None:
    """Practice rule 43."""
    outing = a_version(
        TextKind.ITEM_TITLE,
        3,
        {"en": "Our summer outing", "pl": "Nasza wycieczka"},
        of=2,
    )
    document = agenda(letterhead("pl"), replace(KNOWN, versions=versions(outing)))
    old = Words.for_paper("pl").text("This text is out of date. Ask us for the new one.")
    assert old in flat(document)
    lines = [block for block in document.blocks if isinstance(block, Paragraph) and block.strong]
    assert old in [line.text for line in lines]


def test_own_words_of_another_language_are_marked_as_that_language() -> None:
    [line] = [one for one in NOTES.lines if one.own_words]
    view = replace(line.own_words[0].view, own_words="Czekam godzinę.", language="pl")
    words = replace(line.own_words[0], view=view)
    notes = replace(NOTES, lines=(replace(line, own_words=(words,)),))
    document = meeting_notes(letterhead(), NotesKnown(notes=notes, people=PEOPLE))
    [said] = [b for b in document.blocks if isinstance(b, Paragraph) and b.text == view.own_words]
    assert said.language == "pl"


def test_the_address_is_never_translated_and_the_way_is() -> None:
    way = a_version(
        TextKind.VENUE_WAY, 1, {"en": VENUE.how_to_get_there, "pl": "Autobus 7 na Mill Street."}
    )
    said = flat(getting_there(letterhead("pl"), replace(WAY, versions=versions(way))))
    assert "Riverside Hall, 2 Mill Street, RV1 2AB" in said
    assert "Autobus 7 na Mill Street." in said
    assert "Take bus 7" not in said


@needs_poppler
def test_on_a_mirrored_paper_the_number_stands_before_a_title_of_another_direction(
    tmp_path: Path,
) -> None:
    file = pdf_bytes(agenda(letterhead("ur"), KNOWN), CLEAR_PRINT)
    title = the_word("Bus", file, tmp_path)
    words = [word for word in words_at(file, tmp_path) if word.page == title.page]
    beside = [word for word in words if abs(word.bottom - title.bottom) < 1]
    assert "6" in max(beside, key=lambda word: word.right).text


@needs_poppler
def test_a_note_in_english_on_a_mirrored_paper_has_its_full_stop_behind_it(
    tmp_path: Path,
) -> None:
    hummed = replace(WAY.facts[VenueFact.LOOP].check or CHECKS[0], note="It hummed.")
    facts = {VenueFact.LOOP: replace(WAY.facts[VenueFact.LOOP], check=hummed)}
    file = pdf_bytes(getting_there(letterhead("ur"), replace(WAY, facts=facts)), CLEAR_PRINT)
    assert "hummed." in {word.text for word in words_at(file, tmp_path)}


@needs_poppler
def test_the_colon_after_a_name_is_on_the_side_of_what_is_said_of_it(tmp_path: Path) -> None:
    seats = Facts(facts=(Fact(label="Ines", value="ممبر"),))
    file = pdf_bytes(letterhead("ur").paper("ارکان", [seats]), CLEAR_PRINT)
    there = {word.text: word for word in words_at(file, tmp_path)}
    assert there[":"].right < there["Ines"].left + 1


def test_what_is_named_stays_with_the_facts_about_it() -> None:
    named = Paragraph(text="Buy two chairs", strong=True)
    facts = Facts(facts=(Fact(label="Who", value="Leon"),))
    assert joined([named, facts]) == [KeepTogether(blocks=(named, facts))]


def test_in_easy_read_what_was_written_in_another_language_stays_with_what_is_said_of_it() -> None:
    named = Idea(picture=picture("pen", Words("pl")), sentences=("Buy chairs.",), language="en")
    who = replace(named, sentences=("Kto: Leon",), language="")
    assert joined([named, who, named]) == [KeepTogether(blocks=(named, who)), named]


def test_an_address_stands_as_on_an_envelope_on_papers_of_every_language() -> None:
    for language in ("ur", "zh-Hant"):
        said = flat(getting_there(letterhead(language), WAY))
        assert "Riverside Hall, 2 Mill Street, RV1 2AB" in said
