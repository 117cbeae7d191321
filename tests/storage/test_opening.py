"""Opening: what keeps a file shut is said in words, and nothing is written to it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.domain.spare_key import read_key
from desktop.errors import UserError
from desktop.storage.database import Key, close, create_file, open_file
from desktop.storage.key import unlocking
from tests.storage.small_group import A_SALT, KEY, SPARE

OPENER = """
import sys
from pathlib import Path
from desktop.domain.spare_key import read_key
from desktop.storage.database import Key, open_file
db = open_file(Path(sys.argv[1]), Key(spare=read_key(sys.argv[2])))
print("open", flush=True)
sys.stdin.readline()
"""


def refused(path: Path, key: Key = KEY) -> UserError:
    """The error; and the file must be as it was, with nothing beside it."""
    before = path.read_bytes() if path.is_file() else b""
    beside = sorted(path.parent.iterdir())
    with pytest.raises(UserError) as caught:
        open_file(path, key)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert sorted(path.parent.iterdir()) == beside
    return caught.value


def test_a_file_opens_with_its_password_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "Our Group.hearback"
    close(create_file(path, Key("correct horse ’ battery")))
    close(open_file(path, Key("correct horse ’ battery")))

    error = refused(path, Key("correct horse ' battery"))
    assert str(error).startswith("This password does not open this file.")
    assert error.field == "password"


def test_a_password_typed_on_another_keyboard_is_the_same_password(tmp_path: Path) -> None:
    path = tmp_path / "Our Group.hearback"
    close(create_file(path, Key("caf\u00e9 society")))
    close(open_file(path, Key("cafe\u0301 society")))


def test_a_spare_key_opens_the_file_and_its_copies(tmp_path: Path) -> None:
    path = tmp_path / "Our Group.hearback"
    db = create_file(path, Key("correct horse battery"))
    spare = read_key(db.spare.text)
    close(db)

    close(open_file(path, Key(spare=spare)))
    error = refused(path, Key(spare=SPARE))
    assert "spare key" in str(error)
    assert error.field == "spare_key"


@pytest.mark.parametrize(
    ("password", "words"),
    [("", "Type the password"), ("a\0b", "cannot use"), ("a\ud800b", "cannot use")],
)
def test_a_password_that_no_file_can_have_makes_no_file(
    tmp_path: Path, password: str, words: str
) -> None:
    path = tmp_path / "Our Group.hearback"
    with pytest.raises(UserError, match=words):
        create_file(path, Key(password))
    assert not path.exists()


def test_a_key_is_not_shown_in_a_log() -> None:
    assert repr(Key("secret words")) == repr(Key(spare=SPARE)) == "Key()"
    assert repr(SPARE) == "SpareKey()"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert str(refused(tmp_path / "Gone.hearback")) == "We cannot find Gone.hearback. Was it moved?"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "Our Group.hearback"
    folder.mkdir()
    assert "is a folder" in str(refused(folder))


STRANGERS = {
    "an empty file": (b"", "is empty"),
    "a plain database": (b"SQLite format 3\0" + bytes(8176), "a plain database"),
    "a PDF": (b"%PDF-1.7\n" + bytes(9000), "is a PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(9000), "is a picture"),
    "a photo": (b"\xff\xd8\xff\xe0" + bytes(9000), "is a picture"),
    "one byte": (b"x", "is missing"),
    "a page of anything": (bytes(range(256)) * 16, "does not open this file"),
    "a shopping list": (b"milk, bread" * 1000, "is missing"),
}


@pytest.mark.parametrize("kind", STRANGERS)
def test_what_is_not_our_file_is_refused_by_name(tmp_path: Path, kind: str) -> None:
    content, words = STRANGERS[kind]
    path = tmp_path / "Letter.hearback"
    path.write_bytes(content)
    assert words in str(refused(path))


def test_a_zip_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "Letter.hearback"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("letter.txt", "Dear all")
    assert "zip or office file" in str(refused(path))


def test_somebody_elses_locked_file_is_not_touched(tmp_path: Path) -> None:
    other = tmp_path / "Other.hearback"
    connection = sqlcipher.connect(str(other))
    connection.execute(unlocking(SPARE, A_SALT))
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.commit()
    connection.close()
    assert "not one of our files" in str(refused(other))


def test_half_a_file_is_not_whole(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 + 7])
    assert "is missing" in str(refused(path))
    path.write_bytes(whole[: len(whole) // 8192 * 4096])
    assert "is damaged" in str(refused(path))


def test_a_file_open_in_another_window_stays_shut(path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", OPENER, str(path), SPARE.text],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdin is not None
    assert other.stdout is not None
    with other:
        assert other.stdout.readline() == "open\n"
        assert "open in another window" in str(refused(path))
        other.kill()
    close(open_file(path, KEY))


def test_a_second_file_of_the_same_name_is_not_made(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError, match="already"):
        create_file(path, KEY)
    assert path.read_bytes() == before
