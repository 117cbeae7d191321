"""Today: what needs somebody now, and where to do it."""
