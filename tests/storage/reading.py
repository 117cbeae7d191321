"""What the check says, in words."""

from sqlite_utils import Database

from desktop.language import Words
from desktop.storage import check


def said(db: Database) -> list[str]:
    words = Words("en")
    return [words.say(fault.what) for fault in check.faults(db)]
