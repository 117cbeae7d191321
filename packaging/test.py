"""Makes `.venv` with the tools and runs every check: lint, types, layers, words, tests.

    python3 packaging/test.py           every check, in a few minutes
    python3 packaging/test.py --slow    the long tests too

All checks run, also after one has failed. The exit code is 1 when any of them failed.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from prepare import (
    FOR_THE_WINDOW,
    ROOT,
    CannotGoOn,
    SystemPart,
    child_environment,
    get_system_parts,
    may_install,
    prepare,
    program,
    say,
)

Check = tuple[str, list[str]]

ACCESSIBILITY_BUS = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")


def screen_reader_client_is_there() -> bool:
    if not SYSTEM_PYTHON.is_file():
        return False
    asked = [str(SYSTEM_PYTHON), "-c", "import pyatspi"]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


# A virtual screen with a window manager, the accessibility bus with a client, a PDF reader, and
# a browser for what is read on a screen.
FOR_THE_TESTS = (
    *FOR_THE_WINDOW,
    program("Xvfb", "xvfb"),
    program("xauth", "xauth"),
    program("openbox", "openbox"),
    program("dbus-run-session", "dbus-daemon"),
    program("pdftotext", "poppler-utils"),
    program("chromium", "chromium"),
    SystemPart("at-spi2-core", ACCESSIBILITY_BUS.is_file),
    SystemPart("python3-pyatspi", screen_reader_client_is_there),
)


def main() -> int:
    os.chdir(ROOT)
    try:
        python = prepare(ROOT / ".venv", ["requirements.txt", "requirements-tools.txt"])
    except CannotGoOn as problem:
        say(str(problem))
        return 1
    get_system_parts(FOR_THE_TESTS, why="Some tests need more than Python.", may=may_install())
    checks, tests = checks_with(python), tests_with(python, slow=arguments().slow)
    failed = [name for name, command in [*checks, tests] if not passes(name, command)]
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Runs every check of Hearback.")
    parser.add_argument("--slow", action="store_true", help="run the long tests too")
    return parser.parse_args()


def checks_with(python: Path) -> list[Check]:
    """Every check but the tests, quickest first."""
    start = [str(python), "-m"]
    scripts = [str(path) for path in sorted((ROOT / "packaging").glob("*.py"))]
    return [
        ("Lint", [*start, "ruff", "check"]),
        ("Format", [*start, "ruff", "format", "--check"]),
        ("Layers", [str(python), "-c", RUN_LINT_IMPORTS, "--no-logo"]),
        ("Words", [str(python), "packaging/catalogues.py", "--check"]),
        ("Types", [*start, "mypy"]),
        # On their own, because a module called packaging would hide the library of that name.
        ("Types of the scripts", [*start, "mypy", "--no-explicit-package-bases", *scripts]),
    ]


RUN_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def tests_with(python: Path, *, slow: bool) -> Check:
    """The tests, on every processor; skipped ones are named in the closing lines."""
    every = ["-m", "slow or not slow"] if slow else []
    at_once = ["-n", "auto", "--dist", "worksteal"]  # whoever is done takes over from others
    return ("Tests", [str(python), "-m", "pytest", "-rs", *at_once, *every])


def passes(name: str, command: list[str]) -> bool:
    say(f"\n== {name}")
    # Windows of the tests are drawn in memory; those that need a screen start their own.
    environ = child_environment(QT_QPA_PLATFORM="offscreen")
    return subprocess.run(command, env=environ, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
