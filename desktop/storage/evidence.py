"""What happened between two days, counted: meetings, money, answers and changes."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlite_utils import Database

from desktop.domain.answer import Answer
from desktop.domain.change import Change, ChangeCheck
from desktop.domain.decision import Decision
from desktop.domain.goal import Goal
from desktop.domain.meeting import Meeting
from desktop.storage.answers import ANSWERS, CHANGES, CHECKS
from desktop.storage.decisions import DECISIONS
from desktop.storage.meetings import MEETINGS
from desktop.storage.reviews import GOALS

BETWEEN = "BETWEEN ? AND ?"
STANDING = "id NOT IN (SELECT letter_id FROM letter_taken_back)"


def _days(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()


def _pairs(db: Database, sql: str, *arguments: Any) -> list[tuple[date, date]]:
    rows = db.execute(sql, arguments).fetchall()
    return [(date.fromisoformat(one), date.fromisoformat(other)) for one, other in rows]


def held(db: Database, first: date, last: date, kinds: Collection[str]) -> list[Meeting]:
    """Meetings of these kinds that took place: somebody was ticked; the earliest first."""
    marks = ", ".join("?" for _ in kinds)
    where = (
        f"day {BETWEEN} AND called_off_on IS NULL AND kind IN ({marks}) AND EXISTS"
        " (SELECT 1 FROM attendance WHERE meeting_id = meeting.id AND came)"
    )
    return MEETINGS.where(db, where, *_days(first, last), *kinds, order_by="day, starts, id")


def talked_about(db: Database, first: date, last: date) -> tuple[int, int]:
    """How many items were talked about at meetings, and how many of them somebody proposed."""
    sql = (
        "SELECT count(*), count(proposed_by) FROM item WHERE id IN (SELECT l.item_id FROM"
        " agenda_line l JOIN meeting m ON m.id = l.meeting_id"
        f" WHERE l.state = 'discussed' AND l.item_id > 0 AND m.day {BETWEEN})"
    )
    every, proposed = db.execute(sql, _days(first, last)).fetchone()
    return int(every), int(proposed)


def decided(db: Database, first: date, last: date) -> list[Decision]:
    where = f"day {BETWEEN} AND withdrawn_on IS NULL"
    return DECISIONS.where(db, where, *_days(first, last))


def paid(db: Database, first: date, last: date) -> list[tuple[date, date]]:
    """When each cost that was paid was asked for, and when the money was there."""
    sql = (
        "SELECT c.submitted_on, m.day FROM movement m JOIN claim c ON c.id = m.claim_id"
        " WHERE m.kind = 'pay' AND c.state = 'paid' AND c.kind <> 'advance'"
        f" AND m.day {BETWEEN} ORDER BY m.id"
    )
    return _pairs(db, sql, *_days(first, last))


def promises(db: Database, first: date, last: date) -> tuple[int, int]:
    """How many promises fell due, and how many of them were paid by their day."""
    sql = (
        "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM movement m WHERE m.kind = 'pay'"
        " AND m.claim_id = p.claim_id AND m.day <= p.pay_by)), 0)"
        f" FROM promise p WHERE p.cancelled_on IS NULL AND p.pay_by {BETWEEN}"
    )
    due, kept = db.execute(sql, _days(first, last)).fetchone()
    return int(due), int(kept)


def asked_about(db: Database, first: date, last: date) -> tuple[int, int]:
    """Themes of requests open in a period, and how many had an answer when it was over; one
    that was taken back by then is none."""
    sql = (
        "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM answer a WHERE a.theme_id = t.id"
        " AND a.day <= :last AND NOT EXISTS (SELECT 1 FROM answer n WHERE n.replaces_id = a.id"
        " AND n.day <= :last) AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.id = a.decision_id"
        " AND d.withdrawn_on <= :last))), 0) FROM theme t JOIN request r ON r.id = t.request_id"
        " WHERE t.ended_on IS NULL AND r.opened_on <= :last AND r.purpose <> 'information'"
        " AND (r.closed_on IS NULL OR r.closed_on >= :first)"
    )
    days = {"first": first.isoformat(), "last": last.isoformat()}
    every, answered = db.execute(sql, days).fetchone()
    return int(every), int(answered)


def heard(db: Database, first: date, last: date) -> list[tuple[date, date]]:
    """When each person first spoke about a request, and when the first letter came to them."""
    sql = (
        "SELECT min(v.day), (SELECT min(sent_on) FROM sent_letter WHERE request_id = s.request_id"
        f" AND person_id = s.person_id AND {STANDING}) AS told FROM sent_letter s"
        " JOIN member_view v ON v.request_id = s.request_id AND v.person_id = s.person_id"
        f" WHERE s.{STANDING} AND v.letter_id IS NULL"
        f" GROUP BY s.request_id, s.person_id HAVING told {BETWEEN}"
    )
    return _pairs(db, sql, *_days(first, last))


def answers(db: Database, first: date, last: date) -> list[Answer]:
    """Answers given in a period, without those that did not stand any more before it was over:
    a newer one replaced them, or our decision was taken back."""
    where = (
        f"day {BETWEEN} AND id NOT IN (SELECT replaces_id FROM answer"
        " WHERE replaces_id IS NOT NULL AND day <= ?) AND NOT EXISTS (SELECT 1 FROM decision d"
        " WHERE d.id = answer.decision_id AND d.withdrawn_on <= ?)"
    )
    end = last.isoformat()
    return ANSWERS.where(db, where, *_days(first, last), end, end)


def changes(db: Database, first: date, last: date) -> list[Change]:
    """Changes that were to be made in a period: agreed by its end, not ended before it began."""
    where = "made_on <= ? AND (ended_on IS NULL OR ended_on >= ?)"
    return CHANGES.where(db, where, last.isoformat(), first.isoformat())


def felt(db: Database, first: date, last: date) -> list[ChangeCheck]:
    """What members said of each change in a period; where they said it twice, what came last."""
    where = (
        f"day {BETWEEN} AND NOT EXISTS (SELECT 1 FROM change_check later WHERE"
        " later.change_id = change_check.change_id AND later.months > change_check.months"
        " AND later.day <= ?)"
    )
    return CHECKS.where(db, where, *_days(first, last), last.isoformat())


def goals_ended(db: Database, first: date, last: date) -> Sequence[Goal]:
    """Goals that were reached, or not, in a period."""
    return GOALS.where(db, f"state <> 'open' AND ended_on {BETWEEN}", *_days(first, last))


def requests_opened(db: Database, first: date, last: date) -> tuple[int, int]:
    """How many requests were opened, and how many of them came after it was decided."""
    sql = (
        "SELECT count(*), coalesce(sum(stage = 'after'), 0) FROM request"
        f" WHERE purpose <> 'information' AND opened_on {BETWEEN}"
    )
    every, late = db.execute(sql, _days(first, last)).fetchone()
    return int(every), int(late)


def asked_alone(db: Database, first: date, last: date) -> list[int]:
    """How often each person who ever was the only one asked for a seat was so; no ids."""
    sql = (
        f"SELECT count(*) FROM invited i WHERE invited_on {BETWEEN} AND NOT EXISTS"
        " (SELECT 1 FROM invited o WHERE o.request_id = i.request_id AND o.seat = i.seat"
        " AND o.person_id <> i.person_id) GROUP BY person_id"
    )
    return [int(row[0]) for row in db.execute(sql, _days(first, last)).fetchall()]
