"""Whether a meeting is ready: needs, the place, what is booked."""
