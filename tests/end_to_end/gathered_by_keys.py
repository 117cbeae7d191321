"""By keyboard: a request is opened, and what people say is written down and grouped."""

from desktop.domain.agenda import HOW_NAMES
from tests.end_to_end.at_the_keys import AtTheKeys
from tests.end_to_end.eleven_heard import AT_THE_MEETING, ELEVEN, LAST, REQUEST, SCOPE
from tests.end_to_end.twelve import MEETS


def open_the_request(maya: AtTheKeys) -> None:
    """It refuses first, and stands on what is missing; then it opens."""
    maya.press("Ctrl+5", "Ctrl+N")
    assert maya.name == "What it is about"
    maya.type(REQUEST)
    maya.write("Who asks", "Riverside Council")
    maya.done()
    maya.tab_to("Open it")
    maya.press("Space")
    assert maya.heard[-1] == "Say which decision it is for."
    for field, text in SCOPE.items():
        maya.write(field, text)
    maya.press("Ctrl+Enter")
    assert "Say what support people get." in maya.heard[-1]
    maya.write("Support", "An interpreter, and a lift.")
    maya.done()
    assert maya.heard[-1] == "It is open. Invite people now."


def hear_at_the_meeting(maya: AtTheKeys) -> None:
    """Two of them say it at the item of the agenda that is about the request."""
    maya.open_meeting(MEETS)
    maya.tab_to("Step by step")
    maya.open_row("On the day")
    maya.go_to_part("Who is here")
    for name in AT_THE_MEETING:
        maya.stand_on(name)
        maya.press("Space")
    maya.push("Begin now")
    maya.go_to_part("Agenda")
    maya.open_row(REQUEST)
    for name in AT_THE_MEETING:
        maya.press("Ctrl+O")
        maya.type(ELEVEN[name].words)
        maya.press("Tab")
        maya.pick(name)
    maya.press("Ctrl+Enter")


def hear_the_others(maya: AtTheKeys) -> None:
    """From calls, the door, letters and helpers: one after the other, as from a stack."""
    maya.press("Ctrl+N")
    others = {name: one for name, one in ELEVEN.items() if name not in AT_THE_MEETING}
    for name, spoke in others.items():
        maya.tab_to("Who said it?")
        maya.type(name)
        maya.write("Their own words", spoke.words)
        maya.choose("How did they tell us?", HOW_NAMES[spoke.how][1:])
        if spoke.through:
            maya.write("Through whom?", spoke.through)
        if name == "Ben":
            maya.choose("May we quote it to others?", "With their name")
        if name != LAST:
            maya.press("Ctrl+Shift+Enter")
    maya.done()


def group_them(maya: AtTheKeys) -> None:
    """By hand, one after the other; what the last one said waits for now."""
    maya.press("Ctrl+G")
    named: set[str] = set()
    while maya.dialog is not None:
        name = maya.dialog.who.text().split()[0]
        theme = ELEVEN[name].theme
        if name == LAST:
            maya.push("Leave it for now")
            continue
        if theme in named:
            maya.pick(theme)
        else:
            maya.write("Or a new theme", theme)
        named.add(theme)
        maya.press("Enter")
    maya.come_back()
