"""A person's desktop in memory: a screen, a window manager, and the accessibility bus.

From the command line it runs one command on such a desktop, to try things by hand:

    python tests/end_to_end/listening/with_screen.py hearback demo.hearback
"""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

SYSTEM_PYTHON = Path("/usr/bin/python3")
BUS_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SIZE = "1366x768x24"
PATIENCE = 60
"""Seconds until a part of the desktop that does not come up counts as broken."""


def missing_parts() -> list[str]:
    """What this computer lacks, by the names of Debian's packages."""
    programs = {"Xvfb": "xvfb", "dbus-daemon": "dbus-daemon", "openbox": "openbox"}
    missing = [package for program, package in programs.items() if not shutil.which(program)]
    if not BUS_LAUNCHER.is_file():
        missing.append("at-spi2-core")
    if not _knows("import pyatspi"):
        missing.append("python3-pyatspi")
    if not _knows("import ctypes; ctypes.CDLL('libXtst.so.6')"):
        missing.append("libxtst6")
    return missing


def _knows(statement: str) -> bool:
    if not SYSTEM_PYTHON.is_file():
        return False
    asked = [str(SYSTEM_PYTHON), "-c", statement]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


@contextmanager
def desktop() -> Iterator[dict[str, str]]:
    """The environment for programs on a fresh desktop, with nobody's settings."""
    with ExitStack() as running:
        home = Path(running.enter_context(TemporaryDirectory(prefix="desk")))
        environ = _at_home(home)
        screen = [
            "Xvfb",
            "-displayfd",
            "{fd}",
            "-screen",
            "0",
            SIZE,
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        environ["DISPLAY"] = f":{running.enter_context(_answering(screen, environ))}"
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}"]
        environ["DBUS_SESSION_BUS_ADDRESS"] = running.enter_context(_answering(bus, environ))
        launcher = [str(BUS_LAUNCHER), "--launch-immediately"]
        running.enter_context(_running(launcher, environ))
        manager = ["openbox", "--sm-disable", "--startup", "sh -c 'echo ready >{pipe}'"]
        running.enter_context(_answering(manager, environ))
        yield environ


def _at_home(home: Path) -> dict[str, str]:
    """As on a desktop of its own: no settings, no bus and no screen of this computer's."""
    others = ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "QT_ACCESSIBILITY")
    return {
        **{name: value for name, value in os.environ.items() if name not in others},
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
    }


@contextmanager
def _answering(command: Sequence[str], environ: dict[str, str]) -> Iterator[str]:
    """Run a command until it is no longer needed; gives the line it writes once it is ready."""
    read, write = os.pipe()
    places = {"{fd}": str(write), "{pipe}": f"/proc/{os.getpid()}/fd/{write}"}
    told = list(command)
    for place, meant in places.items():
        told = [word.replace(place, meant) for word in told]
    with (
        os.fdopen(read, encoding="utf-8") as answer,
        os.fdopen(write, "wb"),
        _running(told, environ, write),
    ):
        if not select.select([answer], [], [], PATIENCE)[0]:
            raise TimeoutError(f"{command[0]} did not start")
        yield answer.readline().strip()


@contextmanager
def _running(command: Sequence[str], environ: dict[str, str], *passed: int) -> Iterator[None]:
    process = subprocess.Popen(
        command,
        env=environ,
        pass_fds=passed,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def main(command: Sequence[str]) -> int:
    with desktop() as environ:
        return subprocess.run(command, env=environ, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
