"""The running program: the start, the password, who is here, then the window."""

import desktop.ui  # noqa: F401 - first: PySide6 slows down whatever is imported until then
