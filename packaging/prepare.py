"""Makes `.venv` and installs what is pinned; names or installs what the system lacks.

Only the standard library, because nothing else is there when this runs. Where Debian's
python3-venv is missing, the environment is made without pip and filled by the pip outside.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
OLDEST_PYTHON = (3, 11)
PIP_CAN_FILL_ANOTHER = (22, 3)  # the first pip with --python


class CannotGoOn(Exception):
    """Something is missing that this script cannot put right; the text says what to do."""


@dataclass(frozen=True, slots=True)
class SystemPart:
    """Something outside Python: how to see that it is there, and Debian's package for it."""

    package: str
    is_there: Callable[[], bool]


def library(file_name: str, package: str) -> SystemPart:
    return SystemPart(package, lambda: _loads(file_name))


def program(name: str, package: str) -> SystemPart:
    return SystemPart(package, lambda: shutil.which(name) is not None)


def _loads(file_name: str) -> bool:
    try:
        ctypes.CDLL(file_name)
    except OSError:
        return False
    return True


# What Qt's own files ask for and do not bring, read from them with readelf.
FOR_THE_WINDOW = (
    library("libEGL.so.1", "libegl1"),
    library("libGL.so.1", "libgl1"),
    library("libX11-xcb.so.1", "libx11-xcb1"),
    library("libcups.so.2", "libcups2"),
    library("libdbus-1.so.3", "libdbus-1-3"),
    library("libfontconfig.so.1", "libfontconfig1"),
    library("libfreetype.so.6", "libfreetype6"),
    library("libglib-2.0.so.0", "libglib2.0-0"),
    library("libwayland-cursor.so.0", "libwayland-cursor0"),
    library("libxcb-cursor.so.0", "libxcb-cursor0"),
    library("libxcb-icccm.so.4", "libxcb-icccm4"),
    library("libxcb-image.so.0", "libxcb-image0"),
    library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    library("libxcb-randr.so.0", "libxcb-randr0"),
    library("libxcb-render-util.so.0", "libxcb-render-util0"),
    library("libxcb-shape.so.0", "libxcb-shape0"),
    library("libxcb-xkb.so.1", "libxcb-xkb1"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


def python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(environment: Path, requirements: Iterable[str]) -> Path:
    """Make the environment, fill it, and give its Python. Quick when nothing changed.

    Raises CannotGoOn where this Python is too old or has no pip.
    """
    if sys.version_info < OLDEST_PYTHON:
        raise CannotGoOn("Hearback needs Python 3.11 or later. You can get it from python.org.")
    python = make(environment)
    stamp = environment / "installed.txt"
    before = stamp.read_text(encoding="utf-8").split() if stamp.is_file() else []
    files = [PACKAGING / name for name in requirements]
    lacking = [path for path in files if digest(path) not in before]
    if lacking:
        say(f"Installing {' and '.join(path.name for path in lacking)}.")
        say("The first time this loads about 300 MB and takes some minutes.")
        for path in lacking:
            pip(python, "install", "--require-hashes", "--requirement", str(path))
    project = digest(ROOT / "pyproject.toml")
    if lacking or project not in before:
        say("Installing Hearback itself from this folder.")
        pip(python, "install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        now = [digest(path) for path in files]
        stamp.write_text("\n".join({*before, *now, project}), encoding="utf-8")
    else:
        say("Everything is installed already.")
    return python


def make(environment: Path) -> Path:
    """An environment whose Python runs; one that does not is made again."""
    python = python_of(environment)
    if python.is_file() and _quietly([python, "-c", "import sys"]):
        return python
    say(f"Making {environment.name}.")
    without_pip = ["--without-pip"] if can_fill_from_outside() else []
    if not without_pip and importlib.util.find_spec("ensurepip") is None:
        raise CannotGoOn(f"Python has no pip 22.3 or later. {_how_to_get_pip()}")
    run([sys.executable, "-m", "venv", "--clear", *without_pip, environment])
    return python


def can_fill_from_outside() -> bool:
    """Whether the pip beside this Python can install into another one's environment."""
    if importlib.util.find_spec("pip") is None:
        return False
    from pip import __version__  # noqa: PLC0415 - only where pip is there

    major, minor = __version__.split(".")[:2]
    return (int(major), int(minor)) >= PIP_CAN_FILL_ANOTHER


def pip(python: Path, *words: str) -> None:
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    options = ["--disable-pip-version-check", "--no-input", *quiet]
    if can_fill_from_outside():
        run([sys.executable, "-m", "pip", "--python", python, *options, *words])
    else:
        run([python, "-m", "pip", *options, *words])


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def may_install() -> bool:
    """Whether Debian's packages may be installed: only root can."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def get_system_parts(parts: Iterable[SystemPart], *, why: str, may: bool) -> None:
    """On Linux: install what is missing where we may, otherwise name the exact command."""
    if not sys.platform.startswith("linux"):
        return
    missing = sorted({part.package for part in parts if not part.is_there()})
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None:
        say(f"{why} These parts of the system are missing (Debian's names):")
        say(f"  {' '.join(missing)}")
    elif not may:
        say(f"{why} Some parts of the system are missing. This command installs them:")
        say(f"  sudo {' '.join(command)}")
    else:
        say(f"{why} Installing from Debian: {' '.join(missing)}.")
        _install_from_debian(command)


def _install_from_debian(command: list[str]) -> None:
    asking_nothing = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update"], command):
        done = subprocess.run(step, env=asking_nothing, check=False, capture_output=True, text=True)
        if done.returncode:
            say(f"That did not work: {' '.join(step)}")
            say(f"  {(done.stderr.strip().splitlines() or ['no reason was given'])[-1]}")


def run(command: list[str | Path], *, environ: Mapping[str, str] | None = None) -> None:
    """Run a command in the project's folder. Raises CannotGoOn when it fails."""
    if subprocess.run(command, cwd=ROOT, env=environ, check=False).returncode:
        raise CannotGoOn(f"This did not work: {' '.join(map(str, command))}")


def child_environment(**more: str) -> dict[str, str]:
    """The environment for the program: UTF-8 everywhere, also on an older Windows console."""
    return {**os.environ, "PYTHONUTF8": "1", **more}


def say(text: str) -> None:
    print(text, flush=True)


def _quietly(command: list[str | Path]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _how_to_get_pip() -> str:
    if shutil.which("apt-get"):
        return "This command installs it: sudo apt-get install python3-pip"
    return "You can read how to get it at pip.pypa.io."
