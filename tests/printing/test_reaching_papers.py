"""The form without a name, its figures and the plan to reach people: what stands on each."""

import csv
import io
from dataclasses import replace

from desktop.domain.equality_questions import asked
from desktop.language import Words
from desktop.printing.blocks import Document
from desktop.printing.documents.equality_form import FormKnown, equality_form
from desktop.printing.documents.equality_table import equality_rows, equality_table
from desktop.printing.documents.reaching_plan import reaching_plan
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import letterhead
from tests.printing.practice_reaching import PLAN, STEPS, the_figures

HEAD = letterhead("en")
EASY = replace(HEAD, easy=True)


def flat(document: Document) -> str:
    return " ".join(plain_text(document).split())


def test_a_question_says_whether_one_or_several_boxes_are_ticked() -> None:
    for question, says in (("age", "Tick one box."), ("areas", "Tick as many as you like.")):
        for head in (HEAD, EASY):
            form = equality_form(head, FormKnown(questions=asked("ENG", (question,))))
            said = flat(form)
            assert says in said
            assert said.count("Tick ") == 1


def test_what_is_hidden_is_hidden_in_the_spreadsheet_too() -> None:
    """Nought is nobody; hidden is somebody."""
    made = equality_rows(Words("en"), the_figures()).decode("utf-8-sig")
    rows = {row["Answer"]: row["How many"] for row in csv.DictReader(io.StringIO(made))}
    assert (rows["35 to 64"], rows["Memory"]) == ("9", "hidden")
    assert "2" not in rows.values()
    assert "3" not in rows.values()


def test_a_total_stands_only_where_everybody_is_in_one_row() -> None:
    """Below boxes of which people tick several a total would be read as their sum."""
    known = the_figures()
    alone = [one for one in known.figures.tables if not one.question.several]
    said = plain_text(equality_table(HEAD, known))
    assert (len(alone), said.count("Total")) == (2, 2)


def test_in_easy_read_what_is_hidden_is_said_to_be_somebody() -> None:
    said = flat(equality_table(EASY, the_figures()))
    assert "Memory: hidden" in said


def test_a_step_that_nobody_does_yet_says_so() -> None:
    nobody = replace(PLAN, steps=(replace(STEPS[0], owner_id=None),))
    assert "Who: Nobody yet" in flat(reaching_plan(HEAD, nobody))
