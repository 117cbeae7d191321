"""The papers of a meeting in Easy Read: a picture beside each idea, faces to tick."""

from dataclasses import replace

import pytest

from desktop.printing.blocks import Document, Heading, Idea, KeepTogether, TickBoxes
from desktop.printing.documents.actions_list import ActionsKnown, actions_list
from desktop.printing.documents.agenda import agenda, chairs_agenda
from desktop.printing.documents.getting_there import getting_there
from desktop.printing.documents.invitation import invitation
from desktop.printing.documents.meeting_notes import NotesKnown, meeting_notes
from desktop.printing.documents.two_questions import two_questions
from desktop.printing.formats import EASY_READ
from desktop.printing.pdf import pdf_bytes
from tests.printing.practice_meeting import DAY, letterhead
from tests.printing.practice_meeting_papers import INVITED, KNOWN, MEETING, WAY
from tests.printing.practice_notes import ACTIONS, NOTES
from tests.printing.reading import pages

EASY = replace(letterhead(), easy=True)
PRIVATE = ("A complaint about a driver", "Somebody was left at the stop.", "the bus company")


def ideas(document: Document) -> list[Idea]:
    blocks = [
        inner
        for block in document.blocks
        for inner in (block.blocks if isinstance(block, KeepTogether) else (block,))
    ]
    return [block for block in blocks if isinstance(block, Idea)]


def beside(document: Document, sentence: str) -> str:
    """The picture beside the idea that has this sentence."""
    [found] = [idea.picture.name for idea in ideas(document) if sentence in idea.sentences]
    return found


def test_three_faces_stand_on_one_page_each_with_a_box_of_its_own() -> None:
    document = two_questions(EASY, meeting=MEETING)
    together = [block for block in document.blocks if isinstance(block, KeepTogether)]
    shown = [idea.picture.name for one in together for idea in one.blocks if isinstance(idea, Idea)]
    assert shown == ["happy", "unsure", "unhappy"]
    boxes = [tick for one in together for tick in one.blocks if isinstance(tick, TickBoxes)]
    assert [len(tick.choices) for tick in boxes] == [1, 1, 1]
    first, *_ = pages(pdf_bytes(document, EASY_READ))
    assert first.count("This is how I felt.") == 3


def test_somebody_can_say_no_beside_a_picture_of_choosing() -> None:
    document = invitation(EASY, INVITED)
    assert beside(document, "You can say no. It changes nothing for you.") == "choose"


def test_what_a_place_has_stands_beside_its_own_picture() -> None:
    document = getting_there(EASY, WAY)
    assert beside(document, "A way in without steps: yes") == "step-free"
    assert beside(document, "by the side door") == "step-free"
    assert beside(document, "A hearing loop: partly") == "loop"
    assert beside(document, "Parking for blue badges: there is none") == "no"


def test_what_the_group_wrote_is_cut_into_sentences_one_a_line() -> None:
    [idea] = [
        one for one in ideas(agenda(EASY, KNOWN)) if "Many clinics begin at nine." in one.sentences
    ]
    assert idea.sentences == (
        "A pass is not valid before half past nine.",
        "Many clinics begin at nine.",
    )


@pytest.mark.parametrize("language", ["pl", "ur", "zh-Hans"])
def test_what_nobody_translated_is_told_to_a_screen_reader_as_english(language: str) -> None:
    head = replace(letterhead(language), easy=True)
    found = {
        idea.language
        for idea in ideas(agenda(head, KNOWN))
        if "Many clinics begin at nine." in idea.sentences
    }
    assert found == {"en"}


def test_nothing_private_stands_on_an_easy_paper_either() -> None:
    for document in (
        agenda(EASY, KNOWN),
        invitation(EASY, INVITED),
        meeting_notes(EASY, NotesKnown(notes=NOTES)),
    ):
        said = [sentence for idea in ideas(document) for sentence in idea.sentences]
        said += [block.text for block in document.blocks if isinstance(block, Heading)]
        assert not [one for one in said if any(words in one for words in PRIVATE)]
    chairs = chairs_agenda(EASY, KNOWN)
    assert beside(chairs, "Somebody was left at the stop.") == "you-said"


def test_the_facts_of_the_meeting_stand_beside_one_picture() -> None:
    [named] = [one for one in ideas(agenda(EASY, KNOWN)) if MEETING.title in one.sentences]
    assert named.picture.name == "calendar"
    assert named.sentences[1:] == (
        "Date: Thursday 12 March 2026",
        "Time: 11:00 to 15:00",
        "Where: Riverside Hall",
        "Agreed on: Monday 2 March 2026",
    )


def test_each_action_stands_beside_one_picture_with_who_does_it_and_how_it_stands() -> None:
    shown = ideas(actions_list(EASY, ActionsKnown(actions=ACTIONS, day=DAY)))
    assert len(shown) == len(ACTIONS)
    for full, one in zip(ACTIONS, shown, strict=True):
        assert one.sentences[0] == full.action.wording
        assert any(said.startswith("How it stands:") for said in one.sentences)


def test_an_invitation_beside_the_agenda_names_what_it_is_about_once() -> None:
    short = invitation(EASY, replace(INVITED, beside=True))
    [titles] = [one for one in ideas(short) if "Bus passes before half past nine" in one.sentences]
    assert titles.picture.name == "talk"
    said = [sentence for idea in ideas(short) for sentence in idea.sentences]
    assert "What we ask the council for." not in said
    assert "We pay back what you spend on it." not in said
