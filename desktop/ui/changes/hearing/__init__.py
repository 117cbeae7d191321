"""Answers owed: who waits, the letters, what was told instead, and closing a request."""
