"""How safe our file is, in plain sentences."""

from datetime import date
from pathlib import Path

from desktop.domain.keeping import CopyMade, Opens
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.keeping import copies, older_copies, opening, spare_keys
from desktop.services.workspace import Workspace
from desktop.settings import Keep
from desktop.ui.keeping.after_copy import copies_line
from desktop.ui.keeping.folders import shown_folder
from desktop.ui.keeping.place import CopyPlace


def spare_key_line(words: Words, workspace: Workspace) -> str:
    sheet = spare_keys.newest(workspace)
    if sheet is None:
        return words.text("Nobody has our spare key on paper yet.")
    if not spare_keys.is_current(workspace):
        return words.text("The spare key of {day} fits no more. Make a new one.", day=sheet.made_on)
    if sheet.typed_back_on is None:
        return words.text("Our spare key is of {day}. Nobody typed it back yet.", day=sheet.made_on)
    return words.text("Our spare key is of {day}. It was typed back.", day=sheet.made_on)


def who_opens_lines(words: Words, workspace: Workspace, day: date) -> list[str]:
    """Who can open the file, and whom to ask again."""
    everybody = opening.who_can_open(workspace, day)
    names = list(dict.fromkeys(one.person.called for one in everybody if one.still))
    older = {one.person.called for one in everybody if not one.still} - set(names)
    lines = []
    if not names:
        lines.append(words.text("Nobody has said that they can open our file."))
    elif len(names) == 1:
        lines.append(words.text("Only {name} can open our file. Two should.", name=names[0]))
    else:
        lines.append(words.text("These can open our file: {names}.", names=words.listed(names)))
    lines += [
        words.text("{name} may have an older password. Ask again.", name=name)
        for name in sorted(older)
    ]
    return lines


def copy_lines(words: Words, workspace: Workspace, day: date) -> list[str]:
    """The last copy and its age, and the last that was tried."""
    last = copies.last_copy(workspace)
    if last is None:
        return [words.text("There is no copy of our file yet.")]
    return [
        words.text(
            "The last copy was made on {day}, {age}, in {folder}.",
            day=last.day,
            age=copies.age_in_words(last.day, day),
            folder=shown_folder(Path(last.folder)),
        ),
        tried_line(words, copies.last_tried(workspace)),
    ]


def lines_here(words: Words, workspace: Workspace, place: CopyPlace) -> list[str]:
    """How many copies lie where copies go now, how much room is left, and which stay."""
    folder = place.folder
    if folder is None or not place.is_there():
        return []
    try:
        here = older_copies.copies_here(workspace, folder)
    except UserError:  # pulled out just now
        return []
    lines = [copies_line(words, here)]
    if place.known.keep_copies is Keep.NEWEST:
        lines.append(words.text("The newest 10 and one of each month stay."))
    return lines


def tried_line(words: Words, tried: CopyMade | None) -> str:
    if tried is None:
        return words.text("No copy was tried yet. Try one now and then.")
    return words.text("The copy of {day} was tried, and it opens.", day=tried.day)


def closing_line(words: Words, place: CopyPlace) -> str:
    """What becomes of a copy when the window closes."""
    if not place.known.copy_on_closing:
        return words.text("On closing no copy is made.")
    if place.folder is None:
        return words.text("On closing we ask where a copy goes.")
    return words.text("On closing a copy goes to {folder}.", folder=shown_folder(place.folder))


def how_opens(words: Words, how: Opens) -> str:
    return words.text("the password") if how is Opens.PASSWORD else words.text("the spare key")
