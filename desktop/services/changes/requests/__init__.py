"""Requests: what is asked of members, and who is invited to take part."""
