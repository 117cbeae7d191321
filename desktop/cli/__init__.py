"""The command line: `hearback` and its commands."""

from desktop.cli.commands import main

__all__ = ["main"]
