"""The first start: a new group in a few questions, one page for each."""
