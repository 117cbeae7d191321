"""The errors the program expects. Any other exception is a bug."""

from typing import Any


class UserError(Exception):
    """A problem the person can understand and put right.

    The message is an English sentence marked with ``N_``; it is put into the reader's
    language by ``Words.error`` where it is shown. `field` names the field on screen that
    the sentence belongs to; `values` fill the sentence's {placeholders}.
    """

    def __init__(self, message: str, *, field: str = "", **values: Any) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values) if self.values else self.message


class NotAllowed(UserError):
    """What the office of the person at the laptop does not allow."""
