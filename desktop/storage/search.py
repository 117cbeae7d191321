"""Search everything: a folded line of text for each thing that can be found.

The number of a line says what it stands for, so that it is found again and replaced
without a search. People come first, then the newest of each kind.
"""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice

from sqlite_utils import Database

from desktop.domain.agenda import ITEM_STATE_NAMES, ItemState
from desktop.domain.answer import ANSWER_NAMES, AnswerKind
from desktop.domain.cash import MOVEMENT_NAMES, MovementKind
from desktop.domain.change import CHANGE_STATE_NAMES, ChangeState
from desktop.domain.claim import STATE_NAMES, ClaimState
from desktop.domain.goal import GOAL_STATE_NAMES, GoalState
from desktop.domain.notes import Consent
from desktop.domain.own_text import shortened
from desktop.domain.person import STATUS_NAMES, Status
from desktop.domain.request import REQUEST_STATE_NAMES, RequestState
from desktop.domain.search import Hit, HitKind, fold, words_of
from desktop.language import N_, Sentence, sentence
from desktop.storage.schema import SEARCH_TABLE

ROOM = 2**59
"""How many lines each of up to sixteen kinds has room for; above the largest id of any copy."""
KINDS = tuple(HitKind)
MOST_PEOPLE = 300
"""How many people are put in order before the first are shown."""
MOST_WORDS = 8
NAMED = {"claim": HitKind.CLAIM, "slip": HitKind.MOVEMENT}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

TEXTS = {
    HitKind.PERSON: "SELECT id, name, spoken_name, phone, replace(phone, ' ', ''), email"
    " FROM person AS t WHERE erased_on IS NULL",
    HitKind.MEETING: "SELECT id, title, place, day FROM meeting AS t WHERE true",
    HitKind.CLAIM: "SELECT t.id, t.number, p.name FROM claim AS t"
    " JOIN person AS p ON p.id = t.person_id WHERE true",
    HitKind.MOVEMENT: "SELECT id, number, received_name FROM movement AS t WHERE true",
    HitKind.ITEM: "SELECT id, title FROM item AS t WHERE NOT confidential",
    HitKind.DECISION: "SELECT id, wording FROM decision AS t WHERE NOT EXISTS"
    " (SELECT 1 FROM item AS i WHERE i.id = t.item_id AND i.confidential)",
    HitKind.REQUEST: "SELECT id, title, asked_by FROM request AS t WHERE true",
    HitKind.CHANGE: "SELECT id, wording FROM change AS t WHERE true",
    HitKind.VIEW: "SELECT id, own_words, summary FROM member_view AS t WHERE true",
    HitKind.THEME: "SELECT id, title, recommended FROM theme AS t WHERE ended_on IS NULL",
    HitKind.ANSWER: "SELECT id, answered_by, decided, reasons, could_not, difference, next_step"
    " FROM answer AS t WHERE true",
    HitKind.GOAL: "SELECT id, wording, measure, target FROM goal AS t WHERE true",
}
NAMED_IN = {
    HitKind.PERSON: (HitKind.CLAIM, "SELECT id FROM claim WHERE person_id = ?"),
    HitKind.ITEM: (HitKind.DECISION, "SELECT id FROM decision WHERE item_id = ?"),
}
"""Lines that say something of another row, and are put in step with it."""


def refresh(db: Database, table: str, row_id: int) -> None:
    """Put one row's line in step with the row, also when it is gone. Other tables: nothing."""
    if table not in TEXTS:
        return
    kind = HitKind(table)
    line = _line(kind, row_id)
    row = db.execute("SELECT text FROM search_text WHERE rowid = ?", (line,)).fetchone()
    before = row[0] if row else None
    found = db.execute(f"{TEXTS[kind]} AND t.id = ?", (row_id,)).fetchone()
    now = _text(kind, found[1:]) if found else None
    if now == before:
        return
    if before is not None:
        db.execute("DELETE FROM search_text WHERE rowid = ?", (line,))
    if now is not None:
        db.execute("INSERT INTO search_text (rowid, text) VALUES (?, ?)", (line, now))
    if kind in NAMED_IN:
        other, sql = NAMED_IN[kind]
        for (other_id,) in db.execute(sql, (row_id,)).fetchall():
            refresh(db, other, other_id)


def rebuild(db: Database) -> None:
    """Write every line again, from nothing."""
    with db.atomic():
        for statement in ("DROP TABLE search_text", *SEARCH_TABLE):
            db.execute(statement)
        for kind, sql in TEXTS.items():
            db.conn.executemany(
                "INSERT INTO search_text (rowid, text) VALUES (?, ?)",
                ((_line(kind, row[0]), _text(kind, row[1:])) for row in db.execute(sql)),
            )


