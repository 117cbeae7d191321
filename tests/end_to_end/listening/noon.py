"""A group somewhere in the world where no day ends for many hours."""

from datetime import datetime


def zone_of_noon(now: datetime) -> str:
    """A time zone in which it is about noon at this instant of UTC."""
    return f"Etc/GMT{now.hour - 12:+d}"
