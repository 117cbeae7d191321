"""The file kept safe: its copies, its password, its spare key, and closing it."""