def forget_what_was_taken_out(db: Database) -> None:
    """Write the index again from the lines there are: until then it holds words of older ones."""
    db.execute("INSERT INTO search_text (search_text) VALUES ('rebuild')")


def mend(db: Database) -> None:
    """Put right an index that was written with `secure-delete`, which spoils it."""
    if db.execute("SELECT 1 FROM search_text_config WHERE k = 'secure-delete' AND v").fetchall():
        with db.atomic():
            db.execute("INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 0)")
            forget_what_was_taken_out(db)


def _line(kind: HitKind, row_id: int) -> int:
    return KINDS.index(kind) * ROOM + ROOM - 1 - row_id


def _row(line: int) -> tuple[HitKind, int]:
    kind, place = divmod(line, ROOM)
    return KINDS[kind], ROOM - 1 - place


def _text(kind: HitKind, values: Iterable[str | int]) -> str:
    *others, last = values
    if kind is HitKind.MEETING:
        day = date.fromisoformat(str(last))
        last = f"{day.day} {MONTHS[day.month - 1]} {day.year} {day.month}"
    return fold(" ".join(str(value) for value in (*others, last)))


def find(db: Database, text: str, limit: int = 20) -> list[Hit]:
    """What has every word typed, or a word that begins so. Anything may be typed.

    People come first, then whatever has exactly these words, then the newest of the rest;
    `slip 14` and `claim 14` look among slips and claims.
    """
    words = words_of(fold(text))[:MOST_WORDS]
    if not words or limit <= 0:
        return []
    lines = dict.fromkeys(_people(db, words)[:limit])
    kind = NAMED.get(words[0])
    room, asked = (_room(kind), words[1:]) if kind else ((ROOM, len(KINDS) * ROOM - 1), words)
    for query in (_query(asked, ""), _query(asked, "*")):
        if len(lines) < limit:
            lines.update(dict.fromkeys(_lines(db, query, room, limit)))
    hits = (_hit(db, *_row(line)) for line in lines)
    return [hit for hit in islice(hits, limit) if hit]


def _query(words: list[str], star: str) -> str:
    return " AND ".join(f'"{word}"{star}' for word in words)


def _room(kind: HitKind) -> tuple[int, int]:
    """The first and the last line of a kind."""
    first = KINDS.index(kind) * ROOM
    return first, first + ROOM - 1


def _lines(db: Database, query: str, room: tuple[int, int], limit: int) -> list[int]:
    """The first lines that match, or the newest of a kind when nothing more was typed."""
    match, arguments = ("search_text MATCH ? AND", [query]) if query else ("", [])
    rows = db.execute(
        f"SELECT rowid FROM search_text WHERE {match} rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?",
        (*arguments, *room, limit),
    )
    return [row[0] for row in rows.fetchall()]


def _people(db: Database, words: list[str]) -> list[int]:
    """People: first whose name begins with what was typed, then by name."""
    rows = db.execute(
        "SELECT rowid, text FROM search_text WHERE search_text MATCH ? AND rowid < ? LIMIT ?",
        (_query(words, "*"), ROOM, MOST_PEOPLE),
    )
    typed = " ".join(words)
    found = [(not text.startswith(typed), text, line) for line, text in rows.fetchall()]
    return [line for *_, line in sorted(found)]


def _hit(db: Database, kind: HitKind, row_id: int) -> Hit | None:
    row = db.execute(SHOWN[kind], (row_id,)).fetchone()
    if row is None:
        return None
    opened = row_id
    if kind is HitKind.ANSWER:
        opened, *row = row
    title, detail = TELL[kind](*row)
    return Hit(kind=kind, id=opened, title=title, detail=detail)


Told = tuple[Sentence | str, Sentence | str]


def _tell_person(name: str, status: str) -> Told:
    return name, sentence(STATUS_NAMES[Status(status)])


def _tell_meeting(title: str, day: str, place: str) -> Told:
    on = date.fromisoformat(day)
    if not place:
        return title, sentence(N_("{day}"), day=on)
    return title, sentence(N_("{day}, {place}"), day=on, place=place)


def _tell_claim(number: int, name: str, day: str, state: str) -> Told:
    said = sentence(STATE_NAMES[ClaimState(state)])
    return (
        sentence(N_("Claim {number}: {name}"), number=number, name=name),
        sentence(N_("{day}, {state}"), day=date.fromisoformat(day), state=said),
    )


