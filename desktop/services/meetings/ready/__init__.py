"""Whether people can come: needs, places, bookings, times."""
