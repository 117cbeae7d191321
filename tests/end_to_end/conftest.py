"""The window's own fixtures, for the tests that drive a whole window from start to end."""

from tests.ui.conftest import kit, look, qtbot

__all__ = ["kit", "look", "qtbot"]
