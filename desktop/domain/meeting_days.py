"""The days before a meeting: until when ideas are taken, and by when packs leave."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting


def with_days(meeting: Meeting, group: GroupSettings, today: date) -> Meeting:
    """A meeting with both days, where nobody said otherwise.

    A meeting written down afterwards has neither; what is planned late takes ideas until its
    day, and its packs leave today.
    """
    if meeting.day < today:
        return meeting
    close = meeting.items_close or meeting.day - timedelta(days=group.items_close_days)
    send = meeting.send_by or meeting.day - timedelta(days=group.pack_days)
    close = close if close >= today else meeting.day
    return replace(meeting, items_close=close, send_by=min(max(send, today), meeting.day))


def moved_along(before: Meeting, after: Meeting, today: date) -> Meeting:
    """Both days move with the meeting, where nobody changed them too."""
    by = after.day - before.day
    close, send = after.items_close, after.send_by
    if close is not None and close == before.items_close:
        close += by
    if send is not None and send == before.send_by:
        send = max(send + by, today)
    return replace(after, items_close=close, send_by=send)
