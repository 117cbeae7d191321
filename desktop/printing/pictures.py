"""Our pictures and what each shows, said in every language; the drawings are in `resources`.

On an Easy Read page each idea has one. A screen reader says what it shows.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from desktop.language import N_, Words
from desktop.paths import RESOURCES
from desktop.printing.blocks import Picture

FOLDER = RESOURCES / "pictures" / "easy"
SHOWS: Mapping[str, str] = MappingProxyType(
    {
        # People
        "person": N_("A person"),
        "people": N_("A group of people"),
        "meeting": N_("People round a table"),
        "chair": N_("Somebody leading a meeting"),
        "treasurer": N_("Somebody with a cash tin"),
        "assistant": N_("Somebody with their assistant"),
        "childcare": N_("A grown-up with a child"),
        "interpreter": N_("Somebody putting words into another language"),
        "signing": N_("Hands signing"),
        "friend": N_("Two people side by side"),
        # Money
        "money": N_("Coins and a banknote"),
        "coins": N_("Coins"),
        "tin": N_("A cash tin"),
        "receipt": N_("A receipt"),
        "slip": N_("A small paper slip"),
        "bank": N_("A bank"),
        "envelope": N_("An envelope"),
        "counting": N_("Somebody counting coins"),
        "cash-book": N_("An open cash book"),
        # Getting there
        "bus": N_("A bus"),
        "taxi": N_("A taxi"),
        "car": N_("A car"),
        "train": N_("A train"),
        "motorcycle": N_("Motorcycle"),
        "bicycle": N_("A bicycle"),
        "walking": N_("Somebody walking"),
        "parking": N_("A parking sign"),
        "ticket": N_("A ticket"),
        "place": N_("A pin on a map"),
        "home": N_("A house"),
        "step-free": N_("A wheelchair on a ramp"),
        "loop": N_("An ear and a hearing loop"),
        "quiet": N_("A quiet room"),
        "toilet": N_("A toilet door"),
        "light": N_("A lamp that shines"),
        # Time
        "calendar": N_("A calendar"),
        "clock": N_("A clock"),
        "wait": N_("An hourglass"),
        "break": N_("A cup of tea"),
        "food": N_("A plate of food"),
        # Telling and writing
        "phone": N_("A telephone"),
        "letter": N_("A letter"),
        "email": N_("A computer with a message"),
        "form": N_("A form"),
        "pen": N_("A hand with a pen"),
        "sign": N_("A name signed on a line"),
        "list": N_("A list"),
        "read": N_("An open book"),
        "large-print": N_("A small letter and a large one"),
        "language": N_("Two speech bubbles with other letters"),
        "talk": N_("A person speaking"),
        "listen": N_("A hand at an ear"),
        "look": N_("An eye"),
        "rules": N_("A page with rules"),
        "private": N_("A closed padlock"),
        "key": N_("A key"),
        # Yes, no and the rest
        "yes": N_("A tick"),
        "no": N_("A cross"),
        "question": N_("A question mark"),
        "stop": N_("A raised hand"),
        "slow": N_("A snail"),
        "warning": N_("A warning sign"),
        "change": N_("Two arrows round"),
        "choose": N_("Somebody choosing between two ways"),
        "agree": N_("Two hands shaking"),
        "happy": N_("A happy face"),
        "unsure": N_("A face that is not sure"),
        "unhappy": N_("An unhappy face"),
        # Hearing back
        "we-asked": N_("A question going to people"),
        "you-said": N_("People with a speech bubble"),
        "we-did": N_("A finished task"),
        "we-could-not": N_("A closed door"),
        "what-next": N_("An arrow to the next step"),
        "help": N_("A helping hand"),
        "thank-you": N_("A bunch of flowers"),
        "welcome": N_("An open door"),
        "goodbye": N_("A waving hand"),
    }
)
"""Each picture's name, and what it shows."""
ONWARD = frozenset({"walking", "what-next"})
"""Pictures of going on, drawn as in a mirror on papers that are read from right to left.

All others stay as they are: a tick, a question mark, letters, clocks, and things such as a bus,
which has its door on the one side.
"""


def picture(name: str, words: Words) -> Picture:
    """The picture of this name, with what it shows in the reader's language."""
    return Picture(name=name, shows=words.text(SHOWS[name]))


def file_of(name: str) -> Path:
    """Where its drawing is."""
    return FOLDER / f"{name}.svg"
