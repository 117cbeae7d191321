"""Notes: on the day and afterwards."""
