"""Hearing back: who is owed an answer, what they are sent, and when a request may close."""
