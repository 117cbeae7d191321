"""Typing in what happened on paper, row by row, without refusing any of it."""
