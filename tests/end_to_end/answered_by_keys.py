"""By keyboard: themes are answered, letters go out, and what was wrong is put right."""

from tests.end_to_end.at_the_keys import AtTheKeys
from tests.end_to_end.eleven_heard import (
    BENCH,
    BUS,
    FREE,
    LATER,
    MANY,
    NO_MONEY,
    PAID,
    PO_POLSKU,
    RUNS,
    SEATS,
    WRONG,
)

LABELS = {
    "mistake": "What did we get wrong?",
    "decided": "What was decided?",
    "reasons": "Why?",
    "could_not": "What cannot be, and why?",
}


def open_page(maya: AtTheKeys, page: str) -> None:
    """A page of the request, first thing on this day."""
    maya.press("Ctrl+5")
    maya.tab_to_list()
    maya.press("Home", "Enter")
    maya.open_row(page)


def turn_to(maya: AtTheKeys, page: str) -> None:
    """Back to the request, and on to another page of it."""
    maya.press("Esc")
    maya.open_row(page)


def answer(maya: AtTheKeys, theme: str, kind: str, **texts: str) -> None:
    maya.tab_to("Themes")
    maya.stand_on(theme)
    maya.push("Give the answer…")
    maya.pick(kind)
    fill_in(maya, texts)


def fill_in(maya: AtTheKeys, texts: dict[str, str]) -> None:
    for key, text in texts.items():
        maya.write(LABELS[key], text)
    maya.done()


def it_changes(maya: AtTheKeys, what: str, who: str, due: str) -> None:
    """What an answer needs next is where one stands after it."""
    assert maya.name == "Write down what changes…"
    maya.press("Space")
    maya.type(what)
    maya.write("Or who else does it?", who)
    maya.write("By when?", due)
    maya.done()


def answer_them(maya: AtTheKeys) -> None:
    """Sent to the agency, then a yes, half a yes, and a no without its reason."""
    open_page(maya, "Themes and answers")
    maya.push("Send on for an answer…")
    maya.done()
    answer(maya, BUS, "Yes", decided=LATER, reasons="Many come home late.")
    it_changes(maya, RUNS, "Riverside Buses", "18/5/2026")
    decided, reasons = "One bench, without a roof.", "People cannot stand so long."
    roof = "A roof needs a permit."
    answer(maya, SEATS, "Partly", decided=decided, reasons=reasons, could_not=roof)
    it_changes(maya, BENCH, "Riverside Council", "1/7/2026")
    answer(maya, FREE, "No")
    maya.tab_to(f"“{FREE}”: say why not.")


def write_in_polish(maya: AtTheKeys) -> None:
    """One answer in another language, written by whoever speaks it."""
    maya.press("Ctrl+T")
    maya.choose("Language", "Polski")
    maya.tab_to("Texts of this request")
    maya.open_row(LATER)
    maya.type(PO_POLSKU)
    maya.done()
    maya.done()


def how_it_stands(maya: AtTheKeys, name: str) -> str:
    """What is said of somebody who waits, on the page of answers owed."""
    maya.tab_to("Who waits")
    maya.stand_on(name)
    maya.tab_to("Waits for an answer until")
    return str(maya.focus.parentWidget().said)


def say_why_not(maya: AtTheKeys, why: str) -> None:
    maya.tab_to("Themes and answers")
    maya.press("Space")
    maya.stand_on(FREE)
    maya.push("Change the answer…")
    fill_in(maya, {"could_not": why})
    maya.push("Answers owed")


def ask_about_names(maya: AtTheKeys) -> None:
    """Hassan is named in a letter to Ines: the sentence is shown, and said otherwise."""
    assert "say why not" in how_it_stands(maya, "Ines")
    say_why_not(maya, f"Hassan was told already. {NO_MONEY}")
    assert "1 name of somebody else stands in it." in how_it_stands(maya, "Ines")
    maya.push("Names in the letter…")
    assert [row.title for row in maya.focus.rows()] == ["Hassan was told already."]
    maya.press("Esc")
    maya.come_back()
    say_why_not(maya, NO_MONEY)
    assert "name of somebody else" not in how_it_stands(maya, "Ines")


def send_letters(maya: AtTheKeys, count: str) -> None:
    maya.press("Ctrl+P")
    maya.push("Save…")
    maya.qtbot.waitUntil(lambda: maya.dialog is None)
    maya.come_back()
    assert maya.heard[-1] == f"{count} saved."
    maya.press("Ctrl+T")
    maya.done()


def why_not_close(maya: AtTheKeys) -> str:
    """What stands in the way; then Ctrl+Enter closes nothing."""
    maya.push("Close the request…")
    said = str(maya.dialog.about.said)
    if said.startswith("It cannot close yet."):
        maya.press("Ctrl+Enter")
    maya.press("Esc")
    maya.come_back()
    return said


def tell_everybody(maya: AtTheKeys) -> None:
    """Ten letters go; it cannot close before the eleventh went too."""
    write_in_polish(maya)
    maya.push("Answers owed")
    ask_about_names(maya)
    send_letters(maya, "10 copies")
    assert "Leon Brathwaite waits for an answer" in why_not_close(maya)
    turn_to(maya, "What people said")
    maya.press("Ctrl+G")
    maya.pick(SEATS)
    maya.press("Enter")
    maya.come_back()
    turn_to(maya, "Answers owed")
    send_letters(maya, "1 copy")
    assert "Everybody who spoke has heard" in why_not_close(maya)


def say_we_were_wrong(maya: AtTheKeys) -> None:
    """A new answer in the place of the no: three people wait again."""
    open_page(maya, "Themes and answers")
    maya.stand_on(FREE)
    maya.push("A new answer…")
    maya.pick("Yes")
    maya.write(LABELS["could_not"], "")
    maya.press("Delete")
    more = {"decided": "Free tickets from July.", "reasons": MANY}
    fill_in(maya, {"mistake": WRONG, **more})
    it_changes(maya, PAID, "Riverside Council", "1/7/2026")
    maya.push("Answers owed")
    said = why_not_close(maya)
    assert [one for one in ("Gwen", "Hassan", "Ines") if f"{one} " not in said] == []


def tell_them_again(maya: AtTheKeys) -> None:
    """Ines by phone; Gwen cannot be reached; Hassan gets a letter."""
    how_it_stands(maya, "Ines")
    maya.press("Ctrl+E")
    maya.choose("How", "by phone")
    maya.done()
    how_it_stands(maya, "Gwen")
    maya.push("We cannot reach them…")
    maya.press("Ctrl+Enter")
    assert maya.dialog is not None
    maya.type("The phone is off, and a letter came back.")
    maya.done()
    assert "Hassan Ali waits for an answer" in why_not_close(maya)
    send_letters(maya, "1 copy")
