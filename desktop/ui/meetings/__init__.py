"""Meetings: all of them, a page for each with its steps, who comes, and the money for it."""
