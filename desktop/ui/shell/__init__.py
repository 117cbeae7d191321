"""The window around every room: the rail, the bar above, search, and the lock."""
