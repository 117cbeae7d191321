"""What is said when a row was saved, and what a row of the list shows."""

from desktop.language import Words
from desktop.services.money.from_paper.paper_rows import RowDone
from desktop.services.money.from_paper.paper_sheet import ROW_NAMES, Sheet, SheetRow
from desktop.ui.money.amounts import Amounts
from desktop.ui.rows import Row
from desktop.ui.states import Mark


def saved_words(amounts: Amounts, done: RowDone, sheet: Sheet) -> str:
    """“Saved. Amina, £4.60, slip 14. 1 of 9 typed in.”"""
    words, name = amounts.kit.words, done.person.called
    if done.movement is not None:
        saved = words.text(
            "Saved. {name}, {amount}, slip {number}.",
            name=name,
            amount=amounts.said(done.movement.amount),
            number=done.movement.number,
        )
    elif done.promise is not None:
        day = words.date(done.promise.pay_by, "short_day")
        saved = words.text("Saved. {name}, by bank by {day}.", name=name, day=day)
    else:
        kind = words.text(ROW_NAMES[done.row.kind])
        saved = words.text("Saved. {name}: {what}.", name=name, what=kind)
    of = words.text("{done} of {all} typed in.", done=sheet.done, all=len(sheet.rows))
    return f"{saved} {of}"


def outside_words(words: Words, done: RowDone) -> str:
    """One quiet sentence for what is against a rule, and what may be wondered about later."""
    said = [words.say(each) for each in done.said]
    if done.beyond:
        what = " ".join(words.say(each) for each in done.beyond)
        text = words.text("Outside our rules: {what} We keep it and put it on Today.", what=what)
        said.insert(0, text)
    return " ".join(said)


def shown_row(amounts: Amounts, row: SheetRow) -> Row:
    """A row of the paper; everyone's amounts stand there only where the group shows them."""
    words, chip, amount = amounts.kit.words, "", 0
    if row.typed is not None:
        chip = words.text(ROW_NAMES[row.typed.kind])
        amount = row.typed.amount
    elif row.on_screen:
        chip = words.text("on screen")
        amount = row.already.amount if row.already is not None else 0
    shown = bool(amount) and amounts.session.settings.show_everyone
    title = f"{row.number}  {row.person.listed}"
    waits = words.text("to type in")
    return Row(
        key=row.number,
        title=title,
        amount=amounts.said(amount) if shown else "",
        chip=chip,
        mark=Mark.GOOD,
        spoken="" if chip else f"{title}. {waits}",
    )
