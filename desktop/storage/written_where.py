"""Where something typed stands, in words: which claim, which slip, which day."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from sqlite_utils import Database

from desktop.language import N_, Sentence, sentence
from desktop.storage.database import one
from desktop.storage.faults import named
from desktop.storage.written import LABELS, Written

EARLIER = N_("{where}, as it was before")


def where(db: Database, words: Written) -> Sentence:
    """`Claim 3`, `Slip 14 of 2026`, or `What was done on 12 March 2026`."""
    said = _where(db, words)
    return said if words.now else sentence(EARLIER, where=said)


def _where(db: Database, words: Written) -> Sentence:
    table, row = words.table, words.row
    if table == "claim":
        return sentence(OF_CLAIM, number=row["number"])
    if table != "movement" and row.get("claim_id"):
        number = one(db, "SELECT number FROM claim WHERE id = ?", row["claim_id"])
        return sentence(OF_CLAIM, number=number) if number else sentence(N_("A claim"))
    if table in BY_DAY:
        text, column = BY_DAY[table]
        return sentence(text, day=_day(row[column]))
    if table in OF_PERSON:
        return sentence(OF_PERSON[table], name=_name(db, words))
    if table == "meeting_note":
        return named(db, "meeting", row["meeting_id"])
    return sentence(SAID[table]) if table in SAID else named(db, table, words.row_id)


def _day(text: str) -> date:
    return datetime.fromisoformat(text).date()


def _name(db: Database, words: Written) -> str:
    person_id = words.row_id if words.table == "person" else words.row["person_id"]
    return str(one(db, "SELECT name FROM person WHERE id = ?", person_id) or "")


OF_CLAIM = N_("Claim {number}")
BY_DAY: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        LABELS: (N_("What was done on {day}"), "at"),
        "cash_count": (N_("The count of {day}"), "day"),
        "look_through": (N_("Looking through the cash book on {day}"), "day"),
        "outside_rule": (N_("What stood outside our rules on {day}"), "day"),
        "copy_made": (N_("The copy of {day}"), "day"),
        "closed_day": (N_("Closed on {day}"), "day"),
    }
)
OF_PERSON: Mapping[str, str] = MappingProxyType(
    {
        "person": N_("The page of {name}"),
        "payee_details": N_("Bank details of {name}"),
        "usual_line": N_("The usual costs of {name}"),
        "regular_cost": N_("What was agreed beforehand for {name}"),
    }
)
SAID: Mapping[str, str] = MappingProxyType(
    {
        "setting": N_("About our group"),
        "category": N_("A kind of cost"),
        "place": N_("Where we keep money"),
        "own_text_version": N_("A text of our own"),
        "wording_check": N_("Wording that we put right"),
        "mailing_copy": N_("What we sent out"),
        "body": N_("A group or committee of ours"),
        "terms_of_reference": N_("What a group or committee is for"),
        "seat": N_("Who sits on a committee"),
        "leaving_note": N_("Why somebody left"),
        "meeting_series": N_("Meetings that come round"),
        "venue": N_("A place where we meet"),
        "venue_check": N_("What we found at a place"),
        "venue_on_the_day": N_("How a place was on the day"),
        "need": N_("What somebody needs"),
        "booking": N_("Something booked for a meeting"),
        "passed_need": N_("A need that was passed over"),
        "item": N_("An item of an agenda"),
        "agenda_line": N_("A line of an agenda"),
        "item_paper": N_("A paper for a meeting"),
        "glossary_word": N_("A word we explain"),
        "line_note": N_("The notes of a meeting"),
        "member_view": N_("What somebody said"),
        "interest": N_("What touches somebody themselves"),
        "decision": N_("A decision"),
        "action": N_("What somebody does"),
        "action_put_off": N_("Why something was put off"),
        "notes_version": N_("The notes of a meeting"),
        "notes_change": N_("What a reader asked to change"),
        "feedback_sheet": N_("A sheet about a meeting"),
        "open_note": N_("Notes still being typed"),
        "request": N_("A request to members"),
        "invited": N_("Who was invited to a request"),
        "theme": N_("What several people said"),
        "answer": N_("An answer to what was said"),
        "change": N_("What changed"),
        "change_check": N_("Whether a change is felt"),
        "sent_letter": N_("A letter as it was sent"),
        "letter_taken_back": N_("Why a letter was taken back"),
        "not_reached": N_("How we tried to reach somebody"),
        "name_passed": N_("A name that may stay in a letter"),
        "wording_block": N_("Wording we use again"),
        "goal": N_("A goal"),
        "goal_check": N_("How far a goal is"),
        "review": N_("A look back"),
        "review_goal": N_("What we found of a goal"),
        "review_shared": N_("With whom we shared it"),
        "indicator": N_("What shows if it gets better"),
        "indicator_score": N_("A score"),
        "outreach": N_("Where we went to reach people"),
        "reach_step": N_("A step to reach people"),
        "equality_round": N_("A round of forms without names"),
        "benchmark": N_("A figure to compare with"),
    }
)