def _tell_movement(number: int, name: str, day: str, kind: str) -> Told:
    what = sentence(MOVEMENT_NAMES[MovementKind(kind)])
    return (
        sentence(N_("Slip {number}: {name}"), number=number, name=name or what),
        sentence(N_("{day}, {what}"), day=date.fromisoformat(day), what=what),
    )


def _tell_item(title: str, state: str, day: str | None) -> Told:
    said = sentence(ITEM_STATE_NAMES[ItemState(state)])
    if day is None:
        return title, said
    return title, sentence(N_("{day}, {state}"), day=date.fromisoformat(day), state=said)


def _tell_decision(wording: str, day: str) -> Told:
    return wording, sentence(N_("Decided on {day}"), day=date.fromisoformat(day))


def _tell_request(title: str, state: str, asked_by: str) -> Told:
    said = sentence(REQUEST_STATE_NAMES[RequestState(state)])
    if not asked_by:
        return title, said
    return title, sentence(N_("{who}, {state}"), who=asked_by, state=said)


def _tell_change(wording: str, state: str) -> Told:
    return wording, sentence(CHANGE_STATE_NAMES[ChangeState(state)])


def _tell_view(own_words: str, consent: str, day: str, about: str | None) -> Told:
    """Nobody is named. Words that nobody may hear are not shown to whoever stands there."""
    kept = consent == Consent.NONE
    title = sentence(N_("What somebody said")) if kept else shortened(own_words)
    on = date.fromisoformat(day)
    if about is None:
        return title, sentence(N_("{day}"), day=on)
    return title, sentence(N_("{day}, {what}"), day=on, what=about)


def _tell_answer(theme: str, kind: str, day: str) -> Told:
    said = sentence(ANSWER_NAMES[AnswerKind(kind)])
    return theme, sentence(N_("{day}, {what}"), day=date.fromisoformat(day), what=said)


def _tell_goal(wording: str, state: str) -> Told:
    return wording, sentence(GOAL_STATE_NAMES[GoalState(state)])


SHOWN = {
    HitKind.PERSON: "SELECT name, status FROM person WHERE id = ?",
    HitKind.MEETING: "SELECT title, day, place FROM meeting WHERE id = ?",
    HitKind.CLAIM: "SELECT c.number, p.name, c.day, c.state FROM claim AS c"
    " JOIN person AS p ON p.id = c.person_id WHERE c.id = ?",
    HitKind.MOVEMENT: "SELECT number, received_name, day, kind FROM movement WHERE id = ?",
    HitKind.ITEM: "SELECT i.title, i.state, m.day FROM item AS i"
    " LEFT JOIN meeting AS m ON m.id = i.meeting_id WHERE i.id = ?",
    HitKind.DECISION: "SELECT wording, day FROM decision WHERE id = ?",
    HitKind.REQUEST: "SELECT title, state, asked_by FROM request WHERE id = ?",
    HitKind.CHANGE: "SELECT wording, state FROM change WHERE id = ?",
    HitKind.VIEW: "SELECT v.own_words, v.consent, v.day, r.title FROM member_view AS v"
    " LEFT JOIN request AS r ON r.id = v.request_id"
    " LEFT JOIN agenda_line AS l ON l.id = v.line_id LEFT JOIN item AS i ON i.id = l.item_id"
    " WHERE v.id = ? AND NOT coalesce(i.confidential, 0)",
    HitKind.THEME: "SELECT t.title, r.title FROM theme AS t"
    " JOIN request AS r ON r.id = t.request_id WHERE t.id = ?",
    HitKind.ANSWER: "SELECT t.id, t.title, a.kind, a.day FROM answer AS a"
    " JOIN theme AS t ON t.id = a.theme_id WHERE a.id = ? AND t.ended_on IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM answer AS n WHERE n.replaces_id = a.id)",
    HitKind.GOAL: "SELECT wording, state FROM goal WHERE id = ?",
}
TELL: dict[HitKind, Callable[..., Told]] = {
    HitKind.PERSON: _tell_person,
    HitKind.MEETING: _tell_meeting,
    HitKind.CLAIM: _tell_claim,
    HitKind.MOVEMENT: _tell_movement,
    HitKind.ITEM: _tell_item,
    HitKind.DECISION: _tell_decision,
    HitKind.REQUEST: _tell_request,
    HitKind.CHANGE: _tell_change,
    HitKind.VIEW: _tell_view,
    HitKind.THEME: lambda title, about: (title, about),
    HitKind.ANSWER: _tell_answer,
    HitKind.GOAL: _tell_goal,
}
