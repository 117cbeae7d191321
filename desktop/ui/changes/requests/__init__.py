"""Requests: what is asked of members, and who takes part."""
