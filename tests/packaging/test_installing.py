"""What the two commands and an ordinary `pip install .` rely on."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = [
    ROOT / "packaging" / f"requirements{which}.txt" for which in ("-release", "-tools", "")
]
PINNED = re.compile(r"^([a-z0-9._-]+)==\S+", re.MULTILINE)


def pinned_in(path: Path) -> set[str]:
    return set(PINNED.findall(path.read_text(encoding="utf-8")))


def needed(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=]", line)[0].lower() for line in requirements}


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.stem)
def test_every_pin_has_a_hash_and_no_file_names_an_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    pins = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(pins) == len(pinned_in(path)) > 5
    assert all("--hash=sha256:" in pin for pin in pins)
    assert "://" not in text
    assert "--find-links" not in text
    assert "index-url" not in text


def test_every_library_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    release, tools, run_time = map(pinned_in, REQUIREMENTS)
    assert needed(project["project"]["dependencies"] + groups["build"]) <= run_time
    assert needed(groups["tools"]) <= run_time | tools
    assert needed(groups["release"]) <= run_time | tools | release


def test_an_installed_copy_brings_its_pictures_and_words(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("hearback-*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())

    for folder in ("resources", "translations"):
        ours = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert ours
        assert {f"desktop/_data/{p.relative_to(ROOT).as_posix()}" for p in ours} <= inside
    assert {name.split("/")[0] for name in inside if "dist-info" not in name} == {"desktop"}


def in_packaging(code: str) -> "subprocess.CompletedProcess[str]":
    """Run code beside the scripts, as they run: with nothing but the standard library."""
    return subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=ROOT / "packaging",
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("script", ["run", "test", "prepare"])
def test_the_scripts_need_only_the_standard_library(script: str) -> None:
    started = in_packaging(f"import runpy; runpy.run_path('{script}.py', run_name='looked at')")
    assert started.returncode == 0, started.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux packages")
def test_a_missing_part_of_the_system_is_named_with_the_command() -> None:
    said = in_packaging(
        "import prepare; prepare.shutil.which = lambda name: '/usr/bin/apt-get'\n"
        "prepare.get_system_parts([prepare.library('libnothere.so.1', 'libnothere1'),\n"
        "    prepare.SystemPart('here', lambda: True)], why='Why.', may=False)"
    ).stdout
    assert said.splitlines()[-1].strip() == (
        "sudo apt-get install --yes --no-install-recommends libnothere1"
    )


def test_the_password_is_found_in_what_the_practice_group_said(tmp_path: Path) -> None:
    notes = tmp_path / "passwords.txt"
    notes.write_text("Made it.\npassphrase: seven green kites\nPIN of Maya: 1234\n")
    said = in_packaging(
        f"import run, pathlib; print(run.passphrase_in(pathlib.Path({str(notes)!r})))"
    )
    assert said.stdout.strip() == "seven green kites", said.stderr
