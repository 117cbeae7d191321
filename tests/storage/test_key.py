"""From password to key: written down here a second time, so that no change locks anybody out."""

import hashlib
import hmac
import unicodedata
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.domain.spare_key import SpareKey
from desktop.errors import UserError
from desktop.storage import check
from desktop.storage.database import Key, close, create_file, one, open_file, rekey
from desktop.storage.key import stretched
from tests.storage.small_group import A_SALT, KEY, add_person

PASSWORD, NEW = "small river café stone", "seven green otters"


@pytest.fixture(autouse=True)
def salts_in_turn() -> None:
    """Here salts are left to chance, as for everybody."""


def by_hand(password: str, salt: bytes) -> tuple[bytes, bytes]:
    """RFC 7914 and RFC 5869, step by step."""
    text = unicodedata.normalize("NFC", password).encode()
    secret = hashlib.scrypt(text, salt=salt, n=65536, r=8, p=1, maxmem=2**27, dklen=15)
    extracted = hmac.new(salt, secret, hashlib.sha256).digest()
    return secret, hmac.new(extracted, b"hearback data file\x01", hashlib.sha256).digest()


def test_a_password_makes_the_key_it_always_made() -> None:
    spare = stretched("small river blue stone", A_SALT)
    assert spare.text == "TDCE 8AZW XVE0 XRND BFZ9 TMEJ XPBR 8QSR"


def test_another_program_opens_the_file_with_the_key_worked_out_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "Our Group.hearback"
    close(create_file(path, Key(unicodedata.normalize("NFD", PASSWORD))))
    salt = path.read_bytes()[:16]
    secret, raw = by_hand(PASSWORD, salt)

    other = sqlcipher.connect(str(path))
    other.execute(f"PRAGMA key = \"x'{raw.hex()}{salt.hex()}'\"")
    assert other.execute("SELECT count(*) FROM person").fetchone() == (0,)
    other.close()
    close(open_file(path, Key(spare=SpareKey(secret))))


def test_two_files_with_one_password_have_different_spare_keys(tmp_path: Path) -> None:
    spares = set()
    for name in ("One.hearback", "Two.hearback"):
        db = create_file(tmp_path / name, Key(PASSWORD))
        spares.add(db.spare)
        close(db)
    assert len(spares) == 2


def test_a_new_password_is_the_only_one_and_nothing_else_changes(path: Path) -> None:
    db = open_file(path, KEY)
    people = one(db, "SELECT count(*) FROM person")
    salt = path.read_bytes()[:16]
    rekey(db, path, NEW)
    add_person(db, "Ben")
    close(db)

    assert path.read_bytes()[:16] == salt
    assert [*path.parent.iterdir()] == [path]
    for old in (KEY, Key(PASSWORD)):
        with pytest.raises(UserError, match="does not open this file"):
            open_file(path, old)
    db = open_file(path, Key(NEW))
    assert one(db, "SELECT count(*) FROM person") == people + 1
    assert check.faults(db) == []
    close(db)


def test_every_page_gets_the_new_key(path: Path) -> None:
    """Nothing that the old key opens stays anywhere in the file."""
    before = path.read_bytes()
    db = open_file(path, KEY)
    rekey(db, path, NEW)
    close(db)
    after = path.read_bytes()
    assert len(after) == len(before)
    pages = range(16, len(before), 4096)
    assert not any(before[at : at + 4000] == after[at : at + 4000] for at in pages)


def test_a_password_that_no_file_can_have_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    db = open_file(path, KEY)
    for password in ("", "a\0b", "a\ud800b"):
        with pytest.raises(UserError):
            rekey(db, path, password)
    close(db)
    assert path.read_bytes() == before
