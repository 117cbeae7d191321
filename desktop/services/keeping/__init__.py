"""The file kept safe: what opens it, its copies, and that nothing was changed."""
