"""Reaching people who are left out: where we went, what we plan, and who fills in a form."""
