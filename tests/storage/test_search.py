"""Search: every name is found however it is typed, and nothing typed can break it."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from desktop.domain.agenda import Item
from desktop.domain.decision import Decision
from desktop.domain.search import HitKind, fold, words_of
from desktop.language import Words
from desktop.storage import history, search
from desktop.storage.agenda import ITEMS
from desktop.storage.database import close, open_file
from desktop.storage.decisions import DECISIONS
from tests.storage.small_group import DAY, KEY, SmallGroup, add, add_person, claim_of, rename, step


def found(db: Database, text: str, limit: int = 20) -> list[str]:
    words = Words("en")
    return [words.say(hit.title) for hit in search.find(db, text, limit)]


NAMES = {
    "小明": "小明",
    "王小明": "明",
    "Łukasz Wójcik": "lukasz wojcik",
    "Søren Ærø": "soren aero",
    "Đorđe": "djordje"[:1],
    "Strauß": "strauss",
    "Zoë O’Brien": "zoe obrien",
    "İbrahim Yıldız": "ibrahim yildiz",
    "Þóra": "thora",
    "আমিনা খাতুন": "আমিনা",
    "ਗੁਰਪ੍ਰੀਤ ਕੌਰ": "ਗੁਰਪ੍ਰੀਤ",
    "علی رضا": "علي",
    "أَحْمَد": "احمد",
    "Nguyễn Thị": "nguyen thi",
    "🌻": "🌻",
    "Jean-Luc": "jean luc",
    "<b>Bold</b> & Sons": "bold sons",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_as_it_is_written_and_as_it_is_typed(empty: Database, name: str) -> None:
    add_person(empty, "Quentin")
    add_person(empty, name)
    assert found(empty, name) == [name]
    assert found(empty, NAMES[name]) == [name]
    assert found(empty, NAMES[name][:1]) == [name]
    assert found(empty, name.upper()) == [name]


def test_every_word_typed_must_begin_a_word(empty: Database) -> None:
    add_person(empty, "Amina Begum", phone="07700 900123", email="amina@example.org")
    add_person(empty, "Amina Khan", spoken_name="Ameena")
    assert found(empty, "begum am") == ["Amina Begum"]
    assert found(empty, "ameena") == ["Amina Khan"]
    assert found(empty, "0770090") == ["Amina Begum"]
    assert found(empty, "900123") == ["Amina Begum"]
    assert found(empty, "amina@ex") == ["Amina Begum"]
    assert found(empty, "mina") == found(empty, "begum khan") == []


def test_people_come_first_and_exact_names_before_longer_ones(db: Database) -> None:
    add_person(db, "Maya Spring")
    add_person(db, "Springer Ann")
    add_person(db, "Spring Ann")
    assert found(db, "spring") == ["Spring Ann", "Springer Ann", "Maya Spring", "Spring meeting"]
    assert found(db, "spring", limit=2) == ["Spring Ann", "Springer Ann"]


def test_a_meeting_is_found_by_its_name_its_place_and_its_day(db: Database) -> None:
    for typed in ("spring meet", "hall", "12 march", "12 march 2026", "march 2026", "12/3/2026"):
        assert "Spring meeting" in found(db, typed), typed


def test_claims_and_slips_are_found_by_number_and_name(db: Database) -> None:
    assert found(db, "claim 1") == ["Claim 1: Amina Begum"]
    assert found(db, "slip 2") == ["Slip 2: Amina Begum"]
    assert found(db, "slip amina") == ["Slip 2: Amina Begum"]
    assert found(db, "claim") == [
        "Claim 3: Amina Begum",
        "Claim 2: Maya",
        "Claim 1: Amina Begum",
    ]
    assert found(db, "amina") == [
        "Amina Begum",
        "Claim 3: Amina Begum",
        "Claim 1: Amina Begum",
        "Slip 2: Amina Begum",
    ]


def test_a_number_is_found_before_longer_numbers(db: Database, group: SmallGroup) -> None:
    bus = db.execute("SELECT id FROM category").fetchone()[0]
    for number in range(4, 30):
        with step(db, f"Claim {number}"):
            claim = claim_of(db, number, group.maya, bus, 100)
            search.refresh(db, "claim", claim)
    assert found(db, "claim 2")[:2] == ["Claim 2: Maya", "Claim 29: Maya"]


def test_a_hit_shows_no_amount(db: Database) -> None:
    words = Words("en")
    [slip] = search.find(db, "slip 2")
    assert slip.kind is HitKind.MOVEMENT
    assert words.say(slip.detail) == "12 March 2026, money back"
    [claim] = search.find(db, "claim 3")
    assert words.say(claim.detail) == "12 March 2026, promised"
    for hit in (slip, claim):
        assert "4.60" not in words.say(hit.title) + words.say(hit.detail)


def test_what_people_want_to_talk_about_and_what_was_decided_is_found(
    db: Database, group: SmallGroup
) -> None:
    with step(db):
        idea = Item(title="Buses on Sunday", proposed_on=DAY, meeting_id=group.meeting)
        item = add(db, ITEMS, idea)
        add(db, ITEMS, Item(title="Sunday tea", proposed_on=DAY))
        wording = "Ask the council for a Sunday bus"
        add(db, DECISIONS, Decision(wording=wording, day=DAY, item_id=item))
    assert found(db, "sunday") == ["Sunday tea", "Buses on Sunday", wording]
    words = Words("en")
    said = [words.say(hit.detail) for hit in search.find(db, "sunday")]
    assert said == ["proposed", "12 March 2026, proposed", "Decided on 12 March 2026"]


def test_nothing_confidential_is_found(db: Database) -> None:
    with step(db):
        item = add(db, ITEMS, Item(title="A complaint", proposed_on=DAY, confidential=True))
        add(db, DECISIONS, Decision(wording="Answer the complaint", day=DAY, item_id=item))
    assert found(db, "complaint") == []
    with step(db):
        db.table("item").update(item, {"confidential": 0})
        search.refresh(db, "item", item)
    assert found(db, "complaint") == ["A complaint", "Answer the complaint"]
    with step(db):
        db.table("item").update(item, {"confidential": 1})
        search.refresh(db, "item", item)
    assert found(db, "complaint") == []


def test_the_search_follows_every_change_and_its_undo(db: Database, group: SmallGroup) -> None:
    rename(db, group.amina, "Zainab")
    assert found(db, "claim zainab") == ["Claim 3: Zainab", "Claim 1: Zainab"]
    assert found(db, "amina") == ["Slip 2: Amina Begum"]  # the slip keeps the name of its day

    done = history.to_undo(db)
    assert done is not None
    with step(db, "Undo", kind="undo", undoes_id=done.id) as undoing:
        history.reverse(db, done.id)
        for table, row_id in history.rows_of(db, undoing):
            search.refresh(db, table, row_id)
    assert found(db, "zainab") == []
    assert found(db, "claim amina") == ["Claim 3: Amina Begum", "Claim 1: Amina Begum"]


def test_somebody_erased_or_taken_off_the_list_is_not_found(empty: Database) -> None:
    ben, carys = add_person(empty, "Ben"), add_person(empty, "Carys")
    with step(empty, "Erase Ben, take Carys off the list"):
        empty.table("person").update(ben, {"erased_on": "2026-03-12"})
        empty.execute("DELETE FROM person WHERE id = ?", (carys,))
        search.refresh(empty, "person", ben)
        search.refresh(empty, "person", carys)
    assert found(empty, "ben") == found(empty, "carys") == []
    assert empty.execute("SELECT count(*) FROM search_text").fetchone() == (0,)


def test_what_was_taken_out_is_really_gone(empty: Database) -> None:
    """Not only hidden until the index is tidied: an erasure asks for that."""
    ben = add_person(empty, "Zebedee")
    rename(empty, ben, "Ben")
    search.forget_what_was_taken_out(empty)
    blocks = empty.execute("SELECT block FROM search_text_data").fetchall()
    assert not any(b"zebedee" in block or b"ebedee" in block for (block,) in blocks)


def test_a_row_of_another_table_is_left_alone(db: Database, group: SmallGroup) -> None:
    search.refresh(db, "promise", group.promised)
    assert found(db, "promise") == []


def test_rebuilding_finds_the_same(db: Database) -> None:
    before = db.execute("SELECT rowid, text FROM search_text ORDER BY rowid").fetchall()
    search.rebuild(db)
    assert db.execute("SELECT rowid, text FROM search_text ORDER BY rowid").fetchall() == before
    assert len(before) == 9


def test_the_index_stays_sound_after_many_changes(empty: Database) -> None:
    chance = random.Random(7)  # noqa: S311 - the same on every run
    people = [add_person(empty, f"Somebody {number}") for number in range(20)]
    for _ in range(200):
        rename(empty, chance.choice(people), f"Person {chance.randrange(1000)}")
    empty.execute("INSERT INTO search_text (search_text) VALUES ('integrity-check')")
    assert len(found(empty, "person", 50)) == len(set(people) & touched(empty))


def test_the_index_stays_sound_when_one_step_changes_many_lines(empty: Database) -> None:
    spoil(empty)
    check_index(empty)


def test_an_index_that_was_spoilt_is_put_right_when_the_file_is_opened(path: Path) -> None:
    """As files of the first days have it."""
    db = open_file(path, KEY)
    db.execute("INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1)")
    spoil(db)
    with pytest.raises(sqlcipher.Error, match="search_text"):
        check_index(db)
    close(db)
    db = open_file(path, KEY)
    check_index(db)
    close(db)


def spoil(db: Database) -> None:
    """Somebody with a claim is called something else, and nobody else has that name."""
    write = "INSERT INTO search_text (rowid, text) VALUES (?, ?)"
    person, claim = search.ROOM - 9, 3 * search.ROOM - 4
    db.execute(write, (person, "somebody 1590"))
    db.execute(write, (claim, "8 somebody 1590"))
    with db.atomic():
        for line, text in ((person, "lucja 1526 1526"), (claim, "8 lucja")):
            db.execute("DELETE FROM search_text WHERE rowid = ?", (line,))
            db.execute(write, (line, text))


def check_index(db: Database) -> None:
    db.execute("INSERT INTO search_text (search_text) VALUES ('integrity-check')")


def touched(db: Database) -> set[int]:
    rows = db.execute("SELECT id FROM person WHERE name LIKE 'Person %'").fetchall()
    return {row[0] for row in rows}


JUNK = [
    '"',
    "*",
    "-",
    "'",
    '""',
    "NOT",
    "a AND",
    "OR",
    "a*b",
    "text:a",
    "(",
    "^a",
    "a-b",
    "\0",
    "  ",
]


@pytest.mark.parametrize("typed", JUNK)
def test_junk_finds_something_or_nothing_and_never_fails(db: Database, typed: str) -> None:
    assert isinstance(found(db, typed), list)


def test_nothing_typed_finds_nothing(db: Database) -> None:
    assert found(db, "") == found(db, "   ") == found(db, '"*-') == []
    assert found(db, "amina", limit=0) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=12))
def test_anything_may_be_typed(db: Database, typed: str) -> None:
    assert len(found(db, typed)) <= 20


SCRIPTS = [
    st.characters(min_codepoint=first, max_codepoint=last, categories=["L", "N", "M", "Zs"])
    for first, last in (
        (0x20, 0x24F),  # Latin
        (0x300, 0x36F),  # accents by themselves
        (0x5D0, 0x6D3),  # Hebrew, Arabic, Urdu
        (0x985, 0xACC),  # Bengali, Punjabi, Gujarati
        (0x1E00, 0x1EFF),  # Welsh and Vietnamese letters
        (0x4E00, 0x9FA5),  # Chinese
    )
]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.one_of(*SCRIPTS), min_size=1, max_size=12))
def test_whatever_a_name_is_made_of_it_is_found(empty: Database, name: str) -> None:
    person = add_person(empty, f"x {name}")
    assert person in {hit.id for hit in search.find(empty, f"{name} x", 1000)}
    assert all(words_of(fold(word)) == [word] for word in words_of(fold(name)))
