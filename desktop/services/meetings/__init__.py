"""Meetings: who comes, and the evening before."""
