"""Typing in what happened on paper, without refusing any of it."""
