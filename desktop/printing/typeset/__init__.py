"""The page: which letters, in which lines, where, and what a screen reader is told."""
