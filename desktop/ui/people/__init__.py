"""People: the list, a page for each, and what they need."""
