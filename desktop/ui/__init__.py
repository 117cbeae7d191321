"""The window: everything that imports PySide6.

PySide6 puts its own function in the place of Python's import. It reads the source of every
module imported after it and looks for PySide6 there, for its feature of other names
(`__feature__`), which nothing here uses. Python's own import is put back, before anything
else of the window is imported.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - it puts its import there

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
